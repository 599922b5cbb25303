"""The words of a sentence to what they rest on."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import assert_never

from draftkit.explain.lines import Line, Piece, lines_of
from draftkit.explain.model import (
    ChosenSource,
    CountSource,
    Document,
    FigureSource,
    LineSource,
    LostSource,
    OldSource,
    PhraseSource,
    Source,
)
from draftkit.figures.arithmetic import named_in
from draftkit.figures.model import Figure, FigureType, Sheet
from draftkit.figures.values import unit_of, written
from draftkit.phrases.model import Bank, Phrase
from draftkit.tree.nodes import Count, Origin, Provenance, Slot, Speech, Text
from draftkit.tree.places import place_names

FIRST = 3
"""Documents of a phrase that are named."""


@dataclass(frozen=True, slots=True)
class File:
    """Where a file stands, and whether it ships with the program."""

    path: str
    is_built_in: bool


@dataclass(frozen=True, slots=True)
class Shelf:
    """What references are looked up in.

    Attributes:
        sheet: the figures.
        phrases: entries by id.
        files: outlines and files of sentence frames, by origin and by the name before the colon of a reference.
        old: the older speech that this one was made from; None where there is none.
    """

    sheet: Sheet = field(default_factory=Sheet)
    phrases: Mapping[str, PhraseSource] = field(default_factory=dict)
    files: Mapping[tuple[Origin, str], File] = field(default_factory=dict)
    old: "Old | None" = None


@dataclass(frozen=True, slots=True)
class Old:
    """An older speech.

    Attributes:
        file: the name of its file.
        words: of its figures, by name.
        places: of its sentences in the old words.
    """

    file: str
    words: Mapping[str, str]
    places: Mapping[str, str]

    def source(self, line: Line) -> OldSource | None:
        """Where it has a sentence, whatever its figures are now; None where it has no such one."""
        place = self.places.get(_in_old_words(line, self.words))
        return None if place is None else OldSource(self.file, place)


def old_speech(file: str, speech: Speech, words: Mapping[str, str]) -> Old:
    """An older speech as sentences are looked up in it.

    Args:
        file: the name of its file.
        speech: as it was when a new one was made from it, its figures by name.
        words: what these figures were, by name.
    """
    names = place_names(speech)
    places: dict[str, str] = {}
    for line in lines_of(speech):
        places.setdefault(_in_old_words(line, words), names[line.block])
    return Old(file, words, places)


def _in_old_words(line: Line, words: Mapping[str, str]) -> str:
    said = (
        words.get(piece.word.name, piece.word.name) if isinstance(piece.word, Slot) else piece.shown
        for piece in line.pieces
    )
    return "".join(said).strip()


def references(lines: Iterable[Line], origin: Origin) -> tuple[str, ...]:
    """All references of one origin in some sentences, each once, in their order."""
    said = (piece.word for line in lines for piece in line.pieces if isinstance(piece.word, Text))
    sources = (word.provenance for word in said if word.provenance)
    return tuple(dict.fromkeys(source.reference for source in sources if source.origin is origin))


def phrase_sources(bank: Bank, house: Bank, wanted: tuple[str, ...]) -> dict[str, PhraseSource]:
    """What the banks know of some entries, by id; an entry of both is one of the bank, as for the assembler."""
    documents = {document.id: Document(document.name, document.title) for document in bank.documents}
    ids = set(wanted)
    of_house = {phrase.id: _phrase(phrase, {}, is_house=True) for phrase in house.phrases if phrase.id in ids}
    return of_house | {phrase.id: _phrase(phrase, documents) for phrase in bank.phrases if phrase.id in ids}


def _phrase(phrase: Phrase, documents: Mapping[str, Document], *, is_house: bool = False) -> PhraseSource:
    named = dict.fromkeys(source.document for source in phrase.sources)
    found = tuple(documents[name] for name in named if name in documents)[:FIRST]
    return PhraseSource(phrase.id, phrase.text, phrase.documents if phrase.sources else 0, found, is_house)


def sources_of(line: Line, shelf: Shelf) -> tuple[Source, ...]:
    """The sources of a drafted sentence, each once, in its order; that none is on record is one too."""
    found = tuple(dict.fromkeys(source for piece in line.pieces for source in _of_piece(piece, shelf)))
    return found or (LostSource(is_drafted=True),)


def figures_of(line: Line, shelf: Shelf) -> tuple[Source, ...]:
    """The figures and counts of a sentence: what is known of one that was written by hand."""
    return tuple(source for source in sources_of(line, shelf) if isinstance(source, FigureSource | CountSource))


def _of_piece(piece: Piece, shelf: Shelf) -> Iterator[Source]:
    match piece.word:
        case Text(text=text, provenance=provenance):
            if provenance is not None:
                yield _of_text(text, provenance, shelf)
        case Slot(value=value) as slot:
            yield _of_figure(slot, value, shelf.sheet.get(slot.name), shelf.sheet)
        case Count(of=of):
            yield CountSource(of, piece.shown)
        case _:
            assert_never(piece.word)


def _of_text(text: str, provenance: Provenance, shelf: Shelf) -> Source:
    reference = provenance.reference
    match provenance.origin:
        case Origin.PHRASE:
            return shelf.phrases.get(reference) or PhraseSource(reference, text, is_known=False)
        case Origin.OUTLINE | Origin.FRAME:
            file = shelf.files.get((provenance.origin, reference.rpartition(":")[0]), File("", is_built_in=False))
            return LineSource(provenance.origin, reference, file.path, file.is_built_in)
        case Origin.BRIEF | Origin.PERSON:
            return ChosenSource(provenance.origin, reference)
        case _:
            assert_never(provenance.origin)


def _of_figure(slot: Slot, value: str | None, figure: Figure | None, sheet: Sheet) -> FigureSource:
    if figure is None:
        return FigureSource(slot.name, value, slot.unit)
    known = _known(figure, sheet)
    return replace(known, value=None if figure.is_carried else value, unit=known.unit or slot.unit)


def _known(figure: Figure, sheet: Sheet, above: frozenset[str] = frozenset()) -> FigureSource:
    """What a sheet knows of a figure and of those it is worked out from; `above` are those that lead here."""
    above |= {figure.name}
    parts = (sheet.get(name) or Figure(name) for name in named_in(figure) if name not in above)
    return FigureSource(
        name=figure.name,
        value=None if figure.is_open else written(figure, sheet.styles),
        unit=unit_of(figure),
        source=figure.source,
        by=figure.by,
        when=figure.when,
        note=figure.note,
        ask=figure.ask,
        who=figure.who,
        formula=figure.formula.text if figure.formula else figure.follows,
        parts=tuple(_known(part, sheet, above) for part in parts),
        record=figure.record if figure.type is FigureType.QUOTATION else None,
        old=figure.old if figure.is_carried else "",
    )
