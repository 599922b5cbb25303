"""What a file is that goes by the name of .docx and is none: told by its first bytes, so that the next step fits."""

from typing import Final

from draftkit.diagnostics import Diagnostic
from draftkit.ooxml import messages_reading as say

COMPOUND_MARK: Final = bytes.fromhex("d0cf11e0a1b11ae1")
"""How an OLE compound file begins (MS-CFB, 2.2)."""
_STREAMS: Final = (
    ("WordDocument", say.WORD_97),
    ("Workbook", say.EXCEL_97),
    ("PowerPoint Document", say.POWERPOINT_97),
)
"""Names of streams, which the compound file's directory writes in UTF-16 (MS-CFB, 2.6.1)."""
_LOCKED_STREAM: Final = "EncryptedPackage"
"""The stream that holds a password-protected package (MS-OFFCRYPTO, 2.3.4.4)."""
_HEADS: Final = (
    (b"%pdf", say.PDF),
    (b"{\\rtf", say.RTF),
    (b"<!doctype html", say.HTML),
    (b"<html", say.HTML),
    (b"<?xml", say.WORD_XML),
)
_ZIP_MARKS: Final = (b"PK\x03\x04", b"PK\x05\x06")


def no_package(data: bytes, name: str) -> Diagnostic:
    """Why bytes that do not open as a zip are no Word file."""
    if not data:
        return say.EMPTY_FILE(file=name)
    if data.startswith(COMPOUND_MARK):
        return _compound(data, name)
    if data.startswith(_ZIP_MARKS):
        return say.TRUNCATED(file=name)
    head = data[:256].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    kind = next((kind for mark, kind in _HEADS if head.startswith(mark)), "")
    if not kind and _is_text(data):
        kind = say.TEXT
    return say.OTHER_FORMAT(file=name, format=kind) if kind else say.NOT_A_PACKAGE(file=name)


def _compound(data: bytes, name: str) -> Diagnostic:
    """A .doc under another name, or a .docx with a password: both are OLE compound files."""
    if _LOCKED_STREAM.encode("utf-16-le") in data:
        return say.LOCKED(file=name)
    kind = next((kind for stream, kind in _STREAMS if stream.encode("utf-16-le") in data), say.COMPOUND)
    return say.OLD_FORMAT(file=name, format=kind)


def _is_text(data: bytes) -> bool:
    sample = data[:4096]
    if b"\0" in sample:
        return False
    return any(_decodes(sample, encoding) for encoding in ("utf-8", "gb18030"))


def _decodes(sample: bytes, encoding: str) -> bool:
    """Whether it is text of that encoding, apart from a character cut at the sample's end."""
    try:
        sample.decode(encoding)
    except UnicodeDecodeError as error:
        return len(sample) - error.start < 4  # noqa: PLR2004 - the longest character of either encoding has four bytes
    return True
