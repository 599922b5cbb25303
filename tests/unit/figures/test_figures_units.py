"""Units, and what stands before them."""

import pytest

from draftkit.figures.model import Figure, FigureType
from draftkit.figures.units import is_counted_whole, scale_and_rest, unit_of


@pytest.mark.parametrize(
    ("unit", "parts"),
    [("万元", ("万", "元")), ("万亿元", ("万亿", "元")), ("亿", ("亿", "")), ("元", ("", "元")), ("", ("", ""))],
)
def test_a_unit_may_begin_with_a_scale(unit: str, parts: tuple[str, str]) -> None:
    assert scale_and_rest(unit) == parts


def test_a_percentage_has_a_unit_where_none_is_written() -> None:
    assert unit_of(Figure("增长", FigureType.PERCENT)) == "%"
    assert unit_of(Figure("提高", FigureType.PERCENT, "个百分点")) == "个百分点"
    assert unit_of(Figure("人数", FigureType.COUNT)) == ""


@pytest.mark.parametrize("unit", ["人", "期", "个", "万人", "亿人次", "组", "类", "篇"])
def test_what_is_counted_one_by_one_is_whole(unit: str) -> None:
    assert is_counted_whole(Figure("甲", FigureType.COUNT, unit))


@pytest.mark.parametrize("unit", ["", "亩", "公里", "吨", "天", "小时", "平方米", "个百分点", "个月", "%"])
def test_measures_have_parts(unit: str) -> None:
    assert not is_counted_whole(Figure("甲", FigureType.COUNT, unit))


def test_only_counts_are_counted() -> None:
    assert not is_counted_whole(Figure("甲", FigureType.RATIO, "人"))
