"""Write `speech.md`, the draft that people edit. Its grammar is described in docs/formats/markdown.md."""

from collections.abc import Iterator
from typing import assert_never

from draftkit.text.signs import ENDS_SECTIONS, SALUTATION
from draftkit.tree.change import content
from draftkit.tree.markers import default_marker, typed_number
from draftkit.tree.nodes import Block, Byline, Paragraph, Salutation, Section, Speech, Text, Title
from draftkit.tree.salutation import is_salutation
from draftkit.tree.walk import walk
from draftkit.writers.markdown_words import draft_word, line, paragraph


def markdown_text(speech: Speech) -> str:
    """The draft, one newline at its end. It reads back as `tree.change.content(speech)`.

    No number is in it, gaps and counts are names.
    """
    return "\n".join(text for text, _ in _lines(content(speech).blocks)) + "\n"


def markdown_places(speech: Speech) -> tuple[str, ...]:
    """The id of the block (`tree.walk`) that begins each paragraph of `markdown_text`; for a rule, nothing."""
    tree = content(speech)
    ids = {id(visit.block): visit.id for visit in walk(tree)}
    lines = tuple(_lines(tree.blocks))
    firsts = (block for (before, _), (text, block) in zip((_BLANK, *lines), lines, strict=False) if text and not before)
    return tuple("" if block is None else ids[id(block)] for block in firsts)


_Line = tuple[str, Block | None]
"""A line, and the block it begins with."""
_BLANK: _Line = ("", None)


def _lines(blocks: tuple[Block, ...]) -> Iterator[_Line]:
    """The lines of the top blocks; title lines and bylines stand together, all else is parted by a blank line."""
    before: Block | None = None
    for block in blocks:
        if before is not None and not (isinstance(block, Title | Byline) and type(block) is type(before)):
            yield _BLANK
        if _needs_end(before, block):
            yield from ((ENDS_SECTIONS, None), _BLANK)
        yield from _block(block, opens=before is None or isinstance(before, Title | Byline))
        before = block


def _needs_end(before: Block | None, block: Block) -> bool:
    """Whether the block would be read as part of the section before it."""
    if not isinstance(before, Section):
        return False
    return isinstance(block, Paragraph) or (isinstance(block, Section) and block.run_in and not before.run_in)


def _block(block: Block, *, opens: bool) -> Iterator[_Line]:
    match block:
        case Title():
            yield f"# {line(block.content, draft_word)}", block
        case Byline():
            yield f"> {line(block.content, draft_word)}", block
        case Salutation():
            yield _salutation(block), block
        case Paragraph():
            text = paragraph(block.content, draft_word)
            yield (f"{text[:-1]}\\{text[-1]}" if opens and is_salutation(block.content) else text), block
        case Section():
            yield from _section(block, 1, 1)
        case _:
            assert_never(block)


def _salutation(block: Salutation) -> str:
    if is_salutation(block.content):
        return paragraph(block.content, draft_word)
    return f"{SALUTATION}{line(block.content, draft_word)}"


def _section(section: Section, depth: int, run_in_depth: int) -> Iterator[_Line]:
    indent = "  " * (run_in_depth - 1)
    lead, paragraphs = line(section.lead, draft_word), section.paragraphs
    if section.run_in:
        head = f"{indent}- {_mark(section, depth, run_in_depth)}" + (f"**{lead}**" if lead else "")
        if lead and paragraphs:
            head += f" {line(paragraphs[0].content, draft_word)}"
            paragraphs = paragraphs[1:]
        indent += "  "
    else:
        head = f"{'#' * (depth + 1)} {_mark(section, depth, run_in_depth)}{lead}"
    yield head.rstrip(" "), section
    for block in paragraphs:
        yield from (_BLANK, (indent + paragraph(block.content, draft_word), block))
    for below in section.sections:
        yield _BLANK
        yield from _section(below, depth + 1, run_in_depth + section.run_in)


def _mark(section: Section, depth: int, run_in_depth: int) -> str:
    """The family in brackets, where it is not the usual one or the lead itself begins like a number."""
    first = section.lead[0] if section.lead else None
    numbered = isinstance(first, Text) and typed_number(first.text) is not None
    usual = default_marker(depth, run_in=section.run_in, run_in_depth=run_in_depth)
    return "" if section.marker is usual and not numbered else f"[{section.marker}]"
