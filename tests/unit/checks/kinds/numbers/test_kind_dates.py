from collections.abc import Callable
from datetime import date

import pytest

from draftkit.checks.model import Hit
from draftkit.checks.subject import Context

Find = Callable[..., tuple[Hit, ...]]
MEETING = Context(meeting=date(2026, 12, 11))


@pytest.mark.parametrize(
    "text", ["定于2月30日开会。", "定于13月5日开会。", "定于2025年2月29日开会。", "定于四月三十一日开会。"]
)
def test_days_that_are_in_no_calendar_are_found(find: Find, text: str) -> None:
    assert len(find("dates", "test: impossible", text)) == 1


@pytest.mark.parametrize(
    "text", ["定于2月29日开会。", "定于2024年2月29日开会。", "用了12个月31天。", "定于十二月三十一日开会。"]
)
def test_days_of_the_calendar_are_passed(find: Find, text: str) -> None:
    assert find("dates", "test: impossible", text) == ()


def test_the_weekday_of_a_day_is_known(find: Find) -> None:
    (hit,) = find("dates", "test: weekday", "定于2026年12月3日（星期五）开会。")
    assert dict(hit.values)["real"] == "2026年12月3日是星期四"
    assert find("dates", "test: weekday", "定于2026年12月3日（周四）开会。") == ()


def test_a_day_without_its_year_is_judged_near_the_meeting_alone(find: Find) -> None:
    assert find("dates", "test: weekday", "1月5日星期三开会。") == ()
    (hit,) = find("dates", "test: weekday", "1月5日星期三开会。", MEETING)
    assert dict(hit.values)["real"] == "2027年1月5日是星期二"
    assert find("dates", "test: weekday", "6月5日星期三开会。", MEETING) == ()


@pytest.mark.parametrize(
    "text", ["12月8日至6日培训。", "12月8日—12月6日培训。", "2027—2025年的方案。", "每班40—35人。"]
)
def test_what_ends_before_it_begins_is_found(find: Find, text: str) -> None:
    assert len(find("dates", "test: order", text)) == 1


@pytest.mark.parametrize(
    "text", ["11月20日至2月10日值班。", "由40人降到35人。", "2025—2027年的方案。", "12月6日至6日培训。"]
)
def test_what_ends_later_is_passed(find: Find, text: str) -> None:
    assert find("dates", "test: order", text) == ()


@pytest.mark.parametrize(
    "text", ["2025年12月31日前报送。", "11月底前报送。", "今年10月15日前报送。", "今年8月上旬前报送。"]
)
def test_a_term_before_the_meeting_is_found(find: Find, text: str) -> None:
    (hit,) = find("dates", "test: limit", text, MEETING)
    assert dict(hit.values)["meeting"] == "2026年12月11日"
    assert find("dates", "test: limit", text) == ()


@pytest.mark.parametrize(
    "text", ["明年3月底前报送。", "12月底前报送。", "去年11月底前报送了。", "3月底前报送。", "12月前后报送。"]
)
def test_a_term_to_come_or_long_past_is_passed(find: Find, text: str) -> None:
    assert find("dates", "test: limit", text, MEETING) == ()


@pytest.mark.parametrize("text", ["今年是2025年。", "去年（2024年）完成。", "2025年，也就是今年，任务很重。"])
def test_this_year_is_the_year_of_the_meeting(find: Find, text: str) -> None:
    assert len(find("dates", "test: year", text, MEETING)) == 1
    assert find("dates", "test: year", text) == ()


def test_an_aim_lies_ahead(find: Find) -> None:
    assert len(find("dates", "test: aim", "力争到2025年底，基本完成改造。", MEETING)) == 1
    assert find("dates", "test: aim", "力争到2027年底，基本完成改造。", MEETING) == ()
    assert find("dates", "test: aim", "方案提出，到2025年基本完成改造。", MEETING) == ()


def test_today_is_the_day_of_the_meeting(find: Find) -> None:
    assert len(find("dates", "test: today", "今天是12月12日。", MEETING)) == 1
    assert len(find("dates", "test: today", "今天是2025年12月11日。", MEETING)) == 1
    assert find("dates", "test: today", "今天是12月11日，到12月31日还有二十天。", MEETING) == ()
    assert find("dates", "test: today", "今天是12月12日。") == ()


def test_a_term_that_was_kept_is_no_task(find: Find) -> None:
    kept = "房屋11月20日前全部完工，群众温暖过冬。"
    assert find("dates", "test: limit", f"重建如期见效。{kept}", MEETING) == ()
    assert len(find("dates", "test: limit", kept, MEETING)) == 1
    assert len(find("dates", "test: limit", f"重建如期见效。确保{kept}", MEETING)) == 1
    assert len(find("dates", "test: limit", "重建如期见效。房屋11月20日前全部完工。", MEETING)) == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("今天是星期三。", "今天是星期三"),
        ("今天（2026年12月11日）是星期四。", "2026年12月11日是星期四"),
        ("12月11日是周四。", "12月11日是周四"),
        ("定于12月11日（星期四）召开。", "12月11日（星期四）"),
    ],
)
def test_a_wrong_weekday_is_told_however_it_is_said(find: Find, text: str, words: str) -> None:
    (hit,) = find("dates", "test: weekday", text, MEETING)
    assert dict(hit.values) == {"found": words, "real": "2026年12月11日是星期五"}


@pytest.mark.parametrize(
    "text", ["今天是星期五。", "他说：“今天是星期三。”", "他说今天是星期天。", "从今天到星期三。", "今天是周年纪念。"]
)
def test_the_weekday_of_today_is_that_of_the_meeting(find: Find, text: str) -> None:
    assert find("dates", "test: weekday", text, MEETING) == ()
    assert find("dates", "test: weekday", "今天是星期三。") == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [("力争到2024年底基本完成改造。", "2024年底"), ("2019年是关键的一年，各单位要开好局。", "2019年")],
)
def test_of_an_aim_that_is_past_the_year_is_marked(find: Find, text: str, words: str) -> None:
    (hit,) = find("dates", "test: aim", text, MEETING)
    assert (dict(hit.values)["found"], hit.span.end - hit.span.start) == (words, len(words))
