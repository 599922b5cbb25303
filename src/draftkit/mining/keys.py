"""What texts are brought together by, wherever they were found."""

PARTS = 64
"""Into how many parts texts are divided; each part is reduced by itself."""

_MIX = 0x9E3779B1
"""A multiplier that spreads neighbouring numbers: Knuth, The Art of Computer Programming, 6.4."""
_PARTICLES = "的地得了着“”‘’、，"
_SMALL = str.maketrans("", "", _PARTICLES)


def near_key(text: str) -> str:
    """What near-equal texts have in common: their words without particles, quotation marks and marks of a series."""
    return text.translate(_SMALL) or text


def part_of(text: str) -> int:
    """The part a text and all that are near-equal to it belong to: its first two characters but particles decide."""
    first = text[:2]
    if len(first) < 2 or first[0] in _PARTICLES or first[1] in _PARTICLES:  # noqa: PLR2004
        first = near_key(text)[:2]
    return ((ord(first[0]) * _MIX + ord(first[-1])) * _MIX >> 16) % PARTS
