"""Filling a speech: again changes nothing, and no slot is ever lost."""

from dataclasses import replace
from itertools import chain

from hypothesis import assume, given
from hypothesis import strategies as st

from draftkit.figures.fill import fill
from draftkit.figures.model import DateStyle, Figure, FigureType, Rounding, Sheet, Style
from draftkit.figures.parse_styles import SCALES
from draftkit.figures.report import figure_report
from draftkit.figures.usage import gaps
from draftkit.figures.values import display, full_and_short, parse_value, written
from draftkit.tree import Byline, Inline, Paragraph, Salutation, Section, Slot, Speech, Strong, Text, Title, Word
from draftkit.tree.change import content, map_words
from draftkit.tree.walk import inlines, plain, slots, walk
from draftkit.writers.markdown import markdown_text

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
DIGITS = st.from_regex(r"\A-?[0-9]{1,30}(\.[0-9]{1,12})?\Z")
AMOUNTS = st.builds(lambda digits, scale: digits + scale, DIGITS, st.sampled_from(["", "万", "亿", "万亿"]))
NUMBERS = AMOUNTS | st.builds("{}—{}".format, AMOUNTS, AMOUNTS) | st.sampled_from(["1:3", "若干"])
DAYS = st.dates().map(str)
RANGES = st.builds("{}至{}".format, DAYS, DAYS)
PLACES = st.text("临江市云溪县", min_size=1, max_size=5)
STYLES = st.builds(
    Style,
    st.none() | st.integers(0, 8),
    st.none() | st.sampled_from(Rounding),
    st.none() | st.booleans(),
    st.none() | st.sampled_from(SCALES),
    st.none() | st.sampled_from(DateStyle),
)
COUNTED = st.sampled_from([FigureType.COUNT, FigureType.MONEY, FigureType.PERCENT, FigureType.RATIO])
NAMED = st.sampled_from([FigureType.TEXT, FigureType.PERSON, FigureType.MEETING])
FIGURES = st.one_of(
    st.builds(Figure, NAMES, COUNTED, UNITS, st.none() | NUMBERS, style=STYLES),
    st.builds(Figure, NAMES, st.just(FigureType.DATE), value=st.none() | DAYS | PLACES, style=STYLES),
    st.builds(Figure, NAMES, st.just(FigureType.DATE_RANGE), value=st.none() | RANGES | PLACES, style=STYLES),
    st.builds(Figure, NAMES, NAMED, UNITS, st.none() | PLACES | NUMBERS, short=st.just("") | PLACES, office=PLACES),
)
CARRIED = st.builds(lambda figure, old: replace(figure, old=old), FIGURES, st.just("") | PLACES)
SHEETS = st.builds(
    lambda figures, styles: Sheet(tuple(figures), styles=styles),
    st.lists(CARRIED, unique_by=lambda figure: figure.name),
    st.dictionaries(st.sampled_from(FigureType), STYLES, max_size=4),
)


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
def test_the_text_people_edit_is_the_same_with_and_without_values(speech: Speech, sheet: Sheet) -> None:
    assert markdown_text(fill(speech, sheet).unwrap()) == markdown_text(speech)


@given(SPEECHES, SHEETS)
def test_a_slot_is_open_just_where_its_figure_is(speech: Speech, sheet: Sheet) -> None:
    bare = map_words(speech, lambda word, _: replace(word, value=None) if isinstance(word, Slot) else word)
    still_open = {slot.name for _, slot in slots(fill(bare, sheet).unwrap()) if slot.is_open}
    assert still_open == set(gaps(bare, sheet).open)


@given(SPEECHES, SHEETS)
def test_old_words_stand_just_where_nobody_gave_a_value(speech: Speech, sheet: Sheet) -> None:
    figures = {figure.name: figure for figure in sheet.figures}
    for _, slot in slots(fill(speech, sheet).unwrap()):
        figure = figures.get(slot.name)
        assert slot.is_old == (figure is not None and figure.is_carried)
        assert figure is None or not slot.is_old or slot.value == figure.old
    carried = {slot.name for _, slot in slots(fill(speech, sheet).unwrap()) if slot.is_old}
    assert carried == set(gaps(speech, sheet).carried)


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


@given(SPEECHES, SHEETS, st.data())
def test_changing_one_value_changes_its_uses_alone(speech: Speech, sheet: Sheet, data: st.DataObject) -> None:
    assume(sheet.figures)
    old = data.draw(st.sampled_from(sheet.figures))
    new = replace(old, value=data.draw(st.none() | NUMBERS | DAYS | PLACES))
    others = tuple(new if figure == old else figure for figure in sheet.figures)
    before = [slot for _, slot in slots(fill(speech, sheet).unwrap())]
    after = [slot for _, slot in slots(fill(speech, replace(sheet, figures=others)).unwrap())]
    for slot, now in zip(before, after, strict=True):
        assert now == slot or now.name == old.name
        if now.name == old.name:
            forms = {new.old or None} if new.value is None else set(full_and_short(_as_in(new, now), sheet.styles))
            assert now.value in forms


@given(SPEECHES, SHEETS)
def test_no_slot_is_lost_or_emptied(speech: Speech, sheet: Sheet) -> None:
    before, after = list(slots(speech)), list(slots(fill(speech, sheet).unwrap()))
    assert [(visit.id, slot.name, slot.unit) for visit, slot in after] == [
        (visit.id, slot.name, slot.unit) for visit, slot in before
    ]
    assert all(slot.value != "" for _, slot in after)
    assert all(slot.value for _, slot in after if (figure := sheet.get(slot.name)) and not figure.is_open)


@given(FIGURES, st.dictionaries(st.sampled_from(FigureType), STYLES, max_size=4))
def test_whatever_has_a_value_can_be_written(figure: Figure, styles: dict[FigureType, Style]) -> None:
    assume(figure.value)
    assert written(figure, styles)
    assert display(figure)


TYPED = st.one_of(
    NUMBERS,
    DAYS,
    RANGES,
    st.builds("{}{}{}".format, AMOUNTS, st.sampled_from(["人", "%", "万元", "个百分点", "人-", "至", "~"]), AMOUNTS),
    st.builds("{}{}".format, AMOUNTS, st.sampled_from(["人", "%", "万元", "元", "亿元", "倍"])),
    st.text("0123456789.,-—~至年月日 人万亿元%:１２O", max_size=12),
    st.text(max_size=8),
)


@given(st.sampled_from(FigureType), st.sampled_from(["", "人", "元", "万元", "%", "个百分点"]), TYPED)
def test_what_was_typed_is_kept_in_a_form_that_is_read_as_itself(kind: FigureType, unit: str, text: str) -> None:
    bare = Figure("甲", kind, unit)
    outcome = parse_value(bare, text)
    assert (outcome.value is None) == any(problem.is_error for problem in outcome.diagnostics)
    if outcome.value is not None:
        figure = outcome.value
        assert parse_value(figure, figure.value or "").unwrap() == figure
        assert parse_value(bare, display(figure)).unwrap() == figure or kind not in NUMBERS_AND_DAYS
        assert written(figure, {})


NUMBERS_AND_DAYS = frozenset(
    {FigureType.COUNT, FigureType.MONEY, FigureType.PERCENT, FigureType.RATIO, FigureType.DATE, FigureType.DATE_RANGE}
)


def _as_in(figure: Figure, slot: Slot) -> Figure:
    unit = figure.unit or ("" if figure.type is FigureType.PERCENT else slot.unit)
    return replace(figure, unit=unit)
