"""Line ends are kept as a file has them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draftkit.text.line_ends import ended_like, offset_in, plain_ends


@pytest.mark.parametrize(
    ("model", "ended"),
    [
        ("", "甲\n乙\n"),
        ("一\n二\n", "甲\n乙\n"),
        ("一\r\n二\r\n", "甲\r\n乙\r\n"),
        ("一\r\n二\r\n三\n", "甲\r\n乙\r\n"),
    ],
)
def test_lines_end_as_most_lines_of_the_model_do(model: str, ended: str) -> None:
    assert ended_like(model, "甲\n乙\r\n") == ended


@given(st.text(alphabet="甲乙\r\n"))
def test_a_place_in_the_plain_text_is_found_in_the_text(text: str) -> None:
    plain = plain_ends(text)
    for at, sign in enumerate(plain):
        place = offset_in(text, plain, at)
        assert text[place : place + (2 if text[place : place + 2] == "\r\n" else 1)] == {
            "\n": text[place : place + 2] if text[place] == "\r" else "\n"
        }.get(sign, sign)
    assert offset_in(text, plain, len(plain)) == len(text)
