"""The sentences of the issued text, each with all that stands behind it up to the next one."""

from bisect import bisect_right

from draftkit.text.sentences import sentences

Span = tuple[int, int]
"""The numbers of the first and of the last sentence, from 0."""


class Sentences:
    """The sentences of a text by their numbers."""

    def __init__(self, text: str) -> None:
        """Take a text."""
        self.text = text
        self._starts = [0, *(start for start, _ in sentences(text) if start)]

    def at(self, offset: int) -> int:
        """The number of the sentence that an offset is in."""
        return bisect_right(self._starts, offset) - 1

    def begins_within(self, offset: int) -> bool:
        """Whether a sentence begins at an offset, and another one stands before it in the same paragraph."""
        return offset > 0 and self._starts[self.at(offset)] == offset and self.text[offset - 1] != "\n"

    def bounds(self, span: Span) -> tuple[int, int]:
        """Where sentences start and end."""
        first, last = span
        return self._starts[first], self._starts[last + 1] if last + 1 < len(self._starts) else len(self.text)
