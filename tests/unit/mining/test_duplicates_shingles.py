"""What of a paragraph is compared."""

import pytest

from draftkit.mining.duplicates.shingles import likeness, plain, shingles, without_figures


def compared(words: str) -> set[int]:
    return set(shingles(words.encode("utf-16-le")))


def test_punctuation_blanks_and_width_do_not_count() -> None:
    assert plain("一要 抓落实，Ａ１２、_“好”！") == "一要抓落实A12好"


def test_letters_that_hide_punctuation_are_opened_and_cleaned() -> None:
    assert plain("⑴完成½任务") == "1完成12任务"


def test_a_figure_is_one_sign_whatever_its_length() -> None:
    assert without_figures(plain("2023年增长6.5%，达１２０亿元")) == "0年增长0达0亿元"


@pytest.mark.parametrize("words", ["", "抓", "抓落实"])
def test_fewer_than_four_characters_have_no_shingle(words: str) -> None:
    assert compared(words) == set()


@pytest.mark.parametrize("size", range(4, 13))
def test_there_is_a_shingle_for_every_four_characters_in_a_row(size: int) -> None:
    words = "把各项任务落到实处见到成效"[:size]
    assert compared(words) == {
        int.from_bytes(words[at : at + 4].encode("utf-16-le"), "little") for at in range(size - 3)
    }


def test_likeness_is_what_is_shared_of_all() -> None:
    assert likeness({1, 2, 3}, {2, 3, 4}) == 0.5
    assert likeness({1}, {2}) == 0.0
    assert likeness(set(), set()) == 0.0
