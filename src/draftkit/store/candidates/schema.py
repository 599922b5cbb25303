"""The tables of a file of candidates.

The file keeps a rollback journal, not a write-ahead log: banks lie on network drives, where a write-ahead log does not
work because it needs memory shared by all who have the file open (https://www.sqlite.org/wal.html, "Overview"). The
price is that readers wait while a large replacement is put in place.
"""

import sqlite3

VERSION = 1
"""Of the tables and of the words of the index; `PRAGMA user_version`."""

APPLICATION = 0x44524B43
"""`PRAGMA application_id`, the letters DRKC: tells a file of candidates from other databases."""

TABLES = f"""
PRAGMA application_id = {APPLICATION};
PRAGMA user_version = {VERSION};
CREATE TABLE note (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE survey (
    sha256 TEXT PRIMARY KEY, title TEXT NOT NULL, year TEXT NOT NULL, chars INTEGER NOT NULL, rules TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE address (address TEXT PRIMARY KEY, sha256 TEXT NOT NULL, name TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX address_of ON address (sha256);
CREATE TABLE page (sha256 TEXT PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE finds (sha256 TEXT PRIMARY KEY, data BLOB NOT NULL);

CREATE TABLE document (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL, title TEXT NOT NULL, year TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE phrase (
    rank INTEGER PRIMARY KEY, id TEXT NOT NULL, text TEXT NOT NULL, form TEXT NOT NULL, roles TEXT NOT NULL,
    themes TEXT NOT NULL, register TEXT NOT NULL, head TEXT NOT NULL, count INTEGER NOT NULL,
    documents INTEGER NOT NULL, sources TEXT NOT NULL, slots TEXT NOT NULL, since TEXT NOT NULL, until TEXT NOT NULL,
    note TEXT NOT NULL, first TEXT NOT NULL, last TEXT NOT NULL, variants TEXT NOT NULL, checked TEXT NOT NULL,
    left REAL NOT NULL, right REAL NOT NULL, score INTEGER NOT NULL, standing TEXT NOT NULL
);
CREATE UNIQUE INDEX phrase_id ON phrase (id);
CREATE INDEX phrase_text ON phrase (text);
CREATE INDEX phrase_rejected ON phrase (rank) WHERE standing = 'rejected';
CREATE VIRTUAL TABLE found USING fts5 (words, content = '', columnsize = 0, tokenize = 'ascii');

CREATE TABLE decision (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL, verdict TEXT NOT NULL, day TEXT NOT NULL, phrase TEXT NOT NULL,
    before TEXT NOT NULL, undone INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX decision_of ON decision (id, number) WHERE NOT undone;
CREATE TABLE unpublished (id TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE published (id TEXT PRIMARY KEY, digest TEXT NOT NULL) WITHOUT ROWID;
"""


def create(db: sqlite3.Connection) -> None:
    """Make the tables, in one transaction; one who made them a moment ago is no problem."""
    db.execute("BEGIN IMMEDIATE")
    try:
        if is_empty(db):
            for statement in TABLES.split(";"):
                db.execute(statement)
        db.execute("COMMIT")
    finally:
        if db.in_transaction:
            db.execute("ROLLBACK")


def is_empty(db: sqlite3.Connection) -> bool:
    """Whether the file has no tables at all, as one that was made a moment ago."""
    return number(db, "application_id") == 0 and db.execute("SELECT 1 FROM sqlite_master").fetchone() is None


def number(db: sqlite3.Connection, pragma: str) -> int:
    """The value of a pragma that is a number."""
    return int(db.execute(f"PRAGMA {pragma}").fetchone()[0])
