"""Small things a file of candidates remembers: notes, and what was last written to YAML."""

import sqlite3
from collections.abc import Mapping

from draftkit.store.candidates.rows import texts_of


def note(db: sqlite3.Connection, key: str) -> str:
    """A small text remembered under a key; empty where there is none."""
    row = db.execute("SELECT value FROM note WHERE key = ?", (key,)).fetchone()
    return str(row[0]) if row else ""


def set_note(db: sqlite3.Connection, key: str, value: str) -> None:
    """Remember a small text; an empty one is forgotten."""
    db.execute("DELETE FROM note WHERE key = ?", (key,))
    if value:
        db.execute("INSERT INTO note VALUES (?, ?)", (key, value))


def published(db: sqlite3.Connection) -> dict[str, str]:
    """The digest of each entry as it was last written to YAML, by id."""
    rows = db.execute("SELECT id, digest FROM published ORDER BY id")
    return {key: digest for key, digest in map(texts_of, rows)}  # noqa: C416 - it tells mypy what a row is


def set_published(db: sqlite3.Connection, digests: Mapping[str, str]) -> None:
    """Remember these digests in the place of those remembered before."""
    db.execute("DELETE FROM published")
    db.executemany("INSERT INTO published VALUES (?, ?)", digests.items())
