"""Asking for figures on a terminal: one that can only write lines, and one that can move its cursor."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.unit.cli.terminal import (
    BACKSPACE,
    CAPABLE,
    CTRL_C,
    CTRL_D,
    RIGHT,
    SHIFT_TAB,
    SOURCE,
    UP,
    at_live_terminal,
    on_terminal,
    read,
    started,
)

BRIEF = "outline: training-opening\nseed: 1\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "brief.yaml").write_text(BRIEF, "utf-8")
    (tmp_path / "figures.yaml").write_text(
        "会议名称: {value: , type: meeting, ask: 会议的全称}\n参训人数: {value: , type: count, unit: 人}\n", "utf-8"
    )
    return tmp_path


def test_a_person_is_asked_until_the_answer_fits_and_every_answer_is_kept(folder: Path) -> None:
    shown, code = on_terminal(["fill", "."], ["全县茶叶培训班\n", "六十\n", "60\n"], folder)
    assert code == 0
    assert "会议的全称 [meeting]:" in shown
    assert "参训人数（人） [count]:" in shown
    assert "must be written in digits" in shown
    assert "no text yet; figures still empty (0): —" in shown
    text = (folder / "figures.yaml").read_text("utf-8")
    assert "value: 全县茶叶培训班" in text
    assert "value: 60" in text


def test_enter_leaves_a_figure_open_and_the_end_of_input_stops(folder: Path) -> None:
    shown, code = on_terminal(["fill", "."], ["\n", "\x04"], folder)
    assert code == 0
    assert "no text yet; figures still empty (2): 会议名称、参训人数" in shown


def test_a_question_shows_the_answers_given_before_it(folder: Path) -> None:
    (folder / "speech.md").write_text("参加{{会议名称}}的有{{参训人数|人}}，先讲{{部分数}}点。\n\n## 一\n", "utf-8")
    shown, code = on_terminal(["fill", "."], ["全县茶叶培训班\n", "60\n"], folder)
    assert code == 0
    assert "参加【待填：会议名称】的有【待填：参训人数（人）】，先讲一点。" in shown
    assert "参加全县茶叶培训班的有【待填：参训人数（人）】，先讲一点。" in shown
    assert "nothing is open in the text" in shown


def test_a_value_somebody_else_wrote_while_the_question_stood_is_not_replaced_unasked(folder: Path) -> None:
    def meanwhile() -> None:
        text = "会议名称: 全县茶叶培训班\n参训人数: {value: 58, type: count, unit: 人, by: 办公室}\n"
        (folder / "figures.yaml").write_text(text, "utf-8")

    shown, code = on_terminal(["fill", ".", "--only", "参训人数"], ["60\n", "n\n"], folder, meanwhile)
    assert code == 0
    assert "参训人数 is 58人 already. Change it to 60人?" in shown
    assert "value: 58," in (folder / "figures.yaml").read_text("utf-8")


def test_ctrl_c_keeps_the_answers_given_so_far(folder: Path) -> None:
    shown, code = on_terminal(["fill", "."], ["全县茶叶培训班\n", "\x03"], folder)
    assert code == 130
    assert "interrupted" in shown
    assert "value: 全县茶叶培训班" in (folder / "figures.yaml").read_text("utf-8")


@pytest.mark.parametrize(("answer", "kept"), [("n\n", "60"), ("\n", "60"), ("y\n", "61")])
def test_a_value_that_is_there_changes_only_where_a_person_agrees(answer: str, kept: str, folder: Path) -> None:
    (folder / "figures.yaml").write_text("参训人数: {value: 60, type: count, unit: 人}\n", "utf-8")
    shown, code = on_terminal(["fill", ".", "--only", "参训人数"], ["61\n", answer], folder)
    assert code == 0
    assert "参训人数 is 60人 already. Change it to 61人?" in shown
    assert f"value: {kept}," in (folder / "figures.yaml").read_text("utf-8")


def test_a_new_folder_asks_for_what_its_outline_needs(tmp_path: Path) -> None:
    shown, code = on_terminal(
        ["new", "培训班", "--outline", "training-opening", "--set", "会议日期=2026-12-03"],
        ["全县茶叶培训班\n", "\x04"],
        tmp_path,
    )
    assert code == 0
    assert "started: 培训班" in shown
    text = (tmp_path / "培训班" / "figures.yaml").read_text("utf-8")
    assert "value: 全县茶叶培训班" in text
    assert "value: 2026-12-03" in text


def test_less_than_and_enter_lead_back_to_the_question_before(folder: Path) -> None:
    shown, code = on_terminal(["fill", "."], ["全县茶叶培训班\n", "<\n", "全市茶叶培训班\n", "60\n"], folder)
    assert code == 0
    assert "type < to go back" in shown
    assert "会议名称: 全市茶叶培训班\n参训人数: 60人" in shown
    assert "Change it to" not in shown, "an answer given a moment ago is no surprise"
    assert "value: 全市茶叶培训班" in (folder / "figures.yaml").read_text("utf-8")


def test_progress_place_sentence_and_owner_are_shown(folder: Path) -> None:
    (folder / "speech.md").write_text("# 在{{会议名称}}上的讲话\n\n## 一\n\n来了{{参训人数|人}}。\n", "utf-8")
    text = "会议名称: {value: , type: meeting}\n参训人数: {value: , type: count, unit: 人, who: 组织科, note: 含旁听}\n"
    (folder / "figures.yaml").write_text(text, "utf-8")
    shown, _ = on_terminal(["fill", "."], ["全县茶叶培训班\n", "\x04"], folder)
    assert "1/2 · still open: 2 · 题目\n在【待填：会议名称】上的讲话\n" in shown
    assert "2/2 · still open: 1 · 一、一 · to be supplied by 组织科\n来了【待填：参训人数（人）】。\n含旁听\n" in shown


def test_what_a_derived_figure_needs_is_asked_for_in_its_place(folder: Path) -> None:
    (folder / "speech.md").write_text("来了{{合计|人}}，{{会议名称}}开始。\n", "utf-8")
    text = "男: {unit: 人, type: count}\n女: {unit: 人, type: count}\n合计: {unit: 人, type: count, formula: 男 + 女}\n"
    (folder / "figures.yaml").write_text(text + "会议名称:\n", "utf-8")
    shown, code = on_terminal(["fill", "."], ["20\n", "30\n", "茶话会\n"], folder)
    assert code == 0
    assert "1/3 · still open: 3 · " in shown
    assert "needed for 合计" in shown
    assert "来了【待填：合计（人）】，【待填：会议名称】开始。" in shown
    assert "合计: 50人" in shown
    assert "formula: 男 + 女" in (folder / "figures.yaml").read_text("utf-8")


def test_a_terminal_that_can_tells_while_one_types(folder: Path) -> None:
    keys = [
        ("会议的全称 [meeting]:", "全县茶叶培训班\r"),
        ("参训人数（人） [count]:", "6十"),
        ("[DK1", "\r"),
        ("\a", BACKSPACE),
        ("→ 6人", "０"),
        ("0人", "\r"),
    ]
    shown, code = at_live_terminal(["fill", "."], keys, folder)
    assert code == 0
    assert "Enter: leave it open" in shown[0]
    assert "1/2 · still open: 2" in shown[0]
    assert "2/2 · still open: 1" in shown[1]
    assert "参训人数: 60人" in shown[-1]
    text = (folder / "figures.yaml").read_text("utf-8")
    assert "value: 60" in text
    assert "value: 全县茶叶培训班" in text


def test_what_is_wrong_is_refused_with_the_message_it_has_elsewhere(folder: Path) -> None:
    keys = [("会议的全称", "\r"), ("参训人数", "1,2O0"), ("[DK", "\r"), ("\a", CTRL_D)]
    shown, code = at_live_terminal(["fill", "."], keys, folder)
    assert code == 0
    (folder / "figures.yaml").read_text("utf-8")
    given, refused = on_terminal(["fill", ".", "--set", "参训人数=1,2O0"], [], folder)
    assert refused == 3
    assert given.splitlines()[0] in "".join(shown)
    assert "value: 1" not in (folder / "figures.yaml").read_text("utf-8")


def test_a_value_that_stands_for_nothing_is_taken_and_warned_of_while_one_types(folder: Path) -> None:
    (folder / "figures.yaml").write_text("会议地点: {value: , type: place}\n", "utf-8")
    keys = [("会议地点 [place]:", "待定"), ("[DK892]", "\r")]
    shown, code = at_live_terminal(["fill", "."], keys, folder)
    assert code == 0
    assert "would stand in the document just so" in shown[1]
    assert "[DK892]" in shown[-1]
    assert "value: 待定" in (folder / "figures.yaml").read_text("utf-8")


def test_a_warning_stays_where_one_typed_too_fast_to_see_it(folder: Path) -> None:
    (folder / "figures.yaml").write_text("合格率: {value: , type: percent}\n", "utf-8")
    shown, code = at_live_terminal(["fill", "."], [("合格率 [percent]:", "0.985\r")], folder)
    assert code == 0
    assert "[DK893]" in "".join(shown)


def test_the_plain_prompt_warns_of_it_too(folder: Path) -> None:
    (folder / "figures.yaml").write_text("会议地点: {value: , type: place}\n", "utf-8")
    shown, code = on_terminal(["fill", "."], ["待定\n"], folder)
    at_once, _, at_the_end = shown.partition("answers saved")
    assert (code, at_once.count("[DK892]"), at_the_end.count("[DK892]")) == (0, 1, 1)


def test_a_question_mark_is_no_answer_and_the_question_stands(folder: Path) -> None:
    (folder / "figures.yaml").write_text("会议地点: {value: , type: place}\n", "utf-8")
    shown, code = on_terminal(["fill", "."], ["？\n", "\n"], folder)
    assert (code, "press Enter to leave it open" in shown) == (0, True)
    assert "会议地点: {value: , type: place}" in (folder / "figures.yaml").read_text("utf-8")


def test_a_day_is_shown_as_it_will_be_written(folder: Path) -> None:
    (folder / "figures.yaml").write_text("会议日期: {value: , type: date}\n", "utf-8")
    keys = [("会议日期 [date]:", "2026-12-3"), ("→ 2026年12月3日", "\r")]
    _, code = at_live_terminal(["fill", "."], keys, folder)
    assert code == 0
    assert "value: 2026-12-03" in (folder / "figures.yaml").read_text("utf-8")


@pytest.mark.parametrize("back", [UP, SHIFT_TAB])
def test_a_key_leads_back_and_the_answer_stands_there_to_be_changed(back: str, folder: Path) -> None:
    keys = [
        ("会议的全称 [meeting]:", "全县茶叶培训班\r"),
        ("参训人数（人） [count]:", back),
        ("会议的全称 [meeting]: 全县茶叶培训班", f"{BACKSPACE * 3}讲座\r"),
        ("参训人数（人） [count]:", CTRL_D),
    ]
    shown, code = at_live_terminal(["fill", "."], keys, folder)
    assert code == 0
    assert "会议名称: 全县茶叶讲座" in shown[-1]
    assert "value: 全县茶叶讲座" in (folder / "figures.yaml").read_text("utf-8")


def test_a_name_used_before_is_offered(folder: Path) -> None:
    text = "主办单位: {value: 云溪县农业农村局, type: organisation}\n承办单位: {value: , type: organisation}\n"
    (folder / "figures.yaml").write_text(text, "utf-8")
    keys = [("承办单位 [organisation]:", "云"), ("溪县农业农村局", RIGHT), ("农业农村局", "\r")]
    _, code = at_live_terminal(["fill", "."], keys, folder)
    assert code == 0
    assert "承办单位: {value: 云溪县农业农村局" in (folder / "figures.yaml").read_text("utf-8")


def test_ctrl_c_ends_a_live_question_and_keeps_what_was_answered(folder: Path) -> None:
    keys = [("会议的全称", "全县茶叶培训班\r"), ("参训人数", CTRL_C)]
    shown, code = at_live_terminal(["fill", "."], keys, folder)
    assert code == 130
    assert "interrupted" in shown[-1]
    assert "value: 全县茶叶培训班" in (folder / "figures.yaml").read_text("utf-8")


@pytest.mark.parametrize("environ", [{"TERM": "dumb"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}])
def test_a_terminal_that_cannot_gets_the_plain_prompt(environ: dict[str, str], folder: Path) -> None:
    shown, code = at_live_terminal(["fill", "."], [("[meeting]:", CTRL_D)], folder, environ)
    assert code == 0
    assert "Press Enter to leave a figure open" in shown[0]
    assert "\x1b[?2004h" not in shown[0]


@pytest.mark.parametrize(("environ", "has_colour"), [({"NO_COLOR": ""}, True), ({"NO_COLOR": "1"}, False)])
def test_colours_are_for_those_who_want_them(environ: dict[str, str], has_colour: bool, folder: Path) -> None:  # noqa: FBT001
    (folder / "speech.md").write_text("参加{{会议名称}}。\n", "utf-8")
    shown, _ = at_live_terminal(["fill", "."], [("会议的全称", "茶"), ("→ 茶", CTRL_D)], folder, environ)
    coloured = [piece for piece in shown if any(code in piece for code in ("\x1b[7m", "\x1b[0;32m", "\x1b[0;38"))]
    assert bool(coloured) is has_colour


def test_a_formula_that_does_not_come_out_even_leaves_its_last_figure_open(folder: Path) -> None:
    text = "甲: {unit: 人, type: count}\n乙: {unit: 人, type: count}\n比重: {type: percent, formula: 甲 / 乙}\n"
    (folder / "figures.yaml").write_text(text, "utf-8")
    (folder / "speech.md").write_text("占{{比重}}。\n", "utf-8")
    shown, code = on_terminal(["fill", "."], ["1\n", "3\n"], folder)
    assert code == 0
    assert "[DK8" in shown
    assert "open in the text (1): 乙 (for 比重)" in shown
    assert "甲: 1人" in shown
    assert "乙: {value: 3" not in (folder / "figures.yaml").read_text("utf-8")


@pytest.mark.parametrize(("answer", "kept"), [("n\r", "60"), ("y\r", "61")])
def test_a_value_that_stood_there_before_changes_on_a_live_terminal_only_where_a_person_agrees(
    answer: str, kept: str, folder: Path
) -> None:
    (folder / "figures.yaml").write_text("参训人数: {value: 60, type: count, unit: 人}\n", "utf-8")
    keys = [("[count]: 60人", f"{BACKSPACE * 3}61\r"), ("[y/N]", answer)]
    shown, code = at_live_terminal(["fill", ".", "--only", "参训人数"], keys, folder)
    assert code == 0
    assert "参训人数 is 60人 already. Change it to 61人?" in "".join(shown)
    assert f"value: {kept}," in (folder / "figures.yaml").read_text("utf-8")


def test_enter_keeps_a_value_that_stands_there(folder: Path) -> None:
    text = "参训人数: {value: 60, type: count, unit: 人}\n"
    (folder / "figures.yaml").write_text(text, "utf-8")
    _, code = at_live_terminal(["fill", ".", "--only", "参训人数"], [("[count]: 60人", "\r")], folder)
    assert code == 0
    assert (folder / "figures.yaml").read_text("utf-8") == text


def test_a_pasted_text_of_two_lines_is_refused(folder: Path) -> None:
    keys = [("会议的全称", "\x1b[200~全县茶叶\n培训班\x1b[201~"), ("[DK158]", "\r"), ("\a", CTRL_D)]
    _, code = at_live_terminal(["fill", "."], keys, folder)
    assert code == 0
    assert "培训班" not in (folder / "figures.yaml").read_text("utf-8")


def test_a_new_folder_is_asked_for_on_a_live_terminal_too(tmp_path: Path) -> None:
    keys = [("[meeting]:", "全县茶叶培训班\r"), ("Enter: leave", UP), ("]: 全县茶叶培训班", CTRL_D)]
    shown, code = at_live_terminal(["new", "培训班", "--outline", "training-opening"], keys, tmp_path)
    assert code == 0
    assert "started: 培训班" in shown[-1]
    assert "value: 全县茶叶培训班" in (tmp_path / "培训班" / "figures.yaml").read_text("utf-8")


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)])
def test_a_signal_ends_a_live_question_in_order(number: signal.Signals, code: int, folder: Path) -> None:
    child, terminal = started(["fill", "."], folder, CAPABLE)
    shown = b""
    while "会议的全称".encode() not in shown:
        shown += os.read(terminal, 4096)
    time.sleep(0.3)
    os.kill(child, number)
    while data := read(terminal, shown):
        shown += data
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == code
    assert b"Traceback" not in shown
    assert b"\x1b[?2004l" in shown, "the terminal is told that the line is over"


@pytest.mark.parametrize("argv", [["--set", "参训人数=60"], []])
def test_what_a_live_question_needs_is_loaded_only_for_one(argv: list[str], folder: Path) -> None:
    command = [sys.executable, "-X", "importtime", "-m", "draftkit", "fill", ".", *argv]
    done = subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, check=True)
    loaded = done.stderr.decode()
    assert "draftkit.workflows.figures.now" in loaded
    assert not [name for name in ("prompt_toolkit", "openpyxl", "xlsxwriter", "asyncio") if name in loaded]


QUOTATION = "茶谚: {type: quotation}\n会议名称: {type: meeting}\n"
ASKED = ["who said it", "on what occasion", "when it was said", "where it is printed", "who compared the words"]


@pytest.fixture
def quoting(folder: Path) -> Path:
    (folder / "figures.yaml").write_text(QUOTATION, "utf-8")
    (folder / "speech.md").write_text("人说“{{茶谚}}”，{{会议名称}}开始。\n", "utf-8")
    return folder


def test_after_the_words_of_a_quotation_comes_who_said_them(quoting: Path) -> None:
    answers = ["茶好\n", "周明远\n", "茶叶大会\n", "2025年\n", "日报\n", "老吴\n", "昨天\n", "2026-11-20\n", "茶话会\n"]
    shown, code = on_terminal(["fill", "."], answers, quoting)
    assert code == 0
    places = [shown.index(f"茶谚 [{asked}]:") for asked in (*ASKED, "the day of that")]
    assert places == sorted(places)
    assert "2/8 · still open: 7 · 一、第1段\n茶好\n" in shown or "茶好\n茶谚 [who said it]:" in shown
    assert "[DK156]" in shown
    assert "茶谚.核对日期: 2026-11-20" in shown
    text = (quoting / "figures.yaml").read_text("utf-8")
    assert (
        "speaker: 周明远, occasion: 茶叶大会, date: 2025年, source: 日报, checked_by: 老吴, checked_on: 2026-11-20"
        in text
    )
    shown, _ = on_terminal(["fill", "."], [], quoting)
    assert shown == "nothing is open in the text\n"


def test_words_that_are_left_open_are_not_asked_about(quoting: Path) -> None:
    shown, code = on_terminal(["fill", "."], ["\n", "<\n", "<\n", "\n", "茶话会\n"], quoting)
    assert code == 0
    assert "who said it" not in shown
    assert "会议名称: 茶话会" in shown


def test_what_is_recorded_can_be_gone_back_to_and_the_rest_is_asked_next_time(quoting: Path) -> None:
    answers = ["茶好\n", "周明\n", "<\n", "周明远\n", *["\n"] * 5, "茶话会\n"]
    shown, code = on_terminal(["fill", "."], answers, quoting)
    assert code == 0
    assert "Change it to" not in shown
    assert "茶谚.讲话人: 周明远\n" in shown
    shown, code = on_terminal(["fill", "."], ["\x04"], quoting)
    assert "1/5 · still open: 5" in shown
    assert "茶谚 [on what occasion]:" in shown


def test_a_live_terminal_asks_who_said_a_quotation_too(quoting: Path) -> None:
    keys = [("茶谚 [quotation]:", "茶好\r"), ("[who said it]:", "周"), ("→ 周", "\r"), ("[on what occasion]:", UP)]
    keys += [("[who said it]: 周", "明远\r"), ("[on what occasion]:", CTRL_D)]
    _, code = at_live_terminal(["fill", "."], keys, quoting)
    assert code == 0
    assert "speaker: 周明远" in (quoting / "figures.yaml").read_text("utf-8")


def test_at_the_end_the_answers_are_counted_and_asked_for_their_source_once(folder: Path) -> None:
    text = (folder / "figures.yaml").read_text("utf-8") + "发言人: {type: person, source: 议程, by: 老周}\n"
    (folder / "figures.yaml").write_text(text, "utf-8")
    shown, code = on_terminal(["fill", "."], ["全县茶叶培训班\n", "60\n", "周明远\n", "会议通知\n"], folder)
    assert (code, shown.count(SOURCE)) == (0, 1)
    assert "answers saved: 3\n" in shown
    lines = (folder / "figures.yaml").read_text("utf-8").splitlines()
    assert ["source: 会议通知" in line for line in lines] == [True, True, False]
    assert "source: 议程" in lines[2]
    log = (folder / ".draftkit" / "figures.jsonl").read_bytes()
    assert on_terminal(["fill", "."], [], folder)[1] == 0
    assert (folder / ".draftkit" / "figures.jsonl").read_bytes() == log


def test_nobody_is_asked_for_a_source_who_gave_one_or_no_value(folder: Path) -> None:
    shown, _ = on_terminal(["fill", ".", "--source", "会议通知"], ["全县茶叶培训班\n", "\n"], folder)
    assert SOURCE not in shown
    assert "answers saved: 1\n" in shown
    assert "source: 会议通知" in (folder / "figures.yaml").read_text("utf-8")
    shown, _ = on_terminal(["fill", "."], ["\n"], folder)
    assert SOURCE not in shown
    assert "answers saved: 0\n" in shown


@pytest.mark.parametrize(("answers", "saved"), [(["全县茶叶培训班\n", "\x03"], 1), (["甲\n", "60\n", "\x03"], 2)])
def test_ctrl_c_tells_how_many_answers_are_saved(answers: list[str], saved: int, folder: Path) -> None:
    shown, code = on_terminal(["fill", "."], answers, folder)
    assert code == 130
    assert shown.index(f"answers saved: {saved}\n") < shown.index("interrupted")


def test_a_source_is_asked_for_on_a_live_terminal_too(folder: Path) -> None:
    keys = [("会议的全称", "全县茶叶培训班\r"), ("参训人数", CTRL_D), (SOURCE, "会议通知\r")]
    shown, code = at_live_terminal(["fill", "."], keys, folder)
    assert code == 0
    assert "answers saved: 1" in shown[-1]
    assert "source: 会议通知" in (folder / "figures.yaml").read_text("utf-8")


def test_a_plain_terminal_shows_the_value_that_enter_keeps(folder: Path) -> None:
    text = "参训人数: {value: 60, type: count, unit: 人}\n"
    (folder / "figures.yaml").write_text(text, "utf-8")
    shown, _ = on_terminal(["fill", ".", "--only", "参训人数"], ["\n"], folder)
    assert "now 60人; Enter keeps it\n" in shown
    assert "answers saved: 0\n" in shown
    assert (folder / "figures.yaml").read_text("utf-8") == text


def test_the_live_hint_names_the_value_that_enter_keeps(folder: Path) -> None:
    text = "参训人数: {value: 60, type: count, unit: 人}\n"
    (folder / "figures.yaml").write_text(text, "utf-8")
    keys = [("[count]: 60人", BACKSPACE * 3), ("Enter: keep 60人", "\r")]
    shown, _ = at_live_terminal(["fill", ".", "--only", "参训人数"], keys, folder)
    assert "leave it open" not in "".join(shown)
    assert (folder / "figures.yaml").read_text("utf-8") == text


def test_the_unit_is_not_said_twice(folder: Path) -> None:
    (folder / "speech.md").write_text("来了{{参训人数|人}}，办了{{班次|期}}。\n", "utf-8")
    people, courses = "参训人数: {type: count, unit: 人}\n", "班次: {type: count, unit: 期, ask: 一共办多少期}\n"
    (folder / "figures.yaml").write_text(people + courses + "户: {type: count, unit: 户}\n", "utf-8")
    only = [word for name in ("参训人数", "班次", "户") for word in ("--only", name)]
    shown, _ = on_terminal(["fill", ".", *only], ["\n", "\n", "\n"], folder)
    assert "\n参训人数 [count]:" in shown
    assert "\n一共办多少期 [count]:" in shown
    assert "\n户（户） [count]:" in shown


def test_a_new_folder_has_the_source_of_what_was_answered(tmp_path: Path) -> None:
    argv = ["new", "培训班", "--outline", "training-opening"]
    shown, code = on_terminal(argv, ["全县茶叶培训班\n", "\x04", "会议通知\n"], tmp_path)
    assert (code, shown.count(SOURCE)) == (0, 1)
    assert "source: 会议通知" in (tmp_path / "培训班" / "figures.yaml").read_text("utf-8")
    argv = ["new", "又一班", "--outline", "training-opening", "--set", "会议名称=茶叶班"]
    assert SOURCE not in on_terminal(argv, ["2026-12-03\n", "\x04"], tmp_path)[0], "it would be that of all values"


def test_the_words_of_an_older_speech_are_shown_and_the_same_words_confirm_them(folder: Path) -> None:
    sheet = (
        "地名1: {value: , type: place, old: 云溪县, doubtful: true}\n简称: {type: place, old: 云溪, follows: 地名1}\n"
    )
    (folder / "figures.yaml").write_text(sheet, "utf-8")
    (folder / "speech.md").write_text("大会在{{地名1}}召开，{{简称}}人都来。\n", "utf-8")
    shown, code = on_terminal(["fill", "."], ["云溪县\n", "\n"], folder)
    assert code == 0
    assert "大会在云溪县召开，云溪人都来。" in shown
    assert "the old speech said: 云溪县 (type the same words to say that they are still true)" in shown
    assert "perhaps no fact at all: draftkit reuse DIR --words 地名1 makes it plain words again" in shown
    assert "地名1 [place]:" in shown
    assert "nothing is open in the text" in shown
    assert "value: 云溪县" in (folder / "figures.yaml").read_text("utf-8")
