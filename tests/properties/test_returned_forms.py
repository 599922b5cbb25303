"""What is filled into forms is taken, what was left blank stays open, and twice is as good as once."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from draftkit.figures.model import Sheet
from draftkit.figures.parse import parse_sheet
from draftkit.source import Source
from draftkit.workflows.figures.fill import Supplied
from draftkit.workflows.figures.forms import FormWishes, write_forms
from draftkit.workflows.figures.returned import fill_from

FIGURES = """\
人数: {type: count, unit: 人, who: 甲}
比重: {type: percent, who: 乙}
金额: {type: money, unit: 万元, who: 乙}
日期: {type: date}
地点: {type: place, who: 甲}
"""
SPEECH = "来了{{人数|人}}，占{{比重}}，花{{金额|万元}}，{{日期}}在{{地点}}。\n"
NUMBERS = st.decimals(0, 99, places=2, allow_nan=False).map(str)
VALUES = st.fixed_dictionaries(
    {},
    optional={
        "人数": st.integers(0, 10**9).map(str),
        "比重": NUMBERS,
        "金额": NUMBERS,
        "日期": st.dates().filter(lambda day: day.year >= 1900).map(str),
        "地点": st.text("云溪县城东=+-'1.0<&", min_size=1, max_size=8).filter(lambda text: text.strip() == text),
    },
)


def sheet_in(folder: Path) -> Sheet:
    return parse_sheet(Source("figures.yaml", (folder / "figures.yaml").read_text("utf-8"))).unwrap()


def fill_in(form: Path, values: dict[str, str]) -> None:
    from openpyxl import load_workbook

    book = load_workbook(form)
    page = book.worksheets[0]
    for row in page.iter_rows(min_row=4, max_col=6):
        value = values.get(str(row[0].value))
        if value is not None:
            row[5].value = value
            row[5].data_type = "s"  # what begins with an equals sign was typed into a text cell
    book.save(form)


@settings(max_examples=25, deadline=None)
@given(values=VALUES, by=st.sampled_from(["", "who"]))
def test_what_is_filled_into_forms_arrives_once_and_nothing_else_changes(values: dict[str, str], by: str) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder, back = Path(name) / "讲话", Path(name) / "回收"
        folder.mkdir()
        back.mkdir()
        (folder / "brief.yaml").write_text("outline: tea\n", "utf-8")
        (folder / "figures.yaml").write_text(FIGURES, "utf-8")
        (folder / "speech.md").write_text(SPEECH, "utf-8")
        for form in write_forms(folder, FormWishes(back / "表.xlsx", by=by)).unwrap():
            fill_in(form.path, values)
        filled = fill_from(folder, (back,), Supplied({}, when="2026-11-23T09:00:00+08:00")).unwrap()
        assert {figure.name: figure.value for figure in sheet_in(folder).figures if not figure.is_open} == values
        assert {name for name, _ in filled.changed} == set(values)
        assert set(filled.gaps.open) == {"人数", "比重", "金额", "日期", "地点"} - set(values)
        assert (folder / "speech.md").read_text("utf-8") == SPEECH
        files = sorted(path for path in folder.rglob("*") if path.is_file())
        before = [path.read_bytes() for path in files]
        assert fill_from(folder, (back,), Supplied({}, when="2027-01-01T09:00:00+08:00")).unwrap().changed == ()
        assert [path.read_bytes() for path in files] == before
