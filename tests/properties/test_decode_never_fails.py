"""Whatever bytes are read, there is a text that stands for them or a reason."""

from hypothesis import given
from hypothesis import strategies as st

from draftkit.decode import declared_charset, decode_any, decode_own

PIECES = (
    b"\0",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\xed\xa0\x80",
    b"\x00\xd8",
    b"\x80",
    b"<meta charset=gbk>",
    b"<meta charset=",
    b"<!--",
    "同志们：今天开会。\n".encode(),
    "同志们：今天开会。\n".encode("gb18030"),
    "同志們：今天開會。\n".encode("big5"),
    "同志们：今天开会。\n".encode("utf-16-le"),
    "同志们：今天开会。\n".encode("utf-32-be"),
    b"abc\r\n",
)
BYTES = st.binary(max_size=60) | st.lists(st.sampled_from(PIECES), max_size=12).map(b"".join)


@given(BYTES)
def test_any_bytes_are_read_or_refused_with_a_reason(data: bytes) -> None:
    declared_charset(data)
    for outcome in (decode_any(data, "a"), decode_own(data, "a")):
        if outcome.value is None:
            assert any(problem.is_error for problem in outcome.diagnostics)
        else:
            assert not outcome.failed
            assert "\0" not in outcome.value.text
            outcome.value.text.encode()


@given(st.text(min_size=1))
def test_every_text_comes_back_from_its_utf8(text: str) -> None:
    if "\0" not in text and not text.startswith("\ufeff"):
        assert decode_own(text.encode(), "a").unwrap().text == text


@given(BYTES)
def test_what_is_not_utf8_is_always_told(data: bytes) -> None:
    outcome = decode_any(data, "a")
    if outcome.value is None or outcome.diagnostics:
        return
    assert outcome.value.text.encode() in (data, data.removeprefix(b"\xef\xbb\xbf"))
