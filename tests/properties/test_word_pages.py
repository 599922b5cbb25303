"""What a Word file holds is the page and nothing else, whatever the speech; another reader than the writer says so."""

from hypothesis import given
from tests.properties.strategies import patient, speeches

from draftkit.ooxml.guard import open_package
from draftkit.ooxml.markup import holdable
from draftkit.ooxml.reading.document import read_word
from draftkit.ooxml.reading.model import Bookmark, Edge, Paragraph, Words
from draftkit.tree.marks import figure_mark, is_paragraph_mark, paragraph_mark
from draftkit.tree.nodes import Speech
from draftkit.tree.page import Made, Page, PageParagraph, page_of
from draftkit.writers.docx import write_docx
from draftkit.writers.options import WriteOptions

HANGING = ("。", "，", "；", "：", "！", "？", "、")
Found = list[tuple[str, dict[str, str]]]
"""The text of each paragraph, and what each bookmark in it spans."""


def _read(data: bytes) -> Found:
    document = read_word(open_package(data, "讲话.docx").unwrap()).unwrap()
    return [_paragraph(block) for block in document.body if isinstance(block, Paragraph)]


def _paragraph(paragraph: Paragraph) -> tuple[str, dict[str, str]]:
    text, starts, spans = "", dict[str, int](), dict[str, str]()
    for piece in paragraph.pieces:
        if isinstance(piece, Words):
            text += piece.text
        elif isinstance(piece, Bookmark) and piece.edge is Edge.START:
            starts[piece.name] = len(text)
        elif isinstance(piece, Bookmark):
            spans[piece.name] = text[starts[piece.name] :]
    return text, {name: _whole(text, span) if is_paragraph_mark(name) else span for name, span in spans.items()}


def _whole(text: str, span: str) -> str:
    """What the bookmark of a paragraph spans, and the mark that may hang over the end of a full line behind it."""
    return text if len(text) > len(span) > 1 and text[:-1] == span and text.endswith(HANGING) else span


def _expected(page: Page) -> Found:
    shown = ((holdable(paragraph.text)[0], paragraph) for paragraph in page)
    return [(text, _spans(text, paragraph)) for text, paragraph in shown if text]


def _spans(text: str, paragraph: PageParagraph) -> dict[str, str]:
    figures = (stretch for stretch in paragraph.stretches if stretch.made is Made.FIGURE)
    held = ((number, holdable(each.text)[0]) for number, each in enumerate(figures, 1))
    marks = {figure_mark(paragraph.block, number): words for number, words in held if words}
    return {paragraph_mark(paragraph.block): text, **marks}


@given(speeches)
@patient
def test_the_page_is_what_another_reader_finds_in_the_file(speech: Speech) -> None:
    data = write_docx(speech, WriteOptions()).value
    assert data is not None
    found = _read(data)
    assert [each for each in found if each[0]] == _expected(page_of(speech))
    assert all(not spans for text, spans in found if not text)


@given(speeches)
@patient
def test_only_one_empty_line_is_added_and_a_second_file_is_the_same(speech: Speech) -> None:
    data = write_docx(speech, WriteOptions()).value
    assert data is not None
    assert data == write_docx(speech, WriteOptions()).value
    assert sum(not text for text, _ in _read(data)) <= 1
