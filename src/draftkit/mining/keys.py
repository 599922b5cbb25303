"""What texts are brought together by, wherever they were found."""

PARTS = 64
"""Into how many parts texts are divided; each part is reduced by itself."""

_PARTICLES = "的地得了着“”‘’、，"
_SMALL = str.maketrans("", "", _PARTICLES)


def near_key(text: str) -> str:
    """What near-equal texts have in common: their words without particles, quotation marks and marks of a series."""
    return text.translate(_SMALL) or text


def part_of(text: str) -> int:
    """The part a text and all that are near-equal to it belong to: its first character that is no particle decides."""
    first = text[0]
    return ord(near_key(text)[0] if first in _PARTICLES else first) % PARTS
