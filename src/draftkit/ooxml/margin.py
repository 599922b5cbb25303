"""The comments of a Word file that is there already: its part, or a new one and what leads to it."""

import posixpath
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from typing import Final

from draftkit.ooxml.markup import R, W, Xml, element, word_part
from draftkit.ooxml.opened import RELATIONS, Package
from draftkit.ooxml.reading.tags import wn
from draftkit.ooxml.repack import in_utf8
from draftkit.ooxml.spots import STRICT, find_spots

_TYPES: Final = "[content_types].xml"
_TYPES_SPACE: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
_CONTENT_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_STRICT_RELATION: Final = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_NUMBERED: Final = frozenset(wn(f"comment{name}") for name in ("", "RangeStart", "RangeEnd", "Reference"))
_MOST: Final = 2**31 - 1
"""Of an id; larger ones are not counted on."""


@dataclass(frozen=True, slots=True)
class Margin:
    """Where comments go.

    Attributes:
        part: its name.
        is_led_to: whether the document leads there already.
        first: the first number no comment has.
        space: the namespace the file's words are written in: that of everybody, or that of ISO/IEC 29500 Strict.
        unbound: that namespace, where the part is there and does not bind it to `w`; empty otherwise.
    """

    part: str
    is_led_to: bool
    first: int
    space: str
    unbound: str


def margin_of(package: Package) -> Margin:
    """Where comments of this file go.

    Raises:
        DraftkitError: the part of the comments is no XML.
    """
    known = next(package.leading_to("comments"), None)
    folder = posixpath.dirname(package.main)
    names = (posixpath.join(folder, f"comments{number or ''}.xml") for number in count())
    part = known.target if known else next(name for name in names if name not in package.parts)
    space = STRICT if STRICT.encode() in in_utf8(package.parts[package.main] or b"") else W
    there = package.parts.get(part)
    return Margin(
        part, known is not None, _first(package, part), space, unbound(in_utf8(there), space) if there else ""
    )


def _first(package: Package, part: str) -> int:
    roots = (root for root in (package.xml(part), package.xml(package.main)) if root is not None)
    ids = (each.get(wn("id"), "") for root in roots for each in root.iter() if each.tag in _NUMBERED)
    numbers = (int(each) for each in ids if re.fullmatch(r"[0-9]{1,10}", each))
    return max((number for number in numbers if number < _MOST), default=-1) + 1


def unbound(part: bytes, space: str) -> str:
    """The namespace, where the root of a part does not bind it to `w`; empty where it does."""
    root = find_spots(part, {0})[0]
    bound = re.search(rb"xmlns:w\s*=\s*[\"']" + re.escape(space.encode()) + rb"[\"']", part[root.start : root.inner])
    return "" if bound else space


def parts_with(package: Package, margin: Margin, written: Sequence[Xml]) -> dict[str, bytes]:
    """The parts that more comments change, by name: that of the comments, and what leads to it where it is new."""
    there = package.parts.get(margin.part)
    part = word_part("comments") if there is None else in_utf8(there)
    if there is None and margin.space == STRICT:
        part = part.replace(W.encode(), STRICT.encode()).replace(R.encode(), _STRICT_RELATION.encode())
    changed = {margin.part: appended(part, *written)}
    if not margin.is_led_to:
        changed |= _led_to(package, margin)
    if not _is_declared(package, margin.part):
        override = element("Override", xmlns=_TYPES_SPACE, PartName=f"/{margin.part}", ContentType=_CONTENT_TYPE)
        changed[_TYPES] = appended(in_utf8(package.parts[_TYPES] or b""), override)
    return changed


def _is_declared(package: Package, part: str) -> bool:
    types = package.xml(_TYPES)
    return any(each.get("PartName", "").lower() == f"/{part}" for each in (() if types is None else types))


def _led_to(package: Package, margin: Margin) -> dict[str, bytes]:
    folder, name = posixpath.split(package.main)
    part = posixpath.join(folder, "_rels", f"{name}.rels")
    there = package.parts.get(part)
    relations = in_utf8(there) if there else element("Relationships", xmlns=RELATIONS).encode()
    used = {each.identifier for each in package.relations.get(package.main, ())}
    identifier = next(each for number in count(1) if (each := f"rIdComments{number}") not in used)
    kind = f"{R if margin.space == W else _STRICT_RELATION}/comments"
    target = posixpath.basename(margin.part)
    relation = element("Relationship", xmlns=RELATIONS, Id=identifier, Type=kind, Target=target)
    return {part: appended(relations, relation)}


def appended(part: bytes, *elements: Xml) -> bytes:
    """A part with further elements at the end of its root."""
    root, new = find_spots(part, {0})[0], "".join(elements).encode()
    if part[: root.inner].endswith(b"/>"):
        return part[: root.inner - 2] + b">" + new + f"</{root.name}>".encode() + part[root.inner :]
    return part[: root.last] + new + part[root.last :]
