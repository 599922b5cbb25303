"""Run LibreOffice where it can do no harm: in a folder and with a profile of its own, watched, and stopped in time."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import Enum, auto
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import is_zipfile

from draftkit.store.files import MEGABYTE
from draftkit.store.office_kind import Kind
from draftkit.store.reasons import reason_of

SECONDS = 60.0
SIZE = 200 * MEGABYTE
_TICK = 0.05
_FILTER = "docx:MS Word 2007 XML"
"""The ending, and the name of the filter that writes it."""
_PROXIES = ("http_proxy", "https_proxy", "ftp_proxy", "all_proxy", "no_proxy")
_HOMES = ("HOME", "TMPDIR", "TMP", "TEMP", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "GNUPGHOME")
"""Where the program, and the gpg it asks about signatures, would leave something behind."""

_SETTINGS = (
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Writer/Content/Update", "Link", "2"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
    ("Inet/Settings", "ooInetNoProxy", ""),
)
"""No macro runs, no link in a document is followed or brought up to date, and what still asked for the network would be
sent to a port where nobody answers. Without them LibreOffice 7.4 fetches a linked picture of an OpenDocument text."""


@dataclass(frozen=True, slots=True)
class Office:
    """An installed LibreOffice.

    Attributes:
        program: what is run.
        environ: the environment it is run in.
        seconds: how long it may work without finishing a file.
        size: what it may write in one run, in bytes.
    """

    program: Path
    environ: Mapping[str, str]
    seconds: float = SECONDS
    size: int = SIZE


class Failure(Enum):
    """Why a file was not converted."""

    TOO_SLOW = auto()
    TOO_LARGE = auto()
    UNREADABLE = auto()


class CannotRunError(Exception):
    """LibreOffice cannot be started, or there is no room for it to work in.

    Attributes:
        reason: the system's own words.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Run:
    """What came of one start.

    Attributes:
        files: the .docx made of each input, None where there is none.
        stopped: why it did not come to an end by itself; None where it did.
    """

    files: tuple[bytes | None, ...]
    stopped: Failure | None


def convert(office: Office, inputs: Sequence[tuple[Kind, bytes]]) -> Run:
    """Convert files to .docx in one start. Everything written is removed again, whatever happens.

    Raises:
        CannotRunError: it could not be started.
    """
    try:
        with TemporaryDirectory(prefix="draftkit-", ignore_cleanup_errors=True) as name:
            desk = _Desk(Path(name))
            stopped = _run(office, desk, desk.prepare(inputs))
            made = tuple(desk.result(number, office.size) for number in range(len(inputs)))
    except OSError as error:
        raise CannotRunError(reason_of(error)) from error
    return Run(made, stopped)


@dataclass(frozen=True, slots=True)
class _Desk:
    """The folder of one run. Names in it are plain, whatever the documents are called."""

    root: Path

    def prepare(self, inputs: Sequence[tuple[Kind, bytes]]) -> tuple[Path, ...]:
        """Lay everything out; the paths of the inputs."""
        for folder in (self.root / "in", self.out, self.scratch, self.root / "profile" / "user"):
            folder.mkdir(parents=True)
        (self.root / "profile" / "user" / "registrymodifications.xcu").write_text(_profile(), "utf-8")
        paths = tuple(self.root / "in" / f"{number}.{kind}" for number, (kind, _) in enumerate(inputs))
        for path, (_, data) in zip(paths, inputs, strict=True):
            path.write_bytes(data)
        return paths

    @property
    def out(self) -> Path:
        return self.root / "out"

    @property
    def scratch(self) -> Path:
        return self.root / "scratch"

    def command(self, program: Path, inputs: Sequence[Path]) -> tuple[str, ...]:
        return (
            str(program),
            f"-env:UserInstallation={(self.root / 'profile').as_uri()}",
            *("--headless", "--norestore", "--nolockcheck", "--convert-to", _FILTER, "--outdir", str(self.out)),
            *map(str, inputs),
        )

    def result(self, number: int, size: int) -> bytes | None:
        """The file made; None where there is none or it was cut short."""
        path = self.out / f"{number}.docx"
        if not path.is_file() or path.stat().st_size > size:
            return None
        data = path.read_bytes()
        return data if is_zipfile(BytesIO(data)) else None

    def written(self) -> tuple[int, int]:
        """How many files were made so far, and how many bytes were written."""
        sizes = [_size(path) for folder in (self.out, self.scratch) for path in folder.rglob("*")]
        return len(list(self.out.glob("*.docx"))), sum(sizes)


def _size(path: Path) -> int:
    with suppress(OSError):  # it may be gone since it was listed
        return path.stat().st_size
    return 0


def _profile() -> str:
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">\n'
    items = (
        f'<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop>'
        "</item>\n"
        for path, name, value in _SETTINGS
    )
    return f"{head}{''.join(items)}</oor:items>\n"


def _run(office: Office, desk: _Desk, inputs: Sequence[Path]) -> Failure | None:
    scratch = str(desk.scratch)
    environ = {name: value for name, value in office.environ.items() if name.lower() not in _PROXIES}
    environ |= dict.fromkeys(_HOMES, scratch) | {"SAL_USE_VCLPLUGIN": "svp"}
    with _started(desk.command(office.program, inputs), environ) as process:
        return _watch(process, desk, office)


@contextmanager
def _started(command: Sequence[str], environ: Mapping[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """The running program; it and all it started are gone when the block ends."""
    silent = subprocess.DEVNULL
    process = subprocess.Popen(  # noqa: S603 - the program found on this computer, our own arguments
        command, stdin=silent, stdout=silent, stderr=silent, env=dict(environ), start_new_session=True
    )
    try:
        yield process
    finally:
        _end(process)


def _watch(process: subprocess.Popen[bytes], desk: _Desk, office: Office) -> Failure | None:
    """Wait for the end of the program; why it has to be stopped, or how it failed, else None."""
    before, since = 0, time.monotonic()
    while not _is_over(process):
        done, size = desk.written()
        if size > office.size:
            return Failure.TOO_LARGE
        if done != before:
            before, since = done, time.monotonic()
        if time.monotonic() - since > office.seconds:
            return Failure.TOO_SLOW
    if desk.written()[1] > office.size:
        return Failure.TOO_LARGE
    return Failure.UNREADABLE if process.returncode else None


def _is_over(process: subprocess.Popen[bytes]) -> bool:
    with suppress(subprocess.TimeoutExpired):
        process.wait(_TICK)
        return True
    return False


def _end(process: subprocess.Popen[bytes]) -> None:
    """Kill the program and what it started: `soffice` is a script that starts others."""
    was_running = process.poll() is None
    if os.name == "nt":
        kill = ("taskkill", "/F", "/T", "/PID", str(process.pid))
        subprocess.run(kill, check=False, capture_output=True)  # noqa: S603
    else:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    if was_running and os.name != "nt":
        _wait_for_group(process.pid)


def _wait_for_group(group: int) -> None:
    """Wait, at most half a second, until nothing of the group is left that could still write."""
    for _ in range(10):
        try:
            os.killpg(group, 0)
        except (ProcessLookupError, PermissionError):
            return
        time.sleep(_TICK)
