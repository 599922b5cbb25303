"""What may be typed as a number and as a range of numbers."""

import pytest

from draftkit.diagnostics import Diagnostic
from draftkit.figures.model import Figure, FigureType
from draftkit.figures.values import display, parse_value, unit_of

PEOPLE = Figure("参训人数", FigureType.COUNT, "人")
GROWTH = Figure("增长", FigureType.PERCENT)
POINTS = Figure("提高", FigureType.PERCENT, "个百分点")
MONEY = Figure("资金", FigureType.MONEY, "万元")
YUAN = Figure("经费", FigureType.MONEY, "元")
SHARE = Figure("占比", FigureType.RATIO)
BARE = Figure("数", FigureType.COUNT)


def value(figure: Figure, text: str) -> str | None:
    outcome = parse_value(figure, text)
    assert all(not problem.is_error for problem in outcome.diagnostics)
    return outcome.unwrap().value


def problem_of(figure: Figure, text: str) -> Diagnostic:
    outcome = parse_value(figure, text)
    assert outcome.value is None
    (problem,) = outcome.diagnostics
    assert problem.is_error
    assert figure.name in str(problem)
    assert problem.message.help.format(**dict(problem.values))
    return problem


def refused(figure: Figure, text: str) -> str:
    return problem_of(figure, text).message.code


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("126", "126"),
        ("126人", "126"),
        (" 126 人 ", "126"),
        ("１２６", "126"),
        ("１２６人", "126"),
        ("1,260", "1260"),
        ("1，260人", "1260"),
        ("1 260人", "1260"),
        ("12,345,678", "12345678"),
        ("1.2万", "1.2万"),
        ("1.2万人", "1.2万"),
        ("5.0", "5"),
        ("012", "12"),
        ("9" * 15, "9" * 15),
    ],
)
def test_a_count_is_digits_with_or_without_its_unit(typed: str, kept: str) -> None:
    assert value(PEOPLE, typed) == kept


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("人", "DK151"),
        ("abc", "DK151"),
        ("12人3", "DK151"),
        ("--3", "DK151"),
        ("5.", "DK151"),
        (".5", "DK151"),
        ("5。", "DK151"),
        ("1-2-3", "DK151"),
        ("2026-12-03", "DK151"),
        ("一百二十六", "DK152"),
        ("一百二十六人", "DK152"),
        ("126名", "DK153"),
        ("126人次", "DK153"),
        ("5%", "DK153"),
        ("1,26", "DK154"),
        ("1,2600", "DK154"),
        ("12 30", "DK154"),
        ("1 2人3", "DK154"),
        ("约126", "DK155"),
        ("126余人", "DK155"),
        ("100多", "DK155"),
        ("100+", "DK155"),
        ("一百多人", "DK155"),
        ("15-20多人", "DK155"),
        ("1.2.3", "DK176"),
        ("2026.12.3", "DK176"),
        ("1..2", "DK176"),
    ],
)
def test_a_count_that_is_no_exact_number_is_refused(typed: str, code: str) -> None:
    assert refused(PEOPLE, typed) == code


@pytest.mark.parametrize("typed", ["5.", "5。", "12人3", "5（含）", "人5"])
def test_a_number_without_a_unit_takes_over_only_what_can_be_one(typed: str) -> None:
    assert refused(BARE, typed) == "DK151"


def test_a_chinese_numeral_is_answered_with_the_digits_to_write() -> None:
    assert ("digits", "126人") in problem_of(PEOPLE, "一百二十六人").values


@pytest.mark.parametrize(("typed", "kept"), [("5.2", "5.2"), ("5.20%", "5.20"), ("5.2％", "5.2"), ("120", "120")])
def test_a_percentage_has_its_sign_of_its_own(typed: str, kept: str) -> None:
    figure = parse_value(GROWTH, typed).unwrap()
    assert (figure.value, figure.unit, unit_of(figure)) == (kept, "", "%")
    assert display(figure) == f"{kept}%"


@pytest.mark.parametrize(
    ("typed", "code"),
    [("百分之五", "DK151"), ("5.2个百分点", "DK153"), ("5万", "DK153"), ("3-5万", "DK153"), ("五", "DK152")],
)
def test_anything_else_is_no_percentage(typed: str, code: str) -> None:
    assert refused(GROWTH, typed) == code


def test_a_percentage_point_is_no_percentage() -> None:
    for typed in ("2.1", "2.1个百分点", "2.1百分点"):
        assert display(parse_value(POINTS, typed).unwrap()) == "2.1个百分点"
    assert refused(POINTS, "2.1%") == "DK153"


@pytest.mark.parametrize(
    ("typed", "converted"), [("1200元", "0.12万元"), ("1.2亿", "12000万元"), ("1.2亿元", "12000万元")]
)
def test_money_is_not_converted_but_the_answer_says_what_it_would_be(typed: str, converted: str) -> None:
    assert value(MONEY, "1,200万元") == "1200"
    problem = problem_of(MONEY, typed)
    assert problem.message.code == "DK175"
    assert ("converted", converted) in problem.values


