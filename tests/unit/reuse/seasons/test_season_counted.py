from datetime import date
from pathlib import Path

import pytest

import draftkit.reuse
from draftkit.reuse.seasons.counted import Count, count_advice, counted_in
from draftkit.reuse.seasons.find import SeasonFinder
from draftkit.reuse.seasons.parse import parse_seasons
from draftkit.source import Source

TABLE = Path(draftkit.reuse.__file__).parent / "data" / "seasons.yaml"
FINDER = SeasonFinder(parse_seasons(Source("seasons.yaml", TABLE.read_text("utf-8"))).unwrap())
THEN, NOW = date(2024, 3, 12), date(2026, 3, 16)


def told(text: str, then: date | None = THEN, now: date | None = NOW) -> list[tuple[str, str]]:
    found = ((each, count_advice(each, then, now)) for each in counted_in(text, FINDER))
    return [(text[each.start : each.end], advice[0]) for each, advice in found if advice]


@pytest.mark.parametrize(
    ("text", "words", "advice"),
    [
        ("距清明只有二十三天，要抓紧。", "距清明只有二十三天", "从2026-03-16到清明（一般在4月3日至4月7日）还有18天"),
        ("清明就在眼前，距今只有二十三天。", "距今只有二十三天", "到清明（一般在4月3日至4月7日）还有18天"),
        ("离年底不到两个月了。", "离年底不到两个月", "到年底（一般在12月25日至12月31日）还有284天"),
        ("距离开工典礼还有10天。", "距离开工典礼还有10天", "从2026-03-16起重新数"),
        ("水泵在本月25日前检修。", "本月25日前", "到2026-03-25还有9天"),
        ("水泵在本月10日前检修。", "本月10日前", "本月10日已过去6天"),
        ("本月底前报送。", "本月底前", "“本月”现在是3月"),
        ("迎接建国75周年。", "建国75周年", "从1949年算起，2026年是77周年"),
        ("中华人民共和国成立七十五周年", "人民共和国成立七十五周年", "从1949年算起，2026年是77周年"),
        ("也是云溪建市三十周年。", "云溪建市三十周年", "旧会在2024年，照此推算，2026年是32周年"),
    ],
)
def test_what_was_counted_says_what_it_is_on_the_new_day(text: str, words: str, advice: str) -> None:
    ((found, said),) = told(text)
    assert found.endswith(words)
    assert advice in said


@pytest.mark.parametrize(
    "text", ["离县城只有十里。", "距离缩短了5公里。", "第十周年度", "距今已有300年", "每周年检", "纪念屈原逝世2300周年"]
)
def test_other_words_are_no_count(text: str) -> None:
    assert list(counted_in(text, FINDER)) == []


def test_what_is_right_on_the_new_day_too_is_no_item() -> None:
    assert told("建国75周年，建市30周年，本月25日前", date(2024, 3, 16), date(2024, 3, 16)) == []
    assert told("新中国成立77周年") == []


def test_without_the_old_year_an_anniversary_of_the_place_is_to_be_worked_out() -> None:
    assert told("云溪建市三十周年", None) == [("云溪建市三十周年", "核对：2026年是第几个周年")]


@pytest.mark.parametrize("text", ["离清明只有九天", "建国75周年", "本月25日前"])
def test_without_the_new_day_all_wait_for_it(text: str) -> None:
    assert told(text, THEN, None) == [(text, "会议日期定了再重新数")]


@pytest.mark.parametrize("count", Count)
def test_every_count_says_in_english_what_to_do(count: Count) -> None:
    texts = {Count.DAYS: "离清明只有九天", Count.MONTH: "本月25日前", Count.YEARS: "建国75周年"}
    (found,) = counted_in(texts[count], FINDER)
    advice = count_advice(found, THEN, NOW)
    assert advice is not None
    assert any(word in advice[1] for word in ("days", "years"))
