"""Workbooks that are hostile, damaged or none: each refused with its reason, in words for people with a workbook."""

import tracemalloc
from io import BytesIO
from zipfile import ZipFile

import pytest
from tests.unit.ooxml.word_files import p, word, zipped
from tests.unit.readers.table.table_files import changed, formatted

from draftkit.diagnostics import Message
from draftkit.errors import ExitCode
from draftkit.ooxml import messages_reading, messages_workbook
from draftkit.readers.table import read_workbook

SMALL = formatted([("名称", ""), ("参训人数", ""), (126, "0")])
SHEET = "xl/worksheets/sheet1.xml"
OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)


def refused(data: bytes) -> Message:
    """The one reason; none of its words is about Word."""
    outcome = read_workbook(data, "收集表.xlsx")
    assert outcome.value is None
    (found,) = outcome.diagnostics
    values = dict(found.values)
    sentence = found.message.text.format(**values)
    step = found.message.help.format(**values)
    assert step
    assert "docx" not in step
    assert found.message.exit_code is ExitCode.DOCUMENT
    assert "Word" not in sentence.replace(values.get("format", "?"), "") + step
    return found.message


def kind(data: bytes) -> str | None:
    return dict(read_workbook(data, "收集表.xlsx").diagnostics[0].values).get("format")


@pytest.mark.parametrize(
    ("data", "message", "format_"),
    [
        (b"", messages_reading.EMPTY_FILE, None),
        (b"\x89\x01\x02\x00\xff", messages_workbook.NOT_A_WORKBOOK, None),
        (b"%PDF-1.7\n", messages_workbook.OTHER_FORMAT, messages_reading.PDF),
        ("名称,数值\n参训人数,126\n".encode("gb18030"), messages_workbook.OTHER_FORMAT, messages_reading.TEXT),
        (b"<html><table>", messages_workbook.OTHER_FORMAT, messages_reading.HTML),
        (OLE + "Workbook".encode("utf-16-le"), messages_workbook.OLD_FORMAT, messages_reading.EXCEL_97),
        (OLE + "EncryptedPackage".encode("utf-16-le"), messages_workbook.LOCKED, None),
        (word(p("同志们：")), messages_workbook.OTHER_DOCUMENT, messages_reading.DOCUMENT),
        (
            zipped({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<a/>"}),
            messages_workbook.OTHER_DOCUMENT,
            messages_reading.OPEN_DOCUMENT,
        ),
        (zipped({"Index/Document.iwa": b"x"}), messages_workbook.OTHER_DOCUMENT, messages_reading.NUMBERS),
        (zipped({"a.txt": b"x"}), messages_workbook.OTHER_DOCUMENT, messages_reading.PLAIN_ZIP),
        (
            changed(SMALL, {"_rels/.rels": lambda xml: xml.replace(b"workbook.xml", b"workbook.bin")}),
            messages_workbook.OTHER_DOCUMENT,
            messages_reading.EXCEL_BINARY,
        ),
    ],
)
def test_what_is_no_workbook_is_called_what_it_is(data: bytes, message: Message, format_: str | None) -> None:
    assert refused(data) is message
    assert kind(data) == format_


def test_a_file_that_breaks_off_or_was_changed_on_the_way_is_noticed() -> None:
    for length in (30, len(SMALL) // 2, len(SMALL) - 10):
        assert refused(SMALL[:length]) is messages_reading.TRUNCATED
    data = bytearray(SMALL)
    data[data.index(SHEET.encode()) + 60] ^= 0xFF
    assert refused(bytes(data)) is messages_reading.DAMAGED


def test_macros_are_refused_by_part_and_by_type() -> None:
    assert refused(changed(SMALL, {"xl/vbaProject.bin": b"x"})) is messages_workbook.MACROS
    usual, macro = b"spreadsheetml.sheet.main+xml", b"sheet.macroEnabled.main+xml"
    types = changed(SMALL, {"[Content_Types].xml": lambda xml: xml.replace(usual, macro)})
    assert refused(types) is messages_workbook.MACROS


def test_a_document_type_is_refused() -> None:
    head = b'<!DOCTYPE worksheet [<!ENTITY a "9">]>'
    data = changed(SMALL, {SHEET: lambda xml: xml.replace(b"<worksheet", head + b"<worksheet", 1)})
    assert refused(data) is messages_reading.DOCTYPE


@pytest.mark.parametrize("size", [25_000_000, 100_000_000])
def test_a_bomb_is_refused_without_being_unpacked(size: int) -> None:
    data = changed(SMALL, {SHEET: bytes(size)})
    tracemalloc.start()
    assert refused(data) in (messages_reading.PART_TOO_LARGE, messages_reading.BOMB)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 3_000_000


def test_a_sheet_of_too_many_cells_is_refused() -> None:
    data = BytesIO(b"<a>" + b"<c/>" * 1_000_001 + b"</a>")
    outcome = read_workbook(changed(SMALL, {"xl/media/a.xml": data.getvalue()[:900_000]}), "x.xlsx")
    assert outcome.value is not None, "a part that nobody reads is no matter"
    packed = changed(SMALL, {SHEET: _with_noise(1_000_100)})
    assert refused(packed) is messages_reading.TOO_MANY_ELEMENTS


def _with_noise(count: int) -> bytes:
    """A sheet of many cells that does not pack like a bomb."""
    cells = b"".join(b'<c r="%d"/>' % (number * 7919 % 1_000_003) for number in range(count))
    return b"<worksheet>" + cells + b"</worksheet>"


LINKS = "xl/externalLinks/_rels/externalLink1.xml.rels"
RELATION = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" '
    'Target="http://example.invalid/x.xlsx" TargetMode="External"/></Relationships>'
)


def test_links_of_formulas_to_other_workbooks_are_left_alone() -> None:
    data = changed(SMALL, {LINKS: RELATION.format(kind="externalLinkPath").encode()})
    assert read_workbook(data, "x").value is not None


@pytest.mark.parametrize("link", ["image", "oleObject", "attachedTemplate"])
def test_what_is_drawn_in_from_outside_is_refused(link: str) -> None:
    assert refused(changed(SMALL, {LINKS: RELATION.format(kind=link).encode()})) is messages_reading.EXTERNAL


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'r="A2"', b'r="2A"'),
        (b'r="A2"', b'r="AAAA2"'),
        (b'<row r="2"', b'<row r="99999999999"'),
        (b't="s"><v>1<', b't="s"><v>99<'),
        (b't="s"><v>1<', b't="s"><v>x<'),
        (b't="s"><v>1<', b't="q"><v>1<'),
        (b"</sheetData>", b'</sheetData><mergeCells><mergeCell ref="A:B"/></mergeCells>'),
    ],
)
def test_a_sheet_no_program_writes_is_refused(old: bytes, new: bytes) -> None:
    with ZipFile(BytesIO(SMALL)) as archive:
        assert old in archive.read(SHEET)
    assert refused(changed(SMALL, {SHEET: lambda xml: xml.replace(old, new)})) is messages_workbook.BAD_SHEET


def test_a_sheet_that_is_missing_is_named() -> None:
    data = changed(SMALL, {"xl/_rels/workbook.xml.rels": lambda xml: xml.replace(b"sheet1.xml", b"sheet7.xml")})
    assert refused(data) is messages_workbook.NO_SHEET


def test_a_part_that_is_no_xml_is_refused() -> None:
    assert refused(changed(SMALL, {SHEET: b"<worksheet"})) is messages_reading.BROKEN_XML
