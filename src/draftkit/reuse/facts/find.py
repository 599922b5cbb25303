"""The local facts of an old speech, every one a figure with the words it had."""

from collections.abc import Sequence

from draftkit.facts.model import Fact
from draftkit.figures.model import Figure, FigureType
from draftkit.figures.units import NUMBERS
from draftkit.figures.values import parse_value, written
from draftkit.reuse.facts.asking import asked
from draftkit.reuse.facts.authorities import with_authorities
from draftkit.reuse.facts.contacts import with_contacts
from draftkit.reuse.facts.groups import Form, forms_of
from draftkit.reuse.facts.measured import measured
from draftkit.reuse.facts.naming import Names
from draftkit.reuse.facts.pieces import Piece, pieces_of, read_blocks
from draftkit.reuse.facts.sifted import sifted
from draftkit.reuse.facts.sweep import swept
from draftkit.reuse.facts.unmarked import with_unmarked
from draftkit.reuse.model import OldFacts, Placed
from draftkit.tree.reading import ReadBlock, ReadDocument


def old_facts(document: ReadDocument, facts: Sequence[Fact]) -> OldFacts:
    """The facts of one document as figures, and where each stands.

    What is no part of the speech (noise, a report about it) has none. Quotation marks around a title stay outside, and
    so does what a person is: that is a figure of its own. Names that stand at other places too, where nothing around
    them says that they are facts, are the same figure there; where they may be words like any others, a doubtful one.
    So is a name that nothing marks for sure.

    Args:
        document: one document of a reading.
        facts: those of the whole reading, or of this document, as `find_facts` gives them.
    """
    blocks = read_blocks(document)
    pieces = with_authorities(blocks, tuple(sifted(pieces_of(blocks, facts))))
    pieces = with_contacts(blocks, tuple(measured(blocks, pieces)))
    pieces = with_unmarked(blocks, swept(blocks, pieces))
    forms = forms_of(pieces)
    names = Names(blocks)
    named = {(form.first.link, form.text): names.name(form) for form in forms}
    figures = tuple(_figure(form, names, blocks) for form in forms)
    places = tuple(_placed(piece, named[piece.link, piece.text], blocks) for piece in pieces)
    return OldFacts(figures, places)


def _placed(piece: Piece, name: str, blocks: Sequence[ReadBlock]) -> Placed:
    return Placed(name, blocks[piece.block].original(piece.start, piece.end))


def _figure(form: Form, names: Names, blocks: Sequence[ReadBlock]) -> Figure:
    piece, name = form.first, names.name(form)
    if form.leader is not None:
        type_ = FigureType.TEXT if piece.type in _DIGITAL else piece.type
        return Figure(name, type_, old=form.text, follows=names.name(form.leader), is_doubtful=form.is_doubtful)
    type_, unit = _type_and_unit(piece)
    ask = asked(blocks[piece.block].text, piece.start, piece.end)
    return Figure(name, type_, unit, ask=ask, old=form.text, is_doubtful=form.is_doubtful)


_DATES = (FigureType.DATE, FigureType.DATE_RANGE)
_DIGITAL = NUMBERS | {*_DATES}


def _type_and_unit(piece: Piece) -> tuple[FigureType, str]:
    """The type under which the old words can be typed and come out again; text where no other takes them."""
    types = _DATES if piece.type is FigureType.DATE else (piece.type,)
    for type_ in types:
        unit = piece.unit if type_ in NUMBERS and piece.text.endswith(piece.unit) else ""
        if _takes(Figure("", type_, unit), piece.text):
            return type_, unit
    return FigureType.TEXT, piece.unit if piece.type in NUMBERS and piece.text.endswith(piece.unit) else ""


def _takes(figure: Figure, old: str) -> bool:
    if figure.type not in _DIGITAL:
        return True
    found = parse_value(figure, old).value
    return found is not None and (figure.type in _DATES or written(found) == old)
