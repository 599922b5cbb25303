"""Tracked changes as Word knows them."""

import re
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openxml_audit import FileFormat, OpenXmlValidator  # type: ignore[import-untyped]

from draftkit.ooxml.model import Properties, Run
from draftkit.ooxml.profiles.model import Style
from draftkit.ooxml.tracked import TrackedParagraph, TrackedRun, build_tracked
from draftkit.tree.difference import Fate

MOMENT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
OPTIONAL = "officeDocument/2006/relationships/theme"
PARAGRAPHS = (
    TrackedParagraph(
        Style.TITLE,
        (
            TrackedRun(Run("关于")),
            TrackedRun(Run("茶园 <甲>"), Fate.GOES),
            TrackedRun(Run("茶山\t乙", bold=True), Fate.COMES),
            TrackedRun(Run("【待填：数】", gap=True), Fate.COMES),
        ),
    ),
    TrackedParagraph(Style.BODY, (TrackedRun(Run("新的一段。"), Fate.COMES),), Fate.COMES),
    TrackedParagraph(Style.BODY, (TrackedRun(Run("旧的一段。"), Fate.GOES),), Fate.GOES),
    TrackedParagraph(Style.BODY, (TrackedRun(Run("挪走。"), Fate.GOES, 1),), Fate.GOES, 1),
    TrackedParagraph(Style.BODY, (TrackedRun(Run("留下。")),)),
    TrackedParagraph(Style.BODY, (TrackedRun(Run("挪走。"), Fate.COMES, 1),), Fate.COMES, 1),
    TrackedParagraph(Style.BODY),
)


def xml(data: bytes) -> str:
    with ZipFile(BytesIO(data)) as package:
        return package.read("word/document.xml").decode()


@pytest.fixture(scope="module")
def document() -> bytes:
    return build_tracked(PARAGRAPHS, Properties("讲话", MOMENT), "王某 & 李某")


@pytest.mark.parametrize("file_format", [FileFormat.OFFICE_2007, FileFormat.MICROSOFT_365])
def test_the_document_is_valid(document: bytes, tmp_path: Path, file_format: FileFormat) -> None:
    path = tmp_path / "tracked.docx"
    path.write_bytes(document)
    result = OpenXmlValidator(file_format=file_format, max_errors=0).validate(path)
    assert [str(error) for error in result.errors if OPTIONAL not in error.description] == []


def test_every_change_has_its_author_its_moment_and_a_number_of_its_own(document: bytes) -> None:
    changes = re.findall(r"<w:(?:ins|del|moveFrom|moveTo) ([^>]*)>", xml(document))
    assert len(changes) == 10
    assert all('w:author="王某 &amp; 李某" w:date="2026-11-23T09:30:00Z"' in change for change in changes)
    numbers = re.findall(
        r'<w:(?:ins|del|moveFrom|moveTo|moveFromRangeStart|moveToRangeStart) w:id="(\d+)"', xml(document)
    )
    assert len(numbers) == len(set(numbers)) == 12


def test_what_is_deleted_is_no_text_and_is_escaped(document: bytes) -> None:
    assert '<w:delText xml:space="preserve">茶园 &lt;甲&gt;</w:delText>' in xml(document)
    assert "<w:t>" not in xml(document)


def test_both_ends_of_a_move_have_the_same_name(document: bytes) -> None:
    names = re.findall(r'<w:move(From|To)RangeStart [^>]*w:name="([^"]*)"', xml(document))
    assert [end for end, _ in names] == ["From", "To"]
    assert len({name for _, name in names}) == 1


def test_without_a_moment_changes_have_no_date_and_bytes_repeat() -> None:
    one, other = (build_tracked(PARAGRAPHS, Properties("讲话", None), "王某") for _ in range(2))
    assert one == other
    assert "w:date" not in xml(one)
