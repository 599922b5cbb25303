"""Conversion shared by files that follow each other; LibreOffice itself is a stand-in here."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from draftkit.diagnostics import Outcome
from draftkit.store import libreoffice
from draftkit.store.files import DOCUMENT, Loaded, load
from draftkit.workflows.documents import convert
from draftkit.workflows.documents.convert import NOWHERE, Converter

RTF = b"{\\rtf1 "
ENVIRON = {"PATH": ""}


class Office:
    """Says which files came in one start."""

    def __init__(self) -> None:
        self.starts: list[list[str]] = []

    def __call__(self, files: Sequence[Loaded], _office: object) -> tuple[Outcome[bytes], ...]:
        self.starts.append([file.path.name for file in files])
        return tuple(Outcome(b"PK" + file.data) for file in files)


@pytest.fixture
def office(monkeypatch: pytest.MonkeyPatch) -> Office:
    stand_in = Office()
    monkeypatch.setattr(libreoffice, "to_docx_many", stand_in)
    return stand_in


def made(folder: Path, *names: str) -> list[Path]:
    paths = [folder / name for name in names]
    for at, path in enumerate(paths):
        path.write_bytes(RTF + bytes([at]) if path.suffix == ".rtf" else b"text")
    return paths


def asked(converter: Converter, path: Path) -> bytes:
    return converter.docx_of(load(path, DOCUMENT).unwrap()).unwrap()


def test_files_that_follow_share_a_start_and_each_gets_its_own(tmp_path: Path, office: Office) -> None:
    paths = made(tmp_path, "0.txt", "1.rtf", "2.txt", "3.rtf", "4.doc", "5.rtf")
    converter = Converter(ENVIRON, paths)
    assert [asked(converter, paths[at]) for at in (1, 3, 5)] == [b"PK" + RTF + bytes([at]) for at in (1, 3, 5)]
    assert office.starts == [["1.rtf", "3.rtf", "5.rtf"]]


def test_a_start_takes_no_more_than_its_share(tmp_path: Path, office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = made(tmp_path, *(f"{at}.rtf" for at in range(5)))
    monkeypatch.setattr(convert, "_AHEAD", 2)
    converter = Converter(ENVIRON, paths)
    for path in paths:
        asked(converter, path)
    assert office.starts == [["0.rtf", "1.rtf"], ["2.rtf", "3.rtf"], ["4.rtf"]]


def test_large_files_go_in_one_by_one(tmp_path: Path, office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = made(tmp_path, "0.rtf", "1.rtf", "2.rtf")
    monkeypatch.setattr(convert, "_AHEAD_SIZE", len(RTF) + 1)
    converter = Converter(ENVIRON, paths)
    for path in paths:
        asked(converter, path)
    assert office.starts == [["0.rtf"], ["1.rtf"], ["2.rtf"]]


def test_a_file_nobody_announced_is_converted_alone(tmp_path: Path, office: Office) -> None:
    (path,) = made(tmp_path, "0.rtf")
    assert asked(Converter(ENVIRON), path) == b"PK" + RTF + b"\0"
    assert office.starts == [["0.rtf"]]


def test_a_file_that_changed_since_is_converted_again(tmp_path: Path, office: Office) -> None:
    paths = made(tmp_path, "0.rtf", "1.rtf")
    converter = Converter(ENVIRON, paths)
    asked(converter, paths[0])
    paths[1].write_bytes(RTF + b"new")
    assert asked(converter, paths[1]) == b"PK" + RTF + b"new"
    assert office.starts == [["0.rtf", "1.rtf"], ["1.rtf"]]


def test_without_an_environment_there_is_no_libreoffice_wherever_one_is_installed(tmp_path: Path) -> None:
    (path,) = made(tmp_path, "1.rtf")
    outcome = Converter(NOWHERE).docx_of(load(path, DOCUMENT).unwrap())
    assert [problem.message.code for problem in outcome.diagnostics] == ["DK039"]
