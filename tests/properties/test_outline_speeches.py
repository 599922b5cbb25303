"""Every shipped outline makes a speech that stands, whatever the seed, the time and the facts at hand."""

import re
from collections import Counter
from functools import cache
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from draftkit.assemble import assemble
from draftkit.assemble.stock import Stock
from draftkit.brief.model import Brief, Fact
from draftkit.diagnostics import Outcome
from draftkit.outline.model import Outline
from draftkit.outline.parse import parse_outline
from draftkit.phrases.model import Bank
from draftkit.phrases.parse import parse_bank
from draftkit.phrases.taxonomy import THEMES
from draftkit.source import Source, Span
from draftkit.text.han import count_han
from draftkit.tree.nodes import Section, Speech
from draftkit.tree.walk import inlines, plain, slots, walk

FOLDER = Path(__file__).parents[2] / "outlines"
BANK = Path(__file__).parents[2] / "phrasebank"
_CLASH = re.compile("[，、；][，、；。！？]|。[。，、；！？]|^[，。、；]| ")
_NO_PHRASES = {"DK407"}
"""Told because the bank is empty."""
_OPEN = re.compile("【待填：[^】]*】")

paths = st.sampled_from(sorted(FOLDER.glob("*.yaml")))
seeds = st.integers(0, 10_000)
common = settings(deadline=None, max_examples=40)


@cache
def outline_of(path: Path) -> Outline:
    return parse_outline(Source(path.name, path.read_text(encoding="utf-8"))).unwrap()


@cache
def shipped_bank() -> Bank:
    files = sorted(BANK.glob("*.yaml"))
    return parse_bank(Source(path.name, path.read_text(encoding="utf-8")) for path in files).unwrap()


def told(outcome: Outcome[Speech]) -> set[str]:
    return {diagnostic.message.code for diagnostic in outcome.diagnostics}


def speech_of(path: Path, seed: int, minutes: int, given: frozenset[str] = frozenset()) -> Speech:
    facts = tuple(Fact(name, "某", Span(0, 0)) for name in sorted(given))
    brief = Brief(path.stem, facts, minutes=minutes)
    return assemble(brief, outline_of(path), Stock(Bank()), seed=seed).unwrap()


def paragraphs(speech: Speech) -> list[str]:
    return [plain(inlines(visit.block)) for visit in walk(speech)]


@common
@given(paths, seeds, st.integers(7, 14))
def test_the_time_is_filled_to_a_tenth(path: Path, seed: int, minutes: int) -> None:
    outcome = assemble(Brief(path.stem, minutes=minutes), outline_of(path), Stock(Bank()), seed=seed)
    assert told(outcome) <= _NO_PHRASES


@common
@given(paths, seeds, st.integers(5, 20), st.data())
def test_no_marks_clash_and_no_section_is_empty(path: Path, seed: int, minutes: int, data: st.DataObject) -> None:
    given_facts = data.draw(st.frozensets(st.sampled_from([slot.name for slot in outline_of(path).slots])))
    speech = speech_of(path, seed, minutes, given_facts)
    assert not [text for text in paragraphs(speech) if _CLASH.search(text.replace("\u3000", ""))]
    assert all(visit.block.blocks for visit in walk(speech) if isinstance(visit.block, Section))


@common
@given(paths, seeds, st.integers(5, 20))
def test_nothing_is_said_twice(path: Path, seed: int, minutes: int) -> None:
    texts = [_OPEN.sub("〇", text) for text in paragraphs(speech_of(path, seed, minutes))]
    spoken = Counter(part for text in texts for part in re.split("(?<=[。！？])", text) if count_han(part) > 8)
    assert [part for part, times in spoken.items() if times > 1] == []


@common
@given(paths, seeds, st.integers(5, 20))
def test_a_speech_has_three_to_five_parts_and_two_to_five_points(path: Path, seed: int, minutes: int) -> None:
    speech = speech_of(path, seed, minutes)
    assert 3 <= len(speech.sections) <= 5
    for part in speech.sections:
        assert 2 <= len(part.sections) <= 5
        assert all(len(point.sections) in {0, 2, 3, 4} for point in part.sections)


@common
@given(paths, seeds, st.integers(5, 20))
def test_a_page_is_not_all_gaps(path: Path, seed: int, minutes: int) -> None:
    names = {slot.name for _, slot in slots(speech_of(path, seed, minutes))}
    assert 5 <= len(names) <= 15
    assert {"会议名称", "会议日期", "职务", "姓名"} <= names


@common
@given(paths, seeds, st.lists(st.sampled_from(list(THEMES)), min_size=1, max_size=4, unique=True).map(tuple))
def test_any_themes_give_a_whole_speech(path: Path, seed: int, themes: tuple[str, ...]) -> None:
    outcome = assemble(Brief(path.stem, minutes=10, themes=themes), outline_of(path), Stock(Bank()), seed=seed)
    assert told(outcome) <= _NO_PHRASES


@common
@given(paths, seeds, st.integers(7, 14))
def test_the_bank_that_ships_fills_every_gap(path: Path, seed: int, minutes: int) -> None:
    brief = Brief(path.stem, minutes=minutes)
    outcome = assemble(brief, outline_of(path), Stock(shipped_bank()), seed=seed, given={"会议日期": "2026-12-03"})
    assert outcome.diagnostics == ()
    spoken = paragraphs(outcome.unwrap())
    assert not [text for text in spoken if _CLASH.search(text.replace("\u3000", ""))]
