"""The signs of an input method made plain, and letters that stand where digits belong."""

import re
from dataclasses import dataclass

from draftkit.diagnostics import Message

Refusal = tuple[Message, dict[str, str]]
"""Why a value is refused, and the values for the gaps of that sentence."""

_HALF_WIDTH = {0xFF10 + digit: str(digit) for digit in range(10)} | {
    ord(full): half for full, half in zip("．，％－−：／～ＯｏＩｌ", ".,%--:/~OoIl", strict=True)
}
_WIDE = "[０-９．]|(?<=[0-9０-９])，(?=[0-9０-９])"
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


def half_width(text: str) -> str:
    """Full-width digits and signs made half-width; no character more or less."""
    return text.translate(_HALF_WIDTH)


def plain(text: str) -> str:
    """The same without blanks."""
    return "".join(half_width(text).split())


def plain_number(text: str) -> str:
    """The same for a number: a blank between digits is a comma, so that 1 260 is read and 12 30 is not."""
    return plain(re.sub(r"(?<=[0-9])\s+(?=[0-9])", ",", half_width(text)))


def is_wide(text: str) -> bool:
    """Whether the digits were typed full-width, or a full-width point or comma among them."""
    return half_width(text) != text and re.search(_WIDE, text) is not None


def lookalike(text: str) -> Lookalike | None:
    """The first O, o, l or I that stands in a run of digits (1,2O0, l5), not in a word (10 km, 5 Oz)."""
    half = half_width(text)
    if _LOOKALIKES.keys().isdisjoint(half):
        return None
    runs = (run for run in re.finditer(_RUN, half) if re.search("[0-9]", run[0]))
    at = next((at for run in runs for at in range(*run.span()) if half[at] in _LOOKALIKES), None)
    return None if at is None else Lookalike(half[at], at + 1, re.sub(_RUN, _mended, half))


def _mended(run: re.Match[str]) -> str:
    return "".join(_LOOKALIKES.get(sign, sign) for sign in run[0]) if re.search("[0-9]", run[0]) else run[0]
