from pathlib import Path

import pytest
from tests.unit.workflows.checking.own_rules import folder_at

from draftkit.errors import DraftkitError
from draftkit.workflows.checking import messages_fix as messages
from draftkit.workflows.checking.check import Asked, Bench, CheckedFile, open_bench
from draftkit.workflows.checking.fix import Proposal, propose_fixes, write_fixes
from draftkit.workflows.checking.open import Inlet

TEXT = """在全县防汛工作会议上的讲话

同志们:

今年的雨来得早,,大家要把扞卫大堤的事记在心里.我讲两点意见.

1、把堤坝看住

各乡镇要逐处查一遍,查出来的马上修.

2、把人看住

值班的同志不能离岗.
"""
MENDED = """在全县防汛工作会议上的讲话

同志们：

今年的雨来得早，大家要把捍卫大堤的事记在心里。我讲两点意见。

1.把堤坝看住

各乡镇要逐处查一遍，查出来的马上修。

2.把人看住

值班的同志不能离岗。
"""


@pytest.fixture
def speech(tmp_path: Path) -> Path:
    path = tmp_path / "讲话.txt"
    path.write_text(TEXT, "utf-8")
    return path


def checked(path: Path, *only: str) -> tuple[Bench, CheckedFile]:
    bench = open_bench(Asked((path,), only=only), Inlet()).unwrap()
    return bench, bench.check(bench.targets[0]).unwrap()


def proposed(path: Path, *only: str) -> Proposal:
    return propose_fixes(*checked(path, *only)).unwrap()


def refused(path: Path) -> list[str]:
    with pytest.raises(DraftkitError) as raised:
        proposed(path)
    return [each.message.code for each in raised.value.diagnostics if each.is_error]


def test_mechanical_faults_are_mended_and_nothing_else(speech: Path) -> None:
    proposal = proposed(speech)
    assert proposal.after == MENDED
    assert speech.read_text("utf-8") == TEXT
    assert not write_fixes(proposal).failed
    assert speech.read_text("utf-8") == MENDED


def test_what_was_mended_needs_no_mending(speech: Path) -> None:
    write_fixes(proposed(speech)).unwrap()
    again = proposed(speech)
    assert (again.is_empty, again.done) == (True, ())


def test_only_what_is_asked_for_is_mended(speech: Path) -> None:
    assert proposed(speech, "DKR44").after == TEXT.replace("扞卫", "捍卫")


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8-sig", "utf-16"])
def test_a_file_keeps_its_encoding_and_its_line_ends(speech: Path, encoding: str) -> None:
    speech.write_bytes(TEXT.replace("\n", "\r\n").encode(encoding))
    write_fixes(proposed(speech)).unwrap()
    assert speech.read_bytes() == MENDED.replace("\n", "\r\n").encode(encoding)


def test_a_file_that_changed_since_is_not_written(speech: Path) -> None:
    proposal = proposed(speech)
    speech.write_text("别的内容，别人写的。\n", "utf-8")
    assert write_fixes(proposal).failed
    assert speech.read_text("utf-8") == "别的内容，别人写的。\n"


def test_a_file_that_changed_since_it_was_checked_is_refused(speech: Path) -> None:
    bench, file = checked(speech)
    speech.write_text(TEXT + "\n补一句话。\n", "utf-8")
    with pytest.raises(DraftkitError) as raised:
        propose_fixes(bench, file)
    assert raised.value.diagnostics[-1].message is messages.CHANGED_SINCE


def test_a_web_page_is_refused(tmp_path: Path) -> None:
    page = tmp_path / "讲话.html"
    page.write_text(f"<html><body><p>{TEXT}</p></body></html>", "utf-8")
    assert refused(page) == ["DK1030"]


def test_a_speech_folder_is_mended_in_its_text_and_its_figures_stay(tmp_path: Path) -> None:
    folder = folder_at(tmp_path / "防汛")
    path = folder / "speech.md"
    text = path.read_text("utf-8").rstrip("\n") + "\n\n{{听众}}要扞卫大堤,早作准备。\n"
    path.write_text(text, "utf-8")
    proposal = proposed(folder)
    assert proposal.path == path
    assert proposal.after == text.replace("扞卫大堤,", "捍卫大堤，")


def test_half_width_marks_in_a_row_of_a_draft_become_one(tmp_path: Path) -> None:
    folder = folder_at(tmp_path / "防汛")
    path = folder / "speech.md"
    text = path.read_text("utf-8").rstrip("\n") + "\n\n堤坝要逐处查,,查到的马上修。\n"
    path.write_text(text, "utf-8")
    assert proposed(folder).after == text.replace(",,", "，")


def test_what_is_let_stand_is_not_mended(tmp_path: Path) -> None:
    folder = folder_at(tmp_path / "防汛")
    path = folder / "speech.md"
    text = path.read_text("utf-8").rstrip("\n") + "\n\n<!-- 放行 DKR44：原文如此 -->\n大家要扞卫大堤,早作准备。\n"
    path.write_text(text, "utf-8")
    assert proposed(folder).after == text.replace("大堤,", "大堤，")
