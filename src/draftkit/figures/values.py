"""What may be typed as the value of a figure, and how a value is written in the document. No number is ever a float."""

from draftkit.figures.typed.value import parse_value
from draftkit.figures.units import MAX_UNIT, NUMBERS, is_unit, unit_of
from draftkit.figures.written.words import Styles, display, full_and_short, written

__all__ = [
    "MAX_UNIT",
    "NUMBERS",
    "Styles",
    "display",
    "full_and_short",
    "is_unit",
    "parse_value",
    "unit_of",
    "written",
]
