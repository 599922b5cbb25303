"""A `speech.md` as the checks see it: numbers, figures and counts written out, each character with its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from draftkit.checks.structure import subject_of
from draftkit.checks.subject import Aside, Context, Generated, Subject
from draftkit.diagnostics import Outcome
from draftkit.figures.fill import fill
from draftkit.figures.model import Sheet
from draftkit.readers.markdown.atoms import read_atoms
from draftkit.readers.markdown.reading import MarkdownReading, read_markdown_blocks
from draftkit.source import Source, Span
from draftkit.tree.atoms import Atom
from draftkit.tree.change import announced, counted
from draftkit.tree.nodes import Count, Section, Slot, Speech, Title
from draftkit.tree.reading import ReadBlock, ReadDocument
from draftkit.tree.walk import Visit, gap_label, inlines, plain, walk, words
from draftkit.workflows.checking.silence import is_silence
from draftkit.workflows.documents.parse_markdown import role_of
from draftkit.workflows.steps import Steps

_NOTE = re.compile("<!--(?P<words>.*?)-->", re.DOTALL)


@dataclass(frozen=True, slots=True)
class FilledDraft:
    """A `speech.md` that was read.

    Attributes:
        source: its text; spans count in it.
        reading: as it was read from the source.
        speech: the same with the values of its figures.
    """

    source: Source
    reading: MarkdownReading
    speech: Speech

    def subject(self, context: Context) -> Subject:
        """What is checked; `context` is what is known besides."""
        return _subject(self.source, self.reading, self.speech, context)


def fill_draft(source: Source, sheet: Sheet) -> Outcome[FilledDraft]:
    """Read the text of a `speech.md` and fill in its figures."""
    steps = Steps()
    reading = steps.take(read_markdown_blocks(source))
    return steps.done(FilledDraft(source, reading, steps.take(fill(reading.speech, sheet))))


def _subject(source: Source, reading: MarkdownReading, filled: Speech, context: Context) -> Subject:
    blocks: list[ReadBlock] = []
    generated: list[tuple[Generated, ...]] = []
    visits = tuple(walk(filled))
    first = next((at for at, visit in enumerate(visits) if visit.depth), len(visits))
    parts = announced(filled.sections)
    for at, (visit, content, (_, span)) in enumerate(zip(visits, reading.contents, reading.spans, strict=True)):
        text, origins, made = _shown(read_atoms(source.text, content), visit, parts)
        section = visit.block if isinstance(visit.block, Section) else None
        blocks.append(
            ReadBlock(
                role=role_of(visit, opens=at < first),
                level=visit.depth if section else 0,
                marker=visit.number,
                inline=section is not None and section.run_in,
                span=span,
                text=text,
                origins=origins,
            )
        )
        generated.append(made)
    title = "".join(plain(block.content) for block in filled.blocks if isinstance(block, Title))
    document = ReadDocument(title, Span(0, len(source.text)), tuple(blocks))
    return replace(subject_of(source, document, context, generated), asides=tuple(_notes(source.text)))


def _notes(text: str) -> Iterator[Aside]:
    """What people noted between the lines, answers to comments among it; not what lets a finding stand."""
    for note in _NOTE.finditer(text):
        if note["words"].strip() and not is_silence(note[0]):
            start, end = note.span("words")
            yield Aside(note["words"], Span(*note.span()), range(start, end))


def _shown(atoms: tuple[Atom, ...], visit: Visit, parts: int) -> tuple[str, tuple[int, ...], tuple[Generated, ...]]:
    """The words of a block, the offset of each character, and what of them nobody typed."""
    slots = (word for word in words(inlines(visit.block)) if isinstance(word, Slot))
    text: list[str] = []
    origins: list[int] = []
    made: list[Generated] = []
    for atom in atoms:
        shown, slot = _words_of(atom, slots, visit, parts)
        if not isinstance(atom.shown, str) and shown:
            made.append(Generated(len(origins), len(origins) + len(shown), slot, Span(atom.start, atom.end)))
        text.append(shown)
        origins.extend(_origins(atom, len(shown)))
    return "".join(text), tuple(origins), tuple(made)


def _words_of(atom: Atom, slots: Iterator[Slot], visit: Visit, parts: int) -> tuple[str, Slot | None]:
    match atom.shown:
        case str(words_):
            return words_, None
        case Slot():
            slot = next(slots, atom.shown)
            return (gap_label(slot) if slot.value is None else slot.value), slot
        case Count():
            return counted(atom.shown, visit.section, parts), None


def _origins(atom: Atom, length: int) -> range | list[int]:
    if atom.is_plain:
        return range(atom.start, atom.end)
    return [atom.start + (at > 0) * (atom.end - 1 - atom.start) for at in range(length)]
