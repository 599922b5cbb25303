"""Where in a text signs stand."""

from draftkit.text.places import places_after


def test_the_place_after_each_sign_is_told_in_the_order_of_the_text() -> None:
    assert places_after("一，二。三，四", "。，") == [2, 4, 6]


def test_signs_side_by_side_and_at_both_ends_count_each() -> None:
    assert places_after("。。一\n", "。\n") == [1, 2, 4]


def test_a_text_without_signs_has_no_such_places() -> None:
    assert places_after("一二三", "。") == []
    assert places_after("", "。") == []
