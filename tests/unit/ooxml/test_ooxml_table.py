"""A Word file with a table, against the schemas of the Open XML SDK, and its rows that stay together."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator  # type: ignore[import-untyped]

from draftkit.ooxml.document import build_sheet
from draftkit.ooxml.markup import W
from draftkit.ooxml.model import Properties, Run, Sheet, WordParagraph, WordTable
from draftkit.ooxml.profiles.model import Style

NO_THEME = "officeDocument/2006/relationships/theme"
GROUPS = ((("开头", "甲", "一"), ("同上", "同上", "二"), ("同上", "同上", "")), (("正文1", "乙", ""),))


@pytest.fixture(scope="module")
def document() -> bytes:
    head = (WordParagraph(Style.TITLE, (Run("依据表"),)), WordParagraph(Style.CELL, (Run("讲话"),)))
    table = WordTable((20, 100, 60), ("位置", "句子", "依据"), GROUPS)
    return build_sheet(Sheet(head, table), Properties("依据表", None))


def _body(data: bytes) -> etree._Element:
    with ZipFile(BytesIO(data)) as archive:
        return etree.fromstring(archive.read("word/document.xml"))


@pytest.mark.parametrize("file_format", [FileFormat.OFFICE_2007, FileFormat.MICROSOFT_365])
def test_every_part_is_valid(document: bytes, tmp_path: Path, file_format: FileFormat) -> None:
    path = tmp_path / "table.docx"
    path.write_bytes(document)
    result = OpenXmlValidator(file_format=file_format, max_errors=0).validate(path)
    assert [str(error) for error in result.errors if NO_THEME not in error.description] == []


def test_rows_of_a_group_stay_together_and_no_row_is_split(document: bytes) -> None:
    rows = _body(document).findall(f".//{{{W}}}tr")
    assert all(row.find(f".//{{{W}}}cantSplit") is not None for row in rows)
    kept = [[cell.find(f".//{{{W}}}keepNext") is not None for cell in row.iterfind(f"{{{W}}}tc")] for row in rows]
    assert kept == [[False] * 3, [True] * 3, [True] * 3, [False] * 3, [False] * 3]


def test_the_page_lies_on_its_side_and_the_columns_fit_its_measure(document: bytes) -> None:
    body = _body(document)
    size = body.find(f".//{{{W}}}pgSz")
    assert size is not None
    assert size.get(f"{{{W}}}orient") == "landscape"
    widths = [int(column.get(f"{{{W}}}w", "0")) for column in body.iterfind(f".//{{{W}}}gridCol")]
    assert sum(widths) <= 16838 - 2 * 1417


def test_the_cells_have_styles_of_their_own(document: bytes) -> None:
    with ZipFile(BytesIO(document)) as archive:
        styles = etree.fromstring(archive.read("word/styles.xml"))
    defined = {style.get(f"{{{W}}}styleId") for style in styles.iterfind(f"{{{W}}}style")}
    used = {style.get(f"{{{W}}}val") for style in _body(document).iterfind(f".//{{{W}}}tbl//{{{W}}}pStyle")}
    assert used == {"DkCell", "DkCellHeading"}
    assert used <= defined
