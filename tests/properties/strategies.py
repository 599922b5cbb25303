"""Speeches as hypothesis draws them: every tree the constructors allow, with a liking for what is hard to write."""

from functools import reduce

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from draftkit.tree import (
    Byline,
    Count,
    Counted,
    Inline,
    Origin,
    Paragraph,
    Provenance,
    Salutation,
    Section,
    Slot,
    Speech,
    Strong,
    Text,
    Title,
    Word,
)
from draftkit.tree.markers import Marker

patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""For properties of whole speeches, which take a while to draw on a slow machine."""

_SNIPPETS = (
    *("#", "## ", ">", "-", "- ", "---", "+ ", "*", "**", "****", "***", "|", "```", "~~~", "`", "=", "_", "!"),
    *("\\", "\\\\", "\\*", "{", "{{", "}}", "{{名称}}", "{{部分数}}", "[", "]", "[一要]", "[称呼]", "[无]", "](", ")"),
    *("<!--", "-->", "<", "<b>", "&", "&#", "&#32;", "&amp;", "1.", "1. ", "12) ", "（1）", "(一)", "一、", "（一）"),
    *("第一，", "一是", "一要", "一抓", "首先，", "最后，", "二、三、", "：", ":", "同志们：", "。", "，", "“", "”"),
    *(" ", "  ", "\t", "　", "　　", "\u00a0", "\u2028", "\u2029", "\u0085", "\x0b", "\x0c", "\x1c", "\x00"),
    *("\ufeff", "\u200b", "\u2003", "\ud800", "\uffff", "𠮷", "加强领导", "临江市", "word", "a", "1", "5%"),
)
_signs = st.characters(blacklist_characters="\r\n")
_strings = st.lists(st.sampled_from(_SNIPPETS) | _signs, min_size=1, max_size=6).map("".join)
provenances = st.none() | st.builds(Provenance, st.sampled_from(Origin), _strings)
texts = st.builds(Text, _strings, provenances)
_names = st.sampled_from(("参训人数", "部分数", "要点数", "a|b", " 名 ")) | _strings
slots = st.builds(Slot, _names, st.just("") | _strings, st.none() | _strings)
counts = st.builds(Count, st.sampled_from(Counted))
words: st.SearchStrategy[Word] = texts | slots | counts
_word_runs = st.lists(words, max_size=4).map(tuple)
_inlines: st.SearchStrategy[Inline] = words | st.builds(Strong, _word_runs)
_contents = st.lists(_inlines, max_size=5).map(tuple)
paragraphs = st.builds(Paragraph, _contents)
_some_paragraphs = st.lists(paragraphs, max_size=2).map(tuple)
_markers = st.sampled_from(Marker)


def _sections(below: st.SearchStrategy[Section] | None, *, run_in: bool) -> st.SearchStrategy[Section]:
    kinds = st.nothing() if below is None else below
    nested = st.lists(kinds, max_size=0 if below is None else 2)
    blocks = st.builds(lambda first, rest: (*first, *sorted(rest, key=_is_heading)), _some_paragraphs, nested)
    return st.builds(Section, _word_runs, blocks, _markers, st.just(run_in))


def _is_heading(section: Section) -> bool:
    return not section.run_in


def _points(height: int) -> st.SearchStrategy[Section]:
    """Run-in points, at most that many levels of them."""
    start = _sections(None, run_in=True)
    return reduce(lambda below, _: _sections(below, run_in=True), range(height - 1), start)


def sections_up_to(height: int) -> st.SearchStrategy[Section]:
    """Headings and run-in points, nested at most that many levels deep."""
    if height == 1:
        return _sections(None, run_in=False) | _points(1)
    return _sections(sections_up_to(height - 1), run_in=False) | _points(height)


sections = sections_up_to(5)
_heads = st.lists(st.builds(Title, _word_runs) | st.builds(Byline, _word_runs), max_size=3)
_salutations = st.lists(st.builds(Salutation, _word_runs), max_size=1)
_bodies = st.lists(paragraphs | sections, max_size=4)
speeches = st.builds(lambda head, to, body: Speech((*head, *to, *body)), _heads, _salutations, _bodies)
"""Whole speeches, with provenance and values, some of their blocks empty."""
