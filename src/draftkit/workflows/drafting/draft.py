"""Assemble or re-assemble the speech of a folder; edits by hand are kept."""

from dataclasses import dataclass, replace
from pathlib import Path

from draftkit.brief.edit import set_brief_value
from draftkit.brief.model import Brief
from draftkit.diagnostics import Outcome
from draftkit.figures.arithmetic import work_out
from draftkit.figures.edit import NewValue, add_figures, set_values
from draftkit.figures.fill import fill
from draftkit.figures.gather import FROM_BRIEF, missing_in
from draftkit.figures.history import How, Issue
from draftkit.figures.model import Sheet
from draftkit.figures.parse import parse_sheet
from draftkit.figures.template import sheet_text
from draftkit.figures.usage import Gaps, gaps
from draftkit.readers.markdown import read_markdown
from draftkit.source import Source
from draftkit.store.files import ABSENT, Digest, digest_of
from draftkit.store.journal import Event, What
from draftkit.store.past import Past, forget_oldest, past_write
from draftkit.store.save import Write, make_folder
from draftkit.store.speech_folder import Kept, SpeechFolder, dump_places, find_speech_folder, kept_writes, load_kept
from draftkit.store.states import Texts
from draftkit.text.merge import Conflict
from draftkit.tree.native import dump_native
from draftkit.tree.nodes import Slot
from draftkit.tree.walk import slots
from draftkit.workflows import messages
from draftkit.workflows.conflicts import Edited, EditsConflictError, Named, named, with_edits
from draftkit.workflows.desk import Desk
from draftkit.workflows.drafting.assembly import Table, assembled, table_of
from draftkit.workflows.drafting.places import names_of
from draftkit.workflows.drafting.wishes import Wishes
from draftkit.workflows.figures.history import Occasion, occasion_writes
from draftkit.workflows.sources import Opened
from draftkit.workflows.steps import Steps
from draftkit.workflows.versions.history import Deed, Turn, save_turn
from draftkit.writers.markdown import markdown_text


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


def draft_folder(
    path: Path, wishes: Wishes, desk: Desk, *, keep_edits: bool = False, when: str = ""
) -> Outcome[Drafted]:
    """Write `speech.md`, new entries of `figures.yaml`, and what the program keeps; all of it, or nothing.

    The new draft is merged with what people made of the last one. Wishes are noted in `brief.yaml`, so that the next
    draft is the same.

    Args:
        path: the speech folder.
        wishes: what is to be otherwise than in the brief.
        desk: where outlines and phrases are.
        keep_edits: where an edit and the new draft change the same place, take the edit and tell what was not taken.
        when: now, ISO 8601 with the offset; the draft's figures are put on record with it, and not without.

    Raises:
        EditsConflictError: an edit and the new draft change the same place, and `keep_edits` was not asked for.
        DraftkitError: the folder, its files or the outline are wrong, or a file changed meanwhile.
    """
    steps = Steps()
    folder = steps.take(find_speech_folder(path))
    table = steps.take(table_of(path, wishes, desk))
    brief, sheet, full = table.brief, table.sheet, table.full
    made = steps.take(assembled(table, desk))
    new = Named(markdown_text(made.speech), names_of(made, table.outline.id))
    kept = steps.take(load_kept(folder))
    edited = steps.take(with_edits(folder, new, named(kept)))
    if edited.conflicts and not keep_edits:
        raise EditsConflictError(edited, messages.WAYS_OUT(count=len(edited.conflicts)))
    text = steps.take(read_markdown(Source(str(folder.speech), edited.text)))
    figures = steps.take(_figures_text(sheet, full, tuple(slot for _, slot in slots(text))))
    texts = Texts(edited.text, figures, steps.take(_brief_text(brief, wishes)))
    steps.take(make_folder(folder.past))
    writes = _writes(folder, table, (edited.before, texts), Kept(made.speech, new.text, new.names))
    parsed = steps.take(parse_sheet(Source(sheet.source.name, figures)))
    after = steps.take(work_out(replace(parsed, styles=sheet.value.styles)))
    occasion = Occasion(How.BRIEF, when, Issue.DRAFTED, folder.name_of(folder.speech), sheet.digest)
    writes = (*writes, *_past(folder, table, edited, kept, writes))
    event = Event(when, What.DRAFT, file=occasion.file)
    deed = Deed(event, _before(table, edited), texts, fill(text, after).value)

    def log(turn: Turn) -> tuple[Write, ...]:
        return occasion_writes(folder, sheet.value, after, replace(occasion, number=turn.state.number))

    steps.take(save_turn(folder, writes, deed, log))
    forget_oldest(folder)
    added = tuple(figure.name for figure in after.figures if sheet.value.get(figure.name) is None)
    return steps.done(Drafted(folder, edited.kept, edited.conflicts, added, gaps(text, after)))


