"""The log of the figures of a speech: who changed which value when, and what was written each time it was issued.

One JSON object stands on each line. Lines are only ever added at the end; of a log that has grown past `MAX_SIZE` the
oldest go, except the last change of each figure, so that edits by hand are still found.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from draftkit.diagnostics import Outcome
from draftkit.figures import messages_history as messages
from draftkit.figures.model import Figure, Sheet
from draftkit.figures.values import display, written

MAX_SIZE = 2_000_000
"""Bytes of the log; an export of 150 figures takes about 8 KB."""

_VERSION = 1


class How(StrEnum):
    """How a value came into the sheet.

    `FILL` is a value somebody supplied, `SHEET` one from a form or a file that came back; `START` is what was there
    when the log began, `HAND` an edit of figures.yaml, found afterwards; `BRIEF` a value that a draft took over from
    brief.yaml, `UNDO` one that was there before a draft that was taken back, `RESTORE` one of an earlier state,
    `REVIEW` one that a reviewer wrote into a document.
    """

    START = "start"
    FILL = "fill"
    SHEET = "sheet"
    HAND = "hand"
    BRIEF = "brief"
    UNDO = "undo"
    RESTORE = "restore"
    REVIEW = "review"


class Issue(StrEnum):
    """What was issued when the values were noted."""

    DRAFTED = "drafted"
    EXPORTED = "exported"


@dataclass(frozen=True, slots=True)
class Change:
    """One value changed.

    Attributes:
        old, new: with the unit, as typed (`126人`); None while open, and where the sheet has no such figure.
        by, source: who supplied the new one, and where it is from; may be empty.
        how: one of `How`; what a later version writes is kept as it is.
        when: date and time with the offset, ISO 8601; of an edit by hand, when the file was last changed.
    """

    name: str
    old: str | None
    new: str | None
    how: str
    when: str
    by: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A version of the speech that was issued.

    Attributes:
        number: of `store.states.State.number`; the same content has the same.
        what: one of `Issue`.
        file: what was written, as seen from the speech folder.
        values: of every figure as the document has it; None where it was open.
    """

    number: int
    what: str
    file: str
    when: str
    values: Mapping[str, str | None]


Event = Change | Mark


@dataclass(frozen=True, slots=True)
class History:
    """What the log tells, the oldest first."""

    events: tuple[Event, ...] = ()

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The versions that were issued."""
        return tuple(event for event in self.events if isinstance(event, Mark))

    @property
    def known(self) -> dict[str, str | None]:
        """The value each figure had last."""
        return {event.name: event.new for event in self.events if isinstance(event, Change)}


def stated(figure: Figure) -> str | None:
    """The value as it is logged; None while open. What is derived is not logged: what it rests on is."""
    return None if figure.value is None or figure.is_derived else display(figure)


def values_written(sheet: Sheet) -> dict[str, str | None]:
    """Every figure as it stands in a document; None while open."""
    return {figure.name: None if figure.value is None else written(figure, sheet.styles) for figure in sheet.figures}


def changes(known: Mapping[str, str | None], sheet: Sheet, how: str, when: str) -> tuple[Change, ...]:
    """What a sheet has otherwise than is known, in its order; then the values that are gone."""
    now = {figure.name: stated(figure) for figure in sheet.figures}
    changed = (_change(known.get(figure.name), figure, how, when) for figure in sheet.figures)
    gone = (Change(name, old, None, how, when) for name, old in known.items() if old is not None and name not in now)
    return (*(change for change in changed if change.old != change.new), *gone)


def history_data(events: Iterable[Event], unrecorded: Iterable[Change]) -> dict[str, Any]:
    """The history as `figures DIR --history --json` gives it; `recorded` is false for edits no command has noted."""
    recorded = ({**dict(_pairs(event)), "recorded": True} for event in events)
    return {"version": 1, "events": [*recorded, *({**dict(_pairs(one)), "recorded": False} for one in unrecorded)]}


def _change(old: str | None, figure: Figure, how: str, when: str) -> Change:
    return Change(figure.name, old, stated(figure), how, when, figure.by, figure.source)


def parse_history(data: bytes, name: str) -> Outcome[History]:
    """The events of a log; lines that are damaged, or of another version, are left out and told in one warning.

    Args:
        data: the log, in UTF-8.
        name: what it goes by in messages.
    """
    events, damaged = list[Event](), list[int]()
    for number, line in enumerate(data.split(b"\n"), 1):
        if line.strip():
            event = _parsed(line)
            if event is None:
                damaged.append(number)
            else:
                events.append(event)
    told = (messages.DAMAGED_LINES(path=name, count=len(damaged), first=damaged[0]),) if damaged else ()
    return Outcome(History(tuple(events)), told)


def extended(data: bytes, events: Iterable[Event]) -> bytes:
    """The log with further events at its end; of one that has grown too large (`MAX_SIZE`) the newer half.

    What stands there stays byte for byte, damaged lines too.
    """
    gap = b"" if not data or data.endswith(b"\n") else b"\n"
    whole = data + gap + b"".join(map(_line, events))
    return whole if len(whole) <= MAX_SIZE else _shortened(whole)


def _shortened(data: bytes) -> bytes:
    """About the newer half of a log, and before it the last change of every figure that has none there."""
    lines = data.splitlines(keepends=True)
    size, start = 0, len(lines)
    while start and size + len(lines[start - 1]) <= MAX_SIZE // 2:
        start -= 1
        size += len(lines[start])
    events = [_parsed(line) for line in lines]
    last = {event.name: at for at, event in enumerate(events) if isinstance(event, Change)}
    kept = {*last.values(), *range(start, len(lines))}
    return b"".join(lines[at] for at in sorted(kept))


def _line(event: Event) -> bytes:
    data = {"version": _VERSION, **dict(_pairs(event))}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _pairs(event: Event) -> Iterator[tuple[str, object]]:
    yield "when", event.when
    if isinstance(event, Change):
        yield "kind", "change"
        yield from ((key, getattr(event, key)) for key in ("name", "old", "new", "by", "source", "how"))
    else:
        yield "kind", "mark"
        yield from ((key, getattr(event, key)) for key in ("number", "what", "file"))
        yield "values", dict(event.values)


def _parsed(line: bytes) -> Event | None:
    try:
        data = json.loads(line)
    except (ValueError, RecursionError):
        return None
    match data:
        case {"version": 1, "kind": "change", "name": str(), "old": str() | None, "new": str() | None}:
            return _parsed_change(data)
        case {"version": 1, "kind": "mark", "number": int(), "values": dict()}:
            return _parsed_mark(data)
        case _:
            return None


def _parsed_change(data: Mapping[str, Any]) -> Change | None:
    texts = [data.get(key, "") for key in ("how", "when", "by", "source")]
    return Change(data["name"], data["old"], data["new"], *texts) if _are_texts(texts) else None


def _parsed_mark(data: Mapping[str, Any]) -> Mark | None:
    texts = [data.get(key, "") for key in ("what", "file", "when")]
    what, file, when = texts
    values = data["values"]
    fits = _are_texts(texts) and _are_texts(value for value in values.values() if value is not None)
    return Mark(data["number"], what, file, when, values) if fits else None


def _are_texts(values: Iterable[object]) -> bool:
    return all(isinstance(value, str) for value in values)
