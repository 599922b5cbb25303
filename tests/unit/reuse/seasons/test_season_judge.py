from datetime import date
from pathlib import Path

import pytest

import draftkit.reuse
from draftkit.reuse.seasons.find import SeasonFinder
from draftkit.reuse.seasons.judge import Fault, Verdict, advice, judge
from draftkit.reuse.seasons.model import MonthDay, Relation, Season, SeasonWords, Standing, Time, standing
from draftkit.reuse.seasons.parse import parse_seasons
from draftkit.source import Source

TABLE = Path(draftkit.reuse.__file__).parent / "data" / "seasons.yaml"
SEPTEMBER, DECEMBER, JANUARY, JULY = date(2025, 9, 20), date(2026, 12, 3), date(2026, 1, 10), date(2026, 7, 15)


@pytest.fixture(scope="module")
def finder() -> SeasonFinder:
    return SeasonFinder(parse_seasons(Source("seasons.yaml", TABLE.read_text("utf-8"))).unwrap())


def faults(finder: SeasonFinder, text: str, then: date | None, now: date | None) -> list[tuple[str, Fault]]:
    found = ((words, judge(words, then, now)) for words in finder.find(text))
    return [(text[words.start : words.end], verdict.fault) for words, verdict in found if verdict]


def test_the_autumn_sowing_is_over_in_december(finder: SeasonFinder) -> None:
    assert faults(finder, "要抓住墒情，抓好秋播。", SEPTEMBER, DECEMBER) == [("秋播", Fault.OVER)]


@pytest.mark.parametrize(
    ("text", "words", "fault"),
    [
        ("春节之前全部完成。", "春节之前", Fault.LESS),
        ("今年上半年完成了一半。", "今年上半年", None),
        ("今年下半年任务很重。", "今年下半年", None),
        ("9月底前报送方案。", "9月底前", Fault.OVER),
        ("十月上旬开现场会。", "十月上旬", Fault.OVER),
        ("要在国庆前完工。", "国庆前", Fault.OVER),
        ("汛期到来之前修好堤坝。", "汛期到来之前", Fault.EARLY),
        ("年底前见到成效。", "年底前", Fault.LESS),
        ("做好今冬明春的供水。", "今冬明春", Fault.NOW),
        ("8月的会上讲过。", "8月", None),
    ],
)
def test_what_was_said_in_september_is_judged_for_december(
    finder: SeasonFinder, text: str, words: str, fault: Fault | None
) -> None:
    assert faults(finder, text, SEPTEMBER, DECEMBER) == ([(words, fault)] if fault else [])


def test_what_stands_to_the_new_day_as_to_the_old_one_is_right(finder: SeasonFinder) -> None:
    text = "今年下半年要抓好秋播，春节之前完成，年底前验收，三夏时再看。"
    assert faults(finder, text, SEPTEMBER, date(2026, 9, 25)) == []


def test_without_the_new_day_all_that_was_still_to_come_is_to_be_looked_at(finder: SeasonFinder) -> None:
    text = "三夏刚过，要抓好秋播，春节之前完成。"
    assert faults(finder, text, SEPTEMBER, None) == [("秋播", Fault.UNKNOWN), ("春节之前", Fault.UNKNOWN)]


def test_without_the_old_day_what_is_over_is_told_and_what_is_ahead_is_doubtful(finder: SeasonFinder) -> None:
    found = [judge(words, None, DECEMBER) for words in finder.find("秋播之前下种，春节之前完成，冬管要抓紧。")]
    assert found == [Verdict(Fault.OVER, 79), Verdict(Fault.EARLY, 48, doubtful=True), None]


def test_without_the_old_day_the_end_of_the_year_is_told_where_it_is_close(finder: SeasonFinder) -> None:
    assert faults(finder, "年底前完成。", None, DECEMBER) == [("年底前", Fault.LESS)]
    assert faults(finder, "年底前完成，9月5日检查。", None, JULY) == []


def test_a_deadline_right_after_the_new_day_is_told_however_much_was_left_before(finder: SeasonFinder) -> None:
    (words,) = finder.find("3月20日前签完责任书。")
    late = date(2026, 3, 16)
    assert judge(words, date(2024, 3, 12), late) == Verdict(Fault.LESS, 4, 8)
    assert judge(words, date(2024, 3, 17), late) == Verdict(Fault.LESS, 4, 3, doubtful=True)
    assert judge(words, None, late) == Verdict(Fault.LESS, 4)
    assert judge(words, date(2024, 3, 1), date(2026, 3, 5)) is None


def test_what_is_told_as_over_is_right_while_it_is_over(finder: SeasonFinder) -> None:
    (words,) = finder.find("立冬已过，正是好时候。")
    assert (words.relation, words.end) == (Relation.AFTER, 4)
    assert judge(words, None, date(2026, 11, 25)) is None
    assert judge(words, None, date(2026, 10, 25)) == Verdict(Fault.EARLY, 13, doubtful=True)


def test_last_year_stays_last_year(finder: SeasonFinder) -> None:
    assert faults(finder, "去年秋播，我们干得好；去年12月也不错。", SEPTEMBER, JULY) == []


