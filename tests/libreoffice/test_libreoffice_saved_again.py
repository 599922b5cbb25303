"""Documents of our own that went through a real word processor: what comes back is what went out."""

import os
import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from tests.unit.ooxml.word_files import p, r, word, zipped
from tests.unit.readers.returned.test_returned_own import IDENTITY, SPEECH

from draftkit.readers.returned import messages as say
from draftkit.readers.returned import read_returned
from draftkit.tree.returned import BEHIND, Hand, Marked, Returned
from draftkit.workflows.documents.returned import load_returned
from draftkit.writers.docx import write_docx
from draftkit.writers.options import Remark, WordOptions, WriteOptions
from draftkit.writers.table import TablePage

pytestmark = pytest.mark.libreoffice

SHEET = TablePage("出处", (), ("段", "出处"), ((("一", "年报"),),), 0)
WORD = WordOptions(identity=IDENTITY, remarks=(Remark("p1", 1, "待补"),), appendix=(SHEET,))
ISSUED = write_docx(SPEECH, WriteOptions(), WORD).unwrap()
BY = 'w:author="王某" w:date="2026-03-05T09:30:00Z"'
FILTERS = {"docx": "docx:MS Word 2007 XML"}

Through = Callable[..., Path]


@pytest.fixture
def through(soffice: str, tmp_path: Path) -> Through:
    """Save a document in one format after the other."""

    def save(data: bytes, *endings: str) -> Path:
        path = tmp_path / "issued.docx"
        path.write_bytes(data)
        profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
        for ending in endings:
            folder = tmp_path / f"{path.parent.name}-{ending}"
            wanted = ("--convert-to", FILTERS.get(ending, ending), "--outdir", str(folder))
            command = [soffice, profile, "--headless", *wanted, str(path)]
            subprocess.run(command, check=True, capture_output=True, timeout=120)
            path = folder / f"issued.{ending}"
        return path

    return save


def issued() -> Returned:
    return read_returned(ISSUED, "issued.docx").unwrap()


def as_issued(found: Returned) -> bool:
    first = issued()
    beside = (found.identity, found.notes, found.extras, found.blanks)
    return found.paragraphs == first.paragraphs and beside == (IDENTITY, (), (), ())


@pytest.mark.parametrize("endings", [("docx",), ("doc", "docx"), ("odt", "docx"), ("docx", "docx", "docx")])
def test_a_document_saved_again_comes_back_as_it_went_out(through: Through, endings: tuple[str, ...]) -> None:
    found = load_returned(through(ISSUED, *endings))
    assert as_issued(found.unwrap()[0])
    assert [each.message for each in found.diagnostics] == ([] if set(endings) == {"docx"} else [say.APPENDIX])


@pytest.mark.parametrize(("ending", "name"), [("doc", "终稿.doc"), ("doc", "终稿.wps"), ("odt", "终稿.odt")])
def test_an_old_format_is_read_through_libreoffice(through: Through, ending: str, name: str) -> None:
    path = through(ISSUED, ending)
    found = load_returned(path.rename(path.with_name(name)), os.environ)
    assert as_issued(found.unwrap()[0])
    assert [each.message for each in found.diagnostics] == [say.CONVERTED, say.APPENDIX]


@pytest.mark.parametrize("endings", [("docx",), ("docx", "docx"), ("doc", "docx")])
@pytest.mark.parametrize("tracked", [False, True])
def test_what_was_written_behind_the_speech_survives_a_save(
    through: Through, endings: tuple[str, ...], *, tracked: bool
) -> None:
    new = f'<w:ins w:id="91" {BY}>{r("，见附件")}</w:ins>' if tracked else r("，见附件")
    with ZipFile(BytesIO(ISSUED)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    document = parts["word/document.xml"].decode()
    at = document.index("</w:r>", document.index(">年报<")) + len("</w:r>")
    parts["word/document.xml"] = f"{document[:at]}{new}{document[at:]}".encode()
    found = load_returned(through(zipped(parts), *endings)).unwrap()[0]
    told = [(each.kind, each.text, each.hand and each.hand.author) for each in found.extras]
    is_seen = tracked or "doc" not in endings
    assert told == [(BEHIND, "一｜年报 → 年报，见附件", "王某" if tracked else None)] * is_seen


def test_rich_text_keeps_every_word_and_which_draft_it_is(through: Through) -> None:
    found = load_returned(through(ISSUED, "rtf"), os.environ).unwrap()[0]
    assert [each.text for each in found.paragraphs] == [each.text for each in issued().paragraphs]
    assert (found.identity, found.notes, found.extras) == (IDENTITY, (), ())


def test_a_pdf_keeps_every_word(through: Through) -> None:
    found = load_returned(through(write_docx(SPEECH, WriteOptions()).unwrap(), "pdf"))
    assert [each.text for each in found.unwrap()[0].paragraphs] == [each.text for each in issued().paragraphs]
    assert found.unwrap()[0].extras == ()
    assert say.TEXT_ALONE in [each.message for each in found.diagnostics]


@pytest.mark.parametrize("endings", [("docx",), ("doc", "docx")])
def test_tracked_changes_and_comments_survive_a_save(through: Through, endings: tuple[str, ...]) -> None:
    start = '<w:commentRangeStart w:id="0"/>'
    end = '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
    put, out = f'<w:ins w:id="1" {BY}>', f'<w:del w:id="2" {BY}>'
    body = p(
        r("要") + out + r("抓好", tag="delText") + "</w:del>" + put + r("抓紧") + "</w:ins>" + start + r("落实") + end
    )
    comments = f'<w:comment w:id="0" w:initials="王" {BY}>{p("再实一些")}</w:comment>'
    found = load_returned(through(word(body, {"comments": comments}), *endings)).unwrap()[0]
    (paragraph,), (note,) = found.paragraphs, found.notes
    seconds = (
        "00" if "doc" not in endings else paragraph.marked[1].deleted.date[17:19] if paragraph.marked[1].deleted else ""
    )
    wang = Hand("王某", f"2026-03-05T09:30:{seconds}Z")
    assert paragraph.marked == (Marked("要"), Marked("抓好", deleted=wang), Marked("抓紧", wang), Marked("落实"))
    assert (note.text, note.hand.author) == ("再实一些", "王某")
    assert note.start is not None
    assert note.end is not None
    assert paragraph.text[note.start.offset : note.end.offset] == "落实"
