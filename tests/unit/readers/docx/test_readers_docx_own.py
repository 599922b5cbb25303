"""Our own Word files, read back: every word comes home, and every bookmark."""

from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

from hypothesis import given
from lxml import etree
from tests.properties.strategies import patient, speeches

from draftkit.ooxml.guard import open_package
from draftkit.ooxml.markup import W
from draftkit.ooxml.reading.document import read_word
from draftkit.ooxml.reading.model import Bookmark, ControlEdge, Edge, Paragraph
from draftkit.readers.docx import read_docx
from draftkit.readers.manuscript import Kind
from draftkit.tree import Byline, Salutation, Section, Slot, Speech, Text, Title
from draftkit.tree import Paragraph as Spoken
from draftkit.tree.markers import Marker
from draftkit.writers.docx import write_docx
from draftkit.writers.options import WriteOptions

OPTIONS = WriteOptions(datetime(2026, 3, 5, 9, 30, tzinfo=UTC))


def exported(speech: Speech) -> bytes:
    return write_docx(speech, OPTIONS).unwrap()


def paragraphs(data: bytes) -> list[str]:
    """The texts of the body, taken by another way than the walker's."""
    with ZipFile(BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    signs = {f"{{{W}}}br": "\n", f"{{{W}}}tab": "\t"}
    return [
        "".join(signs.get(each.tag, each.text or "") for each in one.iter(f"{{{W}}}t", *signs))
        for one in root.iter(f"{{{W}}}p")
    ]


SPEECH = Speech(
    (
        Title((Text("在全县秋收工作会议上的讲话"),)),
        Byline((Text("县长"),)),
        Salutation((Text("同志们："),)),
        Section(
            (Text("抓好机收"),),
            (Spoken((Text("投入收割机"), Slot("台数", "台"), Text("。"))),),
            marker=Marker.CHINESE,
        ),
    )
)


def test_an_exported_speech_is_read_back_with_its_headings() -> None:
    manuscript = read_docx(exported(SPEECH), "讲话.docx").unwrap()
    assert manuscript.lines is not None
    found = [(manuscript.source.text[each.span.start : each.span.end], each.kind) for each in manuscript.lines]
    assert found[0] == ("在全县秋收工作会议上的讲话", Kind.TITLE)
    assert ("一、抓好机收", Kind.HEADING) in found
    assert "同志们：" in manuscript.source.text


def test_bookmarks_and_figures_are_found_again() -> None:
    document = read_word(open_package(exported(SPEECH), "讲话.docx").unwrap()).unwrap()
    pieces = [piece for block in document.body if isinstance(block, Paragraph) for piece in block.pieces]
    starts = [piece.name for piece in pieces if isinstance(piece, Bookmark) and piece.edge is Edge.START]
    ends = [piece.name for piece in pieces if isinstance(piece, Bookmark) and piece.edge is Edge.END]
    assert sorted(starts) == sorted(ends)
    assert all(name.startswith("_dk_") for name in starts)
    assert len(starts) == len(set(starts)) == 6
    assert [piece.control.tag for piece in pieces if isinstance(piece, ControlEdge)] == ["台数", "台数"]


@given(speeches)
@patient
def test_every_paragraph_of_every_speech_comes_back(speech: Speech) -> None:
    outcome = write_docx(speech, OPTIONS)
    if outcome.value is None:
        return
    expected = "\n".join(paragraphs(outcome.value))
    assert read_docx(outcome.value, "讲话.docx").unwrap().source.text.rstrip("\n") == expected.rstrip("\n")
