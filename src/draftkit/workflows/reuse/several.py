"""Make speech folders of many old speeches: of the files in a folder, and of files with several speeches in them."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from draftkit.diagnostics import Outcome
from draftkit.store.walk import is_folder
from draftkit.tree.reading import ReadDocument
from draftkit.workflows.documents.convert import NOWHERE, Converter, Environ
from draftkit.workflows.documents.messages import FAULT
from draftkit.workflows.documents.parse import list_documents
from draftkit.workflows.documents.read import Progress
from draftkit.workflows.reuse import messages_start as messages
from draftkit.workflows.reuse.old import OldFile, is_speech_folder, open_old
from draftkit.workflows.reuse.start import Reused, ReuseOptions, reuse_speech
from draftkit.workflows.steps import Steps, attempted

_LONGEST = 120
"""Bytes of a folder's name that is made of a file's; a name on most drives may have 255."""


@dataclass(frozen=True, slots=True)
class OldPath:
    """An old file, and the folder that is made of it.

    Attributes:
        at: below the folder that was named.
    """

    path: Path
    at: Path


def old_paths(place: Path, folder: Path) -> Outcome[tuple[OldPath, ...]]:
    """The files to read: the one that was named, or the documents in a folder and below.

    Args:
        place: a document, a speech folder, or a folder of documents.
        folder: the one that is to be made, or in which folders are to be made: of a folder of documents one for each,
            called by the file's name and standing as the files do.

    Raises:
        DraftkitError: there is no document, or the new folder lies among them.
    """
    steps = Steps()
    if is_speech_folder(place) or not is_folder(place):
        return Outcome((OldPath(place, folder),))
    if folder.resolve().is_relative_to(place.resolve()):
        steps.refuse(messages.IN_ITSELF(path=place, folder=folder))
    paths = steps.take(list_documents((place,))).paths
    names = Counter(_stem(path.relative_to(place)) for path in paths)
    return steps.done(tuple(_placed(path, place, folder, names) for path in paths))


def reuse_old(
    old: OldPath,
    options: ReuseOptions,
    *,
    number: int = 0,
    environ: Environ = NOWHERE,
    converter: Converter | None = None,
) -> Iterator[Outcome[Reused]]:
    """Make a folder of each speech of a file: of the only one the folder itself, of several one below it for each.

    Args:
        old: the file and its folder.
        options: how.
        number: of the document in the file, from 1, where only one is wanted; 0 for all.
        environ: the environment, which says where LibreOffice is.
        converter: one that knows which files come next, where there are several.
    """
    opened = attempted(partial(open_old, old.path, environ, converter))
    if opened.value is None or opened.failed:
        yield Outcome(None, opened.diagnostics)
        return
    file, said = opened.value, opened.diagnostics
    wanted = _wanted(file, number)
    if not wanted:
        count = len(file.parsed.reading.documents)
        yield Outcome(None, (*said, messages.NO_SUCH_SPEECH(path=old.path, number=number, count=count)))
    for at, speech in enumerate(wanted, 1):
        place = old.at if len(wanted) == 1 else old.at / str(at).zfill(len(str(len(wanted))))
        done = attempted(partial(reuse_speech, file, speech, place, options))
        yield Outcome(done.value, (*said, *done.diagnostics))
        said = ()


def reuse_all(
    olds: Iterable[OldPath], options: ReuseOptions, progress: Progress, environ: Environ = NOWHERE
) -> Iterator[tuple[OldPath, Outcome[Reused]]]:
    """The same of one file after the other; what is wrong with one stops no other, nor does a mistake of ours."""
    olds = tuple(olds)
    converter = Converter(environ, [old.path for old in olds])
    for done, old in enumerate(olds):
        progress(done, len(olds), old.path.name)
        try:
            for outcome in reuse_old(old, options, converter=converter):
                yield old, outcome
        except Exception as error:  # noqa: BLE001 - what breaks on one file must not cost the others
            yield old, Outcome(None, (FAULT(path=old.path, problem=f"{type(error).__name__}: {error}"),))


def _wanted(file: OldFile, number: int) -> tuple[ReadDocument, ...]:
    if not number:
        return file.speeches
    documents = file.parsed.reading.documents
    return tuple(speech for speech in documents[number - 1 : number] if speech in file.speeches)


def _placed(path: Path, place: Path, folder: Path, names: Counter[Path]) -> OldPath:
    below = path.relative_to(place)
    at = _stem(below) if names[_stem(below)] == 1 else _cut(below)
    return OldPath(path, folder / at)


def _stem(below: Path) -> Path:
    return _cut(below.with_suffix(""))


def _cut(below: Path) -> Path:
    """The path with a last name that is not too long, and that no drive refuses: Windows drops dots at its end."""
    name = below.name.encode()[:_LONGEST].decode(errors="ignore").rstrip(" .")
    return below.with_name(name or "_")
