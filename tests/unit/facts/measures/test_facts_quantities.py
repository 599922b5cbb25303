"""Which numbers of a block are facts, and the one form their values have."""

import time

import pytest

from draftkit.facts.measures.quantities import quantities, type_of
from draftkit.figures.model import FigureType

Found = tuple[str, str, str]


def found(text: str) -> list[Found]:
    """The words, value and unit of each mention."""
    return [(text[m.start : m.end], m.value, m.unit) for m in quantities(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("云溪县现有党员897个", [("897个", "897", "个")]),
        ("抽调2,258名干部", [("2,258名", "2258", "名")]),
        ("抽调2，258名干部", [("2，258名", "2258", "名")]),
        ("公开课不少于40节。", [("40节", "40", "节")]),
        ("表彰86名优秀教师", [("86名", "86", "名")]),
        ("选派３２０名干部", [("３２０名", "320", "名")]),
        ("到会200余人", [("200余人", "200", "人")]),
        ("到会二百人", [("二百人", "200", "人")]),
        ("惠及近300户", [("300户", "300", "户")]),
        ("流转土地1.2万亩", [("1.2万亩", "1.2", "万亩")]),
        ("培训一万名学员", [("一万名", "1", "万名")]),
        ("培训一万二千名学员", [("一万二千名", "12000", "名")]),
        ("带动5千人就业", [("5千人", "5000", "人")]),
        ("接待2万多人次", [("2万多人次", "2", "万人次")]),
        ("年内建成1至2个示范点", [("1至2个", "1-2", "个")]),
        ("指导三至五个乡镇", [("三至五个", "3-5", "个")]),
        ("联系10县区", [("10县区", "10", "县区")]),
        ("建成区4.5平方公里", [("4.5平方公里", "4.5", "平方公里")]),
        ("年满60岁的党员", [("60岁", "60", "岁")]),
        ("装机120万千瓦、线路500千伏", [("120万千瓦", "120", "万千瓦"), ("500千伏", "500", "千伏")]),
        ("日处理2万吨/日", [("2万吨/日", "2", "万吨/日")]),
        ("惠及580多万纳税人", [("580多万", "580", "万")]),
        ("新改建学校30所以上", [("30所", "30", "所")]),
        ("新增100个工业项目", [("100个", "100", "个")]),
        ("办班46期，写了3000字", [("46期", "46", "期"), ("3000字", "3000", "字")]),
        ("排了两里路", [("两里", "2", "里")]),
        ("还剩30里山路，走了15里路", [("30里", "30", "里"), ("15里", "15", "里")]),
        ("选出48 名学员", [("48 名", "48", "名")]),
        ("再上两条生产线", [("两条", "2", "条")]),
        ("建设2个5万吨级码头", [("2个", "2", "个"), ("5万吨", "5", "万吨")]),
    ],
)
def test_numbers_with_a_unit_are_counts_with_one_written_value(text: str, expected: list[Found]) -> None:
    assert found(text) == expected
    assert all(mention.type is FigureType.COUNT and not mention.doubtful for mention in quantities(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("覆盖率8.6%", [("8.6%", "8.6", "%")]),
        ("覆盖率８．６％", [("８．６％", "8.6", "%")]),
        ("完成百分之八十", [("百分之八十", "80", "%")]),
        ("完成百分之十二到百分之十五", [("百分之十二到百分之十五", "12-15", "%")]),
        ("自然增长率3‰", [("3‰", "3", "‰")]),
        ("增长8%-10%", [("8%-10%", "8-10", "%")]),
        ("提高3个百分点", [("3个百分点", "3", "个百分点")]),
        ("分别提高0.4、0.5个百分点", [("0.4", "0.4", "个百分点"), ("0.5个百分点", "0.5", "个百分点")]),
        ("占全市的八成", [("八成", "8", "成")]),
    ],
)
def test_shares_are_percentages(text: str, expected: list[Found]) -> None:
    assert found(text) == expected
    assert {mention.type for mention in quantities(text)} == {FigureType.PERCENT}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("投资3.5亿元", [("3.5亿元", "3.5", "亿元")]),
        ("投资3. 5亿元", [("3. 5亿元", "3.5", "亿元")]),
        ("每人200元", [("200元", "200", "元")]),
        ("补助200元/人", [("200元/人", "200", "元/人")]),
        ("气价1.5元／立方米", [("1.5元／立方米", "1.5", "元/立方米")]),
        ("奖励三十万元", [("三十万元", "30", "万元")]),
        ("奖励两千万元", [("两千万元", "2000", "万元")]),
        ("奖励20—30万元", [("20—30万元", "20-30", "万元")]),
        ("奖励5万-8万元", [("5万-8万元", "5-8", "万元")]),
        ("奖励8000至1万元", [("8000至1万元", "8000-10000", "元")]),
        ("引资500万美元", [("500万美元", "500", "万美元")]),
    ],
)
def test_sums_of_money_keep_their_scale_in_the_unit(text: str, expected: list[Found]) -> None:
    assert found(text) == expected
    assert {mention.type for mention in quantities(text)} == {FigureType.MONEY}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("比例为2.4∶51.1∶46.5", [("2.4∶51.1∶46.5", "2.4:51.1:46.5", "")]),
        ("按1:15配备", [("1:15", "1:15", "")]),
        ("占全省三分之一", [("三分之一", "1/3", "")]),
        ("2／3以上的村", [("2／3", "2/3", "")]),
        ("产值翻一番", [("翻一番", "1", "番")]),
        ("增长2.5倍", [("2.5倍", "2.5", "倍")]),
        ("是上年的两倍", [("两倍", "2", "倍")]),
    ],
)
def test_ratios_and_multiples(text: str, expected: list[Found]) -> None:
    assert found(text) == expected
    assert {mention.type for mention in quantities(text)} == {FigureType.RATIO}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("介绍八位副市长", [("八位", "8", "位")]),
        ("磨破六双布鞋", [("六双", "6", "双")]),
        ("6个方面、11项成果", [("6个", "6", "个"), ("11项", "11", "项")]),
        ("差距缩小到1.94、", [("1.94", "1.94", "")]),
    ],
)
def test_what_stands_around_a_number_shows_that_it_counts(text: str, expected: list[Found]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("在全市排第8位", [("8位", "8", "位")]),
        ("较上年前移两位。", [("两位", "2", "位")]),
        ("增速居全省第二。", [("二", "2", "")]),
        ("增速居全省前5，", [("5", "5", "")]),
        ("力争位次进入全国前30%", [("30%", "30", "%")]),
    ],
)
def test_a_rank_is_the_number_behind_its_ordinal_sign(text: str, expected: list[Found]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("临江、云溪、白沙三个县", "三个"),
        ("联系六个乡镇", "六个"),
        ("抽调两名干部", "两名"),
        ("走访十余家企业", "十余家"),
        ("建设八个项目", "八个"),
        ("救助一百户", "一百户"),
    ],
)
def test_chinese_numerals_that_count_local_things_are_facts(text: str, words: str) -> None:
    mentions = list(quantities(text))
    assert [text[m.start : m.end] for m in mentions] == [words]
    assert not mentions[0].doubtful


