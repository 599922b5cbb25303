"""Write files so that each is either the old one or the new one, never half of one.

The bytes go to a temporary file in the same folder, are forced to the disk, and take the old file's place in one step.
"""

import errno
import os
import signal
import stat
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from draftkit.diagnostics import Diagnostic, Message, Outcome
from draftkit.store import messages
from draftkit.store.files import ABSENT, Digest, digest_of
from draftkit.store.reasons import reason_of

_ATTEMPTS = 100
_PREFIX, _SUFFIX = ".draftkit-", ".tmp"


@dataclass(frozen=True, slots=True)
class Write:
    """A file to write.

    Attributes:
        expected: the digest it had when it was read, `ABSENT` where it must not exist yet, None where it may be
            replaced whatever it holds (an exported document).
    """

    path: Path
    data: bytes
    expected: Digest | None = None


@dataclass(frozen=True, slots=True)
class _Staged:
    write: Write
    target: Path
    temporary: Path


class _RefusedError(Exception):
    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic)
        self.diagnostic = diagnostic


def save(path: Path, data: bytes, *, expected: Digest | None) -> Outcome[Digest]:
    """Write one file; see `save_all`. The value is the digest of what now stands there."""
    outcome = save_all((Write(path, data, expected),))
    return Outcome(outcome.value[0] if outcome.value else None, outcome.diagnostics)


def save_all(writes: Sequence[Write]) -> Outcome[tuple[Digest, ...]]:
    """Write several files of one command.

    All are checked and staged before the first is put in place, so that a full disk, a folder that may not be
    written, or a file that changed since it was read leaves every one of them as it was. Permission bits are kept; a
    link stays and its target is written. Temporary files are removed whatever happens, Ctrl-C included. While files are
    put in place, one rename each, Ctrl-C waits, so that files that belong together change together.

    Returns:
        The new digests, in the order given; None beside the first problem.
    """
    staged: list[_Staged] = []
    try:
        for write in writes:
            _check(write)
        for write in writes:
            _stage(write, staged)
        for item in staged:
            _check(item.write)
        with _uninterrupted():
            for item in staged:
                _put(item)
    except _RefusedError as refused:
        return Outcome(None, (refused.diagnostic,))
    finally:
        for item in staged:
            with suppress(OSError):
                item.temporary.unlink(missing_ok=True)
    return Outcome(tuple(digest_of(write.data) for write in writes))


def sweep(folder: Path) -> None:
    """Remove what a writer that was killed left behind; only where nobody else can be writing into the folder."""
    for path in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
        with suppress(OSError):
            path.unlink()


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Hold Ctrl-C back until the block is done; only the main thread of a process is ever interrupted by it."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    pressed: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: pressed.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before or signal.SIG_DFL)
    if pressed:
        raise KeyboardInterrupt


def make_folder(path: Path, mode: int = 0o777) -> Outcome[Path]:
    """Make a folder and those above it; one that is there already is left as it is.

    Args:
        path: of the folder.
        mode: who may use a new one, before the process's own mask; 0o700 for what is its user's alone.
    """
    try:
        path.mkdir(mode, parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        return Outcome(None, (messages.CANNOT_MAKE_FOLDER(path=path, reason=reason_of(error)),))
    return Outcome(path)


def _check(write: Write) -> None:
    """Refuse a target that is no ordinary file, or not the one that was read."""
    try:
        status = write.path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise _refused(messages.TARGET_IS_FOLDER, write)
        if not stat.S_ISREG(status.st_mode):
            raise _refused(messages.TARGET_IS_SPECIAL, write)
        if write.expected == ABSENT:
            raise _refused(messages.EXISTS, write)
        if not os.access(write.path, os.W_OK):
            raise _refused(messages.NOT_WRITABLE, write)
        if write.expected is not None and digest_of(write.path.read_bytes()) != write.expected:
            raise _refused(messages.CHANGED, write)
    except FileNotFoundError:
        if write.expected:
            raise _refused(messages.CHANGED, write) from None
    except (OSError, ValueError) as error:
        raise _unwritable(write, error) from error


def _stage(write: Write, staged: list[_Staged]) -> None:
    """Write the bytes beside the target; the file is listed in `staged` as soon as it exists."""
    try:
        target = Path(os.path.realpath(write.path))
        descriptor = _create(write, target, staged)
        with os.fdopen(descriptor, "wb") as file:
            file.write(write.data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            staged[-1].temporary.chmod(stat.S_IMODE(target.stat().st_mode))
    except (OSError, ValueError) as error:
        raise _unwritable(write, error) from error


def _create(write: Write, target: Path, staged: list[_Staged]) -> int:
    """A new file with a short name of its own: the target's may be as long as names can be."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    for attempt in range(_ATTEMPTS):
        temporary = target.parent / f"{_PREFIX}{os.getpid()}-{len(staged)}-{attempt}{_SUFFIX}"
        with suppress(FileExistsError):
            descriptor = os.open(temporary, flags, 0o666)
            staged.append(_Staged(write, target, temporary))
            return descriptor
    raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))


def _put(item: _Staged) -> None:
    try:
        item.temporary.replace(item.target)
    except OSError as error:
        raise _unwritable(item.write, error) from error


def _refused(message: Message, write: Write, /, **values: object) -> _RefusedError:
    return _RefusedError(message(None, path=write.path, **values))


def _unwritable(write: Write, error: OSError | ValueError) -> _RefusedError:
    code = error.errno if isinstance(error, OSError) else None
    if code in (errno.ENOSPC, errno.EDQUOT):
        return _refused(messages.DISK_FULL, write)
    if code in (errno.EACCES, errno.EPERM, errno.EROFS):
        return _refused(messages.NOT_WRITABLE, write)
    if code in (errno.ENOENT, errno.ENOTDIR):
        return _refused(messages.NO_FOLDER, write)
    return _refused(messages.CANNOT_WRITE, write, reason=reason_of(error))
