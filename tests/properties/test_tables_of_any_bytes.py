"""Whatever somebody hands in as a table: its cells are read, or the reason is told; nothing else happens."""

from io import BytesIO
from zipfile import ZipFile

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.readers.table.table_files import changed, formatted

from draftkit.decode import decode_any
from draftkit.figures.model import Figure, FigureType, Sheet
from draftkit.figures.returned.values import returned_values
from draftkit.grid import Grid
from draftkit.readers.table import read_csv, read_workbook

SHEET = Sheet((Figure("人数", FigureType.COUNT, "人"), Figure("去年人数"), Figure("日期", FigureType.DATE)))
WHOLE = formatted(
    [
        ("名称", ""),
        ("填报内容", ""),
        ("人数", "@"),
        (126, '0"人"'),
        (46359, "yyyy-mm-dd"),
        (0.052, "0.0%"),
        ("=1+1", ""),
    ]
)
with ZipFile(BytesIO(WHOLE)) as _archive:
    PARTS = {name: _archive.read(name) for name in _archive.namelist()}
HEADS = (b"", b"PK\x03\x04", bytes.fromhex("d0cf11e0a1b11ae1"), b"\xef\xbb\xbf", b"\xff\xfe", b"<html>")
ATOMS = (
    *(
        "名称",
        "填报内容",
        "去年",
        "2025",
        "单位",
        "依据",
        "人数",
        "日期",
        "万元",
        "126",
        "１２",
        "12.30",
        "=A1",
        "#REF!",
    ),
    *(",", ",", ";", "\t", "\n", "\n", "\r\n", '"', " ", "\u3000", "\0", "\x1b[2J", "sep=;", "长" * 600),
)


def taken(grids: tuple[Grid, ...]) -> None:
    """The values of a table: each from a cell of it, each accepted."""
    outcome = returned_values(grids, SHEET)
    cells = {f"{grid.file} {cell.where}" for grid in grids for row in grid.rows for cell in row}
    assert outcome.value is not None
    for each in outcome.value:
        assert SHEET.get(each.name)
        assert each.where in cells
    assert all(str(problem) for problem in outcome.diagnostics)


@settings(max_examples=150, deadline=None)
@given(head=st.sampled_from(HEADS), noise=st.binary(max_size=200))
def test_bytes_that_are_no_workbook_are_refused(head: bytes, noise: bytes) -> None:
    outcome = read_workbook(head + noise, "收集表.xlsx")
    assert outcome.value is None
    assert all(problem.is_error for problem in outcome.diagnostics)
    assert outcome.diagnostics


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A workbook one of whose parts had bytes replaced, cut out or put in before it was packed."""
    name = draw(st.sampled_from(sorted(PARTS)))
    part = PARTS[name]
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(part)))
        cut = draw(st.integers(0, 8))
        new = draw(st.one_of(st.binary(max_size=4), st.sampled_from((b"-1", b"99999999", b'"', b"<c/>", b' t="d"'))))
        part = part[:at] + new + part[at + cut :]
    return changed(WHOLE, {name: part})


@settings(max_examples=300, deadline=None)
@given(data=damaged())
def test_a_damaged_workbook_is_read_or_refused(data: bytes) -> None:
    outcome = read_workbook(data, "收集表.xlsx")
    if outcome.value is None:
        assert any(problem.is_error for problem in outcome.diagnostics)
    else:
        taken(outcome.value)


@settings(max_examples=300, deadline=None)
@given(
    atoms=st.lists(st.sampled_from(ATOMS), max_size=40),
    encoding=st.sampled_from(("utf-8", "gb18030", "utf-16")),
    noise=st.binary(max_size=3),
)
def test_a_table_of_text_is_read_or_refused(atoms: list[str], encoding: str, noise: bytes) -> None:
    source = decode_any("".join(atoms).encode(encoding) + noise, "收集表.csv")
    if source.value is None:
        return
    outcome = read_csv(source.value)
    if outcome.value is None:
        assert any(problem.is_error for problem in outcome.diagnostics)
    else:
        taken((outcome.value,))
