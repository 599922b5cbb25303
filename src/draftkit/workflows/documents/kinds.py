"""What kind of document a file is: its first bytes say it, its ending only where they do not."""

import codecs
import re
from collections.abc import Iterator, Mapping
from enum import Enum
from pathlib import Path
from types import MappingProxyType

from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.workflows.documents import messages as messages_documents


class Kind(Enum):
    """The kinds of documents that are read; the value is what people call it."""

    TEXT = "plain text"
    MARKDOWN = "Markdown"
    HTML = "a web page (HTML)"
    DOCX = "Word (.docx)"
    DOC = "Word 97–2003 (.doc)"
    RTF = "rich text (.rtf)"
    ODT = "OpenDocument (.odt)"
    PDF = "PDF"


ENDINGS: Mapping[str, Kind] = MappingProxyType(
    {
        ".txt": Kind.TEXT,
        ".text": Kind.TEXT,
        ".md": Kind.MARKDOWN,
        ".markdown": Kind.MARKDOWN,
        ".html": Kind.HTML,
        ".htm": Kind.HTML,
        ".xhtml": Kind.HTML,
        ".shtml": Kind.HTML,
        ".docx": Kind.DOCX,
        ".docm": Kind.DOCX,
        ".dotx": Kind.DOCX,
        ".doc": Kind.DOC,
        ".dot": Kind.DOC,
        ".wps": Kind.DOC,
        ".wpt": Kind.DOC,
        ".rtf": Kind.RTF,
        ".odt": Kind.ODT,
        ".pdf": Kind.PDF,
    }
)
"""What a file of this ending should be. WPS Writer's .wps is built like Word's .doc."""

_ODT = b"mimetypeapplication/vnd.oasis.opendocument."
"""An OpenDocument package begins with its type, uncompressed (OpenDocument 1.3, part 2, 3.3)."""
_WORD_97 = "WordDocument".encode("utf-16-le")
"""The stream that makes a compound file a Word document (MS-DOC, 2.1)."""
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEAD = 4096
_TEXT_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_FLAGS = re.IGNORECASE | re.DOTALL
_BEFORE = r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*"
_PAGE = re.compile(_BEFORE + r"<(?:!doctype\s+html|html|head|body)\b", _FLAGS)
_FRAGMENT = re.compile(_BEFORE + r"<(?:title|meta|div|p|table|article|section|span|font|center|h[1-6])\b", _FLAGS)
"""A piece of a web page; in Markdown it is nothing unusual."""
_NO_SPEECH = (
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"Rar!", "an archive"),
    (b"7z\xbc\xaf", "an archive"),
    (b"\x1f\x8b", "an archive"),
    (b"MIME-Version:", "a web archive (.mht)"),
    (b"<?xml", "an XML file"),
)
"""First bytes of what people have lying beside their speeches; asked after everything that is read."""


def identify(data: bytes, path: Path) -> Outcome[Kind]:
    """What to read a file as; what is neither text nor a document is refused.

    Its reader looks closer and refuses what only looked like the kind: a ZIP archive is handed to the reader of .docx.
    """
    named = ENDINGS.get(path.suffix.lower())
    kind = _by_content(data, named)
    what = None if kind else next((what for mark, what in _NO_SPEECH if data.startswith(mark)), None)
    if what is None:
        return Outcome(kind or _plain(data, named))
    if named is None:
        return Outcome(None, (messages_documents.NO_SPEECH_IN(path=path, format=what),))
    return Outcome(None, (messages_documents.NO_SPEECH_NAMED(path=path, format=what, ending=path.suffix),))


def misnamed(kind: Kind, path: Path) -> Iterator[Diagnostic]:
    """A hint where the ending says something else; Markdown is text."""
    named = ENDINGS.get(path.suffix.lower())
    if named not in (None, kind) and {named, kind} != {Kind.TEXT, Kind.MARKDOWN}:
        yield messages_documents.NAMED_OTHERWISE_THAN_IS(path=path, ending=path.suffix, format=kind.value)


def _by_content(data: bytes, named: Kind | None) -> Kind | None:
    """The kind that shows itself by how the file begins."""
    if data.startswith(_ZIP):
        return Kind.ODT if data[30:].startswith(_ODT) else Kind.DOCX
    if data.startswith(_OLE):
        # A .docx with a password is a compound file too, and its reader knows what to say of it.
        return Kind.DOCX if named is Kind.DOCX and _WORD_97 not in data else Kind.DOC
    if data.startswith(b"{\\rtf"):
        return Kind.RTF
    if data.startswith(b"%PDF-") or (named is Kind.PDF and b"%PDF-" in data[:1024]):
        return Kind.PDF
    head = _head(data)
    is_html = _PAGE.match(head) or (named is not Kind.MARKDOWN and _FRAGMENT.match(head))
    return Kind.HTML if is_html else None


def _plain(data: bytes, named: Kind | None) -> Kind:
    """Text of some kind. What is no text goes to the reader its ending names, which knows what is wrong with it."""
    is_text = data.startswith(_TEXT_MARKS) or b"\0" not in data
    if named in (Kind.MARKDOWN, Kind.HTML) or (named is not None and not is_text):
        return named
    return Kind.TEXT


def _head(data: bytes) -> str:
    """The beginning as far as ASCII goes, which is all that tags are made of."""
    return data[:_HEAD].decode("utf-16" if data.startswith(_TEXT_MARKS) else "ascii", "replace").lstrip("\ufeff\ufffd")
