"""Assemble or re-assemble the speech of a folder; edits by hand are kept."""

from dataclasses import dataclass
from pathlib import Path

from draftkit.brief.edit import set_brief_value
from draftkit.brief.model import Brief
from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.figures.edit import NewValue, add_figures, set_values
from draftkit.figures.gather import FROM_BRIEF, missing_in
from draftkit.figures.model import Sheet
from draftkit.figures.parse import parse_sheet
from draftkit.figures.template import sheet_text
from draftkit.readers.markdown import read_markdown
from draftkit.source import Source, Span
from draftkit.store.files import ABSENT, OWN, Digest, digest_of, load_if_there
from draftkit.store.save import Write, make_folder, save_all
from draftkit.store.speech_folder import Kept, SpeechFolder, find_speech_folder, kept_writes, load_kept
from draftkit.text.merge import Conflict, merge3
from draftkit.tree.nodes import Slot
from draftkit.tree.walk import slots
from draftkit.workflows import messages
from draftkit.workflows.assembly import assembled, outline_of, with_facts
from draftkit.workflows.desk import Desk
from draftkit.workflows.sources import Opened, open_brief, open_sheet, open_text
from draftkit.workflows.steps import Steps
from draftkit.workflows.wishes import Wishes
from draftkit.writers.markdown import markdown_text

_SHOWN = 60
"""Characters of a new paragraph that a conflict shows."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """What was done.

    Attributes:
        kept_edits: in how many places an edit by hand was kept.
        added: figures that got an entry in figures.yaml.
        open: figures the speech uses and nobody has supplied, in the order of the page.
    """

    folder: SpeechFolder
    kept_edits: int
    added: tuple[str, ...]
    open: tuple[str, ...]


def draft_folder(path: Path, wishes: Wishes, desk: Desk) -> Outcome[Drafted]:
    """Write `speech.md`, new entries of `figures.yaml`, and what the program keeps; all of it, or nothing.

    The new draft is merged with what people made of the last one. Wishes are noted in `brief.yaml`, so that the next
    draft is the same.

    Raises:
        DraftkitError: the folder, its files or the outline are wrong, an edit and the new draft change the same place,
            or a file changed meanwhile.
    """
    steps = Steps()
    folder = steps.take(find_speech_folder(path))
    brief, sheet = steps.take(open_brief(folder.brief)), steps.take(open_sheet(folder.figures))
    wanted = wishes.applied(brief.value)
    outline = steps.take(outline_of(brief, wanted, desk))
    full = steps.take(with_facts(sheet.value, wanted, outline, brief.source))
    speech = steps.take(assembled(wanted, outline, full, desk))
    edited = _merged(folder, markdown_text(speech), steps)
    used = tuple(slot for _, slot in slots(steps.take(read_markdown(Source(str(folder.speech), edited.text)))))
    figures = steps.take(_figures_text(sheet, full, used))
    steps.take(make_folder(folder.kept))
    writes = (
        Write(folder.speech, edited.text.encode(), edited.before),
        Write(folder.figures, figures.encode(), sheet.digest),
        Write(folder.brief, steps.take(_brief_text(brief, wishes)).encode(), brief.digest),
        *kept_writes(folder, Kept(speech, markdown_text(speech))),
    )
    steps.take(save_all(tuple(write for write in writes if _is_new(write))))
    return steps.done(_drafted(folder, edited, sheet, figures, used))


def _is_new(write: Write) -> bool:
    """Whether the file does not hold these bytes already: a file that stays the same keeps its time."""
    return write.expected is None or digest_of(write.data) != write.expected


@dataclass(frozen=True, slots=True)
class _Edited:
    """The text for speech.md, in how many places an edit was kept, and the digest of what is there now."""

    text: str
    kept: int
    before: Digest


def _merged(folder: SpeechFolder, new: str, steps: Steps) -> _Edited:
    """The new draft with the edits people made of the last one."""
    if load_if_there(folder.speech, OWN) is None:
        return _Edited(new, 0, ABSENT)
    yours = steps.take(open_text(folder.speech))
    base = steps.take(load_kept(folder)).base
    text = yours.source.text
    if text in (base, new):
        return _Edited(new, 0, yours.digest)
    if base is None:
        steps.refuse(messages.EDITED_WITHOUT_BASE(path=folder.speech))
    merged = merge3(base, text, new)
    if merged.conflicts:
        differing = tuple(_conflict(yours.source, conflict) for conflict in merged.conflicts)
        steps.refuse(*differing, messages.SEE_NEW_DRAFT(count=len(differing), folder=folder.root))
    return _Edited(merged.text, merged.kept, yours.digest)


def _conflict(yours: Source, conflict: Conflict) -> Diagnostic:
    """The place in speech.md, and what the new draft has there."""
    place = yours.place(Span(conflict.at, conflict.at + 1))
    if not conflict.theirs:
        return messages.DRAFT_TAKES_OUT(place)
    message = messages.EDIT_CONFLICT if conflict.ours else messages.EDIT_TAKEN_OUT
    return message(place, new=_shortened(conflict.theirs))


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"


def _figures_text(sheet: Opened[Sheet], full: Sheet, used: tuple[Slot, ...]) -> Outcome[str]:
    """figures.yaml with an entry for every figure the speech uses, and with the values the brief gives."""
    if sheet.digest == ABSENT:
        return Outcome(sheet_text((*full.figures, *missing_in(full, used))))
    steps = Steps()
    lacking = missing_in(sheet.value, used)
    text = steps.take(add_figures(sheet.source, (full.get(figure.name) or figure for figure in lacking)))
    known = [(figure, full.get(figure.name)) for figure in sheet.value.figures if figure.is_open]
    given = {old.name: NewValue(new.value, FROM_BRIEF) for old, new in known if new is not None and new.value}
    return steps.done(steps.take(set_values(Source(sheet.source.name, text), given)) if given else text)


def _brief_text(brief: Opened[Brief], wishes: Wishes) -> Outcome[str]:
    """brief.yaml with the wishes noted in it."""
    steps = Steps()
    text = brief.source.text
    for path, value in wishes.pairs():
        text = steps.take(set_brief_value(Source(brief.source.name, text), path, value))
    return steps.done(text)


def _drafted(
    folder: SpeechFolder, edited: _Edited, sheet: Opened[Sheet], figures: str, used: tuple[Slot, ...]
) -> Drafted:
    after = parse_sheet(Source(sheet.source.name, figures)).value or Sheet()
    added = tuple(figure.name for figure in after.figures if sheet.value.get(figure.name) is None)
    open_names = {figure.name for figure in after.figures if figure.is_open}
    return Drafted(
        folder, edited.kept, added, tuple(name for name in dict.fromkeys(s.name for s in used) if name in open_names)
    )
