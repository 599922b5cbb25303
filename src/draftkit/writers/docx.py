"""A speech as a Word file by the page standard."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count, groupby
from typing import Final, assert_never

from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.ooxml.document import build
from draftkit.ooxml.markup import holdable
from draftkit.ooxml.messages import OPEN_SLOT, UNHOLDABLE
from draftkit.ooxml.model import Control, Properties, Run, WordParagraph
from draftkit.ooxml.profiles.model import HEADINGS, Style
from draftkit.ooxml.proof import prove
from draftkit.tree.change import with_counts
from draftkit.tree.marks import figure_mark, paragraph_mark
from draftkit.tree.nodes import (
    Block,
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
from draftkit.tree.walk import Visit, gap_label, inlines, plain, slots, walk
from draftkit.writers.options import WriteOptions

_HEAD: Final = Title | Byline
"""What stands above the blank line."""


def write_docx(speech: Speech, options: WriteOptions) -> Outcome[bytes]:
    """The speech as a .docx.

    An open slot shows as its highlighted gap label, a filled one as its value; both stand in a content control inside
    a bookmark. Every paragraph that is not empty has a bookmark named after its `Visit.id`; a run-in point and the
    paragraph that continues its line are one Word paragraph, named after the point. Provenance is not written, and a
    slot filled with nothing leaves nothing.

    Returns:
        The file, with a warning for each block that held characters XML cannot hold. There is no file where gaps may
        not show and a slot is open.
    """
    if not options.show_gaps and (still_open := _open_slots(speech)):
        return Outcome(None, still_open)
    counted = with_counts(speech)
    title = "".join(plain(block.content) for block in counted.blocks if isinstance(block, Title))
    properties = Properties(holdable(title)[0], options.modified)
    return Outcome(build(word_paragraphs(counted), properties), _losses(counted))


def prove_docx(data: bytes, speech: Speech) -> Outcome[bytes]:
    """The bytes `write_docx` made of a speech, once an independent reader has found every word of it in them."""
    return prove(data, word_paragraphs(with_counts(speech)))


def word_paragraphs(speech: Speech) -> Iterator[WordParagraph]:
    """The speech in Word's words, its counts written out already.

    One blank line parts title and bylines from what follows.
    """
    visits = walk(speech)
    above: Block | None = None
    for visit in visits:
        if isinstance(above, _HEAD) and not isinstance(visit.block, _HEAD):
            yield WordParagraph(Style.BODY)
        pieces = _pieces(visit)
        if isinstance(visit.block, Section) and visit.block.run_in and visit.block.paragraphs:
            pieces += _pieces(next(visits))
        merged = tuple(_merged(pieces))
        yield WordParagraph(_style(visit), merged, paragraph_mark(visit.id) if merged else "")
        above = visit.block


def _style(visit: Visit) -> Style:
    match visit.block:
        case Title():
            return Style.TITLE
        case Byline():
            return Style.BYLINE
        case Salutation():
            return Style.SALUTATION
        case Paragraph() | Section(run_in=True):
            return Style.BODY
        case Section():
            return HEADINGS[visit.depth - 1]
        case _:
            assert_never(visit.block)


def _pieces(visit: Visit) -> tuple[Run | Control, ...]:
    """The block's words with its number before them. Uses of slots are counted within the block, from 1."""
    lead = isinstance(visit.block, Section) and visit.block.run_in
    pieces: list[Run | Control] = [Run(visit.number, lead=lead)]
    uses = count(1)
    for word, bold in _words(inlines(visit.block)):
        match word:
            case Text(text=words):
                pieces.append(Run(holdable(words)[0], lead=lead, bold=bold))
            case Slot(name=name, value=value):
                shown = gap_label(word) if value is None else value
                run = Run(holdable(shown)[0], lead=lead, bold=bold, gap=value is None)
                pieces.append(Control(figure_mark(visit.id, next(uses)), holdable(name)[0], run))
            case Count():
                raise ValueError("counts are written out before a speech becomes Word paragraphs")
            case _:
                assert_never(word)
    return tuple(pieces)


def _words(content: Iterable[Inline]) -> Iterator[tuple[Word, bool]]:
    """Every word, and whether it is emphasised."""
    for inline in content:
        if isinstance(inline, Strong):
            yield from ((word, True) for word in inline.content)
        else:
            yield inline, False


def _merged(pieces: Iterable[Run | Control]) -> Iterator[Run | Control]:
    """Neighbouring runs of one look as one; what has no characters is left out."""
    for look, group in groupby(pieces, _look):
        if look is None:
            yield from (piece for piece in group if isinstance(piece, Control) and piece.run.text)
        else:
            text = "".join(piece.text for piece in group if isinstance(piece, Run))
            if text:
                yield replace(look, text=text)


def _look(piece: Run | Control) -> Run | None:
    """A run without its characters; None for a control, which nothing is merged with."""
    return replace(piece, text="") if isinstance(piece, Run) else None


def _open_slots(speech: Speech) -> tuple[Diagnostic, ...]:
    return tuple(OPEN_SLOT(name=slot.name, block=visit.id) for visit, slot in slots(speech) if slot.value is None)


def _losses(speech: Speech) -> tuple[Diagnostic, ...]:
    """What every block loses of its words; control characters are named by code point."""
    lost = ((visit.id, holdable(plain(inlines(visit.block)))[1]) for visit in walk(speech))
    return tuple(
        UNHOLDABLE(block=block, characters=", ".join(f"U+{ord(sign):04X}" for sign in signs))
        for block, signs in lost
        if signs
    )
