"""Phrases as a table (CSV) that people open in Excel or WPS, decide on, and hand back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from draftkit.diagnostics import Outcome
from draftkit.phrases.candidate import Decision, Verdict
from draftkit.phrases.model import Phrase, Rejected, SourceDocument
from draftkit.source import Place, Source


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row as a person left it.

    Attributes:
        id: of the phrase; derived from `text` where the row has none.
        verdict: None where nothing was decided.
        cells: by column (`text`, `form`, `roles`, `themes`, `register`, `head`, `note`) what stands there; columns the
            table lacks are missing.
        place: of the row.
        number: of the row, from 1, the header being 1, as Excel counts.
    """

    id: str
    verdict: Verdict | None
    cells: Mapping[str, str]
    place: Place
    number: int


def dump_table(
    phrases: Iterable[Phrase], rejected: Iterable[Rejected] = (), documents: Iterable[SourceDocument] = ()
) -> bytes:
    """UTF-8 with a byte order mark and CRLF, as Excel and WPS open it right; rows in the order given."""
    raise NotImplementedError


def parse_table(source: Source) -> Outcome[tuple[TableRow, ...]]:
    """The rows of a table, every problem with its row and column. Columns are found by name, in any order."""
    raise NotImplementedError


def decide(rows: Iterable[TableRow], known: Mapping[str, Phrase], *, day: str) -> Outcome[tuple[Decision, ...]]:
    """The decisions rows hold on phrases that are known, by id; rows that change nothing are left out."""
    raise NotImplementedError


def phrases_of(rows: Iterable[TableRow]) -> Outcome[tuple[Phrase, ...]]:
    """The phrases of complete rows, to be imported; rejected rows are left out."""
    raise NotImplementedError
