import pytest

from draftkit.checks.kinds.numbers.drawn import PointKind, drawn_numbers, drawn_points, is_slip, points
from draftkit.figures.parse import parse_sheet
from draftkit.source import Source

SHEET = """
会议日期: {value: 2026-11-27, type: date}
上报日期: {value: 12月5日, type: text}
完成日期: {value: 明年3月底, type: text}
咨询电话: {value: 12345, type: text}
文号: {value: 12345, type: text}
测试合格率: {value: 97.2%, type: percent}
来宾: {value: 张远等128人, type: text}
"""


@pytest.mark.parametrize(
    ("one", "other"),
    [("214", "241"), ("128", "138"), ("128", "18"), ("128", "1128"), ("12345", "12315"), ("1205", "1215")],
)
def test_a_slip_of_the_finger_changes_a_digit_or_their_order(one: str, other: str) -> None:
    assert is_slip(one, other)
    assert is_slip(other, one)


@pytest.mark.parametrize(("one", "other"), [("214", "214"), ("12", "21"), ("128", "146"), ("", "120"), ("5", "15")])
def test_other_numbers_are_no_slips(one: str, other: str) -> None:
    assert not is_slip(one, other)


@pytest.mark.parametrize(
    ("text", "kind", "words", "digits", "year"),
    [
        ("请在12月5日前报送。", PointKind.DAY, "12月5日", "1205", ""),
        ("定于2026年十二月三日召开。", PointKind.DAY, "2026年十二月三日", "1203", "2026"),
        ("一九四九年10月1日那天", PointKind.DAY, "一九四九年10月1日", "1001", "1949"),
        ("有事拨打12345。", PointKind.PHONE, "12345", "12345", ""),
        ("请记住12345这部热线。", PointKind.PHONE, "12345", "12345", ""),
        ("联系人的手机是13900000000。", PointKind.PHONE, "13900000000", "13900000000", ""),
        ("找办公室，0737-1234567。", PointKind.PHONE, "0737-1234567", "07371234567", ""),
    ],
)
def test_days_and_telephone_numbers_are_points(text: str, kind: PointKind, words: str, digits: str, year: str) -> None:
    (point,) = points(text)
    assert (point.kind, text[point.start : point.end], point.digits, point.year) == (kind, words, digits, year)


@pytest.mark.parametrize(
    "text",
    [
        "2026年11月31日前办完。",
        "13月1日",
        "急事打电话110。",
        "今年12月底完成。",
        "登记了12345个。",
        "电话打了5次。",
    ],
)
def test_other_numbers_are_no_points(text: str) -> None:
    assert points(text) == ()


def test_figures_that_are_one_number_day_or_telephone_number_are_known() -> None:
    sheet = parse_sheet(Source("figures.yaml", SHEET)).unwrap()
    assert [(each.name, each.stems) for each in drawn_numbers(sheet)] == [("测试合格率", ("测试合格", "合格率"))]
    assert [(each.name, each.words, each.known_besides) for each in drawn_points(sheet)] == [
        ("会议日期", "2026年11月27日", True),
        ("上报日期", "12月5日", False),
        ("咨询电话", "12345", False),
    ]
