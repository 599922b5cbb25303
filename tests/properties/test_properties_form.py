"""What holds of every form: nothing that is to be supplied is left out, and what it says comes back."""

from io import BytesIO

import openpyxl
from hypothesis import given
from hypothesis import strategies as st

from draftkit.brief.names import name_problem
from draftkit.figures.forms.form import FormOptions, forms_of
from draftkit.figures.model import Figure, FigureType, Sheet
from draftkit.figures.returned.headings import VALUE
from draftkit.grid import CellState, Column, Form, FormCell
from draftkit.tree import Paragraph, Slot, Speech
from draftkit.writers.form import write_form

YEARS = ("", "去年", "今年", "2025年", "上年同期")
NAMES = st.builds(str.__add__, st.sampled_from(YEARS), st.sampled_from(("件数", "人次", "今年", "甲")))
FIGURES = st.lists(
    st.builds(
        Figure,
        NAMES,
        st.sampled_from(FigureType),
        st.sampled_from(("", "件", "%")),
        st.sampled_from((None, "1")),
        who=st.sampled_from(("", "办公室", "接访科")),
    ),
    unique_by=lambda figure: figure.name,
)
OPTIONS = st.builds(FormOptions, everything=st.booleans(), by_year=st.booleans(), split=st.booleans())
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40)


def _asked(form: Form) -> list[str]:
    return [
        cells[0].text if column.heading == VALUE else column.heading + cells[0].text
        for cells in form.rows
        for column, cell in zip(form.columns, cells, strict=True)
        if cell.rule
    ]


@given(FIGURES, st.lists(NAMES), OPTIONS)
def test_every_figure_that_is_to_be_supplied_has_one_cell(
    figures: list[Figure], used: list[str], options: FormOptions
) -> None:
    assert all(name_problem(figure.name) is None for figure in figures)
    speech = Speech(tuple(Paragraph((Slot(name),)) for name in used))
    forms = forms_of(speech, Sheet(tuple(figures)), options)
    known = {figure.name: figure for figure in figures}
    wanted = [name for name in {*used, *known} if options.everything or name not in known or known[name].is_open]
    assert sorted(name for form in forms for name in _asked(form)) == sorted(wanted)


@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=5))
def test_every_text_comes_back_from_the_workbook(rows: list[tuple[str, str]]) -> None:
    cells = tuple((FormCell(name), FormCell(value, CellState.OPEN)) for name, value in rows)
    form = Form("题", "注", (Column("名称", 9), Column(VALUE, 9)), cells)
    sheet = openpyxl.load_workbook(BytesIO(write_form(form))).worksheets[0]
    found = [tuple(cell.value or "" for cell in row) for row in sheet.iter_rows(min_row=4)]
    assert found == rows
