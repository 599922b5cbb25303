"""A package that was opened: its parts and the relations between them."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote

from lxml import etree

from draftkit.ooxml.parse import parse_xml

RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"


@dataclass(frozen=True, slots=True)
class Relation:
    """How one part leads to another.

    Attributes:
        identifier: unique in its owner.
        kind: the last word of the relation's type: `styles`, `comments`, `hyperlink`.
        target: the part's name in lower case, as in `Package.parts`; for what is outside, the address as written.
        external: whether it leads out of the package.
    """

    identifier: str
    kind: str
    target: str
    external: bool = False


@dataclass(frozen=True, slots=True)
class Package:
    """A Word file or a workbook that passed the guard.

    Attributes:
        name: what the file goes by in messages.
        parts: by name in lower case; None for what is no XML (it was not read).
        main: the name of the document's part.
        relations: owner's name ("" for the package) to its relations.
    """

    name: str
    parts: Mapping[str, bytes | None]
    main: str
    relations: Mapping[str, tuple[Relation, ...]]

    def xml(self, part: str) -> etree._Element | None:
        """The root of a part; None where there is none of that name.

        Raises:
            DraftkitError: it is not well-formed, or declares a document type.
        """
        data = self.parts.get(part)
        return None if data is None else parse_xml(data, part, self.name)

    def leading_to(self, kind: str) -> Iterator[Relation]:
        """The main part's relations of that kind, in order."""
        return (each for each in self.relations.get(self.main, ()) if each.kind == kind and not each.external)


def relations_in(root: etree._Element, owner: str) -> tuple[Relation, ...]:
    """What a relations part says; targets are taken from the owner's folder."""
    folder = posixpath.dirname(owner)
    return tuple(_relation(each, folder) for each in root.iter(f"{{{RELATIONS}}}Relationship"))


def _relation(element: etree._Element, folder: str) -> Relation:
    target, external = element.get("Target", ""), element.get("TargetMode", "").lower() == "external"
    kind = element.get("Type", "").rpartition("/")[2]
    if not external:
        target = posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/").lower()
    return Relation(element.get("Id", ""), kind, target, external)


def owner_of(relations_part: str) -> str:
    """The part whose relations these are: `word/_rels/document.xml.rels` → `word/document.xml`; "" for the package."""
    folder, _, name = relations_part.rpartition("/")
    return posixpath.join(posixpath.dirname(folder), name.removesuffix(".rels"))
