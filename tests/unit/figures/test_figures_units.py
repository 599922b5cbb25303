"""Units, and what stands before them."""

import pytest

from draftkit.figures.model import Figure, FigureType
from draftkit.figures.units import scale_and_rest, unit_of


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
