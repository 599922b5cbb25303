"""Read a file whole, within bounds, and remember what it held."""

import errno
import os
import stat
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, NewType

from draftkit.diagnostics import Diagnostic, Message, Outcome
from draftkit.errors import ExitCode
from draftkit.store import messages
from draftkit.store.reasons import reason_of

MEGABYTE = 1_000_000

Digest = NewType("Digest", str)
"""SHA-256 of a file's bytes, hexadecimal."""

ABSENT = Digest("")
"""The digest of a file that is not there."""


@dataclass(frozen=True, slots=True)
class Limit:
    """What may be read: at most so many bytes; and what the process returns where the file cannot be read."""

    size: int
    exit_code: ExitCode


OWN = Limit(4 * MEGABYTE, ExitCode.INPUT)
"""For briefs, figures, outlines, banks and `speech.md`."""

DOCUMENT = Limit(20 * MEGABYTE, ExitCode.DOCUMENT)
"""For documents somebody else wrote."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A file as it was read."""

    path: Path
    data: bytes

    @property
    def digest(self) -> Digest:
        """What `save` compares with, to see whether the file changed in between."""
        return digest_of(self.data)


def digest_of(data: bytes) -> Digest:
    """The digest of bytes."""
    from hashlib import sha256

    return Digest(sha256(data).hexdigest())


def load(path: Path, limit: Limit) -> Outcome[Loaded]:
    """Read a file. Its size is looked at before anything is read; links are followed.

    Problems (missing, a folder, no permission, a device, too large) are diagnostics.
    """
    try:
        status = path.stat()
        problem = _unfit(path, status, limit)
        if problem:
            return Outcome(None, (problem,))
        with path.open("rb") as file:
            data = file.read(limit.size + 1)
    except (OSError, ValueError) as error:
        return Outcome(None, (_unreadable(path, error, limit),))
    if len(data) > limit.size:
        return Outcome(None, (_too_large(path, len(data), limit),))
    return Outcome(Loaded(path, data))


def load_if_there(path: Path, limit: Limit) -> Outcome[Loaded] | None:
    """Like `load`, but None where nothing of that name exists."""
    return load(path, limit) if os.path.lexists(path) else None


def load_stream(stream: IO[bytes], name: str, limit: Limit) -> Outcome[Loaded]:
    """Read a stream to its end; `name` is what it goes by in messages."""
    path = Path(name)
    try:
        data = stream.read(limit.size + 1)
    except (OSError, ValueError) as error:
        return Outcome(None, (_unreadable(path, error, limit),))
    if len(data) > limit.size:
        most = limit.size // MEGABYTE
        return Outcome(None, (_problem(messages.TOO_LARGE, limit, path, size=f">{most}", limit=most),))
    return Outcome(Loaded(path, data))


def _unfit(path: Path, status: os.stat_result, limit: Limit) -> Diagnostic | None:
    if stat.S_ISDIR(status.st_mode):
        return _problem(messages.IS_FOLDER, limit, path)
    if not stat.S_ISREG(status.st_mode):
        return _problem(messages.SPECIAL, limit, path)
    return _too_large(path, status.st_size, limit) if status.st_size > limit.size else None


def _too_large(path: Path, size: int, limit: Limit) -> Diagnostic:
    shown = {"size": f"{size / MEGABYTE:.1f}", "limit": limit.size // MEGABYTE}
    return _problem(messages.TOO_LARGE, limit, path, **shown)


def _unreadable(path: Path, error: OSError | ValueError, limit: Limit) -> Diagnostic:
    code = error.errno if isinstance(error, OSError) else None
    if code in (errno.ENOENT, errno.ENOTDIR):
        return _problem(messages.DANGLING if path.is_symlink() else messages.MISSING, limit, path)
    if code in (errno.EACCES, errno.EPERM):
        return _problem(messages.NO_PERMISSION, limit, path)
    return _problem(messages.CANNOT_READ, limit, path, reason=reason_of(error))


def _problem(message: Message, limit: Limit, path: Path, /, **values: object) -> Diagnostic:
    return replace(message, exit_code=limit.exit_code)(None, path=path, **values)
