"""Note in a speech folder who changed which figure, and what was written each time the speech was issued."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from draftkit.diagnostics import Outcome
from draftkit.figures.history import (
    Change,
    Event,
    History,
    How,
    Issue,
    Mark,
    changes,
    extended,
    parse_history,
    stated,
    values_written,
)
from draftkit.figures.model import Sheet
from draftkit.store.addresses import kept_name
from draftkit.store.files import ABSENT, OWN, Digest, load_if_there
from draftkit.store.messages import CHANGED, EXISTS
from draftkit.store.save import Write, make_folder, save_all
from draftkit.store.speech_folder import SpeechFolder
from draftkit.store.times import changed_at
from draftkit.store.turns import in_turn
from draftkit.workflows.steps import Steps

_ATTEMPTS = 3


@dataclass(frozen=True, slots=True)
class Occasion:
    """Why the figures are looked at.

    Attributes:
        how: how values change now, see `How`.
        when: now: date and time with the offset, ISO 8601; empty where nothing is to be noted.
        issue: what is written with them, if anything.
        file: where to, as seen from the speech folder.
        number: of the version that is issued (`store.states.State.number`); 0 for the one behind the last.
        read: the digest figures.yaml had when it was read. Where it has another one now, another program is at it, and
            what differs from the log is no edit by hand. None where figures.yaml is written along with the log, and is
            refused if it changed.
    """

    how: str
    when: str
    issue: Issue | None = None
    file: str = ""
    read: Digest | None = None
    number: int = 0


@dataclass(frozen=True, slots=True)
class Log:
    """The log as it stands on the disk."""

    data: bytes
    digest: Digest
    history: History


def occasion_writes(folder: SpeechFolder, before: Sheet, after: Sheet, occasion: Occasion) -> tuple[Write, ...]:
    """What to hand to `save_with_history`, so that the log tells what changed and what is issued.

    Edits that people made by hand since the last command are noted too. Nothing where there is nothing to note.

    Args:
        folder: of the speech.
        before: the figures as they were read.
        after: as they are from now on.
        occasion: how and when they change, and what is issued with them.

    Raises:
        DraftkitError: the log may not be read.
    """
    if not occasion.when:
        return ()
    log = load_history(folder).unwrap()
    by_hand = edits_by_hand(folder, log.history, before, occasion.when) if _is_as_read(folder, occasion) else ()
    known = {figure.name: stated(figure) for figure in before.figures}
    changed = changes(known, after, occasion.how, occasion.when)
    events: tuple[Event, ...] = (*by_hand, *changed, *_mark(log.history, after, occasion))
    if not events:
        return ()
    return (Write(_log(folder), extended(log.data, events), log.digest),)


def edits_by_hand(folder: SpeechFolder, history: History, sheet: Sheet, when: str) -> tuple[Change, ...]:
    """What the sheet has otherwise than the log knows; all that is in it where the log has not begun."""
    if not history.events:
        return changes({}, sheet, How.START, when)
    return changes(history.known, sheet, How.HAND, changed_at(folder.figures) or when)


def load_history(folder: SpeechFolder) -> Outcome[Log]:
    """The log of a folder; an empty one where there is none yet. Damage is a warning."""
    path = _log(folder)
    found = load_if_there(path, OWN)
    if found is None:
        return Outcome(Log(b"", ABSENT, History()))
    steps = Steps()
    loaded = steps.take(found)
    return steps.done(Log(loaded.data, loaded.digest, steps.take(parse_history(loaded.data, str(path)))))


def save_with_history(
    folder: SpeechFolder, writes: Sequence[Write], history: Callable[[], tuple[Write, ...]]
) -> Outcome[tuple[Digest, ...]]:
    """Write files and what is noted of them together, one program after another.

    `history` makes what is noted: `occasion_writes`, `history.noted`. It is made again where a program that does not
    wait noted something meanwhile: both are noted. A change of any other file is refused as ever.
    """
    made = make_folder(folder.kept)
    if made.value is None:
        return Outcome(None, made.diagnostics)
    done: Outcome[tuple[Digest, ...]] = Outcome(None)
    with in_turn(folder.kept):
        for _ in range(_ATTEMPTS):
            noted = history()
            done = _saved((*writes, *noted), {write.path.parent for write in noted})
            if not _was_outrun(done, noted):
                break
    return done


def _saved(writes: Sequence[Write], folders: Iterable[Path]) -> Outcome[tuple[Digest, ...]]:
    """Write files, those of these folders into folders that are made first."""
    for folder in folders:
        made = make_folder(folder)
        if made.value is None:
            return Outcome(None, made.diagnostics)
    return save_all(writes)


def _is_as_read(folder: SpeechFolder, occasion: Occasion) -> bool:
    if occasion.read is None:
        return True
    found = load_if_there(folder.figures, OWN)
    return (found.value.digest if found and found.value else ABSENT) == occasion.read


def _was_outrun(done: Outcome[tuple[Digest, ...]], noted: Sequence[Write]) -> bool:
    """Whether nothing was written because what is noted in is not as it was read."""
    paths = {str(write.path) for write in noted}
    return any(
        problem.message in (CHANGED, EXISTS) and dict(problem.values)["path"] in paths for problem in done.diagnostics
    )


def _mark(history: History, sheet: Sheet, occasion: Occasion) -> tuple[Mark, ...]:
    if occasion.issue is None:
        return ()
    number = occasion.number or max((mark.number for mark in history.marks), default=0) + 1
    file = kept_name(occasion.file)
    return (Mark(number, occasion.issue, file, occasion.when, values_written(sheet)),)


def _log(folder: SpeechFolder) -> Path:
    return folder.kept / "figures.jsonl"
