"""Open an index of past speeches, bring it up to date, and look words up in it."""

import os
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Self
from weakref import finalize

from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.errors import DraftkitError
from draftkit.store.fingerprints import messages, schema, shelves
from draftkit.store.reasons import reason_of
from draftkit.store.walk import is_there

TEMPORARY = Path()
"""Stands for a file without a name, which the system takes away when it is closed."""

_WAIT = 10.0
"""Seconds to wait for another process."""
_FAMILY = 0xFF
"""An extended result code holds its family in the low byte: https://www.sqlite.org/rescode.html."""
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_SPOILT = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR)
"""What a damaged file gives; the last where a table is missing."""

_EMPTY_SHARE = 4
"""One in so many pages may be unused before the file is written anew."""
_DEAD_SHARE = 3
"""One in so many fingerprints may belong to documents that are gone."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a file was when it was read: the hash of its bytes, and what changes where it is written to."""

    digest: str
    size: int
    changed: int


@dataclass(frozen=True, slots=True)
class NewText:
    """A document to keep.

    Attributes:
        name: what it goes by.
        text: its words, see `packed`.
        prints: its fingerprints of 48 bits, each once.
    """

    name: str
    text: bytes
    prints: Sequence[int]


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file that was read, and the documents in it."""

    address: str
    stamp: Stamp
    documents: tuple[NewText, ...]


def packed(text: str) -> bytes:
    """Words as the index keeps them: two bytes a Chinese character, of which compression leaves a good one."""
    return zlib.compress(text.encode("gb18030", "replace"), 1)


def unpacked(data: bytes) -> str:
    """The words again.

    Raises:
        zlib.error, UnicodeDecodeError: the data is damaged.
    """
    return zlib.decompress(data).decode("gb18030")


def open_index(path: Path, *, create: bool) -> Outcome["IndexFile"]:
    """Open an index; use it in a `with`. What is another kind of file is refused and left as it is.

    Args:
        path: of the file, or `TEMPORARY`.
        create: make it where there is none. Else it cannot be made anew, and is left as it is where it is damaged.
    """
    try:
        if path != TEMPORARY and is_there(path) and not schema.is_ours(path):
            return Outcome(None, (messages.FOREIGN(path=path),))
        if not create and not is_there(path):
            return Outcome(None, (messages.NONE(path=path),))
        return _opened(path, is_spare=create)
    except OSError as error:
        return Outcome(None, (messages.CANNOT(path=path, reason=reason_of(error)),))
    except sqlite3.Error as error:
        return Outcome(None, (_problem(error, path, is_spare=create),))


def _opened(path: Path, *, is_spare: bool) -> Outcome["IndexFile"]:
    db = sqlite3.connect("" if path == TEMPORARY else path, _WAIT, isolation_level=None, check_same_thread=False)
    try:
        if schema.number(db, "application_id") == 0:
            schema.create(db)
        trouble = _trouble(db, path, is_spare=is_spare)
        if trouble is None:
            return Outcome(IndexFile(db, path, is_spare=is_spare))
    except BaseException:
        db.close()
        raise
    db.close()
    return Outcome(None, (trouble,))


def _trouble(db: sqlite3.Connection, path: Path, *, is_spare: bool) -> Diagnostic | None:
    """Why an open file cannot be used."""
    if schema.number(db, "user_version") > schema.VERSION:
        return messages.NEWER(path=path)
    size = schema.number(db, "page_count") * schema.number(db, "page_size")
    if path != TEMPORARY and size > path.stat().st_size:
        return _spoilt(path, "its end is missing", is_spare=is_spare)
    return None


class IndexFile:
    """An open index.

    Every method that writes does so in one transaction. Every method raises DraftkitError where the file cannot be
    used; where it is damaged it is taken away, if it can be made anew (`is_spare`).
    """

    def __init__(self, db: sqlite3.Connection, path: Path, *, is_spare: bool = True) -> None:
        self._db = db
        self.path = path
        self._is_spare = is_spare
        self._close = finalize(self, db.close)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; one that nobody closes is closed when nobody uses it any more."""
        self._close()

    def stamps(self, rules: str) -> dict[str, Stamp]:
        """What is known, by address; nothing where the words were taken by other rules."""
        with self._told() as db:
            if _rules(db) != rules:
                return {}
            rows = db.execute("SELECT address, digest, size, changed FROM file")
            return {address: Stamp(digest, size, changed) for address, digest, size, changed in rows}

    def is_of(self, rules: str) -> bool:
        """Whether its words were taken by these rules, or there are none."""
        with self._told() as db:
            return _rules(db) in ("", rules)

    def begin(self, rules: str) -> None:
        """Empty the file unless its words were taken by these rules; then nothing is written."""
        with self._told() as db:
            if _rules(db) == rules:
                return
        with self._writing() as db:
            for table in ("file", "document", "segment", "shelf"):
                db.execute(f"DELETE FROM {table}")  # noqa: S608 - the names are constants
            db.execute("INSERT OR REPLACE INTO note VALUES ('rules', ?)", (rules,))

    def keep(self, files: Sequence[NewFile]) -> None:
        """Keep files; what was known at their addresses is forgotten."""
        with self._writing() as db:
            _forget(db, (file.address for file in files))
            shelves.write(db, list(_numbered(db, files)))

    def touch(self, stamps: Mapping[str, Stamp]) -> None:
        """Remember new stamps of files whose content is the same."""
        rows = ((stamp.digest, stamp.size, stamp.changed, address) for address, stamp in stamps.items())
        with self._writing() as db:
            db.executemany("UPDATE file SET digest = ?, size = ?, changed = ? WHERE address = ?", rows)

    def forget(self, addresses: Iterable[str]) -> None:
        """Forget files and their documents."""
        with self._writing() as db:
            _forget(db, addresses)

    def settle(self) -> None:
        """Bring few segments about after many were written, and give room back that is used no more."""
        with self._writing() as db:
            there, all_ = _sum(db, "document"), _sum(db, "segment")
            shelves.merge(db, self._alive, entirely=(all_ - there) * _DEAD_SHARE > all_)
        with self._told() as db:
            if schema.number(db, "freelist_count") * _EMPTY_SHARE > schema.number(db, "page_count"):
                db.execute("VACUUM")

    def count(self) -> int:
        """How many documents there are."""
        return len(self._alive)

    def numbers_at(self, address: str) -> frozenset[int]:
        """The documents of a file, or of a folder and those below."""
        below = address.rstrip(os.sep) + os.sep
        query = "SELECT number FROM document WHERE address = ? OR substr(address, 1, ?) = ?"
        with self._told() as db:
            return frozenset(number for (number,) in db.execute(query, (address, len(below), below)))

    def numbers_of(self, digest: str) -> frozenset[int]:
        """The documents of all files with these bytes."""
        query = "SELECT number FROM document JOIN file ON file.address = document.address WHERE file.digest = ?"
        with self._told() as db:
            return frozenset(number for (number,) in db.execute(query, (digest,)))

    def numbers_called(self, names: Iterable[str]) -> frozenset[int]:
        """The documents that go by some names."""
        query = "SELECT number FROM document WHERE name = ?"
        with self._told() as db:
            return frozenset(number for name in names for (number,) in db.execute(query, (name,)))

    def standing(self, prints: Iterable[int], most: int) -> Mapping[int, Sequence[int]]:
        """For each known fingerprint the numbers of documents with it; `most` + 1 of them where more have it."""
        with self._told() as db:
            found = ((value, shelves.standing(db, value, most, self._alive)) for value in prints)
            return {value: numbers for value, numbers in found if numbers}

    def document(self, number: int) -> tuple[str, str]:
        """What a document goes by, and its words."""
        with self._told() as db:
            name, data = db.execute("SELECT name, text FROM document WHERE number = ?", (number,)).fetchone()
            return name, unpacked(data)

    @cached_property
    def _alive(self) -> frozenset[int]:
        with self._told() as db:
            return frozenset(number for (number,) in db.execute("SELECT number FROM document"))

    @contextmanager
    def _told(self) -> Iterator[sqlite3.Connection]:
        """The connection; problems as problems a person can mend."""
        try:
            yield self._db
        except sqlite3.Error as error:
            if _family(error) in _SPOILT:
                self._db.close()
            raise DraftkitError(_problem(error, self.path, is_spare=self._is_spare)) from error
        except (zlib.error, UnicodeDecodeError, TypeError, ValueError) as error:
            self._db.close()
            raise DraftkitError(_spoilt(self.path, error, is_spare=self._is_spare)) from error

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """The connection in a transaction: whatever ends the block early takes back all that was done in it."""
        self.__dict__.pop("_alive", None)
        with self._told() as db:
            db.execute("BEGIN IMMEDIATE")
            try:
                yield db
                db.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    db.execute("ROLLBACK")
                raise


