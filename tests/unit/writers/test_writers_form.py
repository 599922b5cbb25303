"""Workbooks that are handed round."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest
from openpyxl.cell.rich_text import TextBlock
from openxml_audit import FileFormat, OpenXmlValidator  # type: ignore[import-untyped]

from draftkit.grid import Accepts, CellState, Column, Form, FormCell, Rule
from draftkit.writers.form import write_form

OPEN, UNASKED = CellState.OPEN, CellState.UNASKED
NUMBER = Rule(Accepts.NUMBER, "人", least="0", prompt="填整数", warning="不是整数")


def _form(*values: FormCell, name: str = "参训人数", sentence: str = "共【待填：参训人数（人）】。") -> Form:
    columns = (Column("名称", 9), Column("所在句子", 20), Column("填报内容", 11), Column("去年", 8))
    rows = tuple((FormCell(name), FormCell(sentence), value, FormCell("", UNASKED)) for value in values)
    return Form("数据填报表", "请填黄色格。", columns, rows, sheet_name="数据")


ASKED = FormCell("", OPEN, NUMBER)


def _sheet(form: Form) -> Any:
    return openpyxl.load_workbook(BytesIO(write_form(form)), rich_text=True)["数据"]


def test_title_instruction_headings_and_rows_stand_below_one_another() -> None:
    sheet = _sheet(_form(FormCell("126", OPEN, NUMBER)))
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[0][0] == "数据填报表"
    assert rows[1][0] == "请填黄色格。"
    assert rows[2] == ["名称", "所在句子", "填报内容", "去年"]
    assert rows[3] == ["参训人数", "共【待填：参训人数（人）】。", "126", None]


@pytest.mark.parametrize("text", ["=1+1", "+3", "-3", "@甲", '=HYPERLINK("a")', "{=1}", "12.30", "http://a.b", "'甲"])
def test_every_text_stays_text(text: str) -> None:
    sheet = _sheet(_form(FormCell(text, OPEN), name=text, sentence=text))
    for address in ("A4", "B4", "C4"):
        assert (sheet[address].value, sheet[address].data_type, sheet[address].hyperlink) == (text, "s", None)


@pytest.mark.parametrize("text", ["甲【一】乙【二】", "【一】甲", "甲【一】", "【一】", "甲"])
def test_strong_words_strike_the_eye_and_the_text_is_the_same(text: str) -> None:
    form = Form(
        "题", "注", (Column("甲", 9), Column("乙", 9)), ((FormCell(text, strong=("【一】", "【二】")), FormCell()),)
    )
    cell = openpyxl.load_workbook(BytesIO(write_form(form)), rich_text=True).worksheets[0]["A4"]
    assert str(cell.value) == text
    bold = [part.text for part in cell.value if isinstance(part, TextBlock) and part.font.b]
    assert bold == ([each for each in ("【一】", "【二】") if each in text] if text != "【一】" else [])


def test_blanks_at_the_ends_of_a_text_are_kept() -> None:
    assert _sheet(_form(FormCell(" 甲\n乙 ", OPEN)))["C4"].value == " 甲\n乙 "


def test_open_cells_hold_text_and_may_be_changed_and_no_other_cell_may() -> None:
    sheet = _sheet(_form(ASKED))
    assert [sheet[address].protection.locked for address in ("A1", "A2", "A3", "A4", "B4", "C4", "D4")] == [
        *[True] * 5,
        False,
        True,
    ]
    assert sheet["C4"].number_format == "@"
    assert len({sheet[address].fill.fgColor.rgb for address in ("B4", "C4", "D4")}) == 3


def test_the_sheet_is_protected_without_a_password_and_widths_and_formats_may_change() -> None:
    protection = _sheet(_form(ASKED)).protection
    assert protection.sheet is True
    assert protection.password is None
    allowed = (protection.formatCells, protection.formatColumns, protection.formatRows)
    assert not any(allowed)
    assert protection.insertRows is protection.deleteRows is protection.sort is True


def test_what_a_cell_takes_is_said_and_what_does_not_fit_is_warned_of() -> None:
    (check,) = _sheet(_form(ASKED)).data_validations.dataValidation
    assert (str(check.sqref), check.type, check.errorStyle) == ("C4", "custom", "warning")
    assert (check.prompt, check.error) == ("填整数", "不是整数")
    assert check.allow_blank is True


def test_a_cell_that_takes_anything_only_says_what_to_fill_in() -> None:
    rule = Rule(Accepts.ANYTHING, prompt="填文字", warning="没有")
    (check,) = _sheet(_form(FormCell("", OPEN, rule))).data_validations.dataValidation
    assert (check.type, check.prompt, check.error) == (None, "填文字", None)


def test_long_messages_are_cut_to_what_excel_takes_also_within_rare_characters() -> None:
    rule = Rule(Accepts.NUMBER, prompt="甲" * 300, warning="甲" + "𠀀" * 200)
    (check,) = _sheet(_form(FormCell("", OPEN, rule))).data_validations.dataValidation
    assert (check.prompt, check.error) == ("甲" * 255, "甲" + "𠀀" * 127)


def test_it_prints_on_a4_on_its_side_as_wide_as_the_page_with_the_headings_on_each() -> None:
    sheet = _sheet(_form(ASKED))
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage is True
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.print_title_rows == "$3:$3"


def test_headings_and_names_stay_in_sight_and_the_first_open_cell_is_chosen() -> None:
    view = _sheet(_form(ASKED)).sheet_view
    assert view.pane.topLeftCell == "B4"
    assert view.selection[-1].activeCell == "C4"


def test_rows_of_figures_may_grow() -> None:
    data = write_form(_form(ASKED, sentence="很长的一个句子" * 20))
    with ZipFile(BytesIO(data)) as archive:
        rows = archive.read("xl/worksheets/sheet1.xml").decode().split("<row ")[1:]
    assert ["customHeight" in row for row in rows] == [True, True, True, False]
    assert 'ht="110' in rows[3]


def test_a_number_as_text_is_not_marked_as_a_mistake() -> None:
    with ZipFile(BytesIO(write_form(_form(ASKED)))) as archive:
        assert (
            '<ignoredError sqref="A1:D4" numberStoredAsText="1"/>' in archive.read("xl/worksheets/sheet1.xml").decode()
        )


def test_the_same_form_has_the_same_bytes() -> None:
    assert len({write_form(_form(ASKED, FormCell("1", OPEN))) for _ in range(3)}) == 1


def test_a_form_without_rows_has_its_headings() -> None:
    assert [cell.value for cell in _sheet(_form())[3]] == ["名称", "所在句子", "填报内容", "去年"]


def test_the_file_is_as_the_standard_has_workbooks(tmp_path: Path) -> None:
    path = tmp_path / "form.xlsx"
    path.write_bytes(write_form(_form(ASKED, FormCell("=1", OPEN))))
    assert not OpenXmlValidator(FileFormat.OFFICE_2019).validate(path).errors


def test_what_a_form_keeps_stands_hidden_and_closed() -> None:
    form = replace(_form(ASKED), kept=(("名称", "填报内容"), ("甲", "=1+1"), ("乙", "")), kept_name="发出时")
    book = openpyxl.load_workbook(BytesIO(write_form(form)))
    sheet = book["发出时"]
    assert [[cell.value for cell in row] for row in sheet] == [["名称", "填报内容"], ["甲", "=1+1"], ["乙", None]]
    assert sheet["B2"].data_type == "s"
    assert (sheet.sheet_state, sheet.protection.sheet) == ("hidden", True)
    assert book.active == book["数据"]


def test_a_form_that_keeps_nothing_has_one_sheet() -> None:
    assert openpyxl.load_workbook(BytesIO(write_form(_form(ASKED)))).sheetnames == ["数据"]
