"""Put comments into a Word file of somebody else's: nothing but what comments need is added, every other byte stays."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.errors import DraftkitError
from draftkit.ooxml import messages_annotate as say
from draftkit.ooxml.comments import comment
from draftkit.ooxml.cuts import Cut, Cutter
from draftkit.ooxml.guard import open_package
from draftkit.ooxml.margin import margin_of, parts_with, unbound
from draftkit.ooxml.markup import Xml, element, holdable
from draftkit.ooxml.opened import Package
from draftkit.ooxml.repack import in_utf8, repacked
from draftkit.ooxml.spots import Spot, find_spots

_SIGNATURES: Final = "_xmlsignatures/"
_IDS: Final = re.compile(rb"\bid\s*=\s*[\"'](\d{1,9})[\"']")


@dataclass(frozen=True, slots=True)
class End:
    """One end of what a comment is about.

    Attributes:
        element: its number (`Words.element`).
        characters: of its words, how many come before.
    """

    element: int
    characters: int


@dataclass(frozen=True, slots=True)
class Note:
    """A comment to be written.

    Attributes:
        start, end: of the words it is about, at least one character; `end` exclusive, in its last element.
        lines: what it says, a paragraph each.
    """

    start: End
    end: End
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Annotated:
    """A file with comments.

    Attributes:
        unplaced: notes that could not be anchored, as their words stand in no paragraph of the text; not in the file.
    """

    data: bytes
    unplaced: tuple[Note, ...]


def annotate(data: bytes, name: str, notes: Sequence[Note], moment: datetime | None = None) -> Outcome[Annotated]:
    """The same file with comments. What is in a content control or field is marked as a whole.

    Args:
        data: the file.
        name: what it goes by in messages.
        notes: in any order.
        moment: what comments are dated with.
    """
    package = open_package(data, name)
    if package.value is None:
        return Outcome(None, package.diagnostics)
    try:
        annotated = _annotated(data, package.value, notes, moment)
    except DraftkitError as error:
        return Outcome(None, (*package.diagnostics, *error.diagnostics))
    return Outcome(annotated, (*package.diagnostics, *_told(package.value)))


def _told(package: Package) -> Iterable[Diagnostic]:
    if any(part.startswith(_SIGNATURES) for part in package.parts):
        yield say.SIGNED(file=package.name)


def _annotated(data: bytes, package: Package, notes: Sequence[Note], moment: datetime | None) -> Annotated:
    body = in_utf8(package.parts[package.main] or b"")
    margin = margin_of(package)
    spots = find_spots(body, {end.element for note in notes for end in (note.start, note.end)})
    marks, placed = _marks(Cutter(body, _free_id(body)), spots, notes, margin.first)
    if not placed:
        return Annotated(data, tuple(notes))
    written = [comment(number, _lines(note), moment, margin.unbound) for number, note in placed.items()]
    changed = {package.main: _spliced(body, marks, unbound(body, margin.space)), **parts_with(package, margin, written)}
    kept = set(map(id, placed.values()))
    return Annotated(repacked(data, package.name, changed), tuple(each for each in notes if id(each) not in kept))


def _lines(note: Note) -> tuple[str, ...]:
    return tuple(holdable(line)[0] for line in note.lines)


def _free_id(body: bytes) -> int:
    return max((int(match[1]) for match in _IDS.finditer(body)), default=0) + 1


Marks = Mapping[Cut, tuple[list[int], list[int]]]
"""Cuts to the numbers of the comments whose words end there, and of those whose words begin there."""


def _marks(
    cutter: Cutter, spots: Mapping[int, Spot], notes: Iterable[Note], first: int
) -> tuple[Marks, dict[int, Note]]:
    cuts: dict[int, Cut] = {}
    marks: dict[int, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    placed: dict[int, Note] = {}
    for note in notes:
        ends = _ends(cutter, spots, note)
        if ends is None:
            continue
        start, end = ends
        number = first + len(placed)
        placed[number] = note
        cuts.setdefault(start.byte, start)
        cuts.setdefault(end.byte, end)
        marks[end.byte][0].append(number)
        marks[start.byte][1].append(number)
    return {cuts[byte]: marks[byte] for byte in cuts}, placed


def _ends(cutter: Cutter, spots: Mapping[int, Spot], note: Note) -> tuple[Cut, Cut] | None:
    """Both ends of a range, in the order of the bytes: what is read behind its paragraph may stand before it, a box."""
    first, last = note.start, note.end
    start = cutter.before(spots[first.element], first.characters)
    end = cutter.behind(spots[last.element], last.characters)
    if start and end and end.byte <= start.byte:
        start = cutter.before(spots[last.element], last.characters - 1)
        end = cutter.behind(spots[first.element], first.characters + 1)
    return (start, end) if start and end else None


def _spliced(body: bytes, marks: Marks, namespace: str) -> bytes:
    """The part with marks in it."""
    inserted = [(cut.keeping, b' xml:space="preserve"') for cut in marks if cut.keeping]
    pieces = dict(inserted) | {cut.byte: _mark(cut, *numbers, namespace) for cut, numbers in marks.items()}
    out, at = list[bytes](), 0
    for byte in sorted(pieces):
        out += (body[at:byte], pieces[byte])
        at = byte
    return b"".join((*out, body[at:]))


def _mark(cut: Cut, ends: Iterable[int], starts: Iterable[int], namespace: str) -> bytes:
    bound = {"xmlns:w": namespace} if namespace else {}

    def range_mark(tag: str, number: int) -> Xml:
        return element(f"w:{tag}", **bound, **{"w:id": number})

    called = (
        range_mark("commentRangeEnd", number)
        + element("w:r", element("w:commentReference", **{"w:id": number}), **bound)
        for number in ends
    )
    begun = (range_mark("commentRangeStart", number) for number in starts)
    return cut.closing + "".join((*called, *begun)).encode() + cut.opening
