"""Which draft a Word file was issued from, said three times: programs that save it again drop now one, now another.

The part of data also says what stands behind the speech, so that what is written into it is found.
"""

from collections.abc import Iterable
from typing import Final

from draftkit.ooxml.markup import element, escaped, part
from draftkit.ooxml.package import Part
from draftkit.tree.returned import Identity

ISSUED: Final = "urn:draftkit:issued"
"""The namespace of the part that says it."""
NAMES: Final = {"speech": "draftkit-speech", "version": "draftkit-version", "digest": "draftkit-digest"}
"""What the attributes of that part are called among the properties that people can see."""
LINE, CELL = "line", "cell"
"""What its elements are called that say what stands behind the speech."""

_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006"
_RELATIONS: Final = f"{_OFFICE}/relationships"
_ITEM: Final = "customXml/item1.xml"
_ITEM_ID: Final = "{6E2A3C1B-7D54-4F0E-9B1A-5C8D2E7F4A60}"
"""What Word tells parts of data apart by; there is one in a file."""
_FORMAT_ID: Final = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""That of properties people name themselves (ECMA-376-1, 22.3.2.2)."""


def identifier_of(identity: Identity) -> str:
    """The same in one line, for `dc:identifier`."""
    return f"draftkit:{identity.speech}:{identity.version}:{identity.digest}"


def identity_parts(identity: Identity, main: str, behind: Iterable[tuple[str, ...]] = ()) -> tuple[Part, ...]:
    """A part of data of our own beside the document, what describes it, and the file's own properties.

    Args:
        identity: what to say.
        main: the name of the document's part.
        behind: the lines behind the speech, each with its cells.
    """
    said = {"speech": identity.speech, "version": str(identity.version), "digest": identity.digest}
    lines = (element(LINE, *(element(CELL, escaped(cell)) for cell in line)) for line in behind)
    item = part(element("issued", *lines, xmlns=ISSUED, **said))
    custom = f"{_OFFICE}/custom-properties"
    word = "application/vnd.openxmlformats-officedocument"
    return (
        Part(_ITEM, "application/xml", item, f"{_RELATIONS}/customXml", "rIdIssued", main),
        Part(
            "customXml/itemProps1.xml",
            f"{word}.customXmlProperties+xml",
            _item_properties(),
            f"{_RELATIONS}/customXmlProps",
            "rIdProperties",
            _ITEM,
            lasting=True,
        ),
        Part(
            "docProps/custom.xml",
            f"{word}.custom-properties+xml",
            _custom_properties(said, custom),
            f"{_RELATIONS}/custom-properties",
            "rIdCustom",
        ),
    )


def _item_properties() -> bytes:
    schema = element("ds:schemaRef", **{"ds:uri": ISSUED})
    names = {"ds:itemID": _ITEM_ID, "xmlns:ds": f"{_OFFICE}/customXml"}
    return part(element("ds:datastoreItem", element("ds:schemaRefs", schema), **names))


def _custom_properties(said: dict[str, str], namespace: str) -> bytes:
    """The properties; their numbers begin at 2, as the standard has it."""
    properties = (
        element("property", element("vt:lpwstr", escaped(said[name])), fmtid=_FORMAT_ID, pid=number, name=NAMES[name])
        for number, name in enumerate(NAMES, 2)
    )
    return part(element("Properties", *properties, **{"xmlns": namespace, "xmlns:vt": f"{_OFFICE}/docPropsVTypes"}))
