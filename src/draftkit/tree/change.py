"""Make one tree out of another: change words, write out counts, forget what plain text cannot hold."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeVar, assert_never

from draftkit.text.numerals import count_word
from draftkit.tree.markers import Marker
from draftkit.tree.nodes import (
    Block,
    Byline,
    Count,
    Counted,
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

InlineT = TypeVar("InlineT", Word, Inline)


def map_words(speech: Speech, change: Callable[[Word, Section | None], Word]) -> Speech:
    """The speech with every word replaced by what `change(word, enclosing section)` makes of it."""

    def inline(item: Inline, section: Section | None) -> Inline:
        if isinstance(item, Strong):
            return Strong(tuple(change(word, section) for word in item.content))
        return change(item, section)

    def paragraph(block: Paragraph, section: Section | None) -> Paragraph:
        return Paragraph(tuple(inline(item, section) for item in block.content))

    def section(block: Section) -> Section:
        lead = tuple(change(word, block) for word in block.lead)
        return replace(block, lead=lead, blocks=tuple(below(child, block) for child in block.blocks))

    def below(block: Paragraph | Section, parent: Section) -> Paragraph | Section:
        return section(block) if isinstance(block, Section) else paragraph(block, parent)

    def top(block: Block) -> Block:
        match block:
            case Section():
                return section(block)
            case Paragraph():
                return paragraph(block, None)
            case Title() | Byline() | Salutation():
                return replace(block, content=tuple(change(word, None) for word in block.content))
            case _:
                assert_never(block)

    return Speech(tuple(top(block) for block in speech.blocks))


def with_counts(speech: Speech) -> Speech:
    """The speech with every announced number written out: 讲{{部分数}}点意见 → 讲三点意见."""
    parts = announced(speech.sections)

    def change(word: Word, section: Section | None) -> Word:
        if not isinstance(word, Count):
            return word
        return Text(counted(word, section, parts))

    return map_words(speech, change)


def counted(count: Count, section: Section | None, parts: int) -> str:
    """An announced number in words.

    Args:
        count: where it stands.
        section: the one it stands in, None outside of all.
        parts: how many parts the speech has, see `announced`.
    """
    return count_word(parts if count.of is Counted.PARTS or section is None else announced(section.sections))


def announced(sections: Iterable[Section]) -> int:
    """How many of these sections a speaker counts: those with a number, or all where none has one."""
    numbered = [section.marker is not Marker.NONE for section in sections]
    return sum(numbered) or len(numbered)


def join_texts(content: Iterable[InlineT]) -> tuple[InlineT, ...]:
    """The same content with neighbouring texts of one provenance made one, inside emphasis too; empty emphasis goes."""
    joined: list[InlineT] = []
    for item in content:
        last = joined[-1] if joined else None
        if isinstance(item, Strong):
            if item.content:
                joined.append(replace(item, content=join_texts(item.content)))
        elif isinstance(item, Text) and isinstance(last, Text) and item.provenance == last.provenance:
            joined[-1] = replace(last, text=last.text + item.text)
        else:
            joined.append(item)
    return tuple(joined)


def content(speech: Speech) -> Speech:
    """The speech as a plain-text format can hold it.

    Without provenance and the values of slots, neighbouring texts joined, and blocks without words left out, sections
    alone excepted: what stands below them needs them.
    """
    blocks = (_joined(block) for block in map_words(speech, _forget).blocks)
    return Speech(tuple(block for block in blocks if isinstance(block, Section) or block.content))


def _forget(word: Word, _: Section | None) -> Word:
    match word:
        case Text():
            return Text(word.text)
        case Slot():
            return replace(word, value=None)
        case Count():
            return word
        case _:
            assert_never(word)


def _joined(block: Block) -> Block:
    match block:
        case Section():
            return _joined_section(block)
        case Paragraph():
            return Paragraph(join_texts(block.content))
        case Title() | Byline() | Salutation():
            return replace(block, content=join_texts(block.content))
        case _:
            assert_never(block)


def _joined_section(section: Section) -> Section:
    paragraphs = (Paragraph(join_texts(child.content)) for child in section.paragraphs)
    kept = tuple(paragraph for paragraph in paragraphs if paragraph.content)
    below = tuple(_joined_section(child) for child in section.sections)
    return replace(section, lead=join_texts(section.lead), blocks=kept + below)
