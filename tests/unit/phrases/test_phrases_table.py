"""Phrases as a table for Excel and WPS."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from tests.properties.bank_strategies import banks

from draftkit.decode import decode_any
from draftkit.phrases.candidate import Decision, Verdict
from draftkit.phrases.columns import COLUMNS, ROLES, guarded, unguarded
from draftkit.phrases.model import Bank, Occurrence, Phrase, PhraseSlot, Rejected, SourceDocument
from draftkit.phrases.table import TableRow, decide, dump_table, parse_table, phrases_of
from draftkit.phrases.taxonomy import Form, PhraseRole, Register
from draftkit.source import Source

DAY = "2026-11-23"
HARD = Phrase("0123456789", "敢于碰硬", Form.FOUR, (PhraseRole.REQUIREMENT, PhraseRole.HEADING), ("作风", "综合"))
FRAME = Phrase("12e4567890", "共{数}项", Form.FRAME, (), (), slots=(PhraseSlot("数", "count"),))
KNOWN = {HARD.id: HARD, FRAME.id: FRAME}
HEADER = "编号,词句,形式,用途,主题,语体,接法,次数,篇数,最早年份,最近年份,备注,核定日期,决定,出处"


def table(text: str) -> tuple[tuple[TableRow, ...], list[str]]:
    outcome = parse_table(Source("t.csv", text))
    return outcome.value or (), [str(diagnostic) for diagnostic in outcome.diagnostics]


def decided(text: str) -> tuple[tuple[Decision, ...], list[str]]:
    rows, said = table(text)
    assert said == []
    outcome = decide(rows, KNOWN, day=DAY)
    return outcome.value or (), [diagnostic.message.code for diagnostic in outcome.diagnostics]


def test_a_table_opens_right_in_excel_and_wps() -> None:
    document = SourceDocument("d", "讲话.txt", "d" * 64, "")
    found = replace(HARD, count=3, sources=(Occurrence("d", 0, 4), Occurrence("d", 9, 13)), checked=DAY)
    data = dump_table([found], [Rejected("x", "走马观花", "套话", DAY)], [document])
    assert data.decode("utf-8") == (
        f"\ufeff{HEADER}\r\n"
        f"'0123456789,敢于碰硬,四字格,要求、标题,作风、综合,政治书面体,,3,1,,,,{DAY},采纳,讲话.txt\r\n"
        f"x,走马观花,,,,,,,,,,套话,{DAY},否决,\r\n"
    )


def test_an_english_table_says_the_same() -> None:
    text = dump_table([replace(HARD, checked=DAY)], chinese=False).decode("utf-8-sig")
    assert text.startswith("id,text,form,roles,")
    assert ",requirement、heading," in text
    assert decided(text)[0] == (Decision(HARD.id, Verdict.ACCEPT, replace(HARD, checked=DAY), DAY),)


@pytest.mark.parametrize("cell", ["=1+1", "+86", "-1", "@x", "＝1", "\tx", "'=1", "0123456789", "12e4567890", "1/2"])
def test_no_cell_becomes_a_formula_a_number_or_a_date(cell: str) -> None:
    assert guarded(cell) == f"'{cell}"
    assert unguarded(guarded(cell)) == cell.strip()


@pytest.mark.parametrize("cell", ["敢于碰硬", "abc", "'引'", "2019年讲话.txt", ""])
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert guarded(cell) == unguarded(cell) == cell


@given(banks())
def test_a_table_nobody_touched_decides_what_was_decided_and_changes_nothing(bank: Bank) -> None:
    outcome = parse_table(Source("t.csv", dump_table(bank.phrases, bank.rejected).decode("utf-8-sig")))
    assert outcome.diagnostics == ()
    decisions = decide(outcome.unwrap(), {phrase.id: phrase for phrase in bank.phrases}, day=DAY)
    wanted = tuple(replace(phrase, checked=DAY) for phrase in bank.phrases if phrase.checked)
    assert tuple(decision.phrase for decision in decisions.value or ()) == wanted
    assert {diagnostic.message.code for diagnostic in decisions.diagnostics} <= {"DK220"}


def test_the_three_decisions_are_read_in_both_languages() -> None:
    for word in ("采纳", "接受", "Accept", "修改", "edit"):
        assert decided(f"编号,决定\n{HARD.id},{word}\n")[0][0].verdict is Verdict.ACCEPT
    for word in ("否决", "删除", "reject"):
        assert decided(f"编号,决定,备注\n{HARD.id},{word},套话\n")[0] == (
            Decision(HARD.id, Verdict.REJECT, replace(HARD, note="套话"), DAY),
        )


def test_changed_cells_of_an_accepted_row_are_an_edit() -> None:
    text = f"决定,备注,主题,用途,词句,ID,语体\n修改,好用,人才；作风,measure、要求,动真碰硬,{HARD.id},群众口语体\n"
    (decision,), codes = decided(text)
    roles = (PhraseRole.MEASURE, PhraseRole.REQUIREMENT)
    wanted = replace(HARD, text="动真碰硬", note="好用", themes=("人才", "作风"), roles=roles, checked=DAY)
    assert (decision.phrase, codes) == (replace(wanted, register=Register.COLLOQUIAL), [])


def test_gaps_keep_their_types_and_new_ones_get_them() -> None:
    (decision,), _ = decided(f"编号,词句,决定\n{FRAME.id},{{数}}项{{甲}},修改\n")
    assert decision.phrase.slots == (PhraseSlot("数", "count"), PhraseSlot("甲", "text"))


def test_a_change_without_a_decision_is_told_and_not_taken() -> None:
    assert decided(f"编号,词句,决定\n{HARD.id},动真碰硬,\n") == ((), ["DK223"])
    assert decided(f"编号,词句,决定\n{HARD.id},敢于碰硬,\n") == ((), [])


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_cells_may_be_separated_by_semicolons_or_tabs(delimiter: str) -> None:
    text = f"编号,备注,决定\n{HARD.id},“一；二”,采纳\n".replace(",", delimiter)
    assert decided(text)[0][0].phrase.note == "“一；二”"
    assert decided(f"sep={delimiter}\r\n{text}")[0][0].phrase.note == "“一；二”"


def test_a_table_wps_saved_in_gb18030_is_read() -> None:
    data = "编号,词句,备注,决定\r\n'0123456789,敢于碰硬,各地各部门都要这样讲,采纳\r\n".encode("gb18030")
    outcome = parse_table(decode_any(data, "t.csv").unwrap())
    assert outcome.unwrap()[0].cells["note"] == "各地各部门都要这样讲"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "[DK214]"),
        ("词,句\n1,2\n", "[DK214]"),
        (
            '编号,词句\nx,"敢于\n碰硬\n',
            "a quote is not closed, or more follows it [DK215]",
        ),
        ("编号,决定,决定\nx,采纳,否决\n", "two columns are called '决定' [DK216]"),
        ("编号,决定,我的\nx,采纳,1\n", "columns that are not read: 我的 [DK217]"),
        ("编号,决定\nx,也许\n", "row 2, column '决定': '也许' is no decision [DK218]"),
        ("编号,决定\nx,采纳\n\nx,否决\n", "row 4: phrase 'x' stands in row 2 already [DK219]"),
        ("编号,形式\nx,五字格\n", "row 2, column '形式': '五字格' is not accepted [DK222]"),
        ("编号,主题\nx,天气\n", "row 2, column '主题': '天气' is not accepted [DK221]"),
        ("编号,词句\n,\nx,\n,  \n", ""),
        ("编号,备注\n,好\n", "row 2, column '编号': nothing stands there [DK224]"),
        ("编号,备注\nx,好,用\n", "row 2 has 3 cells, but the table has 2 columns [DK225]"),
    ],
)
def test_what_is_wrong_is_said_with_its_row_and_column(text: str, said: str) -> None:
    _, found = table(text)
    assert len(found) == bool(said)
    assert "".join(found).endswith(said)


def test_every_problem_is_said_at_its_line() -> None:
    outcome = parse_table(Source("t.csv", '编号,备注,决定\na,"一\n二",采纳\nb,,也许\nc,,许也\n'))
    lines = [(d.message.code, d.place.line if d.place else 0) for d in outcome.diagnostics]
    assert lines == [("DK218", 4), ("DK218", 5)]
    assert [(row.id, row.number) for row in outcome.value or ()] == [("a", 2)]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("x,敢于碰硬,采纳", "DK220"),
        ("1.23E+11,敢于碰硬,采纳", "DK220"),
        ("0123456789,,采纳", "DK224"),
        ("0123456789,abc,采纳", "DK201"),
        ("0123456789,这一句话实在太长太长太长太长太长太长了,修改", "DK200"),
        ("0123456789,以{甲}为{甲},修改", "DK203"),
    ],
)
def test_a_row_that_cannot_be_taken_is_said(row: str, code: str) -> None:
    assert decided(f"编号,词句,决定\n{row}\n") == ((), [code])


def test_phrases_to_import_need_words_and_a_form() -> None:
    rows, _ = table("词句,形式,主题,决定\n敢于碰硬,四字格,作风,\n走马观花,,,\n善于落实,四字格,,否决\n")
    outcome = phrases_of(rows)
    assert [(phrase.text, phrase.themes) for phrase in outcome.value or ()] == [("敢于碰硬", ("作风",))]
    assert [str(each) for each in outcome.diagnostics] == ["row 3, column '形式': nothing stands there [DK224]"]


def test_every_role_has_a_name_of_its_own_and_every_column_a_cell() -> None:
    assert set(ROLES) == set(PhraseRole)
    assert len(set(ROLES.values())) == len(ROLES)
    header, row = csv.reader(io.StringIO(dump_table([HARD]).decode("utf-8-sig"), newline=""))
    assert len(header) == len(row) == len(COLUMNS)
