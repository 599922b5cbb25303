"""What may be typed as a value, whatever its type."""

import pytest

from draftkit.diagnostics import Severity
from draftkit.figures.model import Expression, Figure, FigureType
from draftkit.figures.values import MAX_UNIT, display, is_unit, parse_value
from draftkit.source import Source, Span

PEOPLE = Figure("参训人数", FigureType.COUNT, "人")
PLACE = Figure("地点", FigureType.PLACE)
NUMBERS_AND_DAYS = (FigureType.COUNT, FigureType.PERCENT, FigureType.DATE, FigureType.DATE_RANGE)


@pytest.mark.parametrize(
    ("typed", "code"),
    [("", "DK150"), ("  \u3000", "DK150"), ("126\n人", "DK158"), ("126\0", "DK158"), ("\udc80", "DK158")],
)
@pytest.mark.parametrize("kind", [*NUMBERS_AND_DAYS, FigureType.TEXT])
def test_no_value_is_empty_or_more_than_a_line(kind: FigureType, typed: str, code: str) -> None:
    outcome = parse_value(Figure("甲", kind), typed)
    assert (outcome.value, [problem.message.code for problem in outcome.diagnostics]) == (None, [code])


def test_a_value_has_an_end() -> None:
    assert parse_value(PLACE, "云" * 500).unwrap().value == "云" * 500
    assert [problem.message.code for problem in parse_value(PLACE, "云" * 501).diagnostics] == ["DK158"]


def test_a_name_is_any_line_and_stays_as_it_is() -> None:
    outcome = parse_value(PLACE, " 云溪县１号会议室 ")
    assert (outcome.unwrap().value, outcome.diagnostics) == ("云溪县１号会议室", ())


def test_a_problem_stands_where_the_value_stands() -> None:
    place = Source("figures.yaml", "参训人数: 若干\n").place(Span(6, 8))
    assert parse_value(PEOPLE, "若干", place).diagnostics[0].place == place


@pytest.mark.parametrize(
    ("figure", "typed", "at", "letter", "mended"),
    [
        (PEOPLE, "1,2O0", "4", "O", "1,200"),
        (PEOPLE, "１，２Ｏ０", "4", "O", "1,200"),
        (PEOPLE, "l2人", "1", "l", "12人"),
        (PEOPLE, "12o人", "3", "o", "120人"),
        (PEOPLE, "I5-2O", "1", "I", "15-20"),
        (Figure("会议日期", FigureType.DATE), "2O26-12-03", "2", "O", "2026-12-03"),
        (Figure("期间", FigureType.DATE_RANGE), "2026年l2月3日至5日", "6", "l", "2026年12月3日至5日"),
    ],
)
def test_a_letter_among_digits_is_named_with_its_place(
    figure: Figure, typed: str, at: str, letter: str, mended: str
) -> None:
    (problem,) = parse_value(figure, typed).diagnostics
    said = dict(problem.values)
    assert problem.message.code == "DK173"
    assert (said["at"], said["letter"], said["mended"]) == (at, letter, mended)


@pytest.mark.parametrize("typed", ["10km", "5 Oz", "12 lb"])
def test_a_letter_of_a_unit_is_no_digit(typed: str) -> None:
    figure = parse_value(Figure("甲", FigureType.COUNT), typed).unwrap()
    assert figure.unit == typed.lstrip("0123456789 ")


def test_the_unit_of_a_figure_may_be_a_letter() -> None:
    assert parse_value(Figure("水", FigureType.COUNT, "l"), "5l").unwrap().value == "5"


def test_a_text_may_have_letters_among_its_digits() -> None:
    assert parse_value(Figure("车牌", FigureType.TEXT), "1O2l").unwrap().value == "1O2l"


@pytest.mark.parametrize(
    ("figure", "typed", "read"),
    [
        (PEOPLE, "１２６", "126人"),
        (PEOPLE, "1，260人", "1260人"),
        (Figure("会议日期", FigureType.DATE), "２０２６年１２月３日", "2026年12月3日"),
    ],
)
def test_full_width_digits_are_read_and_a_hint_says_as_what(figure: Figure, typed: str, read: str) -> None:
    outcome = parse_value(figure, typed)
    (hint,) = outcome.diagnostics
    assert (hint.message.code, hint.message.severity) == ("DK174", Severity.HINT)
    assert dict(hint.values)["read"] == read
    assert not outcome.failed


def test_a_full_width_sign_behind_a_number_is_no_matter() -> None:
    assert parse_value(Figure("增长", FigureType.PERCENT), "5.2％").diagnostics == ()


def test_what_is_worked_out_takes_no_value() -> None:
    figure = Figure("增长", FigureType.PERCENT, formula=Expression("(今年 - 去年) / 去年"))
    outcome = parse_value(figure, "5.2")
    (problem,) = outcome.diagnostics
    assert (outcome.value, problem.message.code) == (None, "DK185")
    assert dict(problem.values)["formula"] == "(今年 - 去年) / 去年"


def test_a_unit_is_short_and_holds_no_digits_and_no_end_of_a_slot() -> None:
    assert all(map(is_unit, ("", "人", "个百分点", "%", "人" * MAX_UNIT)))
    assert not any(map(is_unit, ("人" * (MAX_UNIT + 1), "2人", "人|", "}}", "\n")))


def test_an_open_figure_has_nothing_to_show() -> None:
    with pytest.raises(ValueError, match="参训人数"):
        display(PEOPLE)
