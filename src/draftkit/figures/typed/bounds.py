"""The least and the most a number may be."""

from draftkit.figures import messages
from draftkit.figures.model import Figure
from draftkit.figures.numbers import amounts, plain_digits
from draftkit.figures.typed.numbers import parse_number
from draftkit.figures.typed.plain import Refusal, plain_number
from draftkit.figures.units import NUMBERS, unit_of


def parse_bound(figure: Figure, text: str) -> str | None:
    """A bound as plain digits in the unit of the figure: 100%, 1.2万 → 100, 12000; None where it is no exact number."""
    found = parse_number(figure, plain_number(text.strip())) if figure.type in NUMBERS else None
    if not isinstance(found, Figure) or found.unit != figure.unit:
        return None
    ends = amounts(found.value or "")
    if len(ends) != 1:
        return None
    return plain_digits(ends[0].exact) if ends[0].scale else ends[0].digits


def out_of_bounds(figure: Figure) -> Refusal | None:
    """Why its value cannot be: a number, or an end of a range, beyond what `least` and `most` allow.

    The values of the refusal are the bound and the unit; those of a proportion (1:3) are none, it has no bounds.
    """
    ends = amounts(figure.value or "")
    least, most = amounts(figure.least), amounts(figure.most)
    unit = unit_of(figure)
    if least and any(end.exact < least[0].exact for end in ends):
        return messages.TOO_LITTLE, {"bound": figure.least + unit}
    if most and any(end.exact > most[0].exact for end in ends):
        return messages.TOO_MUCH, {"bound": figure.most + unit}
    return None
