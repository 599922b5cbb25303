"""XML of office parts: namespaces, the characters XML can hold, and elements as they are written.

Parts are put together as text: a tree of elements takes several times as long, and lxml longer to import than a speech
to write.
"""

import re
from typing import Final, TypeAlias

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
S: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
XML: Final = "http://www.w3.org/XML/1998/namespace"

Xml: TypeAlias = str
"""One or more elements as they are written, well-formed."""

_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NOT_XML = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0, production 2 (Char), leaves out."""


def w(tag: str, *children: Xml, **attributes: str | int) -> Xml:
    """A WordprocessingML element; its attributes are of the same namespace."""
    return element(f"w:{tag}", *children, **{f"w:{name}": value for name, value in attributes.items()})


def element(tag: str, *children: Xml, **attributes: str | int) -> Xml:
    """An element; its name and those of its attributes stand as they are given, with their prefixes."""
    said = "".join([f' {name}="{_quoted(str(value))}"' for name, value in attributes.items()])
    return f"<{tag}{said}>{''.join(children)}</{tag}>" if children else f"<{tag}{said}/>"


def text(tag: str, words: str) -> Xml:
    """A WordprocessingML element that holds words, its spaces kept."""
    return f'<w:{tag} xml:space="preserve">{escaped(words)}</w:{tag}>'


def escaped(words: str) -> Xml:
    """Words that XML can hold, as the content of an element."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def word_part(root: str, *children: Xml) -> bytes:
    """A part whose root is a WordprocessingML element."""
    return part(element(f"w:{root}", *children, **{"xmlns:w": W, "xmlns:r": R}))


def part(root: Xml) -> bytes:
    """A part: UTF-8, with the declaration Word writes."""
    return (_DECLARATION + root).encode()


def holdable(words: str) -> tuple[str, tuple[str, ...]]:
    """The words as XML can hold them, and what was left out of them (control characters, lone surrogates).

    Line ends of any kind become one line feed, as an XML reader would make them.
    """
    lost = tuple(dict.fromkeys(_NOT_XML.findall(words)))
    return _NOT_XML.sub("", words).replace("\r\n", "\n").replace("\r", "\n"), lost


def _quoted(words: str) -> str:
    """Words as the value of an attribute, where a reader would take every blank for a space."""
    return escaped(words).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")
