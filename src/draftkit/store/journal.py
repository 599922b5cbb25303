"""The journal of a speech folder: what was done when, by whom, and which state it led to.

One JSON object stands on each line. Lines are only ever added at the end; of a journal that has grown past `MAX_SIZE`
the older half goes.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any

from draftkit.diagnostics import Outcome
from draftkit.store import messages_states as messages
from draftkit.store.files import ABSENT, DOCUMENT, Digest, load_if_there
from draftkit.store.save import Write
from draftkit.store.speech_folder import SpeechFolder

MAX_SIZE = 8_000_000
"""Bytes of the journal; an event takes about 150."""

_VERSION = 1


class What(StrEnum):
    """What was done.

    `START` is what was there when the journal began, `REUSE` the making of the folder from an old speech, `HAND` an
    edit of `speech.md` or `brief.yaml` by hand, found afterwards; `KEPT` puts figures on record that the next event
    replaces.
    """

    START = "start"
    REUSE = "reuse"
    DRAFT = "draft"
    HAND = "hand"
    EXPORT = "export"
    REVIEW = "review"
    KEPT = "kept"
    RESTORE = "restore"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that was done.

    Attributes:
        when: date and time with the offset, ISO 8601; of an edit by hand, when the file was last changed.
        what: one of `What`; what a later version writes is kept as it is.
        state: the number of the state it led to, or that was exported.
        of: the number of the state that was reviewed, or restored; else 0.
        by: who did it, where that is known; of a review the reviewers.
        file: what was written or read, as seen from the folder; of a review the returned files.
        paragraphs: of an edit by hand how many paragraphs of speech.md are otherwise.
        review: of a review, the number it is on record with (`store.reviews`).
    """

    when: str
    what: str
    state: int = 0
    of: int = 0
    by: str = ""
    file: str = ""
    paragraphs: int = 0
    review: int = 0


@dataclass(frozen=True, slots=True)
class Journal:
    """The journal as it stands on the disk; its events the oldest first."""

    data: bytes = b""
    digest: Digest = ABSENT
    events: tuple[Event, ...] = ()

    @property
    def last_state(self) -> int:
        """The number of the state the last event led to; 0 where none did."""
        return next((event.state for event in reversed(self.events) if event.state), 0)

    @property
    def issued(self) -> frozenset[int]:
        """The states that documents were made of, or reviews."""
        outside = (What.EXPORT, What.REVIEW)
        return frozenset(number for each in self.events if each.what in outside for number in (each.state, each.of))


def load_journal(folder: SpeechFolder) -> Outcome[Journal]:
    """The journal of a folder; an empty one where there is none yet. Damage is a warning.

    Lines that are damaged, or of another version, are left out and told once. A file that may not be read is an error.
    """
    found = load_if_there(folder.journal, DOCUMENT)
    if found is None:
        return Outcome(Journal())
    if found.value is None:
        return Outcome(None, found.diagnostics)
    events, damaged = list[Event](), list[int]()
    for number, line in enumerate(found.value.data.split(b"\n"), 1):
        if line.strip():
            event = _parsed(line)
            if event is None:
                damaged.append(number)
            else:
                events.append(event)
    said = (messages.DAMAGED_LINES(path=folder.journal, count=len(damaged), first=damaged[0]),) if damaged else ()
    return Outcome(Journal(found.value.data, found.value.digest, tuple(events)), said)


def journal_write(folder: SpeechFolder, journal: Journal, events: Iterable[Event]) -> Write:
    """What to hand to `save_all` to put further events at the end; what stands there stays byte for byte."""
    gap = b"" if not journal.data or journal.data.endswith(b"\n") else b"\n"
    data = journal.data + gap + b"".join(map(_line, events))
    return Write(folder.journal, data if len(data) <= MAX_SIZE else _newer_half(data), journal.digest)


def event_data(event: Event) -> dict[str, Any]:
    """An event as JSON has it; what says nothing is left out."""
    data = {each.name: getattr(event, each.name) for each in fields(event)}
    return {key: value for key, value in data.items() if value or key in ("when", "what")}


def _line(event: Event) -> bytes:
    data = {"version": _VERSION, **event_data(event)}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode(errors="backslashreplace") + b"\n"


def _newer_half(data: bytes) -> bytes:
    """About the newer half, from the beginning of a line."""
    start = len(data) - MAX_SIZE // 2
    return data[data.find(b"\n", start) + 1 :]


def _parsed(line: bytes) -> Event | None:
    """The event of a line; None where a value is lacking or of another type. Other keys are for later versions."""
    try:
        data = json.loads(line)
        if data["version"] != _VERSION:
            return None
        given = {each.name: data[each.name] for each in fields(Event) if each.name in data}
    except (ValueError, LookupError, TypeError, RecursionError):
        return None
    fits = all(type(given.get(each.name, each.default)) is each.type for each in fields(Event))
    return Event(**given) if fits else None
