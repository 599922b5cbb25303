"""A speech, its last draft, and what their words rest on, to an explanation."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import groupby
from typing import assert_never

from draftkit.explain.lines import Line, lines_of
from draftkit.explain.model import Block, Explanation, Former, HandSource, LostSource, Sentence
from draftkit.explain.sources import Shelf, figures_of, sources_of
from draftkit.explain.trace import Changed, Fate, New, Same, trace
from draftkit.tree.change import with_counts
from draftkit.tree.nodes import Byline, Paragraph, Salutation, Section, Speech, Text, Title
from draftkit.tree.walk import Visit, plain, walk


def explain(now: Speech, before: Speech | None, shelf: Shelf, changed: str = "") -> Explanation:
    """Where each sentence comes from.

    Args:
        now: the speech as it stands, its figures filled in.
        before: the last draft, with provenance, its figures filled in from the same sheet; None where none is kept.
        shelf: what references are looked up in.
        changed: the day speech.md last changed.
    """
    lines = lines_of(now)
    found = trace(lines, () if before is None else lines_of(before))
    explained = (
        (line.block, _unknown(line, shelf) if before is None else _sentence(line, fate, shelf, changed))
        for line, fate in zip(lines, found.fates, strict=True)
    )
    by_block = {block: tuple(one for _, one in group) for block, group in groupby(explained, lambda pair: pair[0])}
    removed = {block: tuple(_former(line, shelf) for line in gone) for block, gone in found.removed.items()}
    title = "".join(plain(block.content) for block in with_counts(now).blocks if isinstance(block, Title))
    return Explanation(title, tuple(_blocks(now, by_block, removed)))


def within(explanation: Explanation, ids: frozenset[str]) -> Explanation:
    """Only these blocks."""
    return replace(explanation, blocks=tuple(block for block in explanation.blocks if block.id in ids))


def _blocks(
    now: Speech, sentences: Mapping[str, tuple[Sentence, ...]], removed: Mapping[str, tuple[Former, ...]]
) -> Iterator[Block]:
    has_parts, parts = bool(now.sections), 0
    for visit in walk(now):
        parts += isinstance(visit.block, Section)
        if visit.id in sentences:
            end = "结尾" if parts else "开头" if has_parts else "正文"
            place = _place(visit, end)
            yield Block(visit.id, visit.number, place, sentences[visit.id], removed.get(visit.id, ()))


def _place(visit: Visit, end: str) -> str:
    """The name of a block, which no spreadsheet takes for a number or a date.

    Args:
        visit: the block.
        end: the name of a paragraph outside of all parts here.
    """
    match visit.block:
        case Title():
            return "标题"
        case Byline():
            return "署名"
        case Salutation():
            return "称呼"
        case Section():
            return f"正文{visit.id}"
        case Paragraph():
            section = visit.id.rpartition(".")[0]
            return f"正文{section}" if section else end
        case _:
            assert_never(visit.block)


def _unknown(line: Line, shelf: Shelf) -> Sentence:
    return Sentence(line.text, (LostSource(is_drafted=False), *figures_of(line, shelf)))


def _sentence(line: Line, fate: Fate, shelf: Shelf, changed: str) -> Sentence:
    match fate:
        case Same(line=former, is_moved=is_moved):
            return Sentence(line.text, sources_of(_as_now(former, line), shelf), former.block if is_moved else "")
        case Changed(line=former):
            hand = HandSource(changed, _former(former, shelf, other_than=line.text))
            return Sentence(line.text, (hand, *figures_of(line, shelf)))
        case New():
            return Sentence(line.text, (HandSource(changed), *figures_of(line, shelf)))
        case _:
            assert_never(fate)


def _as_now(former: Line, line: Line) -> Line:
    """A sentence of the last draft with its provenance, and the figures and counts that the same one has now."""
    shown = iter(piece for piece in line.pieces if not isinstance(piece.word, Text))
    pieces = (piece if isinstance(piece.word, Text) else next(shown) for piece in former.pieces)
    return replace(former, pieces=tuple(pieces))


def _former(line: Line, shelf: Shelf, other_than: str = "") -> Former:
    """A sentence that is gone; one that read as the new one does is shown with its figures by name."""
    return Former(line.key if line.text == other_than else line.text, sources_of(line, shelf))
