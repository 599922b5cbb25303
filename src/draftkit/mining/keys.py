"""What texts are brought together by, wherever they were found."""

import zlib

PARTS = 64
"""Into how many parts texts are divided by their hash; each part is reduced by itself."""

_SMALL = str.maketrans("", "", "的地得了着“”‘’、，")


def near_key(text: str) -> str:
    """What near-equal texts have in common: their words without particles, quotation marks and marks of a series."""
    return text.translate(_SMALL) or text


def part_of(text: str) -> int:
    """The part a text and all that are near-equal to it belong to.

    All of its words are hashed: thousands of phrases begin with the same two characters (加强…, 推进…).
    """
    return zlib.crc32(near_key(text).encode()) % PARTS
