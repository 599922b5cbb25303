"""Sections of bytes by part, on disk where they are many: what a job makes for each part until all of it is there."""

import errno
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryFile
from types import TracebackType
from typing import IO, Self

from draftkit.errors import DraftkitError
from draftkit.store.reasons import reason_of
from draftkit.store.spill_messages import FAILED, FULL, SYSTEM_FOLDER

_HELD = 256 * 1024
"""Bytes of each part kept back, so that the disk is written to in large pieces: 16 MB for 64 parts."""

_LENGTH = 8
"""Bytes in which the length of a section is written before it."""


class Spill:
    """A temporary file with pieces of all parts, and what has not been written to it yet; a small job writes nothing.

    It has no name (on Windows: is marked for deletion), so the system takes it away when this process ends, even where
    it is killed; nothing of an earlier run can be left.
    """

    def __init__(self, parts: int, folder: Path | None = None) -> None:
        """`folder` is where the file lies; None is the system's folder for temporary files, often smaller.

        Raises:
            DraftkitError: no file can be made there.
        """
        self._folder = folder
        self._held = [bytearray() for _ in range(parts)]
        self._pieces: list[list[tuple[int, int]]] = [[] for _ in range(parts)]
        with self._told():
            self._file: IO[bytes] = TemporaryFile(dir=folder)  # noqa: SIM115 - closed in __exit__

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None:
        with suppress(OSError):  # it tries once more to write what did not fit
            self._file.close()

    def add(self, sections: Sequence[bytes]) -> None:
        """Append one section to each part; an empty one leaves no trace.

        Raises:
            DraftkitError: the disk is full or fails.
        """
        for part, section in enumerate(sections):
            if not section:
                continue
            held = self._held[part]
            held += len(section).to_bytes(_LENGTH, "big")
            held += section
            if len(held) >= _HELD:
                self._write(part)

    def read(self, part: int) -> Iterator[bytes]:
        """The sections of a part in the order they were added, one piece in memory at a time.

        Raises:
            DraftkitError: the disk fails.
        """
        written, held = tuple(self._pieces[part]), bytes(self._held[part])
        for at, size in written:
            with self._told():
                self._file.seek(at)
                piece = self._file.read(size)
            yield from _sections(piece)
        yield from _sections(held)

    def part(self, part: int) -> "Part":
        """The sections of a part, read whenever they are looked at."""
        return Part(self, part)

    def _write(self, part: int) -> None:
        held = self._held[part]
        with self._told():
            self._pieces[part].append((self._file.seek(0, os.SEEK_END), len(held)))
            self._file.write(held)
            self._file.flush()
        held.clear()

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Problems of the disk as problems a person can mend."""
        try:
            yield
        except OSError as error:
            folder = self._folder or SYSTEM_FOLDER
            if error.errno in (errno.ENOSPC, errno.EDQUOT):
                raise DraftkitError(FULL(folder=folder)) from error
            raise DraftkitError(FAILED(folder=folder, reason=reason_of(error))) from error


class Part:
    """The sections of a part, which stay on disk until they are looked at.

    It is sent to another process as what it holds: who gives out tasks keeps none of their bytes.
    """

    def __init__(self, spill: Spill, part: int) -> None:
        """Name a part of a spill that is there as long as this is."""
        self._spill = spill
        self._part = part

    def __iter__(self) -> Iterator[bytes]:
        """The sections in the order they were added."""
        return self._spill.read(self._part)

    def __reduce__(self) -> tuple[type[tuple[bytes, ...]], tuple[list[bytes]]]:
        """What holds them on the other side."""
        return tuple, (list(self),)


def _sections(piece: bytes) -> Iterator[bytes]:
    at = 0
    while at < len(piece):
        start = at + _LENGTH
        at = start + int.from_bytes(piece[at:start], "big")
        yield piece[start:at]
