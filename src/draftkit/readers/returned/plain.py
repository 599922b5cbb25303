"""A document of a format that holds text alone."""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from draftkit.readers.docx.flow import PAGE_SIGNS
from draftkit.readers.manuscript import Kind, Line, Manuscript, Markup
from draftkit.readers.returned.mail import paragraph_lines, unquoted
from draftkit.source import Span
from draftkit.tree.page import Form
from draftkit.tree.returned import PLAIN, Extra, Look, Marked, Returned, ReturnedParagraph

_WRAP: Final = re.compile(r"([!-~])?[ \t]*(?:\r\n|[\r\n\u2028])\s*(?=([!-~])?)")
_NARROW: Final = re.compile(r"(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])")
_BEHIND_MARK: Final = re.compile(r"(?<=[。，；：！？、”’）》」』])[ \t]+")


def returned_text(manuscript: Manuscript, name: str) -> Returned:
    """The document, a paragraph each line that has words. In a text, lines broken at a fixed width are put together.

    Rows of tables, page headers and notes are extras, those of one kind that follow each other one of them; page
    numbers are none. A blank between Chinese characters of a PDF is taken for a full-width one, as names are parted by.

    Args:
        manuscript: of a text, a web page, a PDF.
        name: what it goes by in messages.
    """
    if manuscript.lines is None:
        text = unquoted(manuscript.source.text)
        source = replace(manuscript.source, text=text)
        manuscript = replace(manuscript, source=source, lines=tuple(paragraph_lines(text)))
    paragraphs, extras = list[ReturnedParagraph](), list[Extra]()
    for text, line in _lines(manuscript):
        if line.kind is Kind.APART and not PAGE_SIGNS.sub("", text.lower()):
            continue
        if line.kind in (Kind.CELL, Kind.APART):
            _add_extra(extras, "table" if line.kind is Kind.CELL else "note", text, len(paragraphs) - 1)
        else:
            paragraphs.append(ReturnedParagraph((Marked(text),), look=_look(line)))
    return Returned(name, tuple(paragraphs), extras=tuple(extras))


def _add_extra(extras: list[Extra], kind: str, text: str, after: int) -> None:
    if extras and (extras[-1].kind, extras[-1].after) == (kind, after):
        text = f"{extras.pop().text}\n{text}"
    extras.append(Extra(kind, text, after))


def _look(line: Line) -> Look:
    if line.kind is Kind.TITLE:
        return Look(Form.TITLE)
    return Look(Form.HEADING, line.level) if line.kind is Kind.HEADING else PLAIN


def _lines(manuscript: Manuscript) -> Iterator[tuple[str, Line]]:
    """The lines with words, as they are read."""
    marks = deque(manuscript.markup)
    for line in manuscript.lines or ():
        text = _joined("".join(_read(manuscript.source.text, line.span, marks)))
        if manuscript.source.is_extracted:
            text = _NARROW.sub("\u3000", text)
        if text:
            yield text, line


def _joined(text: str) -> str:
    """A line without the blanks that only a format needs: where it was wrapped, and behind the lead of a point."""
    text = _WRAP.sub(lambda wrap: (wrap[1] or "") + (" " if _are_words(wrap[1], wrap[2]) else ""), text)
    return _BEHIND_MARK.sub("", text).strip()


def _are_words(before: str | None, after: str | None) -> bool:
    """Whether a blank stands between them; a number that was broken has none."""
    return bool(before and after) and not f"{before}{after}".isdigit()


def _read(text: str, span: Span, marks: deque[Markup]) -> Iterator[str]:
    """The characters of a line as they are read; of the marks those up to its end are used up."""
    at = span.start
    while marks and marks[0].span.start < span.end:
        mark = marks.popleft()
        if mark.span.start >= span.start:
            yield text[at : mark.span.start] + mark.text
        at = max(at, min(mark.span.end, span.end))
    yield text[at : span.end]
