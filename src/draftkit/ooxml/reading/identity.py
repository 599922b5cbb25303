"""What a Word file says of the draft it was issued from (`ooxml.identity`), wherever it still says it."""

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from draftkit.errors import DraftkitError
from draftkit.ooxml.identity import CELL, ISSUED, LINE, NAMES
from draftkit.ooxml.opened import Package
from draftkit.tree.returned import Identity

_ITEM: Final = re.compile(r"customxml/item[0-9]*\.xml")
_CUSTOM, _CORE = "docprops/custom.xml", "docprops/core.xml"
_ID: Final = re.compile(r"[0-9A-Za-z_-]{1,64}", re.ASCII)
_VERSION: Final = re.compile(r"[1-9][0-9]{0,8}", re.ASCII)
_DIGEST: Final = re.compile(r"[0-9a-f]{8,128}", re.ASCII)


def read_identity(package: Package) -> Identity:
    """What the file says; nothing where it says nothing that could be true.

    The part of data goes before the properties, and these before the identifier.
    """
    return next((found for said in _said(package) if (found := _identity(said)).speech), Identity())


def read_behind(package: Package) -> tuple[tuple[str, ...], ...]:
    """The lines that stood behind the speech when it was issued, each with its cells; none where it does not say."""
    return tuple(
        tuple("".join(map(str, cell.itertext())) for cell in line.iterchildren(f"{{{ISSUED}}}{CELL}"))
        for root in _issued(package)
        for line in root.iterchildren(f"{{{ISSUED}}}{LINE}")
    )


def _identity(said: dict[str, str]) -> Identity:
    speech, version, digest = (said.get(name, "") for name in NAMES)
    if not (_ID.fullmatch(speech) and _VERSION.fullmatch(version)):
        return Identity()
    return Identity(speech, int(version), digest if _DIGEST.fullmatch(digest) else "")


def _said(package: Package) -> Iterator[dict[str, str]]:
    for root in _issued(package):
        yield {str(key): str(value) for key, value in root.attrib.items()}
    yield _properties(_root(package, _CUSTOM))
    yield _identifier(_root(package, _CORE))


def _issued(package: Package) -> Iterator[etree._Element]:
    """The roots of the parts of data that are ours."""
    for name in package.parts:
        root = _root(package, name) if _ITEM.fullmatch(name) else None
        if root is not None and root.tag == f"{{{ISSUED}}}issued":
            yield root


def _root(package: Package, name: str) -> etree._Element | None:
    """The root of a part; None where there is none, or none that can be read: the text is not in it."""
    try:
        return package.xml(name)
    except DraftkitError:
        return None


def _properties(root: etree._Element | None) -> dict[str, str]:
    by_name = {each.get("name"): "".join(map(str, each.itertext())) for each in (() if root is None else root)}
    return {name: by_name.get(shown, "").strip() for name, shown in NAMES.items()}


def _identifier(root: etree._Element | None) -> dict[str, str]:
    found = None if root is None else root.find("{http://purl.org/dc/elements/1.1/}identifier")
    said = ("" if found is None else found.text or "").strip().split(":")
    return dict(zip(NAMES, said[1:], strict=False)) if said[0] == "draftkit" else {}
