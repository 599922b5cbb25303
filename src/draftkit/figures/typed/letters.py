"""Letters that stand where digits belong: 1,2O0."""

import re
from dataclasses import dataclass

from draftkit.figures.typed.plain import half_width

_LOOKALIKES = {"O": "0", "o": "0", "l": "1", "I": "1"}
_RUN = "(?<![A-Za-z])[0-9OolI][0-9OolI,. ]*(?![A-Za-z])"


@dataclass(frozen=True, slots=True)
class Lookalike:
    """A letter among digits.

    Attributes:
        at: its place in the text, counted from 1.
        mended: the whole text with digits for all such letters.
    """

    letter: str
    at: int
    mended: str


def lookalike(text: str) -> Lookalike | None:
    """The first O, o, l or I that stands in a run of digits (1,2O0, l5), not in a word (10 km, 5 Oz)."""
    half = half_width(text)
    runs = (run for run in re.finditer(_RUN, half) if re.search("[0-9]", run[0]))
    at = next((at for run in runs for at in range(*run.span()) if half[at] in _LOOKALIKES), None)
    return None if at is None else Lookalike(half[at], at + 1, re.sub(_RUN, _mended, half))


def _mended(run: re.Match[str]) -> str:
    return "".join(_LOOKALIKES.get(sign, sign) for sign in run[0]) if re.search("[0-9]", run[0]) else run[0]