@pytest.mark.parametrize(
    "text",
    [
        "政治清明。",
        "荣获全国五一劳动奖章。",
        "三个月内。",
        "每月一次。",
        "一年中最忙的时候",
        "高考改革",
        "高考一本",
        "国庆同志",
        "每年秋收",
    ],
)
def test_words_that_mean_something_else_are_no_season(finder: SeasonFinder, text: str) -> None:
    assert finder.find(text) == []


def test_the_longer_words_count_and_none_overlap(finder: SeasonFinder) -> None:
    text = "元旦、春节两节期间，秋收秋种、主汛期、2025年10月15日前"
    assert [text[each.start : each.end] for each in finder.find(text)] == [
        "元旦、春节",
        "两节",
        "秋收秋种",
        "主汛期",
        "2025年10月15日前",
    ]


@pytest.mark.parametrize(
    ("text", "words", "calendar", "year"),
    [
        ("到2026年底建成。", "2026年底", 2026, None),
        ("今年底前建成。", "今年底前", 0, 0),
        ("明年一季度开工。", "明年一季度", 0, 1),
        ("2025年的春节", "2025年的春节", 2025, None),
        ("七月一日前报到。", "七月一日前", 0, None),
        ("腊月二十以前办完。", "腊月", 0, None),
        ("赶在封冻前浇完越冬水。", "封冻前", 0, None),
        ("入冬之前备好煤。", "入冬之前", 0, None),
        ("“十一”前后要值班。", "“十一”", 0, None),
    ],
)
def test_the_year_that_is_said_belongs_to_the_words(
    finder: SeasonFinder, text: str, words: str, calendar: int, year: int | None
) -> None:
    (found,) = finder.find(text)
    assert (text[found.start : found.end], found.calendar, found.year) == (words, calendar, year)


def test_what_comes_twice_a_year_is_the_nearest_of_both(finder: SeasonFinder) -> None:
    (school,) = finder.find("开学前要检查校车。")
    assert standing(school, date(2026, 8, 10)) == Standing(Time.AHEAD, 10)
    assert standing(school, date(2026, 2, 10)) == Standing(Time.AHEAD, 5)
    assert school.season.shown == "8月20日至9月15日、2月15日至3月10日"


def test_a_span_over_the_turn_of_the_year_is_one_span() -> None:
    winter = SeasonWords(0, 1, Season("冬", MonthDay(11, 7), MonthDay(2, 28)))
    assert [standing(winter, day) for day in (JANUARY, DECEMBER)] == [Standing(Time.NOW)] * 2
    assert standing(winter, date(2026, 3, 2)) == Standing(Time.OVER, 2)
    assert standing(winter, date(2026, 11, 1)) == Standing(Time.AHEAD, 6)


def test_before_a_long_season_is_late_once_it_has_begun() -> None:
    season = Season("汛期", MonthDay(5, 1), MonthDay(9, 30), ("汛期",))
    assert standing(SeasonWords(0, 4, season, Relation.BEFORE), JULY) == Standing(Time.OVER, 75)
    assert standing(SeasonWords(0, 2, season), JULY) == Standing(Time.NOW)


def test_the_last_of_february_is_there_in_every_year() -> None:
    assert [MonthDay(2, 29).of(year) for year in (2024, 2025)] == [date(2024, 2, 29), date(2025, 2, 28)]


@pytest.mark.parametrize("fault", Fault)
def test_every_fault_says_in_both_languages_what_to_do(fault: Fault) -> None:
    words = SeasonWords(0, 2, Season("秋播", MonthDay(9, 15), MonthDay(11, 15), ("秋播",)))
    zh, en = advice(words, Verdict(fault, 12, 80), DECEMBER)
    assert "秋播（一般在9月15日至11月15日）" in zh
    assert "秋播 (9月15日至11月15日)" in en


def test_the_table_has_no_word_twice_and_every_word_is_found(finder: SeasonFinder) -> None:
    words = [word for season in finder.seasons for word in season.words]
    assert sorted({word for word in words if words.count(word) > 1}) == []
    ways = {word: [finder.find(f"抓{word}{behind}") for behind in ("。", "期间")] for word in words}
    places = {word: [(each.start, each.end) for found in ways[word] for each in found] for word in words}
    lost = [word for word in words if (1, len(word) + 1) not in places[word]]
    assert lost == []


def test_an_entry_that_has_no_day_is_left_out_and_told() -> None:
    text = "- {name: 甲, words: [甲], from: 13-01, to: 01-02}\n- {name: 乙, words: [乙], from: 01-01, to: 01-02}\n"
    found = parse_seasons(Source("t.yaml", text))
    assert found.value == (Season("乙", MonthDay(1, 1), MonthDay(1, 2), ("乙",)),)
    assert [each.message.code for each in found.diagnostics] == ["DK1130"]


def test_twelve_thousand_characters_take_no_time(finder: SeasonFinder) -> None:
    text = "今年下半年要抓好秋播，春节之前完成，9月底前报送。" * 500
    assert len(finder.find(text)) == 2000
