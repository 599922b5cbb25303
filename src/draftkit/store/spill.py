"""Sections of bytes by part, on disk: what a large job produces for each part until all of it is there."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType


class Spill:
    """Temporary files, one for each part; gone at the end, whatever happens."""

    def __init__(self, parts: int, folder: Path | None = None) -> None:
        """`folder` is where the files lie; None is the system's folder for temporary files.

        Raises:
            DraftkitError: files cannot be made there.
        """
        raise NotImplementedError(parts, folder)

    def __enter__(self) -> "Spill":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None:
        raise NotImplementedError

    def add(self, sections: Sequence[bytes]) -> None:
        """Append one section to each part; an empty one leaves no trace.

        Raises:
            DraftkitError: the disk is full or fails.
        """
        raise NotImplementedError(sections)

    def read(self, part: int) -> Iterator[bytes]:
        """The sections of a part in the order they were added, one at a time.

        Raises:
            DraftkitError: the disk fails.
        """
        raise NotImplementedError(part)
