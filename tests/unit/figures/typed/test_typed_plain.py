"""Signs of an input method."""

import pytest

from draftkit.figures.typed.plain import half_width, is_wide, plain, plain_number


def test_signs_are_made_half_width_one_for_one() -> None:
    text = "１，２６０．５％　－３～４：５／６Ｏ"
    assert half_width(text) == "1,260.5%　-3~4:5/6O"
    assert len(half_width(text)) == len(text)
    assert plain(text) == "1,260.5%-3~4:5/6O"


def test_a_blank_between_digits_parts_thousands_and_any_other_goes() -> None:
    assert plain_number(" 1 260 人 ") == "1,260人"


@pytest.mark.parametrize("text", ["１", "a２", "１．5", "1，2"])
def test_digits_typed_wide_are_seen(text: str) -> None:
    assert is_wide(text)


@pytest.mark.parametrize("text", ["12", "5％", "甲，乙", "12，乙", "2026－3"])
def test_other_wide_signs_are_not(text: str) -> None:
    assert not is_wide(text)
