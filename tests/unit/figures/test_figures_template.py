"""The figures.yaml a new folder starts with."""

from hypothesis import given
from hypothesis import strategies as st

from draftkit.figures.model import Figure, FigureType, Sheet
from draftkit.figures.parse import parse_sheet
from draftkit.figures.template import sheet_text
from draftkit.source import Source

FIGURES = (
    Figure("参训人数", FigureType.COUNT, "人", "126", source="报名表", by="组织科", ask="多少人参加: 几个?"),
    Figure("会议日期", FigureType.DATE, value="2026-12-03"),
    Figure("开始", value="12:30", when="no", note="# 不定"),
    Figure("新增归档门类数", FigureType.COUNT, "类"),
)
WORDS = st.text("甲乙no1:#'\"- {}|\\", max_size=8).map(str.strip)


def test_what_is_written_reads_back() -> None:
    assert parse_sheet(Source("f", sheet_text(FIGURES))).unwrap() == Sheet(FIGURES)


def test_no_figures_make_a_sheet_of_comments() -> None:
    text = sheet_text(())
    assert all(line.startswith("#") for line in text.splitlines())
    assert parse_sheet(Source("f", text)).unwrap() == Sheet()


def test_an_open_figure_shows_blank_lines_to_fill_in() -> None:
    block = "\n新增归档门类数:\n  value:\n  unit: 类\n  type: count\n  source:\n  by:\n"
    assert sheet_text(FIGURES).endswith(block)


@given(
    st.lists(
        st.builds(
            Figure,
            st.text("甲乙:#", min_size=1, max_size=5),
            value=st.none() | WORDS.filter(bool),
            source=WORDS,
            by=WORDS,
            note=WORDS,
            ask=WORDS,
        ),
        unique_by=lambda figure: figure.name,
    )
)
def test_any_figures_read_back(figures: list[Figure]) -> None:
    assert parse_sheet(Source("f", sheet_text(tuple(figures)))).unwrap() == Sheet(tuple(figures))
