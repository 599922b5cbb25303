"""The encoding an HTML or XML file says it has."""

import re

_HEAD = 1024
"""Bytes in which HTML wants the encoding declared (HTML Standard, 4.2.5.4)."""
_COMMENT = re.compile(rb"<!--.*?(?:-->|\Z)", re.DOTALL)
_META = re.compile(rb"""<meta[\s/][^<>]*?\bcharset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{1,40})""", re.IGNORECASE)
_XML = re.compile(rb"""\A(?:\xef\xbb\xbf)?\s*<\?xml[^<>]*?\bencoding\s*=\s*["']([A-Za-z0-9_.:-]{1,40})["']""")


def declared_charset(data: bytes) -> str | None:
    """The name in `<meta charset>`, `<meta http-equiv>` or `<?xml encoding?>`, as written; None where there is none.

    Only the first 1,024 bytes are looked at, and no comment in them.
    """
    head = _COMMENT.sub(b"", data[:_HEAD])
    found = _META.search(head) or _XML.search(head)
    return found[1].decode("ascii") if found else None
