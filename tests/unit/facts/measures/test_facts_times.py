"""Which words of a block say when, and the one form their values have."""

import time

import pytest

from draftkit.facts.measures.times import times
from draftkit.figures.model import FigureType

Found = tuple[str, str, str]


def found(text: str) -> list[Found]:
    """The words, value and unit of each mention."""
    return [(text[m.start : m.end], m.value, m.unit) for m in times(text)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("2018年3月7日召开", "2018年3月7日", "2018-03-07"),
        ("（２０１８年３月７日）", "２０１８年３月７日", "2018-03-07"),
        ("二〇一八年三月七日", "二〇一八年三月七日", "2018-03-07"),
        ("二00八年三月七日", "二00八年三月七日", "2008-03-07"),
        ("二OO八年三月", "二OO八年三月", "2008-03"),
        ("每日16时前报送", "16时前", "16时前"),
        ("7日的部门汇报会上", "7日", "7日"),
        ("除夕夜值班", "除夕夜", "除夕夜"),
        ("发布于2023-11-26", "2023-11-26", "2023-11-26"),
        ("3月7日，我们集中学习", "3月7日", "03-07"),
        ("九月九日", "九月九日", "09-09"),
        ("金秋九月，", "九月", "9月"),
        ("5月20日前完成", "5月20日前", "05-20"),
        ("2018年的工作", "2018年", "2018"),
        ("2022年度考核", "2022年度", "2022"),
        ("二○二三年的工作", "二○二三年", "2023"),
        ("2023年12月底前办结", "2023年12月底前", "2023年12月底"),
        ("2023年上半年", "2023年上半年", "2023年上半年"),
        ("5月底前报送", "5月底前", "5月底前"),
        ("6月上旬检查", "6月上旬", "6月上旬"),
        ("在春节之前确定", "春节之前", "春节之前"),
        ("国庆节期间值班", "国庆节期间", "国庆节期间"),
        ("“七一”前评选", "“七一”前", "七一前"),
        ("“五一”假期临近", "“五一”假期", "五一假期"),
        ("在第三十二个教师节到来之际", "第三十二个教师节", "第三十二个教师节"),
        ("上午9时30分开会", "上午9时30分", "上午9时30分"),
        ("14:30开会", "14:30", "14:30"),
        ("20日前报送", "20日前", "20日前"),
    ],
)
def test_points_of_the_calendar_are_dates(text: str, words: str, value: str) -> None:
    mentions = list(times(text))
    assert found(text) == [(words, value, "")]
    assert [(m.type, m.doubtful) for m in mentions] == [(FigureType.DATE, False)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("做好今年的工作", "今年"),
        ("抓住今年下半年的机遇", "今年下半年"),
        ("今年一季度，", "今年一季度"),
        ("今年春节前完成", "今年春节前"),
        ("今年1—6月", "今年1—6月"),
        ("去年7月", "去年7月"),
        ("去年底完成", "去年底"),
        ("明年初启动", "明年初"),
        ("今明两年", "今明两年"),
        ("力争年内建成", "年内"),
        ("年内适当时候召开", "年内适当时候"),
        ("年底前完成", "年底前"),
        ("上半年召开", "上半年"),
        ("前三季度完成", "前三季度"),
        ("本月底报送", "本月底"),
        ("每季度通报", "每季度"),
        ("每半月调度", "每半月"),
        ("近三年的变化", "近三年"),
        ("每学期检查一次", "每学期"),
        ("昨天18时，", "昨天18时"),
        ("明天起施行", "明天"),
        ("春季开学前完成", "春季开学前"),
        ("，半年多时间过去", "半年多时间"),
        ("今冬明春防火", "今冬明春"),
        ("1—6月的进度", "1—6月"),
        ("汛期之前完工", "汛期之前"),
    ],
)
def test_times_said_from_today_are_periods_as_written(text: str, words: str) -> None:
    mentions = list(times(text))
    assert found(text) == [(words, words, "")]
    assert [(m.type, m.doubtful) for m in mentions] == [(FigureType.PERIOD, False)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("用两个月时间", ("两个月", "2", "个月")),
        ("用2个月时间", ("2个月", "2", "个月")),
        ("今后5到10年", ("5到10年", "5-10", "年")),
        ("三至五年见效", ("三至五年", "3-5", "年")),
        ("挂职两年", ("两年", "2", "年")),
        ("一年内办结", ("一年内", "1", "年")),
        ("30日内答复", ("30日内", "30", "日")),
        ("15个工作日", ("15个工作日", "15", "个工作日")),
        ("3个多月", ("3个多月", "3", "个月")),
        ("十二年如一日", ("十二年", "12", "年")),
    ],
)
def test_lengths_of_time_have_their_unit_apart(text: str, expected: Found) -> None:
    assert found(text) == [expected]
    assert [(m.type, m.doubtful) for m in times(text)] == [(FigureType.PERIOD, False)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("4月20日—21日培训", "4月20日—21日", "04-20/04-21"),
        ("4月28日至5月3日", "4月28日至5月3日", "04-28/05-03"),
        ("2023年4月20日—21日", "2023年4月20日—21日", "2023-04-20/2023-04-21"),
        ("2018—2020年", "2018—2020年", "2018-2020"),
        ("2018年至2020年", "2018年至2020年", "2018-2020"),
        ("规划（2021—2035）", "2021—2035", "2021-2035"),
        ("“十四五”时期", "“十四五”时期", "十四五时期"),
        ("“十三五”末", "“十三五”末", "十三五末"),
    ],
)
def test_ranges_and_plans_are_periods(text: str, words: str, value: str) -> None:
    assert found(text) == [(words, value, "")]
    assert [m.type for m in times(text)] == [FigureType.PERIOD]


