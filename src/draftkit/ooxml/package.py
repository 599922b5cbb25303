"""The package of a Word file: parts, their types and relations, zipped so that equal parts give equal bytes."""

import posixpath
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from draftkit.ooxml.markup import element, part
from draftkit.ooxml.zipped import Entry, archive, deflate

_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_RELATION_TYPE: Final = "application/vnd.openxmlformats-package.relationships+xml"


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the package.

    Attributes:
        name: its path, without a leading slash.
        content_type: its media type.
        data: its bytes.
        relation: the type of the relation that leads to it; `owner` is the part it leads from, "" the package.
        identifier: the relation's id, unique in its owner.
        lasting: whether other files have the same one, so that it is packed once.
    """

    name: str
    content_type: str
    data: bytes
    relation: str
    identifier: str
    owner: str = ""
    lasting: bool = False


def pack(parts: Iterable[Part]) -> bytes:
    """The file. The content types come first, as readers that stream expect."""
    parts = tuple(parts)
    listed = (*(_relations_part(owner, parts) for owner in dict.fromkeys(part.owner for part in parts)),)
    return archive(
        (
            _packed_once("[Content_Types].xml", _content_types(parts)),
            *(_packed_once(name, data) for name, data in listed),
            *(_packed_once(each.name, each.data) if each.lasting else deflate(each.name, each.data) for each in parts),
        )
    )


@lru_cache(maxsize=64)
def _packed_once(name: str, data: bytes) -> Entry:
    return deflate(name, data)


def _content_types(parts: Iterable[Part]) -> bytes:
    defaults = (("rels", _RELATION_TYPE), ("xml", "application/xml"))
    return part(
        element(
            "Types",
            *(element("Default", Extension=extension, ContentType=kind) for extension, kind in defaults),
            *(element("Override", PartName=f"/{each.name}", ContentType=each.content_type) for each in parts),
            xmlns=_TYPES,
        )
    )


def _relations_part(owner: str, parts: Iterable[Part]) -> tuple[str, bytes]:
    """The name and the bytes of the part that lists where a part, or the package, leads."""
    folder, name = posixpath.split(owner)
    led_to = (
        element(
            "Relationship",
            Id=each.identifier,
            Type=each.relation,
            Target=posixpath.relpath(each.name, folder) if folder else each.name,
        )
        for each in parts
        if each.owner == owner
    )
    listed = part(element("Relationships", *led_to, xmlns=_RELATIONS))
    return posixpath.join(folder, "_rels", f"{name}.rels"), listed
