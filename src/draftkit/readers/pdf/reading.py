"""A PDF with a text layer, as far as it can be told what its lines belong to."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from importlib.util import find_spec
from typing import Final, assert_never

from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.readers.manuscript import Kind, Line, Manuscript
from draftkit.readers.pdf import messages
from draftkit.readers.pdf.pages import Bounds, Page, Refusal, pages_of
from draftkit.readers.pdf.paragraphs import Paragraph, paragraphs
from draftkit.source import Source, Span

SIZE: Final = 50_000_000
"""Bytes of a file."""
_MEGABYTE: Final = 1_000_000
_UNREADABLE: Final = "\ufffd"
_SHARE: Final = 0.3
"""Share of unreadable characters from which on a text is no text."""
_NAMED: Final = 20
"""Pages named in a message."""
_SIGNATURE_WITHIN: Final = 1024
"""Bytes before `%PDF-` that readers put up with."""


def read_pdf(data: bytes, name: str, bounds: Bounds = Bounds()) -> Outcome[Manuscript]:  # noqa: B008 - it is frozen
    """The text of a PDF, one line a paragraph.

    Printed lines are joined by their places on the page. Page numbers, running heads and footnotes are lines of
    `Kind.APART`, put after the paragraph they interrupt. Pages without text and characters without meaning are told in
    warnings; that a PDF was read, in a hint.

    Args:
        data: the file's bytes, at most `SIZE`.
        name: what the file goes by in messages.
        bounds: how much is read.
    """
    if len(data) > SIZE:
        size, limit = f"{len(data) / _MEGABYTE:.1f}", SIZE // _MEGABYTE
        return Outcome(None, (messages.TOO_LARGE(file=name, size=size, limit=limit),))
    if b"%PDF-" not in data[:_SIGNATURE_WITHIN]:
        return Outcome(None, (messages.NO_PDF(file=name),))
    if find_spec("pypdfium2") is None:
        return Outcome(None, (messages.NO_LIBRARY(file=name),))
    pages = pages_of(data, bounds)
    if isinstance(pages, Refusal):
        return Outcome(None, (_refused(pages, name, bounds),))
    return _manuscript(pages, name)


def _refused(why: Refusal, name: str, bounds: Bounds) -> Diagnostic:
    match why:
        case Refusal.PASSWORD:
            return messages.ENCRYPTED(file=name)
        case Refusal.DAMAGED:
            return messages.NO_PDF(file=name)
        case Refusal.PAGES:
            return messages.TOO_MANY_PAGES(file=name, limit=bounds.pages)
        case Refusal.LENGTH:
            return messages.TOO_LONG(file=name, limit=bounds.characters)
        case Refusal.TIME:
            return messages.TOO_SLOW(file=name, seconds=f"{bounds.seconds:g}")
        case Refusal.BROKE:
            return messages.BROKE(file=name)
        case _ as other:
            assert_never(other)


def _manuscript(pages: Sequence[Page], name: str) -> Outcome[Manuscript]:
    found = paragraphs(pages)
    if all(page.damaged for page in pages):
        return Outcome(None, (messages.NO_PDF(file=name),))
    if all(paragraph.apart for paragraph in found):
        if not found or any(page.picture for page in pages):
            return Outcome(None, (messages.SCANNED(file=name),))
        found = tuple(replace(paragraph, apart=False) for paragraph in found)  # nothing is there to stand apart from
    text = "\n".join(paragraph.text for paragraph in found)
    unreadable = text.count(_UNREADABLE)
    if unreadable > _SHARE * len(text):
        return Outcome(None, (messages.UNMAPPED(file=name),))
    doubts = (messages.SOME_UNMAPPED(file=name, count=unreadable),) if unreadable else ()
    told = (*doubts, *_missing(pages, name), messages.PUT_TOGETHER(file=name))
    return Outcome(Manuscript(Source(name, text, is_extracted=True), tuple(_lines(found))), told)


def _missing(pages: Sequence[Page], name: str) -> Iterator[Diagnostic]:
    pictures = [number for number, page in enumerate(pages, 1) if page.picture and not page.lines]
    damaged = [number for number, page in enumerate(pages, 1) if page.damaged]
    if pictures:
        yield messages.SOME_PICTURES(file=name, pages=_listed(pictures))
    if damaged:
        yield messages.SOME_BROKEN(file=name, pages=_listed(damaged))


def _listed(numbers: Sequence[int]) -> str:
    return ", ".join(map(str, numbers[:_NAMED])) + (" …" if len(numbers) > _NAMED else "")


def _lines(found: Sequence[Paragraph]) -> Iterator[Line]:
    start = 0
    for paragraph in found:
        end = start + len(paragraph.text)
        yield Line(Span(start, end), Kind.APART if paragraph.apart else Kind.TEXT)
        start = end + 1
