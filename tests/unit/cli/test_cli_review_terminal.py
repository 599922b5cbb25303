"""Reviews at a real terminal."""

from pathlib import Path

import pytest
from tests.unit.cli.review_folder import returned_to, text_of
from tests.unit.cli.terminal import CTRL_C, CTRL_D, on_terminal


@pytest.fixture
def work(tmp_path: Path) -> Path:
    return returned_to(tmp_path)


def test_each_edit_is_asked_for_and_nothing_is_written_before_the_end(work: Path) -> None:
    before = text_of(work)
    seen = []
    shown, code = on_terminal(
        ["review", "茶话会", "改.txt"], ["t", "r", "y\n"], work, meanwhile=lambda: seen.append(text_of(work))
    )
    assert code == 0
    assert seen == [before] * 3
    assert text_of(work) == before.replace("喝茶谈心", "品茶谈心")
    assert "── 1/2 · no. 1 · opening · wording · without tracking ──" in shown
    assert "taken: 1 · refused: 1 · open: 0" in shown


@pytest.mark.parametrize(("end", "expected"), [(CTRL_D, 1), (CTRL_C, 130)])
def test_who_quits_can_go_on_later(work: Path, end: str, expected: int) -> None:
    before = text_of(work)
    shown, code = on_terminal(["review", "茶话会", "改.txt"], ["t", end], work)
    assert (code, text_of(work)) == (expected, before)
    assert "to go on: draftkit review 茶话会 改.txt --decisions 茶话会/out/改-处理单.yaml" in shown
    plan = "茶话会/out/改-处理单.yaml"
    shown, code = on_terminal(["review", "茶话会", "改.txt", "--decisions", plan], ["r", "y\n"], work)
    assert code == 0
    assert text_of(work) == before.replace("喝茶谈心", "品茶谈心")


def test_what_meets_an_edit_by_hand_is_asked_once_more(work: Path) -> None:
    text = text_of(work).replace("身体健康", "工作顺利")
    (work / "茶话会" / "speech.md").write_text(text, "utf-8")
    shown, code = on_terminal(["review", "茶话会", "改.txt"], ["a", "y\n", "n\n"], work)
    assert (code, text_of(work)) == (5, text)
    assert "keep what stands there, with a note of what was not taken?" in shown
    shown, code = on_terminal(["review", "茶话会", "改.txt"], ["a", "y\n", "y\n"], work)
    assert code == 0
    assert "品茶谈心" in text_of(work)
    assert "<!-- 待办：此处保留了手工修改，审改稿为：祝大家阖家安康！ -->" in text_of(work)
    assert "decision: take" in (work / "茶话会" / "out" / "改-处理单.yaml").read_text("utf-8")


@pytest.mark.parametrize("answer", ["\n", CTRL_C])
def test_a_stray_enter_at_the_last_question_loses_no_decision(work: Path, answer: str) -> None:
    before = text_of(work)
    shown, _ = on_terminal(["review", "茶话会", "改.txt"], ["t", "r", answer], work)
    assert text_of(work) == before
    assert "nothing was written to the speech" in shown
    plan = work / "茶话会" / "out" / "改-处理单.yaml"
    assert "decision: refuse" in plan.read_text("utf-8")


def test_keys_that_were_typed_ahead_do_not_answer_the_last_question(work: Path) -> None:
    before = text_of(work)
    shown, _ = on_terminal(["review", "茶话会", "改.txt"], ["t", "ry\n", "\n"], work)
    assert "nothing was written to the speech" in shown
    assert text_of(work) == before


def test_decisions_of_another_evening_are_not_overwritten(work: Path) -> None:
    on_terminal(["review", "茶话会", "改.txt"], ["t", CTRL_D], work)
    shown, _ = on_terminal(["review", "茶话会", "改.txt"], ["r", CTRL_D], work)
    assert "茶话会/out/改-处理单-2.yaml" in shown
    assert "decision: take" in (work / "茶话会" / "out" / "改-处理单.yaml").read_text("utf-8")
