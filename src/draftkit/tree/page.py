"""The page: a speech as its readers see it, paragraph by paragraph, every character known by what made it.

What is written into a document and what comes back from it are compared by this and nothing else.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate
from typing import assert_never

from draftkit.tree.change import announced, counted
from draftkit.tree.nodes import (
    Byline,
    Count,
    Inline,
    Paragraph,
    Salutation,
    Section,
    Slot,
    Speech,
    Strong,
    Text,
    Title,
    Word,
)
from draftkit.tree.walk import Visit, gap_label, inlines, walk


class Form(StrEnum):
    """What kind of paragraph it is."""

    TITLE = "title"
    BYLINE = "byline"
    SALUTATION = "salutation"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    POINT = "point"
    """One that opens with the lead of a point."""


class Made(StrEnum):
    """What made characters of the page."""

    WORDS = "words"
    """They stand in `speech.md`."""
    NUMBER = "number"
    """The number of a section: it comes from the structure."""
    COUNT = "count"
    """An announced number (讲三点意见): it is counted."""
    FIGURE = "figure"
    """A figure of `figures.yaml`, or the label of its gap."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters of one paragraph that share everything. Not empty, no line breaks.

    Attributes:
        lead: of the lead of a run-in point.
        strong: emphasised by the writer.
        slot: of a figure; its value is None where the gap shows.
    """

    text: str
    made: Made = Made.WORDS
    lead: bool = False
    strong: bool = False
    slot: Slot | None = None


@dataclass(frozen=True, slots=True)
class PageParagraph:
    """One paragraph of the page; it has at least one character.

    Attributes:
        block: the `tree.walk.Visit.id` of the block it shows; of a point that of the section.
        level: of a heading or point its depth, 1 = top; of another paragraph the depth of the section it stands in.
        body: the id of the paragraph that continues the lead of a point on its line; empty where none does.
    """

    block: str
    form: Form
    level: int
    stretches: tuple[Stretch, ...]
    body: str = ""

    @property
    def text(self) -> str:
        """Its characters."""
        return "".join(stretch.text for stretch in self.stretches)


Page = tuple[PageParagraph, ...]


def page_of(speech: Speech) -> Page:
    """The paragraphs of the page in order, numbers, figures and counts written out; what shows nothing is left out.

    A point and the paragraph that continues its line are one.
    """
    return tuple(_paragraphs(speech))


def page_text(page: Page) -> str:
    """The page as one text: every paragraph ends with a line feed. Offsets of a page count in it."""
    return "".join(f"{paragraph.text}\n" for paragraph in page)


def page_starts(page: Page) -> list[int]:
    """Where each paragraph starts in `page_text`, and where the last one ends."""
    return [0, *accumulate(len(paragraph.text) + 1 for paragraph in page)]


def _paragraphs(speech: Speech) -> Iterator[PageParagraph]:
    parts = announced(speech.sections)
    visits = walk(speech)
    for visit in visits:
        point = isinstance(visit.block, Section) and visit.block.run_in
        stretches = list(_stretches(visit, parts, lead=point))
        body = ""
        if isinstance(visit.block, Section) and point and visit.block.paragraphs:
            following = next(visits)
            body = following.id
            stretches += _stretches(following, parts, lead=False)
        if stretches:
            yield PageParagraph(visit.id, _form(visit), visit.depth, tuple(stretches), body)


def _form(visit: Visit) -> Form:
    match visit.block:
        case Title():
            return Form.TITLE
        case Byline():
            return Form.BYLINE
        case Salutation():
            return Form.SALUTATION
        case Paragraph():
            return Form.PARAGRAPH
        case Section(run_in=run_in):
            return Form.POINT if run_in else Form.HEADING
        case _:
            assert_never(visit.block)


def _stretches(visit: Visit, parts: int, *, lead: bool) -> Iterator[Stretch]:
    if visit.number:
        yield Stretch(visit.number, Made.NUMBER, lead=lead)
    for inline in inlines(visit.block):
        for word, strong in _words(inline):
            stretch = _stretch(word, visit, parts, lead=lead, strong=strong)
            if stretch.text:
                yield stretch


def _words(inline: Inline) -> Iterator[tuple[Word, bool]]:
    if isinstance(inline, Strong):
        yield from ((word, True) for word in inline.content)
    else:
        yield inline, False


def _stretch(word: Word, visit: Visit, parts: int, *, lead: bool, strong: bool) -> Stretch:
    match word:
        case Text(text=text):
            return Stretch(text, Made.WORDS, lead, strong)
        case Slot(value=value):
            return Stretch(gap_label(word) if value is None else value, Made.FIGURE, lead, strong, word)
        case Count():
            return Stretch(counted(word, visit.section, parts), Made.COUNT, lead, strong)
        case _:
            assert_never(word)
