"""Old values in texts: found wherever they are typed, never overlapping, and never a fault whatever the words are."""

import time

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from draftkit.facts.forms import OldValue, OldValues
from draftkit.figures.model import FigureType
from draftkit.text.numerals import to_chinese

SIGNS = "天门市县区人一二三十百千万亿年月日0123456789%〇 ，。“”《》—－＋（）aZ\t前之以委书记同志约余至"
TEXTS = st.text(alphabet=SIGNS, max_size=60)
VALUES = st.builds(OldValue, st.sampled_from(FigureType), TEXTS, TEXTS, st.booleans())
STEMS = st.text(alphabet="沨渌汭潆璟琚垌峁塬峪垴浠渼", min_size=2, max_size=3)
AROUND = st.sampled_from(
    [("", ""), ("刚才讲到", "，"), ("（", "）"), ("在", "召开"), ("这个“", "”好"), ("甲\t", "\t乙")]
)


@settings(deadline=None)  # the first text waits for the tagger
@given(st.lists(VALUES, max_size=8), TEXTS)
def test_what_is_found_stands_in_order_and_apart_and_is_of_one_of_the_values(values: list[OldValue], text: str) -> None:
    reached = 0
    for left in OldValues(values).find(text):
        assert reached <= left.start < left.end <= len(text)
        assert values[left.of].text.strip()
        assert not (left.certain and values[left.of].is_doubtful)
        reached = left.end


@given(STEMS, st.sampled_from("市县区"), AROUND)
def test_a_place_is_found_with_and_without_its_unit(stem: str, unit: str, around: tuple[str, str]) -> None:
    values = OldValues([OldValue(FigureType.PLACE, stem + unit, "临江市")])
    for words in (stem + unit, stem):
        text = words.join(around)
        assert [text[left.start : left.end] for left in values.find(text)] == [words]


@settings(deadline=None)
@given(st.integers(11, 9999), st.sampled_from(["人", "户", "公里", "万元"]), AROUND)
@example(200, "人", ("", "到会"))
def test_an_amount_is_found_in_digits_and_in_characters(number: int, unit: str, around: tuple[str, str]) -> None:
    assume(number % 10 or number > 100)
    values = OldValues([OldValue(FigureType.COUNT, f"{number}{unit}", "7只")])
    for words in (f"{number}{unit}", f"{number}余{unit}", f"{number:,}{unit}", f"{to_chinese(number)}{unit}"):
        text = words.join(around)
        assert [text[left.start : left.end] for left in values.find(text)] == [words]


@given(st.integers(1, 12), st.integers(1, 28), AROUND)
def test_a_day_is_found_in_digits_and_in_characters(month: int, day: int, around: tuple[str, str]) -> None:
    values = OldValues([OldValue(FigureType.DATE, f"2018年{month}月{day}日", "2026年12月31日")])
    for words in (f"{month}月{day}日", f"{to_chinese(month)}月{to_chinese(day)}日", f"2018-{month:02}-{day:02}"):
        text = words.join(around)
        assert [text[left.start : left.end] for left in values.find(text)] == [words]


@given(st.lists(VALUES, min_size=1, max_size=4), TEXTS)
def test_a_text_of_new_values_alone_has_no_leftover_in_it(values: list[OldValue], text: str) -> None:
    assume(text.strip("“”《》 \t"))
    kept = [value._replace(new=text) for value in values]
    assert OldValues(kept).find(text) == []


def test_two_thousand_values_are_looked_for_in_no_time() -> None:
    values = [OldValue(FigureType.PLACE, f"{chr(0x4E00 + at)}{chr(0x5E00 + at)}市", "临江") for at in range(1000)]
    values += [OldValue(FigureType.COUNT, f"{at + 1000}人", "7人") for at in range(1000)]
    text = "今年，全市三千二百人到会，来了1500人。" * 1000
    began = time.perf_counter()
    assert len(OldValues(values).find(text)) == 1000
    assert time.perf_counter() - began < 5
