"""A `speech.md` as a reading: the blocks the draft consists of, in the words of `parse`."""

from collections.abc import Iterator
from itertools import pairwise
from typing import assert_never

from draftkit.diagnostics import Outcome
from draftkit.readers.markdown import MarkdownReading, read_markdown_blocks
from draftkit.source import Source, Span
from draftkit.tree.nodes import Byline, Paragraph, Salutation, Section, Title
from draftkit.tree.reading import ReadBlock, ReadDocument, Reading, Role
from draftkit.tree.walk import Visit, plain, walk


def read_draft(source: Source) -> Outcome[Reading]:
    """The structure of a draft. A block's text is what is written for it, signs and gaps included.

    Numbers are not written in a draft, so no block has a marker; people's notes belong to the block before them.
    """
    outcome = read_markdown_blocks(source)
    if outcome.value is None:
        return Outcome(None, outcome.diagnostics)
    title = "".join(plain(block.content) for block in outcome.value.speech.blocks if isinstance(block, Title))
    blocks = tuple(_blocks(source, outcome.value))
    document = ReadDocument(title, Span(0, len(source.text)), blocks)
    return Outcome(Reading((document,)), outcome.diagnostics)


def _blocks(source: Source, reading: MarkdownReading) -> Iterator[ReadBlock]:
    """Each from its sign to where the next begins, so that they tile the text."""
    visits = tuple(walk(reading.speech))
    if not visits:
        whole = range(len(source.text))
        yield ReadBlock(
            Role.NOISE, 0, "", inline=False, span=Span(0, len(whole)), text=source.text, origins=tuple(whole)
        )
        return
    starts = [0, *(span.start for _, span in reading.spans[1:]), len(source.text)]
    first = next((at for at, visit in enumerate(visits) if visit.depth), len(visits))
    for at, (visit, (start, end)) in enumerate(zip(visits, pairwise(starts), strict=True)):
        level = visit.depth if isinstance(visit.block, Section) else 0
        inline = isinstance(visit.block, Section) and visit.block.run_in
        words = reading.spans[at][1]
        text, origins = source.text[words.start : words.end], tuple(range(words.start, words.end))
        yield ReadBlock(role_of(visit, opens=at < first), level, "", inline, Span(start, end), text, origins)


def role_of(visit: Visit, *, opens: bool) -> Role:
    """What a block of a draft does; `opens` says whether it stands before all parts."""
    match visit.block:
        case Title() | Byline():
            return Role.TITLE
        case Salutation():
            return Role.SALUTATION
        case Section(run_in=run_in):
            return Role.REQUIREMENT if run_in else Role.HEADING
        case Paragraph():
            return Role.BODY if visit.depth else Role.OPENING if opens else Role.CLOSING
        case _:
            assert_never(visit.block)
