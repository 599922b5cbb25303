"""What a speech was at each turn: the texts people own, and the speech as its documents show it.

Each state is one file `.draftkit/states/NNNN-<digest>.json`, written once and never changed. The same content is the
same state and has one number.
"""

import json
import re
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from draftkit.diagnostics import Diagnostic, Outcome, Severity
from draftkit.store import messages_states as messages
from draftkit.store.files import DOCUMENT, Digest, digest_of, load
from draftkit.store.save import Write
from draftkit.store.speech_folder import SpeechFolder
from draftkit.store.walk import is_folder
from draftkit.tree.native import NotNativeError, native_data, parse_native_data
from draftkit.tree.nodes import Speech

KEPT = 200
"""States nobody needs that are kept all the same, the newest ones; see `forget_states`."""

_VERSION = 1
_SHORT = 12
"""Digits of a digest in the name of a file."""
_ID = 16
"""Digits of the id of a speech."""
_NAME = re.compile(r"([0-9]{4,9})-([0-9a-f]{12})\.json", re.ASCII)


@dataclass(frozen=True, slots=True)
class Texts:
    """The files of a speech folder that belong to people; None for one that is not there."""

    speech: str | None = None
    figures: str | None = None
    brief: str | None = None


@dataclass(frozen=True, slots=True)
class State:
    """What a speech was.

    Attributes:
        number: from 1, in the order of time; never given to another content.
        digest: of the texts and of `issued`.
        speech_id: the same for all states of one folder, and of its copies.
        issued: the speech of the texts with its figures filled in, as documents show it; None where the texts could
            not be read. Read from `speech.md`, it has no provenance.
    """

    number: int
    digest: Digest
    speech_id: str
    texts: Texts
    issued: Speech | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A state that is kept: its number, the beginning of its digest, and its file."""

    number: int
    short: str
    path: Path


def entries(folder: SpeechFolder) -> tuple[Entry, ...]:
    """The states that are kept, the oldest first; no file is opened."""
    if not is_folder(folder.states):
        return ()
    named = ((_NAME.fullmatch(path.name), path) for path in folder.states.glob("*.json"))
    return tuple(sorted((Entry(int(name[1]), name[2], path) for name, path in named if name), key=_order))


def load_state(entry: Entry) -> Outcome[State]:
    """A state that is kept. A file that cannot be used gives no value and a warning."""
    loaded = load(entry.path, DOCUMENT)
    if loaded.value is None:
        return Outcome(None, tuple(map(_warned, loaded.diagnostics)))
    try:
        return Outcome(_parsed(json.loads(loaded.value.data), entry))
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError, NotNativeError) as error:
        return Outcome(None, (messages.DAMAGED_STATE(path=entry.path, reason=str(error)),))


def find_state(folder: SpeechFolder, number: int) -> Outcome[State]:
    """The state of that number; an error where it is not kept, or damaged."""
    kept = entries(folder)
    if not kept:
        return Outcome(None, (messages.NO_STATES(path=folder.root),))
    said = list[Diagnostic]()
    for entry in kept:
        if entry.number == number:
            found = load_state(entry)
            if found.value is not None:
                return Outcome(found.value, (*said, *found.diagnostics))
            said += found.diagnostics
    numbers = _ranges(sorted({entry.number for entry in kept} - ({number} if said else set())))
    return Outcome(None, (*said, messages.NO_STATE(path=folder.root, number=number, kept=numbers)))


def state_with(folder: SpeechFolder, digest: str) -> Outcome[State] | None:
    """The state of that digest (`tree.returned.Identity.digest`); None where no such state is kept."""
    for entry in entries(folder):
        if entry.short == digest[:_SHORT]:
            return load_state(entry)
    return None


def latest(folder: SpeechFolder) -> Outcome[State] | None:
    """The newest state that can be used; None where there is none. Damaged ones are told in warnings."""
    said = list[Diagnostic]()
    for entry in reversed(entries(folder)):
        found = load_state(entry)
        if found.value is not None:
            return Outcome(found.value, (*said, *found.diagnostics))
        said += found.diagnostics
    return Outcome(None, tuple(said)) if said else None


def state_of(folder: SpeechFolder, texts: Texts, issued: Speech | None, after: State | None = None) -> State:
    """The state with this content: the one that is kept, or else the one that comes next.

    Nothing is written, see `state_writes`. To be sure of the number, hold `turns.in_turn(folder.kept)` from here until
    it is written.

    Args:
        folder: of the speech.
        texts: the files.
        issued: the speech of them, see `State.issued`.
        after: a state that is to be written before this one.
    """
    digest = digest_of(_content(texts, issued))
    if after is not None and after.digest == digest:
        return after
    kept = entries(folder)
    known = next((entry.number for entry in kept if entry.short == digest[:_SHORT]), None)
    last = max((entry.number for entry in kept), default=0)
    number = max(last, after.number if after else 0) + 1 if known is None else known
    return State(number, digest, after.speech_id if after else _speech_id(folder, digest), texts, issued)


def state_writes(folder: SpeechFolder, state: State) -> tuple[Write, ...]:
    """What to hand to `save_all` to keep it; nothing where it is kept. Make the folder `folder.states` first."""
    path = folder.states / f"{state.number:04}-{state.digest[:_SHORT]}.json"
    if load_state(Entry(state.number, state.digest[:_SHORT], path)).value is not None:
        return ()
    data = {"version": _VERSION, "number": state.number, "digest": state.digest, "speech": state.speech_id}
    text = json.dumps(data | _data(state.texts, state.issued), ensure_ascii=False, indent=1)
    return (Write(path, f"{text}\n".encode()),)


def forget_states(folder: SpeechFolder, needed: Collection[int]) -> None:
    """Remove the oldest states beyond `KEPT`, except those with these numbers."""
    free = [entry for entry in entries(folder) if entry.number not in needed]
    for entry in free[:-KEPT]:
        with suppress(OSError):
            entry.path.unlink()


def _order(entry: Entry) -> tuple[int, str]:
    return entry.number, entry.short


def _speech_id(folder: SpeechFolder, digest: Digest) -> str:
    """That of the states that are kept; of a folder without any, the digest of its first state."""
    for entry in entries(folder):
        state = load_state(entry).value
        if state is not None:
            return state.speech_id
    return digest[:_ID]


def _content(texts: Texts, issued: Speech | None) -> bytes:
    return json.dumps(_data(texts, issued), ensure_ascii=False, sort_keys=True).encode()


def _data(texts: Texts, issued: Speech | None) -> dict[str, Any]:
    files = {"speech.md": texts.speech, "figures.yaml": texts.figures, "brief.yaml": texts.brief}
    return {"texts": files, "issued": None if issued is None else native_data(issued)}


def _parsed(data: Any, entry: Entry) -> State:
    """A state as it was kept.

    Raises:
        ValueError, LookupError, TypeError, AttributeError: it is of another version, damaged, or not what its name
            says.
    """
    if data["version"] != _VERSION:
        raise ValueError(f"version {data['version']!r}")
    texts = Texts(*(_text(data["texts"][name]) for name in ("speech.md", "figures.yaml", "brief.yaml")))
    issued = None if data["issued"] is None else parse_native_data(data["issued"])
    state = State(data["number"], Digest(data["digest"]), str(data["speech"]), texts, issued)
    if (state.number, state.digest[:_SHORT]) != (entry.number, entry.short):
        raise ValueError("it is not what its name says")
    if digest_of(_content(texts, issued)) != state.digest:
        raise ValueError("its content does not have its digest")
    return state


def _text(value: Any) -> str | None:
    if value is not None and not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def _warned(problem: Diagnostic) -> Diagnostic:
    """A file that cannot be read stops nothing: other states may do."""
    return replace(problem, message=replace(problem.message, severity=Severity.WARNING))


def _ranges(numbers: list[int]) -> str:
    """Numbers in order, those that follow each other as a range: 1-3, 7."""
    parts = list[tuple[int, int]]()
    for number in numbers:
        if parts and parts[-1][1] == number - 1:
            parts[-1] = (parts[-1][0], number)
        else:
            parts.append((number, number))
    return ", ".join(f"{first}-{last}" if first < last else str(first) for first, last in parts) or messages.NONE
