"""Bring home what was decided on: words, values and notes, the record of the review, the returned files; or nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from draftkit.diagnostics import Outcome
from draftkit.figures.history import How
from draftkit.review.decide import Decided
from draftkit.review.model import Edit
from draftkit.review.record import Review, ReviewedFile, dump_review, reviewed
from draftkit.store.addresses import kept_name
from draftkit.store.files import ABSENT
from draftkit.store.journal import Event, What
from draftkit.store.reviews import kept_path, returned_folder, returned_writes, review_write, reviews_folder
from draftkit.store.save import Write, make_folder
from draftkit.store.speech_folder import SpeechFolder
from draftkit.text.merge import Conflict
from draftkit.workflows.conflicts import Edited
from draftkit.workflows.review.gather import Reviewing
from draftkit.workflows.review.prepare import Prepared, prepare
from draftkit.workflows.review.terms import Terms
from draftkit.workflows.steps import Steps
from draftkit.workflows.versions.bring_back import bring_back


@dataclass(frozen=True, slots=True)
class Accepted:
    """What was done.

    Attributes:
        written: the files that changed, of those that belong to people.
        kept: the returned files, as they are kept.
        figures: what changed, with the new values.
        noted: comments and the like that stand in speech.md as notes.
        unplaced: edits that fit nowhere; they are notes, too.
        taken: how many edits were written, notes among them.
        left: the numbers of the edits that are left open because an edit by hand stands there.
        kept_edits: in how many places an edit made by hand meanwhile was kept.
        overruled: of these, the places the review has otherwise; `theirs` is what was not taken.
        state: the number of the version from now on.
    """

    folder: SpeechFolder
    written: tuple[Path, ...]
    kept: tuple[Path, ...]
    figures: tuple[tuple[str, str], ...]
    noted: tuple[Edit, ...]
    unplaced: tuple[Edit, ...]
    taken: int
    left: tuple[int, ...]
    kept_edits: int
    overruled: tuple[Conflict, ...]
    state: int


def accept_review(reviewing: Reviewing, decided: Decided, terms: Terms) -> Outcome[Accepted]:
    """Write what was decided; all of it, or nothing.

    Raises:
        HandEditsError: see `prepare`.
        DraftkitError: a figure has another value by now, or a file changed meanwhile.
    """
    steps = Steps()
    return steps.done(steps.take(write_home(reviewing, steps.take(prepare(reviewing, decided, terms)), terms)))


def write_home(reviewing: Reviewing, prepared: Prepared, terms: Terms) -> Outcome[Accepted]:
    """Write what was prepared.

    Raises:
        DraftkitError: a file changed meanwhile.
    """
    steps = Steps()
    folder = reviewing.folder
    own = (*_speech_write(folder, prepared.edited), *prepared.figures.writes)
    record = review_write(folder, dump_review(_record(reviewing, prepared, terms)))
    for path in (reviews_folder(folder), returned_folder(folder)):
        steps.take(make_folder(path))
    kept = [write for file in reviewing.files for write in returned_writes(folder, file.loaded)]
    event = _event(reviewing, terms, int(record.path.stem))
    turn = steps.take(bring_back(folder, (*own, record, *kept), event, How.REVIEW))
    return steps.done(_accepted(reviewing, prepared, own, turn.state.number))


def would_be_written(reviewing: Reviewing, prepared: Prepared) -> Accepted:
    """What `write_home` would do; the number of the version is 0."""
    own = (*_speech_write(reviewing.folder, prepared.edited), *prepared.figures.writes)
    return _accepted(reviewing, prepared, own, 0)


def _accepted(reviewing: Reviewing, prepared: Prepared, own: Sequence[Write], state: int) -> Accepted:
    before, after = prepared.homes
    return Accepted(
        reviewing.folder,
        written=tuple(write.path for write in own),
        kept=tuple(kept_path(reviewing.folder, file.loaded) for file in reviewing.files),
        figures=prepared.figures.values,
        noted=_new(after.noted, before.noted),
        unplaced=_new(after.unplaced, before.unplaced),
        taken=len(newly_taken(reviewing, prepared)),
        left=prepared.left,
        kept_edits=prepared.edited.kept,
        overruled=prepared.overruled,
        state=state,
    )


def newly_taken(reviewing: Reviewing, prepared: Prepared) -> tuple[int, ...]:
    """The numbers of the edits that are taken now, and were not before."""
    decided = prepared.decided
    return tuple(
        item.number
        for item in reviewing.items
        if decided.takes(item.number) and decided.decisions[item.number] != reviewing.settled.get(item.number)
    )


def _speech_write(folder: SpeechFolder, edited: Edited) -> tuple[Write, ...]:
    """The new speech.md; nothing where it stays."""
    if edited.before != ABSENT and edited.text == edited.yours.text:
        return ()
    return (Write(folder.speech, edited.text.encode(), edited.before),)


def _record(reviewing: Reviewing, prepared: Prepared, terms: Terms) -> Review:
    """Every edit of the files and what became of it; of those only earlier reviews know, what changes now."""
    decided = prepared.decided
    items = [
        item
        for item in reviewing.items
        if item.files or decided.decisions.get(item.number) != reviewing.settled.get(item.number)
    ]
    files = tuple(
        ReviewedFile(
            kept_name(file.name), file.loaded.digest, reviewing.folder.name_of(kept_path(reviewing.folder, file.loaded))
        )
        for file in reviewing.files
    )
    state = reviewing.state
    return Review(state.number, state.digest, terms.when, files, reviewed(items, decided, prepared.noted))


def _event(reviewing: Reviewing, terms: Terms, number: int) -> Event:
    """The review as the journal tells it."""
    hands = [hand.author for item in reviewing.returned_items for hand in item.hands if hand.author]
    names = "、".join(kept_name(file.name) for file in reviewing.files)
    by = "、".join(dict.fromkeys(hands))
    return Event(terms.when, What.REVIEW, of=reviewing.state.number, by=by, file=names, review=number)


def _new(after: Sequence[Edit], before: Sequence[Edit]) -> tuple[Edit, ...]:
    return tuple(edit for edit in after if edit not in before)
