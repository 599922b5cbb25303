"""Old values in every form they may be written in."""

import pytest

from draftkit.facts.forms import OldValue, OldValues
from draftkit.figures.model import FigureType

Found = list[tuple[str, bool]]


def _found(text: str, *values: OldValue) -> Found:
    return [(text[each.start : each.end], each.certain) for each in OldValues(values).find(text)]


def _value(type_: str, text: str, new: str = "") -> OldValue:
    return OldValue(FigureType(type_), text, new)


@pytest.mark.parametrize(
    ("value", "text", "found"),
    [
        (("place", "临江市"), "临江人，来自临江市，都是临江籍", [("临江", True), ("临江市", True), ("临江", True)]),
        (("place", "云溪"), "云溪县委", [("云溪县", True)]),
        (("place", "云溪县柏树镇"), "柏树镇离云溪不远", [("柏树镇", True), ("云溪", True)]),
        (("count", "200人"), "二百人，200余人，２００多名，近200位，两百人，2百人", None),
        (("count", "1.2万亩"), "12000亩，一万二千亩，12,000 亩，1.2万余亩", None),
        (("money", "3000万元"), "0.3亿元，3千万元，三千万元", None),
        (("percent", "5.6%"), "百分之五点六，5.60%，5.6％", None),
        (("date", "3月7日"), "三月七日，3月7号，2018-03-07，2018.3.7，2018年3月7日", None),
        (("date", "2018年3月7日"), "3月7日，二〇一八年三月七日，2018/3/7", None),
        (
            ("date", "2018年"),
            "2018年底，二〇一八年，2018 年",
            [("2018年", True), ("二〇一八年", True), ("2018 年", True)],
        ),
        (("date", "3月7日"), "定于3/7开会", [("3/7", False)]),
        (
            ("person", "李明远"),
            "李明远同志、明远同志、李 明 远",
            [("李明远", True), ("明远", True), ("李 明 远", True)],
        ),
        (("person", "市委副书记李明远同志"), "由李书记主持", [("李书记", False)]),
        (("brand", "“村＋企业＋农户”"), "村+企业+农户", [("村+企业+农户", True)]),
        (("document", "《评比办法》"), "印发《评比办法》，按评比办法", [("《评比办法》", True), ("评比办法", True)]),
        (("date", "春节之前"), "春节前，春节以前", [("春节前", False), ("春节以前", False)]),
        (("organisation", "临江市委组织部"), "临江组织部门，临江市委", [("临江", True), ("临江市", True)]),
        (("text", "春节之前"), "春节前清完", [("春节前", True)]),
        (("place", "全县"), "全县上下", [("全县", False)]),
        (("count", "8544个"), "8544", [("8544", False)]),
        (("count", "15个"), "15", [("15", False)]),
        (("count", "3200平方米"), "库房\t3200，库房 3200", [("3200", False), ("3200", False)]),
        (("count", "2.5万"), "2.5万卷，25000卷", [("2.5万", True), ("25000", False)]),
        (("period", "1至2年"), "1-2年，1到2年", None),
        (("brand", "“三块地”"), "三块地改革，“三块地”", [("三块地", True), ("“三块地”", True)]),
        (("brand", "四个一批"), "四个一批和4个单位", [("四个一批", True)]),
        (("place", "青石村"), "青石的村民", [("青石", False)]),
        (("text", "我县"), "我县的路", [("我县", False)]),
        (("person", "韩立群"), "老韩带头干，小韩也去", [("老韩", False), ("小韩", False)]),
        (("place", "青龙山林场"), "青龙山上，青龙山林场", [("青龙山", True), ("青龙山林场", True)]),
        (
            ("count", "126人"),
            "120余人，一百二十多名，近130人，100多人，近二百人",
            [("120余人", True), ("一百二十多名", True), ("130人", True), ("100多人", False), ("二百人", False)],
        ),
        (("count", "412名"), "四百来名护林员", [("四百来名", False)]),
        (("text", "三百二十万元"), "三百多万元，300余万元", [("三百多万元", False), ("300余万元", False)]),
        (("count", "200人"), "200名群众", [("200名", True)]),
        (("text", "3月20日前"), "3.20前报来", [("3.20", False)]),
    ],
)
def test_a_value_is_found_in_its_other_forms(value: tuple[str, str], text: str, found: Found | None) -> None:
    wanted = found if found is not None else [(form.strip("近"), True) for form in text.split("，")]
    assert _found(text, _value(*value)) == wanted


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (("count", "200人"), "1200人，200.5人，200户，第200人次，200人次"),
        (("count", "2018户"), "2018年"),
        (("date", "2018年"), "2018户，12018年"),
        (("place", "和平县"), "世界和平，维护和平稳定"),
        (("place", "光明区"), "前景光明，光明磊落"),
        (("place", "向阳镇"), "向阳而生"),
        (("count", "三个"), "三个方面"),
        (("brand", "“G20”"), "G200"),
        (("place", "建设街"), "加强建设"),
        (("count", "10个"), "分10个方面"),
        (("count", "126人"), "126，127户"),
        (("person", "任明远"), "担任书记"),
        (("person", "王建国"), "小王子，小王庄，最小王，大小王家"),
        (("person", "陈光"), "一坛老陈醋"),
        (("person", "江山"), "老江湖"),
    ],
)
def test_words_that_only_look_alike_are_not_found(value: tuple[str, str], text: str) -> None:
    assert _found(text, _value(*value)) == []