def _writes(folder: SpeechFolder, table: Table, new: tuple[Digest, Texts], kept: Kept) -> tuple[Write, ...]:
    """The files that are otherwise now; `new` is the digest that speech.md had, and the texts."""
    before, texts = new
    writes = (
        Write(folder.speech, (texts.speech or "").encode(), before),
        Write(folder.figures, (texts.figures or "").encode(), table.sheet.digest),
        Write(folder.brief, (texts.brief or "").encode(), table.brief.digest),
        *kept_writes(folder, kept),
    )
    return tuple(write for write in writes if _is_new(write))


def _before(table: Table, edited: Edited) -> Texts:
    """The files as they were read; a file that was not there is None."""
    speech = None if edited.before == ABSENT else edited.yours.text
    figures = None if table.sheet.digest == ABSENT else table.sheet.source.text
    return Texts(speech, figures, table.brief.source.text)


def _past(
    folder: SpeechFolder, table: Table, edited: Edited, kept: Kept, writes: tuple[Write, ...]
) -> tuple[Write, ...]:
    """What takes this draft back; nothing where it neither changes speech.md nor has another text of its own."""
    if edited.before == ABSENT:
        return ()
    changed = {write.path: write.data for write in writes}
    if folder.speech not in changed and changed[folder.base] == (kept.base or "").encode():
        return ()
    tree = None if kept.tree is None else dump_native(kept.tree)
    files = _before(table, edited)
    texts = {
        folder.speech: files.speech,
        folder.brief: files.brief,
        folder.figures: files.figures,
        folder.tree: tree,
        folder.base: kept.base,
        folder.places: dump_places(kept.places, kept.base) if kept.places and kept.base else None,
    }
    before = {folder.name_of(path): text for path, text in texts.items() if text is not None}
    after = {folder.name_of(write.path): str(digest_of(write.data)) for write in writes}
    return (past_write(folder, Past(before, edited.text, after)),)


def _is_new(write: Write) -> bool:
    """Whether the file does not hold these bytes already: a file that stays the same keeps its time."""
    return write.expected is None or digest_of(write.data) != write.expected


def _figures_text(sheet: Opened[Sheet], full: Sheet, used: tuple[Slot, ...]) -> Outcome[str]:
    """figures.yaml with an entry for every figure the speech uses, and with the values the brief gives."""
    if sheet.digest == ABSENT:
        return Outcome(sheet_text((*full.figures, *missing_in(full, used))))
    steps = Steps()
    lacking = missing_in(sheet.value, used)
    text = steps.take(add_figures(sheet.source, (full.get(figure.name) or figure for figure in lacking)))
    known = [
        (figure, full.get(figure.name)) for figure in sheet.value.figures if figure.is_open and not figure.is_derived
    ]
    given = {old.name: NewValue(new.value, FROM_BRIEF) for old, new in known if new is not None and new.value}
    return steps.done(steps.take(set_values(Source(sheet.source.name, text), given)) if given else text)


def _brief_text(brief: Opened[Brief], wishes: Wishes) -> Outcome[str]:
    """brief.yaml with the wishes noted in it."""
    steps = Steps()
    text = brief.source.text
    for path, value in wishes.pairs():
        text = steps.take(set_brief_value(Source(brief.source.name, text), path, value))
    return steps.done(text)
