"""Derived figures worked out, and everything that leaves them open."""

from dataclasses import replace

import pytest

from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.figures.arithmetic import needs, work_out
from draftkit.figures.model import Expression, Figure, FigureType, Rounding, Sheet, Style
from draftkit.figures.parse import parse_sheet
from draftkit.source import Source

GIVEN = """\
今年: {value: 1.2亿, type: money, unit: 元}
去年: {value: '11000', type: money, unit: 万元}
男: {value: '60', type: count, unit: 人}
女: {value: '70', type: count, unit: 人}
户数: {value: '30', type: count, unit: 户}
期数: {value: '3', type: count, unit: 期}
待定: {type: count, unit: 人}
无单位: {type: count}
无: {value: '0', type: count, unit: 人}
范围: {value: 10%—20%, type: percent}
地点: {value: 云溪县, type: place}
男（大学）: {value: '12', type: count, unit: 人}
"""


def sheet_of(*derived: str, extra: str = "") -> Sheet:
    lines = [f"结果{at}: {fields}" for at, fields in enumerate(derived)]
    return parse_sheet(Source("figures.yaml", GIVEN + "\n".join((*lines, extra)))).unwrap()


def result(fields: str) -> tuple[str | None, tuple[Diagnostic, ...]]:
    outcome = work_out(sheet_of(fields))
    assert outcome.value
    figure = outcome.value.get("结果0")
    assert figure
    return figure.value, outcome.diagnostics


def refused(fields: str) -> Diagnostic:
    value, (problem,) = result(fields)
    assert value is None
    assert problem.message.help.format(**dict(problem.values))
    assert problem.place
    assert problem.place.line == GIVEN.count("\n") + 1
    return problem


def marked(problem: Diagnostic) -> str:
    assert problem.place
    return problem.place.excerpt[problem.place.column - 1 :][: problem.place.width]


@pytest.mark.parametrize(
    ("fields", "value"),
    [
        ("{type: percent, formula: (今年 - 去年) / 去年, format: {decimals: 1}}", "9.1"),
        ("{type: percent, formula: (今年 - 去年) / 去年, format: {decimals: 1, rounding: down}}", "9.0"),
        ("{type: ratio, unit: 倍, formula: 今年 / 去年, format: {decimals: 2}}", "1.09"),
        ("{unit: 个百分点, formula: 5.2% - 3%}", "2.2"),
        ("{type: money, unit: 亿元, formula: 今年 − 去年}", "0.1"),
        ("{type: money, unit: 元, formula: 今年＋去年}", "230000000"),
        ("{type: count, unit: 人, formula: 男 + 女}", "130"),
        ("{type: count, unit: 万人, formula: 男 + 女}", "0.013"),
        ("{type: money, unit: 万元, formula: 今年 / 户数}", "400"),
        ("{type: money, unit: 元/户, formula: 今年 ÷ 户数}", "4000000"),
        ("{type: count, unit: 人次, formula: 男 × 期数}", "180"),
        ("{type: percent, formula: '{男（大学）} / 男'}", "20"),
        ("{type: count, unit: 人, formula: '{{男}} * 50%'}", "30"),
        ("{type: money, unit: 元, formula: 今年 / 7, format: {decimals: 1, scale: 万}}", "17143000"),
        ("{unit: 人, formula: 男}", "60"),
    ],
)
def test_a_figure_gets_its_value_in_its_own_unit(fields: str, value: str) -> None:
    assert result(fields) == (value, ())


def test_the_style_of_the_type_rounds_where_the_figure_says_nothing() -> None:
    sheet = sheet_of("{type: percent, formula: 男 / 期数 / 男}", extra="formats: {percent: {decimals: 2}}")
    figure = work_out(sheet).unwrap().get("结果0")
    assert figure
    assert figure.value == "33.33"
    rounding = replace(sheet, styles={FigureType.PERCENT: Style(decimals=0, rounding=Rounding.UP)})
    figure = work_out(rounding).unwrap().get("结果0")
    assert figure
    assert figure.value == "34"


@pytest.mark.parametrize(
    ("fields", "code", "where"),
    [
        ("{type: percent, formula: 男 / 总额}", "DK815", "总额"),
        ("{type: percent, formula: 男 / 户}", "DK816", "户"),
        ("{type: percent, formula: '男 / {男（大学）'}", "DK812", "{"),
        ("{type: count, unit: 人, formula: 男 + 地点}", "DK817", "地点"),
        ("{type: percent, formula: 范围 / 2}", "DK818", "范围"),
        ("{type: count, unit: 人, formula: 男 + 户数}", "DK819", "户数"),
        ("{type: count, unit: 人, formula: 男 + 1}", "DK819", "1"),
        ("{type: count, unit: 户, formula: 男 + 女}", "DK820", "男 + 女"),
        ("{type: percent, formula: 男 + 女}", "DK820", "男 + 女"),
        ("{type: money, unit: 元, formula: 今年 / 去年}", "DK821", "今年 / 去年"),
        ("{type: count, unit: 人, formula: 男 / 女}", "DK821", "男 / 女"),
        ("{type: money, formula: 今年 + 去年}", "DK822", "今年 + 去年"),
        ("{type: percent, formula: 男 / 女}", "DK823", "男 / 女"),
        ("{type: count, unit: 人, formula: 结果0 + 男}", "DK824", "结果0 + 男"),
        ("{type: count, unit: 人, formula: 男 + }", "DK810", ""),
        ("{type: count, unit: 人, formula: 男 - 女}", "DK172", "男 - 女"),
    ],
)
def test_what_is_wrong_is_an_error_at_its_place(fields: str, code: str, where: str) -> None:
    problem = refused(fields)
    assert problem.is_error
    assert problem.message.code == code
    assert where in marked(problem)


