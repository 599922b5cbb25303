"""word/document.xml: paragraphs, runs, bookmarks, content controls, and the page of a section."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Final

from draftkit.ooxml.markup import Xml, element, text, w
from draftkit.ooxml.model import Control, Run, WordParagraph
from draftkit.ooxml.profiles.model import Profile, Style, twips

FOOTERS: Final = {"default": "rIdOdd", "even": "rIdEven"}
"""The relations of the footers: kind of page to the relation's id."""
_MAX_TAG: Final = 64
"""Word refuses a longer tag or title of a content control."""
_HANGING: Final = ("。", "，", "；", "：", "！", "？", "、")
_FILLS_A_LINE: Final = 18
"""Characters of the shortest line that is full: 20 in large type, less the two that the first line stands in."""
_BREAKS: Final = {"\n": w("br"), "\t": w("tab")}


@dataclass(slots=True)
class Numbers:
    """What is numbered through a document while it is written; the comments that were met, in order."""

    bookmarks: int = 0
    controls: int = 0
    remarks: list[str] = field(default_factory=list)


def paragraphs(each: Sequence[WordParagraph], numbers: Numbers, last: Xml = "") -> Iterator[Xml]:
    """Paragraphs; the last one ends a section with that page, where it is given."""
    for at, one in enumerate(each, 1):
        yield paragraph(one, numbers, last if at == len(each) else "")


def paragraph(paragraph: WordParagraph, numbers: Numbers, section: Xml = "") -> Xml:
    """A paragraph.

    Args:
        paragraph: what it holds.
        numbers: goes on counting.
        section: the page of the section it ends; empty where it ends none.
    """
    pieces, end = _parted(paragraph)
    inner = "".join([_piece(piece, numbers) for piece in pieces])
    start = ""
    if paragraph.bookmark:
        start, stop = _bookmark(paragraph.bookmark, numbers)
        inner += stop
    inner += "".join(map(run, end))
    if paragraph.remarks:
        inner = _remarked(inner, paragraph.remarks, numbers)
    keep = "<w:keepNext/>" if paragraph.keep_next else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{paragraph.style}"/>{keep}{section}</w:pPr>{start}{inner}</w:p>'


def _parted(paragraph: WordParagraph) -> tuple[tuple[Run | Control, ...], tuple[Run, ...]]:
    """What the bookmark of a paragraph spans, and a last character that may hang over the end of a full line.

    Where a bookmark ends behind such a mark, LibreOffice 7.4 begins another line.
    """
    last = paragraph.pieces[-1] if paragraph.bookmark else None
    if not isinstance(last, Run) or len(last.text) == 1 or not last.text.endswith(_HANGING):
        return paragraph.pieces, ()
    words = (each if isinstance(each, Run) else each.run for each in paragraph.pieces)
    if sum(len(each.text) for each in words) < _FILLS_A_LINE:
        return paragraph.pieces, ()
    return (*paragraph.pieces[:-1], replace(last, text=last.text[:-1])), (replace(last, text=last.text[-1]),)


def run(piece: Run) -> Xml:
    """A run. Its fonts are hinted at Chinese, so that “ ” ‘ ’ … — are drawn full-width in the Han face."""
    return f"<w:r>{_look(piece.lead, piece.bold, piece.gap)}{_characters(piece.text)}</w:r>"


@cache
def _look(lead: bool, bold: bool, gap: bool) -> Xml:  # noqa: FBT001 - the three flags of a run
    style = (w("rStyle", val=Style.LEAD),) if lead else ()
    emphasis = (w("b"),) if bold else ()
    mark = (w("highlight", val="yellow"),) if gap else ()
    return w("rPr", *style, w("rFonts", hint="eastAsia"), *emphasis, *mark)


def _characters(words: str) -> Xml:
    if "\n" not in words and "\t" not in words:
        return text("t", words)
    return "".join(_BREAKS.get(part) or text("t", part) for part in re.split(r"([\n\t])", words) if part)


def _piece(piece: Run | Control, numbers: Numbers) -> Xml:
    if isinstance(piece, Run):
        return run(piece)
    inner = run(piece.run)
    if piece.tag:
        inner = _control(piece.tag[:_MAX_TAG], inner, numbers)
    if piece.remarks:
        inner = _remarked(inner, piece.remarks, numbers)
    return _bookmarked(piece.bookmark, inner, numbers)


def _control(tag: str, inner: Xml, numbers: Numbers) -> Xml:
    """A rich content control: a plain-text one is multiplied by LibreOffice 7.4 when it saves."""
    numbers.controls += 1
    properties = w("sdtPr", w("alias", val=tag), w("tag", val=tag), w("id", val=numbers.controls))
    return w("sdt", properties, w("sdtContent", inner))


def _bookmarked(name: str, inner: Xml, numbers: Numbers) -> Xml:
    start, end = _bookmark(name, numbers)
    return f"{start}{inner}{end}"


def _bookmark(name: str, numbers: Numbers) -> tuple[Xml, Xml]:
    """Both ends of a bookmark; names are ours and need no escaping."""
    number = numbers.bookmarks
    numbers.bookmarks += 1
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>', f'<w:bookmarkEnd w:id="{number}"/>'


def _remarked(inner: Xml, remarks: tuple[str, ...], numbers: Numbers) -> Xml:
    """What comments are about, and behind it the marks that call them."""
    first = len(numbers.remarks)
    numbers.remarks.extend(remarks)
    ids = range(first, len(numbers.remarks))
    starts = "".join(w("commentRangeStart", id=number) for number in ids)
    calls = (w("commentRangeEnd", id=number) + w("r", w("commentReference", id=number)) for number in ids)
    return f"{starts}{inner}{''.join(calls)}"


@cache
def section(profile: Profile) -> Xml:
    """The page of a section; one wider than high lies on its side."""
    references = (
        element("w:footerReference", **{"w:type": kind, "r:id": identifier}) for kind, identifier in FOOTERS.items()
    )
    on_side = {"orient": "landscape"} if profile.page_width.value > profile.page_height.value else {}
    size = w("pgSz", w=twips(profile.page_width.value), h=twips(profile.page_height.value), **on_side)
    grid = w("docGrid", type="lines", linePitch=profile.line_pitch.value)
    return w("sectPr", *references, size, _margins(profile), grid)


def _margins(profile: Profile) -> Xml:
    """The margins. The footer's line is as high as its type, so the dashes stand half of that above its foot.

    Where the margin has no room for the page number's distance, the number stands at the foot of the paper.
    """
    half_a_line_mm = profile.page_number_size.value / 4 * 25.4 / 72
    return w(
        "pgMar",
        top=twips(profile.top.value),
        right=twips(profile.right.value),
        bottom=twips(profile.bottom.value),
        left=twips(profile.left.value),
        header=twips(profile.top.value / 2),
        footer=max(0, twips(profile.bottom.value - profile.page_number_gap.value - half_a_line_mm)),
        gutter=0,
    )
