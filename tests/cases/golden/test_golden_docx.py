"""A speech as a tree (`*.json`), and the Word file it becomes, part by part as canonical XML in a folder of its name.

`make accept` renews the folders (it sets DRAFTKIT_ACCEPT=1); a person reads the diff.
"""

import os
import shutil
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from draftkit.tree.native import parse_native
from draftkit.writers.docx import write_docx
from draftkit.writers.options import WriteOptions

HERE = Path(__file__).parent
CASES = sorted(path.stem for path in HERE.glob("*.json"))
OPTIONS = WriteOptions(datetime(2026, 3, 5, 9, 30, tzinfo=UTC))


def _canonical(part: bytes) -> str:
    """One element to a line; attributes in order. No element here mixes text with elements, so nothing is lost."""
    root = etree.fromstring(part)
    etree.indent(root)
    return etree.tostring(root, method="c14n").decode() + "\n"


def _written(case: str) -> dict[str, str]:
    speech = parse_native((HERE / f"{case}.json").read_text(encoding="utf-8"))
    with ZipFile(BytesIO(write_docx(speech, OPTIONS).unwrap())) as archive:
        return {name: _canonical(archive.read(name)) for name in archive.namelist()}


def _accept(folder: Path, parts: dict[str, str]) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    for name, words in parts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(words, encoding="utf-8")


def test_there_are_cases() -> None:
    assert CASES


@pytest.mark.parametrize("case", CASES)
def test_a_speech_is_written_as_it_was_accepted(case: str) -> None:
    folder, parts = HERE / case, _written(case)
    if os.environ.get("DRAFTKIT_ACCEPT"):
        _accept(folder, parts)
    accepted = {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }
    assert sorted(parts) == sorted(accepted)
    for name, words in parts.items():
        assert words == accepted[name], name
