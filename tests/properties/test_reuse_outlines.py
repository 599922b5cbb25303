"""The outline of old speeches is sound, whatever they hold, and says what they said."""

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.properties.strategies import patient, speeches

from draftkit.assemble.assemble import assemble
from draftkit.assemble.stock import Stock
from draftkit.brief.model import Brief
from draftkit.figures.model import Figure, FigureType
from draftkit.outline.parse import parse_outline
from draftkit.phrases.model import Bank
from draftkit.reuse.model import OldFacts, Rebuilt
from draftkit.reuse.outlines.outline import Told, outline_of
from draftkit.source import Source
from draftkit.tree.change import content, map_words
from draftkit.tree.markers import Marker
from draftkit.tree.nodes import Byline, Paragraph, Salutation, Section, Slot, Speech, Text, Title, Word

_WORDS = (
    *("要抓好落实", "一要", "各位", "“加强”", "三农", "临江市", "：", "，", "　"),
    *("word", "5%", "{", "}}", "#", "'", '"', "-", "\\"),
)
_plain = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=4).map("".join)
_slots = st.sampled_from(("会议名称", "参会人数", "地名1"))


def _named(word: Word, _: Section | None) -> Word:
    """A slot as an old speech has it: its name is a word."""
    return Slot("地名1", value="临江市", is_old=True) if isinstance(word, Slot) else word


old_speeches = speeches.map(lambda speech: map_words(speech, _named))
_content = st.lists(st.builds(Text, _plain) | st.builds(Slot, _slots), min_size=1, max_size=4)
_runs = _content.map(lambda words: (Text("我们"), *words, Text("讲清。")))
_leads = _content.map(lambda words: (Text("抓紧"), *words, Text("办好")))
_paragraphs = st.builds(Paragraph, _runs)
_few = st.lists(_paragraphs, max_size=3).map(tuple)


_Sections = st.SearchStrategy[tuple[Section, ...]]


def _sections(*, run_in: bool, below: _Sections) -> _Sections:
    markers = st.sampled_from([marker for marker in Marker if marker is not Marker.NONE])
    blocks = st.builds(lambda text, points: text + points, _few, below)
    sections = st.builds(Section, _leads, blocks, markers, st.just(run_in))
    return st.lists(sections, min_size=1, max_size=4).map(tuple)


_none = st.just(())
_points = _none | _sections(run_in=True, below=_none | _sections(run_in=True, below=_none))
_headings = _sections(run_in=False, below=_points)
_mixed = st.builds(lambda points, headings: points + headings, _points, _headings)
_parts = _none | _points | _mixed | _sections(run_in=False, below=_mixed)
usual_speeches = st.builds(
    lambda title, by, to, start, parts, end: Speech((*title, *by, *to, *start, *parts, *(end if parts else ()))),
    st.lists(st.builds(Title, _leads), max_size=1),
    st.lists(st.builds(Byline, _leads), max_size=2),
    st.lists(st.builds(Salutation, _runs), max_size=1),
    _few,
    _parts,
    _few,
)
"""Speeches as most are, with one line of title."""


def told(speech: Speech, name: str = "旧讲话.txt") -> Told:
    names = ("地名1", "会议名称", "参会人数")
    figures = tuple(Figure(each, FigureType.TEXT, old="临江", ask=f"{each}是【临江】") for each in names)
    return Told(Rebuilt(speech), OldFacts(figures), name)


@settings(patient, max_examples=60)
@given(old_speeches)
def test_an_outline_of_any_speech_has_no_fault(speech: Speech) -> None:
    made = outline_of((told(speech),))
    outcome = parse_outline(Source("旧讲话.yaml", made.text))
    assert outcome.diagnostics == ()
    assert outcome.unwrap().id == made.id
    assert assemble(Brief(made.id), outcome.unwrap(), Stock(Bank()), seed=1).value is not None


@settings(patient, max_examples=60)
@given(usual_speeches)
def test_an_outline_says_what_the_speech_said(speech: Speech) -> None:
    outline = parse_outline(Source("旧讲话.yaml", outline_of((told(speech),)).text)).unwrap()
    outcome = assemble(Brief(outline.id), outline, Stock(Bank()), seed=1)
    assert content(outcome.unwrap()) == content(speech)
    assert outcome.diagnostics == () or not speech.blocks


@settings(patient, max_examples=40)
@given(st.lists(old_speeches | usual_speeches, min_size=2, max_size=4))
def test_an_outline_of_any_speeches_has_no_fault(several: list[Speech]) -> None:
    made = outline_of([told(speech, f"{at}.txt") for at, speech in enumerate(several)], "几篇")
    outcome = parse_outline(Source("几篇.yaml", made.text))
    assert outcome.diagnostics == ()
    assert assemble(Brief(made.id), outcome.unwrap(), Stock(Bank()), seed=1).value is not None


@settings(patient, max_examples=30)
@given(usual_speeches, st.integers(2, 3))
def test_an_outline_of_a_speech_and_itself_is_that_of_the_speech(speech: Speech, times: int) -> None:
    outline = parse_outline(Source("旧讲话.yaml", outline_of([told(speech)] * times).text)).unwrap()
    made = assemble(Brief(outline.id), outline, Stock(Bank()), seed=1).unwrap()
    assert content(made) == content(speech)
