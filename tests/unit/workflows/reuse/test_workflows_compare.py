from collections.abc import Callable
from pathlib import Path

import pytest

from draftkit.errors import DraftkitError
from draftkit.reuse.compare.model import Kind
from draftkit.store.old_speech import OldSpeech, old_writes
from draftkit.store.save import make_folder, save_all
from draftkit.store.speech_folder import SpeechFolder
from draftkit.workflows.drafting.oneshot import Target
from draftkit.workflows.reuse.compare import Compare, compare_speeches, save_comparison

_OLD = """在全市档案工作会议上的讲话

（2025年3月7日）

同志们：

去年，全市新收档案126卷，一件也没有丢。

一、把底数摸清楚

每个库房落实两名值班员，钥匙分开保管，出入都要登记。
"""
_NEW = _OLD.replace("126卷", "83卷").replace("2025年3月7日", "2026年4月2日")
_DRAFT = """# 在{{会议名称}}上的讲话

同志们：

去年，全市新收档案{{卷数}}，一件也没有丢。

## 把底数摸清楚

每个库房落实两名值班员，钥匙分开保管，出入都要登记。
"""


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str], str]:
    def _write(name: str, text: str) -> str:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
        return str(path)

    return _write


def test_two_documents_are_compared(write: Callable[[str, str], str]) -> None:
    beside = compare_speeches(Compare(write("去年.txt", _OLD), write("今年.txt", _NEW))).unwrap()
    kinds = [piece.kind for piece in beside.comparison.new.pieces]
    assert kinds == [Kind.TAKEN, Kind.FIGURES, Kind.TAKEN, Kind.FIGURES, Kind.TAKEN, Kind.TAKEN]
    assert (beside.old.title, beside.old.document) == ("在全市档案工作会议上的讲话", 0)


def test_a_folder_is_compared_with_its_figures_filled_in(write: Callable[[str, str], str], tmp_path: Path) -> None:
    old = write("去年.txt", _OLD)
    write("今年/brief.yaml", "outline: training-opening\n")
    write("今年/figures.yaml", "会议名称: 全市档案工作会议\n卷数: {value: 83, unit: 卷, type: count}\n")
    write("今年/speech.md", _DRAFT)
    beside = compare_speeches(Compare(old, str(tmp_path / "今年"))).unwrap()
    (changed,) = [piece for piece in beside.comparison.new.pieces if piece.kind is Kind.FIGURES]
    assert beside.comparison.new.lines[changed.line].text == "去年，全市新收档案83卷，一件也没有丢。"


def test_of_several_speeches_in_a_file_the_likest_is_taken(write: Callable[[str, str], str]) -> None:
    tea = "【篇一】在茶叶工作会议上的讲话\n同志们：\n今年的茶叶采得早，价钱也比往年好。\n谢谢大家！\n"
    archives = f"【篇二】{_OLD}"
    beside = compare_speeches(Compare(write("合集.txt", f"{tea}{archives}"), write("今年.txt", _NEW))).unwrap()
    assert (beside.old.document, beside.new.document) == (2, 0)
    assert beside.old.title.endswith("在全市档案工作会议上的讲话")


def test_a_folder_that_was_made_from_an_old_speech_is_compared_with_that(
    write: Callable[[str, str], str], tmp_path: Path
) -> None:
    figures = "会议名称: {value: , old: 全市档案工作会议}\n卷数: {value: , old: 126卷}\n"
    write("今年/brief.yaml", "outline: training-opening\n")
    write("今年/figures.yaml", figures.replace("卷数: {value: ,", "卷数: {value: 83卷,"))
    write("今年/speech.md", _DRAFT)
    folder = SpeechFolder(tmp_path / "今年")
    old = OldSpeech("去年.txt", "0" * 64, 1, "在全市档案工作会议上的讲话", _DRAFT, figures)
    make_folder(folder.old).unwrap()
    save_all(old_writes(folder, old, _OLD.encode())).unwrap()
    beside = compare_speeches(Compare("", str(folder.root))).unwrap()
    assert (beside.old.name, beside.new.carried) == ("去年.txt", ("会议名称",))
    (changed,) = [piece for piece in beside.comparison.new.pieces if piece.kind is Kind.FIGURES]
    assert beside.comparison.new.lines[changed.line].text == "去年，全市新收档案83卷，一件也没有丢。"


def test_a_folder_that_was_not_made_from_an_old_speech_says_so(
    write: Callable[[str, str], str], tmp_path: Path
) -> None:
    write("今年/brief.yaml", "outline: training-opening\n")
    write("今年/speech.md", _DRAFT.replace("{{会议名称}}", "会").replace("{{卷数}}", "83卷"))
    with pytest.raises(DraftkitError) as caught:
        compare_speeches(Compare("", str(tmp_path / "今年")))
    assert [each.message.code for each in caught.value.diagnostics] == ["DK1180"]


def test_a_document_alone_says_that_the_older_one_is_missing(write: Callable[[str, str], str]) -> None:
    with pytest.raises(DraftkitError) as caught:
        compare_speeches(Compare("", write("今年.txt", _NEW)))
    assert [each.message.code for each in caught.value.diagnostics] == ["DK1180"]


def test_a_text_without_words_is_refused(write: Callable[[str, str], str]) -> None:
    with pytest.raises(DraftkitError) as caught:
        compare_speeches(Compare(write("去年.txt", "OK 123 OK 456\n"), write("今年.txt", _NEW)))
    assert [each.message.code for each in caught.value.diagnostics if each.is_error] == ["DK1181"]


def test_a_report_is_not_written_over_what_was_compared(write: Callable[[str, str], str]) -> None:
    wanted = Compare(write("去年.txt", _OLD), write("今年.txt", _NEW))
    with pytest.raises(DraftkitError) as caught:
        save_comparison(b"", Target(Path(wanted.old), replace=True), wanted, None)
    assert [each.message.code for each in caught.value.diagnostics] == ["DK749"]


@pytest.mark.parametrize("name", ["speech.md", "figures.yaml", "brief.yaml"])
def test_a_file_of_a_speech_folder_stands_for_the_folder(
    name: str, write: Callable[[str, str], str], tmp_path: Path
) -> None:
    write("今年/brief.yaml", "outline: training-opening\n")
    write("今年/figures.yaml", "会议名称: 全市档案工作会议\n卷数: {value: 83, unit: 卷, type: count}\n")
    write("今年/speech.md", _DRAFT)
    beside = compare_speeches(Compare(str(tmp_path / "今年"), str(tmp_path / "今年" / name))).unwrap()
    assert {piece.kind for piece in beside.comparison.new.pieces} == {Kind.TAKEN}
