"""What the writers for readers of plain text share: the paragraphs of the page, numbers and counts written out."""

from collections.abc import Iterator
from dataclasses import dataclass

from draftkit.diagnostics import Diagnostic
from draftkit.tree.change import with_counts
from draftkit.tree.nodes import Inline, Section, Speech
from draftkit.tree.walk import Visit, inlines, slots, walk
from draftkit.writers.messages_text import OPEN_SLOT


@dataclass(frozen=True, slots=True)
class PageParagraph:
    """One paragraph of the page.

    Attributes:
        visit: the block it shows; of a run-in point the section, whose number and lead open the paragraph.
        body: the words that continue a run-in lead on its line.
    """

    visit: Visit
    body: tuple[Inline, ...] = ()

    @property
    def run_in(self) -> bool:
        """Whether it opens with the lead of a point."""
        return isinstance(self.visit.block, Section) and self.visit.block.run_in


def page(speech: Speech) -> Iterator[PageParagraph]:
    """The paragraphs of the page in order, announced numbers written out; blocks that show nothing are left out."""
    visits = walk(with_counts(speech))
    for visit in visits:
        body: tuple[Inline, ...] = ()
        if isinstance(visit.block, Section) and visit.block.run_in and visit.block.paragraphs:
            body = inlines(next(visits).block)
        if visit.number or inlines(visit.block) or body:
            yield PageParagraph(visit, body)


def open_slots(speech: Speech) -> tuple[Diagnostic, ...]:
    """A problem for every open slot, for documents that may not show any."""
    return tuple(OPEN_SLOT(name=slot.name, block=visit.id) for visit, slot in slots(speech) if slot.value is None)
