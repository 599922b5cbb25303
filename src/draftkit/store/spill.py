"""Sections of bytes by part, on disk: what a large job produces for each part until all of it is there."""

import errno
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryFile
from types import TracebackType
from typing import IO, Self

from draftkit.errors import DraftkitError
from draftkit.store.files import reason_of
from draftkit.store.spill_messages import FAILED, FULL, SYSTEM_FOLDER

_HELD = 256 * 1024
"""Bytes of each part kept back, so that the disk is written to in large pieces: 8 MB for 32 parts."""

_LENGTH = 8
"""Bytes in which the length of a section is written before it."""


class Spill:
    """Temporary files, one for each part, and what has not been written to them yet.

    They have no names (on Windows: are marked for deletion), so the system takes them away when this process ends,
    even where it is killed; nothing of an earlier run can be left.
    """

    def __init__(self, parts: int, folder: Path | None = None) -> None:
        """`folder` is where the files lie; None is the system's folder for temporary files, often smaller.

        Raises:
            DraftkitError: files cannot be made there.
        """
        self._folder = folder
        self._held = [bytearray() for _ in range(parts)]
        self._files: list[IO[bytes]] = []
        try:
            with self._told():
                for _ in range(parts):
                    self._files.append(TemporaryFile(dir=folder))  # noqa: SIM115 - closed in __exit__
        except DraftkitError:
            self._close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None:
        self._close()

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
        """The sections of a part in the order they were added, one in memory at a time.

        Raises:
            DraftkitError: the disk fails.
        """
        self._write(part)
        file = self._files[part]
        at = 0
        while True:
            with self._told():
                file.seek(at)
                section = file.read(int.from_bytes(file.read(_LENGTH), "big"))
            if not section:
                return
            at += _LENGTH + len(section)
            yield section

    def _write(self, part: int) -> None:
        with self._told():
            self._files[part].seek(0, os.SEEK_END)
            self._files[part].write(self._held[part])
            self._files[part].flush()
        self._held[part].clear()

    def _close(self) -> None:
        for file in self._files:
            with suppress(OSError):  # it tries once more to write what did not fit
                file.close()

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
