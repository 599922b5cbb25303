"""What may be typed as a value, and how it is written."""

import pytest

from draftkit.diagnostics import Outcome
from draftkit.figures.model import Figure, FigureType
from draftkit.figures.values import MAX_UNIT, display, is_unit, parse_value, unit_of
from draftkit.source import Source, Span

PEOPLE = Figure("参训人数", FigureType.COUNT, "人")
GROWTH = Figure("增长", FigureType.PERCENT)
MONEY = Figure("资金", FigureType.MONEY, "万元")
SHARE = Figure("占比", FigureType.RATIO)
DAY = Figure("会议日期", FigureType.DATE)
PLACE = Figure("地点", FigureType.PLACE)


def value(outcome: Outcome[Figure]) -> str | None:
    assert not outcome.diagnostics
    return outcome.unwrap().value


def refused(figure: Figure, text: str) -> str:
    outcome = parse_value(figure, text)
    assert outcome.value is None
    (problem,) = outcome.diagnostics
    assert problem.is_error
    assert figure.name in str(problem)
    assert problem.message.help.format(**dict(problem.values))
    return problem.message.code


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
        ("12,345,678", "12345678"),
        ("1.2万", "1.2万"),
        ("1.2万人", "1.2万"),
        ("5.20", "5.20"),
        ("012", "012"),
        ("9" * 60, "9" * 60),
    ],
)
def test_a_count_is_digits_with_or_without_its_unit(typed: str, kept: str) -> None:
    assert value(parse_value(PEOPLE, typed)) == kept


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "DK150"),
        ("  \u3000", "DK150"),
        ("人", "DK151"),
        ("abc", "DK151"),
        ("1.2.3", "DK151"),
        ("1 2人3", "DK151"),
        ("--3", "DK151"),
        ("一百二十六", "DK152"),
        ("一百二十六人", "DK152"),
        ("126名", "DK153"),
        ("126人次", "DK153"),
        ("5%", "DK153"),
        ("1,26", "DK154"),
        ("1,2600", "DK154"),
        ("约126", "DK155"),
        ("126余人", "DK155"),
        ("100多", "DK155"),
        ("100+", "DK155"),
        ("一百多人", "DK155"),
        ("126\n人", "DK158"),
        ("126\0", "DK158"),
        ("\udc80", "DK158"),
        ("9" * 501, "DK158"),
    ],
)
def test_a_count_that_is_no_exact_number_is_refused(typed: str, code: str) -> None:
    assert refused(PEOPLE, typed) == code


def test_a_chinese_numeral_is_answered_with_the_digits_to_write() -> None:
    problem = parse_value(PEOPLE, "一百二十六人").diagnostics[0]
    assert ("digits", "126人") in problem.values


@pytest.mark.parametrize(("typed", "kept"), [("5.2", "5.2"), ("5.20%", "5.20"), ("5.2％", "5.2"), ("120", "120")])
def test_a_percentage_has_its_sign_of_its_own(typed: str, kept: str) -> None:
    figure = parse_value(GROWTH, typed).unwrap()
    assert (figure.value, figure.unit, unit_of(figure)) == (kept, "", "%")
    assert display(figure) == f"{kept}%"


@pytest.mark.parametrize(
    ("typed", "code"), [("百分之五", "DK151"), ("5.2个百分点", "DK153"), ("5万", "DK153"), ("五", "DK152")]
)
def test_anything_else_is_no_percentage(typed: str, code: str) -> None:
    assert refused(GROWTH, typed) == code


def test_money_keeps_its_unit_and_is_not_converted() -> None:
    assert value(parse_value(MONEY, "1,200万元")) == "1200"
    for typed in ("1200元", "1.2亿", "1.2亿元", "1.2万万元"):
        assert refused(MONEY, typed) == "DK153"


