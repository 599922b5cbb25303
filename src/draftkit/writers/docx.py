"""A speech as a Word file by the page standard."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import count, groupby
from typing import Final

from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.ooxml.document import Beside, build
from draftkit.ooxml.markup import holdable
from draftkit.ooxml.messages import UNHOLDABLE
from draftkit.ooxml.model import Control, Properties, Run, Sheet, WordParagraph
from draftkit.ooxml.profiles.model import HEADINGS, Style
from draftkit.ooxml.proof import prove
from draftkit.tree.marks import APPENDIX, figure_mark, paragraph_mark
from draftkit.tree.nodes import Speech
from draftkit.tree.page import Form, Page, PageParagraph, Stretch, page_of
from draftkit.writers.gaps import open_slots
from draftkit.writers.options import Remark, WordOptions, WriteOptions

_HEAD: Final = (Form.TITLE, Form.BYLINE)
"""What stands above the blank line."""
_STYLES: Final = {
    Form.TITLE: Style.TITLE,
    Form.BYLINE: Style.BYLINE,
    Form.SALUTATION: Style.SALUTATION,
    Form.PARAGRAPH: Style.BODY,
    Form.POINT: Style.BODY,
}
_PLAIN: Final = WordOptions()

Remarks = Mapping[tuple[str, int], tuple[str, ...]]
"""What is remarked on a paragraph of the page, by its block and the number of the figure in it."""


def write_docx(speech: Speech, options: WriteOptions, word: WordOptions = _PLAIN) -> Outcome[bytes]:
    """The page of the speech as a .docx, and nothing added to it.

    Every paragraph has a bookmark (`tree.marks`), and so has every figure in it; an open one shows as its highlighted
    gap label, or as the highlighted words of an older speech. Where gaps may show, figures stand in content controls
    besides; a document without gaps is final and shows no frames either. Title and bylines are parted from the rest by
    an empty line. Provenance is not written.

    Returns:
        The file, with a warning for each paragraph that held characters XML cannot hold. There is no file where gaps
        may not show and a slot is open.
    """
    if not options.show_gaps and (still_open := open_slots(speech)):
        return Outcome(None, still_open)
    page = page_of(speech)
    title = "".join(paragraph.text for paragraph in page if paragraph.form is Form.TITLE)
    paragraphs = _word_paragraphs(page, _by_place(word.remarks), controls=options.show_gaps)
    beside = Beside(word.identity, _sheets(word), word.remarked)
    return Outcome(
        build(paragraphs, Properties(holdable(title)[0], options.modified), word.profile, beside), _lost(page)
    )


def prove_docx(data: bytes, speech: Speech) -> Outcome[bytes]:
    """The bytes `write_docx` made of a speech, once an independent reader has found every word of it in them."""
    return prove(data, _word_paragraphs(page_of(speech), {}, controls=False))


def _word_paragraphs(page: Page, remarks: Remarks, *, controls: bool) -> Iterator[WordParagraph]:
    above: Form | None = None
    for paragraph in page:
        if above in _HEAD and paragraph.form not in _HEAD:
            yield WordParagraph(Style.BODY)
        above = paragraph.form
        pieces = tuple(_pieces(paragraph, remarks, controls=controls))
        if pieces:
            about = remarks.get((paragraph.block, 0), ())
            yield WordParagraph(style_of(paragraph), pieces, paragraph_mark(paragraph.block), about)


def style_of(paragraph: PageParagraph) -> Style:
    """How a paragraph of the page looks."""
    return HEADINGS[paragraph.level - 1] if paragraph.form is Form.HEADING else _STYLES[paragraph.form]


def _pieces(paragraph: PageParagraph, remarks: Remarks, *, controls: bool) -> Iterator[Run | Control]:
    """Figures one by one, and what stands between them in as few runs as there are looks."""
    numbers = count(1)
    for look, group in groupby(paragraph.stretches, _look):
        if look is None:
            for stretch, number in zip(group, numbers, strict=False):
                about = remarks.get((paragraph.block, number), ())
                yield from _figure(stretch, figure_mark(paragraph.block, number), about, controls=controls)
        elif words := holdable("".join(stretch.text for stretch in group))[0]:
            yield replace(look, text=words)


def _look(stretch: Stretch) -> Run | None:
    """A run without its characters; None for a figure."""
    return None if stretch.slot else Run("", stretch.lead, stretch.strong)


def _figure(stretch: Stretch, mark: str, remarks: tuple[str, ...], *, controls: bool) -> Iterator[Control]:
    words, slot = holdable(stretch.text)[0], stretch.slot
    if slot and words:
        run = Run(words, stretch.lead, stretch.strong, gap=slot.is_open)
        yield Control(mark, holdable(slot.name)[0] if controls else "", run, remarks)


def _by_place(remarks: Iterable[Remark]) -> Remarks:
    found: dict[tuple[str, int], tuple[str, ...]] = {}
    for remark in remarks:
        place = (remark.block, remark.figure)
        found[place] = (*found.get(place, ()), holdable(remark.text)[0])
    return found


def _sheets(word: WordOptions) -> tuple[Sheet, ...]:
    """The appendix; its first paragraph carries the mark that opens it."""
    if not word.appendix:
        return ()
    from draftkit.writers.table_docx import sheet_of

    first, *others = (sheet_of(page) for page in word.appendix)
    opening = replace(first.paragraphs[0], bookmark=APPENDIX)
    return (replace(first, paragraphs=(opening, *first.paragraphs[1:])), *others)


def _lost(page: Page) -> tuple[Diagnostic, ...]:
    """What every paragraph loses of its words; control characters are named by code point."""
    lost = ((paragraph.block, holdable(paragraph.text)[1]) for paragraph in page)
    return tuple(
        UNHOLDABLE(block=block, characters=", ".join(f"U+{ord(sign):04X}" for sign in signs))
        for block, signs in lost
        if signs
    )
