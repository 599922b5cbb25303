"""The returned files, and what was done to each.

A case is a script (`scripts/*.json`): what somebody does to the issued document, and the edits that makes, written down
from what was done. Every case is played with tracking on and off, and saved as .docx and by way of .doc.
`word_files.py` makes documents as Word writes them. All files stand part by part in `returned.tar.xz`, for they share
most of their characters; `python -m tests.cases.returned.make` makes them again and can lay them out as documents.
"""

import json
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile

from tests.cases.returned.expected import Expected, expected_edit
from tests.cases.returned.word_files import WORD_CASES

HERE: Final = Path(__file__).parent
ISSUED: Final = HERE / "issued"
"""The folder of the speech."""
SCRIPTS: Final = HERE / "scripts"
ARCHIVE: Final = HERE / "returned.tar.xz"

_WORDS: Final = "returned.json"
"""The entry of the archive that says of each file what it is."""


@dataclass(frozen=True, slots=True)
class ReturnedFile:
    """One file of the corpus.

    Attributes:
        kind: what was done, for the table.
        way: how it was made: `docx` and `doc` (by LibreOffice), `word` (as Word writes it).
        tracking: whether tracking was on.
        accepted, refused: the text that LibreOffice shows once every tracked change is taken or refused.
    """

    name: str
    kind: str
    way: str
    tracking: bool
    expected: tuple[Expected, ...]
    document: bytes
    accepted: str
    refused: str


@dataclass(frozen=True, slots=True)
class Script:
    """One case; `silent` are the edits where tracking was off."""

    name: str
    kind: str
    steps: tuple[tuple[str | int, ...], ...]
    tracked: tuple[Expected, ...]
    silent: tuple[Expected, ...]


def scripts() -> tuple[Script, ...]:
    """All cases that are played, by name."""
    return tuple(_script(path) for path in sorted(SCRIPTS.glob("*.json")))


def _script(path: Path) -> Script:
    told = json.loads(path.read_text("utf-8"))
    tracked = tuple(expected_edit(edit, tracking=True) for edit in told["expected"])
    silent = tuple(expected_edit(edit, tracking=False) for edit in told.get("silent", told["expected"]))
    return Script(path.stem, told["kind"], tuple(map(tuple, told["steps"])), tracked, silent)


def returned_files() -> tuple[ReturnedFile, ...]:
    """The whole corpus, by name."""
    cases = {script.name: (script.kind, script.tracked, script.silent) for script in scripts()}
    cases |= {case.name: (case.kind, case.expected, case.expected) for case in WORD_CASES}
    parts, records = _unpacked()
    return tuple(_file(name, record, parts[name], cases[record["case"]]) for name, record in records.items())


def issued_document() -> bytes:
    """The document that went out."""
    return _unpacked()[0]["issued"]


def _file(name: str, record: dict[str, Any], document: bytes, case: tuple[str, Any, Any]) -> ReturnedFile:
    kind, tracked, silent = case
    expected = tracked if record["tracking"] else silent
    views = record["accepted"], record["refused"]
    return ReturnedFile(name, kind, record["way"], record["tracking"], expected, document, *views)


def _unpacked() -> tuple[dict[str, bytes], dict[str, dict[str, Any]]]:
    """The documents, and what is said of each, both by name."""
    parts: dict[str, list[tuple[str, bytes]]] = {}
    records: dict[str, dict[str, Any]] = {}
    with tarfile.open(ARCHIVE, "r:xz") as archive:
        for member, data in _members(archive):
            if member == _WORDS:
                records = json.loads(data)
            else:
                document, _, part = member.partition("/")
                parts.setdefault(document, []).append((part, data))
    return {name: _zipped(each) for name, each in parts.items()}, records


def _members(archive: tarfile.TarFile) -> Iterator[tuple[str, bytes]]:
    for member in archive:
        held = archive.extractfile(member)
        if held is not None:
            yield member.name, held.read()


def _zipped(parts: list[tuple[str, bytes]]) -> bytes:
    held = BytesIO()
    with ZipFile(held, "w", ZIP_DEFLATED) as document:
        for name, data in parts:
            document.writestr(name, data)
    return held.getvalue()


def keep(documents: dict[str, bytes], records: dict[str, dict[str, Any]]) -> None:
    """Write the archive."""
    with tarfile.open(ARCHIVE, "w:xz", preset=9) as archive:
        _add(archive, _WORDS, json.dumps(records, ensure_ascii=False, indent=1).encode())
        for name, data in documents.items():
            with ZipFile(BytesIO(data)) as document:
                for part in document.namelist():
                    _add(archive, f"{name}/{part}", document.read(part))


def _add(archive: tarfile.TarFile, name: str, data: bytes) -> None:
    entry = tarfile.TarInfo(name)
    entry.size = len(data)
    archive.addfile(entry, BytesIO(data))
