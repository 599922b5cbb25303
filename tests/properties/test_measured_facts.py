"""Whatever a block says, the mentions of numbers and times lie in it, in order and apart, each with a value."""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draftkit.facts.measures.quantities import quantities
from draftkit.facts.measures.times import times
from draftkit.facts.model import Mention

PIECES = (
    *"0123456789０９一二两三十百千万亿零〇第每近前后今去明年月日天周个名人元%％‰，,、.．:：—-至到余多“”（）*x_/ ",
    *(
        "个月",
        "万元",
        "百分之",
        "分之",
        "个百分点",
        "平方公里",
        "2023",
        "2018年",
        "二〇一八年",
        "3月7日",
        "底前",
        "季度",
    ),
    *(
        "上半年",
        "春节",
        "之前",
        "“十四五”",
        "时期",
        "三个县",
        "方面",
        "大战略",
        "翻一番",
        "全省第",
        "位",
        "期间",
        "内",
        "来",
    ),
)
blocks = st.lists(st.sampled_from(PIECES), max_size=14).map("".join) | st.text(max_size=30)
finders = pytest.mark.parametrize("find", [quantities, times])
Finder = Callable[[str], Iterator[Mention]]


@finders
@given(text=blocks)
def test_mentions_lie_in_the_block_in_order_and_apart(find: Finder, text: str) -> None:
    mentions = list(find(text))
    assert all(0 <= mention.start < mention.end <= len(text) for mention in mentions)
    assert all(first.end <= second.start for first, second in pairwise(mentions))


@finders
@given(text=blocks)
def test_every_mention_has_a_value_on_one_line(find: Finder, text: str) -> None:
    for mention in find(text):
        assert mention.value
        assert text[mention.start : mention.end].strip()
        assert "\n" not in mention.value + mention.unit


@given(number=st.integers(2, 9999), unit=st.sampled_from(["名", "户", "亩", "吨", "公里", "%", "万元"]))
def test_a_number_is_found_whole_with_its_unit(number: int, unit: str) -> None:
    text = f"共{number}{unit}。"
    assert [(text[m.start : m.end], m.value, m.unit) for m in quantities(text)] == [
        (f"{number}{unit}", f"{number}", unit)
    ]


@given(day=st.dates(date(1800, 1, 1), date(2199, 12, 31)))
def test_every_day_of_four_centuries_has_its_iso_value(day: date) -> None:
    text = f"于{day.year}年{day.month}月{day.day}日召开"
    assert [mention.value for mention in times(text)] == [day.isoformat()]
