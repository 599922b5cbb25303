"""How much a file of candidates holds."""

import sqlite3
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from draftkit.phrases.candidate import Standing
from draftkit.phrases.taxonomy import THEMES, Form, PhraseRole, Register
from draftkit.store.candidates.rows import parts

Counts = tuple[tuple[str, int], ...]
"""(value, how many), in the order of the axis."""


@dataclass(frozen=True, slots=True)
class CandidateStats:
    """Counts of all phrases but the rejected ones (`standings` and `checked` count these too).

    A phrase counts once for each of its roles and themes. Values that never occur are left out.

    Attributes:
        standings: how many phrases are new, accepted, rejected.
        matrix: (role, theme, how many phrases have both).
        growth: (year, how many phrases were first seen in it), in the order of years; "" for unknown years, first.
        documents: (year, how many documents were given in it), likewise.
        checked: how many phrases a person decided on.
        spread: (in how many documents a phrase was found, how many phrases were), in the order of documents.
    """

    phrases: int
    standings: Counts
    roles: Counts
    themes: Counts
    forms: Counts
    registers: Counts
    matrix: tuple[tuple[str, str, int], ...]
    growth: Counts
    documents: Counts
    checked: int
    spread: tuple[tuple[int, int], ...] = ()


def stats(db: sqlite3.Connection) -> CandidateStats:
    """How much the file holds."""
    standings = _counts(db, "SELECT standing, count(*) FROM phrase GROUP BY 1")
    forms = _counts(db, "SELECT form, count(*) FROM phrase WHERE standing <> 'rejected' GROUP BY 1")
    registers = _counts(db, "SELECT register, count(*) FROM phrase WHERE standing <> 'rejected' GROUP BY 1")
    roles, themes, matrix = _axes(db)
    return CandidateStats(
        phrases=forms.total(),
        standings=_ordered(Standing, standings),
        roles=_ordered(PhraseRole, roles),
        themes=_ordered(THEMES, themes),
        forms=_ordered(Form, forms),
        registers=_ordered(Register, registers),
        matrix=tuple((r, t, matrix[r, t]) for r in map(str, PhraseRole) for t in THEMES if matrix[r, t]),
        growth=_years(db, "SELECT first, count(*) FROM phrase WHERE standing <> 'rejected' GROUP BY 1 ORDER BY 1"),
        documents=_years(db, "SELECT year, count(*) FROM document GROUP BY 1 ORDER BY 1"),
        checked=int(db.execute("SELECT count(*) FROM phrase WHERE checked <> ''").fetchone()[0]),
        spread=_spread(db),
    )


def _axes(db: sqlite3.Connection) -> tuple[Counter[str], Counter[str], Counter[tuple[str, str]]]:
    """How many phrases have each role, each theme, and each pair of them."""
    roles: Counter[str] = Counter()
    themes: Counter[str] = Counter()
    matrix: Counter[tuple[str, str]] = Counter()
    sql = "SELECT roles, themes, count(*) FROM phrase WHERE standing <> 'rejected' GROUP BY 1, 2"
    for role_texts, theme_texts, count in db.execute(sql):
        ours, theirs = set(parts(role_texts)), set(parts(theme_texts))
        roles.update(dict.fromkeys(ours, count))
        themes.update(dict.fromkeys(theirs, count))
        matrix.update({(role, theme): count for role in ours for theme in theirs})
    return roles, themes, matrix


def _counts(db: sqlite3.Connection, sql: str) -> Counter[str]:
    return Counter(dict(db.execute(sql)))


def _ordered(order: Iterable[str], counts: Counter[str]) -> Counts:
    return tuple((str(value), counts[str(value)]) for value in order if counts[str(value)])


def _years(db: sqlite3.Connection, sql: str) -> Counts:
    return tuple(db.execute(sql))


def _spread(db: sqlite3.Connection) -> tuple[tuple[int, int], ...]:
    return tuple(
        db.execute("SELECT documents, count(*) FROM phrase WHERE standing <> 'rejected' GROUP BY 1 ORDER BY 1")
    )
