"""Every shipped outline makes a speech that stands, whatever the seed, the time and the facts at hand."""

import re
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from draftkit.assemble import assemble
from draftkit.assemble.stock import Stock
from draftkit.brief.model import Brief, Fact
from draftkit.diagnostics import Outcome
from draftkit.outline.frames import parse_frames
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


@cache
def shipped_stock() -> Stock:
    files = sorted((BANK / "house").glob("*.yaml"))
    house = parse_bank(Source(path.name, path.read_text(encoding="utf-8")) for path in files).unwrap()
    texts = [(path.name, path.read_text(encoding="utf-8")) for path in sorted((BANK / "frames").glob("*.yaml"))]
    frames = tuple(frame for name, text in texts for frame in parse_frames(Source(name, text)).unwrap())
    return Stock(shipped_bank(), house, frames)


def told(outcome: Outcome[Speech]) -> set[str]:
    return {diagnostic.message.code for diagnostic in outcome.diagnostics}


def speech_of(path: Path, seed: int, minutes: int, given: frozenset[str] = frozenset()) -> Speech:
    facts = tuple(Fact(name, "某", Span(0, 0)) for name in sorted(given))
    brief = Brief(path.stem, facts, minutes=minutes)
    return assemble(brief, outline_of(path), Stock(Bank()), seed=seed).unwrap()


def paragraphs(speech: Speech) -> list[str]:
    return [plain(inlines(visit.block)) for visit in walk(speech)]


@st.composite
def lengths(draw: st.DrawFn) -> tuple[Path, int]:
    """An outline, and minutes it is made for."""
    path = draw(paths)
    span = outline_of(path).minutes
    return path, draw(st.integers(span.shortest, span.longest))


@common
@given(lengths(), seeds)
def test_the_time_is_filled_to_a_tenth(asked: tuple[Path, int], seed: int) -> None:
    path, minutes = asked
    outcome = assemble(Brief(path.stem, minutes=minutes), outline_of(path), shipped_stock(), seed=seed)
    assert told(outcome).isdisjoint({"DK400", "DK401"})


@common
@given(lengths(), seeds, st.data())
def test_no_marks_clash_and_no_section_is_empty(asked: tuple[Path, int], seed: int, data: st.DataObject) -> None:
    path, minutes = asked
    given_facts = data.draw(st.frozensets(st.sampled_from([slot.name for slot in outline_of(path).slots])))
    speech = speech_of(path, seed, minutes, given_facts)
    assert not [text for text in paragraphs(speech) if _CLASH.search(text.replace("\u3000", ""))]
    assert all(visit.block.blocks for visit in walk(speech) if isinstance(visit.block, Section))


@common
@given(lengths(), seeds)
def test_nothing_is_said_twice(asked: tuple[Path, int], seed: int) -> None:
    texts = [_OPEN.sub("〇", text) for text in paragraphs(speech_of(asked[0], seed, asked[1]))]
    spoken = Counter(part for text in texts for part in re.split("(?<=[。！？])", text) if count_han(part) > 8)
    assert [part for part, times in spoken.items() if times > 1] == []


@common
@given(lengths(), seeds)
def test_a_speech_has_two_to_six_parts_and_never_a_single_point(asked: tuple[Path, int], seed: int) -> None:
    speech = speech_of(asked[0], seed, asked[1])
    assert 2 <= len(speech.sections) <= 6
    for visit in walk(speech):
        if isinstance(visit.block, Section):
            assert len(visit.block.sections) != 1
            assert len(visit.block.sections) <= 9


@common
@given(lengths(), seeds)
def test_a_page_is_not_all_gaps(asked: tuple[Path, int], seed: int) -> None:
    path, minutes = asked
    speech = speech_of(path, seed, minutes)
    used = Counter(slot.name for _, slot in slots(speech))
    assert {slot.name for slot in outline_of(path).slots if slot.required} <= used.keys()
    assert used.keys().isdisjoint(slot.name for slot in outline_of(path).slots if slot.leave_out)
    assert used.total() * 40 < minutes * outline_of(path).rate + 400


@common
@given(paths, seeds, st.lists(st.sampled_from(list(THEMES)), min_size=1, max_size=4, unique=True).map(tuple))
def test_any_themes_give_a_whole_speech(path: Path, seed: int, themes: tuple[str, ...]) -> None:
    outcome = assemble(Brief(path.stem, themes=themes), outline_of(path), shipped_stock(), seed=seed)
    assert told(outcome).isdisjoint({"DK400", "DK401", "DK405"})


@common
@given(lengths(), seeds)
def test_phrases_and_frames_stand_well_beside_marks(asked: tuple[Path, int], seed: int) -> None:
    path, minutes = asked
    brief = Brief(path.stem, minutes=minutes)
    outcome = assemble(brief, outline_of(path), shipped_stock(), seed=seed, given={"会议日期": "2026-12-03"})
    spoken = paragraphs(outcome.unwrap())
    assert not [text for text in spoken if _CLASH.search(text.replace("\u3000", ""))]


@common
@given(lengths(), seeds, st.data())
def test_a_part_said_otherwise_leaves_all_others_as_they_were(
    asked: tuple[Path, int], seed: int, data: st.DataObject
) -> None:
    path, minutes = asked
    brief = Brief(path.stem, minutes=minutes)
    before = assemble(brief, outline_of(path), shipped_stock(), seed=seed).unwrap()
    part = data.draw(st.sampled_from([visit.id for visit in walk(before) if isinstance(visit.block, Section)]))
    after = assemble(replace(brief, varied=(part,)), outline_of(path), shipped_stock(), seed=seed).unwrap()
    kept = {visit.id: visit.block for visit in walk(before) if not f"{visit.id}.".startswith(f"{part}.")}
    now = {visit.id: visit.block for visit in walk(after)}
    changed = [name for name, block in kept.items() if not isinstance(block, Section) and now[name] != block]
    assert changed == []
    assert len(before.sections) == len(after.sections)
