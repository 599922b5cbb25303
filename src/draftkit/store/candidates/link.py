"""A connection to a file of candidates: transactions, and SQLite's errors in this program's words."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from draftkit.diagnostics import Diagnostic
from draftkit.errors import DraftkitError
from draftkit.store.candidates import messages

_FAMILY = 0xFF
"""An extended result code holds its family in the low byte: https://www.sqlite.org/rescode.html."""

_MESSAGES = {
    sqlite3.SQLITE_BUSY: messages.BUSY,
    sqlite3.SQLITE_LOCKED: messages.BUSY,
    sqlite3.SQLITE_READONLY: messages.READ_ONLY,
    sqlite3.SQLITE_PERM: messages.READ_ONLY,
    sqlite3.SQLITE_FULL: messages.DISK_FULL,
    sqlite3.SQLITE_NOTADB: messages.FOREIGN,
    sqlite3.SQLITE_CANTOPEN: messages.CANNOT_OPEN,
    sqlite3.SQLITE_IOERR: messages.FAILED,
}


@dataclass(frozen=True, slots=True)
class Link:
    """An open file.

    Attributes:
        writable: whether it was opened for writing.
    """

    db: sqlite3.Connection
    path: Path
    writable: bool

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The connection, for reading.

        Raises:
            DraftkitError: in place of an error of SQLite.
        """
        try:
            yield self.db
        except sqlite3.Error as error:
            raise DraftkitError(problem(error, self.path)) from error

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """The connection in a transaction: whatever ends the block early takes back all that was done in it.

        Raises:
            DraftkitError: in place of an error of SQLite, or where the file was opened for reading.
        """
        if not self.writable:
            raise DraftkitError(messages.READ_ONLY(path=self.path))
        with self.reading() as db:
            db.execute("BEGIN IMMEDIATE")
            try:
                yield db
                db.execute("COMMIT")
            finally:
                # A full disk ends the transaction by itself; a commit that had to wait too long does not.
                if db.in_transaction:
                    db.execute("ROLLBACK")


def problem(error: sqlite3.Error, path: Path) -> Diagnostic:
    """An error of SQLite as a person is told of it."""
    family = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & _FAMILY
    return _MESSAGES.get(family, messages.DAMAGED)(path=path, reason=error)
