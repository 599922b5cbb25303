"""Decoding: what is read, what is refused, and what people are told."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from draftkit.decode import decode_any, decode_own
from draftkit.diagnostics import Outcome
from draftkit.errors import ExitCode
from draftkit.source import Source

SPEECH = "同志们：今天我们召开会议，目的是统一思想、明确任务，推动各项工作落到实处。下面，我讲三点意见。\n" * 5


def codes(outcome: Outcome[Source]) -> list[str]:
    return [d.message.code for d in outcome.diagnostics]


def refused(outcome: Outcome[Source], exit_code: ExitCode) -> str:
    assert outcome.value is None
    (problem,) = outcome.diagnostics
    assert problem.is_error
    assert problem.message.exit_code is exit_code
    return problem.message.code


@pytest.mark.parametrize("decode", [decode_own, decode_any])
def test_utf8_is_read_without_a_word(decode: Callable[[bytes, str], Outcome[Source]]) -> None:
    outcome = decode(SPEECH.encode(), "a.txt")
    assert outcome == Outcome(Source("a.txt", SPEECH))


@pytest.mark.parametrize("decode", [decode_own, decode_any])
def test_a_byte_order_mark_is_dropped(decode: Callable[[bytes, str], Outcome[Source]]) -> None:
    assert decode(SPEECH.encode("utf-8-sig"), "a.txt").unwrap().text == SPEECH


def test_line_ends_are_kept_so_that_offsets_count_the_text_as_it_is() -> None:
    assert decode_own("甲\r\n乙\n丙\r".encode(), "a").unwrap().text == "甲\r\n乙\n丙\r"


def test_a_brief_in_gb18030_is_refused_with_the_name_of_its_encoding() -> None:
    outcome = decode_own(SPEECH.encode("gb18030"), "brief.yaml")
    assert refused(outcome, ExitCode.INPUT) == "DK001"
    assert "GB18030" in str(outcome.diagnostics[0])
    assert "UTF-8" in outcome.diagnostics[0].message.help


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_brief_in_utf16_is_refused_with_the_name_of_its_encoding(encoding: str) -> None:
    outcome = decode_own(f"outline: a\n{SPEECH}".encode(encoding), "brief.yaml")
    assert refused(outcome, ExitCode.INPUT) == "DK001"
    assert "UTF-16" in str(outcome.diagnostics[0])


def test_a_broken_byte_in_a_brief_is_shown_where_it_stands() -> None:
    outcome = decode_own(f"outline: a\nspeaker: {SPEECH}".encode() + b"\xff\n", "brief.yaml")
    assert refused(outcome, ExitCode.INPUT) == "DK002"
    place = outcome.diagnostics[0].place
    assert place is not None
    assert (place.file, place.line, place.column) == ("brief.yaml", 7, 1)


def test_a_brief_with_a_nul_is_no_text() -> None:
    assert refused(decode_own(b"outline: a\0b", "brief.yaml"), ExitCode.INPUT) == "DK003"


def test_a_brief_in_no_known_encoding_is_refused() -> None:
    assert refused(decode_own("Café à la crème, déjà vu".encode("latin-1"), "brief.yaml"), ExitCode.INPUT) == "DK010"


def test_an_empty_file_of_ours_is_left_to_its_parser() -> None:
    assert decode_own(b"", "brief.yaml").unwrap().text == ""


@pytest.mark.parametrize("encoding", ["gb18030", "gbk", "gb2312"])
def test_a_document_in_gb18030_is_read_and_said_so(encoding: str) -> None:
    outcome = decode_any(SPEECH.encode(encoding), "old.txt")
    assert outcome.unwrap().text == SPEECH
    assert codes(outcome) == ["DK009"]
    assert ("encoding", "GB18030") in outcome.diagnostics[0].values


def test_traditional_characters_in_gb18030_are_read() -> None:
    text = "各位領導、同志們：今天召開全縣檔案業務培訓班，目的是統一思想、明確任務。下面我講三點意見。"
    assert decode_any(text.encode("gb18030"), "old.txt").unwrap().text == text


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_a_document_with_a_byte_order_mark_is_read_by_it(encoding: str) -> None:
    outcome = decode_any(SPEECH.encode(encoding), "old.txt")
    assert outcome.unwrap().text == SPEECH
    assert codes(outcome) == ([] if "8" in encoding else ["DK009"])


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \r\n\t", "\u3000\n".encode("gb18030")])
def test_a_document_without_a_word_is_empty(data: bytes) -> None:
    assert refused(decode_any(data, "a.txt"), ExitCode.DOCUMENT) == "DK004"


@pytest.mark.parametrize("data", [b"a\0b", SPEECH.encode() + b"\0", bytes(range(1, 32)) * 9, b"\x7fELF\x02\x01\0\0"])
def test_bytes_that_are_no_text_are_refused(data: bytes) -> None:
    assert refused(decode_any(data, "a.txt"), ExitCode.DOCUMENT) == "DK005"


@pytest.mark.parametrize("data", [b"PK\x03\x04rest", b"\xd0\xcf\x11\xe0rest", b"%PDF-1.7 rest"])
def test_a_known_format_under_a_wrong_name_is_named(data: bytes) -> None:
    assert refused(decode_any(data, "a.txt"), ExitCode.DOCUMENT) == "DK006"


@pytest.mark.parametrize("encoding", ["big5", "shift_jis", "latin-1"])
def test_other_encodings_are_never_taken_for_gb18030(encoding: str) -> None:
    text = (
        "Café à la crème, déjà vu" if encoding == "latin-1" else "本日會議開始，各位同仁請安靜。重點工作報告如下。" * 9
    )
    assert refused(decode_any(text.encode(encoding, "ignore"), "a.txt"), ExitCode.DOCUMENT) == "DK007"


def test_a_text_of_private_characters_is_refused() -> None:
    private = "".join(map(chr, range(0xE000, 0xE100))).encode("gb18030")
    assert refused(decode_any(private, "a.txt"), ExitCode.DOCUMENT) == "DK007"


@pytest.mark.parametrize("cut", [1, 2])
def test_utf8_cut_in_a_character_is_called_damaged_and_not_read_as_another_encoding(cut: int) -> None:
    outcome = decode_any(SPEECH.rstrip().encode()[:-cut], "a.txt")
    assert refused(outcome, ExitCode.DOCUMENT) == "DK008"
    assert outcome.diagnostics[0].place is not None


def test_a_replacement_character_of_the_document_itself_is_read() -> None:
    assert decode_any(f"{SPEECH}\ufffd".encode(), "a.txt").unwrap().text.endswith("\ufffd")


def test_a_broken_byte_after_a_real_replacement_character_is_still_found() -> None:
    outcome = decode_any(f"\ufffd{SPEECH}".encode() + b"\xfe", "a.txt")
    assert ("byte", str(len(SPEECH.encode()) + 4)) in outcome.diagnostics[0].values


def test_utf16_without_a_mark_is_named_and_refused() -> None:
    assert refused(decode_any(SPEECH.encode("utf-16-le"), "a.txt"), ExitCode.DOCUMENT) == "DK011"


def test_random_bytes_are_never_read() -> None:
    noise = random.Random(7).randbytes(4000)  # noqa: S311 - any bytes will do
    assert decode_any(noise, "a.txt").value is None


@pytest.mark.corpus
def test_every_real_document_is_read_in_both_encodings(corpus: Path) -> None:
    for path in corpus.glob("*.txt"):
        text = decode_any(path.read_bytes(), path.name).unwrap().text
        again = text.encode("gb18030")
        assert decode_any(again, path.name).unwrap().text == text
