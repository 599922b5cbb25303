"""Hostile and mistaken files: each refused with a reason of its own, before its text is parsed."""

import random
import struct
import tracemalloc
from io import BytesIO
from zipfile import ZIP_BZIP2, ZipFile

import pytest
from tests.unit.ooxml.word_files import (
    NAMESPACES,
    entries,
    p,
    relation,
    relations,
    types,
    with_part,
    word,
    zipped,
)

from draftkit.diagnostics import Message
from draftkit.errors import ExitCode
from draftkit.ooxml import messages_reading as say
from draftkit.ooxml.archive import MAX_PARTS
from draftkit.ooxml.guard import open_package
from draftkit.ooxml.markup import R

SMALL = entries(p("同志们："))
MAIN = "word/document.xml"
OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)


def refused(data: bytes) -> Message:
    """The one reason a file is refused for; every one is a document's fault and says the next step."""
    outcome = open_package(data, "来稿.docx")
    assert outcome.value is None
    (found,) = outcome.diagnostics
    assert str(found), "the sentence has all its gaps filled"
    assert found.message.help
    assert found.message.exit_code is ExitCode.DOCUMENT
    return found.message


def values(data: bytes) -> dict[str, str]:
    return dict(open_package(data, "来稿.docx").diagnostics[0].values)


def document(inner: str, head: str = "") -> bytes:
    return f"{head}<w:document {NAMESPACES}><w:body>{inner}</w:body></w:document>".encode()


def test_a_usual_file_is_opened() -> None:
    package = open_package(word(p("同志们：")), "来稿.docx").unwrap()
    assert package.main == MAIN
    assert package.xml(MAIN) is not None
    assert package.xml("word/nothing.xml") is None


@pytest.mark.parametrize(
    ("data", "message", "kind"),
    [
        (b"", say.EMPTY_FILE, None),
        (b"\x89\x01\x02\x00\xff", say.NOT_A_PACKAGE, None),
        (b"%PDF-1.7\n", say.OTHER_FORMAT, say.PDF),
        (b"{\\rtf1 x}", say.OTHER_FORMAT, say.RTF),
        (b"\xef\xbb\xbf<!DOCTYPE html><p>", say.OTHER_FORMAT, say.HTML),
        (b"<?xml version='1.0'?><pkg/>", say.OTHER_FORMAT, say.WORD_XML),
        ("同志们：大家好。".encode(), say.OTHER_FORMAT, say.TEXT),
        ("同志们：大家好。".encode("gb18030"), say.OTHER_FORMAT, say.TEXT),
        (OLE + "WordDocument".encode("utf-16-le"), say.OLD_FORMAT, say.WORD_97),
        (OLE + "Workbook".encode("utf-16-le"), say.OLD_FORMAT, say.EXCEL_97),
        (OLE, say.OLD_FORMAT, say.COMPOUND),
        (OLE + "EncryptedPackage".encode("utf-16-le"), say.LOCKED, None),
        (zipped({"a.txt": b"x"}), say.OTHER_DOCUMENT, say.PLAIN_ZIP),
        (
            zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<a/>"}),
            say.OTHER_DOCUMENT,
            say.OPEN_DOCUMENT,
        ),
        (
            zipped({**SMALL, "_rels/.rels": relations(relation(1, "officeDocument", "xl/workbook.xml")).encode()}),
            say.OTHER_DOCUMENT,
            say.WORKBOOK,
        ),
        (
            zipped({**SMALL, "_rels/.rels": relations(relation(1, "officeDocument", "/ppt/p.xml")).encode()}),
            say.OTHER_DOCUMENT,
            say.PRESENTATION,
        ),
    ],
)
def test_what_is_no_word_file_is_called_what_it_is(data: bytes, message: Message, kind: str | None) -> None:
    assert refused(data) is message
    assert values(data).get("format") == kind


