"""What a paragraph or run of a Word file comes to: defaults, styles and what it says itself (ECMA-376-1, 17.7.2).

Properties are kept flat: `ind.firstLine` is the attribute `w:firstLine` of `w:ind`.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from lxml import etree

from draftkit.ooxml.markup import W
from draftkit.ooxml.opened import Package
from draftkit.ooxml.reading.tags import A, number, value, wn

Properties = Mapping[str, str]

LONGEST: Final = 4_000
"""Twips, 70 mm: more no line is high, and no paragraph stands away from the next."""
SMALLEST_TYPE, LARGEST_TYPE = 10, 144
"""Half-points."""
_LONGEST_CHAIN: Final = 50
_PREFIX: Final = f"{{{W}}}"
_OFF: Final = frozenset({"0", "false", "off", "none"})
_THEMES: Final = {"eastAsiaTheme": "eastAsia", "asciiTheme": "ascii"}


class Cascade:
    """The styles of one file."""

    def __init__(self, package: Package) -> None:
        """Read the parts; without them nothing is said."""
        self._theme = _theme_fonts(_part(package, "theme"))
        styles = _part(package, "styles")
        self._rows = {} if styles is None else {each.get(wn("styleId"), ""): each for each in styles.iter(wn("style"))}
        defaults = None if styles is None else styles.find(wn("docDefaults"))
        self._paragraph_defaults = self._flat(_inside(defaults, "pPrDefault", "pPr"))
        self._run_defaults = self._flat(_inside(defaults, "rPrDefault", "rPr"))
        self._default = next((name for name, row in self._rows.items() if _is_default(row)), "")
        self._known: dict[tuple[str, str], Properties] = {}

    def paragraph(self, element: etree._Element) -> Properties:
        """What holds for a `w:p`."""
        own = element.find(wn("pPr"))
        return {**self._paragraph_defaults, **self._styled(self._style_of(own), "pPr"), **self._flat(own)}

    def run(self, element: etree._Element, run: etree._Element) -> Properties:
        """What holds for a `w:r` of a `w:p`."""
        own = run.find(wn("rPr"))
        style = self._styled(self._style_of(element.find(wn("pPr"))), "rPr")
        character = self._styled(value(own, "rStyle") or "", "rPr")
        return {**self._run_defaults, **style, **character, **self._flat(own)}

    def style_name(self, element: etree._Element) -> str:
        """The name of a paragraph's style as people see it, in small letters."""
        return (value(self._rows.get(self._style_of(element.find(wn("pPr")))), "name") or "").lower()

    def _style_of(self, properties: etree._Element | None) -> str:
        return value(properties, "pStyle") or self._default

    def _styled(self, identifier: str, kind: str) -> Properties:
        if (identifier, kind) not in self._known:
            found: dict[str, str] = {}
            for row in reversed(list(self._chain(identifier))):
                found |= self._flat(row.find(wn(kind)))
            self._known[identifier, kind] = found
        return self._known[identifier, kind]

    def _chain(self, identifier: str | None) -> Iterator[etree._Element]:
        for _ in range(_LONGEST_CHAIN):
            row = self._rows.get(identifier or "")
            if row is None:
                return
            yield row
            identifier = value(row, "basedOn")

    def _flat(self, properties: etree._Element | None) -> dict[str, str]:
        found: dict[str, str] = {}
        for child in () if properties is None else properties:
            name = child.tag.removeprefix(_PREFIX)
            if not child.attrib:
                found[f"{name}.val"] = "1"
            for key, text in child.attrib.items():
                found[f"{name}.{str(key).removeprefix(_PREFIX)}"] = str(text)
        return found | self._themed(found)

    def _themed(self, found: Properties) -> dict[str, str]:
        """The faces that a theme's names stand for; they go before faces named beside them."""
        named = ((face, found.get(f"rFonts.{theme}", "")) for theme, face in _THEMES.items())
        return {f"rFonts.{face}": self._theme[name] for face, name in named if name in self._theme}


def is_on(properties: Properties, name: str, *, default: bool = False) -> bool:
    """Whether a switch is on; `default` where nothing says."""
    found = properties.get(f"{name}.val")
    return default if found is None else found.lower() not in _OFF


def whole(properties: Properties, name: str, low: int = 0, high: int = LONGEST) -> int | None:
    """A whole number; None where there is none between two bounds, both inclusive."""
    return within(number(properties.get(name)), low, high)


def within(found: int | None, low: int, high: int) -> int | None:
    """A number, None where it is not between two bounds, both inclusive: nobody's page has it."""
    return found if found is not None and low <= found <= high else None


def _part(package: Package, kind: str) -> etree._Element | None:
    relation = next(package.leading_to(kind), None)
    return None if relation is None else package.xml(relation.target)


def _inside(element: etree._Element | None, *names: str) -> etree._Element | None:
    for name in names:
        element = None if element is None else element.find(wn(name))
    return element


def _is_default(row: etree._Element) -> bool:
    return row.get(wn("type")) == "paragraph" and row.get(wn("default"), "0") not in _OFF


def _theme_fonts(root: etree._Element | None) -> dict[str, str]:
    """A theme's names for faces (minorEastAsia) to the faces, those of simplified Chinese first."""
    found: dict[str, str] = {}
    for size in ("major", "minor"):
        group = None if root is None else next(root.iter(f"{{{A}}}{size}Font"), None)
        if group is None:
            continue
        latin, han = group.find(f"{{{A}}}latin"), group.find(f"{{{A}}}ea")
        chinese = (each.get("typeface", "") for each in group.iter(f"{{{A}}}font") if each.get("script") == "Hans")
        face = (han.get("typeface", "") if han is not None else "") or next(chinese, "")
        plain = latin.get("typeface", "") if latin is not None else ""
        found |= {f"{size}EastAsia": face, f"{size}Ascii": plain, f"{size}HAnsi": plain}
    return {name: face for name, face in found.items() if face}
