"""A small cache of parsed files. It is never needed: what fails is ignored, what is damaged is read as absent."""

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from draftkit.store.files import digest_of

KEPT = 32
"""Entries kept of each kind; beyond that the oldest go."""


@dataclass(frozen=True, slots=True)
class Cache:
    """JSON values by what they were made from.

    Attributes:
        folder: where entries stand; None keeps nothing.
    """

    folder: Path | None

    def get(self, kind: str, version: int, content: bytes) -> Any:
        """The value once made from `content`, or None.

        Args:
            kind: what the value is (`outline`); a plain file name.
            version: of the value's shape; another version is another entry.
            content: the bytes the value was made from.
        """
        with suppress(OSError, ValueError, RecursionError):
            entry = self._entry(kind, version, content)
            if entry is not None:
                digest, _, payload = entry.read_bytes().partition(b"\n")
                return json.loads(payload) if digest.decode() == digest_of(payload) else None
        return None

    def put(self, kind: str, version: int, content: bytes, value: Any) -> None:
        """Remember a value that JSON can hold. Nothing is promised: a full disk keeps nothing."""
        with suppress(OSError, ValueError, TypeError, RecursionError):
            entry = self._entry(kind, version, content)
            if entry is not None:
                payload = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
                _write(entry, digest_of(payload).encode() + b"\n" + payload)
                _forget_oldest(entry.parent)

    def _entry(self, kind: str, version: int, content: bytes) -> Path | None:
        return None if self.folder is None else self.folder / kind / f"{digest_of(content)}-{version}.json"


def _write(entry: Path, data: bytes) -> None:
    entry.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    temporary = entry.with_name(f".{os.getpid()}.tmp")
    try:
        temporary.write_bytes(data)
        temporary.replace(entry)
    finally:
        temporary.unlink(missing_ok=True)


def _forget_oldest(folder: Path) -> None:
    entries = sorted(folder.glob("*.json"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
    for entry in entries[KEPT:]:
        entry.unlink(missing_ok=True)
