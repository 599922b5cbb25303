"""The figures.yaml a new folder starts with."""

import re

from hypothesis import given
from hypothesis import strategies as st

from draftkit.diagnostics import Outcome
from draftkit.figures.model import DateStyle, Expression, Figure, FigureType, Record, Rounding, Sheet, Style
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


FULL = (
    Figure("部长", FigureType.PERSON, value="周明远", who="办公室", short="周明远同志", office="组织部部长"),
    Figure("增长", FigureType.PERCENT, formula=Expression("(今年 - 去年) / 去年"), style=Style(decimals=0)),
    Figure("占比", FigureType.PERCENT, least="0", most="100", style=Style(rounding=Rounding.UP, thousands=False)),
    Figure("经费", FigureType.MONEY, "元", "1.2亿", style=Style(2, Rounding.HALF_EVEN, thousands=True, scale="万亿")),
    Figure("日期", FigureType.DATE_RANGE, value="2026-12-03至2026-12-05", style=Style(date=DateStyle.MONTH_DAY)),
    Figure("引语", FigureType.QUOTATION, value="一句话", record=Record("周明远", "座谈会", "1月", "乙", "2月")),
)


CARRIED = (
    Figure("地名1", FigureType.PLACE, old="云溪县", ask="在【云溪县】召开"),
    Figure("地名1简称", FigureType.PLACE, old="云溪", follows="地名1"),
    Figure("品牌1", old="是", is_doubtful=True),
)


def test_old_words_stand_beside_an_empty_value_and_what_follows_has_nothing_to_fill_in() -> None:
    text = sheet_text(CARRIED)
    assert parse_sheet(Source("f", text)) == Outcome(Sheet(CARRIED))
    assert "\n地名1:\n  value:\n  old: 云溪县\n  type: place\n  source:\n  by:\n  ask: '在【云溪县】召开'\n" in text
    assert "\n地名1简称:\n  follows: 地名1\n  old: 云溪\n  type: place\n\n" in text
    assert text.endswith("\n品牌1:\n  value:\n  old: 是\n  doubtful: true\n  type: text\n  source:\n  by:\n")
    assert "# old 是" in text
    assert "# old 是" not in sheet_text(FIGURES)


def test_every_field_that_is_filled_is_written_and_reads_back() -> None:
    assert parse_sheet(Source("f", sheet_text(FULL))).unwrap() == Sheet(FULL)


def test_a_figure_that_is_worked_out_has_no_line_for_a_value() -> None:
    text = sheet_text(FULL[1:2])
    block = "增长:\n  formula: '(今年 - 去年) / 去年'\n  type: percent\n  source:\n  by:\n  format: {decimals: 0}\n"
    assert text.endswith(block)


def test_fields_nobody_said_anything_in_are_left_out() -> None:
    assert sheet_text((Figure("甲", FigureType.PERCENT, most="100"),)).endswith(
        "\n甲:\n  value:\n  type: percent\n  max: 100\n  source:\n  by:\n"
    )


@given(
    st.lists(
        st.builds(
            Figure,
            st.text("甲乙:#", min_size=1, max_size=5),
            value=st.none() | WORDS.filter(lambda words: bool(words) and "{{" not in words),
            source=WORDS,
            by=WORDS,
            note=WORDS,
            ask=WORDS,
            old=WORDS,
            is_doubtful=st.booleans(),
        ),
        unique_by=lambda figure: figure.name,
    )
)
def test_any_figures_read_back(figures: list[Figure]) -> None:
    assert parse_sheet(Source("f", sheet_text(tuple(figures)))).unwrap() == Sheet(tuple(figures))


def test_the_head_of_the_file_names_what_may_be_added() -> None:
    head = sheet_text(())
    assert all(line.startswith("#") for line in head.splitlines())
    words = ("value", "source", "by", "when", "ask", "who", "format", "formula")
    assert [word for word in words if not re.search(rf"\b{word} ", head)] == []
