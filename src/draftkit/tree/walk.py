"""Walk the tree, in the order of the page."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import assert_never

from draftkit.tree.markers import number
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


@dataclass(frozen=True, slots=True)
class Visit:
    """A block met on the walk.

    Attributes:
        id: unique in the speech and readable: `t1` `b1` `s1` for title lines, bylines and salutations, `p1` for
            paragraphs, `2.3` for the third point of the second part, `2.3.p1` for a paragraph in it. An id says
            where a block stands now; it is no memory of where it stood before an edit.
        depth: the level of the section it is or stands in; 0 at the top.
        number: the section's number as it is written, empty for other blocks.
        section: the enclosing section; for a section, itself.
    """

    block: Block
    id: str
    depth: int = 0
    number: str = ""
    section: Section | None = None


_LETTERS: dict[type[Block], str] = {Title: "t", Byline: "b", Salutation: "s", Paragraph: "p", Section: ""}


def walk(speech: Speech) -> Iterator[Visit]:
    """Every block, parents before children."""
    yield from _walk(speech.blocks, "", 0, None)


def _walk(blocks: Iterable[Block], prefix: str, depth: int, parent: Section | None) -> Iterator[Visit]:
    blocks = tuple(blocks)
    totals = Counter(block.marker for block in blocks if isinstance(block, Section))
    seen: dict[str, int] = {}
    ranks: dict[str, int] = {}
    for block in blocks:
        letter = _LETTERS[type(block)]
        seen[letter] = seen.get(letter, 0) + 1
        path = f"{prefix}{letter}{seen[letter]}"
        if isinstance(block, Section):
            ranks[block.marker] = ranks.get(block.marker, 0) + 1
            written = number(block.marker, ranks[block.marker], totals[block.marker])
            yield Visit(block, path, depth + 1, written, block)
            yield from _walk(block.blocks, f"{path}.", depth + 1, block)
        else:
            yield Visit(block, path, depth, "", parent)


def inlines(block: Block) -> tuple[Inline, ...]:
    """The words of one block: a section's lead, another block's content."""
    return block.lead if isinstance(block, Section) else block.content


def words(content: Iterable[Inline]) -> Iterator[Word]:
    """The words of a content, emphasis opened up."""
    for inline in content:
        if isinstance(inline, Strong):
            yield from inline.content
        else:
            yield inline


def slots(speech: Speech) -> Iterator[tuple[Visit, Slot]]:
    """Every use of a slot, with the block it stands in, in the order of the page."""
    for visit in walk(speech):
        for word in words(inlines(visit.block)):
            if isinstance(word, Slot):
                yield visit, word


def gap_label(slot: Slot) -> str:
    """What a reader sees where nothing was supplied yet: 【待填：参训人数（人）】."""
    unit = slot.gap_unit or slot.unit
    return f"【待填：{slot.name}（{unit}）】" if unit else f"【待填：{slot.name}】"


def plain(content: Iterable[Inline]) -> str:
    """The words as a plain string; an open slot shows as its gap label, a count as its name in braces."""
    return "".join(_plain_word(word) for word in words(content))


def _plain_word(word: Word) -> str:
    match word:
        case Text(text=text):
            return text
        case Slot(value=value):
            return gap_label(word) if value is None else value
        case Count(of=of):
            return f"{{{{{of}}}}}"
        case _:
            assert_never(word)
