"""Bytes of a part to XML: no entity is resolved, nothing is fetched, and what could grow is refused first."""

from typing import Final

from lxml import etree

from draftkit.errors import DraftkitError
from draftkit.ooxml import messages_reading as say
from draftkit.ooxml.markup import R, S, W

MAX_ELEMENTS: Final = 500_000
"""Of one part: a report of fifteen pages has three thousand. At this bound reading takes some seconds and 300 MB."""

_DOCTYPES: Final = tuple("<!DOCTYPE".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))
_STRICT: Final = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W.encode()),
    (b"http://purl.oclc.org/ooxml/spreadsheetml/main", S.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R.encode()),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/math",
        b"http://schemas.openxmlformats.org/officeDocument/2006/math",
    ),
    (b"http://purl.oclc.org/ooxml/drawingml/main", b"http://schemas.openxmlformats.org/drawingml/2006/main"),
)
"""Namespaces of ISO/IEC 29500 Strict and those everybody writes: one vocabulary under two names."""


def parse_xml(data: bytes, part: str, file: str) -> etree._Element:
    """The root element; comments and processing instructions are left out.

    Args:
        data: the part, at most `archive.MAX_PART` bytes.
        part: its name, for messages.
        file: the name of the whole, likewise.

    Raises:
        DraftkitError: a document type, broken XML, more elements than anybody writes.
    """
    refuse_doctype(data, part, file)
    if data.count(b"<") > 2 * MAX_ELEMENTS:
        raise DraftkitError(say.TOO_MANY_ELEMENTS(file=file, part=part, limit=MAX_ELEMENTS))
    try:
        root = etree.fromstring(_transitional(data), _parser())
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        line = getattr(error, "lineno", None) or 1
        raise DraftkitError(say.BROKEN_XML(file=file, part=part, line=line)) from error
    if root is None:
        raise DraftkitError(say.BROKEN_XML(file=file, part=part, line=1))
    if root.getroottree().docinfo.internalDTD is not None:
        raise DraftkitError(say.DOCTYPE(file=file, part=part))
    return root


def refuse_doctype(data: bytes, part: str, file: str) -> None:
    """Look for a document type before anything is parsed: no office program writes one.

    Raises:
        DraftkitError: there is one.
    """
    if any(mark in data for mark in _DOCTYPES):
        raise DraftkitError(say.DOCTYPE(file=file, part=part))


def _parser() -> etree.XMLParser:
    """A new one for each part: parsers remember names, and a library is used by more than one thread."""
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )


def _transitional(data: bytes) -> bytes:
    if b"http://purl.oclc.org/ooxml/" not in data:
        return data
    for strict, usual in _STRICT:
        data = data.replace(strict, usual)
    return data
