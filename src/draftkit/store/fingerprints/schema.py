"""The tables of an index of past speeches.

Fingerprints are not rows but numbers of 64 bits in sorted blobs: 8 bytes each, where a row takes 20. A blob holds those
of one bucket, the highest 16 bits of a fingerprint, in one segment, what was written at one time; a lookup reads one
short blob of each segment for a fingerprint.
"""

import sqlite3
from pathlib import Path

VERSION = 1
"""Of the tables; `PRAGMA user_version`."""

APPLICATION = 0x44524B50
"""`PRAGMA application_id`, the letters DRKP: tells an index from other databases."""

TABLES = f"""
PRAGMA application_id = {APPLICATION};
PRAGMA user_version = {VERSION};
CREATE TABLE note (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE file (
    address TEXT PRIMARY KEY, digest TEXT NOT NULL, size INTEGER NOT NULL, changed INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE document (
    number INTEGER PRIMARY KEY AUTOINCREMENT, address TEXT NOT NULL, name TEXT NOT NULL, prints INTEGER NOT NULL,
    text BLOB NOT NULL
);
CREATE INDEX document_of ON document (address);
CREATE TABLE segment (number INTEGER PRIMARY KEY, prints INTEGER NOT NULL);
CREATE TABLE shelf (place INTEGER PRIMARY KEY, data BLOB NOT NULL);
"""

_HEADER = b"SQLite format 3\0"
_APPLICATION_AT = slice(68, 72)
"""Where the header of a database has its application id: https://www.sqlite.org/fileformat2.html, 1.3."""


def create(db: sqlite3.Connection) -> None:
    """Make the tables, in one transaction."""
    db.execute("BEGIN IMMEDIATE")
    try:
        if number(db, "application_id") == 0 and db.execute("SELECT 1 FROM sqlite_master").fetchone() is None:
            for statement in TABLES.split(";"):
                db.execute(statement)
        db.execute("COMMIT")
    finally:
        if db.in_transaction:
            db.execute("ROLLBACK")


def number(db: sqlite3.Connection, pragma: str) -> int:
    """The value of a pragma that is a number."""
    return int(db.execute(f"PRAGMA {pragma}").fetchone()[0])


def is_ours(path: Path) -> bool:
    """Whether the file says of itself that it is an index, damaged or not; an empty one may become one.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        head = file.read(100)
    return not head or (head.startswith(_HEADER) and head[_APPLICATION_AT] == APPLICATION.to_bytes(4, "big"))
