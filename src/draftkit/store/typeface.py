"""The names of the families in a font file: its `name` table (OpenType 1.9, chapters "Font File" and "name")."""

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Final

_COLLECTION: Final = b"ttcf"
_OUTLINES: Final = frozenset({b"\0\1\0\0", b"OTTO", b"true"})
_FAMILY: Final = frozenset({1, 16})
"""Name 1 is the family, 16 the typographic family."""
_WINDOWS, _UNICODE = 3, 0
_MOST_FONTS, _MOST_TABLES, _MOST_NAMES, _MOST_BYTES = 64, 512, 2_000, 1_000_000
"""Bounds of what is read of one file; usual ones have 10 fonts, 30 tables and 100 names."""


def family_names(path: Path) -> frozenset[str]:
    """The families a font file holds, in every language named; none where it is no font or cannot be read."""
    try:
        with path.open("rb") as file:
            return frozenset(name for start in _fonts(file) for name in _names(file, start))
    except (OSError, struct.error):
        return frozenset()


def _fonts(file: IO[bytes]) -> tuple[int, ...]:
    """Where the fonts of the file begin."""
    head = file.read(12)
    if head[:4] != _COLLECTION:
        return (0,)
    (count,) = struct.unpack(">I", head[8:12])
    count = min(count, _MOST_FONTS)
    return struct.unpack(f">{count}I", file.read(4 * count))


def _names(file: IO[bytes], start: int) -> Iterator[str]:
    file.seek(start)
    kind, tables = struct.unpack(">4sH6x", file.read(12))
    if kind not in _OUTLINES:
        return
    for row in _rows(file, min(tables, _MOST_TABLES), 16):
        tag, _, offset, length = struct.unpack(">4sIII", row)
        if tag == b"name":
            file.seek(offset)
            yield from _families(file.read(min(length, _MOST_BYTES)))
            return


def _rows(file: IO[bytes], count: int, size: int) -> Iterator[bytes]:
    data = file.read(count * size)
    return (data[at : at + size] for at in range(0, len(data), size))


def _families(table: bytes) -> Iterator[str]:
    count, strings = struct.unpack(">2xHH", table[:6])
    for at in range(6, 6 + 12 * min(count, _MOST_NAMES), 12):
        platform, _, _, name, length, offset = struct.unpack(">6H", table[at : at + 12])
        if name in _FAMILY and platform in (_WINDOWS, _UNICODE):
            found = table[strings + offset : strings + offset + length]
            yield found.decode("utf-16-be", "replace")
