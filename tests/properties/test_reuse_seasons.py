"""Seasons in any text and on any days."""

from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

import draftkit.reuse
from draftkit.reuse.seasons.find import SeasonFinder
from draftkit.reuse.seasons.judge import advice, judge
from draftkit.reuse.seasons.parse import parse_seasons
from draftkit.source import Source

TABLE = Path(draftkit.reuse.__file__).parent / "data" / "seasons.yaml"
FINDER = SeasonFinder(parse_seasons(Source("seasons.yaml", TABLE.read_text("utf-8"))).unwrap())
WORDS = sorted(word for season in FINDER.seasons for word in season.words)
PIECES = (
    *WORDS,
    "今年",
    "明年",
    "2月30日",
    "2024年2月29日",
    "十二月",
    "9月底",
    "之前",
    "前",
    "后",
    "每年",
    "，",
    "抓好",
    "0",
)
TEXTS = st.one_of(st.text(max_size=40), st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31)) | st.sampled_from((date.min, date.max))


@given(TEXTS)
def test_places_are_in_order_inside_the_text_and_apart(text: str) -> None:
    found = FINDER.find(text)
    ends = [0, *(each.end for each in found)]
    assert all(end <= each.start < each.end <= len(text) for end, each in zip(ends, found, strict=False))


@given(TEXTS, DAYS)
def test_on_the_same_day_nothing_is_out_of_date(text: str, day: date) -> None:
    assert [judge(words, day, day) for words in FINDER.find(text)] == [None] * len(FINDER.find(text))


@given(TEXTS, st.none() | DAYS, st.none() | DAYS)
def test_every_verdict_can_be_said(text: str, then: date | None, now: date | None) -> None:
    for words in FINDER.find(text):
        verdict = judge(words, then, now)
        if verdict is not None:
            assert verdict.left >= 0
            assert all(words.season.name in said for said in advice(words, verdict, now))
