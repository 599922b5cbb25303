"""The report on what came back."""

from dataclasses import replace

import pytest
from tests.unit.cli.review_round import ONE, TWO, reviewing
from tests.unit.review.review_examples import LI, SILENT, comment, figure, format_change, moved, new_paragraph, wording

from draftkit.cli import review_report
from draftkit.cli.language import Language, install
from draftkit.cli.review_json import review_data
from draftkit.cli.review_report import show_report
from draftkit.review.decide import REFUSED, TAKEN, Decision, Verdict, decide
from draftkit.review.model import Change, Comparison
from draftkit.workflows.review.gather import Reviewing

REPORT = """\
甲.docx · version 3 · edits: 7（王某 6、without tracking 1）
乙.docx · version 3 · edits: 2（李某 2）
together: 9 · wording 4 · figure 1 · number 1 · new 1 · format 1 · comment 1 · excluding each other: 2

opening
  1  figure   王某 11-20 10:05  参会人数：126人 → 130人

一、把家底看清
! 2  wording  王某 11-20 10:05  今年要[-抓实-]{+做强+}产业，抓好茶园。  (not with 3)
! 3  wording  李某 11-20 11:30  今年要[-抓实产业-]{+壮大茶产业+}，抓好茶园。  (not with 2)
  4  new      王某 11-20 10:05  {+要管护好。+}

二、把路子走宽
  6  number   王某 11-20 10:05  [-二、-]{+三、+}把路子走宽
  7  wording  甲（without tracking）  二、把路子{+越+}走宽
  8  wording  李某 11-20 11:30  茶厂要[-办好-]{+办强+}。
  9  comment  王某 11-20 10:05  “茶厂”：请核实

They exclude each other; one of two can be taken
  2  王某 11-20 10:05                                  | 3  李某 11-20 11:30
  今年要[-抓实-]{+做强+}产业，抓好茶园。               | 今年要[-抓实产业-]{+壮大茶产业+}，抓好茶园。

Only told; nothing in the speech depends on it
  format 1（王某 1）：5 一、

every edit is accounted for: 9 = open: 8 + only told: 1
with every tracked change refused, what came back reads as it was issued
"""


@pytest.fixture(autouse=True)
def _english() -> None:
    install(Language.ENGLISH)


def report(round_: Reviewing, capsys: pytest.CaptureFixture[str], **single: Decision) -> str:
    decisions = {int(name[1:]): decision for name, decision in single.items()}
    show_report(round_, decide(round_.items, single=decisions, settled=round_.settled))
    return capsys.readouterr().out


def test_the_report_has_every_edit_by_part_and_the_sum(capsys: pytest.CaptureFixture[str]) -> None:
    assert report(reviewing(ONE, TWO), capsys) == REPORT


def test_what_was_decided_stands_before_the_number(capsys: pytest.CaptureFixture[str]) -> None:
    said = report(reviewing(ONE, TWO), capsys, n1=TAKEN, n2=Decision(Verdict.EDIT, "做优"), n7=REFUSED)
    assert "√ 1  figure" in said
    assert "{+做强+}产业，抓好茶园。  (not with 3) ⇒ 做优" in said
    assert "× 3  wording" in said
    assert "× 7  wording" in said
    assert "They exclude each other" not in said
    assert "9 = taken: 2 + refused: 2 + open: 4 + only told: 1" in said


def test_what_an_earlier_review_decided_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    said = report(reviewing(ONE[1:2], earlier=ONE[1:2]), capsys)
    assert "√ 1  wording  王某 11-20 10:05  今年要[-抓实-]{+做强+}产业，抓好茶园。  (decided before)" in said


def test_a_file_without_edits_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    said = report(reviewing(()), capsys)
    assert said.startswith("甲.docx · version 3 · nothing was changed\n")
    assert "\nnothing was changed in what came back\n" in said


def test_a_reply_names_the_comment_it_answers(capsys: pytest.CaptureFixture[str]) -> None:
    said = report(reviewing((comment("核实"), comment("已核", answers=0))), capsys)
    assert "reply to 1: “茶厂”：已核" in said


