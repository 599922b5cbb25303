"""A zip archive that names no moment and no machine, so that equal parts give equal bytes.

Written here (PKWARE APPNOTE 6.3.10, 4.3 and 4.4) because `zipfile` takes longer to import than a speech to write, and
cannot take what was deflated before.
"""

import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from struct import Struct
from typing import Final

_LOCAL: Final = Struct("<4s5H3L2H")
_CENTRAL: Final = Struct("<4s6H3L5H2L")
_END: Final = Struct("<4s4H2LH")
_VERSION: Final = 20
"""2.0, the first that deflates."""
_DEFLATED: Final = 8
_MOMENT: Final = (0, 1 << 5 | 1)
"""Midnight of 1 January 1980, the first moment a zip can record: time and day."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A file as it lies in the archive.

    Attributes:
        name: its path, of ASCII characters.
        deflated: its bytes, packed.
        crc: of the bytes as they were; `size` is how many they were.
    """

    name: bytes
    deflated: bytes
    crc: int
    size: int


def deflate(name: str, data: bytes, level: int = 6) -> Entry:
    """A file packed; levels are those of zlib, 1 fast to 9 small."""
    packer = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
    return Entry(name.encode("ascii"), packer.compress(data) + packer.flush(), zlib.crc32(data), len(data))


def archive(entries: Iterable[Entry]) -> bytes:
    """The archive, its files in the order given; below 4 GB."""
    files, directory, at = list[bytes](), list[bytes](), 0
    for each in entries:
        common = (_VERSION, 0, _DEFLATED, *_MOMENT, each.crc, len(each.deflated), each.size, len(each.name), 0)
        local = _LOCAL.pack(b"PK\x03\x04", *common) + each.name + each.deflated
        files.append(local)
        directory.append(_CENTRAL.pack(b"PK\x01\x02", _VERSION, *common, 0, 0, 0, 0, at) + each.name)
        at += len(local)
    listed = b"".join(directory)
    end = _END.pack(b"PK\x05\x06", 0, 0, len(directory), len(directory), len(listed), at, 0)
    return b"".join((*files, listed, end))
