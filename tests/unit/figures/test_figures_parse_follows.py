"""Figures with the words of an older speech, and those that are another written form of one before."""

import pytest

from draftkit.diagnostics import Outcome
from draftkit.figures.model import Figure, FigureType, Sheet
from draftkit.figures.parse import parse_sheet
from draftkit.source import Source

SHEET = """\
地名1: {value: , type: place, old: 云溪县}
地名1简称: {type: place, old: 云溪, follows: 地名1}
品牌1: {value: , type: brand, old: 村＋企业＋农户, doubtful: true}
日期1: {value: 3月20日, old: 3月7日}
"""


def parsed(text: str) -> Outcome[Sheet]:
    return parse_sheet(Source("figures.yaml", text))


def problems(text: str) -> list[tuple[str, int, int]]:
    return [(d.message.code, d.place.line, d.place.column) for d in parsed(text).diagnostics if d.place]


def test_old_words_are_read_and_leave_a_figure_open_until_it_has_a_value() -> None:
    sheet = parsed(SHEET).unwrap()
    assert sheet.figures == (
        Figure("地名1", FigureType.PLACE, old="云溪县"),
        Figure("地名1简称", FigureType.PLACE, old="云溪", follows="地名1"),
        Figure("品牌1", FigureType.BRAND, old="村＋企业＋农户", is_doubtful=True),
        Figure("日期1", value="3月20日", old="3月7日"),
    )
    assert [(one.is_open, one.is_carried, one.is_derived) for one in sheet.figures] == [
        (True, True, False),
        (True, True, True),
        (True, True, False),
        (False, False, False),
    ]


@pytest.mark.parametrize(
    ("text", "code", "column"),
    [
        ("乙: {old: 2}\n甲: {old: 1, follows: 丙}\n", "DK1110", 22),
        ("地名1: {old: 2}\n甲: {old: 1, follows: 地名}\n", "DK1111", 22),
        ("乙: {old: 2}\n甲: {old: 1, follows: 甲}\n", "DK1112", 22),
        ("乙: {old: 2, follows: 甲}\n甲: {old: 1, follows: 乙}\n", "DK1112", 0),
        ("乙: {old: 2}\n甲: {old: 1, follows: 乙, value: 3}\n", "DK1113", 0),
        ("乙: {old: 2}\n甲: {old: 1, follows: 乙, formula: 乙 + 1}\n", "DK1113", 0),
        ("乙: {old: 2}\n甲: {follows: 乙}\n", "DK1114", 0),
        ("乙: {value: 2}\n甲: {old: 1, follows: 乙}\n", "DK1114", 0),
    ],
)
def test_what_cannot_be_followed_is_told_at_its_place(text: str, code: str, column: int) -> None:
    (problem,) = parsed(text).diagnostics
    assert problem.message.code == code
    assert problem.place is not None
    assert problem.place.excerpt[problem.place.column - 1 :].startswith(("丙", "地名}", "甲", "乙", "3"))
    assert column in (0, problem.place.column)
    assert "follows: " in problem.place.excerpt


def test_what_follows_nothing_that_is_there_is_a_figure_like_any_other() -> None:
    figures = parsed("乙: {old: 2, follows: 甲}\n甲: {old: 1, follows: 乙}\n丙: {old: 3, follows: 甲}\n").value
    assert figures == Sheet((Figure("乙", old="2"), Figure("甲", old="1"), Figure("丙", old="3", follows="甲")))


def test_a_chain_may_be_followed() -> None:
    assert problems("甲: {old: 1}\n乙: {old: 2, follows: 甲}\n丙: {old: 3, follows: 乙}\n") == []
