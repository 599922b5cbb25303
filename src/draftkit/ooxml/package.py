"""The package of a Word file: parts, their types and relations, zipped so that equal parts give equal bytes."""

from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lxml import etree

from draftkit.ooxml.markup import serialize

_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_RELATION_TYPE: Final = "application/vnd.openxmlformats-package.relationships+xml"
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""The first moment a zip can record: no part says when it was written."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the package.

    Attributes:
        name: its path, without a leading slash.
        content_type: its media type.
        data: its bytes.
        relation: the type of the relation that leads to it; `owner` is the part it leads from, "" the package.
        identifier: the relation's id, unique in its owner.
    """

    name: str
    content_type: str
    data: bytes
    relation: str
    identifier: str
    owner: str = ""


def pack(parts: Iterable[Part]) -> bytes:
    """The file. The content types come first, as readers that stream expect."""
    parts = tuple(parts)
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        _add(archive, "[Content_Types].xml", _content_types(parts))
        for owner in dict.fromkeys(part.owner for part in parts):
            _add(archive, _relations_name(owner), _relations(owner, parts))
        for part in parts:
            _add(archive, part.name, part.data)
    return buffer.getvalue()


def _add(archive: ZipFile, name: str, data: bytes) -> None:
    """Add a file as if written on one and the same system, whatever the machine."""
    info = ZipInfo(name, _EPOCH)
    info.compress_type, info.create_system, info.external_attr = ZIP_DEFLATED, 0, 0
    archive.writestr(info, data)


def _content_types(parts: Iterable[Part]) -> bytes:
    root = etree.XML(f'<Types xmlns="{_TYPES}"/>')
    for extension, kind in (("rels", _RELATION_TYPE), ("xml", "application/xml")):
        etree.SubElement(root, f"{{{_TYPES}}}Default", Extension=extension, ContentType=kind)
    for part in parts:
        etree.SubElement(root, f"{{{_TYPES}}}Override", PartName=f"/{part.name}", ContentType=part.content_type)
    return serialize(root)


def _relations_name(owner: str) -> str:
    folder, _, name = owner.rpartition("/")
    return f"{folder}/_rels/{name}.rels" if owner else "_rels/.rels"


def _relations(owner: str, parts: Iterable[Part]) -> bytes:
    folder = owner.rpartition("/")[0]
    root = etree.XML(f'<Relationships xmlns="{_RELATIONS}"/>')
    for part in parts:
        if part.owner == owner:
            target = part.name.removeprefix(f"{folder}/") if folder else part.name
            values = {"Id": part.identifier, "Type": part.relation, "Target": target}
            etree.SubElement(root, f"{{{_RELATIONS}}}Relationship", values)
    return serialize(root)
