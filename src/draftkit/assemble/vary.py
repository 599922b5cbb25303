"""One part of a speech taken out and put back: its opening, its closing, or a section with all that stands below it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from draftkit.assemble.said import runs_of, text_of
from draftkit.assemble.sentences import Writer
from draftkit.tree.nodes import Block, Origin, Paragraph, Section, Slot, Speech, Text, Word
from draftkit.tree.sentences import sentences
from draftkit.tree.walk import inlines, words

OPENING, CLOSING = "开头", "结尾"


def part_of(speech: Speech, part: str) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """The blocks of a part, and all others, each with its own words only.

    Args:
        speech: the speech.
        part: `OPENING`, `CLOSING`, or the id of a section (`2.1`).
    """
    if part in (OPENING, CLOSING):
        found = _ends(speech)[part == CLOSING]
        return found, tuple(block for block in _flat(speech.blocks) if not any(block is one for one in found))
    section = _section(speech.blocks, [int(number) for number in part.split(".")])
    inside = {id(block) for block in _flat((section,))}
    return (section,), tuple(block for block in _flat(speech.blocks) if id(block) not in inside)


def with_part(speech: Speech, part: str, blocks: tuple[Block, ...]) -> Speech:
    """The speech with other blocks in a part's place."""
    opening, closing = _ends(speech)
    if part == CLOSING:
        return Speech((*speech.blocks[: len(speech.blocks) - len(closing)], *blocks))
    if part == OPENING:
        at = next(
            at for at, block in enumerate((*speech.blocks, None)) if isinstance(block, Section | Paragraph | None)
        )
        return Speech((*speech.blocks[:at], *blocks, *speech.blocks[at + len(opening) :]))
    return Speech(_replaced(speech.blocks, [int(number) for number in part.split(".")], blocks[0]))


def reminded(writer: Writer, old: Iterable[Block], rest: Iterable[Block]) -> Writer:
    """A writer that knows what the rest of the speech says, and that says nothing of the old part again if it can."""
    for block in _flat(old):
        for word in words(inlines(block)):
            _spend(writer, word)
        texts = {text_of(sentence) for sentence in sentences(inlines(block))}
        writer.avoided |= texts if isinstance(block, Paragraph) else {text.rstrip("。") for text in texts}
    for block in rest:
        for word in words(inlines(block)):
            _spend(writer, word)
            if isinstance(word, Slot):
                writer.used.add(word.name)
        for sentence in sentences(inlines(block)):
            writer.said.add(text_of(sentence), runs_of(sentence, writer.renderer.given))
    return writer


def _spend(writer: Writer, word: Word) -> None:
    """Mark what a word was taken from as used."""
    if isinstance(word, Text) and word.provenance:
        match word.provenance.origin:
            case Origin.PHRASE:
                writer.renderer.supply.spent.add(word.provenance.reference)
            case Origin.FRAME:
                writer.pool.spent.add(word.provenance.reference)
            case _:
                pass


def _ends(speech: Speech) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """The paragraphs before the first section, and those after the last one."""
    at = [place for place, block in enumerate(speech.blocks) if isinstance(block, Section)] or [len(speech.blocks)]
    opening = tuple(block for block in speech.blocks[: at[0]] if isinstance(block, Paragraph))
    return opening, speech.blocks[at[-1] + 1 :]


def _section(blocks: Iterable[Block], numbers: list[int]) -> Section:
    sections = [block for block in blocks if isinstance(block, Section)]
    found = sections[numbers[0] - 1]
    return _section(found.blocks, numbers[1:]) if numbers[1:] else found


def _replaced(blocks: tuple[Block, ...], numbers: list[int], new: Block) -> tuple[Block, ...]:
    made, count = list(blocks), 0
    for at, block in enumerate(blocks):
        count += isinstance(block, Section)
        if isinstance(block, Section) and count == numbers[0]:
            below = numbers[1:]
            made[at] = replace(block, blocks=_replaced(block.blocks, below, new)) if below else new  # type: ignore[arg-type]
            break
    return tuple(made)


def _flat(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        yield block
        if isinstance(block, Section):
            yield from _flat(block.blocks)