@pytest.mark.parametrize(
    ("value", "text", "found"),
    [
        (("place", "和平县"), "在和平召开，和平县", [("和平", True), ("和平县", True)]),
        (("place", "天门市"), "开一天门会", [("天门", False)]),
        (("place", "安康"), "一、抓好安康", [("安康", False)]),
        (("count", "三个"), "三个县", [("三个", False)]),
        (("count", "三个"), "三个", [("三个", False)]),
    ],
)
def test_what_may_be_something_else_is_found_where_it_is_used_as_the_value(
    value: tuple[str, str], text: str, found: Found
) -> None:
    assert _found(text, _value(*value)) == found


def test_what_is_part_of_a_new_value_is_no_leftover() -> None:
    value = _value("place", "云溪", "云溪山市")
    assert _found("云溪山市和云溪县", value) == [("云溪县", True)]


def test_a_value_that_another_figure_has_now_may_stand() -> None:
    values = _value("count", "200人", "300人"), _value("count", "300人", "200人")
    assert _found("200人，300人", *values) == []


def test_what_is_the_same_without_its_year_or_unit_may_stand_so() -> None:
    day = _value("date", "2018年3月7日", "2026年3月7日")
    assert _found("3月7日，2018年3月7日", day) == [("2018年3月7日", True)]
    amount = _value("count", "3200平方米", "3200亩")
    assert _found("库房\t3200\t3200平方米", amount) == [("3200平方米", True)]


def test_a_confirmed_value_may_stand_and_so_may_what_is_in_it() -> None:
    values = _value("place", "临江", "云溪"), _value("organisation", "临江大学", "临江大学")
    assert _found("临江大学在临江", *values) == [("临江", True)]


def test_nothing_is_certain_of_what_is_perhaps_no_fact() -> None:
    assert _found("临江市", _value("place", "临江市")._replace(is_doubtful=True)) == [("临江市", False)]


def test_the_value_that_is_written_just_so_counts() -> None:
    found = OldValues([_value("place", "临江市"), _value("place", "临江")]).find("临江市的临江人")
    assert [each.of for each in found] == [0, 1]


def test_nothing_is_found_where_nothing_is_looked_for() -> None:
    assert OldValues([]).find("临江市") == []
    assert OldValues([_value("place", " ")]).find("临江市") == []
    assert OldValues([_value("place", "临江市")]).find("") == []
