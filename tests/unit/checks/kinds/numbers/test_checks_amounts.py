from decimal import Decimal
from fractions import Fraction

import pytest

from draftkit.checks.kinds.numbers.amounts import amounts, around, clause_around, digits, meet
from draftkit.figures.arithmetic.interval import Interval


def _values(text: str) -> list[tuple[str, str]]:
    return [(digits(each.value), each.unit) for each in amounts(text)]


def test_ten_thousands_are_counted_out_and_people_have_one_unit() -> None:
    assert _values("培训1.2万人次，其中名额12名、代表3位、学员8人") == [
        ("12000", "人次"),
        ("12", "人"),
        ("3", "人"),
        ("8", "人"),
    ]


def test_ranges_ranks_and_proportions_are_no_amounts() -> None:
    assert _values("增长10%—20%，居全市第3位，三次产业比为8:40:52") == []


def test_a_length_of_time_is_an_amount() -> None:
    assert _values("办理时限由15天压缩到5天") == [("15", "天"), ("5", "天")]


def test_a_text_without_numerals_has_none() -> None:
    assert amounts("各单位要抓紧行动。") == ()


@pytest.mark.parametrize("words", ["超过120人", "120余人", "120人以上", "近120人", "约120人", "120人左右", "120人以内"])
def test_what_is_said_roughly_is_not_exact(words: str) -> None:
    (amount,) = amounts(f"参加的有{words}。")
    assert not amount.exact


def test_a_count_stands_for_itself_and_a_rounded_number_for_a_stretch() -> None:
    people, money = amounts("参训128人，投入3.2万元")
    assert people.interval == Interval(Fraction(128), Fraction(128))
    assert money.interval == Interval(Fraction(31500), Fraction(32500))
    assert money.step == Decimal(1000)


def test_rounded_numbers_meet_within_their_last_digit() -> None:
    exact, rounded, other = amounts("有31600元，约合3.2万元，另有3.3万元")
    assert meet(exact.interval, rounded.interval)
    assert not meet(exact.interval, other.interval)
    assert exact.interval.low == Fraction(63199, 2)


def test_sentences_and_clauses_have_bounds() -> None:
    text = "甲有3人。乙有4人，丙有5人；丁有6人"
    at = text.index("5")
    assert text[slice(*around(text, at, at + 2))] == "乙有4人，丙有5人"
    assert text[slice(*clause_around(text, at, at + 2))] == "丙有5人"