def test_a_file_that_breaks_off_is_told_from_one_that_is_none() -> None:
    data = word(p("同志们："))
    for length in (30, len(data) // 2, len(data) - 10):
        assert refused(data[:length]) is say.TRUNCATED


def test_a_byte_changed_on_the_way_is_noticed() -> None:
    data = bytearray(zipped({**SMALL, "word/styles.xml": bytes(range(256)) * 8}))
    at = data.index(b"word/styles.xml") + 40
    data[at] ^= 0xFF
    assert refused(bytes(data)) is say.DAMAGED


def test_a_size_declared_too_small_does_not_get_more_unpacked() -> None:
    data = with_part("word/styles.xml", b"<a>" + b" " * 900_000 + b"</a>")
    lying = data.replace(struct.pack("<L", 900_007), struct.pack("<L", 100))
    assert lying != data
    assert refused(lying) is say.DAMAGED


def test_an_encrypted_part_is_refused() -> None:
    data = bytearray(word(p("同志们：")))
    for at in range(len(data) - 4):
        if data[at : at + 4] == b"PK\x01\x02":
            data[at + 8] |= 1
    assert refused(bytes(data)) is say.LOCKED_PART


def test_a_packing_word_never_uses_is_refused() -> None:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_BZIP2) as archive:
        for name, data in SMALL.items():
            archive.writestr(name, data)
    assert refused(buffer.getvalue()) is say.UNUSUAL_PACKING


def test_more_parts_than_any_document_has_are_refused() -> None:
    at_limit = {f"word/media/{number}.png": b"" for number in range(MAX_PARTS - len(SMALL))}
    assert open_package(zipped({**SMALL, **at_limit}), "x").value is not None
    assert refused(zipped({**SMALL, **at_limit, "one": b""})) is say.TOO_MANY_PARTS
    assert refused(zipped({str(number): b"" for number in range(3 * MAX_PARTS)})) is say.TOO_MANY_PARTS


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("second", [MAIN, "Word/Document.XML", "/word/document.xml", "word\\document.xml"])
def test_a_part_of_the_same_name_is_refused(second: str) -> None:
    buffer = BytesIO(zipped(SMALL))
    with ZipFile(buffer, "a") as archive:
        archive.writestr(second, b"<a/>")
    assert refused(buffer.getvalue()) is say.TWICE


@pytest.mark.parametrize(
    ("name", "size", "message"),
    [
        ("word/styles.xml", 21_000_000, say.PART_TOO_LARGE),
        ("word/media/image1.png", 61_000_000, say.BOMB),
        ("word/styles.xml", 1_100_000, say.BOMB),
    ],
)
def test_a_bomb_is_refused_without_being_unpacked(name: str, size: int, message: Message) -> None:
    data = with_part(name, bytes(size))
    tracemalloc.start()
    assert refused(data) is message
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 3_000_000


def test_parts_too_large_together_are_refused() -> None:
    noise = random.Random(1)  # noqa: S311 - it only must not pack too well
    picture = b"".join(noise.randbytes(40) + bytes(2000) for _ in range(6_400))
    pictures = {f"word/media/{number}.png": picture for number in range(5)}
    assert refused(zipped({**SMALL, **pictures})) is say.TOO_LARGE


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE w:document [<!ENTITY a "甲">]>',
        '<!DOCTYPE w:document [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE w:document SYSTEM "http://example.invalid/a.dtd">',
        '<!DOCTYPE a [<!ENTITY a "甲甲甲甲"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>',
    ],
)
def test_a_document_type_is_refused(declared: str, encoding: str) -> None:
    head = f'<?xml version="1.0" encoding="{encoding}"?>{declared}'
    data = document(p("<w:r><w:t>&a;</w:t></w:r>"), head).decode().encode(encoding)
    assert refused(with_part(MAIN, data)) is say.DOCTYPE


def test_a_document_type_is_refused_in_parts_nobody_reads() -> None:
    assert refused(with_part("customXml/item1.xml", b"<!DOCTYPE a><a/>")) is say.DOCTYPE