@pytest.mark.parametrize(
    "text",
    [
        "讲三点意见",
        "三个方面",
        "3个方面",
        "抓好四项任务",
        "做到五个坚持",
        "解决两个问题",
        "第一个问题",
        "四个意识",
        "“两个维护”",
        "一把手亲自抓",
        "一心一意、千方百计",
        "百分之百落实",
        "第一书记",
        "增速位居全省第一，",
        "打好三大攻坚战",
        "六大纪律",
        "五位一体",
        "一带一路",
        "三农工作",
        "两委班子",
        "一系列举措",
        "配齐一名书记",
        "迎接党的二十大",
        "第15届全会",
        "市委一届六次全会",
        "几十个",
        "数十家",
        "三支队伍",
        "活动分三批进行",
        "排在第 3 名，",
        "张开一双手、看两只手",
        "党建“10×10”品牌",
        "“1+6+N”体系",
        "中央1号文件",
        "新建5G基站",
        "PM2.5浓度",
        "拨打12345热线",
        "创建4A级景区",
        "用3个月",
        "用了5年",
        "会议9:30开始",
        "时间为14:30",
        "",
    ],
)
def test_structure_set_phrases_codes_and_times_are_no_quantities(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "实施七大战略",
        "围绕八大类",
        "“18条”政策",
        "2区联动",
        "先后两次通报",
        "养了四只羊",
        "能卖的不到三成，",
        "是那里的三倍。",
        "办好十件民生实事",
        "收入比缩小至1.65，",
    ],
)
def test_what_the_context_does_not_confirm_is_doubtful(text: str) -> None:
    mentions = list(quantities(text))
    assert [m.doubtful for m in mentions] == [True]


def test_from_one_number_to_another_are_two_facts_and_no_range() -> None:
    assert found("从5家到10家") == [("5家", "5", "家"), ("10家", "10", "家")]


def test_the_noun_of_a_clause_decides_even_where_another_clause_follows() -> None:
    assert found("三个县，三个方面") == [("三个", "3", "个")]


@pytest.mark.parametrize("unit", ["1", "1,", "1、", "一", "两", "一零", "一亿", "1至", "百分之"])
def test_long_runs_of_numerals_take_time_in_proportion(unit: str) -> None:
    start = time.process_time()
    list(quantities((unit * 60_000)[:60_000]))
    assert time.process_time() - start < 5


def test_a_number_longer_than_any_quantity_is_none() -> None:
    assert found("1" * 5000 + "个") == []


@pytest.mark.parametrize(
    ("unit", "type_"),
    [
        ("万元", FigureType.MONEY),
        ("元/人", FigureType.MONEY),
        ("个百分点", FigureType.PERCENT),
        ("倍", FigureType.RATIO),
        ("人/平方公里", FigureType.COUNT),
        ("", FigureType.COUNT),
    ],
)
def test_the_unit_says_what_a_number_is(unit: str, type_: FigureType) -> None:
    assert type_of(unit) is type_
