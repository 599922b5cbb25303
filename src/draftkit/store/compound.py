"""The table of contents of a compound file, the container of Word 97, as far as telling such files apart needs it.

The layout is that of [MS-CFB], sections 2.2 (header), 2.3 (FAT), 2.4 (mini FAT), 2.5 (DIFAT) and 2.6 (directory).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from struct import error as StructError  # noqa: N812 - it is a class
from struct import unpack_from

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_IN_HEADER = 109
_ENTRY = 128
_ROOT = 5
_SMALL, _SMALL_SECTOR = 4096, 64
"""A shorter stream stands in the root's own stream, in sectors of 64 bytes."""
_LAST = 0xFFFFFFFA
"""Sector numbers from here on are signs (end of chain, free), not sectors."""


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    kind: int
    sector: int
    size: int


@dataclass(frozen=True, slots=True)
class _File:
    """The bytes, the width of a sector, and the sectors that hold the chains."""

    data: bytes
    width: int
    table: tuple[int, ...]

    def place(self, sector: int) -> int:
        """Where a sector begins."""
        return (sector + 1) * self.width

    def chain(self, sector: int) -> Iterator[int]:
        """A sector and those that follow it; never more than the file can hold, so that no circle is endless."""
        for _ in range(len(self.data) // self.width):
            if sector >= _LAST:
                return
            yield sector
            page, place = divmod(sector, self.width // 4)
            sector = _number(self.data, self.place(self.table[page]) + 4 * place) if page < len(self.table) else _LAST


def streams(data: bytes) -> Mapping[str, int] | None:
    """The names in the directory and the offset in `data` at which each stream begins.

    Returns:
        None where the file is damaged.
    """
    try:
        width = 1 << unpack_from("<H", data, 30)[0]
        if width not in (512, 4096):
            return None
        file = _File(data, width, tuple(_table(data, width)))
        entries = tuple(_entries(file))
        root = next((entry.sector for entry in entries if entry.kind == _ROOT), _LAST)
        return {entry.name: _start(file, entry, root) for entry in entries if entry.kind != _ROOT}
    except StructError:
        return None


def _start(file: _File, entry: _Entry, root: int) -> int:
    if entry.size >= _SMALL:
        return file.place(entry.sector)
    step, rest = divmod(entry.sector * _SMALL_SECTOR, file.width)
    sector = next(islice(file.chain(root), step, None), None)
    return len(file.data) if sector is None else file.place(sector) + rest


def _entries(file: _File) -> Iterator[_Entry]:
    for sector in file.chain(_number(file.data, 48)):
        start = file.place(sector)
        for at in range(start, start + file.width, _ENTRY):
            length, kind = unpack_from("<HB", file.data, at + 64)
            if kind:
                name = file.data[at : at + max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
                yield _Entry(name, kind, _number(file.data, at + 116), _number(file.data, at + 120))


def _table(data: bytes, width: int) -> Iterator[int]:
    """The sectors that hold the chains: the first 109 stand in the header, the others in sectors of their own."""
    found = list(unpack_from(f"<{_IN_HEADER}I", data, 76))
    more = _number(data, 68)
    for _ in range(len(data) // width):
        if more >= _LAST:
            break
        *page, more = unpack_from(f"<{width // 4}I", data, (more + 1) * width)
        found += page
    return (sector for sector in found if sector < _LAST)


def _number(data: bytes, at: int) -> int:
    return int(unpack_from("<I", data, at)[0])
