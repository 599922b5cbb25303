"""What a file is told to be: by its first bytes, then by its ending."""

from pathlib import Path

import pytest

from draftkit.errors import ExitCode
from draftkit.workflows.documents.kinds import ENDINGS, Kind, identify, misnamed

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 64
WORD = OLE + "WordDocument".encode("utf-16-le")
LOCKED = OLE + "EncryptedPackage".encode("utf-16-le")
ZIP = b"PK\x03\x04" + b"\0" * 26
ODT = ZIP + b"mimetypeapplication/vnd.oasis.opendocument.text"
SPEECH = "同志们：\n".encode()


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.txt", SPEECH, Kind.TEXT),
        ("a", SPEECH, Kind.TEXT),
        ("a.txt", b"", Kind.TEXT),
        ("a.docx", b"", Kind.TEXT),
        ("a.docx", SPEECH, Kind.TEXT),
        ("a.md", SPEECH, Kind.MARKDOWN),
        ("a.MD", SPEECH, Kind.MARKDOWN),
        ("a.md", b'<div align="center">\n\n# x', Kind.MARKDOWN),
        ("a.md", b"<!DOCTYPE html><p>x", Kind.HTML),
        ("a.txt", SPEECH.decode().encode("utf-16"), Kind.TEXT),
        ("a.doc", SPEECH.decode().encode("utf-16"), Kind.TEXT),
        ("a.txt", "<html>".encode("utf-16"), Kind.HTML),
        ("a.txt", b"\xef\xbb\xbf \n<!-- x --> <!-- > -->\n<HTML>", Kind.HTML),
        ("a.doc", b'<html xmlns:w="x">', Kind.HTML),
        ("a.txt", b"<p>x</p>", Kind.HTML),
        ("a.txt", b"<pause>", Kind.TEXT),
        ("a.xhtml", b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC>', Kind.HTML),
        ("a.html", SPEECH, Kind.HTML),
        ("a.docx", ZIP + b"word/document.xml", Kind.DOCX),
        ("a.txt", ZIP, Kind.DOCX),
        ("a.docx", ODT, Kind.ODT),
        ("a.doc", WORD, Kind.DOC),
        ("a.wps", WORD, Kind.DOC),
        ("a.docx", WORD, Kind.DOC),
        ("a.docx", LOCKED, Kind.DOCX),
        ("a.doc", LOCKED, Kind.DOC),
        ("a.doc", b"{\\rtf1\\ansi", Kind.RTF),
        ("a.pdf", b"%PDF-1.7", Kind.PDF),
        ("a.txt", b"%PDF-1.7", Kind.PDF),
        ("a.pdf", b"\0junk %PDF-1.4", Kind.PDF),
        ("a.docx", b"\0\0\0\0", Kind.DOCX),
        ("a.pdf", b"\0\0\0\0", Kind.PDF),
    ],
)
def test_content_goes_before_the_ending(name: str, data: bytes, kind: Kind) -> None:
    assert identify(data, Path(name)).unwrap() is kind


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\x89PNG\r\n", "a picture"),
        (b"\xff\xd8\xff\xe0", "a picture"),
        (b"Rar!\x1a", "an archive"),
        (b"MIME-Version: 1.0\r\n", "a web archive (.mht)"),
        (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?>', "an XML file"),
    ],
)
def test_what_holds_no_speech_is_refused_by_its_name(data: bytes, what: str) -> None:
    for name, code, ending in (("讲话 稿.图", "DK755", {}), ("讲话 稿.doc", "DK766", {"ending": ".doc"})):
        outcome = identify(data, Path(name))
        (problem,) = outcome.diagnostics
        assert outcome.value is None
        assert problem.message.code == code
        assert problem.message.exit_code is ExitCode.DOCUMENT
        assert dict(problem.values) == {"path": name, "format": what, **ending}


@pytest.mark.parametrize(
    ("kind", "name", "codes"),
    [
        (Kind.DOC, "a.docx", ["DK754"]),
        (Kind.HTML, "a.doc", ["DK754"]),
        (Kind.TEXT, "a.pdf", ["DK754"]),
        (Kind.DOC, "a.WPS", []),
        (Kind.DOCX, "讲话", []),
        (Kind.DOCX, "a.bak", []),
        (Kind.TEXT, "a.md", []),
    ],
)
def test_a_name_that_says_something_else_is_told(kind: Kind, name: str, codes: list[str]) -> None:
    assert [problem.message.code for problem in misnamed(kind, Path(name))] == codes


def test_every_kind_has_an_ending() -> None:
    assert set(ENDINGS.values()) == set(Kind)
    assert all(ending == ending.lower() and ending.startswith(".") for ending in ENDINGS)


def test_a_page_of_comments_takes_no_time() -> None:
    assert identify(b"<!---->" * 600 + b"x", Path("a.txt")).unwrap() is Kind.TEXT
