"""What texts are brought together by, wherever they were found."""

import zlib
from collections.abc import Sequence

PARTS = 64
"""Into how many parts texts are divided by their hash; each part is reduced by itself."""

_SMALL = "的地得了着“”‘’、，"


def near_key(text: str) -> str:
    """What near-equal texts have in common: their words without particles, quotation marks and marks of a series."""
    return _without_small(text) or text


def parts_of(texts: Sequence[str]) -> list[int]:
    """The part that each text, and all that are near-equal to it, belong to; no text may hold a line break.

    All of its words are hashed: thousands of phrases begin with the same two characters (加强…, 推进…).
    """
    keys = _without_small("\n".join(texts)).encode().split(b"\n") if texts else ()
    return [zlib.crc32(key or text.encode()) % PARTS for key, text in zip(keys, texts, strict=True)]


def divided(texts: Sequence[str]) -> list[list[str]]:
    """The texts by part, in the order given."""
    parts: list[list[str]] = [[] for _ in range(PARTS)]
    for text, part in zip(texts, parts_of(texts), strict=True):
        parts[part].append(text)
    return parts


def _without_small(text: str) -> str:
    """Taking out one sign after the other is faster than going through the text, the more so through many at once."""
    for sign in _SMALL:
        text = text.replace(sign, "")
    return text
