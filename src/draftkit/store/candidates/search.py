"""Find candidates by the index of their characters, in the order of their ranks."""

import difflib
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from draftkit.phrases.candidate import Candidate, Standing
from draftkit.phrases.model import MAX_HAN, SourceDocument
from draftkit.phrases.search import PhraseQuery, documents_meant, fits
from draftkit.store.candidates.rows import ALL, candidate_of, texts_of
from draftkit.store.candidates.tokens import asked, asked_near

_TOGETHER = 200
"""Documents asked for at a time; the index looks at each of them at every step."""
_LOOKED_AT = 200
"""Candidates that share a word of the index with a text, the best first, that are compared with it."""
_ALIKE = 0.5

# ruff: noqa: S608 - the columns are a constant
_HITS = f"""SELECT {ALL} FROM found CROSS JOIN phrase ON phrase.rank = found.rowid
            WHERE found MATCH ? ORDER BY found.rowid LIMIT ?"""
_RANKED = f"SELECT {ALL} FROM phrase WHERE rank = ?"
_REJECTED = f"SELECT {ALL} FROM phrase WHERE standing = 'rejected' ORDER BY rank"
_NAMED = f"SELECT {ALL} FROM phrase WHERE id = :name OR text = :name ORDER BY id = :name DESC, rank LIMIT 1"


@dataclass(frozen=True, slots=True)
class FoundCandidates:
    """The first candidates that fit, in the order of falling scores, then ids.

    Attributes:
        total: how many fit altogether, exactly.
    """

    candidates: tuple[Candidate, ...]
    total: int


def search(db: sqlite3.Connection, query: PhraseQuery, limit: int) -> FoundCandidates:
    """The first candidates that fit: exactly those `draftkit.phrases.search.fits` lets through."""
    meant = documents_meant(documents(db), query) if query.source else frozenset()
    if _fits_none(query, meant):
        return FoundCandidates((), 0)
    if query.standing is Standing.REJECTED:
        return _scanned(db, query, limit, meant)
    if len(meant) > _TOGETHER:
        return _of_many(db, query, limit, sorted(meant))
    wanted = asked(query, tuple(sorted(meant)))
    hits = tuple(candidate_of(row) for row in db.execute(_HITS, (wanted, limit)))
    return FoundCandidates(hits, len(hits) if len(hits) < limit else _counted(db, wanted))


def documents(db: sqlite3.Connection) -> tuple[SourceDocument, ...]:
    """The documents of the candidates, ordered by id."""
    rows = db.execute("SELECT id, name, sha256, title, year FROM document ORDER BY id")
    return tuple(SourceDocument(*row) for row in map(texts_of, rows))


def _fits_none(query: PhraseQuery, meant: frozenset[str]) -> bool:
    """Whether it is plain that nothing fits; what is no text at all cannot even be asked for."""
    lengths = max(query.shortest, 0) > min(query.longest, MAX_HAN)
    return lengths or (bool(query.source) and not meant) or not _is_text(query.words + query.theme + query.head)


def _is_text(words: str) -> bool:
    """Arguments of a command may hold halves of characters; SQLite cannot be given these."""
    return words.isprintable() or words.encode(errors="ignore").decode() == words


def _counted(db: sqlite3.Connection, wanted: str) -> int:
    """How many stand under it. Counting takes 25 ns each: no phrase is read."""
    return int(db.execute("SELECT count(*) FROM found WHERE found MATCH ?", (wanted,)).fetchone()[0])


def _scanned(db: sqlite3.Connection, query: PhraseQuery, limit: int, meant: frozenset[str]) -> FoundCandidates:
    """Among the rejected ones: these are few and not in the index."""
    every = (candidate_of(row) for row in db.execute(_REJECTED))
    hits = [candidate for candidate in every if fits(candidate.phrase, candidate.standing, query, meant)]
    return FoundCandidates(tuple(hits[:limit]), len(hits))


def _of_many(db: sqlite3.Connection, query: PhraseQuery, limit: int, meant: Sequence[str]) -> FoundCandidates:
    ranks: set[int] = set()
    for start in range(0, len(meant), _TOGETHER):
        wanted = asked(query, tuple(meant[start : start + _TOGETHER]))
        ranks.update(rank for (rank,) in db.execute("SELECT rowid FROM found WHERE found MATCH ?", (wanted,)))
    first = (db.execute(_RANKED, (rank,)).fetchone() for rank in sorted(ranks)[:limit])
    return FoundCandidates(tuple(map(candidate_of, first)), len(ranks))


def candidate(db: sqlite3.Connection, name: str) -> Candidate | None:
    """The candidate of an id or of exactly this text."""
    row = db.execute(_NAMED, {"name": name}).fetchone() if _is_text(name) else None
    return candidate_of(row) if row else None


def near(db: sqlite3.Connection, text: str, most: int) -> tuple[str, ...]:
    """Texts of candidates like this one, the most alike first."""
    texts: dict[str, None] = {}
    for wanted in asked_near(text) if _is_text(text) else ():
        sql = "SELECT text FROM found CROSS JOIN phrase ON phrase.rank = found.rowid WHERE found MATCH ? LIMIT ?"
        texts |= dict.fromkeys(found for (found,) in db.execute(sql, (wanted, _LOOKED_AT)))
    return tuple(difflib.get_close_matches(text, texts, n=most, cutoff=_ALIKE))
