"""What is counted, from the words around a number."""

import pytest

from draftkit.reuse.facts.measured import measured_name


@pytest.mark.parametrize(
    ("before", "after", "unit", "name"),
    [
        ("今年要培训干部", "，", "人", "培训干部人数"),
        ("今年选派了", "优秀干部", "名", "选派人数"),
        ("拿出了", "岗位，", "个", "岗位数"),
        ("累计投入", "用于", "万元", "投入金额"),
        ("集中培训", "", "天", "集中培训天数"),
        ("群众满意率达到", "以上", "%", "群众满意率"),
        ("农产品零售额", "，建成", "亿元", "农产品零售额"),
        ("，", "村民代表", "名", "村民代表人数"),
        ("播种面积", "，", "万亩", "播种面积"),
        ("，", "，", "名", ""),
        ("达到", "以上", "%", ""),
    ],
)
def test_a_number_is_named_by_the_words_around(before: str, after: str, unit: str, name: str) -> None:
    assert measured_name(before, after, unit) == name
