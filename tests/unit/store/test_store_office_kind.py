from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from draftkit.store.files import Loaded
from draftkit.store.office_kind import Kind, kind_of

ODT = "application/vnd.oasis.opendocument.text"
MANIFEST = "META-INF/manifest.xml"


def loaded(data: bytes, name: str = "讲话 稿.doc") -> Loaded:
    return Loaded(Path(name), data)


def packed(*parts: tuple[str, bytes | str]) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, data in parts:
            archive.writestr(name, data)
    return buffer.getvalue()


def compound(stream: str, flags: int = 0) -> bytes:
    """A compound file with one stream, whose 16 bits at offset 10 are `flags`."""
    header = bytearray(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\xff"))
    header[30:32], header[48:52] = b"\x09\x00", b"\x01\0\0\0"
    header[76:80] = bytes(4)
    chains = (b"\xfe\xff\xff\xff" * 2).ljust(512, b"\xff")
    name = stream.encode("utf-16-le")
    entry = name.ljust(64, b"\0") + bytes([len(name) + 2, 0, 2])
    directory = (entry.ljust(116, b"\0") + b"\x02\0\0\0\0\x10").ljust(512, b"\0")
    return bytes(header) + chains + directory + b"\xec\xa5".ljust(10, b"\0") + flags.to_bytes(2, "little") + bytes(4084)


def refusal(data: bytes) -> str:
    outcome = kind_of(loaded(data))
    assert outcome.value is None
    (problem,) = outcome.diagnostics
    return str(problem)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (compound("WordDocument"), Kind.DOC),
        (rb"{\rtf1\ansi}", Kind.RTF),
        (b"\xef\xbb\xbf\r\n{\\rtf1\\ansi}", Kind.RTF),
        (packed(("mimetype", ODT), ("content.xml", "<a/>"), (MANIFEST, "<m/>")), Kind.ODT),
        (packed(("[Content_Types].xml", "<a/>"), ("word/document.xml", "<a/>")), Kind.DOCX),
    ],
    ids=["doc", "rtf", "rtf after a mark", "odt", "docx"],
)
def test_content_says_what_a_file_is(data: bytes, kind: Kind) -> None:
    outcome = kind_of(loaded(data))
    assert outcome.value is kind
    assert outcome.diagnostics == ()


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (compound("Workbook"), "Excel 97"),
        (compound("PowerPoint Document"), "PowerPoint 97"),
        (b"%PDF-1.7\n", "PDF"),
        (b'<html xmlns:w="urn:x"><xml><w:WordDocument></w:WordDocument></xml></html>', "HTML"),
        (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>', "Word 2003 XML"),
        (b"MIME-Version: 1.0\r\n", "MHTML"),
        (packed(("a.txt", "a")), "ZIP"),
        (packed(("mimetype", "application/vnd.oasis.opendocument.spreadsheet")), "OpenDocument"),
    ],
)
def test_what_a_foreign_file_looks_like_is_named(data: bytes, found: str) -> None:
    assert refusal(data) == f"'讲话 稿.doc' is not what its name says; it looks like {found} [DK042]"


@pytest.mark.parametrize("data", [b"", b"\x00\x01", "同志们：".encode(), compound("CONTENTS"), bytes(5000)])
def test_bytes_without_a_signature_are_refused(data: bytes) -> None:
    assert "[DK043]" in refusal(data)


@pytest.mark.parametrize(
    "data",
    [
        compound("WordDocument", 0x0100),
        compound("EncryptedPackage"),
        packed(("mimetype", ODT), (MANIFEST, "<m:file-entry><m:encryption-data/></m:file-entry>")),
    ],
    ids=["doc", "docx", "odt"],
)
def test_a_password_is_named(data: bytes) -> None:
    assert refusal(data) == "'讲话 稿.doc' is protected by a password [DK044]"


@pytest.mark.parametrize(
    "data",
    [
        compound("WordDocument")[:600],
        compound("WordDocument")[:1530],
        packed(("mimetype", ODT), ("content.xml", "<a/>" * 99))[:-30],
        packed(("mimetype", ODT), ("content.xml", b"<a/>")).replace(b"content.xml", b"CONTENT.xml", 1),
    ],
    ids=["compound cut", "stream cut", "zip cut", "zip with two names"],
)
def test_damage_is_named(data: bytes) -> None:
    assert refusal(data) == "'讲话 稿.doc' is damaged: it cannot be opened [DK047]"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_parts_of_the_same_name_are_refused() -> None:
    assert "[DK047]" in refusal(packed(("mimetype", ODT), ("content.xml", "<a/>"), ("content.xml", "<b/>")))


def test_a_zip_bomb_is_refused_unopened() -> None:
    data = packed(("mimetype", ODT), *((f"{number}.xml", bytes(10_000_000)) for number in range(7)))
    assert len(data) < 100_000
    assert refusal(data) == "'讲话 稿.doc' unpacks to more than 60 MB and was not read [DK045]"


def test_a_part_that_lies_about_its_size_is_refused() -> None:
    data = packed(("mimetype", ODT), ("content.xml", bytes(10_000_000)))
    size = (10_000_000).to_bytes(4, "little")
    assert "[DK047]" in refusal(data.replace(size, (10).to_bytes(4, "little")))


def test_too_many_parts_are_refused() -> None:
    assert "[DK045]" in refusal(packed(("mimetype", ODT), *((f"{number}.xml", "") for number in range(1001))))