@pytest.mark.parametrize("kind", ["attachedTemplate", "image", "oleObject", "frame", "subDocument"])
def test_what_is_drawn_in_from_outside_is_refused(kind: str) -> None:
    data = word(p("同志们："), links=(relation(9, kind, "http://example.invalid/x", "External"),))
    assert refused(data) is say.EXTERNAL
    assert values(data)["target"] == "http://example.invalid/x"


SETTINGS = "word/_rels/settings.xml.rels"


@pytest.mark.parametrize(
    "target",
    [
        "https://example.invalid/x.dotm",
        "http:/example.invalid/x.dotm",
        "\\\\host\\share\\x.dotm",
        "\\\\?\\UNC\\host\\share\\x.dotm",
        "file://host/x.dotm",
        "file:////host/share/x.dotm",
        "file://///host/share/x.dotm",
        "file:///\\\\host\\x.dotm",
        "file:\\\\host\\x.dotm",
        "%5C%5Chost%5Cshare%5Cx.dotm",
        "file:%2F%2Fhost/x.dotm",
        "%255C%255Chost%255Cx.dotm",
        "%25252525255C%25252525255Chost",
        " \\\\host\\x.dotm",
    ],
)
def test_a_template_on_another_machine_is_refused_in_any_part(target: str) -> None:
    rels = relations(relation(1, "attachedTemplate", target, "External")).encode()
    assert refused(with_part(SETTINGS, rels)) is say.EXTERNAL


@pytest.mark.parametrize(
    "target",
    [
        "file:///C:/模板/公文.dotm",
        "file:///C:\\%E6%A8%A1%E6%9D%BF\\100%25.dotm",
        "file:/home/x.dotm",
        "C:\\Templates\\x.dotm",
        "C:\\Program Files\\x.dotm",
        "/home/x.dotm",
        "Normal.dotm",
    ],
)
def test_a_template_on_the_writers_own_disk_is_left_where_it_is(target: str) -> None:
    rels = relations(relation(1, "attachedTemplate", target, "External")).encode()
    assert open_package(with_part(SETTINGS, rels), "x").value is not None


def test_a_hyperlink_may_lead_outside() -> None:
    data = word(p("同志们："), links=(relation(9, "hyperlink", "http://example.invalid/x", "External"),))
    assert open_package(data, "x").value is not None


def test_macros_are_refused() -> None:
    assert refused(with_part("word/vbaProject.bin", b"x")) is say.MACROS
    macro = types("application/vnd.ms-word.document.macroEnabled.main+xml").encode()
    assert refused(with_part("[Content_Types].xml", macro)) is say.MACROS
    assert refused(with_part("[Content_Types].xml", macro.decode().encode("utf-16"))) is say.MACROS


def test_a_package_without_a_document_is_refused() -> None:
    assert refused(zipped({name: data for name, data in SMALL.items() if name != MAIN})) is say.NO_MAIN_PART
    assert refused(zipped({name: data for name, data in SMALL.items() if name != "_rels/.rels"})) is say.NO_MAIN_PART


def test_relations_that_are_no_xml_are_refused() -> None:
    assert refused(with_part("_rels/.rels", b"<Relationships")) is say.BROKEN_XML


def test_an_absolute_target_leads_to_the_main_part() -> None:
    rels = relations(relation(1, "officeDocument", "/word/document.xml")).encode()
    assert open_package(with_part("_rels/.rels", rels), "x").unwrap().main == MAIN


def test_the_strict_vocabulary_is_the_same_vocabulary() -> None:
    strict = document(p("同志们：")).replace(b"http://schemas.openxmlformats.org/wordprocessingml/2006/main", STRICT)
    rels = relations(relation(1, "officeDocument", "word/document.xml")).replace(R, STRICT_RELATIONS).encode()
    package = open_package(zipped({**SMALL, MAIN: strict, "_rels/.rels": rels}), "x").unwrap()
    root = package.xml(MAIN)
    assert root is not None
    assert root.tag.startswith("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}")


STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
