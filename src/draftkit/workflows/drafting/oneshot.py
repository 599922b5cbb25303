"""The main job in one line: a brief or a folder in, a document out, nothing else touched."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from draftkit.diagnostics import Outcome
from draftkit.figures.usage import Gaps
from draftkit.store.cache import Cache
from draftkit.store.files import ABSENT, DOCUMENT, Digest, digest_of, load_if_there
from draftkit.store.save import save
from draftkit.store.speech_folder import SpeechFolder, find_speech_folder
from draftkit.store.walk import is_file, is_folder, is_there
from draftkit.tree.walk import slots
from draftkit.workflows import messages
from draftkit.workflows.desk import Depth, Desk
from draftkit.workflows.drafting.assembly import draft_brief
from draftkit.workflows.drafting.wishes import Wishes
from draftkit.workflows.exporting.formats import Format, format_of, write_speech
from draftkit.workflows.steps import Steps

_WRITTEN, _VERSION = "written", 1
"""Where the program remembers what it wrote to which path."""


@dataclass(frozen=True, slots=True)
class Target:
    """The file to write; `replace` gives up what somebody changed in it since it was written."""

    path: Path
    replace: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A document and the figures that are open in it."""

    data: bytes
    gaps: Gaps


def write_draft(
    source: Path, wishes: Wishes, desk: Desk, target: Target | None, depth: Depth = Depth.FULL
) -> Outcome[Document]:
    """Assemble a new speech and write it as a document for readers.

    Args:
        source: a brief, or a speech folder; its `speech.md` and what people edited in it play no part.
        wishes: what is to be otherwise than in the brief.
        desk: where outlines and phrases are.
        target: the file to write; None gives Markdown and writes nothing.
        depth: all of it, or the page of headings.

    Raises:
        DraftkitError: something is wrong with the brief, or the target is one of the speech's own files, or holds what
            the program did not write there last: a document comes back from people with their work in it.
    """
    steps = Steps()
    wanted = steps.take(format_of(target.path)) if target else Format.MARKDOWN
    brief = steps.take(find_speech_folder(source)).brief if is_folder(source) else source
    if target:
        refuse_own(target.path, (brief, *own_files(SpeechFolder(brief.parent))), steps)
    speech = steps.take(draft_brief(brief, wishes, desk, depth))
    data = steps.take(write_speech(speech, wanted))
    if target:
        steps.take(save_document(target, data, desk))
    still_open = {slot.name: slot for _, slot in slots(speech) if slot.is_open}
    carried = tuple(name for name, slot in still_open.items() if slot.is_old)
    return steps.done(Document(data, Gaps(tuple(still_open), carried=carried)))


def save_document(target: Target, data: bytes, desk: Desk) -> Outcome[Digest]:
    """Write a document of a single brief, unless somebody changed what stands there.

    Raises:
        DraftkitError: the target holds what the program did not write there last, or cannot be written.
    """
    steps = Steps()
    digest = steps.take(save(target.path, data, expected=_expected(target, desk, steps)))
    Cache(desk.cache).put(_WRITTEN, _VERSION, _key(target), str(digest_of(data)))
    return steps.done(digest)


def own_files(folder: SpeechFolder) -> tuple[Path, ...]:
    """The files of a folder that belong to people."""
    return folder.brief, folder.figures, folder.speech, folder.outline


def refuse_own(target: Path, own: Iterable[Path], steps: Steps) -> None:
    """Stop where a document would take the place of a file the speech is made from, also through a link.

    The files people own in any speech folder are such files, and all that the program keeps for itself in one.
    """
    if is_there(target) and any(is_there(path) and path.samefile(target) for path in own):
        steps.refuse(messages.OWN_FILE(path=target))
    if is_of_a_folder(target):
        steps.refuse(messages.OWN_FILE(path=target))


def is_of_a_folder(target: Path) -> bool:
    """Whether a path is one of the files people own in a speech folder, or in what the program keeps in one."""
    try:
        real = target.resolve()
    except (OSError, ValueError):
        return False
    folder = SpeechFolder(real.parent)
    kept = any(parent.name.casefold() == folder.kept.name for parent in real.parents)
    return kept or (real in own_files(folder) and (is_file(folder.brief) or is_folder(folder.kept)))


def _expected(target: Target, desk: Desk, steps: Steps) -> Digest:
    """The digest the target has now; refused where that is neither empty nor what was written there last."""
    found = None if is_folder(target.path) else load_if_there(target.path, DOCUMENT)
    if found is None:
        return ABSENT
    loaded = steps.take(found)
    known = Cache(desk.cache).get(_WRITTEN, _VERSION, _key(target))
    if loaded.data and not target.replace and loaded.digest != known:
        steps.refuse(messages.EXPORT_EDITED(path=target.path))
    return loaded.digest


def _key(target: Target) -> bytes:
    return str(target.path.resolve()).encode(errors="surrogateescape")
