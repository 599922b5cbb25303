"""Styles of a Word file: what a paragraph or run gets from its style and those it is based on."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from draftkit.ooxml.reading.tags import number, switch, value, wn

_LONGEST_CHAIN: Final = 50
"""Styles based on styles: a longer chain, or a circle, ends here."""
_TEXT_LEVEL: Final = 9
"""The outline level that means: no heading (ECMA-376-1, 17.3.1.20)."""


@dataclass(frozen=True, slots=True)
class Style:
    """What one style says, or what a paragraph says itself; None for what it leaves open.

    Attributes:
        outline: 0 to 8, or 9 for text.
        number: the id of a list, `0` for none; `level` in it from 0.
    """

    name: str = ""
    based_on: str | None = None
    outline: int | None = None
    number: str | None = None
    level: int | None = None
    align: str | None = None
    hidden: bool | None = None
    strong: bool | None = None

    def over(self, base: "Style") -> "Style":
        """This one, what it leaves open taken from the other."""
        return Style(
            self.name or base.name,
            self.based_on,
            base.outline if self.outline is None else self.outline,
            base.number if self.number is None else self.number,
            base.level if self.level is None else self.level,
            base.align if self.align is None else self.align,
            base.hidden if self.hidden is None else self.hidden,
            base.strong if self.strong is None else self.strong,
        )


def is_heading(outline: int | None) -> bool:
    """Whether that outline level is one of a heading."""
    return outline is not None and 0 <= outline < _TEXT_LEVEL


@dataclass(slots=True)
class Styles:
    """The styles of a file; what each comes to is worked out once."""

    rows: dict[str, Style] = field(default_factory=dict)
    default: str = ""
    _known: dict[str, Style] = field(default_factory=dict)

    def style(self, identifier: str) -> Style:
        """What a style comes to, its bases included; an empty one where there is none of that id."""
        if identifier not in self._known:
            found = Style()
            for each in reversed(list(self._chain(identifier))):
                found = each.over(found)
            self._known[identifier] = found
        return self._known[identifier]

    def _chain(self, identifier: str | None) -> Iterator[Style]:
        for _ in range(_LONGEST_CHAIN):
            row = self.rows.get(identifier or "")
            if row is None:
                return
            yield row
            identifier = row.based_on


def read_styles(root: etree._Element | None) -> Styles:
    """The styles part; without one, a file has no styles."""
    styles = Styles()
    for element in () if root is None else root.iter(wn("style")):
        identifier = element.get(wn("styleId"), "")
        styles.rows.setdefault(identifier, _row(element))
        if element.get(wn("default")) in ("1", "true", "on") and element.get(wn("type")) == "paragraph":
            styles.default = styles.default or identifier
    return styles


def properties(paragraph: etree._Element | None, run: etree._Element | None) -> Style:
    """What `w:pPr` and `w:rPr` say themselves."""
    listed = None if paragraph is None else paragraph.find(wn("numPr"))
    return Style(
        outline=number(value(paragraph, "outlineLvl")),
        number=value(listed, "numId"),
        level=number(value(listed, "ilvl")),
        align=value(paragraph, "jc"),
        hidden=switch(run, "vanish"),
        strong=switch(run, "b"),
    )


def _row(element: etree._Element) -> Style:
    own = properties(element.find(wn("pPr")), element.find(wn("rPr")))
    return Style(
        value(element, "name") or "",
        value(element, "basedOn"),
        own.outline,
        own.number,
        own.level,
        own.align,
        own.hidden,
        own.strong,
    )
