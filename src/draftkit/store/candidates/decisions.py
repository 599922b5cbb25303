"""What people decided: a journal that only grows, and the candidates as they are shown after it."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from operator import itemgetter
from typing import Any

from draftkit.phrases.candidate import Candidate, Decision, Standing, Verdict
from draftkit.phrases.model import Phrase
from draftkit.store.candidates.rows import ALL, COLUMNS, candidate_of, from_text, readable, row_of, texts_of, to_text
from draftkit.store.candidates.tokens import words_of

# ruff: noqa: S608 - the columns are a constant
_SHOWN = f"SELECT rank, {ALL} FROM phrase WHERE id = ?"
_WORDS = ("text", "form", "roles", "themes", "register", "head", "slots", "since", "until", "note", "checked")
"""The columns that people may change by hand in the YAML files."""
_said = itemgetter(*map(COLUMNS.index, _WORDS))
_SAID = f"SELECT standing, {', '.join(_WORDS)} FROM phrase WHERE id = ?"
_NEW = ", ".join(f'"{column}" = ?' for column in COLUMNS)
_SHOW = f"UPDATE phrase SET {_NEW} WHERE rank = ?"
_IN_FORCE = """SELECT id, verdict, phrase, day FROM decision
               WHERE number IN (SELECT max(number) FROM decision WHERE NOT undone GROUP BY id) ORDER BY number"""
_IN_FORCE_ON = """SELECT id, verdict, phrase, day FROM decision
                  WHERE id = ? AND NOT undone ORDER BY number DESC LIMIT 1"""
_LAST = "SELECT number, before, id, verdict, phrase, day FROM decision WHERE NOT undone ORDER BY number DESC LIMIT 1"
_STANDINGS = {Verdict.ACCEPT: Standing.ACCEPTED, Verdict.REJECT: Standing.REJECTED}


def decide(db: sqlite3.Connection, decision: Decision) -> None:
    """Take down a decision and show it."""
    before = _shown(db, decision.id)
    written = (
        decision.id,
        decision.verdict.value,
        decision.day,
        to_text(Candidate(decision.phrase, 0, 0, 0)),
        to_text(before[1]) if before else "",
    )
    db.execute("INSERT INTO decision (id, verdict, day, phrase, before) VALUES (?, ?, ?, ?, ?)", written)
    db.execute("INSERT OR IGNORE INTO unpublished VALUES (?)", (decision.id,))
    show(db, decision)


def undo(db: sqlite3.Connection) -> Decision | None:
    """Take back the last decision not yet taken back; the candidate is shown as it was before it."""
    row = db.execute(_LAST).fetchone()
    if row is None:
        return None
    number, before, *rest = row
    undone = _decision(rest)
    db.execute("UPDATE decision SET undone = 1 WHERE number = ?", (number,))
    db.execute("INSERT OR IGNORE INTO unpublished VALUES (?)", (undone.id,))
    if before:
        earlier = from_text(before)
        _put(db, undone.id, earlier.phrase, earlier.standing)
    else:
        # The phrase was not among the candidates when it was decided on: only the journal knows what was before.
        older = db.execute(_IN_FORCE_ON, (undone.id,)).fetchone()
        if older:
            show(db, _decision(older))
    return undone


def show(db: sqlite3.Connection, decision: Decision) -> None:
    """Show a decision in its candidate, if there is such a one."""
    _put(db, decision.id, replace(decision.phrase, checked=decision.day), _STANDINGS[decision.verdict])


def set_standings(db: sqlite3.Connection, standings: Mapping[str, Standing]) -> None:
    """Show these standings; a phrase that was rejected and is not among them is a new one again."""
    rejected = [key for (key,) in db.execute("SELECT id FROM phrase WHERE standing = 'rejected'")]
    for key, standing in (dict.fromkeys(rejected, Standing.NEW) | dict(standings)).items():
        stands = db.execute("SELECT standing FROM phrase WHERE id = ?", (key,)).fetchone()
        if stands and stands[0] != standing.value and (found := _shown(db, key)):
            _put(db, key, found[1].phrase, standing)


def reading_otherwise(db: sqlite3.Connection, entries: Iterable[Phrase]) -> Iterator[tuple[Phrase, Standing]]:
    """The entries whose candidates show other words, axes or notes, each with the standing of its candidate."""
    for entry in entries:
        row = db.execute(_SAID, (entry.id,)).fetchone()
        if row and row[1:] != _said(row_of(Candidate(entry, 0, 0, 0))):
            yield entry, Standing(row[0])


def show_as(db: sqlite3.Connection, phrase: Phrase, standing: Standing) -> None:
    """Show what the YAML files say in its candidate, if there is such a one."""
    _put(db, phrase.id, phrase, standing)


def show_unpublished(db: sqlite3.Connection) -> None:
    """Show all decisions that no YAML file holds yet; who brought new candidates may not have known of them."""
    for decision in unpublished(db).values():
        if decision:
            show(db, decision)


def in_force(db: sqlite3.Connection) -> dict[str, Decision]:
    """The decisions in force, by the id of their phrase, in the order they were made."""
    return {row[0]: _decision(row) for row in db.execute(_IN_FORCE)}


def unpublished(db: sqlite3.Connection) -> dict[str, Decision | None]:
    """Ids of what no YAML file holds yet, and the decision in force on each; None where all were taken back."""
    ids = [key for (key,) in map(texts_of, db.execute("SELECT id FROM unpublished ORDER BY id"))]
    rows = ((key, db.execute(_IN_FORCE_ON, (key,)).fetchone()) for key in ids)
    return {key: _decision(row) if row else None for key, row in rows}


def mark_published(db: sqlite3.Connection, ids: Iterable[str]) -> None:
    """Say that the YAML files hold what was decided on these."""
    db.executemany("DELETE FROM unpublished WHERE id = ?", ((key,) for key in ids))


def _decision(row: Any) -> Decision:
    key, verdict, phrase, day = row
    with readable():
        return Decision(key, Verdict(verdict), from_text(phrase).phrase, day)


def _shown(db: sqlite3.Connection, key: str) -> tuple[int, Candidate] | None:
    row = db.execute(_SHOWN, (key,)).fetchone()
    return (row[0], candidate_of(row[1:])) if row else None


def _put(db: sqlite3.Connection, key: str, words: Phrase, standing: Standing) -> None:
    """Show a candidate with these words, axes and notes; what was counted stays as the miner counted it last."""
    found = _shown(db, key)
    if found is None:
        return
    rank, old = found
    new = replace(old, phrase=_with_counts(words, old.phrase), standing=standing)
    _index(db, "INSERT INTO found (found, rowid, words) VALUES ('delete', ?, ?)", rank, words_of(old))
    db.execute(_SHOW, (*row_of(new), rank))
    _index(db, "INSERT INTO found (rowid, words) VALUES (?, ?)", rank, words_of(new))


def _with_counts(words: Phrase, mined: Phrase) -> Phrase:
    return replace(
        words,
        id=mined.id,
        count=mined.count,
        documents=mined.documents,
        sources=mined.sources,
        first=mined.first,
        last=mined.last,
        variants=mined.variants,
    )


def _index(db: sqlite3.Connection, statement: str, rank: int, words: str) -> None:
    if words:
        db.execute(statement, (rank, words))
