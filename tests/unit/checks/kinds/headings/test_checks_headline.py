"""The words of headings."""

import pytest

from draftkit.checks.kinds.headings.headline import are_headings, segments, sizes, words_of
from draftkit.checks.series import series_of
from draftkit.source import Source
from draftkit.workflows.checking.subjects import subjects_in_text


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("查得到", ("查得到",)),
        ("早看早报，专人值守", ("早看早报", "专人值守")),
        ("用好“一单清，一口办”经验，方便群众", ("用好“一单清，一口办”经验", "方便群众")),
    ],
)
def test_commas_part_a_heading_outside_of_quotation_marks(words: str, found: tuple[str, ...]) -> None:
    assert segments(words) == found


def test_sizes_are_han_characters_of_each_segment() -> None:
    assert sizes("修好3座桥，不误“通车”") == (4, 4)


def test_the_words_of_a_lead_have_no_end_mark_and_a_list_of_sentences_is_none_of_headings() -> None:
    text = "第一，查得到。一架一架过。第二，管得住。谁管谁签字。\n\n要紧的是：1.选种。2.催芽。3.下种。\n"
    lists = [series for subject in subjects_in_text(Source("发言", text)).unwrap() for series in series_of(subject)]

    assert [words_of(item) for item in lists[0].items] == ["查得到", "管得住"]
    assert [are_headings(series) for series in lists] == [True, False]
