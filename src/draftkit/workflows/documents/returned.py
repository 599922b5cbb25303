"""The way from a path to a document that came back, whatever program wrote it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from draftkit.decode import decode_any
from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.readers.returned import messages as say
from draftkit.store.files import DOCUMENT, Loaded, load
from draftkit.store.walk import is_there
from draftkit.tree.returned import Returned
from draftkit.workflows.documents.convert import CONVERTED, NOWHERE, Converter, Environ
from draftkit.workflows.documents.kinds import Kind, identify, misnamed
from draftkit.workflows.documents.read import manuscript_of
from draftkit.workflows.steps import Steps

_LOCKS: Final = (("~$", "Word"), (".~lock.", "LibreOffice"), (".~", "WPS"))
"""How the names of files begin that programs set beside an open document, and whose they are."""
_SHORTENED, _SHORT = 2, 6
"""Word leaves out up to two characters of a name longer than six: `~$会上的讲话.docx` is for `年终会上的讲话.docx`."""


def load_returned(path: Path, environ: Environ = NOWHERE) -> Outcome[tuple[Returned, Loaded]]:
    """The document in a file somebody sent back, and the file as it was read.

    A .docx is read with its tracked changes and comments; .doc, .wps, .rtf and .odt are converted first; text,
    Markdown, web pages and PDF hold words alone.

    Args:
        path: what it holds decides how it is read; its ending only where that says nothing.
        environ: the environment, which says where LibreOffice is; without it, old formats are refused.

    Raises:
        DraftkitError: it cannot be read, is refused, or holds no words.
    """
    steps = Steps()
    if program := _lock_of(path):
        steps.refuse(say.LOCK_FILE(file=path, program=program))
    loaded = steps.take(load(path, DOCUMENT))
    steps.said.extend(_open_elsewhere(path))
    return steps.done((steps.take(read_loaded(loaded, environ)), loaded))


def read_loaded(loaded: Loaded, environ: Environ = NOWHERE) -> Outcome[Returned]:
    """The document in a file that is in memory already; its path is only a name.

    Raises:
        DraftkitError: it is refused, or holds no words.
    """
    steps, name = Steps(), str(loaded.path)
    kind = steps.take(identify(loaded.data, loaded.path))
    if kind not in CONVERTED and loaded.data:
        steps.said.extend(misnamed(kind, loaded.path))
    if kind is not Kind.DOCX and kind not in CONVERTED:
        return steps.done(steps.take(_text_alone(kind, loaded)))
    from draftkit.readers.returned import read_returned

    data = loaded.data
    if kind in CONVERTED:
        data = steps.take(Converter(environ).docx_of(loaded))
        steps.said.append(say.CONVERTED(file=name, format=kind.value))
    return steps.done(steps.take(read_returned(data, name)))


def _text_alone(kind: Kind, loaded: Loaded) -> Outcome[Returned]:
    from draftkit.readers.returned import is_wrapped, returned_text

    steps, name = Steps(), str(loaded.path)
    if kind is Kind.PDF:
        from draftkit.readers.pdf import read_pdf

        manuscript = steps.take(read_pdf(loaded.data, name))
    else:
        source = steps.take(decode_any(loaded.data, name))
        if kind is Kind.MARKDOWN:
            from draftkit.readers.markup import has_own_sign

            if has_own_sign(source):
                steps.refuse(say.A_DRAFT(file=name))
        manuscript = steps.take(manuscript_of(kind, source))
    returned = returned_text(manuscript, name)
    if not returned.paragraphs:
        steps.refuse(say.NO_WORDS(file=name))
    steps.said.append(say.TEXT_ALONE(file=name, format=kind.value))
    if manuscript.lines is None and is_wrapped(manuscript.source.text):
        steps.said.append(say.PUT_TOGETHER(file=name))
    return steps.done(returned)


def _lock_of(path: Path) -> str:
    """The program whose mark of an open document a file is, by its name; empty for a document."""
    return next((program for beginning, program in _LOCKS if path.name.startswith(beginning)), "")


def _open_elsewhere(path: Path) -> Iterator[Diagnostic]:
    """That a program marks the document as open."""
    names = {f".~lock.{path.name}#": "LibreOffice", f".~{path.name}": "WPS"}
    left_out = range(_SHORTENED + 1 if len(path.stem) > _SHORT else 1)
    names |= {f"~${path.name[count:]}": "Word" for count in left_out}
    for name, program in names.items():
        if is_there(path.with_name(name)):
            yield say.OPEN_ELSEWHERE(file=path, program=program, lock=name)
            return
