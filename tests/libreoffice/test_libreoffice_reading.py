"""Word files that a real word processor wrote or showed: what we read in them."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.unit.ooxml.word_files import by, entries, p, r, zipped

from draftkit.readers.docx import read_docx
from draftkit.readers.manuscript import Kind, Manuscript

pytestmark = pytest.mark.libreoffice

Convert = Callable[[bytes, str], bytes]

NUMBERING = (
    '<w:abstractNum w:abstractNumId="0">'
    + "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:suff w:val="nothing"/>'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
        for at, (form, pattern) in enumerate(
            (
                ("chineseCountingThousand", "%1、"),
                ("chineseCounting", "（%2）"),
                ("decimal", "%3."),
                ("decimalEnclosedCircle", "%4"),
                ("upperRoman", "%5."),
                ("lowerLetter", "%3.%6)"),
            )
        )
    )
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/>'
    "</w:lvlOverride></w:num>"
)


@pytest.fixture
def convert(soffice: str, tmp_path: Path) -> Convert:
    """Convert a .docx with LibreOffice, which has a profile of its own for each test."""

    def run(data: bytes, to: str) -> bytes:
        source, target = tmp_path / "speech.docx", tmp_path / "out"
        source.write_bytes(data)
        profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
        command = [soffice, profile, "--headless", "--convert-to", to, "--outdir", str(target), str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        return (target / f"speech.{to.partition(':')[0]}").read_bytes()

    return run


def _file(body: str, beside: dict[str, str]) -> bytes:
    """A file whose parts have the content types LibreOffice asks for."""
    parts = entries(body, beside)
    kinds = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    declared = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{kinds}.{name.rstrip("0123456789")}+xml"/>'
        for name in beside
    )
    types = parts["[Content_Types].xml"].decode()
    rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    parts["[Content_Types].xml"] = types.replace("<Override", f"{rels}{declared}<Override", 1).encode()
    return zipped(parts)


def _changes(manuscript: Manuscript) -> list[tuple[str, str, str]]:
    return [(str(each.change), each.text, each.author) for each in manuscript.revisions]


def test_tracked_changes_comments_notes_and_tables_survive_a_save_and_read_the_same(convert: Convert) -> None:
    comment = '<w:commentRangeStart w:id="0"/>{}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    table = f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>{p('项目')}</w:tc><w:tc>{p('数')}</w:tc></w:tr></w:tbl>"
    body = (
        p("同志们：")
        + p(r("新增") + by("del", "十", "乙") + by("ins", "二十") + comment.format(r("户")) + note)
        + p(r("要") + by("ins", by("del", "暂且", "乙")) + r("抓紧。"))
        + p(by("ins", "新的一段。"), f"<w:rPr>{by('ins', '')}</w:rPr>")
        + p("前半", f"<w:rPr>{by('del', '')}</w:rPr>")
        + p("后半。")
        + table
        + p("完。")
    )
    beside = {
        "comments": f'<w:comment w:id="0" w:author="甲" w:date="2026-03-05T09:30:00Z">{p("核实")}</w:comment>',
        "footnotes": f'<w:footnote w:type="separator" w:id="0">{p()}</w:footnote>'
        f'<w:footnote w:type="continuationSeparator" w:id="1">{p()}</w:footnote>'
        f'<w:footnote w:id="2">{p("注文")}</w:footnote>',
    }
    data = _file(body, beside)
    ours, theirs = (read_docx(each, "x.docx").unwrap() for each in (data, convert(data, "docx")))
    assert ours.source.text == "同志们：\n新增二十户\n要抓紧。\n新的一段。\n前半后半。\n项目\t数\n完。\n注文\n"
    assert [line.strip() for line in theirs.source.text.splitlines()] == ours.source.text.splitlines()
    assert [each for each in _changes(theirs) if each[1].strip()] == [
        each for each in _changes(ours) if each[1].strip()
    ]
    words = [
        (one.source.text[one.remarks[0].span.start : one.remarks[0].span.end], one.remarks[0].text)
        for one in (ours, theirs)
    ]
    assert words == [("户", "核实")] * 2
    assert theirs.lines is not None
    assert [each.kind for each in theirs.lines][-2:] == [Kind.TEXT, Kind.APART]


def test_automatic_numbers_are_those_a_word_processor_shows(convert: Convert) -> None:
    places = [(1, 0), (1, 1), (1, 1), (1, 2), (1, 2), (1, 3), (1, 3), (1, 0), (1, 1), (1, 2), (1, 4), (1, 5), (1, 5)]
    places += [(1, 0)] * 9 + [(1, 1), (2, 0), (2, 0), (1, 0)]
    body = "".join(
        p("话", f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>') for number, level in places
    )
    data = _file(body, {"numbering": NUMBERING})
    shown = convert(data, "txt:Text (encoded):UTF8").decode("utf-8-sig").splitlines()
    ours = read_docx(data, "x.docx").unwrap().source.text.splitlines()
    assert [line.replace(" ", "") for line in ours] == [line.replace(" ", "") for line in shown]
