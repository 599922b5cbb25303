"""Tracked changes put into a Word file of somebody else's: characters that go and come; every other byte stays."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Final

from draftkit.diagnostics import Outcome
from draftkit.errors import DraftkitError
from draftkit.ooxml.annotate import End
from draftkit.ooxml.cuts import Cut, Cutter
from draftkit.ooxml.guard import open_package
from draftkit.ooxml.markup import element, escaped, holdable
from draftkit.ooxml.repack import in_utf8, repacked
from draftkit.ooxml.spots import Spot, find_spots

_IDS: Final = re.compile(rb"\bid\s*=\s*[\"'](\d{1,9})[\"']")
_FORMAT: Final = re.compile(rb"<(?:\w+:)?rPrChange\b.*?</(?:\w+:)?rPrChange>|<(?:\w+:)?rPrChange\b[^>]*/>", re.DOTALL)
_AROUND_RUNS: Final = ("hyperlink", "smartTag")
"""What may stand round a run whose words change. A field or control is not touched, nor what others inserted."""


@dataclass(frozen=True, slots=True)
class Change:
    """Characters that go, and what comes in their place.

    Attributes:
        start: the first character that goes; where none goes, the one behind which `text` comes.
        end: behind the last one that goes; None where none goes.
        text: what comes; may be empty where something goes.
    """

    start: End
    end: End | None
    text: str


@dataclass(frozen=True, slots=True)
class Signature:
    """Who changes, and when; written as local time that ends in Z, as Word does."""

    author: str
    moment: datetime


def revise(data: bytes, name: str, changes: Sequence[Change], signature: Signature) -> Outcome[bytes]:
    """The same file with tracked changes: with all of them taken it has the new words, with none the old ones.

    The value is None, and nothing is said, where a change stands in something that cannot hold it: a field, a content
    control, a text box, words that somebody else inserted.

    Args:
        data: the file.
        name: what it goes by in messages.
        changes: apart from each other, in any order.
        signature: what the changes are signed with.
    """
    package = open_package(data, name)
    if package.value is None:
        return Outcome(None, package.diagnostics)
    main = package.value.main
    body = in_utf8(package.value.parts[main] or b"")
    try:
        revised = _revised(body, changes, signature)
        return Outcome(None) if revised is None else Outcome(repacked(data, name, {main: revised}))
    except DraftkitError as error:
        return Outcome(None, error.diagnostics)


def _revised(body: bytes, changes: Sequence[Change], signature: Signature) -> bytes | None:
    ends = (end for change in changes for end in (change.start, change.end) if end)
    reviser = _Reviser(body, find_spots(body, {end.element for end in ends}), signature)
    pieces = [reviser.piece(change) for change in changes]
    known = sorted((piece for piece in pieces if piece is not None), key=lambda piece: piece[:2])
    if len(known) < len(pieces) or any(one[1] > other[0] for one, other in pairwise(known)):
        return None
    out, at = list[bytes](), 0
    for start, end, words in known:
        out += (body[at:start], words)
        at = end
    return b"".join((*out, body[at:]))


_Piece = tuple[int, int, bytes]
"""Bytes of the part from one place to another, and what stands there from now on."""


class _Reviser:
    def __init__(self, body: bytes, spots: Mapping[int, Spot], signature: Signature) -> None:
        self._body = body
        self._spots = spots
        first = max((int(match[1]) for match in _IDS.finditer(body)), default=0) + 1
        # The cutter numbers the changes of format that it copies; it gets a range of its own.
        self._cutter = Cutter(body, first + 1_000_000)
        self._numbers: Iterator[int] = iter(range(first, first + 1_000_000))
        self._signed = {"author": signature.author, "date": f"{signature.moment:%Y-%m-%dT%H:%M:%SZ}"}

    def piece(self, change: Change) -> _Piece | None:
        """A change as bytes; None where it cannot stand there."""
        spot = self._spots[change.start.element]
        run = _run_of(spot)
        if run is None or not spot.name.endswith(":t"):
            return None
        if change.end is None:
            cut = self._cutter.behind(spot, change.start.characters)
            return self._inserted(cut, run, change.text) if cut else None
        start = self._cutter.before(spot, change.start.characters)
        end = self._cutter.behind(self._spots[change.end.element], change.end.characters)
        return self._replaced((start, end), run, change.text) if start and end else None

    def _inserted(self, cut: Cut, run: Spot, text: str) -> _Piece | None:
        if cut.keeping:
            return None
        return cut.byte, cut.byte, cut.closing + self._coming(run, text) + cut.opening

    def _replaced(self, cuts: tuple[Cut, Cut], run: Spot, text: str) -> _Piece | None:
        start, end = cuts
        prefix = _prefix(run)
        gone = start.opening + self._body[start.byte : end.byte] + end.closing
        if start.keeping or end.keeping or start.byte >= end.byte or not _runs(prefix).fullmatch(gone):
            return None
        going = self._marked(prefix, "del", _as_gone(prefix, gone).decode())
        return start.byte, end.byte, start.closing + going + self._coming(run, text) + end.opening

    def _coming(self, run: Spot, text: str) -> bytes:
        """A run with the look of another."""
        if not text:
            return b""
        prefix = _prefix(run)
        look = _FORMAT.sub(b"", self._body[run.properties]).decode()
        words = f'<{prefix}t xml:space="preserve">{escaped(holdable(text)[0])}</{prefix}t>'
        return self._marked(prefix, "ins", f"<{prefix}r>{look}{words}</{prefix}r>")

    def _marked(self, prefix: str, tag: str, content: str) -> bytes:
        signed = {f"{prefix}{key}": value for key, value in self._signed.items()}
        return element(f"{prefix}{tag}", content, **{f"{prefix}id": next(self._numbers)}, **signed).encode()


def _run_of(spot: Spot) -> Spot | None:
    """The run of a text that stands plainly in its paragraph; None for any other."""
    path = spot.path
    depth = next((at for at, each in enumerate(path) if each.is_word("p")), len(path))
    inner = path[depth + 1 :]
    if len(inner) < 2 or not inner[-2].is_word("r") or not all(each.is_word(*_AROUND_RUNS) for each in inner[:-2]):  # noqa: PLR2004 - run and text
        return None
    return inner[-2]


def _prefix(run: Spot) -> str:
    return run.name.removesuffix("r")


def _runs(prefix: str) -> "re.Pattern[bytes]":
    """Whole runs of nothing but text."""
    p = re.escape(prefix)
    look = rf"(?:<{p}rPr\s*/>|<{p}rPr[ >].*?</{p}rPr>)?"
    return re.compile(rf"(?:<{p}r(?: [^>]*)?>{look}(?:<{p}t(?: [^>]*)?>[^<]*</{p}t>)+</{p}r>)+".encode(), re.DOTALL)


def _as_gone(prefix: str, runs: bytes) -> bytes:
    """Text as text that goes."""
    p = prefix.encode()
    return re.sub(rb"<(/?)" + re.escape(p) + rb"t(?=[ >])", rb"<\1" + p + b"delText", runs)
