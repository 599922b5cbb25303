"""Tables of words, written as running text."""

from collections.abc import Iterable


def listed(text: str) -> tuple[str, ...]:
    """The words of a table, separated by blanks and line breaks."""
    return tuple(text.split())


def one_of(words: Iterable[str]) -> str:
    """A pattern for one of these words, the longest that fits. A search is fastest where a pattern begins with it."""
    return f"(?:{'|'.join(sorted(set(words), key=lambda word: (-len(word), word)))})"
