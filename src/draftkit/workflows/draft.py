"""Assemble or re-assemble the speech of a folder; edits by hand are kept."""

from collections.abc import Iterator
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
from draftkit.figures.usage import Gaps, gaps
from draftkit.readers.markdown import read_markdown
from draftkit.source import Source, Span
from draftkit.store.files import ABSENT, OWN, Digest, digest_of, load_if_there
from draftkit.store.save import Write, make_folder, save_all
from draftkit.store.speech_folder import Kept, SpeechFolder, find_speech_folder, kept_writes, load_kept
from draftkit.text.merge import Conflict, merge3
from draftkit.tree.nodes import Slot
from draftkit.tree.walk import slots
from draftkit.workflows import messages
from draftkit.workflows.assembly import assembled, table_of
from draftkit.workflows.desk import Desk
from draftkit.workflows.sources import Opened, open_text
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
        overruled: of these, the places the new draft has otherwise; `theirs` is what was not taken.
        added: figures that got an entry in figures.yaml.
        gaps: the figures nobody has supplied yet.
    """

    folder: SpeechFolder
    kept_edits: int
    overruled: tuple[Conflict, ...]
    added: tuple[str, ...]
    gaps: Gaps


def draft_folder(path: Path, wishes: Wishes, desk: Desk, *, keep_edits: bool = False) -> Outcome[Drafted]:
    """Write `speech.md`, new entries of `figures.yaml`, and what the program keeps; all of it, or nothing.

    The new draft is merged with what people made of the last one. Wishes are noted in `brief.yaml`, so that the next
    draft is the same.

    Args:
        path: the speech folder.
        wishes: what is to be otherwise than in the brief.
        desk: where outlines and phrases are.
        keep_edits: where an edit and the new draft change the same place, take the edit and tell what was not taken.

    Raises:
        DraftkitError: the folder, its files or the outline are wrong, an edit and the new draft change the same place
            and `keep_edits` was not asked for, or a file changed meanwhile.
    """
    steps = Steps()
    folder = steps.take(find_speech_folder(path))
    table = steps.take(table_of(path, wishes, desk))
    brief, sheet, full = table.brief, table.sheet, table.full
    speech = steps.take(assembled(table, desk)).speech
    edited = _merged(folder, markdown_text(speech), steps)
    if edited.conflicts and not keep_edits:
        steps.refuse(*_complaints(edited))
    text = steps.take(read_markdown(Source(str(folder.speech), edited.text)))
    figures = steps.take(_figures_text(sheet, full, tuple(slot for _, slot in slots(text))))
    steps.take(make_folder(folder.kept))
    writes = (
        Write(folder.speech, edited.text.encode(), edited.before),
        Write(folder.figures, figures.encode(), sheet.digest),
        Write(folder.brief, steps.take(_brief_text(brief, wishes)).encode(), brief.digest),
        *kept_writes(folder, Kept(speech, markdown_text(speech))),
    )
    steps.take(save_all(tuple(write for write in writes if _is_new(write))))
    after = steps.take(parse_sheet(Source(sheet.source.name, figures)))
    added = tuple(figure.name for figure in after.figures if sheet.value.get(figure.name) is None)
    return steps.done(Drafted(folder, edited.kept, edited.conflicts, added, gaps(text, after)))


def _is_new(write: Write) -> bool:
    """Whether the file does not hold these bytes already: a file that stays the same keeps its time."""
    return write.expected is None or digest_of(write.data) != write.expected


@dataclass(frozen=True, slots=True)
class _Edited:
    """The text for speech.md.

    Attributes:
        kept: in how many places an edit was kept.
        before: the digest of what is there now.
        yours: the text that is there now.
        conflicts: where an edit stands although the new draft changes the same place.
    """

    text: str
    kept: int
    before: Digest
    yours: Source
    conflicts: tuple[Conflict, ...] = ()


def _merged(folder: SpeechFolder, new: str, steps: Steps) -> _Edited:
    """The new draft with the edits people made of the last one. A blank file holds none."""
    if load_if_there(folder.speech, OWN) is None:
        return _Edited(new, 0, ABSENT, Source(str(folder.speech), ""))
    yours = steps.take(open_text(folder.speech))
    base = steps.take(load_kept(folder)).base
    text = yours.source.text
    if text in (base, new) or not text.strip():
        return _Edited(new, 0, yours.digest, yours.source)
    if base is None:
        steps.refuse(messages.EDITED_WITHOUT_BASE(path=folder.speech))
    merged = merge3(base, text, new)
    kept = merged.kept + len(merged.conflicts)
    return _Edited(merged.text, kept, yours.digest, yours.source, merged.conflicts)


def _complaints(edited: _Edited) -> Iterator[Diagnostic]:
    yield from (_conflict(edited.yours, conflict) for conflict in edited.conflicts)
    yield messages.WAYS_OUT(count=len(edited.conflicts))


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
