"""Edits of any page come home into the text it was issued from, or are told and kept."""

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.properties.strategies import speeches

from draftkit.readers.markdown import read_markdown
from draftkit.review.apply import apply
from draftkit.review.model import Change, Edit, Kept, New, Splice, WantedParagraph
from draftkit.source import Source
from draftkit.store.files import Digest
from draftkit.store.states import State, Texts
from draftkit.tree.markers import typed_number
from draftkit.tree.page import Form, Made, Page, PageParagraph, page_of, page_text
from draftkit.tree.returned import Hand, Look
from draftkit.workflows.review.home_script import issued_text
from draftkit.workflows.review.homecoming import bring_home
from draftkit.writers.markdown import markdown_text

patient = settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
"""Whole speeches, and edits of them, take a while to draw."""

_HAND = Hand("王某", "2026-12-03T09:00:00Z")
_words = st.sampled_from(
    ["新词", "，", "*号*", "#", "- 横", "。", "1. 一", "word", "{{括号}}", "\\", "一、", "[无]", "<!--", ""]
)
_new = st.lists(_words.filter(bool), min_size=1, max_size=3).map("".join)
_looks = st.builds(Look, st.sampled_from(Form), st.integers(0, 5), st.just(""), st.integers(0, 4))
_NOTE = "<!-- 备注{}。 -->"
_NOTES = re.compile("<!-- 备注[0-9]+。 -->")


@st.composite
def texts(draw: st.DrawFn) -> str:
    """A `speech.md` that people worked on: notes before blocks, wider gaps, blanks behind lines."""
    blocks = markdown_text(draw(speeches)).split("\n\n")
    parts = list[str]()
    for at, block in enumerate(blocks):
        note = draw(st.sampled_from(["", "", f"{_NOTE.format(at)}\n", f"{_NOTE.format(at)}\n\n"]))
        parts.append(f"{note}{block}{draw(st.sampled_from(['', '', '  ']))}")
    return "".join(f"{part}{draw(st.sampled_from([chr(10) * 2] * 3 + [chr(10) * 3]))}" for part in parts)


def state_of(text: str) -> State:
    return State(1, Digest("0"), "id", Texts(text, "", ""), read_markdown(Source("speech.md", text)).value)


def issued(text: str) -> Page:
    value = read_markdown(Source("speech.md", text)).value
    assert value is not None
    return page_of(value)


def cuts(page: Page) -> list[int]:
    """The places of a page where something can be cut: not in a number, a count or a figure, nor before a number."""
    found, at = list[int](), 0
    for paragraph in page:
        for stretch in paragraph.stretches:
            inside = len(stretch.text) if stretch.made is Made.WORDS else 1
            found += range(at + (stretch.made is Made.NUMBER), at + inside)
            at += len(stretch.text)
        found.append(at)
        at += 1
    return found


def starts(page: Page) -> list[int]:
    found = [0]
    for paragraph in page:
        found.append(found[-1] + len(paragraph.text) + 1)
    return found


@st.composite
def edits(draw: st.DrawFn, page: Page) -> list[Edit]:
    """A few edits that do not touch each other."""
    places, firsts, found = cuts(page), starts(page), list[Edit]()
    used = set[int]()
    for kind in draw(st.lists(st.sampled_from([*Change][:9]), max_size=4)):
        splices = draw(_splices(kind, places, firsts))
        touched = {at for splice in splices for at in range(splice.start - 1, splice.end + 1)}
        if splices and not touched & used:
            used |= touched
            found.append(Edit(kind, page[0].block, _HAND, tracked=True, before="原", after="新", splices=splices))
    return found


