"""Numbers that an older speech has in words, with their units."""

import pytest

from draftkit.figures.forms.words import requirement
from draftkit.figures.model import Figure, FigureType
from draftkit.figures.values import parse_value, written

MONEY = Figure("安排金额", unit="万元", old="三百八十万元")
AGE = Figure("平均年龄", unit="岁", old="五十四岁")


@pytest.mark.parametrize(
    ("figure", "typed", "shown"),
    [
        (MONEY, "420", "420万元"),
        (MONEY, "420万", "420万元"),
        (MONEY, "420万元", "420万元"),
        (MONEY, "４２０", "４２０万元"),
        (MONEY, "四百二十", "四百二十万元"),
        (MONEY, "三百八十万元", "三百八十万元"),
        (MONEY, "1.2亿", "1.2亿元"),
        (MONEY, "近四百万", "近四百万元"),
        (AGE, "55", "55岁"),
        (AGE, "五十五岁", "五十五岁"),
        (AGE, "不到六十", "不到六十岁"),
        (AGE, "正当壮年", "正当壮年"),
        (Figure("乡镇数", unit="个", old="三个"), "两", "两个"),
        (Figure("人数", unit="人", old="200余人"), "300余", "300余人"),
    ],
)
def test_a_number_alone_gets_the_unit_of_the_old_words(figure: Figure, typed: str, shown: str) -> None:
    outcome = parse_value(figure, typed)
    assert outcome.diagnostics == ()
    assert written(outcome.unwrap()) == shown


def test_a_text_that_no_older_speech_had_stays_as_typed() -> None:
    assert parse_value(Figure("年龄", unit="岁"), "55").unwrap().value == "55"


@pytest.mark.parametrize(
    ("figure", "typed"),
    [
        (Figure("时间1", FigureType.PERIOD, old="三天"), "5"),
        (Figure("时限1", old="3月20日前"), "20"),
        (Figure("合格率", old="二百人以上"), "三百"),
    ],
)
def test_a_number_alone_for_more_than_a_number_is_told(figure: Figure, typed: str) -> None:
    (told,) = parse_value(figure, typed).diagnostics
    assert (told.message.code, dict(told.values)["old"]) == ("DK1117", figure.old)


@pytest.mark.parametrize("typed", ["三天", "5天", "三"])
def test_nothing_is_told_of_other_words_or_of_numbers_that_were_alone(typed: str) -> None:
    figure = Figure("时间1", FigureType.PERIOD, old="二" if typed == "三" else "三天")
    assert parse_value(figure, typed).diagnostics == ()


def test_a_form_asks_for_a_number_and_says_its_unit() -> None:
    assert requirement(AGE) == "旧稿是“五十四岁”，现在仍是就照填，不是就改。填数字，单位“岁”"


@pytest.mark.parametrize(
    ("kind", "old", "typed"),
    [
        (FigureType.DATE, "2025年9月12日", "2026-11-20"),
        (FigureType.DATE_RANGE, "3月1日至3日", "2026-12-03至2026-12-05"),
    ],
)
def test_a_day_is_no_number_alone(kind: FigureType, old: str, typed: str) -> None:
    assert parse_value(Figure("会议日期", kind, old=old), typed).diagnostics == ()
