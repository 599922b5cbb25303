"""Old values of a folder that was made of an older speech: in it, and in documents that come back."""

from pathlib import Path

import docx
import pytest
from tests.unit.workflows.checking.own_rules import folder_at

from draftkit.store.messages_states import DAMAGED_OLD
from draftkit.store.old_speech import OldSpeech, old_writes
from draftkit.store.save import save_all
from draftkit.store.speech_folder import SpeechFolder
from draftkit.workflows.checking.check import Asked, CheckedFile, open_bench
from draftkit.workflows.checking.open import Inlet

FIGURES = """\
会议名称: {type: meeting, value: 全市防汛工作会议, old: 全县防汛工作会议}
会议日期: {type: date, value: 2026-12-03, old: 2018年3月7日}
听众: {type: text, value: 各街道, old: 各乡镇, doubtful: true}
地名: {type: place, value: 临江市, old: 沙溪县}
"""
LEFT = "沙溪的人三月七日到会。"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = folder_at(tmp_path / "防汛")
    (root / "figures.yaml").write_text(FIGURES, "utf-8")
    return root


def append(folder: Path, text: str) -> None:
    speech = folder / "speech.md"
    speech.write_text(f"{speech.read_text('utf-8')}\n{text}\n", "utf-8")


def keep(folder: Path, first: str) -> None:
    """What the folder remembers of the older speech."""
    old = OldSpeech("旧稿.txt", "0" * 64, 1, "题", first, "")
    SpeechFolder(folder).old.mkdir(parents=True)
    save_all(old_writes(SpeechFolder(folder), old, b"")).unwrap()


def checked(path: Path, base: Path | None = None, *rules: str) -> CheckedFile:
    bench = open_bench(Asked((path,), only=rules or ("DKR90",), base=base), Inlet()).unwrap()
    return bench.check(bench.targets[0]).unwrap()


def words(file: CheckedFile) -> list[str]:
    return [dict(each.hit.values)["found"] for each in file.findings]


def test_a_folder_is_guarded_by_its_own_sheet(folder: Path) -> None:
    append(folder, LEFT)
    assert words(checked(folder)) == ["沙溪", "三月七日"]


def test_words_that_stood_as_words_in_the_first_draft_are_no_leftover(folder: Path) -> None:
    append(folder, "各乡镇先动。")
    assert words(checked(folder)) == ["各乡镇"]
    keep(folder, "{{听众}}要看清形势，各乡镇先动。\n")
    assert words(checked(folder)) == []


def test_a_damaged_record_of_the_older_speech_is_a_warning(folder: Path) -> None:
    append(folder, LEFT)
    keep(folder, "")
    (SpeechFolder(folder).old / "about.json").write_text("{", "utf-8")
    bench = open_bench(Asked((folder,), only=("DKR90",)), Inlet()).unwrap()
    outcome = bench.check(bench.targets[0])
    assert DAMAGED_OLD.code in [each.message.code for each in outcome.diagnostics]
    assert words(outcome.unwrap()) == ["沙溪", "三月七日"]


def test_a_document_is_guarded_by_the_folder_that_it_came_from(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "回稿.txt"
    path.write_text(f"讲话\n\n同志们：\n\n全市防汛工作会议开得好，临江市的人都到了。{LEFT}\n", "utf-8")
    assert words(checked(path)) == []
    assert words(checked(path, folder)) == ["沙溪", "三月七日"]
    assert words(checked(path, folder, "DKR76")) == []


def test_tables_comments_and_headers_of_a_word_file_are_looked_through(folder: Path, tmp_path: Path) -> None:
    page = docx.Document()
    for text in ("讲话", "同志们：", "今天开会，部署防汛。"):
        page.add_paragraph(text)
    page.add_table(1, 2).cell(0, 1).text = "沙溪县"
    page.sections[0].header.paragraphs[0].text = "沙溪县委文件"
    page.add_comment(page.paragraphs[2].runs, text="答：按3月7日写", author="李某", initials="李")
    path = tmp_path / "回稿.docx"
    page.save(str(path))
    assert sorted(words(checked(path, folder, "DKR90", "DKR92"))) == ["3月7日", "沙溪县", "沙溪县"]
