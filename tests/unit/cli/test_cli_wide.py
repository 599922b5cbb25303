from hypothesis import given
from hypothesis import strategies as st

from draftkit.cli.wide import pad, printable, width, wrap


def test_a_han_character_takes_two_columns_and_a_combining_mark_none() -> None:
    assert width("人a") == 3
    assert width("e\u0301") == 1
    assert width("，") == 2


def test_padding_counts_columns() -> None:
    assert pad("人数", 6) == "人数  "
    assert pad("人数", 2) == "人数"


def test_what_a_terminal_would_obey_is_shown_as_a_replacement() -> None:
    assert printable("a\x1b[31mb\u202ec") == "a�[31mb�c"
    assert printable("全角　空格\u00a0") == "全角　空格\u00a0"


def test_han_text_breaks_anywhere_but_before_a_comma() -> None:
    assert list(wrap("参训人数是多少，请填写", 14)) == ["参训人数是多少，", "请填写"]


def test_latin_words_stay_whole() -> None:
    assert list(wrap("one two three", 8)) == ["one two", "three"]


def test_an_empty_text_is_one_empty_line() -> None:
    assert list(wrap("", 10)) == [""]


@given(st.text(alphabet="人民 ab，。c"), st.integers(4, 40))
def test_wrapping_loses_nothing_but_blanks(text: str, columns: int) -> None:
    assert "".join(wrap(text, columns)).replace(" ", "") == text.replace(" ", "")


@given(st.text(alphabet="人民 ab", max_size=60), st.integers(60, 90))
def test_no_line_is_wider_than_asked(text: str, columns: int) -> None:
    assert all(width(line) <= columns for line in wrap(text, columns))
