"""What one version of a speech has otherwise than another, paragraph by paragraph."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from draftkit.review.segments import Segment, paragraphs, segments, splices_between
from draftkit.review.shown import Fate
from draftkit.review.whereabouts import Whereabouts, whereabouts
from draftkit.tree.page import Page, PageParagraph, page_text


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph of either version, or of both.

    Attributes:
        segments: its characters, line feed and all.
        before: the paragraph of the older version that ends, or stands, here; None for what is new.
        after: that of the newer version; None for what is gone.
        place: where it stands, by the newer version if it has it; None without one.
    """

    segments: tuple[Segment, ...]
    before: PageParagraph | None = None
    after: PageParagraph | None = None
    place: Whereabouts | None = None

    @property
    def is_changed(self) -> bool:
        """Whether anything of it is otherwise."""
        return any(segment.fate is not Fate.STAYS for segment in self.segments)


def page_rows(before: Page, after: Page) -> tuple[Row, ...]:
    """All paragraphs of two versions in one order, that of the newer one."""
    text = page_text(before)
    return tuple(_rows(segments(text, splices_between(text, page_text(after))), before, after))


def text_rows(before: str, after: str) -> tuple[Row, ...]:
    """The same of texts that are no pages."""
    return tuple(Row(found) for found in paragraphs(segments(before, splices_between(before, after))))


def _rows(found: Sequence[Segment], before: Page, after: Page) -> Iterator[Row]:
    old, new = _Reader(before), _Reader(after)
    for line in paragraphs(found):
        gone = sum(len(segment.text) for segment in line if segment.fate is not Fate.COMES)
        come = sum(len(segment.text) for segment in line if segment.fate is not Fate.GOES)
        (was, old_place), (is_now, new_place) = old.read(gone), new.read(come)
        yield Row(line, was, is_now, new_place or old_place)


class _Reader:
    """Goes through a page by numbers of characters."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._ends = [*accumulate(len(paragraph.text) + 1 for paragraph in page)]
        self._places = whereabouts(page)
        self._at = 0
        self._now = 0

    def read(self, count: int) -> tuple[PageParagraph | None, Whereabouts | None]:
        """The paragraph in which the next so many characters begin, and its place; nothing of no characters."""
        if not count:
            return None, None
        while self._ends[self._now] <= self._at:
            self._now += 1
        self._at += count
        paragraph = self._page[self._now]
        return paragraph, self._places.get(paragraph.block)
