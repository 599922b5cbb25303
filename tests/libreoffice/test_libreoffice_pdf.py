"""What the reader makes of PDFs a real word processor wrote."""

import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from draftkit.readers.manuscript import Kind
from draftkit.readers.pdf import read_pdf
from draftkit.tree import Paragraph, Salutation, Section, Speech, Text, Title
from draftkit.tree.markers import Marker
from draftkit.writers.docx import write_docx
from draftkit.writers.options import WriteOptions

pytestmark = pytest.mark.libreoffice

OPTIONS = WriteOptions(datetime(2026, 3, 5, 9, 30, tzinfo=UTC))
TITLE = "在云溪县防汛工作会上的讲话——县防汛抗旱指挥部的要求"
CLAUSES = ("各乡镇要把责任落到每一座水库", "今年共排查隐患126处", "把该做的事做在雨前头", "一处也不放过")

Print = Callable[[bytes], bytes]


@pytest.fixture
def to_pdf(soffice: str, tmp_path: Path) -> Print:
    """Print a .docx to PDF."""

    def run(data: bytes) -> bytes:
        (tmp_path / "speech.docx").write_bytes(data)
        profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
        command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
        subprocess.run([*command, str(tmp_path / "speech.docx")], check=True, capture_output=True, timeout=120)
        return (tmp_path / "speech.pdf").read_bytes()

    return run


def _body(number: int) -> str:
    """A paragraph of several lines, different for each number; it ends in a line of its own length."""
    count = 2 + number % 5
    return "，".join(f"第{number}项{at}{CLAUSES[(number + at) % 4]}" for at in range(count * 2)) + "。"


def _read(data: bytes) -> tuple[list[str], list[str]]:
    """The paragraphs, and what stands apart."""
    manuscript = read_pdf(data, "讲话.pdf").unwrap()
    text, lines = manuscript.source.text, manuscript.lines or ()
    found = [(line.kind, text[line.span.start : line.span.end]) for line in lines]
    return [words for kind, words in found if kind is Kind.TEXT], [words for kind, words in found if kind is Kind.APART]


def _without_hung(text: str) -> str:
    """Without punctuation: LibreOffice 7.4 leaves out what hangs over the edge when it prints to PDF."""
    return text.translate(dict.fromkeys(map(ord, "，。：、—")))


def test_a_speech_we_exported_is_read_back_paragraph_by_paragraph(to_pdf: Print) -> None:
    bodies = [_body(number) for number in range(30)]
    heading = Section((Text("守住每一座水库"),), tuple(Paragraph((Text(body),)) for body in bodies), Marker.CHINESE)
    speech = Speech((Title((Text("在云溪县防汛工作会上的讲话"),)), Salutation((Text("同志们："),)), heading))
    found, aside = _read(to_pdf(write_docx(speech, OPTIONS).unwrap()))
    wanted = ["在云溪县防汛工作会上的讲话", "同志们：", "一、守住每一座水库", *bodies]
    assert list(map(_without_hung, found)) == list(map(_without_hung, wanted))
    assert aside == [f"— {number} —" for number in range(1, len(aside) + 1)]
    assert len(aside) > 2


def test_heads_page_numbers_and_tables_of_another_layout(to_pdf: Print) -> None:
    found, aside = _read(to_pdf(_other_layout()))
    assert "".join(found[:2]) == TITLE
    assert found[2:6] == ["同志们：", "乡镇 人数 完成率", "祥云镇 1280人 98%", found[5]]
    assert list(map(_without_hung, found[5:])) == [_without_hung(_body(number)) for number in range(40)]
    pages = len(aside) // 2
    assert pages > 2
    assert sorted(aside) == sorted(["云溪县人民政府办公室"] * pages + [str(number + 1) for number in range(pages)])


def _other_layout() -> bytes:
    """Running heads, bare page numbers, a title of two lines with a dash, a table; 14 points, ragged right."""
    document = Document()
    document.sections[0].header.paragraphs[0].text = "云溪县人民政府办公室"
    _page_field(document.sections[0].footer.paragraphs[0])
    _paragraph(document, TITLE, 22).alignment = WD_ALIGN_PARAGRAPH.CENTER
    _paragraph(document, "同志们：", 14)
    table = document.add_table(2, 3)
    for row, texts in zip(table.rows, (("乡镇", "人数", "完成率"), ("祥云镇", "1280人", "98%")), strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    for number in range(40):
        _paragraph(document, _body(number), 14).paragraph_format.first_line_indent = Pt(28)
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _paragraph(document: Any, text: str, size: int) -> Any:
    paragraph = document.add_paragraph()
    paragraph.add_run(text).font.size = Pt(size)
    return paragraph


def _page_field(paragraph: Any) -> None:
    for kind in ("begin", None, "end"):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = "PAGE"
        paragraph.add_run()._r.append(element)  # noqa: SLF001 - python-docx has no fields
