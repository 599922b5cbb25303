"""What is known of a paragraph for telling copies: small, of bytes, the same on every machine and in every run."""

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate, pairwise
from struct import Struct

VERSION = 1
"""Of marks and of their bytes: marks of another version cannot be compared."""
BANDS = 16
"""Keys of a paragraph; two paragraphs with a key in common are compared."""
_HEAD = Struct("<BI")
_SIZES = (4, 4, 4, 8, 4 * BANDS)
"""Bytes of a paragraph in each column."""


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark of a paragraph.

    Attributes:
        exact: 64-bit hash of its letters and figures; equal for paragraphs that differ in punctuation and blanks alone.
        bands: the keys, 32 bits each, low byte first.
        words: what is compared: letters, every figure as one 0, in UTF-16, low byte first. It takes half the room of a
            list of hashed shingles, and is cheaper to make.
    """

    exact: int
    bands: bytes
    words: bytes


Marked = tuple[int, int, Mark]
"""A paragraph of a document: its number, how many characters it has, and its mark."""


@dataclass(frozen=True, slots=True)
class DocumentMarks:
    """The marked paragraphs of a document.

    Attributes:
        sha256: of its file; no two documents have the same.
        year: in which it was given, four digits; empty where it does not say.
        packed: its marks, as `pack` writes them.
    """

    sha256: str
    year: str
    packed: bytes


@dataclass(frozen=True, slots=True)
class Columns:
    """Marks of one document, read without a value for each.

    Attributes:
        numbers, chars, exact: of each paragraph.
        bands: 16 keys of the first paragraph, 16 of the second, and so on.
        ends: where the words of each paragraph end, after a 0.
        words: of all paragraphs.
    """

    numbers: "array[int]"
    chars: "array[int]"
    exact: "array[int]"
    bands: "array[int]"
    ends: tuple[int, ...]
    words: bytes

    @classmethod
    def of(cls, packed: bytes) -> "Columns":
        """The columns in the bytes that `pack` wrote.

        Raises:
            ValueError: the bytes are cut off, or of another version.
        """
        version, count = _HEAD.unpack(packed[: _HEAD.size]) if len(packed) >= _HEAD.size else (None, 0)
        if version != VERSION:
            raise ValueError("these are no marks of this version")
        places = accumulate((count * size for size in _SIZES), initial=_HEAD.size)
        numbers, chars, sizes, exact, bands = (packed[start:end] for start, end in pairwise(places))
        words = packed[_HEAD.size + count * sum(_SIZES) :]
        ends = tuple(accumulate(array("I", sizes), initial=0))
        if len(ends) != count + 1 or len(words) != ends[-1]:
            raise ValueError("marks are cut off")
        return cls(array("I", numbers), array("I", chars), array("Q", exact), array("I", bands), ends, words)


def pack(marks: Iterable[Marked], *, words: bool = True) -> bytes:
    """The marks of a document as bytes: 5, and for each paragraph 84 and two for each letter.

    Args:
        marks: with rising numbers; paragraphs without a mark are left out.
        words: whether their words are packed too.
    """
    rows = tuple(marks)
    texts = tuple(mark.words for _, _, mark in rows) if words else (b"",) * len(rows)
    columns = (
        array("I", (number for number, _, _ in rows)).tobytes(),
        array("I", (chars for _, chars, _ in rows)).tobytes(),
        array("I", map(len, texts)).tobytes(),
        array("Q", (mark.exact for _, _, mark in rows)).tobytes(),
        *(mark.bands for _, _, mark in rows),
        *texts,
    )
    return _HEAD.pack(VERSION, len(rows)) + b"".join(columns)


def unpack(packed: bytes) -> tuple[Marked, ...]:
    """The marks that `pack` wrote.

    Raises:
        ValueError: the bytes are cut off, or of another version.
    """
    columns = Columns.of(packed)
    bands = columns.bands.tobytes()
    return tuple(
        (number, columns.chars[at], Mark(columns.exact[at], bands[at * 64 : at * 64 + 64], columns.words[start:end]))
        for at, (number, (start, end)) in enumerate(zip(columns.numbers, pairwise(columns.ends), strict=True))
    )
