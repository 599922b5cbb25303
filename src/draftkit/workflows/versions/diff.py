"""What one version of a speech has otherwise than another, paragraph by paragraph."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from draftkit.review.compare import compare
from draftkit.review.segments import paragraphs, segments, splices_between, text_after, text_before
from draftkit.review.whereabouts import Whereabouts, whereabouts
from draftkit.tree.difference import Fate, Row, Segment
from draftkit.tree.page import Page, PageParagraph, page_starts, page_text
from draftkit.tree.returned import Look, Marked, Returned, ReturnedParagraph


@dataclass(frozen=True, slots=True)
class Difference:
    """Two versions in one.

    Attributes:
        rows: all paragraphs of both in one order, that of the newer one.
        old_places, new_places: where the blocks of either version stand.
    """

    rows: tuple[Row, ...]
    old_places: Mapping[str, Whereabouts] = field(default_factory=dict)
    new_places: Mapping[str, Whereabouts] = field(default_factory=dict)

    @property
    def changed(self) -> tuple[Row, ...]:
        """The paragraphs that are otherwise."""
        return tuple(row for row in self.rows if row.is_changed)

    def place_of(self, row: Row) -> Whereabouts | None:
        """Where a paragraph stands, by the newer version if it has it; None where nobody knows."""
        if row.after is not None:
            return self.new_places.get(row.after.block)
        return self.old_places.get(row.before.block) if row.before is not None else None


def page_difference(before: Page, after: Page) -> Difference:
    """What a page has otherwise than an older one; words that only moved are known as such."""
    rows = tuple(_rows(_segments(before, after), before, after))
    return Difference(rows, whereabouts(before), whereabouts(after))


def text_difference(before: str, after: str) -> Difference:
    """The same of texts that are no pages."""
    return Difference(tuple(Row(found) for found in paragraphs(segments(before, splices_between(before, after)))))


def _segments(before: Page, after: Page) -> tuple[Segment, ...]:
    """As a reviewer's silent edits are found; without moves where that does not give exactly these pages."""
    old, new = page_text(before), page_text(after)
    edits = compare(before, _returned(after)).edits
    found = segments(old, (splice for edit in edits for splice in edit.splices))
    if (text_before(found), text_after(found)) == (old, new):
        return found
    return segments(old, splices_between(old, new))


def _returned(page: Page) -> Returned:
    """A page as if somebody had typed it."""
    lines = (ReturnedParagraph((Marked(each.text),), look=Look(each.form, each.level)) for each in page)
    return Returned("", tuple(lines))


def _rows(found: Sequence[Segment], before: Page, after: Page) -> Iterator[Row]:
    old, new = _Reader(before), _Reader(after)
    for line in paragraphs(found):
        gone = sum(len(segment.text) for segment in line if segment.fate is not Fate.COMES)
        come = sum(len(segment.text) for segment in line if segment.fate is not Fate.GOES)
        (was, begun), (is_now, begins) = old.read(gone), new.read(come)
        yield Row(line, was, is_now, (begun, begins))


class _Reader:
    """Goes through a page by numbers of characters."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._ends = page_starts(page)[1:]
        self._at = 0
        self._now = 0

    def read(self, count: int) -> tuple[PageParagraph | None, int]:
        """The paragraph the next so many characters are of, and how many of it stand before; None of no characters."""
        if not count:
            return None, 0
        while self._ends[self._now] <= self._at:
            self._now += 1
        paragraph = self._page[self._now]
        begins = self._at - (self._ends[self._now] - len(paragraph.text) - 1)
        self._at += count
        return paragraph, begins
