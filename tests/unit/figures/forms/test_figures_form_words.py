"""What a form says about a figure."""

import pytest

from draftkit.figures.forms.words import requirement, rule_of
from draftkit.figures.model import Figure, FigureType
from draftkit.grid import Accepts

COUNT, PERCENT = FigureType.COUNT, FigureType.PERCENT


@pytest.mark.parametrize(
    ("figure", "told"),
    [
        (Figure("甲", COUNT, "人"), "填整数，单位“人”"),
        (Figure("甲", COUNT, "亩"), "填数字，单位“亩”"),
        (Figure("甲", COUNT), "填数字，写明单位"),
        (Figure("甲", COUNT, "人", least="1"), "填整数，单位“人”，不小于1"),
        (Figure("甲", PERCENT, least="0", most="100"), "填百分数，如5.2，单位“%”，0至100之间"),
        (Figure("甲", FigureType.MONEY, "万元", most="1,000"), "填金额数字，单位“万元”，不大于1000"),
        (Figure("甲", FigureType.DATE), "填日期，写成2026-12-03"),
        (Figure("甲", FigureType.PERSON), "填职务和姓名"),
        (Figure("甲", FigureType.PERSON, office="局长"), "填姓名"),
        (Figure("姓名", FigureType.PERSON), "填姓名"),
        (Figure("讲话人姓名", FigureType.PERSON), "填姓名"),
        (Figure("培训班次", COUNT, "期"), "填整数，单位“期”"),
        (Figure("经费", COUNT, "万人"), "填数字，单位“万人”"),
        (Figure("甲", ask="叫什么。"), "叫什么。填文字"),
        (
            Figure("甲", FigureType.PLACE, ask="在【云溪县】", old="云溪县"),
            "旧稿是“云溪县”，现在仍是就照填，不是就改。填地名全称",
        ),
    ],
)
def test_kind_unit_bounds_and_question_are_said(figure: Figure, told: str) -> None:
    assert requirement(figure) == told


@pytest.mark.parametrize("kind", FigureType)
def test_every_type_has_its_words(kind: FigureType) -> None:
    figure = Figure("甲", kind)
    assert requirement(figure).startswith(("填", "照"))
    assert requirement(figure) in rule_of(figure).prompt


@pytest.mark.parametrize(
    ("figure", "accepts"),
    [
        (Figure("甲", COUNT, "人"), Accepts.NUMBER),
        (Figure("甲", COUNT), Accepts.ANYTHING),
        (Figure("甲", PERCENT), Accepts.NUMBER),
        (Figure("甲", FigureType.RATIO), Accepts.RATIO),
        (Figure("甲", FigureType.DATE), Accepts.DATE),
        (Figure("甲", FigureType.QUOTATION), Accepts.ANYTHING),
    ],
)
def test_the_type_decides_what_the_cell_takes(figure: Figure, accepts: Accepts) -> None:
    assert rule_of(figure).accepts is accepts


def test_what_is_counted_is_not_below_zero_and_has_no_parts() -> None:
    rule = rule_of(Figure("甲", COUNT, "人"))
    assert (rule.least, rule.most, rule.whole, rule.scales) == ("0", "", True, ("万", "亿"))


def test_a_bounded_number_is_written_out() -> None:
    rule = rule_of(Figure("甲", COUNT, "人", most="200"))
    assert (rule.least, rule.most, rule.scales) == ("0", "200", ())


def test_a_unit_that_begins_with_a_scale_takes_no_other() -> None:
    assert rule_of(Figure("甲", FigureType.MONEY, "万元")).scales == ()


def test_a_bound_that_is_no_number_is_left_to_the_reading() -> None:
    assert rule_of(Figure("甲", PERCENT, most="一半")).most == ""


def test_the_warning_names_the_figure_and_says_how_to_go_on() -> None:
    assert rule_of(Figure("户数", COUNT, "户")).warning.startswith("“户数”应这样填：填整数，单位“户”。")
