"""Curating on a terminal: single keys, editing, undo, and what stays when it is stopped in any way."""

import os
import pty
import select
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

BANK = """\
# 我们办公室的
version: 1
theme: 作风
phrases:
  - {text: 真抓实干, form: 四字格, roles: [requirement], themes: [作风], count: 9}
  - {text: 把茶园管好, form: 动宾, roles: [measure], themes: [作风], count: 5}
  - {text: 以{甲}为抓手, form: 以…为…, slots: [{name: 甲}], count: 3}
  - {text: 一心为民, form: 四字格}
"""
CTRL_C, CTRL_D, CTRL_U = "\x03", "\x04", "\x15"
KILLED = -9


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    folder = tmp_path / "组织部 语料库"
    folder.mkdir()
    (folder / "conduct.yaml").write_text(BANK.replace("以{甲}为抓手", '"以{甲}为抓手"'), "utf-8")
    return folder


def curate(bank: Path, keys: Sequence[str], *options: str) -> tuple[str, int]:
    """What a person sees who presses these keys, each when the program waits for one, and the exit code.

    `KILLED` as a key kills the program outright.
    """
    child, terminal = pty.fork()
    if child == 0:
        environ = {name: value for name, value in os.environ.items() if not name.startswith(("DRAFTKIT_", "LC_"))}
        fixed = {"LC_ALL": "C.UTF-8", "NO_COLOR": "1", "COLUMNS": "80", "INPUTRC": os.devnull}
        words = ["-m", "draftkit", "--lang", "en", "phrases", "curate", "--bank", str(bank), *options]
        os.execve(sys.executable, [sys.executable, *words], environ | fixed)  # noqa: S606
    shown, seen, waiting = b"", 0, list(keys)
    while True:
        ready, _, _ = select.select([terminal], [], [], 30)
        assert ready, shown.decode()
        try:
            shown += os.read(terminal, 4096)
        except OSError:
            break
        tail = shown[seen:].decode("utf-8", "ignore").rstrip(" ")
        is_line = tail.split("\n")[-1].startswith(("words:", "note:", "themes:", "roles:", "form:"))
        if waiting and (is_line or tail.endswith(("[?]:", "[q]uit:", "[y/N]"))):
            seen = len(shown)
            time.sleep(0.1)  # nobody presses a key before the terminal gives keys singly
            key = waiting.pop(0)
            if key == "KILLED":
                os.kill(child, signal.SIGKILL)
            else:
                os.write(terminal, key.encode())
    _, status = os.waitpid(child, 0)
    assert waiting == [], shown.decode()
    return shown.decode().replace("\r\n", "\n"), os.waitstatus_to_exitcode(status)


def written(bank: Path) -> str:
    return "".join(path.read_text("utf-8") for path in sorted(bank.glob("*.yaml")))


def test_keys_decide_at_once_and_the_files_hold_it_at_the_end(bank: Path) -> None:
    shown, code = curate(bank, ["a", "s", "r", "q"])
    assert code == 0
    assert "no. 1 of 4; decided: 0" in shown
    assert "no. 3 of 4; decided: 1" in shown
    assert "accepted: 1; rejected: 1" in shown
    assert f"written: {bank}" in shown
    text = written(bank)
    assert text.startswith("# 我们办公室的")
    assert text.count("checked: ") == 2
    assert "rejected:" in text


def test_a_key_of_a_chinese_keyboard_counts_and_an_unknown_one_is_told(bank: Path) -> None:
    shown, code = curate(bank, ["采", "ａ", "ｑ"])
    assert code == 0
    assert "采 is no key here" in shown
    assert "accepted: 1; rejected: 0" in shown


def test_words_themes_roles_form_and_note_are_changed_before_the_decision(bank: Path) -> None:
    keys = ["e", f"{CTRL_U}真抓真管\n", "t", f"{CTRL_U}人才 9\n", "o", f"{CTRL_U}要求 closing\n", "f", f"{CTRL_U}三\n"]
    shown, code = curate(bank, [*keys, "n", "常用\n", "a", "q"])
    assert code == 0
    assert "changed; it counts once you accept (a) or reject (r)" in shown
    text = written(bank)
    for words in ("真抓真管", "三字格", "[requirement, closing]", "[人才, 乡村振兴]", "note: 常用"):
        assert words in text
    assert "真抓实干" not in text


