"""Decoding: what is read, what is refused, and what people are told."""

import codecs
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from draftkit.decode import decode_any, decode_own
from draftkit.diagnostics import Outcome
from draftkit.errors import ExitCode
from draftkit.source import Source

SPEECH = "同志们：今天我们召开会议，目的是统一思想、明确任务，推动各项工作落到实处。下面，我讲三点意见。\n" * 5
TRADITIONAL = "各位領導、同志們：今天召開全縣檔案業務培訓班，目的是統一思想、明確任務。下面我講三點意見。"


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
    assert decode_any(TRADITIONAL.encode("gb18030"), "old.txt").unwrap().text == TRADITIONAL


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-8-sig"])
def test_a_document_with_a_byte_order_mark_is_read_by_it(encoding: str) -> None:
    outcome = decode_any(SPEECH.encode(encoding), "old.txt")
    assert outcome.unwrap().text == SPEECH
    assert codes(outcome) == ([] if encoding == "utf-8-sig" else ["DK009"])


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8-sig", "utf-16-le"])
def test_no_byte_order_mark_is_a_word_of_the_title(encoding: str) -> None:
    title = "在全县秋收工作会议上的讲话\n同志们：\n今天我们开会，研究秋收工作。\n"
    assert decode_any(f"\ufeff{title}".encode(encoding), "稿.txt").unwrap().text == title


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \r\n\t", "\u3000\n".encode("gb18030")])
def test_a_document_without_a_word_is_empty(data: bytes) -> None:
    assert refused(decode_any(data, "a.txt"), ExitCode.DOCUMENT) == "DK004"


@pytest.mark.parametrize(
    "data", [b"a\0b", b"\0" * 99, f"{SPEECH[:60]}\0\0.".encode(), bytes(range(1, 32)) * 9, b"\x7fELF\x02\x01\0\0"]
)
def test_bytes_that_are_no_text_are_refused(data: bytes) -> None:
    assert refused(decode_any(data, "a.txt"), ExitCode.DOCUMENT) == "DK005"


@pytest.mark.parametrize("data", [b"PK\x03\x04rest", b"\xd0\xcf\x11\xe0rest", b"%PDF-1.7 rest"])
def test_a_known_format_under_a_wrong_name_is_named(data: bytes) -> None:
    assert refused(decode_any(data, "a.txt"), ExitCode.DOCUMENT) == "DK006"


FOREIGN = {
    "latin-1": "Café à la crème, déjà vu",
    "shift_jis": "本日の会議では、記録の管理について説明します。準備を進めていただきたいと思います。",
    "euc-jp": "本日の会議では、記録の管理について説明します。準備を進めていただきたいと思います。",
    "euc-kr": "오늘 회의에서는 기록 관리 개선에 대하여 설명하겠습니다. 준비를 진행해 주시기 바랍니다. ",
    "cp1251": "Сегодня на совещании мы обсудим улучшение работы архивов области.",
}


@pytest.mark.parametrize("encoding", FOREIGN)
def test_other_encodings_are_never_taken_for_chinese(encoding: str) -> None:
    assert refused(decode_any((FOREIGN[encoding] * 9).encode(encoding), "a.txt"), ExitCode.DOCUMENT) == "DK007"


@pytest.mark.parametrize("length", [10, 40, 400])
@pytest.mark.parametrize(
    "encoding", ["big5", "big5hkscs", "gb18030", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]
)
def test_traditional_characters_are_read_in_every_encoding_and_said_so(encoding: str, length: int) -> None:
    text = (TRADITIONAL * 20)[:length]
    outcome = decode_any(text.encode(encoding), "a.txt")
    assert outcome.unwrap().text == text
    assert codes(outcome) == ["DK009"]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_pure_chinese_in_utf16_has_no_nul_and_is_read_all_the_same(encoding: str) -> None:
    text = SPEECH.splitlines()[0].replace("一", "").replace("开", "召")
    assert b"\0" not in text.encode(encoding)
    assert decode_any(text.encode(encoding), "a.txt").unwrap().text == text


def test_a_page_that_begins_with_kilobytes_of_script_is_told_by_its_words() -> None:
    page = "// ©\n".encode("gb18030") + b"var a = 1;\n" * 3000 + SPEECH.encode("gb18030")
    assert decode_any(page, "a.html").unwrap().text.endswith(SPEECH)