def test_json_has_every_edit_once_with_its_kind() -> None:
    round_ = reviewing(ONE, TWO)
    data = review_data(round_, decide(round_.items, single={1: TAKEN, 8: Decision(Verdict.EDIT, "办优")}))
    assert [edit["kind"] for edit in data["edits"]] == [
        "figure",
        "conflict",
        "conflict",
        "insert",
        "format",
        "wording",
        "untracked",
        "wording",
        "comment",
    ]
    assert [edit["number"] for edit in data["edits"] if edit["taken"]] == [1, 8]
    assert data["unaccounted"] == 0
    assert data["edits"][7]["text"] == "办优"
    assert data["edits"][0] | {"figure": "参会人数", "before": "126人", "after": "130人"} == data["edits"][0]
    assert data["edits"][5]["change"] == Change.NUMBER


def test_a_silent_change_of_a_figure_is_one_of_the_figure() -> None:
    round_ = reviewing((figure("130人", SILENT), wording("抓实", "做强", SILENT), format_change(SILENT)))
    kinds = [edit["kind"] for edit in review_data(round_, decide(round_.items))["edits"]]
    assert kinds == ["figure", "untracked", "untracked"]


def test_a_file_that_was_changed_in_silence_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    round_ = reviewing((wording("抓实", "做强", SILENT),))
    silent = replace(round_.files[0], comparison=Comparison(round_.files[0].comparison.edits, restored=False))
    said = report(replace(round_, files=(silent,)), capsys)
    assert "甲.docx: with every tracked change refused it reads otherwise" in said


def test_a_sum_that_does_not_come_out_is_not_said_to_come_out(capsys: pytest.CaptureFixture[str]) -> None:
    round_ = reviewing(ONE)
    short = replace(round_.files[0], comparison=replace(round_.files[0].comparison, unaccounted=1))
    said = report(replace(round_, files=(short,)), capsys)
    assert "the sum does not come out" in said
    assert "every edit is accounted for" not in said


def test_a_narrow_terminal_gets_the_words_below_each_other(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(review_report, "columns", lambda: 60)
    monkeypatch.setattr(review_report, "has_colour", lambda _stream: True)
    long = new_paragraph("茶园要管好茶厂要办好茶路要修好茶农要富足，样样都要抓紧。")
    lines = report(reviewing((long,)), capsys).splitlines()
    at = next(number for number, line in enumerate(lines) if "茶园要管好" in line)
    assert lines[at].endswith("\x1b[4;32m茶园要管好茶厂要办好茶路要修好茶\x1b[0m")
    assert lines[at + 1] == " " * 28 + "\x1b[4;32m农要富足，样样都要抓紧。\x1b[0m"


def test_what_becomes_a_note_is_not_said_to_be_taken(capsys: pytest.CaptureFixture[str]) -> None:
    round_ = reviewing((wording("抓实", "做强"), comment("核实")))
    show_report(round_, decide(round_.items, single={1: TAKEN, 2: TAKEN}), frozenset({2}))
    said = capsys.readouterr().out
    assert "√ 1  wording" in said
    assert "※ 2  comment" in said
    assert "2 = taken: 1 + as notes (※): 1" in said


def test_a_moved_paragraph_says_where_it_stood_and_stands(capsys: pytest.CaptureFixture[str]) -> None:
    assert "（stood behind “" in report(reviewing((moved(),)), capsys)


def test_what_only_an_earlier_review_knows_has_no_number(capsys: pytest.CaptureFixture[str]) -> None:
    said = report(reviewing((wording("抓实产业", "壮大茶产业", LI),), earlier=(wording("抓实", "做强"),)), capsys)
    assert "(not with what was taken before)" in said
    assert "| ·  王某" in said


def test_what_was_put_in_and_taken_out_again_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    said = report(reviewing((replace(format_change(), change=Change.UNDONE),)), capsys)
    assert "  undone 1（王某 1）：1 一、\n    put in and taken out again before" in said


def test_new_paragraphs_of_two_files_at_one_place_name_each_other(capsys: pytest.CaptureFixture[str]) -> None:
    said = report(reviewing((new_paragraph("茶山要绿。"),), (new_paragraph("茶路要通。", hand=LI),)), capsys)
    assert "{+茶山要绿。+}  (at one place with 2)" in said
    assert "{+茶路要通。+}  (at one place with 1)" in said
    assert "not with" not in said
