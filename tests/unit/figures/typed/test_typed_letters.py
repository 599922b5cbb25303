"""Letters that look like digits."""

import pytest

from draftkit.figures.typed.letters import Lookalike, lookalike


def test_all_letters_among_digits_are_mended_and_the_first_is_named() -> None:
    assert lookalike("甲 lO0-2o") == Lookalike("l", 3, "甲 100-20")


@pytest.mark.parametrize("text", ["", "O", "lo", "10 km", "Oil 5", "5Oz", "No.5", "第I部分"])
def test_letters_of_words_are_left(text: str) -> None:
    assert lookalike(text) is None
