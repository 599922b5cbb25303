import pytest

from draftkit.text.numerals import count_word, from_chinese, to_chinese


@pytest.mark.parametrize(
    ("number", "numeral"),
    [
        (0, "零"),
        (3, "三"),
        (10, "十"),
        (12, "十二"),
        (20, "二十"),
        (100, "一百"),
        (105, "一百零五"),
        (110, "一百一十"),
        (1000, "一千"),
        (1010, "一千零一十"),
        (2003, "二千零三"),
        (9999, "九千九百九十九"),
    ],
)
def test_a_number_is_written_as_speeches_write_it(number: int, numeral: str) -> None:
    assert to_chinese(number) == numeral


def test_every_number_reads_back() -> None:
    assert [from_chinese(to_chinese(number)) for number in range(10_000)] == list(range(10_000))


def test_above_the_largest_numeral_digits_are_written() -> None:
    assert to_chinese(10_000) == "10000"


def test_there_is_no_numeral_below_zero() -> None:
    with pytest.raises(ValueError, match="-1"):
        to_chinese(-1)


def test_two_before_a_measure_word_is_another_word() -> None:
    assert [count_word(number) for number in (1, 2, 3, 12)] == ["一", "两", "三", "十二"]


@pytest.mark.parametrize(("numeral", "number"), [("两", 2), ("〇", 0), ("两百", 200), ("一十二", 12), ("百", 100)])
def test_other_ways_of_writing_are_read(numeral: str, number: int) -> None:
    assert from_chinese(numeral) == number


@pytest.mark.parametrize("text", ["", "一一", "十十", "十百", "一万", "12", "第一", "一、", " 一"])
def test_what_is_no_numeral_is_not_read(text: str) -> None:
    assert from_chinese(text) is None
