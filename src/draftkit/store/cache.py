"""A small cache of parsed files. It is never needed: what fails is ignored, what is damaged is read as absent."""

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from draftkit.store.files import digest_of

KEPT = 32
"""Entries kept of each kind; beyond that the oldest go."""


@dataclass(frozen=True, slots=True)
class Cache:
    """Texts by what they were made from.

    Attributes:
        folder: where entries stand; None keeps nothing.
    """

    folder: Path | None

    def get(self, kind: str, version: int, content: bytes) -> str | None:
        """The text once made from `content`, or None.

        Args:
            kind: what the text is (`outline`); a plain file name.
            version: of the text's shape; another version is another entry.
            content: the bytes the text was made from.
        """
        with suppress(OSError, ValueError):
            entry = self._entry(kind, version, content)
            if entry is not None:
                digest, _, payload = entry.read_bytes().partition(b"\n")
                return payload.decode() if digest.decode() == digest_of(payload) else None
        return None

    def put(self, kind: str, version: int, content: bytes, text: str) -> None:
        """Remember a text. Nothing is promised: a full disk keeps nothing."""
        with suppress(OSError, ValueError):
            entry = self._entry(kind, version, content)
            if entry is not None:
                payload = text.encode()
                _write(entry, digest_of(payload).encode() + b"\n" + payload)
                _forget_oldest(entry.parent)

    def _entry(self, kind: str, version: int, content: bytes) -> Path | None:
        return None if self.folder is None else self.folder / kind / f"{digest_of(content)}-{version}.txt"


def _write(entry: Path, data: bytes) -> None:
    entry.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    temporary = entry.with_name(f".{os.getpid()}.tmp")
    try:
        temporary.write_bytes(data)
        temporary.replace(entry)
    finally:
        temporary.unlink(missing_ok=True)


def _forget_oldest(folder: Path) -> None:
    entries = sorted(folder.glob("*.txt"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
    for entry in entries[KEPT:]:
        entry.unlink(missing_ok=True)
