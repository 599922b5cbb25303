"""Tables in text, whatever program wrote them."""

import pytest

from draftkit.decode import decode_any
from draftkit.decode.messages import EMPTY, OTHER_ENCODING
from draftkit.grid import CellKind, Grid
from draftkit.readers.table import csv, messages, read_csv, read_csv_file
from draftkit.source import Source

ROWS = [["名称", "填报内容", "依据"], ["参训人数", "126", "组织科，台账"], ["增长", "5.20%", ""]]


def read(text: str) -> Grid:
    outcome = read_csv(Source("收集表.csv", text))
    assert outcome.diagnostics == ()
    return outcome.unwrap()


def texts(grid: Grid) -> list[list[str]]:
    return [[cell.text for cell in row] for row in grid.rows]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_separator_is_found(separator: str, end: str) -> None:
    grid = read(end.join(separator.join(row) for row in ROWS) + end)
    assert texts(grid) == ROWS
    assert (grid.file, grid.name, grid.is_hidden) == ("收集表.csv", "", False)
    assert grid.rows[1][2].where == "第2行第3列"


def test_the_separator_of_most_lines_counts_not_that_of_a_title() -> None:
    text = "数据收集表: 1, 2, 3, 4, 5\n名称\t填报内容\n人数\t1\n增长\t2\n场次\t3\n"
    assert texts(read(text))[2] == ["人数", "1"]


def test_a_line_that_names_the_separator_is_no_row() -> None:
    grid = read("sep=;\r\n名称;数值\r\n人数;1,5\r\n")
    assert texts(grid) == [["名称", "数值"], ["人数", "1,5"]]
    assert grid.rows[0][0].where == "第1行第1列"


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8", "utf-8-sig", "utf-16", "big5"])
def test_any_encoding_of_chinese_is_read(encoding: str) -> None:
    rows = [*ROWS, ["地點" if encoding == "big5" else "地点", "在大會上", "辦公室"]]
    if encoding == "big5":
        rows = [["名稱", "內容", "依據"], ["人數", "126", "組織科的臺帳"], *rows[3:]]
    data = "\r\n".join(",".join(row) for row in rows).encode(encoding)
    source = decode_any(data, "收集表.csv").unwrap()
    assert texts(read_csv(source).unwrap()) == rows


def test_cells_in_quotes_hold_separators_quotes_and_line_breaks() -> None:
    grid = read('名称,数值\n"甲,乙","第一行\n第二行"\n"他说""好""",3\n')
    assert texts(grid)[1:] == [["甲,乙", "第一行\n第二行"], ['他说"好"', "3"]]
    assert grid.rows[2][1].where == "第3行第2列"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("126", CellKind.TEXT),
        ("2026-12-03", CellKind.TEXT),
        ("  ", CellKind.BLANK),
        ("", CellKind.BLANK),
        ("=SUM(B2:B9)", CellKind.FORMULA),
        ("#REF!", CellKind.ERROR),
        ("#DIV/0!", CellKind.ERROR),
        ("########", CellKind.ERROR),
        ("#1", CellKind.TEXT),
    ],
)
def test_a_cell_is_told_by_its_words(text: str, kind: CellKind) -> None:
    assert read(f"名称,数值\n人数,{text}\n").rows[1][1].kind is kind


@pytest.mark.parametrize(
    ("text", "line"), [('名称,数值\n"三个一"活动,1\n', 2), ('sep=,\n名称,数值\n人数,"1\n场次,2\n', 4)]
)
def test_quotes_that_do_not_match_are_named_with_their_line(text: str, line: int) -> None:
    outcome = read_csv(Source("收集表.csv", text))
    assert outcome.value is None
    (problem,) = outcome.diagnostics
    assert problem.message is messages.BAD_QUOTES
    assert problem.place is not None
    assert (problem.place.file, problem.place.line) == ("收集表.csv", line)


def test_what_is_too_large_is_cut_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv, "MAX_ROWS", 3)
    monkeypatch.setattr(csv, "MAX_COLUMNS", 2)
    for text, rows in (("a,b\n" * 4, 3), ("a,b,c\n" * 2, 2)):
        outcome = read_csv(Source("收集表.csv", text))
        assert texts(outcome.unwrap()) == [["a", "b"]] * rows
        assert [told.message for told in outcome.diagnostics] == [messages.CUT]
    monkeypatch.setattr(csv, "MAX_CELLS", 3)
    outcome = read_csv(Source("收集表.csv", "a,b\n" * 2))
    assert texts(outcome.unwrap()) == [["a", "b"]]
    assert [told.message for told in outcome.diagnostics] == [messages.CUT]


def test_tables_of_one_line_of_one_column_and_of_nothing_are_read() -> None:
    assert texts(read("名称;数值")) == [["名称", "数值"]]
    assert texts(read("名称\n人数\n")) == [["名称"], ["人数"]]
    assert read("").rows == ()


def test_a_file_is_read_in_its_encoding() -> None:
    outcome = read_csv_file("名称,数值\n参训人数,126\n".encode("gb18030"), "收集表.csv")
    assert texts(outcome.unwrap()) == [["名称", "数值"], ["参训人数", "126"]]
    assert OTHER_ENCODING in [told.message for told in outcome.diagnostics]


@pytest.mark.parametrize("data", [bytes(range(256)) * 4, b"\0\1\2,\n", b"%PDF-1.7\n", b"\1ab\2\x7f,1\3\n\5"])
def test_bytes_that_are_no_text_are_no_table(data: bytes) -> None:
    outcome = read_csv_file(data, "收集表.csv")
    assert outcome.value is None
    assert [told.message for told in outcome.diagnostics] == [messages.NOT_A_TABLE]


def test_a_file_with_nothing_in_it_says_so() -> None:
    assert [told.message for told in read_csv_file(b" \n", "收集表.csv").diagnostics] == [EMPTY]


def test_a_table_knows_what_parts_its_cells() -> None:
    assert [read_csv(Source("表.csv", text)).unwrap().separator for text in ("a,b\n", "a;b\n", "a\tb\n")] == list(
        ",;\t"
    )
