"""Every kind of returned file is reviewed and taken whole: the speech reads as the reviewer left it."""

import re
import shutil
from pathlib import Path

import pytest
from tests.cases.returned.corpus import ISSUED, returned_files

from draftkit.review.views import accepted_text
from draftkit.store.speech_folder import SpeechFolder
from draftkit.tree.page import page_of, page_text
from draftkit.workflows.exporting.export import ExportOptions, export_speech
from draftkit.workflows.exporting.formats import Format
from draftkit.workflows.reading import read_current
from draftkit.workflows.review.accept import accept_review
from draftkit.workflows.review.gather import Asked, decided_by, open_review
from draftkit.workflows.review.terms import Terms

WHEN = "2026-11-20T21:00:00+08:00"
FILES = {f"{file.kind} {file.way}": file for file in returned_files()}
"""One of each kind and way."""
_NUMBERS = re.compile("[一二三四五六七八九十两]")
"""The structure gives them."""


@pytest.fixture(scope="module")
def issued(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose speech was exported."""
    folder = tmp_path_factory.mktemp("issued") / "讲话"
    shutil.copytree(ISSUED, folder)
    export_speech(folder, ExportOptions(Format.WORD, when=WHEN)).unwrap()
    return folder


@pytest.mark.parametrize("name", FILES)
def test_what_came_back_is_taken_whole(issued: Path, name: str, tmp_path: Path) -> None:
    folder, path = tmp_path / "讲话", tmp_path / "审改稿.docx"
    shutil.copytree(issued, folder)
    path.write_bytes(FILES[name].document)
    reviewing = open_review(folder, Asked((path,))).unwrap()
    assert reviewing.unaccounted == 0
    decided = decided_by(reviewing, ("all",)).unwrap()
    assert (decided.open, decided.clashes) == ((), ())
    accepted = accept_review(reviewing, decided, Terms(WHEN)).unwrap()
    assert accepted.kept[0].read_bytes() == path.read_bytes()
    if not accepted.unplaced:
        now = page_text(page_of(read_current(SpeechFolder(folder)).unwrap().speech))
        assert _NUMBERS.sub("", now) == _NUMBERS.sub("", accepted_text(reviewing.files[0].returned))
    again = decided_by(open_review(folder, Asked((path,))).unwrap(), ("all",)).unwrap()
    assert again == decided
