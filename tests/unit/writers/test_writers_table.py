"""A table that goes with a speech, as Markdown and as a Word file."""

from io import BytesIO

import docx
from docx.oxml.ns import qn

from draftkit.writers.table import TablePage, write_table_markdown
from draftkit.writers.table_docx import write_table_docx

GROUPS = (
    (("开头", "到会60人。", "提纲", "第9行", "自带"), ("开头", "到会60人。", "数据", "60人", "办公室")),
    (("正文1", "要|真抓。", "提纲", "第12行", ""),),
)
PAGE = TablePage("依据表", ("在茶话会上的讲话",), ("位置", "句子", "来源类别", "依据", "责任人/出处"), GROUPS, 2)


def test_as_markdown_what_rows_share_is_said_once() -> None:
    assert write_table_markdown(PAGE).decode() == (
        "# 依据表\n\n在茶话会上的讲话\n\n"
        "| 位置 | 句子 | 来源类别 | 依据 | 责任人/出处 |\n"
        "| --- | --- | --- | --- | --- |\n"
        "| 开头 | 到会60人。 | 提纲 | 第9行 | 自带 |\n"
        "|  |  | 数据 | 60人 | 办公室 |\n"
        "| 正文1 | 要\\|真抓。 | 提纲 | 第12行 |  |\n"
    )


def test_as_a_word_file_another_reader_finds_every_cell() -> None:
    document = docx.Document(BytesIO(write_table_docx(PAGE)))
    assert [paragraph.text for paragraph in document.paragraphs] == ["依据表", "在茶话会上的讲话", ""]
    (table,) = document.tables
    assert [cell.text for cell in table.rows[0].cells] == list(PAGE.headings)
    assert [[cell.text for cell in row.cells] for row in table.rows[1:]] == [
        ["开头", "到会60人。", "提纲", "第9行", "自带"],
        ["同上", "同上", "数据", "60人", "办公室"],
        ["正文1", "要|真抓。", "提纲", "第12行", ""],
    ]


def test_a_day_after_other_words_begins_a_line() -> None:
    page = TablePage(
        "依据表", (), PAGE.headings, ((("开头", "句。", "数据", "60人", "县府办；方案；2026-11-23；未核"),),), 2
    )
    (cell,) = docx.Document(BytesIO(write_table_docx(page))).tables[0].rows[1].cells[4:]
    assert cell.text == "县府办；方案；\n2026-11-23；未核"


def test_the_headings_are_repeated_and_the_page_lies_on_its_side() -> None:
    document = docx.Document(BytesIO(write_table_docx(PAGE)))
    rows = document.tables[0].rows
    assert [row._tr.find(f".//{qn('w:tblHeader')}") is not None for row in rows] == [True, False, False, False]  # noqa: SLF001 - python-docx has no name for it
    (section,) = document.sections
    assert (section.page_width or 0) > (section.page_height or 0) > 0


def test_what_xml_cannot_hold_is_left_out() -> None:
    page = TablePage("依据表", (), ("甲",) * 5, (((("a\x00b\ud800",) * 5),),), 2)
    document = docx.Document(BytesIO(write_table_docx(page)))
    assert [cell.text for cell in document.tables[0].rows[1].cells] == ["ab"] * 5


def test_equal_tables_are_equal_bytes() -> None:
    assert write_table_docx(PAGE) == write_table_docx(PAGE)


def test_a_table_without_rows_has_its_headings() -> None:
    page = TablePage("依据表", (), PAGE.headings, (), 2)
    assert len(docx.Document(BytesIO(write_table_docx(page))).tables[0].rows) == 1
    assert write_table_markdown(page).decode().count("\n|") == 2
