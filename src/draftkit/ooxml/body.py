"""word/document.xml: paragraphs, runs, bookmarks, content controls and the section's page."""

import re
from collections.abc import Iterable, Iterator
from itertools import count
from typing import Final

from lxml import etree

from draftkit.ooxml.markup import W, relation, serialize, text, w
from draftkit.ooxml.model import Control, Run, WordParagraph
from draftkit.ooxml.profiles.model import Profile, Style, twips

_MAX_TAG: Final = 64
"""Word refuses a longer tag or title of a content control."""
_BREAKS: Final = {"\n": "br", "\t": "tab"}


def document_part(paragraphs: Iterable[WordParagraph], profile: Profile, footers: dict[str, str]) -> bytes:
    """The part.

    Args:
        paragraphs: the speech, in order.
        profile: gives the page.
        footers: kind of page (`default`, `even`) to the relation's id of its footer.
    """
    bookmarks, controls = count(), count(1)
    body = w("body", *(paragraph(each, bookmarks, controls) for each in paragraphs))
    body.append(section(profile, footers))
    return serialize(w("document", body))


def run(piece: Run) -> etree._Element:
    """A run. Its fonts are hinted at Chinese, so that “ ” ‘ ’ … — are drawn full-width in the Han face."""
    properties = w("rPr")
    if piece.lead:
        properties.append(w("rStyle", val=Style.LEAD))
    properties.append(w("rFonts", hint="eastAsia"))
    if piece.bold:
        properties.append(w("b"))
    if piece.gap:
        properties.append(w("highlight", val="yellow"))
    return w("r", properties, *_characters(piece.text))


def _characters(words: str) -> Iterator[etree._Element]:
    for part in re.split(r"([\n\t])", words):
        if part in _BREAKS:
            yield w(_BREAKS[part])
        elif part:
            yield text("t", part)


def paragraph(paragraph: WordParagraph, bookmarks: Iterator[int], controls: Iterator[int]) -> etree._Element:
    """A paragraph; the iterators number its bookmarks and content controls."""
    inner: list[etree._Element] = []
    for piece in paragraph.pieces:
        if isinstance(piece, Control):
            inner += _bookmarked(piece.bookmark, [_control(piece, next(controls))], next(bookmarks))
        else:
            inner.append(run(piece))
    if paragraph.bookmark:
        inner = _bookmarked(paragraph.bookmark, inner, next(bookmarks))
    return w("p", w("pPr", w("pStyle", val=paragraph.style)), *inner)


def _bookmarked(name: str, inner: list[etree._Element], number: int) -> list[etree._Element]:
    return [w("bookmarkStart", id=number, name=name), *inner, w("bookmarkEnd", id=number)]


def _control(control: Control, number: int) -> etree._Element:
    """A rich content control: a plain-text one is multiplied by LibreOffice 7.4 when it saves."""
    tag = control.tag[:_MAX_TAG]
    properties = w("sdtPr", w("alias", val=tag), w("tag", val=tag), w("id", val=number))
    return w("sdt", properties, w("sdtContent", run(control.run)))


def section(profile: Profile, footers: dict[str, str]) -> etree._Element:
    """The page; one wider than high lies on its side. `footers` as for `document_part`."""
    references = (relation(w("footerReference", type=kind), identifier) for kind, identifier in footers.items())
    size = w("pgSz", w=twips(profile.page_width.value), h=twips(profile.page_height.value))
    if profile.page_width.value > profile.page_height.value:
        size.set(f"{{{W}}}orient", "landscape")
    grid = w("docGrid", type="lines", linePitch=profile.line_pitch.value)
    return w("sectPr", *references, size, _margins(profile), grid)


def _margins(profile: Profile) -> etree._Element:
    """The margins. The footer's line is as high as its type, so the dashes stand half of that above its foot."""
    half_a_line_mm = profile.page_number_size.value / 4 * 25.4 / 72
    return w(
        "pgMar",
        top=twips(profile.top.value),
        right=twips(profile.right.value),
        bottom=twips(profile.bottom.value),
        left=twips(profile.left.value),
        header=twips(profile.top.value / 2),
        footer=twips(profile.bottom.value - profile.page_number_gap.value - half_a_line_mm),
        gutter=0,
    )
