"""Find the documents of a folder, within bounds, whatever its links do."""

import os
import stat
from collections import Counter, deque
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from pathlib import Path

from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.store import messages
from draftkit.store.reasons import reason_of

MAX_DEPTH = 32
"""Levels of folders below the one that was named."""

MAX_ENTRIES = 100_000
"""Files and folders looked at; an office keeps hundreds of speeches, a link may lead to a whole disk."""

_Key = tuple[int, int]
"""Device and inode: what a file is, by whatever name it is reached."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a folder holds.

    Attributes:
        paths: the documents, in the order of their paths; one that several links lead to stands here once.
        others: files of kinds that were not asked for.
        hidden: hidden files and folders, and what an office program leaves beside an open document (`~$…`).
        readmes: files named README….
        folders: folders that were not entered, because only the files directly in the folder were asked for.
    """

    paths: tuple[Path, ...]
    others: int = 0
    hidden: int = 0
    readmes: int = 0
    folders: int = 0


def find_documents(folder: Path, suffixes: AbstractSet[str], *, deep: bool = True) -> Outcome[Found]:
    """The documents in a folder; their contents are not looked at.

    Links are followed, each file and each folder is met once, and a place in the folder itself goes before a link to
    it. A folder that cannot be entered is told in a warning; so is what lies beyond the bounds.

    Args:
        folder: where to begin.
        suffixes: endings of documents, in lower case with their dot.
        deep: whether to go into the folders below.
    """
    walk = _Walk(suffixes, deep=deep)
    walk.run(folder)
    return Outcome(Found(tuple(sorted(walk.paths)), **walk.counts), tuple(walk.said))


@dataclass(slots=True)
class _Walk:
    """A walk on its way: first what stands in the folder itself, then what links lead to."""

    suffixes: AbstractSet[str]
    deep: bool = field(kw_only=True)
    paths: list[Path] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    said: list[Diagnostic] = field(default_factory=list)
    _seen: set[_Key] = field(default_factory=set)
    _links: deque[tuple[Path, int]] = field(default_factory=deque)
    _looked_at: int = 0

    def run(self, folder: Path) -> None:
        self._enter(folder, 0)
        while self._links:
            self._follow(*self._links.popleft())
        if self._looked_at > MAX_ENTRIES:
            self.said.append(messages.TOO_MANY(path=folder, files=MAX_ENTRIES, levels=MAX_DEPTH))

    def _enter(self, folder: Path, depth: int) -> None:
        self._seen.update(_key(folder))
        if depth > MAX_DEPTH:
            self.said.append(messages.TOO_MANY(path=folder, files=MAX_ENTRIES, levels=MAX_DEPTH))
            return
        try:
            with os.scandir(folder) as entries:
                listed = sorted((entry.name, entry.is_symlink()) for entry in entries)
        except OSError as error:
            self.said.append(messages.NOT_ENTERED(path=folder, reason=reason_of(error)))
            return
        for name, linked in listed:
            self._meet(folder / name, depth + 1, linked=linked)

    def _meet(self, path: Path, depth: int, *, linked: bool) -> None:
        self._looked_at += 1
        if self._looked_at > MAX_ENTRIES:
            return
        if path.name.startswith((".", "~$")):
            self.counts["hidden"] += 1
        elif is_folder(path) and not self.deep:
            self.counts["folders"] += 1
        elif linked:
            self._links.append((path, depth))
        elif is_folder(path):
            self._enter(path, depth)
        else:
            self._take(path)

    def _follow(self, path: Path, depth: int) -> None:
        if not self._seen.isdisjoint(_key(path)):
            if is_folder(path):
                self.said.append(messages.LINKED_AGAIN(path=path))
        elif is_folder(path):
            self._enter(path, depth)
        else:
            self._take(path)

    def _take(self, path: Path) -> None:
        self._seen.update(_key(path))
        if path.suffix.lower() not in self.suffixes:
            self.counts["others"] += 1
        elif path.name.upper().startswith("README"):
            self.counts["readmes"] += 1
        else:
            self.paths.append(path)


def _key(path: Path) -> tuple[_Key, ...]:
    """What the path leads to; nothing where it leads nowhere."""
    found = _status(path)
    return ((found.st_dev, found.st_ino),) if found else ()


def is_folder(path: Path) -> bool:
    """Whether it is a folder, or a link to one; not so where nobody may look (`Path.is_dir` raises there)."""
    found = _status(path)
    return found is not None and stat.S_ISDIR(found.st_mode)


def is_file(path: Path) -> bool:
    """Whether it is an ordinary file, or a link to one (`Path.is_file` raises where nobody may look)."""
    found = _status(path)
    return found is not None and stat.S_ISREG(found.st_mode)


def is_there(path: Path) -> bool:
    """Whether something of that name exists, as far as anybody may look (`Path.exists` raises where nobody may)."""
    return _status(path) is not None


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except (OSError, ValueError):
        return None
