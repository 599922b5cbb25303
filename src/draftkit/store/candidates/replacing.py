"""Put new candidates in the place of the old ones.

They are first laid down in temporary tables, in any order and with the words of the index: what takes long is done
while the file is free for others. Then SQLite alone brings them over, ranked.
"""

import sqlite3
from collections.abc import Iterable

from draftkit.phrases.model import SourceDocument
from draftkit.store.candidates.laid import Laid
from draftkit.store.candidates.rows import COLUMNS

_NAMES = ", ".join(f'"{column}"' for column in COLUMNS)
_GAPS = ", ".join("?" for _ in COLUMNS)

# ruff: noqa: S608 - the columns are a constant
_STAGES = f"""
DROP TABLE IF EXISTS temp.staged;
DROP TABLE IF EXISTS temp.ranked;
CREATE TEMP TABLE staged ({_NAMES}, words);
CREATE TEMP TABLE ranked (rank INTEGER PRIMARY KEY, staged INTEGER);
"""
_STAGE = f"INSERT INTO staged VALUES ({_GAPS}, ?)"
_RANK = "INSERT INTO ranked (staged) SELECT rowid FROM staged ORDER BY score DESC, id"
_FROM = "FROM ranked CROSS JOIN staged ON staged.rowid = ranked.staged"
_BRING = (
    f"INSERT INTO phrase (rank, {_NAMES}) SELECT rank, {_NAMES} {_FROM} ORDER BY rank",
    f"INSERT INTO found (rowid, words) SELECT rank, words {_FROM} WHERE words <> '' ORDER BY rank",
    # One segment of the index instead of many: it is read at every search and written once.
    "INSERT INTO found (found) VALUES ('optimize')",
)


def stage(db: sqlite3.Connection, candidates: Iterable[Laid]) -> None:
    """Lay candidates down in temporary tables; the file itself is not written."""
    for statement in _STAGES.split(";"):
        db.execute(statement)
    db.execute("BEGIN")
    try:
        db.executemany(_STAGE, ((*each.row, each.words) for each in candidates))
        db.execute(_RANK)
        db.execute("COMMIT")
    finally:
        if db.in_transaction:
            db.execute("ROLLBACK")


def bring(db: sqlite3.Connection, documents: Iterable[SourceDocument]) -> None:
    """Put what was laid down, and the documents, in the place of what the file holds; inside a transaction."""
    db.execute("DELETE FROM phrase")
    db.execute("DELETE FROM document")
    db.execute("INSERT INTO found (found) VALUES ('delete-all')")
    rows = ((d.id, d.name, d.sha256, d.title, d.year) for d in documents)
    db.executemany("INSERT INTO document (id, name, sha256, title, year) VALUES (?, ?, ?, ?, ?)", rows)
    for statement in _BRING:
        db.execute(statement)


def clear(db: sqlite3.Connection) -> None:
    """Drop the temporary tables."""
    db.execute("DROP TABLE IF EXISTS temp.staged")
    db.execute("DROP TABLE IF EXISTS temp.ranked")
