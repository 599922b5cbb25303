"""The local facts of a document on the terminal: a table for each group, as wide as there is room."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from draftkit.cli.fact_rows import FIGURES, GROUPS, NAMES, TIME, TITLES, FactRow, Group, rows_of
from draftkit.cli.language import _, word
from draftkit.cli.whereabouts import Whereabouts
from draftkit.cli.wide import columns, width
from draftkit.facts.model import Fact
from draftkit.source import Source
from draftkit.tree.reading import ReadDocument

_WORDS = 20
"""Columns the facts themselves have at least; longer ones wrap."""
_GAP = 2


@dataclass(frozen=True, slots=True)
class _Column:
    """A column.

    Attributes:
        cells: one for each row.
        rank: on a narrow terminal, columns with a higher one go first; 0 stays.
    """

    heading: str
    cells: tuple[str, ...]
    rank: int = 0
    is_number: bool = False
    most: int = 10_000

    @property
    def width(self) -> int:
        return min(self.most, max(map(width, (self.heading, *self.cells))))


def show_facts_of(document: ReadDocument, facts: Sequence[Fact], source: Source) -> None:
    """A table for each group that has facts."""
    places = Whereabouts(source, document)
    for group, heading in _headings():
        if rows := rows_of(facts, group, places):
            _show(heading, _fitting(_columns(rows, source)))


def _headings() -> Iterator[tuple[Group, str]]:
    """What is dealt with in one go, in the order in which a speech is gone through."""
    headings = {
        NAMES: _("Places, organisations, people"),
        TITLES: _("Meetings, documents, brands, slogans, terms"),
        TIME: _("Dates and periods"),
        FIGURES: _("Figures"),
    }
    return ((group, headings[group]) for group in GROUPS)


def _columns(rows: Sequence[FactRow], source: Source) -> list[_Column]:
    number = _("paragraph") if source.is_extracted else _("line")
    found = (
        _Column(_("type"), tuple(word(str(row.type)) for row in rows)),
        _Column(_("as it stands"), tuple(map(_words, rows)), most=_WORDS),
        _Column(_("measure"), tuple(row.unit for row in rows), rank=3),
        _Column(_("times"), tuple(str(row.times) for row in rows), is_number=True),
        _Column(number, tuple(row.places for row in rows), rank=1),
        _Column(_("part"), tuple(row.part for row in rows)),
        _Column(_("around it"), tuple(row.around for row in rows), rank=2),
    )
    return [column for column in found if any(column.cells)]


def _words(row: FactRow) -> str:
    return f"{row.words}  (?)" if row.is_doubtful else row.words


def _fitting(found: list[_Column]) -> list[_Column]:
    """Those there is room for: the unit goes first, which the words have too, then what stands around, then places."""
    for rank in (3, 2, 1):
        if sum(column.width + _GAP for column in found) - _GAP <= columns():
            break
        found = [column for column in found if column.rank != rank]
    return found


def _show(heading: str, found: Sequence[_Column]) -> None:
    from draftkit.cli.tables import print_heading, print_table

    right = [at for at, column in enumerate(found) if column.is_number]
    rows = zip(*(column.cells for column in found), strict=True)
    print_heading(heading)
    print_table([column.heading for column in found], rows, right=right)
