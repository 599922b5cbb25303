"""Read `speech.md`, the draft that people edit. Its grammar is described in docs/formats/markdown.md."""

from bisect import bisect_right
from dataclasses import dataclass

from draftkit.diagnostics import Outcome
from draftkit.readers.markdown.blocks import pieces
from draftkit.readers.markdown.build import Builder
from draftkit.readers.markdown.inline import Log
from draftkit.readers.markdown.suspicions import suspect
from draftkit.source import Source, Span
from draftkit.tree.nodes import Slot, Speech
from draftkit.tree.walk import walk


@dataclass(frozen=True, slots=True)
class SlotUse:
    """A slot as it is written.

    Attributes:
        block: the id (`tree.walk`) of the block it stands in.
        span: from the opening to the closing braces.
    """

    slot: Slot
    block: str
    span: Span


@dataclass(frozen=True, slots=True)
class MarkdownReading:
    """A `speech.md` as it was read.

    Attributes:
        spans: the id of every block (`tree.walk`, in its order) and where its words stand in the text, wrapped lines
            included: of a title line, byline or heading from its sign on, of a run-in point its sign and lead, of a
            paragraph its words. Spans do not overlap.
        contents: in the same order where the words alone stand, signs, marks in brackets and typed numbers left out;
            of a section those of its lead.
        slots: every use of a slot, in the order of the text.
    """

    speech: Speech
    spans: tuple[tuple[str, Span], ...]
    contents: tuple[Span, ...]
    slots: tuple[SlotUse, ...]

    def span(self, block: str) -> Span | None:
        """Where a block stands; None where there is none of that id."""
        return next((span for name, span in self.spans if name == block), None)

    def uses(self, name: str) -> tuple[Span, ...]:
        """Where the figure of that name is used."""
        return tuple(use.span for use in self.slots if use.slot.name == name)


def read_markdown(source: Source) -> Outcome[Speech]:
    """The speech in a `speech.md`.

    There is always a tree: what is not understood stays in it as text, with a diagnostic. Open slots have no value.
    People's notes (`<!-- … -->`) are not part of it.
    """
    outcome = read_markdown_blocks(source)
    return Outcome(None if outcome.value is None else outcome.value.speech, outcome.diagnostics)


def read_markdown_blocks(source: Source) -> Outcome[MarkdownReading]:
    """The same with the place of every block and slot, for edits of single spans, merging and explaining."""
    log = Log(source)
    builder = Builder(log)
    speech = builder.build(pieces(log))
    visits = tuple(zip(walk(speech), builder.spans, strict=True))
    suspect(log, speech, visits)
    spans = tuple((visit.id, span) for visit, span in visits)
    return Outcome(MarkdownReading(speech, spans, tuple(builder.contents), _uses(log, spans)), log.diagnostics())


def _uses(log: Log, spans: tuple[tuple[str, Span], ...]) -> tuple[SlotUse, ...]:
    """The slots with the block each stands in: the last one that begins before it."""
    starts = [span.start for _, span in spans]
    return tuple(SlotUse(slot, spans[bisect_right(starts, span.start) - 1][0], span) for slot, span in log.slots)
