"""Names and values of elements, as every module that reads them needs."""

from functools import cache
from typing import Final

from lxml import etree

from draftkit.ooxml.markup import W

MC: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
M: Final = "http://schemas.openxmlformats.org/officeDocument/2006/math"
A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
PIC: Final = "http://schemas.openxmlformats.org/drawingml/2006/picture"
CHART: Final = "http://schemas.openxmlformats.org/drawingml/2006/chart"
DIAGRAM: Final = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
VML: Final = "urn:schemas-microsoft-com:vml"
W14: Final = "http://schemas.microsoft.com/office/word/2010/wordml"
W15: Final = "http://schemas.microsoft.com/office/word/2012/wordml"
PARA_ID: Final = f"{{{W14}}}paraId"

_OFF: Final = frozenset({"0", "false", "off"})
_DIGITS: Final = 9
"""A number of more digits is no level, start or id anybody writes."""


@cache
def wn(name: str) -> str:
    """The qualified name of a WordprocessingML element or attribute."""
    return f"{{{W}}}{name}"


VAL: Final = wn("val")


def value(parent: etree._Element | None, name: str) -> str | None:
    """The `w:val` of a child; None where there is no such child, "" where it has no value."""
    child = None if parent is None else next(parent.iterchildren(wn(name)), None)
    return None if child is None else child.get(VAL, "")


def switch(parent: etree._Element | None, name: str) -> bool | None:
    """An on/off child (ECMA-376-1, 17.17.4): on where it stands without a value; None where it is absent."""
    return is_on(value(parent, name))


def is_on(found: str | None) -> bool | None:
    """The same of the `w:val` of such a child."""
    return None if found is None else found.lower() not in _OFF


def number(text: str | None) -> int | None:
    """A whole number; None for anything else."""
    digits = (text or "").removeprefix("-")
    return int(text or "") if digits.isascii() and digits.isdigit() and len(digits) <= _DIGITS else None
