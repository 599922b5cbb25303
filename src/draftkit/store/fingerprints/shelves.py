"""Fingerprints with the documents that have them, by bucket and segment."""

import sqlite3
from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import accumulate

BITS = 48
"""Of a fingerprint."""

_KEY_BITS, _DOCUMENT_BITS = 32, 28
"""Of an entry: the fingerprint without its bucket, then the number of the document, up to 268 million."""
_BUCKETS = 1 << (BITS - _KEY_BITS)
_SEGMENT_BITS = 12
_KEY = (1 << _KEY_BITS) - 1
_DOCUMENT = (1 << _DOCUMENT_BITS) - 1
_LAST = (1 << _SEGMENT_BITS) - 1
_ROW = "SELECT data FROM shelf WHERE place BETWEEN ? AND ? ORDER BY place"
_ROWS = "SELECT place, data FROM shelf WHERE place BETWEEN ? AND ? ORDER BY place"


def write(db: sqlite3.Connection, documents: Iterable[tuple[int, Iterable[int]]]) -> None:
    """Put the fingerprints of new documents, each once, into a new segment; inside a transaction."""
    buckets: dict[int, array[int]] = {}
    for number, prints in documents:
        for value in prints:
            bucket = buckets.get(value >> _KEY_BITS)
            if bucket is None:
                bucket = buckets[value >> _KEY_BITS] = array("Q")
            bucket.append((value & _KEY) << _DOCUMENT_BITS | number)
    segment = _newest(db) + 1
    rows = ((bucket << _SEGMENT_BITS | segment, _sorted(buckets[bucket])) for bucket in sorted(buckets))
    db.executemany("INSERT INTO shelf VALUES (?, ?)", rows)
    db.execute("INSERT INTO segment VALUES (?, ?)", (segment, sum(map(len, buckets.values()))))


def merge(db: sqlite3.Connection, alive: Collection[int], *, entirely: bool) -> None:
    """Make one segment of the newest ones; inside a transaction.

    Each that is left is more than twice as large as all newer ones together, so that there are few and none is
    written anew often.

    Args:
        db: the index.
        alive: the numbers of documents that are there; entries of others are dropped on the way.
        entirely: whether all segments become one.
    """
    sizes = db.execute("SELECT number, prints FROM segment ORDER BY number").fetchall()
    newer = list(accumulate((size for _, size in reversed(sizes)), initial=0))[-2::-1]
    due = (number for (number, size), behind in zip(sizes, newer, strict=True) if entirely or size <= 2 * behind)
    first = next(due, None)
    if first is not None:
        total = sum(_merge_bucket(db, bucket, first, alive) for bucket in range(_BUCKETS))
        db.execute("DELETE FROM segment WHERE number >= ?", (first,))
        db.execute("INSERT INTO segment VALUES (?, ?)", (first, total))


def _merge_bucket(db: sqlite3.Connection, bucket: int, first: int, alive: Collection[int]) -> int:
    """Returns how many entries are left."""
    low, high = bucket << _SEGMENT_BITS | first, bucket << _SEGMENT_BITS | _LAST
    entries: array[int] = array("Q")
    for _, data in db.execute(_ROWS, (low, high)).fetchall():
        entries.frombytes(data)
    kept = array("Q", (entry for entry in entries if entry & _DOCUMENT in alive))
    db.execute("DELETE FROM shelf WHERE place BETWEEN ? AND ?", (low, high))
    if kept:
        db.execute("INSERT INTO shelf VALUES (?, ?)", (low, _sorted(kept)))
    return len(kept)


def standing(db: sqlite3.Connection, value: int, most: int, alive: Collection[int]) -> Sequence[int]:
    """The numbers of documents with a fingerprint, `most` + 1 of them where more have it."""
    bucket, key = value >> _KEY_BITS << _SEGMENT_BITS, (value & _KEY) << _DOCUMENT_BITS
    found: list[int] = []
    for (data,) in db.execute(_ROW, (bucket, bucket | _LAST)):
        found.extend(number for number in _numbers(data, key, most + 1) if number in alive)
        if len(found) > most:
            return found[: most + 1]
    return found


def _numbers(data: bytes, key: int, most: int) -> Iterator[int]:
    entries = memoryview(data).cast("Q")
    start = bisect_left(entries, key)
    end = bisect_left(entries, key + _DOCUMENT + 1, start)
    return (entry & _DOCUMENT for entry in entries[start : min(end, start + most)])


def _sorted(entries: "array[int]") -> bytes:
    """In rising order; low byte first, as all machines have it that the libraries we need are built for."""
    return array("Q", sorted(entries)).tobytes()


def _newest(db: sqlite3.Connection) -> int:
    return int(db.execute("SELECT coalesce(max(number), -1) FROM segment").fetchone()[0])
