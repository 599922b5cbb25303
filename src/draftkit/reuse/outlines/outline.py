"""Old speeches to the text of an outline."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from draftkit.figures.model import Figure
from draftkit.outline.model import Minutes
from draftkit.reuse.model import OldFacts, Rebuilt
from draftkit.reuse.outlines.frame import Frame, Passage, Points, Way
from draftkit.reuse.outlines.frames import frame_of
from draftkit.reuse.outlines.names import in_common
from draftkit.reuse.outlines.page import outline_text
from draftkit.reuse.outlines.together import together
from draftkit.reuse.outlines.words import names_in
from draftkit.text.han import count_han
from draftkit.tree.nodes import Slot, Speech, Title
from draftkit.tree.walk import inlines, plain, walk, words

_RATE, _FASTEST, _LONGEST = 200, 400, 180
"""Han characters a minute, usually and at most, and the most minutes, as outlines have them."""
_SLOT_LENGTH = 4
_UNFIT = re.compile(r"[\W_]+")
_ID_LENGTH, _NAME_LENGTH = 60, 40


@dataclass(frozen=True, slots=True)
class Told:
    """An old speech.

    Attributes:
        name: what its file is called, without folders.
    """

    rebuilt: Rebuilt
    facts: OldFacts
    name: str


@dataclass(frozen=True, slots=True)
class OutlineText:
    """An outline as YAML.

    Attributes:
        id: what a brief calls it by.
        left: what no outline can hold, for people; where there is nothing, it says all that is there.
        common: how many of its parts most of the speeches have.
        parts: how many it has.
        slots: how many figures it asks for.
    """

    id: str
    text: str
    left: tuple[str, ...] = ()
    common: int = 0
    parts: int = 0
    slots: int = 0


def outline_of(told: Sequence[Told], outline_id: str = "", name: str = "") -> OutlineText:
    """The outline of old speeches.

    Args:
        told: at least one.
        outline_id: what it is to be called; else as the first file is.
        name: for people; else the title of the first speech, with the names of its figures, or the id.
    """
    key = identifier(outline_id or told[0].name.rpartition(".")[0] or told[0].name)
    speeches, figures = in_common([(each.rebuilt.speech, each.facts.figures) for each in told])
    named = [(each.name, frame_of(speech, each.name)) for each, speech in zip(told, speeches, strict=True)]
    frame = named[0][1] if len(named) == 1 else together(named)
    minutes, rate = _minutes([_length(speech) for speech in speeches])
    head = ("id", key), ("name", name or _title(speeches[0]) or key), ("rate", "" if rate == _RATE else str(rate))
    slots = tuple(_slots(frame, {figure.name: figure for figure in figures}))
    parts = frame.body.items if frame.body else ()
    common = sum(not part.optional for part in parts)
    text = outline_text(head, minutes, slots, frame)
    return OutlineText(key, text, tuple(_left(frame)), common, len(parts), len(slots))


def identifier(text: str) -> str:
    """A text as the id of an outline: letters, digits and Han characters, hyphens between them."""
    return _UNFIT.sub("-", text).strip("-")[:_ID_LENGTH].strip("-") or "old-speech"


def _title(speech: Speech) -> str:
    """The title without a word of its own figures, which are named instead; may be empty."""
    title = "".join(
        getattr(word, "name", "") or plain((word,))
        for block in speech.blocks
        if isinstance(block, Title)
        for word in block.content
    )
    return " ".join(title.split())[:_NAME_LENGTH]


def _length(speech: Speech) -> int:
    """Its Han characters; a figure counts as an open one does for the assembler, so that it finds the time filled."""
    said = (word for visit in walk(speech) for word in words(inlines(visit.block)))
    return sum(_SLOT_LENGTH if isinstance(word, Slot) else count_han(plain((word,))) for word in said)


def _minutes(lengths: Sequence[int]) -> tuple[Minutes, int]:
    """The shortest, usual and longest of some speeches, and how many characters a minute they need to fit in."""
    ordered = sorted(lengths)
    rate = min(_FASTEST, max(_RATE, -(-ordered[-1] // _LONGEST)))
    shortest, usual, longest = (
        min(_LONGEST, max(1, round(length / rate))) for length in (ordered[0], ordered[len(ordered) // 2], ordered[-1])
    )
    return Minutes(shortest, usual, longest), rate


def _slots(frame: Frame, figures: dict[str, Figure]) -> Iterator[tuple[Figure, bool]]:
    """Every figure the frame names, in the order of its first place, and whether the title or a byline has it."""
    needed = {name for text in (*frame.title, *frame.byline) for name in names_in(text)}
    counts = {"部分数", "要点数"}
    for name in dict.fromkeys(name for text in _texts(frame) for name in names_in(text)):
        if name not in counts:
            yield figures.get(name, Figure(name)), name in needed


def _texts(frame: Frame) -> Iterator[str]:
    yield from (*frame.title, *frame.byline, frame.salutation)
    yield from _of_ways(frame.opening)
    if frame.body:
        yield from _of_points(frame.body)
    yield from _of_ways(frame.closing)


def _of_ways(ways: Sequence[Way]) -> Iterator[str]:
    return (text for way in ways for text in _of_passages(way.passages))


def _of_passages(passages: Sequence[Passage]) -> Iterator[str]:
    return (option for passage in passages for said in passage.sentences for option in said.options)


def _of_points(points: Points) -> Iterator[str]:
    for leads in points.leads:
        yield from leads
    for point in points.items:
        yield point.lead
        yield from _of_passages(point.passages)
        for below in point.below:
            yield from _of_points(below)


def _left(frame: Frame) -> Iterator[str]:
    """What is not in a frame, and what its groups say they have no room for."""
    yield from frame.left
    stack = [frame.body] if frame.body else []
    while stack:
        points = stack.pop(0)
        yield from points.notes
        stack.extend(below for point in points.items for below in point.below)