def test_a_range_in_two_scales_of_a_unit_with_one_is_answered_in_that_unit() -> None:
    problem = problem_of(MONEY, "8000-1.2亿")
    assert problem.message.code == "DK175"
    assert ("converted", "12000万元") in problem.values


def test_what_is_no_scale_of_the_unit_is_another_unit() -> None:
    for typed in ("1.2万万元", "1200人", "12%"):
        assert refused(MONEY, typed) == "DK153"


def test_money_may_have_a_scale_before_its_unit() -> None:
    assert (value(YUAN, "1.2亿元"), value(YUAN, "1.2亿")) == ("1.2亿", "1.2亿")


def test_a_number_without_a_unit_takes_over_the_one_that_was_typed() -> None:
    figure = parse_value(Figure("资金", FigureType.MONEY), "1200万元").unwrap()
    assert (figure.value, figure.unit, display(figure)) == ("1200", "万元", "1200万元")
    assert value(Figure("资金", FigureType.MONEY), "3亿") == "3亿"


def test_a_ratio_may_be_a_proportion() -> None:
    assert value(SHARE, "1：3") == "1:3"
    assert display(Figure("比", FigureType.RATIO, "倍", "1:3")) == "1:3"
    assert value(SHARE, "2.5") == "2.5"
    assert refused(SHARE, "三分之一") == "DK151"
    assert refused(PEOPLE, "1:3") == "DK151"


def test_a_count_is_never_below_zero() -> None:
    assert refused(PEOPLE, "-5") == "DK172"
    assert refused(PEOPLE, "-5-5") == "DK172"
    assert value(GROWTH, "-5") == "-5"


@pytest.mark.parametrize(
    ("figure", "typed", "kept", "shown"),
    [
        (PEOPLE, "15-20", "15—20", "15—20人"),
        (PEOPLE, "15人～20人", "15—20", "15—20人"),
        (PEOPLE, "15 至 20人", "15—20", "15—20人"),
        (PEOPLE, "1,200到1,500", "1200—1500", "1200—1500人"),
        (PEOPLE, "1万—2万人", "1万—2万", "1万—2万人"),
        (YUAN, "9000万——1.2亿元", "9000万—1.2亿", "9000万—1.2亿元"),
        (GROWTH, "10-20", "10—20", "10%—20%"),
        (GROWTH, "10%-20%", "10—20", "10%—20%"),
        (GROWTH, "-5%至-3%", "-5—-3", "-5%—-3%"),
        (POINTS, "2-3个百分点", "2—3", "2—3个百分点"),
        (YUAN, "3亿-5亿元", "3亿—5亿", "3亿—5亿元"),
        (MONEY, "13-17万元", "13—17", "13万元—17万元"),
        (Figure("比", FigureType.RATIO, "倍"), "2-3倍", "2—3", "2—3倍"),
        (BARE, "15-20人", "15—20", "15—20人"),
        (BARE, "13万元-17万元", "13—17", "13万元—17万元"),
        (BARE, "3亿-5亿元", "3亿—5亿", "3亿—5亿元"),
    ],
)
def test_a_range_keeps_both_ends_and_is_written_as_the_standard_has_it(
    figure: Figure, typed: str, kept: str, shown: str
) -> None:
    found = parse_value(figure, typed).unwrap()
    assert (found.value, display(found)) == (kept, shown)


@pytest.mark.parametrize(
    ("figure", "typed", "clear"),
    [
        (YUAN, "3-5亿元", "3亿元—5亿元"),
        (YUAN, "3亿-5", "3亿—5亿"),
        (BARE, "8000-1.2万", "8000—12000"),
        (PEOPLE, "8000-1.2万", "8000—12000人"),
        (PEOPLE, "8000人-1.2万人", "8000—12000人"),
        (YUAN, "3元-5亿", "3—500000000元"),
        (BARE, "8000-1.2万人", "8000—12000人"),
        (BARE, "13-17万元", "13万元—17万元"),
    ],
)
def test_a_range_that_says_its_scale_once_could_mean_two_things(figure: Figure, typed: str, clear: str) -> None:
    problem = problem_of(figure, typed)
    assert problem.message.code == "DK178"
    assert ("clear", clear) in problem.values


@pytest.mark.parametrize("typed", ["20-15", "15-15", "2万—1万人"])
def test_a_range_goes_upwards(typed: str) -> None:
    assert refused(PEOPLE, typed) == "DK177"


@pytest.mark.parametrize(("typed", "found"), [("15-20名", "名"), ("15名-20人", "名"), ("15名-20名", "名")])
def test_the_unit_of_a_range_is_the_one_of_its_figure(typed: str, found: str) -> None:
    problem = problem_of(PEOPLE, typed)
    assert problem.message.code == "DK153"
    assert ("found", found) in problem.values


def test_the_ends_of_a_range_have_one_unit() -> None:
    assert refused(BARE, "15人-20场") == "DK153"


def test_no_figure_passes_through_a_float() -> None:
    long = "0.10000000000000000000001"
    assert value(SHARE, long) == long
    assert value(GROWTH, "5.20") == "5.20"