def test_the_words_stand_there_to_be_changed(bank: Path) -> None:
    _, code = curate(bank, ["e", "\x7f\x7f真管\n", "a", "q"])
    assert code == 0
    assert "真抓真管" in written(bank)


def test_an_answer_that_names_no_theme_is_asked_for_again(bank: Path) -> None:
    shown, code = curate(bank, ["t", f"{CTRL_U}茶叶\n", f"{CTRL_U}人才\n", "a", "q"])
    assert code == 0
    assert "'茶叶' is none of them [DK783]" in shown


def test_changes_are_not_lost_by_going_on(bank: Path) -> None:
    shown, code = curate(bank, ["n", "常用\n", "s", "y", "n", "不用\n", "s", "n", "q"])
    assert code == 0
    assert "accept it with these changes?" in shown
    text = written(bank)
    assert "note: 常用" in text
    assert "不用" not in text


def test_undo_takes_back_changes_then_decisions_then_those_of_earlier_runs(bank: Path) -> None:
    curate(bank, ["a", "q"])
    assert "checked: " in written(bank)
    shown, code = curate(bank, ["r", "n", "不用\n", "u", "u", "u", "u", "q"])
    assert code == 0
    assert "the changes to this phrase are undone" in shown
    assert "undone: 把茶园管好 (rejected)" in shown
    assert "undone: 真抓实干 (accepted)" in shown
    assert "there is nothing to undo" in shown
    assert "checked: " not in written(bank)


def test_a_person_goes_back_and_decides_otherwise_even_at_the_end(bank: Path) -> None:
    shown, code = curate(bank, ["a", "b", "r", "s", "s", "s", "b", "a", "q"])
    assert code == 0
    assert "accepted by you" in shown
    assert "all were gone through" in shown
    text = written(bank)
    assert "一心为民" in text
    assert text.index("rejected:") < text.index("真抓实干")


@pytest.mark.parametrize(("key", "expected"), [(CTRL_C, 130), (CTRL_D, 0)])
def test_however_a_person_leaves_the_decisions_are_written(key: str, expected: int, bank: Path) -> None:
    shown, code = curate(bank, ["a", key])
    assert code == expected
    assert f"written: {bank}" in shown
    assert "checked: " in written(bank)


def test_ctrl_c_while_words_are_edited_writes_what_was_decided(bank: Path) -> None:
    _, code = curate(bank, ["a", "e", CTRL_C])
    assert code == 130
    assert written(bank).count("checked: ") == 1


def test_a_program_killed_in_the_middle_loses_nothing_and_the_next_run_goes_on(bank: Path) -> None:
    _, code = curate(bank, ["a", "s", "r", "KILLED"])
    assert code == KILLED
    assert "checked: " not in written(bank)
    shown, code = curate(bank, ["q"])
    assert code == 0
    assert "no. 1 of 2; decided: 0" in shown
    assert "一心为民" in shown
    assert "把茶园管好" not in shown, "what was skipped comes last"
    assert written(bank).count("checked: ") == 2


def test_help_names_every_key(bank: Path) -> None:
    shown, _ = curate(bank, ["?", "q"])
    for key in "aretofnsubq":
        assert f"\n  {key}  " in shown


def test_filters_choose_what_is_gone_through(bank: Path) -> None:
    shown, code = curate(bank, ["q"], "--form", "四字格", "--length", "4", "一心")
    assert code == 0
    assert "no. 1 of 1; decided: 0" in shown


def test_what_was_decided_can_be_gone_through_again(bank: Path) -> None:
    curate(bank, ["a", "r", "a", "a", "q"])
    shown, code = curate(bank, [])
    assert code == 0
    assert "nothing is left to be looked at" in shown
    shown, code = curate(bank, ["a", "q"], "--standing", "rejected")
    assert code == 0
    assert "no. 1 of 1; decided: 0" in shown
    assert "把茶园管好" in (bank / "conduct.yaml").read_text("utf-8")