def _rules(db: sqlite3.Connection) -> str:
    """By what rules the words were taken; empty for a new file."""
    row = db.execute("SELECT value FROM note WHERE key = 'rules'").fetchone()
    return str(row[0]) if row else ""


def _numbered(db: sqlite3.Connection, files: Iterable[NewFile]) -> Iterator[tuple[int, Sequence[int]]]:
    """Put files and documents in their tables; gives the number of each document with its fingerprints."""
    for file in files:
        stamp = file.stamp
        db.execute(
            "INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?)", (file.address, stamp.digest, stamp.size, stamp.changed)
        )
        for document in file.documents:
            row = (file.address, document.name, len(document.prints), document.text)
            done = db.execute("INSERT INTO document (address, name, prints, text) VALUES (?, ?, ?, ?)", row)
            yield done.lastrowid or 0, document.prints


def _forget(db: sqlite3.Connection, addresses: Iterable[str]) -> None:
    rows = [(address,) for address in addresses]
    db.executemany("DELETE FROM document WHERE address = ?", rows)
    db.executemany("DELETE FROM file WHERE address = ?", rows)


def _sum(db: sqlite3.Connection, table: str) -> int:
    return int(db.execute(f"SELECT coalesce(sum(prints), 0) FROM {table}").fetchone()[0])  # noqa: S608 - a constant


def _problem(error: sqlite3.Error, path: Path, *, is_spare: bool) -> Diagnostic:
    """An error of SQLite as a person is told of it; a file that is damaged is taken away if it can be made anew."""
    family = _family(error)
    if family in _SPOILT:
        return _spoilt(path, error, is_spare=is_spare)
    return messages.BUSY(path=path) if family in _BUSY else messages.CANNOT(path=path, reason=error)


def _family(error: sqlite3.Error) -> int:
    """What went wrong in SQLite; of a mistake in how it was called, which says nothing of the file, nothing."""
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK) & _FAMILY


def _spoilt(path: Path, reason: object, *, is_spare: bool) -> Diagnostic:
    return discard(path, reason) if is_spare else messages.SPOILT(path=path, reason=reason)


def discard(path: Path, reason: object) -> Diagnostic:
    """Take a damaged index away, and say why."""
    for ending in ("", "-journal") if path != TEMPORARY else ():
        with suppress(OSError):
            path.with_name(path.name + ending).unlink(missing_ok=True)
    return messages.DAMAGED(path=path, reason=reason)
