"""A `speech.md` as the checks see it: numbers, figures and counts written out, each character with its place."""

from collections.abc import Iterator

from draftkit.checks.structure import subject_of
from draftkit.checks.subject import Context, Generated, Subject
from draftkit.readers.markdown.atoms import read_atoms
from draftkit.readers.markdown.reading import MarkdownReading
from draftkit.source import Source, Span
from draftkit.text.numerals import count_word
from draftkit.tree.atoms import Atom
from draftkit.tree.change import announced
from draftkit.tree.nodes import Count, Counted, Section, Slot, Speech, Title
from draftkit.tree.reading import ReadBlock, ReadDocument
from draftkit.tree.walk import Visit, gap_label, inlines, plain, walk, words
from draftkit.workflows.documents.parse_markdown import role_of


def draft_subject(source: Source, reading: MarkdownReading, filled: Speech, context: Context) -> Subject:
    """The subject of a draft.

    Args:
        source: the text of `speech.md`; spans count in it.
        reading: as it was read from the source.
        filled: the same speech with the values of its figures.
        context: what is known besides.
    """
    blocks: list[ReadBlock] = []
    generated: list[tuple[Generated, ...]] = []
    visits = tuple(walk(filled))
    first = next((at for at, visit in enumerate(visits) if visit.depth), len(visits))
    counts = _Counts(announced(filled.sections))
    for at, (visit, content, (_, span)) in enumerate(zip(visits, reading.contents, reading.spans, strict=True)):
        text, origins, made = _shown(read_atoms(source.text, content), visit, counts)
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
    return subject_of(source, document, context, generated)


class _Counts:
    """What the announced numbers of a speech come to."""

    def __init__(self, parts: int) -> None:
        self.parts = parts

    def word(self, count: Count, visit: Visit) -> str:
        in_speech = count.of is Counted.PARTS or visit.section is None
        total = self.parts if in_speech or visit.section is None else announced(visit.section.sections)
        return count_word(total)


def _shown(
    atoms: tuple[Atom, ...], visit: Visit, counts: _Counts
) -> tuple[str, tuple[int, ...], tuple[Generated, ...]]:
    """The words of a block, the offset of each character, and what of them nobody typed."""
    slots = (word for word in words(inlines(visit.block)) if isinstance(word, Slot))
    text: list[str] = []
    origins: list[int] = []
    made: list[Generated] = []
    for atom in atoms:
        shown, slot = _words_of(atom, slots, visit, counts)
        if not isinstance(atom.shown, str) and shown:
            made.append(Generated(len(origins), len(origins) + len(shown), slot, Span(atom.start, atom.end)))
        text.append(shown)
        origins.extend(_origins(atom, len(shown)))
    return "".join(text), tuple(origins), tuple(made)


def _words_of(atom: Atom, slots: Iterator[Slot], visit: Visit, counts: _Counts) -> tuple[str, Slot | None]:
    match atom.shown:
        case str(words_):
            return words_, None
        case Slot():
            slot = next(slots, atom.shown)
            return (gap_label(slot) if slot.value is None else slot.value), slot
        case Count():
            return counts.word(atom.shown, visit), None


def _origins(atom: Atom, length: int) -> range | list[int]:
    if atom.is_plain:
        return range(atom.start, atom.end)
    return [atom.start + (at > 0) * (atom.end - 1 - atom.start) for at in range(length)]
