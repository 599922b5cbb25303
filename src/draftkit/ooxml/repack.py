"""The same package with some parts changed: every other part keeps its bytes, its name, its date and its place."""

import re
from collections.abc import Mapping
from copy import copy
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile

from draftkit.errors import DraftkitError
from draftkit.ooxml import messages_reading as say
from draftkit.ooxml.archive import TORN, part_name

_DECLARED: Final = re.compile(rb"<\?xml[^>]*\bencoding\s*=\s*[\"']([\w.-]+)")
_READ_AS_UTF8: Final = ("utf-8", "utf8", "us-ascii", "ascii")
_WIDE: Final = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")
"""How a part in UTF-16 begins, with a mark of its order or without."""


def in_utf8(data: bytes) -> bytes:
    """A part that was parsed before, in UTF-8; one that is in UTF-8 keeps its bytes."""
    declared = _DECLARED.match(data.removeprefix(b"\xef\xbb\xbf"))
    encoding = declared[1].decode("ascii").lower() if declared else "utf-8"
    if encoding in _READ_AS_UTF8 and not data.startswith(_WIDE):
        return data
    from lxml import etree

    root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    return etree.tostring(root.getroottree(), encoding="UTF-8", standalone=True)


def repacked(data: bytes, name: str, changed: Mapping[str, bytes]) -> bytes:
    """The package with these parts instead of those of the same name, or behind the others where there are none.

    Args:
        data: a package that passed the guard.
        name: what it goes by in messages.
        changed: by name, in lower case.

    Raises:
        DraftkitError: a part that is only copied is damaged.
    """
    out, left = BytesIO(), dict(changed)
    with ZipFile(BytesIO(data)) as source, ZipFile(out, "w", ZIP_DEFLATED) as target:
        target.comment = source.comment
        for entry in source.infolist():
            new = left.pop(part_name(entry.filename), None)
            target.writestr(copy(entry), _read(source, entry.filename, name) if new is None else new)
        for part, new in left.items():
            target.writestr(part, new)
    return out.getvalue()


def _read(source: ZipFile, part: str, name: str) -> bytes:
    try:
        return source.read(part)
    except TORN as error:
        raise DraftkitError(say.DAMAGED(file=name, part=part)) from error
