import pytest

from draftkit.cli.pairs import parse_pairs
from draftkit.errors import DraftkitError


def test_the_first_equals_sign_parts_name_and_value() -> None:
    assert parse_pairs(["比例=3=5", " 人数 = 60 ", "空="]) == {"比例": "3=5", "人数": "60", "空": ""}


def test_nothing_given_is_nothing() -> None:
    assert parse_pairs(None) == {}


def test_the_same_twice_is_no_problem() -> None:
    assert parse_pairs(["甲=1", "甲=1"]) == {"甲": "1"}


def test_all_problems_are_told_at_once() -> None:
    with pytest.raises(DraftkitError) as stopped:
        parse_pairs(["甲", "=1", "乙=1", "乙=2"])
    assert [problem.message.code for problem in stopped.value.diagnostics] == ["DK713", "DK713", "DK714"]
