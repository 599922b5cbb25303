"""Documents by address: a path, or what fsspec can open (`s3://…`, `https://…`, `memory://…`)."""

import os
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from draftkit.diagnostics import Diagnostic, Message, Outcome
from draftkit.source import Source, Span
from draftkit.store import addresses_messages as messages
from draftkit.store import messages as files
from draftkit.store.files import MEGABYTE, Limit, Loaded, load

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
"""A letter before a colon alone is a drive of Windows."""

_WEB = ("http", "https")


@dataclass(frozen=True, slots=True)
class Address:
    """Where a document lies.

    Attributes:
        text: a path of this computer, or an address with its scheme.
        shown: what it goes by in messages, where a person named it otherwise.
    """

    text: str
    shown: str = field(default="", compare=False)

    @property
    def key(self) -> str:
        """The text as a bank can keep it, see `kept_name`."""
        return kept_name(self.text)

    @property
    def local(self) -> Path | None:
        """The path, where it is one of this computer (a path or `file://…`)."""
        if not _SCHEME.match(self.text):
            return Path(self.text)
        parts = urlsplit(self.text)
        if parts.scheme != "file":
            return None
        from urllib.request import url2pathname

        host = "" if parts.netloc in ("", "localhost") else f"//{parts.netloc}"
        return Path(host + url2pathname(parts.path))

    @property
    def path(self) -> Path:
        """What the document goes by; its last part is the file's name. A web address loses what follows its `?`."""
        local = Path(self.shown) if self.shown else self.local
        if local is not None:
            return local
        parts = urlsplit(self.text)
        return Path(f"{parts.scheme}:/{parts.netloc}{unquote(parts.path)}") if parts.scheme in _WEB else Path(self.text)


def kept_name(name: str) -> str:
    """A name as UTF-8 can hold it: on Linux it may hold bytes that are no text; these stand as their escapes."""
    return name.encode(errors="backslashreplace").decode()


def address_of(path: Path) -> Address:
    """A path as every process finds it, from whatever folder that was started in; links stay as they are."""
    return Address(os.path.abspath(path), str(path))  # noqa: PTH100 - `Path.resolve` would follow links


def read_addresses(listing: Source) -> Outcome[tuple[Address, ...]]:
    """The addresses of a list, each once, in its order: one a line, without blank lines and those that begin with #.

    Relative paths count from the folder of the list (`listing.name` is its path).
    """
    lines = map(str.strip, listing.text.removeprefix("\ufeff").splitlines())
    folder = Path(listing.name).parent
    addresses = tuple(dict.fromkeys(_listed(line, folder) for line in lines if line and not line.startswith("#")))
    if not addresses:
        return Outcome(None, (messages.EMPTY_LIST(listing.place(Span(0, 0)), path=listing.name),))
    return Outcome(addresses)


def _listed(line: str, folder: Path) -> Address:
    return Address(line) if _SCHEME.match(line) else address_of(folder / line)


def load_address(address: Address, limit: Limit) -> Outcome[Loaded]:
    """Read a document, wherever it lies; only an address with a scheme of its own touches the network.

    A document that changes while it is read is read once more, with a warning; one that changes again is refused. Its
    size is looked at before anything is read. Problems (missing, too large, no network, no package) are diagnostics.
    """
    local = address.local
    if local is not None:
        return _as_shown(address, _steady(local, lambda: _state(local), lambda: load(local, limit)))
    try:
        from fsspec.core import url_to_fs

        storage, name = url_to_fs(address.text)
        return _steady(address.path, lambda: storage.info(name), lambda: _fetched(storage, name, address, limit))
    except ImportError as error:
        problem = messages.NEEDS_PACKAGE(address=address.text, reason=error)
    except FileNotFoundError:
        problem = messages.ABSENT_THERE(address=address.text)
    except ValueError as error:
        problem = messages.UNKNOWN_SCHEME(address=address.text, reason=error)
    except Exception as error:  # noqa: BLE001 - each storage has exceptions of its own, none common to them
        problem = messages.NOT_FETCHED(address=address.text, reason=f"{type(error).__name__}: {error}")
    return Outcome(None, (problem,))


def _as_shown(address: Address, outcome: Outcome[Loaded]) -> Outcome[Loaded]:
    """The same under the name a person gave the document."""
    path, loaded, local = address.path, outcome.value, str(address.local)
    said = []
    for each in outcome.diagnostics:
        values = tuple((key, str(path) if value == local else value) for key, value in each.values)
        said.append(replace(each, values=values))
    return Outcome(loaded and replace(loaded, path=path), tuple(said))


def _fetched(storage: Any, name: str, address: Address, limit: Limit) -> Outcome[Loaded]:
    """What `load` does, of a storage of fsspec.

    Raises:
        Exception: whatever the storage raises where it is not reached.
    """
    status = storage.info(name)
    if status["type"] == "directory":
        return Outcome(None, (_problem(files.IS_FOLDER, address, limit),))
    if (status["size"] or 0) > limit.size:
        return Outcome(None, (_too_large(address, limit, f"{status['size'] / MEGABYTE:.1f}"),))
    with storage.open(name, "rb") as file:
        data = file.read(limit.size + 1)
    if len(data) > limit.size:
        return Outcome(None, (_too_large(address, limit, f">{limit.size // MEGABYTE}"),))
    return Outcome(Loaded(address.path, data))


def _too_large(address: Address, limit: Limit, size: str) -> Diagnostic:
    return _problem(files.TOO_LARGE, address, limit, size=size, limit=limit.size // MEGABYTE)


def _problem(message: Message, address: Address, limit: Limit, /, **values: object) -> Diagnostic:
    return replace(message, exit_code=limit.exit_code)(None, path=address.text, **values)


def _state(path: Path) -> tuple[int, int, int] | None:
    """What changes where a file is written to or replaced."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns


def _steady(path: Path, state: Callable[[], object], read: Callable[[], Outcome[Loaded]]) -> Outcome[Loaded]:
    """What was read while nobody wrote; where somebody did, what is read the second time."""
    said: tuple[Diagnostic, ...] = ()
    for _ in range(2):
        before = state()
        outcome = read()
        if outcome.value is None or state() == before:
            return Outcome(outcome.value, (*said, *outcome.diagnostics))
        said = (messages.CHANGED_MEANWHILE(path=path),)
    return Outcome(None, (messages.KEEPS_CHANGING(path=path),))
