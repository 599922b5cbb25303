"""What is known of a paragraph for telling copies: small, of bytes, the same on every machine and in every run."""

import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

BANDS = 16
"""Keys of a paragraph; two paragraphs with a key in common are compared."""
_HEAD = struct.Struct(f"<Q{BANDS * 4}s")
_ITEM = struct.Struct("<III")


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

    def to_bytes(self) -> bytes:
        """72 bytes and two for each letter."""
        return _HEAD.pack(self.exact, self.bands) + self.words

    @classmethod
    def from_bytes(cls, data: bytes) -> "Mark":
        """The mark that `to_bytes` wrote.

        Raises:
            ValueError: the data is cut off.
        """
        if len(data) < _HEAD.size or len(data) % 2:
            raise ValueError(f"no mark has {len(data)} bytes")
        exact, bands = _HEAD.unpack_from(data)
        return cls(exact, bands, data[_HEAD.size :])


Marked = tuple[int, int, Mark]
"""A paragraph of a document: its number, how many characters it has, and its mark."""


@dataclass(frozen=True, slots=True)
class DocumentMarks:
    """The marked paragraphs of a document.

    Attributes:
        sha256: of its file; no two documents have the same.
        year: in which it was given, four digits; empty where it does not say.
        marks: in the order of their numbers; short paragraphs have none.
    """

    sha256: str
    year: str
    marks: tuple[Marked, ...]


def pack(marks: Iterable[Marked]) -> bytes:
    """The marks of a document as bytes."""
    return b"".join(_packed(number, chars, mark.to_bytes()) for number, chars, mark in marks)


def _packed(number: int, chars: int, data: bytes) -> bytes:
    return _ITEM.pack(number, chars, len(data)) + data


def unpack(data: bytes) -> tuple[Marked, ...]:
    """The marks that `pack` wrote.

    Raises:
        ValueError: the data is cut off.
    """
    return tuple(_items(data))


def _items(data: bytes) -> Iterator[Marked]:
    at = 0
    while at < len(data):
        if at + _ITEM.size > len(data):
            raise ValueError("marks are cut off")
        number, chars, size = _ITEM.unpack_from(data, at)
        at += _ITEM.size
        if at + size > len(data):
            raise ValueError("marks are cut off")
        yield number, chars, Mark.from_bytes(data[at : at + size])
        at += size
