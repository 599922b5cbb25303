"""What was read of each document: kept by the hash of its bytes, found by its address."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from draftkit.store.candidates.rows import texts_of


@dataclass(frozen=True, slots=True)
class Survey:
    """What was read of one document.

    Attributes:
        sha256: of the document's bytes, 64 hexadecimal digits.
        address: where it was read from; a path or an address of another kind.
        name: the file's name without its folder.
        title: at most 16 characters of its first line.
        year: in which it was given, four digits; empty where it does not say.
        chars: how many characters its text has.
        page: what is kept of its text, as the miner packs it.
        finds: the raw finds in it, as the miner packs them.
        rules: tells by which rules it was read; empty where nobody asks.
    """

    sha256: str
    address: str
    name: str
    title: str
    year: str
    chars: int
    page: bytes
    finds: bytes
    rules: str = ""


@dataclass(frozen=True, slots=True)
class SurveyHead:
    """A survey without what fills disks; the name is that of the first address in the order of their characters."""

    sha256: str
    addresses: tuple[str, ...]
    name: str
    title: str
    year: str
    chars: int


def surveyed(db: sqlite3.Connection, rules: str) -> dict[str, str]:
    """The addresses that were read by these rules, each with the SHA-256 of what was read there."""
    statement = "SELECT address, sha256 FROM address JOIN survey USING (sha256) WHERE rules = ? ORDER BY address"
    return dict(db.execute(statement, (rules,)))


def keep(db: sqlite3.Connection, survey: Survey) -> None:
    """Keep one survey; what its address held before goes, unless another address holds it too."""
    key, address = survey.sha256, survey.address
    older = db.execute("SELECT sha256 FROM address WHERE address = ? AND sha256 <> ?", (address, key)).fetchone()
    db.execute("REPLACE INTO address VALUES (?, ?, ?)", (address, key, survey.name))
    head = (key, survey.title, survey.year, survey.chars, survey.rules)
    db.execute("REPLACE INTO survey VALUES (?, ?, ?, ?, ?)", head)
    db.execute("REPLACE INTO page VALUES (?, ?)", (key, survey.page))
    db.execute("REPLACE INTO finds VALUES (?, ?)", (key, survey.finds))
    if older and not db.execute("SELECT 1 FROM address WHERE sha256 = ?", older).fetchone():
        forget(db, older[0])


def forget(db: sqlite3.Connection, sha256: str) -> None:
    """Forget a survey and all its addresses."""
    for statement in _FORGET:
        db.execute(statement, (sha256,))


_FORGET = (
    "DELETE FROM address WHERE sha256 = ?",
    "DELETE FROM survey WHERE sha256 = ?",
    "DELETE FROM page WHERE sha256 = ?",
    "DELETE FROM finds WHERE sha256 = ?",
)


def heads(db: sqlite3.Connection) -> tuple[SurveyHead, ...]:
    """All surveys, ordered by SHA-256."""
    addresses: dict[str, dict[str, str]] = {}
    for address, key, name in map(texts_of, db.execute("SELECT address, sha256, name FROM address ORDER BY address")):
        addresses.setdefault(key, {})[address] = name
    rows = db.execute("SELECT sha256, title, year, chars FROM survey ORDER BY sha256")
    return tuple(_head(addresses.get(key, {}), key, title, year, chars) for key, title, year, chars in rows)


def _head(addresses: dict[str, str], key: str, title: str, year: str, chars: int) -> SurveyHead:
    texts_of((key, title, year))
    return SurveyHead(key, tuple(addresses), next(iter(addresses.values()), ""), title, year, chars)


Kept = Literal["page", "finds"]
_ONE = {"page": "SELECT data FROM page WHERE sha256 = ?", "finds": "SELECT data FROM finds WHERE sha256 = ?"}
_NEXT = {
    "page": "SELECT sha256, data FROM page WHERE sha256 > ? ORDER BY sha256 LIMIT 1",
    "finds": "SELECT sha256, data FROM finds WHERE sha256 > ? ORDER BY sha256 LIMIT 1",
}


def one(db: sqlite3.Connection, kept: Kept, sha256: str) -> bytes | None:
    """What is kept of one survey."""
    row = db.execute(_ONE[kept], (sha256,)).fetchone()
    return row[0] if row else None


def given(db: sqlite3.Connection, kept: Kept, sha256s: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """What is kept of these surveys, in the order given; those that are not there are left out."""
    for sha256 in sha256s:
        data = one(db, kept, sha256)
        if data is not None:
            yield sha256, data


def every(db: sqlite3.Connection, kept: Kept) -> Iterator[tuple[str, bytes]]:
    """What is kept of all surveys. Each is asked for by itself: nothing stays locked while it is worked on."""
    last = ""
    while row := db.execute(_NEXT[kept], (last,)).fetchone():
        last = row[0]
        yield row
