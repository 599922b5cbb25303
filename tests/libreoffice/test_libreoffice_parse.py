"""A folder of old formats, from the command line to the table."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from draftkit.store import libreoffice
from draftkit.tree.nodes import Paragraph, Salutation, Section, Speech, Text, Title
from draftkit.workflows.documents.kinds import Kind
from draftkit.workflows.documents.read import read_documents
from draftkit.writers.docx import write_docx
from draftkit.writers.options import WriteOptions

pytestmark = pytest.mark.libreoffice


@pytest.fixture(scope="module")
def old(soffice: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same speech in old formats, one of them under a wrong name."""
    folder = tmp_path_factory.mktemp("历年 讲话")
    blocks = (Paragraph((Text("要把茶园管好。"),)),)
    speech = Speech(
        (
            Title((Text("在茶话会上的讲话"),)),
            Salutation((Text("同志们："),)),
            Section((Text("看清家底"),), blocks),
            Section((Text("压实责任"),), blocks),
        )
    )
    (folder / "稿.docx").write_bytes(write_docx(speech, WriteOptions()).unwrap())
    for ending in ("doc", "rtf", "odt"):
        command = [soffice, f"-env:UserInstallation={(folder / '.profile').as_uri()}", "--headless"]
        command += ["--convert-to", ending, "--outdir", str(folder), str(folder / "稿.docx")]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
    (folder / "稿.doc").rename(folder / "稿.wps")
    (folder / "稿.rtf").rename(folder / "旧.doc")
    return folder


def test_old_formats_are_read_like_the_new_one_in_one_start(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    starts = []
    convert = libreoffice.to_docx_many

    def counted(*args: object) -> object:
        starts.append(args)
        return convert(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(libreoffice, "to_docx_many", counted)
    paths = sorted(path for path in old.iterdir() if path.suffix != ".docx" and path.is_file())
    found = {path.name: outcome.unwrap() for path, outcome in read_documents(paths, lambda *_: None, os.environ)}
    assert {name: parsed.kind for name, parsed in found.items()} == {
        "旧.doc": Kind.RTF,
        "稿.odt": Kind.ODT,
        "稿.wps": Kind.DOC,
    }
    assert len(starts) == 1
    for parsed in found.values():
        (document,) = parsed.reading.documents
        assert document.title == "在茶话会上的讲话"
        headings = [block.marker + block.text for block in document.blocks if block.level]
        assert headings == ["看清家底", "压实责任"]


def test_a_folder_of_them_is_a_table(old: Path) -> None:
    command = [sys.executable, "-m", "draftkit", "parse", str(old)]
    done = subprocess.run(
        command, capture_output=True, timeout=120, check=False, env=os.environ | {"LC_ALL": "C.UTF-8"}
    )
    assert done.returncode == 0, done.stderr.decode()
    rows = [line.split()[-5:-2] for line in done.stdout.decode().splitlines()[1:]]
    assert rows == [["1", "2", "0"]] * 4
