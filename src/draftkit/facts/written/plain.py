"""Text without what is a matter of typing: width, blanks, quotation marks."""

import re
from typing import NamedTuple

_WIDE = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if chr(code) != "，"}
"""A comma stays: 100，200人 are two numbers."""
_SIGNS = dict.fromkeys(map(ord, "—–－‐‑−~～〜"), "-") | {ord("○"): "〇", ord("〔"): "[", ord("〕"): "]"}
_ALIKE = _WIDE | _SIGNS
_MARKS = frozenset("“”‘’\"'「」『』《》〈〉＂＇\u200b\u200c\u200d\u2060\ufeff")
_BLANK = re.compile(r"\s")
_TOUCHED = re.compile("[“”‘’\"'「」『』《》〈〉\uff01-\uff5e—–‐‑−~〜○〔〕\\s\u200b\u200c\u200d\u2060\ufeff]")


class Plain(NamedTuple):
    """Words as they are compared.

    Attributes:
        text: without marks of quotations and titles, without blanks between Chinese characters, signs in half width.
        origins: for each of its characters the offset in the original; None where both are the same text.
    """

    text: str
    origins: list[int] | None

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch (not empty) stands in the original."""
        return (start, end) if self.origins is None else (self.origins[start], self.origins[end - 1] + 1)


def plain(text: str) -> Plain:
    """The words of a text as they are compared."""
    if not _TOUCHED.search(text):
        return Plain(text, None)
    kept = [at for at, sign in enumerate(text) if sign not in _MARKS and not _is_loose(text, at)]
    return Plain("".join(text[at] for at in kept).translate(_ALIKE), kept)


def _is_loose(text: str, at: int) -> bool:
    """Whether a blank parts nothing: it stands beside something that is neither letter nor digit."""
    if not _BLANK.match(text, at):
        return False
    return not (_is_latin(text[at - 1 : at]) and _is_latin(text[at + 1 : at + 2]))


def _is_latin(sign: str) -> bool:
    return sign.isascii() and sign.isalnum()
