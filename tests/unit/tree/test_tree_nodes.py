from dataclasses import FrozenInstanceError

import pytest

from draftkit.tree import Byline, Paragraph, Salutation, Section, Slot, Speech, Text, Title
from draftkit.tree.nodes import MAX_DEPTH

WORDS = (Text("甲"),)
HEADING = Section(WORDS)
POINT = Section(WORDS, run_in=True)
PARAGRAPH = Paragraph(WORDS)


@pytest.mark.parametrize("text", ["", "甲\n乙", "甲\r"])
def test_a_text_is_one_line_and_not_empty(text: str) -> None:
    with pytest.raises(ValueError, match="one line"):
        Text(text)


@pytest.mark.parametrize(("name", "unit"), [("", ""), ("甲\n", ""), ("甲", "\r")])
def test_a_slot_has_a_name_on_one_line(name: str, unit: str) -> None:
    with pytest.raises(ValueError, match="name"):
        Slot(name, unit)


@pytest.mark.parametrize("blocks", [(HEADING, PARAGRAPH), (POINT, PARAGRAPH), (HEADING, POINT)])
def test_in_a_section_paragraphs_stand_before_points_and_points_before_headings(
    blocks: tuple[Paragraph | Section, ...],
) -> None:
    with pytest.raises(ValueError, match="before"):
        Section(WORDS, blocks)


def test_a_section_knows_its_paragraphs_and_sections() -> None:
    section = Section(WORDS, (PARAGRAPH, POINT, HEADING))
    assert section.paragraphs == (PARAGRAPH,)
    assert section.sections == (POINT, HEADING)


def test_no_heading_stands_below_a_point() -> None:
    with pytest.raises(ValueError, match="run-in"):
        Section(WORDS, (HEADING,), run_in=True)


@pytest.mark.parametrize(
    "blocks",
    [
        (PARAGRAPH, Title(WORDS)),
        (HEADING, Byline(WORDS)),
        (Salutation(WORDS), Title(WORDS)),
        (PARAGRAPH, Salutation(WORDS)),
        (Salutation(WORDS), Salutation(WORDS)),
    ],
)
def test_a_speech_has_the_order_of_a_page(
    blocks: tuple[Title | Byline | Salutation | Paragraph | Section, ...],
) -> None:
    with pytest.raises(ValueError, match="title lines"):
        Speech(blocks)


def test_sections_and_paragraphs_may_alternate_at_the_top() -> None:
    speech = Speech((Byline(WORDS), Title(WORDS), Salutation(WORDS), PARAGRAPH, HEADING, PARAGRAPH, POINT))
    assert speech.sections == (HEADING, POINT)


def test_sections_nest_to_a_bound() -> None:
    deep = HEADING
    for _ in range(MAX_DEPTH - 1):
        deep = Section(WORDS, (deep,))
    assert Speech((deep,)).sections == (deep,)
    with pytest.raises(ValueError, match="deep"):
        Speech((Section(WORDS, (deep,)),))


def test_nodes_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        PARAGRAPH.content = ()  # type: ignore[misc]
