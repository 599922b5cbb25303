"""Rebuild an old speech as a tree of our own: every line of it is printed again as it was read."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from draftkit.reuse.model import Apart, OldFacts, Rebuilt, Unplaced
from draftkit.reuse.rebuilding.counts import count_anew
from draftkit.reuse.rebuilding.grow import Grown, Tree
from draftkit.reuse.rebuilding.lines import Line, lines_of, unplaced_of
from draftkit.reuse.rebuilding.numbers import families_of, has_numeral
from draftkit.reuse.rebuilding.slots import Slots
from draftkit.source import Span
from draftkit.tree.markers import Marker
from draftkit.tree.nodes import Block, Byline, Paragraph, Salutation, Section, Speech, Title, Word
from draftkit.tree.reading import ReadDocument, Remark, Role


def rebuild(document: ReadDocument, facts: OldFacts, remarks: Iterable[Remark] = ()) -> Rebuilt:
    """The old speech as a tree whose page is `cleaned(document)`, line for line.

    A paragraph that begins with a heading or point is a section, at most `MAX_DEPTH` deep. Points in the middle of a
    paragraph stay in it, as words. A number is made by the tree where it comes out exactly as it is written; where it
    does not, it stays typed; so it is with a number of points that is announced.

    Args:
        document: as it was read.
        facts: of the same document; a place that is cut by the end of a lead stays words.
        remarks: of the whole file; those of this document are among what is not placed.
    """
    lines = lines_of(document)
    head = len(tuple(takewhile(lambda line: line.first.block.role is Role.TITLE, lines)))
    builder = _Builder(Slots(facts))
    blocks: list[Block] = list(builder.titles(lines[:head], document.title))
    if head < len(lines) and lines[head].first.block.role is Role.SALUTATION:
        blocks.append(Salutation(builder.all_words(lines[head])))
        head += 1
    tree = Tree()
    tree.grow(lines[head:])
    blocks += builder.blocks(tree.top)
    typed = sorted(builder.typed, key=lambda span: span.start)
    return Rebuilt(count_anew(Speech(tuple(blocks))), tuple(typed), _apart(document, remarks))


def _apart(document: ReadDocument, remarks: Iterable[Remark]) -> tuple[Unplaced, ...]:
    """What is not in the new speech, a comment before the words it is about."""
    told = (
        Unplaced(Apart.REMARK, remark.text, remark.span)
        for remark in remarks
        if document.span.start <= remark.span.start < document.span.end
    )
    return tuple(sorted((*told, *unplaced_of(document)), key=lambda each: each.span.start))


@dataclass(slots=True)
class _Builder:
    """Makes nodes; notes which numbers stay typed."""

    slots: Slots
    typed: list[Span] = field(default_factory=list)

    def titles(self, lines: Iterable[Line], title: str) -> Iterator[Title | Byline]:
        """Lines until they have made up the title, then those under it."""
        done = ""
        for line in lines:
            make = Title if not done or done != title else Byline
            done = done if make is Byline else done + line.text
            yield make(self.all_words(line))

    def blocks(self, grown: Sequence[Line | Grown]) -> list[Paragraph | Section]:
        """The nodes of what stands beside each other."""
        numbers = [each.line.first.number for each in grown if isinstance(each, Grown)]
        families = iter(families_of(numbers))
        return [
            self._section(each, next(families)) if isinstance(each, Grown) else Paragraph(self.all_words(each))
            for each in grown
        ]

    def all_words(self, line: Line) -> tuple[Word, ...]:
        """The words of a whole line, numbers included."""
        return self.slots.words(line.text, line.origins())

    def _section(self, grown: Grown, family: Marker) -> Section:
        first = grown.line.first
        origins = grown.line.origins()
        start, end = len(first.number) if family is not Marker.NONE else 0, len(first.text)
        if family is Marker.NONE and has_numeral(first.number):
            self.typed.append(Span(first.block.span.start, first.block.origins[0]))
        text = grown.line.text
        lead = self.slots.words(text[start:end], origins[start:end])
        rest = (Paragraph(self.slots.words(text[end:], origins[end:])),) if text[end:] else ()
        return Section(lead, (*rest, *self.blocks(grown.below)), family, grown.run_in)