@pytest.mark.parametrize("words", ["20*年", "**年", "xx年", "20xx年x月x日", "20__年", "20--年", "××年", "*月*日"])
def test_blacked_out_dates_stay_as_written_and_are_doubtful(words: str) -> None:
    text = f"自{words}以来"
    assert found(text) == [(words, words, "")]
    assert [(m.type, m.doubtful) for m in times(text)] == [(FigureType.DATE, True)]


@pytest.mark.parametrize(
    "text",
    [
        "五年来，",
        "头两年，",
        "年初一场雪，",
        "走过的5年",
        "这23年，",
        "每月1134元",
        "喜迎春节",
        "用一个月",
        "安全生产三年行动",
        "打造“15分钟服务圈”",
        "服务24小时",
        "建市75周年",
        "过去五年的成绩",
        "今后五年",
        "整治2023行动，争创2023”",
        "过去一年",
    ],
)
def test_times_that_may_be_part_of_a_name_or_a_comparison_are_doubtful(text: str) -> None:
    assert {m.doubtful for m in times(text)} == {True}


@pytest.mark.parametrize(
    "text",
    [
        "当前",
        "目前",
        "总结去年工作，比上年和去年同期多",
        "前年、昨天、今晚",
        "坚持每年安排资金",
        "这五年，是奋进的五年，",
        "发布时间 09:20:31",
        "阳春三月",
        "坚持24小时专人值守",
        "几十年前",
        "幼儿园学前三年",
        "一天两天容易",
        "九年一贯制学校",
        "祝教师节日快乐",
        "春节联欢晚会",
        "近年来",
        "新时代",
        "汛期",
        "十一届全会",
        "党的十八大以来",
        "第二个五年规划",
        "一年来",
        "新的一年",
        "十年磨一剑",
        "五千年文明",
        "八小时以外",
        "文明年检",
        "基本月报",
        "三年级学生",
        "90年代",
        "今天我们学习",
        "十月革命",
        "培训200人",
        "比例为1:15",
        "",
    ],
)
def test_times_without_a_local_point_are_no_facts(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "words"), [("2023年内蒙古考察", "2023年"), ("今年初步完成", "今年"), ("今年底线任务", "今年")]
)
def test_a_longer_word_behind_a_year_is_left_alone(text: str, words: str) -> None:
    assert [text[m.start : m.end] for m in times(text)] == [words]


@pytest.mark.parametrize("unit", ["1", "两", "一零", "二〇", "2023-", "5月—", "*", "x", "每1", "近十"])
def test_long_runs_of_signs_take_time_in_proportion(unit: str) -> None:
    start = time.process_time()
    list(times((unit * 60_000)[:60_000]))
    assert time.process_time() - start < 5