@st.composite
def _splices(draw: st.DrawFn, kind: Change, places: list[int], firsts: list[int]) -> tuple[Splice, ...]:
    first = draw(st.integers(0, len(firsts) - 2))
    start, end = firsts[first], firsts[first + 1]
    at, to = draw(st.sampled_from(places)), draw(st.sampled_from(firsts))
    if kind is Change.WORDING:
        last = min((place for place in places if place >= at + draw(st.integers(0, 4))), default=at)
        last = min(last, min(start for start in firsts if start > at) - 1)
        return (Splice(at, last, (New(draw(_new)),)),)
    if kind is Change.INSERT:
        return (Splice(to, to, (New(f"{draw(_new)}\n"),), looks=(draw(_looks),)),)
    if kind is Change.MOVE and to not in (start, end):
        return (Splice(start, end), Splice(to, to, (Kept(start, end),)))
    if kind is Change.SPLIT and at not in firsts:
        return (Splice(at, at, (New("\n"),)),)
    if kind is Change.JOIN and end in places:
        return (Splice(end - 1, end),)
    return (Splice(start, end),) if kind is Change.DELETE else ()


def words_of(paragraph: PageParagraph) -> str:
    """Its words; what the program makes is left out."""
    return "".join(each.text for each in paragraph.stretches if each.made is Made.WORDS)


def wanted_words(paragraph: WantedParagraph, page: Page) -> str:
    made, at = set[int](), 0
    for line in page:
        for stretch in line.stretches:
            made |= set(range(at, at + len(stretch.text))) if stretch.made is not Made.WORDS else set()
            at += len(stretch.text)
        at += 1
    text = page_text(page)
    return "".join(
        word.text
        if isinstance(word, New)
        else "".join(text[at] for at in range(word.start, word.end) if at not in made)
        for word in paragraph.words
    )


def says(paragraph: PageParagraph, wanted: str) -> bool:
    """Whether a paragraph has these words, blanks at its edges apart; a typed number is made by the program."""
    typed = typed_number(wanted) if paragraph.form in (Form.HEADING, Form.POINT) else None
    found, wanted, without = words_of(paragraph).strip(), wanted.strip(), wanted[typed[1] :].strip() if typed else ""
    return found == wanted or (typed is not None and found == without)


@patient
@given(texts(), st.data())
def test_the_new_text_reads_as_wanted_or_the_edit_is_kept(text: str, data: st.DataObject) -> None:
    page = issued(text)
    if not page:
        return
    taken = data.draw(edits(page))
    home = bring_home(state_of(text), taken).unwrap()
    done = [edit for edit in taken if edit not in home.unplaced]
    assert len(done) + len(home.unplaced) == len(taken)
    splices = [splice for edit in done for splice in edit.splices]
    wanted = [
        words
        for each in apply(page, splices)
        if (words := wanted_words(each, page)) or any(isinstance(word, Kept) for word in each.words)
    ]
    found = [paragraph for paragraph in issued(home.speech) if paragraph.text.strip()]
    assert len(found) == len(wanted)
    wrong = [(words_of(here), there) for here, there in zip(found, wanted, strict=True) if not says(here, there)]
    assert wrong == []
    assert home.speech.count("<!-- 待办") == text.count("<!-- 待办") + len(home.unplaced)
    assert sorted(_NOTES.findall(home.speech)) == sorted(_NOTES.findall(text))


@patient
@given(texts(), st.data())
def test_what_stands_outside_of_a_reworded_paragraph_stays_byte_for_byte(text: str, data: st.DataObject) -> None:
    page = issued(text)
    worded = [edit for edit in data.draw(edits(page))[:1] if edit.change is Change.WORDING] if page else []
    home = bring_home(state_of(text), worded).unwrap()
    found = issued_text(page, text)
    assert found
    if not worded or home.unplaced:
        return
    at = max(at for at, start in enumerate(found.starts) if start <= worded[0].splices[0].start)
    place = found.places[at]
    assert home.speech.startswith(text[: place.start])
    assert home.speech.endswith(text[place.end :])


@patient
@given(texts())
def test_without_edits_the_text_stays_byte_for_byte(text: str) -> None:
    assert bring_home(state_of(text), ()).unwrap().speech == text
