"""Paragraphs of a sample as they look."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from lxml import etree

from draftkit.ooxml.learning.cascade import LARGEST_TYPE, SMALLEST_TYPE, Cascade, Properties, is_on, whole
from draftkit.ooxml.opened import Package
from draftkit.ooxml.profiles.model import Align
from draftkit.ooxml.reading.tags import wn
from draftkit.text.han import count_han

MOST: Final = 3_000
"""Paragraphs looked at: a sample of five has them all."""
MOST_SPACING: Final = 200
"""Twips between characters."""
_MOST_INDENT: Final = 20
"""Characters."""
_GONE: Final = frozenset(wn(name) for name in ("del", "moveFrom", "txbxContent", "footnoteReference"))
_WRAPPERS: Final = frozenset(wn(name) for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"))
_WORD_SIZE: Final = 20
"""Half-points of type where a file names none (ECMA-376-1, 17.3.2.38)."""
_ALIGNS: Final = {
    "center": Align.CENTER,
    "right": Align.RIGHT,
    "end": Align.RIGHT,
    "both": Align.BOTH,
    "distribute": Align.BOTH,
}
_INDENT: Final = "　"


@dataclass(frozen=True, slots=True)
class Type:
    """How characters look: faces (empty where none is named), half-points, bold, twips between them."""

    han: str
    latin: str
    size: int
    bold: bool
    spacing: int


@dataclass(frozen=True, slots=True)
class Seen:
    """A paragraph with words.

    Attributes:
        number: from 1, empty ones not counted.
        text: its words without blanks at the edges.
        first: how its first words look; `most`: how most of its words do.
        align: how its lines fill the measure.
        indent: characters its first line stands in, by its format or by blanks.
        properties: what else holds for it.
        section: the `w:sectPr` of its page.
    """

    number: int
    text: str
    first: Type
    most: Type
    align: Align
    indent: int
    properties: Properties
    style: str
    section: etree._Element | None


def seen(package: Package) -> tuple[Seen, ...]:
    """The paragraphs of the text in order, in the accepted view; tables and boxes are left out."""
    root = package.xml(package.main)
    body = None if root is None else root.find(wn("body"))
    if body is None:
        return ()
    cascade = Cascade(package)
    elements = tuple(islice(_paragraphs(body), MOST))
    sections = _sections(elements, body)
    looked = (_look(element, cascade) for element in elements)
    pairs = ((found, section) for found, section in zip(looked, sections, strict=True) if found is not None)
    return tuple(_seen(number, found, section) for number, (found, section) in enumerate(pairs, 1))


_Found = tuple[str, list[tuple[str, Type]], Properties, str]


def _seen(number: int, found: _Found, section: etree._Element | None) -> Seen:
    text, runs, properties, style = found
    weights: Counter[Type] = Counter()
    for words, look in runs:
        weights[look] += count_han(words) or 1
    most = weights.most_common(1)[0][0]
    align = _ALIGNS.get(properties.get("jc.val", ""), Align.LEFT)
    stripped = text.strip()
    return Seen(
        number, stripped, runs[0][1], most, align, _indent(text, most.size, properties), properties, style, section
    )


def _look(element: etree._Element, cascade: Cascade) -> _Found | None:
    runs = [(words, _type(cascade.run(element, run))) for run in _runs(element) if (words := _words(run))]
    text = "".join(words for words, _ in runs)
    with_words = [(words, look) for words, look in runs if words.strip()]
    if not with_words:
        return None
    return text, with_words, cascade.paragraph(element), cascade.style_name(element)


def _paragraphs(parent: etree._Element) -> Iterator[etree._Element]:
    for child in parent:
        if child.tag == wn("p"):
            yield child
        elif child.tag in _WRAPPERS:
            yield from _paragraphs(child)


def _runs(parent: etree._Element) -> Iterator[etree._Element]:
    for child in parent:
        if child.tag == wn("r"):
            yield child
        elif child.tag not in _GONE and child.tag != wn("pPr"):
            yield from _runs(child)


def _words(run: etree._Element) -> str:
    return "".join(each.text or "" for each in run.iterchildren(wn("t")))


def _type(properties: Properties) -> Type:
    return Type(
        properties.get("rFonts.eastAsia", ""),
        properties.get("rFonts.ascii", ""),
        whole(properties, "sz.val", SMALLEST_TYPE, LARGEST_TYPE) or _WORD_SIZE,
        is_on(properties, "b"),
        whole(properties, "spacing.val", -MOST_SPACING, MOST_SPACING) or 0,
    )


def _indent(text: str, size: int, properties: Properties) -> int:
    """Characters; blanks typed at the beginning count where the format says nothing."""
    in_characters = whole(properties, "ind.firstLineChars")
    if in_characters:
        return min(round(in_characters / 100), _MOST_INDENT)
    in_twips = whole(properties, "ind.firstLine") or 0
    typed = len(text) - len(text.lstrip(_INDENT))
    return min(round(in_twips / (size * 10)) or typed, _MOST_INDENT)


def _sections(elements: tuple[etree._Element, ...], body: etree._Element) -> list[etree._Element | None]:
    """The section of each paragraph: a section's properties stand in its last paragraph, the last one's in the body."""
    found: list[etree._Element | None] = []
    current = body.find(wn("sectPr"))
    for element in reversed(elements):
        own = element.find(f"{wn('pPr')}/{wn('sectPr')}")
        current = current if own is None else own
        found.append(current)
    return found[::-1]
