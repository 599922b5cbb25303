import re

from hypothesis import given
from hypothesis import strategies as st
from tests.properties.strategies import patient, speeches

from draftkit.diagnostics import errors_in
from draftkit.readers.markdown import messages, read_markdown, read_markdown_blocks
from draftkit.source import Source
from draftkit.tree import Section, Speech
from draftkit.tree.change import content
from draftkit.tree.walk import inlines, slots, walk
from draftkit.writers.markdown import markdown_places, markdown_text


@patient
@given(speeches)
def test_what_is_written_reads_back_as_the_same_tree(speech: Speech) -> None:
    assert read_markdown(Source("speech.md", markdown_text(speech))).value == content(speech)


ABOUT_WHAT_IS_SAID = (
    messages.MIXED_FAMILIES,
    messages.MORE_PROBLEMS,
    messages.NEARLY_A_SLOT,
    messages.NOTHING_TO_COUNT,
    messages.NUMBER_IN_TEXT,
    messages.WIDE_SIGN,
)
"""Problems of a speech, and not of how it was written down."""


@patient
@given(speeches)
def test_what_is_written_reads_back_without_complaint(speech: Speech) -> None:
    wordless = any(isinstance(visit.block, Section) and not visit.block.lead for visit in walk(speech))
    diagnostics = read_markdown(Source("speech.md", markdown_text(speech))).diagnostics
    assert wordless or not [d for d in diagnostics if d.message not in ABOUT_WHAT_IS_SAID]
    assert not errors_in(diagnostics)


@patient
@given(speeches)
def test_writing_what_was_read_changes_nothing(speech: Speech) -> None:
    text = markdown_text(speech)
    assert markdown_text(read_markdown(Source("speech.md", text)).unwrap()) == text


@patient
@given(speeches)
def test_every_block_has_its_own_place_in_the_text(speech: Speech) -> None:
    text = markdown_text(speech)
    reading = read_markdown_blocks(Source("speech.md", text)).unwrap()
    assert [name for name, _ in reading.spans] == [visit.id for visit in walk(content(speech))]
    edges = [edge for _, span in reading.spans for edge in (span.start, span.end)]
    assert edges == sorted(edges)
    assert all(span.start < span.end <= len(text) for _, span in reading.spans)


@patient
@given(speeches)
def test_every_paragraph_begins_with_the_block_of_its_place(speech: Speech) -> None:
    text = markdown_text(speech)
    spans = read_markdown_blocks(Source("speech.md", text)).unwrap().spans
    starts = [found.start() for found in re.finditer(r"(?:\A|(?<=\n\n))(?!\s*\Z)", text)]
    begun = {span.start: name for name, span in reversed(spans)}
    names = markdown_places(speech)
    assert len(names) == len(starts)
    indents = (len(text[start:]) - len(text[start:].lstrip(" ")) for start in starts)
    assert names == tuple(begun.get(start + indent, "") for start, indent in zip(starts, indents, strict=True))


@patient
@given(speeches)
def test_no_slot_is_ever_lost(speech: Speech) -> None:
    text = markdown_text(speech)
    reading = read_markdown_blocks(Source("speech.md", text)).unwrap()
    assert [(use.block, use.slot) for use in reading.slots] == [(v.id, slot) for v, slot in slots(content(speech))]
    assert all(text[use.span.start : use.span.end].startswith("{{") for use in reading.slots)


@patient
@given(
    st.text() | st.lists(st.sampled_from(list("#>-*{}[]()|\\&;：。一是第，1. \t　\r\n<!a")), max_size=60).map("".join)
)
def test_any_text_is_read_into_a_tree_that_can_be_written(text: str) -> None:
    reading = read_markdown_blocks(Source("speech.md", text)).value
    assert reading is not None
    again = read_markdown(Source("speech.md", markdown_text(reading.speech)))
    assert again.value == reading.speech == content(reading.speech)
    assert all(inlines(visit.block) or isinstance(visit.block, Section) for visit in walk(reading.speech))
