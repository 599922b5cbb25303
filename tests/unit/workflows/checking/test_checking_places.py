"""From the text of a Word file back to its elements."""

import pytest

from draftkit.ooxml.annotate import End
from draftkit.readers.docx.sheet import Stretch
from draftkit.source import Span
from draftkit.workflows.checking.places import Places

TEXT = "一、抓紧\n甲乙\t丙丁\n\n完\n"
PLACES = Places(TEXT, (Stretch(2, 4, 5, 1), Stretch(5, 7, 9, 0), Stretch(8, 10, 12, 3), Stretch(12, 13, 20, 0)))


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [
        (2, 4, (Span(2, 4), End(5, 1), End(5, 3))),
        (3, 4, (Span(3, 4), End(5, 2), End(5, 3))),
        (6, 9, (Span(6, 9), End(9, 1), End(12, 4))),
        (0, 3, (Span(2, 3), End(5, 1), End(5, 2))),
        (3, 6, (Span(3, 6), End(5, 2), End(9, 1))),
    ],
)
def test_what_was_typed_is_found_and_what_the_program_adds_is_left_out(
    start: int, end: int, found: tuple[Span, End, End]
) -> None:
    assert PLACES.of(Span(start, end)) == found


def test_a_number_that_word_counts_stands_for_its_paragraph() -> None:
    assert PLACES.of(Span(0, 2)) == (Span(2, 4), End(5, 1), End(5, 3))
    assert PLACES.of(Span(7, 8)) == (Span(5, 10), End(9, 0), End(12, 5))


def test_where_a_paragraph_has_nothing_the_one_before_is_taken() -> None:
    assert PLACES.of(Span(11, 12)) == (Span(5, 10), End(9, 0), End(12, 5))


def test_before_everything_there_is_no_place() -> None:
    assert Places("\n甲\n", (Stretch(1, 2, 3, 0),)).of(Span(0, 1)) is None
    assert Places("甲\n", ()).of(Span(0, 1)) is None
