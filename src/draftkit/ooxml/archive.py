"""Unpack a zip that may be hostile: every bound is checked on what is really read, never only on what a header says."""

import struct
import zlib
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from draftkit.diagnostics import Diagnostic
from draftkit.errors import DraftkitError
from draftkit.ooxml import messages_reading as say
from draftkit.ooxml.disguise import no_package

MEGABYTE: Final = 1_000_000
MAX_PARTS: Final = 500
MAX_PART: Final = 20 * MEGABYTE
"""Of one XML part."""
MAX_TOTAL: Final = 60 * MEGABYTE
MAX_RATIO: Final = 200
RATIO_FROM: Final = MEGABYTE
"""Small parts may be packed as tightly as they like. Measured on real files: 32 at most."""

_ENTRY_MARK: Final = b"PK\x01\x02"
_ENCRYPTED: Final = 0x1
_XML: Final = (".xml", ".rels")
TORN: Final = (
    *(BadZipFile, EOFError, NotImplementedError, OSError, OverflowError, RuntimeError, ValueError),
    *(struct.error, zlib.error),
)
"""What `zipfile` raises for archives that are no good."""


def unpack(data: bytes, name: str) -> dict[str, bytes | None]:
    """The parts of a package by name; what is no XML (pictures, fonts) is named and not read.

    Names are as OPC compares them (ECMA-376-2, 6.2.2): without a leading slash, in lower case.

    Raises:
        DraftkitError: no zip, torn, encrypted, too large, too many parts, a name twice.
    """
    with _opened(data, name) as archive:
        entries = _entries(archive, name)
        _check_sizes(entries, name)
        parts: dict[str, bytes | None] = {}
        room = MAX_TOTAL
        for part, entry in entries.items():
            parts[part] = _read(archive, entry, room, name) if part.endswith(_XML) else None
            room -= len(parts[part] or b"")
    return parts


def part_name(entry: str) -> str:
    """The name of a part as OPC compares it, by that of its entry in the archive."""
    return entry.replace("\\", "/").lstrip("/").lower()


def _opened(data: bytes, name: str) -> ZipFile:
    """The archive. Its entries are counted before `zipfile` makes an object of each."""
    count = data.count(_ENTRY_MARK)
    if count > 2 * MAX_PARTS:  # A document put into this one, not packed again, has entries of its own.
        raise DraftkitError(say.TOO_MANY_PARTS(file=name, count=count, limit=MAX_PARTS))
    try:
        return ZipFile(BytesIO(data))
    except TORN as error:
        raise DraftkitError(no_package(data, name)) from error


def _entries(archive: ZipFile, name: str) -> dict[str, ZipInfo]:
    """The entries that are files, by the name OPC knows them by."""
    entries: dict[str, ZipInfo] = {}
    for entry in archive.infolist():
        part = part_name(entry.filename)
        if part.endswith("/"):
            continue
        if part in entries:
            raise DraftkitError(say.TWICE(file=name, part=entry.filename))
        entries[part] = entry
        if len(entries) > MAX_PARTS:
            raise DraftkitError(say.TOO_MANY_PARTS(file=name, count=len(archive.infolist()), limit=MAX_PARTS))
    return entries


def _check_sizes(entries: dict[str, ZipInfo], name: str) -> None:
    """Refuse by what the directory declares; what it hides is found while reading."""
    for entry in entries.values():
        problem = _problem(entry, name)
        if problem:
            raise DraftkitError(problem)
    if sum(entry.file_size for entry in entries.values()) > MAX_TOTAL:
        raise DraftkitError(say.TOO_LARGE(file=name, limit=MAX_TOTAL // MEGABYTE))


def _problem(entry: ZipInfo, name: str) -> Diagnostic | None:
    part = entry.filename
    if entry.flag_bits & _ENCRYPTED:
        return say.LOCKED_PART(file=name, part=part)
    if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        return say.UNUSUAL_PACKING(file=name, part=part)
    if entry.filename.lower().endswith(_XML) and entry.file_size > MAX_PART:
        return say.PART_TOO_LARGE(file=name, part=part, limit=MAX_PART // MEGABYTE)
    return _bomb(entry, entry.file_size, name)


def _bomb(entry: ZipInfo, size: int, name: str) -> Diagnostic | None:
    ratio = size // max(1, entry.compress_size)
    if size <= RATIO_FROM or ratio <= MAX_RATIO:
        return None
    return say.BOMB(file=name, part=entry.filename, ratio=ratio, limit=MAX_RATIO)


def _read(archive: ZipFile, entry: ZipInfo, room: int, name: str) -> bytes:
    """The part, unpacked no further than one byte beyond what is allowed."""
    bound = min(MAX_PART, room)
    try:
        with archive.open(entry) as file:
            data = file.read(bound + 1)
    except TORN as error:
        raise DraftkitError(say.DAMAGED(file=name, part=entry.filename)) from error
    if len(data) > bound:
        raise DraftkitError(say.PART_TOO_LARGE(file=name, part=entry.filename, limit=bound // MEGABYTE))
    problem = _bomb(entry, len(data), name)
    if problem:
        raise DraftkitError(problem)
    return data
