"""XML of office parts: elements, namespaces, and the characters XML can hold."""

import re
from typing import Final

from lxml import etree

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
S: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
XML: Final = "http://www.w3.org/XML/1998/namespace"

_NAMESPACES: Final = {"w": W, "r": R}
_NOT_XML = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0, production 2 (Char), leaves out."""


def w(tag: str, *children: etree._Element, **attributes: str | int) -> etree._Element:
    """A WordprocessingML element; its attributes are of the same namespace."""
    element = etree.Element(f"{{{W}}}{tag}", nsmap=_NAMESPACES)
    for name, value in attributes.items():
        element.set(f"{{{W}}}{name}", str(value))
    element.extend(children)
    return element


def text(tag: str, words: str) -> etree._Element:
    """A WordprocessingML element that holds words, its spaces kept."""
    element = w(tag)
    element.text = words
    element.set(f"{{{XML}}}space", "preserve")
    return element


def relation(element: etree._Element, identifier: str) -> etree._Element:
    """The same element, pointing at a part of the package."""
    element.set(f"{{{R}}}id", identifier)
    return element


def serialize(root: etree._Element) -> bytes:
    """A part: UTF-8, with the declaration Word writes."""
    etree.cleanup_namespaces(root, top_nsmap=_NAMESPACES if etree.QName(root).namespace == W else None)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def holdable(words: str) -> tuple[str, tuple[str, ...]]:
    """The words as XML can hold them, and what was left out of them (control characters, lone surrogates).

    Line ends of any kind become one line feed, as an XML reader would make them.
    """
    lost = tuple(dict.fromkeys(_NOT_XML.findall(words)))
    return _NOT_XML.sub("", words).replace("\r\n", "\n").replace("\r", "\n"), lost
