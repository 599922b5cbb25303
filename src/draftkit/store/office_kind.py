"""Tell by content what a file of a word processor is, and refuse what must not be handed to LibreOffice.

LibreOffice takes almost any bytes for a text; names say little, for many a `.doc` is RTF, a web page or a `.docx`.
"""

from collections.abc import Iterable
from enum import StrEnum
from io import BytesIO
from struct import unpack_from
from zipfile import BadZipFile, ZipFile

from draftkit.diagnostics import Diagnostic, Message, Outcome
from draftkit.store import libreoffice_messages as messages
from draftkit.store.compound import SIGNATURE, streams
from draftkit.store.files import MEGABYTE, Loaded

UNPACKED = 60 * MEGABYTE
"""What the parts of a packed document may come to. An ordinary one has 1 MB."""
_PARTS = 1000
_ODT = b"application/vnd.oasis.opendocument.text"
_OTHER_STREAMS = (("Workbook", "Excel 97"), ("Book", "Excel 95"), ("PowerPoint Document", "PowerPoint 97"))
_ENCRYPTED = 0x0100
"""Bit `fEncrypted` of the 16 bits at offset 10 of the stream WordDocument ([MS-DOC], section 2.5.2)."""
_HEAD = 4096
_HEADS = (
    (b"%pdf-", "PDF"),
    (b"mime-version:", "MHTML"),
    (b"<!doctype html", "HTML"),
    (b"<html", "HTML"),
    (b"<w:worddocument", "Word 2003 XML"),
)
"""Looked for in this order: a web page saved by Word speaks of w:WordDocument too."""


class Kind(StrEnum):
    """What a file holds; the value is the ending that says so."""

    DOC = "doc"
    RTF = "rtf"
    ODT = "odt"
    DOCX = "docx"


def kind_of(file: Loaded) -> Outcome[Kind]:
    """What the file holds, whatever its name.

    Refused: everything else, what is encrypted, what unpacks to more than `UNPACKED`, what is damaged.
    """
    if file.data.startswith(SIGNATURE):
        return _of_compound(file)
    if file.data.startswith(b"PK\x03\x04"):
        return _of_zip(file)
    head = file.data[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if head.startswith(b"{\\rtf"):
        return Outcome(Kind.RTF)
    found = next((name for sign, name in _HEADS if sign in head), None)
    return _no(messages.LOOKS_LIKE, file, format=found) if found else _no(messages.UNKNOWN_FORMAT, file)


def _of_compound(file: Loaded) -> Outcome[Kind]:
    found = streams(file.data)
    if found is None:
        return _no(messages.UNREADABLE, file)
    if "EncryptedPackage" in found:
        return _no(messages.ENCRYPTED, file)
    if "WordDocument" in found:
        start = found["WordDocument"]
        if len(file.data) < start + 12:
            return _no(messages.UNREADABLE, file)
        encrypted = unpack_from("<H", file.data, start + 10)[0] & _ENCRYPTED
        return _no(messages.ENCRYPTED, file) if encrypted else Outcome(Kind.DOC)
    other = next((name for stream, name in _OTHER_STREAMS if stream in found), None)
    return _no(messages.LOOKS_LIKE, file, format=other) if other else _no(messages.UNKNOWN_FORMAT, file)


def _of_zip(file: Loaded) -> Outcome[Kind]:
    try:
        with ZipFile(BytesIO(file.data)) as archive:
            return _of_archive(archive, file)
    except (BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError):
        return _no(messages.UNREADABLE, file)


def _of_archive(archive: ZipFile, file: Loaded) -> Outcome[Kind]:
    names = archive.namelist()
    if "word/document.xml" in names:
        return Outcome(Kind.DOCX)
    if "mimetype" not in names or archive.getinfo("mimetype").file_size > _HEAD:
        return _no(messages.LOOKS_LIKE, file, format="ZIP")
    if archive.read("mimetype").strip() != _ODT:
        return _no(messages.LOOKS_LIKE, file, format="OpenDocument")
    problem = _unfit(archive, file)
    return Outcome(None, (problem,)) if problem else Outcome(Kind.ODT)


def _unfit(archive: ZipFile, file: Loaded) -> Diagnostic | None:
    """Why an OpenDocument text is not handed on; every part is unpacked once, so that none lies about its size."""
    parts = archive.infolist()
    if len(parts) > _PARTS or sum(part.file_size for part in parts) > UNPACKED:
        return messages.INFLATED(path=file.path, limit=UNPACKED // MEGABYTE)
    if _has_twins(part.filename for part in parts) or archive.testzip() is not None:
        return messages.UNREADABLE(path=file.path)
    encrypted = b"encryption-data" in archive.read("META-INF/manifest.xml") if _manifest(archive) else False
    return messages.ENCRYPTED(path=file.path) if encrypted else None


def _manifest(archive: ZipFile) -> bool:
    return "META-INF/manifest.xml" in archive.namelist()


def _has_twins(names: Iterable[str]) -> bool:
    names = tuple(names)
    return len(set(names)) < len(names)


def _no(message: Message, file: Loaded, /, **values: object) -> Outcome[Kind]:
    return Outcome(None, (message(None, path=file.path, **values),))
