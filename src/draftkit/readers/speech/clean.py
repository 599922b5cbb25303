"""Clean a stretch of a found text and remember where each character stood."""

from collections.abc import Iterator

from draftkit.text.han import is_han

_FULL = dict(zip(",;:?!()", "，；：？！（）", strict=True))
_CHINESE_MARKS = frozenset("，、；：。！？“”‘’《》（）【】…—·")
_INVISIBLE = frozenset("\u200b\u200c\u200d\ufeff\u00ad")


def clean(text: str, start: int, end: int) -> tuple[str, tuple[int, ...]]:
    """The words of `text[start:end]` and, for each of their characters, its offset in `text`.

    Spaces and line breaks are dropped, except one between two Latin words; marks the eye cannot see are dropped;
    half-width punctuation beside Chinese is made full-width. Offsets are those of the original, in characters.
    """
    kept = [at for at in range(start, end) if not _blank(text[at])]
    signs: list[str] = []
    origins: list[int] = []
    for index, at in enumerate(kept):
        before = text[kept[index - 1]] if index else ""
        if index and at > kept[index - 1] + 1 and _is_word(before) and _is_word(text[at]):
            signs.append(" ")
            origins.append(at - 1)
        after = text[kept[index + 1]] if index + 1 < len(kept) else ""
        signs.append(_widen(text[at], before, after))
        origins.append(at)
    return "".join(signs), tuple(origins)


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The same stretch without blank characters at its ends; empty at `start` where all is blank."""
    while start < end and _blank(text[end - 1]):
        end -= 1
    while start < end and _blank(text[start]):
        start += 1
    return start, end


def lines(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each line, its break left out."""
    start = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield start, end
        start = end + 1


def _blank(sign: str) -> bool:
    return sign.isspace() or sign in _INVISIBLE


def _is_word(sign: str) -> bool:
    return sign.isascii() and sign.isalnum()


def _widen(sign: str, before: str, after: str) -> str:
    wide = _FULL.get(sign)
    return wide if wide and (_chinese(before) or _chinese(after)) else sign


def _chinese(sign: str) -> bool:
    return bool(sign) and (is_han(sign) or sign in _CHINESE_MARKS)
