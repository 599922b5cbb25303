"""The signs of an input method made plain."""

import re

from draftkit.diagnostics import Message

Refusal = tuple[Message, dict[str, str]]
"""Why a value is refused, and the values for the gaps of that sentence."""

_HALF_WIDTH = {0xFF10 + digit: str(digit) for digit in range(10)} | {
    ord(full): half for full, half in zip("．，％－−：／～ＯｏＩｌ", ".,%--:/~OoIl", strict=True)
}
_WIDE = "[０-９．]|(?<=[0-9０-９])，(?=[0-9０-９])"


def half_width(text: str) -> str:
    """Full-width digits and signs made half-width; no character more or less."""
    return text.translate(_HALF_WIDTH)


def plain(text: str) -> str:
    """The same without blanks."""
    return "".join(half_width(text).split())


def plain_number(text: str) -> str:
    """The same for a number: a blank between digits is a comma, so that 1 260 is read and 12 30 is not."""
    half = half_width(text)
    return plain(re.sub(r"(?<=[0-9])\s+(?=[0-9])", ",", half)) if len(half.split()) > 1 else half.strip()


def is_wide(text: str) -> bool:
    """Whether the digits were typed full-width, or a full-width point or comma among them."""
    return half_width(text) != text and re.search(_WIDE, text) is not None
