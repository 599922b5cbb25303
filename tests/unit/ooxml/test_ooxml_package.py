from io import BytesIO
from zipfile import ZipFile

from lxml import etree

from draftkit.ooxml.package import Part, pack

PARTS = (
    Part("word/document.xml", "type/main", b"<a/>", "rel/main", "rId1"),
    Part("word/styles.xml", "type/styles", b"<b/>", "rel/styles", "rId2", "word/document.xml"),
)


def _xml(data: bytes, name: str) -> list[dict[str, str]]:
    with ZipFile(BytesIO(data)) as archive:
        return [dict(element.attrib) for element in etree.fromstring(archive.read(name))]  # type: ignore[arg-type]


def test_the_content_types_come_first_and_parts_in_order() -> None:
    with ZipFile(BytesIO(pack(PARTS))) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [
            "[Content_Types].xml",
            "_rels/.rels",
            "word/_rels/document.xml.rels",
            "word/document.xml",
            "word/styles.xml",
        ]


def test_every_part_has_its_content_type() -> None:
    overrides = [each for each in _xml(pack(PARTS), "[Content_Types].xml") if "PartName" in each]
    assert overrides == [
        {"PartName": "/word/document.xml", "ContentType": "type/main"},
        {"PartName": "/word/styles.xml", "ContentType": "type/styles"},
    ]


def test_a_relation_leads_from_its_owner_to_the_part() -> None:
    data = pack(PARTS)
    assert _xml(data, "_rels/.rels") == [{"Id": "rId1", "Type": "rel/main", "Target": "word/document.xml"}]
    assert _xml(data, "word/_rels/document.xml.rels") == [{"Id": "rId2", "Type": "rel/styles", "Target": "styles.xml"}]


def test_equal_parts_give_equal_bytes_that_name_no_moment_and_no_system() -> None:
    data = pack(PARTS)
    assert data == pack(list(PARTS))
    with ZipFile(BytesIO(data)) as archive:
        assert {(info.date_time, info.create_system) for info in archive.infolist()} == {((1980, 1, 1, 0, 0, 0), 0)}
