"""From the text that was taken out of a Word file back to the places in it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from draftkit.ooxml.annotate import End
from draftkit.readers.docx.sheet import Stretch
from draftkit.source import Span


@dataclass(frozen=True)
class Places:
    """Where the characters of a text stand.

    Attributes:
        text: as `read_docx` gives it.
        stretches: as `places_in_docx` gives them.
    """

    text: str
    stretches: Sequence[Stretch]

    def of(self, span: Span) -> tuple[Span, End, End] | None:
        """The words of a span, and both ends of them in the file; None where nothing of the body stands there or near.

        Where nothing of the span was typed (a number that Word counts), its paragraph is taken, or else the one before.
        """
        found = self._typed(span) or self._typed(self._line(span.start))
        if found is None:
            at = bisect_left(self._starts, span.start)
            found = self._typed(self._line(self._starts[at - 1])) if at else None
        return found

    def _typed(self, span: Span) -> tuple[Span, End, End] | None:
        low = bisect_right(self._ends, span.start)
        high = bisect_left(self._starts, span.end)
        if low >= high:
            return None
        first, last = self.stretches[low], self.stretches[high - 1]
        start, end = max(span.start, first.start), min(span.end, last.end)
        return (
            Span(start, end),
            End(first.element, first.offset + start - first.start),
            End(last.element, last.offset + end - last.start),
        )

    def _line(self, at: int) -> Span:
        end = self.text.find("\n", at)
        return Span(self.text.rfind("\n", 0, at) + 1, len(self.text) if end < 0 else end)

    @cached_property
    def _starts(self) -> list[int]:
        return [each.start for each in self.stretches]

    @cached_property
    def _ends(self) -> list[int]:
        return [each.end for each in self.stretches]