def test_a_number_without_a_unit_takes_over_the_one_that_was_typed() -> None:
    figure = parse_value(Figure("资金", FigureType.MONEY), "1200万元").unwrap()
    assert (figure.value, figure.unit, display(figure)) == ("1200", "万元", "1200万元")
    assert parse_value(Figure("资金", FigureType.MONEY), "3亿").unwrap().value == "3亿"


def test_a_ratio_may_be_a_proportion() -> None:
    assert value(parse_value(SHARE, "1：3")) == "1:3"
    assert display(Figure("比", FigureType.RATIO, "倍", "1:3")) == "1:3"
    assert value(parse_value(SHARE, "2.5")) == "2.5"
    assert refused(SHARE, "三分之一") == "DK151"
    assert refused(PEOPLE, "1:3") == "DK151"


@pytest.mark.parametrize(
    "typed", ["2026-12-03", "2026-12-3", "2026年12月3日", "2026年 12月 03日", "2026/12/3", "２０２６年１２月３日"]
)
def test_a_date_is_kept_in_one_form(typed: str) -> None:
    figure = parse_value(DAY, typed).unwrap()
    assert figure.value == "2026-12-03"
    assert display(figure) == "2026年12月3日"


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("2026-02-30", "DK157"),
        ("2026年13月1日", "DK157"),
        ("0000-01-01", "DK157"),
        ("12月3日", "DK156"),
        ("2026.12-3", "DK156"),
        ("2026-12-03日", "DK156"),
        ("二〇二六年十二月三日", "DK156"),
        ("下周五", "DK156"),
    ],
)
def test_what_is_no_day_of_the_calendar_is_no_date(typed: str, code: str) -> None:
    assert refused(DAY, typed) == code


def test_the_twenty_ninth_of_february_is_a_day_in_leap_years_only() -> None:
    assert value(parse_value(DAY, "2028-02-29")) == "2028-02-29"
    assert refused(DAY, "2027-02-29") == "DK157"


def test_a_name_is_any_line_and_stays_as_it_is() -> None:
    assert value(parse_value(PLACE, " 云溪县１号会议室 ")) == "云溪县１号会议室"
    assert refused(PLACE, "云溪县\n临江市") == "DK158"


def test_a_problem_stands_where_the_value_stands() -> None:
    place = Source("figures.yaml", "参训人数: 若干\n").place(Span(6, 8))
    assert parse_value(PEOPLE, "若干", place).diagnostics[0].place == place


def test_a_bare_number_is_shown_with_its_unit_whatever_its_type() -> None:
    assert display(Figure("人数", FigureType.TEXT, "人", "126")) == "126人"
    assert display(Figure("人数", FigureType.TEXT, "人", "126人")) == "126人"
    assert display(Figure("人数", FigureType.TEXT, "", "126人")) == "126人"
    assert display(Figure("人数", FigureType.TEXT, "人", "若干")) == "若干"


def test_no_figure_passes_through_a_float() -> None:
    assert display(Figure("比", FigureType.RATIO, "倍", "0.10000000000000000000001")) == "0.10000000000000000000001倍"
    assert display(Figure("比", FigureType.PERCENT, "", "5.20")) == "5.20%"


def test_an_open_figure_has_nothing_to_show() -> None:
    with pytest.raises(ValueError, match="参训人数"):
        display(PEOPLE)


def test_a_unit_is_short_and_holds_no_digits_and_no_end_of_a_slot() -> None:
    assert all(map(is_unit, ("", "人", "个百分点", "%", "人" * MAX_UNIT)))
    assert not any(map(is_unit, ("人" * (MAX_UNIT + 1), "2人", "人|", "}}", "\n")))


def test_a_count_is_never_below_zero() -> None:
    outcome = parse_value(Figure("参训人数", FigureType.COUNT, "人"), "-5")
    assert [problem.message.code for problem in outcome.diagnostics] == ["DK172"]
    assert parse_value(Figure("增幅", FigureType.PERCENT), "-5").value is not None
