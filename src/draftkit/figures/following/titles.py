"""Titles and names with and without their marks: 《意见》, “意见”, 意见."""

from collections.abc import Iterator

from draftkit.figures.following.ways import Way

_MARKS = ("《》", "“”", "〈〉", "‘’", "「」", '""')
_NONE = dict.fromkeys(map(ord, "".join(_MARKS)))


def ways(leader: str, old: str) -> Iterator[Way]:
    """With other marks around it, and without any: 美好五城 of 美好“五城”."""
    if bare(leader) == bare(old):
        marks = next((pair for pair in _MARKS if _has(old, pair)), "")
        yield lambda words: f"{marks[:1]}{bare(words)}{marks[1:]}"
    yield _without_marks


def _without_marks(words: str) -> str:
    return words.translate(_NONE)


def bare(words: str) -> str:
    """The words without the marks around all of them."""
    return words[1:-1] if any(_has(words, pair) for pair in _MARKS) else words


def _has(words: str, pair: str) -> bool:
    inner = words[1:-1]
    return bool(inner) and words[0] == pair[0] and words[-1] == pair[1] and pair[1] not in inner
