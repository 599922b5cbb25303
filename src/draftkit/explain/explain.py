"""A speech, its drafts, and what their words rest on, to an explanation."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import assert_never

from draftkit.explain.history import Fate, History, Lost
from draftkit.explain.lines import Line
from draftkit.explain.model import Block, Explanation, Former, HandSource, LostSource, Sentence, Source
from draftkit.explain.sources import Shelf, figures_of, sources_of
from draftkit.explain.trace import Changed, New, Same
from draftkit.tree.change import with_counts
from draftkit.tree.nodes import Byline, Paragraph, Salutation, Section, Speech, Title
from draftkit.tree.walk import Visit, plain, walk


def explain(now: Speech, history: History, shelf: Shelf, changed: str = "") -> Explanation:
    """Where each sentence comes from.

    Args:
        now: the speech as it stands, its figures filled in.
        history: what its drafts had of it, and what people wrote; figures filled in from the same sheet.
        shelf: what references are looked up in.
        changed: the day speech.md last changed.
    """
    tell = _Teller(history, shelf, changed)
    explained = (
        (line.block, tell.sentence(line, fate)) for line, fate in zip(history.lines, history.fates, strict=True)
    )
    by_block = {block: tuple(one for _, one in group) for block, group in groupby(explained, lambda pair: pair[0])}
    removed = {block: tuple(tell.former(line) for line in gone) for block, gone in history.removed.items()}
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
            return "题目"
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


@dataclass(frozen=True, slots=True)
class _Teller:
    """Says where a sentence comes from: its history, what references are looked up in, the day of the last edit."""

    history: History
    shelf: Shelf
    changed: str

    def sentence(self, line: Line, fate: Fate) -> Sentence:
        """A sentence that is there."""
        old = self._old(line)
        match fate:
            case Same(line=former, is_moved=is_moved):
                moved_from = former.block if is_moved else ""
                return Sentence(line.text, old or sources_of(line.sourced(former), self.shelf), moved_from)
            case _ if old:
                return Sentence(line.text, old)
            case Changed(line=former):
                hand = HandSource(self.changed, self.former(former, other_than=line.text))
                return Sentence(line.text, self._with_figures(hand, line))
            case New():
                return Sentence(line.text, self._with_figures(HandSource(self.changed), line))
            case Lost():
                return Sentence(line.text, self._with_figures(LostSource(is_drafted=False), line))
            case _:
                assert_never(fate)

    def former(self, line: Line, other_than: str = "") -> Former:
        """A sentence that is gone; one that read as the new one does is shown with its figures by name."""
        return Former(line.key if line.text == other_than else line.text, self._sources(line))

    def _sources(self, line: Line) -> tuple[Source, ...]:
        if old := self._old(line):
            return old
        if line.key in self.history.drafted:
            return sources_of(line, self.shelf)
        is_by_hand = line.key in self.history.by_hand
        return self._with_figures(HandSource(self.changed) if is_by_hand else LostSource(is_drafted=False), line)

    def _old(self, line: Line) -> tuple[Source, ...]:
        """The older speech and the figures, where it has the sentence; else nothing."""
        source = self.shelf.old.source(line) if self.shelf.old else None
        return (source, *figures_of(line, self.shelf)) if source else ()

    def _with_figures(self, source: Source, line: Line) -> tuple[Source, ...]:
        return source, *figures_of(line, self.shelf)
