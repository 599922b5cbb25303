"""Filling a speech: again changes nothing, and no slot is ever lost."""

from dataclasses import replace
from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from draftkit.figures.fill import fill
from draftkit.figures.model import Figure, FigureType, Sheet
from draftkit.figures.usage import figure_report, gaps
from draftkit.tree import Byline, Inline, Paragraph, Salutation, Section, Slot, Speech, Strong, Text, Title, Word
from draftkit.tree.change import content, map_words
from draftkit.tree.walk import inlines, plain, slots, walk

NAMES = st.sampled_from(["参训人数", "会议日期", "增长", "地点", "场数"])
UNITS = st.sampled_from(["", "人", "%", "场"])
WORDS: st.SearchStrategy[Word] = st.one_of(
    st.builds(Text, st.text("讲话和意见，。", min_size=1, max_size=5)),
    st.builds(Slot, NAMES, UNITS, st.none() | st.just("旧值")),
)
LINES = st.lists(WORDS, max_size=4).map(tuple)
INLINES: st.SearchStrategy[Inline] = st.one_of(WORDS, st.builds(Strong, LINES))
PARAGRAPHS = st.builds(Paragraph, st.lists(INLINES, max_size=4).map(tuple))
LEAVES = st.builds(Section, LINES, st.lists(PARAGRAPHS, max_size=2).map(tuple))
SECTIONS = st.builds(
    Section,
    LINES,
    st.builds(lambda above, below: (*above, *below), st.lists(PARAGRAPHS, max_size=2), st.lists(LEAVES, max_size=2)),
)
HEADS = st.lists(st.builds(Title, LINES) | st.builds(Byline, LINES), max_size=2)
SALUTATIONS = st.lists(st.builds(Salutation, LINES), max_size=1)
BODIES = st.lists(PARAGRAPHS | SECTIONS, max_size=4)
SPEECHES = st.builds(lambda *parts: Speech(tuple(chain(*parts))), HEADS, SALUTATIONS, BODIES)
FIGURES = st.one_of(
    st.builds(Figure, NAMES, st.just(FigureType.COUNT), UNITS, st.none() | st.integers(0, 9999).map(str)),
    st.builds(Figure, NAMES, st.just(FigureType.DATE), value=st.none() | st.dates().map(str)),
    st.builds(Figure, NAMES, value=st.none() | st.text("临江市云溪县", min_size=1, max_size=5)),
)
SHEETS = st.lists(FIGURES, unique_by=lambda figure: figure.name).map(lambda figures: Sheet(tuple(figures)))


@given(SPEECHES, SHEETS)
def test_filling_again_changes_nothing(speech: Speech, sheet: Sheet) -> None:
    once = fill(speech, sheet)
    assert fill(once.unwrap(), sheet) == once


@given(SPEECHES, SHEETS)
def test_only_values_change(speech: Speech, sheet: Sheet) -> None:
    filled = fill(speech, sheet).unwrap()
    assert content(filled) == content(speech)
    assert [visit.id for visit in walk(filled)] == [visit.id for visit in walk(speech)]


@given(SPEECHES, SHEETS)
def test_a_slot_is_open_just_where_its_figure_is(speech: Speech, sheet: Sheet) -> None:
    bare = map_words(speech, lambda word, _: replace(word, value=None) if isinstance(word, Slot) else word)
    still_open = {slot.name for _, slot in slots(fill(bare, sheet).unwrap()) if slot.value is None}
    assert still_open == set(gaps(bare, sheet).open)


@given(SPEECHES, SHEETS)
def test_every_use_is_reported_at_the_words_that_stand_there(speech: Speech, sheet: Sheet) -> None:
    filled = fill(speech, sheet).unwrap()
    texts = {visit.id: plain(inlines(visit.block)) for visit in walk(filled)}
    found = [
        (record.name, texts[use.block][use.start : use.end])
        for record in figure_report(speech, sheet)
        for use in record.uses
    ]
    assert sorted(found) == sorted((slot.name, plain((slot,))) for _, slot in slots(filled))