def test_a_few_bytes_that_fit_two_encodings_are_read_with_a_warning() -> None:
    outcome = decode_any("5627號-1".encode("gb18030"), "a.txt")
    assert codes(outcome) == ["DK013"]
    assert ("other", "GB18030") in outcome.diagnostics[0].values


def test_a_text_too_short_to_be_sure_is_read_with_a_warning() -> None:
    outcome = decode_any("云溪".encode("gb18030"), "a.txt")
    assert outcome.unwrap().text == "云溪"
    assert codes(outcome)[0] == "DK009"
    assert codes(outcome)[1] in ("DK013", "DK016")


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


@pytest.mark.parametrize(("encoding", "cut"), [("gb18030", 1), ("big5", 1), ("utf-16", 1), ("utf-16-le", 1)])
def test_a_text_cut_in_a_character_is_called_damaged(encoding: str, cut: int) -> None:
    outcome = decode_any((TRADITIONAL * 5).encode(encoding)[:-cut], "a.txt")
    assert refused(outcome, ExitCode.DOCUMENT) == "DK012"
    assert outcome.diagnostics[0].place is not None


def test_half_a_surrogate_is_refused_with_its_place() -> None:
    data = codecs.BOM_UTF16_LE + SPEECH.encode("utf-16-le") + b"\x00\xd8" + SPEECH.encode("utf-16-le")
    outcome = decode_any(data, "a.txt")
    assert refused(outcome, ExitCode.DOCUMENT) == "DK012"
    assert ("byte", str(2 + 2 * len(SPEECH) + 1)) in outcome.diagnostics[0].values


def test_a_surrogate_written_as_utf8_is_no_utf8() -> None:
    data = SPEECH.encode() + b"\xed\xa0\x80" + SPEECH.encode()
    assert refused(decode_any(data, "a.txt"), ExitCode.DOCUMENT) == "DK008"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_a_stray_nul_is_left_out_and_told_with_its_place(encoding: str) -> None:
    outcome = decode_any(f"{SPEECH[:50]}\0{SPEECH}".encode(encoding), "a.txt")
    assert outcome.unwrap().text == f"{SPEECH[:50]}\u200b{SPEECH}"
    problem = outcome.diagnostics[-1]
    assert problem.message.code == "DK015"
    assert problem.place is not None
    assert problem.place.span.start == 50


def test_nuls_that_fill_up_the_last_block_are_read_as_nothing() -> None:
    assert codes(decode_any(SPEECH.encode() + b"\0" * 300, "a.txt")) == ["DK015"]


@pytest.mark.parametrize("declared", ["gb2312", "GBK", "big5", "utf-16", "iso-8859-1"])
def test_what_a_page_declares_gives_way_to_what_its_bytes_are(declared: str) -> None:
    outcome = decode_any(f"<meta charset={declared}>{SPEECH}".encode(), "a.html")
    assert outcome.unwrap().text.endswith(SPEECH)
    assert codes(outcome) == ["DK014"]
    assert ("declared", declared) in outcome.diagnostics[0].values


def test_what_a_page_declares_decides_between_plausible_encodings() -> None:
    page = "<meta charset='gb2312'>云溪".encode("gb18030")
    outcome = decode_any(page, "a.html")
    assert outcome.unwrap().text.endswith("云溪")
    assert codes(outcome) == ["DK009"]


def test_a_page_that_says_what_it_is_is_read_without_a_word() -> None:
    assert codes(decode_any(f"<meta charset='UTF-8'>{SPEECH}".encode(), "a.html")) == []


def test_random_bytes_are_never_read() -> None:
    noise = random.Random(7).randbytes(4000)  # noqa: S311 - any bytes will do
    assert decode_any(noise, "a.txt").value is None


@pytest.mark.corpus
def test_every_real_document_is_read_in_both_encodings(corpus: Path) -> None:
    for path in corpus.glob("*.txt"):
        text = decode_any(path.read_bytes(), path.name).unwrap().text
        again = text.encode("gb18030")
        assert decode_any(again, path.name).unwrap().text == text