def test_the_nearest_name_is_given_as_it_must_be_written() -> None:
    assert dict(refused("{type: percent, formula: 男大学 / 男}").values)["near"] == "{男（大学）}"


def test_every_problem_is_reported_at_once_in_the_order_of_the_sheet() -> None:
    outcome = work_out(sheet_of("{formula: 甲 + 乙}", "{formula: 男 +}", "{unit: 人, formula: 男 + 女}"))
    assert [problem.message.code for problem in outcome.diagnostics] == ["DK815", "DK815", "DK810"]
    assert outcome.value
    assert [figure.value for figure in outcome.value.figures[-3:]] == [None, None, "130"]


def test_a_figure_that_does_not_come_out_even_says_how_to_round_it() -> None:
    problem = refused("{type: percent, formula: 男 / 女}")
    assert "85.7142…%" in str(problem)
    assert "format: {decimals: 1}" in problem.message.help.format(**dict(problem.values))


def test_an_open_operand_leaves_the_figure_open() -> None:
    assert result("{type: count, unit: 人, formula: 男 + 待定}") == (None, ())
    assert result("{type: count, unit: 人, formula: 男 + 无单位}") == (None, ())


def test_units_are_checked_before_the_values_are_there() -> None:
    assert refused("{type: count, unit: 户, formula: 男 + 待定}").message.code == "DK820"


def test_a_division_by_zero_is_a_warning_that_leaves_the_figure_open() -> None:
    problem = refused("{type: percent, formula: 男 / 无}")
    assert problem.message.code == "DK825"
    assert not problem.is_error
    assert marked(problem) == "无"


def test_derived_figures_rest_on_derived_ones_in_any_order() -> None:
    sheet = sheet_of(
        "{type: percent, formula: 结果1 / 结果2}", "{unit: 人, formula: 男}", "{unit: 人, formula: 男 + 男}"
    )
    worked = work_out(sheet).unwrap()
    assert [figure.value for figure in worked.figures[-3:]] == ["50", "60", "120"]
    assert needs(worked.figures[-3], worked) == ("男",)


def test_a_cycle_is_named_and_what_needs_it_stays_open() -> None:
    outcome = work_out(
        sheet_of("{unit: 人, formula: 结果1}", "{unit: 人, formula: 结果2}", "{unit: 人, formula: 结果1}")
    )
    (problem,) = outcome.diagnostics
    assert problem.message.code == "DK824"
    assert dict(problem.values)["names"] == "结果1 → 结果2 → 结果1"
    assert outcome.value
    assert all(figure.is_open for figure in outcome.value.figures[-3:])


def test_an_old_value_of_a_derived_figure_is_not_looked_at() -> None:
    formula = Expression("男 + 女")
    figures = (Figure("男", value="1"), Figure("女", value="2"), Figure("和", value="99", formula=formula))
    assert work_out(Sheet(figures)).unwrap().figures[2].value == "3"
    opened = work_out(Sheet((replace(figures[0], value=None), *figures[1:]))).unwrap()
    assert opened.figures[2].value is None


def test_bounds_hold_for_derived_figures_too() -> None:
    assert result("{type: percent, formula: 男 / 男, max: '100'}") == ("100", ())
    assert dict(refused("{type: percent, formula: 男 / 男 * 2, max: '100'}").values)["bound"] == "100%"


@pytest.mark.parametrize("digits", ["9" * 41, "0." + "1" * 40])
def test_a_number_with_too_many_digits_is_refused(digits: str) -> None:
    figures = (Figure("a", FigureType.RATIO, value=digits), Figure("b", FigureType.RATIO, formula=Expression("a / 2")))
    outcome = work_out(Sheet(figures))
    assert [problem.message.code for problem in outcome.diagnostics] == ["DK826"]


def test_a_result_with_too_many_digits_is_refused() -> None:
    big = Figure("a", FigureType.RATIO, value="9" * 40)
    outcome = work_out(Sheet((big, Figure("b", FigureType.RATIO, formula=Expression(" * ".join("a" * 100))))))
    assert [problem.message.code for problem in outcome.diagnostics] == ["DK826"]


def test_a_sheet_without_formulas_stays_as_it_is() -> None:
    sheet = sheet_of()
    assert work_out(sheet) == Outcome(sheet)


def test_what_a_figure_needs_is_given_in_order_of_appearance() -> None:
    sheet = sheet_of(
        "{formula: 结果1 * 户数 + 男 + 不存在}", "{formula: 今年 / 户数}", "{formula: 男 +}", "{formula: 结果3 + 女}"
    )
    *_, first, _, broken, itself = sheet.figures
    assert needs(first, sheet) == ("今年", "户数", "男")
    assert needs(broken, sheet) == ()
    assert needs(itself, sheet) == ("女",)
    assert needs(sheet.figures[0], sheet) == ()
