"""Automatic numbers: what Word writes before a paragraph, worked out from word/numbering.xml (ECMA-376-1, 17.9)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from lxml import etree

from draftkit.ooxml.reading.formats import is_known, written
from draftkit.ooxml.reading.model import Listed
from draftkit.ooxml.reading.symbols import readable
from draftkit.ooxml.reading.tags import MC, number, switch, value, wn

LEVELS: Final = 9
_LONGEST_PATTERN: Final = 64
"""Characters of `w:lvlText` that are used; Word's own dialog takes fewer."""
_PLACE: Final = re.compile("%([1-9])")
_FULL_WIDTH_END: Final = tuple("、）．。：，》】")
_BLANKS: Final = {"nothing": "", "space": " "}


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list.

    Attributes:
        pattern: `%1` to `%9` stand for the number of that level: `第%1条`.
        format: a `w:numFmt`.
        restart: the level (from 1) that makes this one begin again; 0 = none; None = any above it.
        legal: all numbers in it are written in digits.
        style: the id of the paragraph style that belongs to it.
    """

    start: int = 1
    format: str = "decimal"
    pattern: str = ""
    suffix: str = "tab"
    restart: int | None = None
    legal: bool = False
    style: str = ""
    font: str = ""


@dataclass(frozen=True, slots=True)
class WordList:
    """A list as paragraphs name it.

    Attributes:
        abstract: what it is an instance of: instances of one count on.
        starts: level to the number that this instance begins with.
    """

    abstract: str
    levels: tuple[Level, ...]
    starts: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Numbering:
    """The lists of a file, by the id paragraphs name."""

    lists: dict[str, WordList] = field(default_factory=dict)

    def level_of_style(self, identifier: str, style: str) -> int | None:
        """The level that belongs to a style, in that list."""
        found = self.lists.get(identifier)
        levels = found.levels if found and style else ()
        return next((at for at, level in enumerate(levels) if level.style == style), None)

    def unknown_formats(self) -> frozenset[str]:
        """Formats whose numbers are written in digits instead."""
        used = {level.format for each in self.lists.values() for level in each.levels}
        return frozenset(name for name in used if not is_known(name))


class Counter:
    """Counts the paragraphs of one story, in order. Only those that stand in the view are given to it."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def text(self, listed: Listed) -> str:
        """The number of the next paragraph with what parts it from the text; empty where it has none."""
        found = self._numbering.lists.get(listed.number)
        if found is None or not 0 <= listed.level < len(found.levels):
            return ""
        counts = self._counts.setdefault(found.abstract, {})
        self._count(found, listed, counts)
        level = found.levels[listed.level]
        label = _label(found.levels, listed.level, counts)
        return label and label + _blank(label, level.suffix)

    def _count(self, found: WordList, listed: Listed, counts: dict[int, int]) -> None:
        at, level = listed.level, found.levels[listed.level]
        for above in range(at):
            counts.setdefault(above, found.starts.get(above, found.levels[above].start))
        first = (listed.number, at) not in self._begun
        self._begun.add((listed.number, at))
        if first and at in found.starts:
            counts[at] = found.starts[at]
        else:
            counts[at] = counts[at] + 1 if at in counts else level.start
        for below in range(at + 1, len(found.levels)):
            restart = found.levels[below].restart
            if restart is None or at < restart:
                counts.pop(below, None)


def _label(levels: tuple[Level, ...], at: int, counts: dict[int, int]) -> str:
    level = levels[at]
    if level.format == "bullet":
        return readable(level.pattern, level.font)

    def place(found: re.Match[str]) -> str:
        named = int(found[1]) - 1
        if named not in counts or named >= len(levels):
            return ""
        return written(counts[named], "decimal" if level.legal else levels[named].format)

    return _PLACE.sub(place, level.pattern)


def _blank(label: str, suffix: str) -> str:
    """What stands between number and text. A tab after a full-width mark is only distance, and is left out."""
    return _BLANKS.get(suffix, "" if label.endswith(_FULL_WIDTH_END) else " ")


def read_numbering(root: etree._Element | None) -> Numbering:
    """The numbering part; without one, a file has no lists."""
    if root is None:
        return Numbering()
    abstracts = {each.get(wn("abstractNumId"), ""): each for each in root.iterchildren(wn("abstractNum"))}
    styled = {value(each, "styleLink"): each for each in abstracts.values() if value(each, "styleLink")}
    known: dict[str, tuple[Level, ...]] = {}
    lists: dict[str, WordList] = {}
    for each in root.iterchildren(wn("num")):
        abstract = value(each, "abstractNumId") or ""
        if abstract not in abstracts:
            continue
        if abstract not in known:
            element = abstracts[abstract]
            known[abstract] = _levels(styled.get(value(element, "numStyleLink"), element))
        lists.setdefault(each.get(wn("numId"), ""), _list(each, abstract, known[abstract]))
    return Numbering(lists)


def _levels(abstract: etree._Element) -> tuple[Level, ...]:
    found = {at: _level(each, Level()) for each in abstract.iterchildren(wn("lvl")) if (at := _at(each)) is not None}
    return tuple(found.get(at, Level()) for at in range(LEVELS))


def _list(element: etree._Element, abstract: str, levels: tuple[Level, ...]) -> WordList:
    changed, starts = list(levels), dict[int, int]()
    for at, override in _overrides(element):
        own, start = override.find(wn("lvl")), number(value(override, "startOverride"))
        if own is not None:
            changed[at] = _level(own, changed[at])
        if start is not None:
            starts[at] = start
    return WordList(abstract, tuple(changed), starts)


def _overrides(element: etree._Element) -> Iterator[tuple[int, etree._Element]]:
    for each in element.iterchildren(wn("lvlOverride")):
        at = _at(each)
        if at is not None:
            yield at, each


def _at(element: etree._Element) -> int | None:
    at = number(element.get(wn("ilvl")))
    return at if at is not None and 0 <= at < LEVELS else None


def _level(element: etree._Element, base: Level) -> Level:
    start = number(value(element, "start"))
    fonts = element.find(f"{wn('rPr')}/{wn('rFonts')}")
    return replace(
        base,
        start=base.start if start is None else start,
        format=_format(element) or base.format,
        pattern=" ".join((value(element, "lvlText") or "")[:_LONGEST_PATTERN].splitlines()),
        suffix=value(element, "suff") or "tab",
        restart=number(value(element, "lvlRestart")),
        legal=bool(switch(element, "isLgl")),
        style=value(element, "pStyle") or "",
        font="" if fonts is None else fonts.get(wn("ascii"), ""),
    )


def _format(element: etree._Element) -> str | None:
    """The format; where the newest Word has one of its own, the one it offers to older programs."""
    fallback = element.find(f"{{{MC}}}AlternateContent/{{{MC}}}Fallback")
    return value(element, "numFmt") or value(fallback, "numFmt")
