"""One version of a speech: what led to it, and what it has otherwise than the one before."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from draftkit.diagnostics import Outcome
from draftkit.store.states import State, find_state
from draftkit.tree.page import page_of, page_text
from draftkit.workflows.steps import Steps
from draftkit.workflows.versions.diff import Difference, page_difference, text_difference
from draftkit.workflows.versions.log import Done, Entry, Figures, entries_data, speech_log


@dataclass(frozen=True, slots=True)
class ShownVersion:
    """A version.

    Attributes:
        entries: what is on record of it, and the figures that changed on the way to it.
        base: the number of the version before it; 0 where none is kept.
        difference: of the two; without a base the version itself, with nothing changed.
    """

    number: int
    entries: tuple[Entry, ...]
    base: int
    difference: Difference


def shown_version(path: Path, number: int) -> Outcome[ShownVersion]:
    """A version that is kept.

    Raises:
        DraftkitError: there is none of that number.
    """
    steps = Steps()
    log = steps.take(speech_log(path))
    state = steps.take(find_state(log.folder, number))
    found, before = _way_to(log.entries, number)
    base = find_state(log.folder, before).value if before else None
    return steps.done(ShownVersion(number, found, base.number if base else 0, _difference(base, state)))


def version_data(shown: ShownVersion) -> dict[str, Any]:
    """A version as `log DIR --show N --json` gives it; `paragraphs` are those that are otherwise."""
    paragraphs = [
        [{"text": segment.text, "fate": segment.fate, "move": segment.move} for segment in row.segments]
        for row in (shown.difference.changed if shown.base else shown.difference.rows)
    ]
    events = entries_data(shown.entries)
    return {"version": 1, "number": shown.number, "base": shown.base, "events": events, "paragraphs": paragraphs}


def _way_to(entries: Sequence[Entry], number: int) -> tuple[tuple[Entry, ...], int]:
    """The entries about a version, with the figures since the one before it; and the number of that one."""
    own = [at for at, entry in enumerate(entries) if _state(entry) == number]
    first = own[0] if own else 0
    previous = next((at for at in range(first - 1, -1, -1) if _state(entries[at])), None)
    before = 0 if previous is None else _state(entries[previous])
    when = "" if previous is None else entries[previous].when
    start = 0 if previous is None else previous + 1
    led = [each for each in entries[start:first] if isinstance(each, Figures) and not _is_of(each, {when})]
    whens = {entries[at].when for at in own}
    told = [
        each for each in entries[first:] if _state(each) == number or (isinstance(each, Figures) and each.when in whens)
    ]
    return (*led, *told), before


def _is_of(entry: Entry, whens: Collection[str]) -> bool:
    """Whether figures changed by what was done at one of these times."""
    return isinstance(entry, Figures) and entry.when in whens


def _state(entry: Entry) -> int:
    return entry.event.state if isinstance(entry, Done) else 0


def _difference(base: State | None, state: State) -> Difference:
    if base is None:
        texts = page_text(page_of(state.issued)) if state.issued else state.texts.speech or ""
        return text_difference(texts, texts)
    if base.issued is None or state.issued is None:
        return text_difference(base.texts.speech or "", state.texts.speech or "")
    return page_difference(page_of(base.issued), page_of(state.issued))
