"""Put on record what is done in a speech folder, and which states of the speech it begins and ends with.

A command that writes hands its deed to `save_turn`. One that needs the number of the state before it writes does it in
steps::

    with in_turn(folder.kept):
        turn = steps.take(turned(folder, Deed(Event(when, What.EXPORT, file=name), texts, texts, speech)))
        ...  # turn.state has the number and the digest that go into the document
        steps.take(save_with_history(folder, writes, lambda: (*occasion_writes(...), *noted(turn))))
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from draftkit.decode import decode_own
from draftkit.diagnostics import Outcome
from draftkit.figures.arithmetic import work_out
from draftkit.figures.fill import fill
from draftkit.figures.model import Sheet
from draftkit.figures.parse import parse_sheet
from draftkit.readers.markdown import read_markdown
from draftkit.source import Source
from draftkit.store.files import OWN, load_if_there
from draftkit.store.journal import Event, Journal, What, journal_write, load_journal
from draftkit.store.save import Write, make_folder
from draftkit.store.speech_folder import SpeechFolder
from draftkit.store.states import State, Texts, find_state, forget_states, latest, state_of, state_writes
from draftkit.store.times import changed_at
from draftkit.store.turns import in_turn
from draftkit.text.line_ends import plain_ends
from draftkit.text.sides import Paragraphs, Side
from draftkit.tree.nodes import Speech
from draftkit.workflows.figures.history import save_with_history
from draftkit.workflows.steps import Steps

_REPLACING: Final = (What.RESTORE, What.REVIEW, What.UNDO)
"""What may put other values in the place of those in figures.yaml; a draft only adds some."""


@dataclass(frozen=True, slots=True)
class Deed:
    """What is done now.

    Attributes:
        event: its state is filled in. Nothing is noted where it has no time.
        before: the files as they were read.
        after: the files as they are from now on.
        issued: the speech of `after` with its figures filled in; it is read from `after` where it is not given.
    """

    event: Event
    before: Texts
    after: Texts
    issued: Speech | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """A deed, ready to be noted.

    Attributes:
        state: the speech as it is from now on.
        before: the number of the state it was, but for its figures perhaps; 0 where none is kept.
        states: all states to keep, `state` among them.
        events: what is to be noted, edits by hand first.
    """

    folder: SpeechFolder
    state: State
    before: int
    states: tuple[State, ...]
    events: tuple[Event, ...]


def texts_of(folder: SpeechFolder) -> Outcome[Texts]:
    """The files of a folder as they stand; they are not parsed, so that broken ones can be kept too."""
    steps = Steps()
    return steps.done(Texts(*(_text(path, steps) for path in (folder.speech, folder.figures, folder.brief))))


def turned(folder: SpeechFolder, deed: Deed) -> Outcome[Turn]:
    """The states a deed begins and ends with; edits that people made by hand since the last one are found.

    Nothing is written. Hold `turns.in_turn(folder.kept)` from here until it is, so that no other program gives the
    same number.
    """
    steps = Steps()
    journal = steps.take(load_journal(folder))
    last = _last(folder, journal, steps)
    found = tuple(_found(folder, deed, last, is_first=not journal.events))
    earlier = state_of(folder, deed.before, speech_of(deed.before)) if found and deed.before != deed.after else None
    state = state_of(folder, deed.after, deed.issued or speech_of(deed.after), earlier)
    began = earlier or state
    before = began.number if found else last.number if last else 0
    if began.number == journal.last_state:
        found = ()
    events = tuple(replace(each, state=began.number) for each in found)
    if deed.event.what != What.DRAFT or found or state.number != journal.last_state:
        events = (*events, replace(deed.event, state=state.number))
    return steps.done(Turn(folder, state, before, (began, state) if found else (state,), events))


def save_turn(
    folder: SpeechFolder, writes: Sequence[Write], deed: Deed, figures: Callable[[Turn], tuple[Write, ...]]
) -> Outcome[Turn]:
    """Write files together with the log of figures (`occasion_writes`), the states and the journal; all, or nothing.

    Raises:
        DraftkitError: the journal or the log may not be read.
    """
    steps = Steps()
    steps.take(make_folder(folder.kept))
    with in_turn(folder.kept):
        turn = steps.take(turned(folder, deed))
        steps.take(save_with_history(folder, writes, lambda: (*figures(turn), *noted(turn))))
    _tidy(folder)
    return steps.done(turn)


def noted(turn: Turn) -> tuple[Write, ...]:
    """What to hand to `save_with_history` to put a turn on record; nothing where nothing is to be noted.

    Raises:
        DraftkitError: the journal may not be read.
    """
    if not turn.events or not turn.events[-1].when:
        return ()
    journal = load_journal(turn.folder).unwrap()
    kept = {write.path: write for state in turn.states for write in state_writes(turn.folder, state)}
    return (*kept.values(), journal_write(turn.folder, journal, turn.events))


def _tidy(folder: SpeechFolder) -> None:
    """Remove old states beyond those that are kept; what was exported or reviewed stays."""
    journal = load_journal(folder).value
    if journal is not None:
        forget_states(folder, journal.issued)


def by_hand_now(folder: SpeechFolder) -> Outcome[tuple[Event, ...]]:
    """Edits that people made by hand since the last event, which the next command that writes will note."""
    steps = Steps()
    journal, texts = steps.take(load_journal(folder)), steps.take(texts_of(folder))
    if not journal.events:
        return Outcome(())
    turn = steps.take(turned(folder, Deed(Event("", What.EXPORT), texts, texts)))
    return steps.done(tuple(replace(event, state=0) for event in turn.events[:-1]))


def speech_of(texts: Texts) -> Speech | None:
    """The speech of these files with its figures filled in; None where there is none, or they cannot be read."""
    if texts.speech is None:
        return None
    source = Source("speech.md", texts.speech)
    speech, sheet = read_markdown(source).value, _sheet(texts.figures)
    return None if speech is None or sheet is None else fill(speech, sheet).value


def _sheet(text: str | None) -> Sheet | None:
    if text is None:
        return Sheet()
    sheet = parse_sheet(Source("figures.yaml", text)).value
    return None if sheet is None else work_out(sheet).value


def paragraphs_changed(before: str, after: str) -> int:
    """How many paragraphs of a text are otherwise: reworded, put in, or taken out; how lines end does not count."""
    changes = Side(Paragraphs(plain_ends(before)), plain_ends(after)).changes
    return sum(max(change.end - change.start, change.last - change.first) for change in changes)


def _text(path: Path, steps: Steps) -> str | None:
    found = load_if_there(path, OWN)
    return None if found is None else steps.take(decode_own(steps.take(found).data, str(path))).text


def _last(folder: SpeechFolder, journal: Journal, steps: Steps) -> State | None:
    """The state the last event led to; where that cannot be used the newest one."""
    found = find_state(folder, journal.last_state) if journal.last_state else None
    if found is not None and found.value is not None:
        return found.value
    newest = latest(folder)
    if newest is not None:
        steps.said += newest.diagnostics
    return newest.value if newest else None


def _found(folder: SpeechFolder, deed: Deed, last: State | None, *, is_first: bool) -> Iterator[Event]:
    """What people did since the last event, each without the number of its state."""
    event, before = deed.event, deed.before
    if last is None:
        if before.speech is not None:
            yield Event(changed_at(folder.speech) or event.when, What.START if is_first else What.HAND)
        return
    if not _same(before.speech, last.texts.speech):
        changed = paragraphs_changed(last.texts.speech or "", before.speech or "")
        yield _by_hand(folder.speech, event, changed)
    if not _same(before.brief, last.texts.brief):
        yield _by_hand(folder.brief, event)
    only_figures = before == replace(last.texts, figures=before.figures) != last.texts
    if only_figures and event.what in _REPLACING and deed.after.figures != before.figures:
        yield Event(event.when, What.KEPT)


def _same(one: str | None, other: str | None) -> bool:
    """Whether two texts are the same, however their lines end."""
    return one == other or (one is not None and other is not None and plain_ends(one) == plain_ends(other))


def _by_hand(path: Path, event: Event, paragraphs: int = 0) -> Event:
    return Event(changed_at(path) or event.when, What.HAND, file=path.name, paragraphs=paragraphs)
