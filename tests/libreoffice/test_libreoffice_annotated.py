"""A Word file that comments were put into goes through LibreOffice: words and comments are where they were."""

import os
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.unit.ooxml.test_ooxml_annotate import notes
from tests.unit.ooxml.word_files import by, p, r, word
from tests.unit.workflows.checking.test_checking_annotate import rule

from draftkit.checks.run import check
from draftkit.ooxml.annotate import annotate
from draftkit.readers.docx import read_docx
from draftkit.readers.manuscript import Manuscript
from draftkit.workflows.checking import messages_annotate as messages
from draftkit.workflows.checking.annotate import annotate_file
from draftkit.workflows.checking.check import Checked, CheckedFile
from draftkit.workflows.checking.context import Besides, House
from draftkit.workflows.checking.open import Inlet, open_target
from draftkit.workflows.checking.open import Target as Place
from draftkit.workflows.drafting.oneshot import Target

pytestmark = pytest.mark.libreoffice

TABLE = (
    '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid><w:tr>'
    f"<w:tc><w:tcPr/>{p('表里的话')}</w:tc><w:tc><w:tcPr/>{p('另一格')}</w:tc></w:tr></w:tbl>"
)
CONTROL = f'<w:sdt><w:sdtPr><w:tag w:val="户数"/></w:sdtPr><w:sdtContent>{r("126")}</w:sdtContent></w:sdt>'
OLD = '<w:commentRangeStart w:id="3"/>' + r("今天") + '<w:commentRangeEnd w:id="3"/>'
OLD += '<w:r><w:commentReference w:id="3"/></w:r>' + r("开会。")
COMMENT = {"comments": f'<w:comment w:id="3" w:author="甲" w:date="2026-03-05T09:30:00Z">{p("旧话")}</w:comment>'}
BODY = (
    p(r("在工作", "<w:b/>") + r("会议上的讲话"))
    + p(OLD)
    + p(r("共有") + CONTROL + r("户，") + by("ins", "新增二十户") + by("del", "十户") + r("。"))
    + TABLE
    + p("<w:r><w:t>一</w:t><w:tab/><w:t>二三</w:t></w:r>")
)
ABOUT = ("工作会议", "开会", "126", "二十户", "里的", "二三", "会议上")


def _remarks(manuscript: Manuscript) -> list[tuple[str, str, str]]:
    text = manuscript.source.text
    return sorted((text[each.span.start : each.span.end], each.text, each.author) for each in manuscript.remarks)


def test_words_and_comments_are_where_they_were(soffice: str, tmp_path: Path) -> None:
    data = word(BODY, COMMENT)
    marked = annotate(data, "稿.docx", notes(data, *ABOUT), datetime(2026, 11, 23, tzinfo=UTC)).unwrap()
    assert marked.unplaced == ()
    path = tmp_path / "稿.docx"
    path.write_bytes(marked.data)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    wanted = ("--convert-to", "docx:MS Word 2007 XML", "--outdir", str(tmp_path / "out"))
    subprocess.run([soffice, profile, "--headless", *wanted, str(path)], check=True, capture_output=True, timeout=120)
    before = read_docx(marked.data, "稿.docx").unwrap()
    after = read_docx((tmp_path / "out" / "稿.docx").read_bytes(), "稿.docx").unwrap()
    assert after.source.text == before.source.text
    assert _remarks(after) == _remarks(before)
    assert len(before.remarks) == len(ABOUT) + 1


def test_an_old_word_file_gets_its_comments_in_a_docx(soffice: str, tmp_path: Path) -> None:
    speech = tmp_path / "稿.docx"
    speech.write_bytes(word(p("在工作会议上的讲话") + p("同志们：") + p("要抓紧、要抓实。")))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    wanted = ("--convert-to", "doc", "--outdir", str(tmp_path), str(speech))
    subprocess.run([soffice, profile, "--headless", *wanted], check=True, capture_output=True, timeout=120)
    old, copy, inlet = tmp_path / "稿.doc", tmp_path / "批注.docx", Inlet(environ=os.environ)
    opened = open_target(Place(old), House(None, ()), Besides(), inlet).unwrap()
    file = CheckedFile(opened, tuple(Checked(each, check(each, (rule("抓实"),))) for each in opened.subjects))
    outcome = annotate_file(file, Target(copy), inlet, datetime(2026, 11, 23, tzinfo=UTC))
    assert [each.message for each in outcome.diagnostics] == [messages.MADE_DOCX]
    assert [about for about, _, _ in _remarks(read_docx(copy.read_bytes(), "x").unwrap())] == ["抓实"]
