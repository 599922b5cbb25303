"""Who changed what in a speech and when: the journal, the log of figures and the reviews, as one history."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from heapq import merge
from itertools import groupby
from pathlib import Path
from typing import Any, TypeVar

from draftkit.diagnostics import Outcome
from draftkit.figures.history import Change, History, Mark
from draftkit.review.record import NotARecordError, Review, parse_review
from draftkit.review.whereabouts import Whereabouts, whereabouts
from draftkit.store.journal import Event, What, event_data, load_journal
from draftkit.store.messages_reviews import DAMAGED_REVIEW
from draftkit.store.reviews import load_reviews
from draftkit.store.speech_folder import SpeechFolder
from draftkit.store.states import entries, find_state
from draftkit.tree.page import Page, page_of, page_text
from draftkit.workflows.figures.history import edits_by_hand, load_history
from draftkit.workflows.sources import open_sheet
from draftkit.workflows.steps import Steps, as_warning, attempted
from draftkit.workflows.versions.history import by_hand_now
from draftkit.workflows.versions.restore import folder_with_past


@dataclass(frozen=True, slots=True)
class Figures:
    """Figures that changed at one time, by one person, in one way.

    Attributes:
        recorded: false for an edit by hand that no command has noted.
    """

    changes: tuple[Change, ...]
    recorded: bool = True

    @property
    def when(self) -> str:
        """The time they have in common."""
        return self.changes[0].when


@dataclass(frozen=True, slots=True)
class Done:
    """What was done to the speech.

    Attributes:
        review: of a review that is on record what came back and what became of it.
        places: of the blocks of the version that was reviewed.
        text: of that version, as edits count in it; empty where it is not kept any more.
        recorded: false for an edit by hand that no command has noted.
    """

    event: Event
    review: Review | None = None
    places: dict[str, Whereabouts] | None = None
    text: str = ""
    recorded: bool = True

    @property
    def when(self) -> str:
        """When it was done."""
        return self.event.when


Entry = Done | Figures


@dataclass(frozen=True, slots=True)
class SpeechLog:
    """The history of a speech.

    Attributes:
        entries: the oldest first.
        kept: the numbers of the versions that can be restored.
    """

    folder: SpeechFolder
    entries: tuple[Entry, ...]
    kept: tuple[int, ...]

    @property
    def newest(self) -> int:
        """The number of the version the last entry led to that can be shown; 0 where there is none."""
        states = (entry.event.state for entry in reversed(self.entries) if isinstance(entry, Done))
        return next((state for state in states if state in self.kept), 0)


def speech_log(path: Path) -> Outcome[SpeechLog]:
    """The history of the speech folder at a path. Nothing is written.

    What cannot be read is told, and the rest is shown: files that are broken now, damaged lines and reviews.

    Raises:
        DraftkitError: it is no speech folder, or what is on record may not be read.
    """
    steps = Steps()
    folder = steps.take(folder_with_past(path))
    journal, history = steps.take(load_journal(folder)), steps.take(load_history(folder)).history
    done = [*_before(history, journal.events), *_done(folder, journal.events, steps)]
    done += [Done(event, recorded=False) for event in _tried(steps, attempted(lambda: by_hand_now(folder)))]
    figures = [*_grouped(history.events), *_by_hand(folder, history, steps)]
    keyed = merge(_keyed(done, 0), _keyed(figures, 1), key=lambda each: each[:2])
    steps.said = list(dict.fromkeys(steps.said))
    kept = tuple(dict.fromkeys(entry.number for entry in entries(folder)))
    return steps.done(SpeechLog(folder, tuple(entry for *_, entry in keyed), kept))


def log_data(log: SpeechLog, shown: Iterable[Entry]) -> dict[str, Any]:
    """Entries of a history as `log DIR --json` gives them."""
    return {"version": 1, "events": entries_data(shown), "kept": list(log.kept)}


def entries_data(shown: Iterable[Entry]) -> list[dict[str, Any]]:
    """Entries as data."""
    return [data for entry in shown for data in _data(entry)]


def _data(entry: Entry) -> Iterator[dict[str, Any]]:
    if isinstance(entry, Figures):
        for change in entry.changes:
            told = {"name": change.name, "old": change.old, "new": change.new}
            more = {"by": change.by, "source": change.source, "how": change.how, "recorded": entry.recorded}
            yield {"when": change.when, "what": "figure", **told, **more}
        return
    data = event_data(entry.event) | {"recorded": entry.recorded}
    if entry.review is not None:
        data["edits"] = list(_edits(entry.review))
    yield data


def _edits(review: Review) -> Iterator[dict[str, Any]]:
    for each in review.edits:
        edit, decision = each.edit, each.decision
        told = {"change": edit.change, "block": edit.block, "before": edit.before, "after": edit.after}
        by = [{"author": hand.author, "date": hand.date} for hand in each.hands]
        decided: dict[str, Any] = {
            "decision": decision.verdict if decision else None,
            "words": decision.text if decision else "",
        }
        decided["noted"] = each.noted
        yield {**told, "figure": edit.figure, "by": by, "tracked": edit.tracked, **decided}


def _before(history: History, events: Sequence[Event]) -> Iterator[Done]:
    """What the log of figures knows of versions issued before the journal began; they are not kept."""
    began = _moment(events[0].when) if events else float("inf")
    whats = {"drafted": What.DRAFT, "exported": What.EXPORT}
    for mark in history.marks:
        if _moment(mark.when, float("inf")) < began:
            yield Done(Event(mark.when, whats.get(mark.what, mark.what), file=mark.file))


def _done(folder: SpeechFolder, events: Iterable[Event], steps: Steps) -> Iterator[Done]:
    reviews: dict[int, Review] | None = None
    pages: dict[int, Page] = {}
    for event in events:
        if not event.review:
            yield Done(event)
            continue
        reviews = _reviews(folder, steps) if reviews is None else reviews
        if event.of not in pages:
            pages[event.of] = _page(folder, event.of)
        page = pages[event.of]
        yield Done(event, reviews.get(event.review), whereabouts(page), page_text(page))


def _reviews(folder: SpeechFolder, steps: Steps) -> dict[int, Review]:
    """The reviews on record by their numbers; damaged ones are left out and told."""
    found = dict[int, Review]()
    for path, data in _tried(steps, load_reviews(folder)):
        try:
            found[int(path.stem)] = parse_review(data)
        except NotARecordError as error:
            steps.said.append(DAMAGED_REVIEW(path=path, reason=error.reason))
    return found


def _page(folder: SpeechFolder, number: int) -> Page:
    """The page of a version; nothing where it is not kept any more."""
    state = find_state(folder, number).value
    return () if state is None or state.issued is None else page_of(state.issued)


def _grouped(events: Iterable[Change | Mark]) -> Iterator[Figures]:
    changes = (event for event in events if isinstance(event, Change))
    for _, group in groupby(changes, key=lambda each: (each.when, each.how, each.by, each.source)):
        yield Figures(tuple(group))


def _by_hand(folder: SpeechFolder, history: History, steps: Steps) -> Iterator[Figures]:
    """Figures that somebody changed in figures.yaml since the log was written last."""
    opened = attempted(lambda: open_sheet(folder.figures)) if history.events else None
    if opened is None:
        return
    steps.said += map(as_warning, opened.diagnostics)
    changes = edits_by_hand(folder, history, opened.value.value, "") if opened.value else ()
    if changes:
        yield Figures(changes, recorded=False)


U = TypeVar("U")


def _tried(steps: Steps, outcome: Outcome[tuple[U, ...]]) -> tuple[U, ...]:
    """What a step gives; where it failed, nothing, and its problems as warnings."""
    steps.said += map(as_warning, outcome.diagnostics)
    return outcome.value or ()


def _keyed(found: Sequence[Entry], rank: int) -> list[tuple[float, int, Entry]]:
    """Each with the time to sort it by, which never goes back: nothing was noted before what stands before it.

    The time of an edit by hand is that of a file, and may be any; it was noted with what follows.
    """
    keyed, latest = list[tuple[float, int, Entry]](), float("inf")
    for entry in reversed(found):
        latest = min(latest, _moment(entry.when, latest))
        keyed.append((latest, rank, entry))
    return keyed[::-1]


def _moment(when: str, otherwise: float = 0.0) -> float:
    """Seconds since 1970."""
    try:
        return datetime.fromisoformat(when).timestamp()
    except (ValueError, OverflowError, OSError):
        return otherwise
