"""A new text meets the edits people made of the last one."""

from pathlib import Path

import pytest

from draftkit.store.files import digest_of
from draftkit.store.speech_folder import SpeechFolder
from draftkit.workflows.conflicts import Named, with_edits

ISSUED = "# 讲话\n\n> （3月5日）\n> 王某\n\n同志们：\n\n先讲第一句。\n再讲第二句。\n\n最后一段。\n"


def crlf(text: str) -> str:
    return text.replace("\n", "\r\n")


def folder_with(tmp_path: Path, text: str, mark: bytes = b"") -> SpeechFolder:
    folder = SpeechFolder(tmp_path)
    folder.speech.write_bytes(mark + text.encode())
    return folder


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("issued", [ISSUED, crlf(ISSUED)])
@pytest.mark.parametrize(
    ("old", "new"), [("王某", "市长 王某"), ("第二句", "第二句话"), ("最后一段", "结尾")], ids=["byline", "wrap", "end"]
)
def test_line_ends_are_no_edit_and_stay_as_the_file_has_them(
    tmp_path: Path, mark: bytes, issued: str, old: str, new: str
) -> None:
    folder = folder_with(tmp_path, crlf(ISSUED), mark)
    edited = with_edits(folder, Named(issued.replace(old, new)), Named(issued), by_sentence=True).unwrap()
    assert edited.text == crlf(ISSUED.replace(old, new))
    assert (edited.kept, edited.conflicts) == (0, ())
    assert edited.before == digest_of(folder.speech.read_bytes())


def test_an_edit_by_hand_is_kept_beside_other_line_ends(tmp_path: Path) -> None:
    mine = crlf(ISSUED.replace("第一句", "头一句"))
    folder = folder_with(tmp_path, mine)
    edited = with_edits(folder, Named(ISSUED.replace("王某", "李某")), Named(ISSUED), by_sentence=True).unwrap()
    assert edited.text == mine.replace("王某", "李某")
    assert (edited.kept, edited.conflicts) == (1, ())


def test_a_conflict_is_told_where_it_stands_in_a_file_with_other_line_ends(tmp_path: Path) -> None:
    mine = crlf(ISSUED.replace("最后一段", "手改的一段"))
    edited = with_edits(
        folder_with(tmp_path, mine), Named(ISSUED.replace("最后一段", "另一段")), Named(ISSUED), by_sentence=True
    ).unwrap()
    (conflict,) = edited.conflicts
    assert mine[conflict.at :].startswith("手改的一段")
    assert edited.text == mine


def test_a_file_that_reads_as_the_new_text_stays_as_it_is(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, crlf(ISSUED))
    edited = with_edits(folder, Named(ISSUED), Named(ISSUED.replace("第二句", "第三句"))).unwrap()
    assert edited.text == edited.yours.text == crlf(ISSUED)
    assert edited.kept == 0
