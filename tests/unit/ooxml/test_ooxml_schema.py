"""Every part against the schemas of the Open XML SDK, as `openxml-audit` carries them: Word's own for ECMA-376."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openxml_audit import FileFormat, OpenXmlValidator  # type: ignore[import-untyped]

from draftkit.ooxml.document import Beside, build
from draftkit.ooxml.model import Control, Properties, Run, Sheet, WordParagraph, WordTable
from draftkit.ooxml.profiles.built_in import built_in
from draftkit.ooxml.profiles.model import Leading, NumberPlace, Profile, Style
from draftkit.tree.returned import Identity

GB9704 = built_in()

OPTIONAL = "officeDocument/2006/relationships/theme"
"""The one finding that is none: the standard lets a document have no theme, and ours has no use for one."""

FORMATS = (FileFormat.OFFICE_2007, FileFormat.MICROSOFT_365)
"""The first edition of ECMA-376, and the present program."""


def _everything() -> Iterator[WordParagraph]:
    """A paragraph of every style with a run of every look."""
    looks = (Run("甲"), Run("乙", lead=True), Run("丙\n丁\t戊", bold=True), Run("己", lead=True, bold=True, gap=True))
    for number, figure in enumerate(GB9704.looks):
        control = Control(f"_dk_p{number}_f1", "数", Run("【待填：数】", gap=True), ("待填：数。", "再核一遍。"))
        yield WordParagraph(figure.value.style, (*looks, control), f"_dk_p{number}", ("这一段太长。",))
    yield WordParagraph(Style.BODY)


def _sheet(bookmark: str) -> Sheet:
    title = WordParagraph(Style.TITLE, (Run("待填清单"),), bookmark)
    return Sheet((title,), WordTable((100, 147), ("位置", "事项"), ((("开头", "人数"), ("同上", "")),)))


@pytest.fixture(scope="module")
def document() -> bytes:
    moment = datetime(2026, 3, 5, tzinfo=UTC)
    beside = Beside(Identity("5f0c", 3, "ab" * 32), (_sheet("_dk_appendix"), _sheet("")), moment)
    return build(_everything(), Properties("讲话", moment), beside=beside)


def _findings(data: bytes, folder: Path, file_format: FileFormat) -> list[str]:
    path = folder / "speech.docx"
    path.write_bytes(data)
    result = OpenXmlValidator(file_format=file_format, max_errors=0).validate(path)
    return [str(error) for error in result.errors if OPTIONAL not in error.description]


def _changed(data: bytes, part: str, old: bytes, new: bytes) -> bytes:
    buffer = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(buffer, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == part:
                assert old in content
                content = content.replace(old, new, 1)
            target.writestr(name, content)
    return buffer.getvalue()


@pytest.mark.parametrize("file_format", FORMATS)
def test_every_part_is_valid(document: bytes, tmp_path: Path, file_format: FileFormat) -> None:
    assert _findings(document, tmp_path, file_format) == []


def _learnt() -> Profile:
    """A page that uses all a sample can show: bold titles with space round them, lines of their own, one footer."""
    rows = (replace(row, value=replace(row.value, bold=True, before=120, after=240, line=720)) for row in GB9704.looks)
    return replace(
        GB9704,
        looks=tuple(rows),
        leading=replace(GB9704.leading, value=Leading.MULTIPLE),
        page_number_place=replace(GB9704.page_number_place, value=NumberPlace.CENTER),
        page_number_dashes=replace(GB9704.page_number_dashes, value=False),
    )


@pytest.mark.parametrize("profile", [built_in("speech"), built_in("table"), _learnt()], ids=["speech", "table", "like"])
def test_every_part_of_other_pages_is_valid(profile: Profile, tmp_path: Path) -> None:
    data = build(_everything(), Properties("讲话", None), profile)
    assert _findings(data, tmp_path, FileFormat.OFFICE_2007) == []


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("word/document.xml", b'<w:pgSz w:w="11906"', b'<w:pgSz w:w="wide"'),
        ("word/document.xml", b'<w:highlight w:val="yellow"/>', b'<w:highlight w:val="gelb"/>'),
        ("word/document.xml", b'<w:pStyle w:val="DkBody"/>', b'<w:pStyle w:val="Nobody"/>'),
        ("word/document.xml", b'<w:bookmarkStart w:id="1"', b'<w:bookmarkStart w:id="0"'),
        ("word/styles.xml", b"<w:keepNext/><w:keepLines/>", b"<w:keepLines/><w:keepNext/>"),
        ("word/styles.xml", b'<w:jc w:val="center"/>', b'<w:jc w:val="middle"/>'),
        ("word/styles.xml", b"<w:qFormat/>", b"<w:favourite/>"),
        ("word/settings.xml", b"<w:evenAndOddHeaders/>", b"<w:evenAndOdd/>"),
        ("word/footerOdd.xml", b'w:fldCharType="begin"', b'w:fldCharType="start"'),
        ("word/comments.xml", b'w:initials="dk"', b'w:initial="dk"'),
        ("word/comments.xml", b'<w:jc w:val="left"/>', b"<w:align/>"),
        ("word/document.xml", b'<w:commentReference w:id="0"/>', b"<w:commentReference/>"),
        ("docProps/custom.xml", b'pid="2"', b'pid="two"'),
        ("word/fontTable.xml", b'<w:charset w:val="86"/><w:family', b'<w:sum w:val="86"/><w:family'),
    ],
)
def test_the_check_sees_what_is_wrong(document: bytes, tmp_path: Path, part: str, old: bytes, new: bytes) -> None:
    assert _findings(_changed(document, part, old, new), tmp_path, FileFormat.MICROSOFT_365)
