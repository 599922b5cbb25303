import pytest

from draftkit.checks.wording import MISSING, filled, gaps


def test_the_gaps_of_a_sentence_are_filled() -> None:
    assert gaps("说“{a}”，见{b}") == ("a", "b")
    assert filled("说“{a}”，见{b}", [("a", "甲"), ("b", "{a}")]) == "说“甲”，见{a}"


def test_quotation_marks_inside_others_are_of_the_second_level() -> None:
    assert filled("“{a}”不是{a}", [("a", "“甲”乙")]) == "“‘甲’乙”不是“甲”乙"


def test_a_gap_without_a_value_is_seen() -> None:
    assert filled("说“{a}”", []) == f"说“{MISSING}”"


@pytest.mark.parametrize("sentence", ["{", "}", "{}", "{0}", "{a.b}", "{a[0]}", "{a!r}", "{a:>9}"])
def test_a_gap_is_nothing_but_a_name(sentence: str) -> None:
    with pytest.raises(ValueError, match=r"no name|'{'|'}'"):
        gaps(sentence)
