"""The process that opens a PDF: `python -m draftkit.readers.pdf.child`, the file on its standard input.

PDFium is a large library in C++, and a page of 8 kB can make it ask for 6 GB. Here it may break without harm: memory is
bounded where the system can do so, and whoever started the process watches the time. The standard output takes one
JSON value a line: a `{"problem": ...}` alone, or a record for each page, or null for a page that is damaged.
"""

import json
import sys
from collections.abc import Iterator
from contextlib import suppress
from itertools import pairwise
from typing import Any, Final, NamedTuple

MEMORY: Final = 1_500_000_000
"""Bytes of address space. Reading an ordinary report takes 60 MB."""
_LOCKED: Final = (4, 5)
"""Error codes of PDFium: a password is missing; the way of locking is unknown."""
_JOINER: Final = "\x02"
"""PDFium puts it where a hyphen ends a line."""
_IMAGE: Final = 3
_FEW: Final = 3
"""Lines a scanned page may bear: a page number, the name of the program that made the scan."""
_UNREADABLE: Final = "\ufffd"
_NO_CHARACTERS: Final = (0, 0xFFFD, 0xFFFE, 0xFFFF)
_LAST_CHARACTER: Final = 0x10FFFF


def main(most_pages: int, most_characters: int) -> None:
    """Read the PDF and print what stands on its pages."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(sys.stdin.buffer.read())
    except pypdfium2.PdfiumError as error:
        _say({"problem": "password" if error.err_code in _LOCKED else "damaged"})
        return
    if len(document) > most_pages:
        _say({"problem": "pages"})
        return
    left = most_characters
    for number in range(len(document)):
        try:
            page = _page(document[number], left)
        except pypdfium2.PdfiumError:
            _say(None)
            continue
        if page is None:
            _say({"problem": "length"})
            return
        left -= sum(len(line[0]) for line in page["lines"])
        _say(page)


def _say(value: Any) -> None:
    print(json.dumps(value))  # noqa: T201 - this is how the two processes talk


def _page(page: Any, most: int) -> dict[str, Any] | None:
    """The width of the page, its lines, whether it is pictures; None where it holds too many characters."""
    text = page.get_textpage()
    if text.count_chars() > most:
        return None
    lines = [line for line in map(_record, _runs(text)) if line]
    return {"width": page.get_width(), "lines": lines, "picture": len(lines) <= _FEW and _has_picture(page)}


def _has_picture(page: Any) -> bool:
    return any(True for _ in page.get_objects(filter=(_IMAGE,), max_depth=3))


class _Sign(NamedTuple):
    """A character and its box; `concluded` where it is a blank that PDFium concluded from a gap."""

    sign: str
    left: float
    bottom: float
    right: float
    top: float
    concluded: bool


def _runs(text: Any) -> Iterator[list[_Sign]]:
    """Characters, a list for each line as PDFium sees lines."""
    from pypdfium2 import raw

    run: list[_Sign] = []
    box = raw.FS_RECTF()
    for number in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, number)
        known = code not in _NO_CHARACTERS and code <= _LAST_CHARACTER
        sign = chr(code) if known and raw.FPDFText_HasUnicodeMapError(text, number) != 1 else _UNREADABLE
        if sign not in "\r\n":
            raw.FPDFText_GetLooseCharBox(text, number, box)
            concluded = sign == " " and raw.FPDFText_IsGenerated(text, number) == 1
            run.append(_Sign(sign, box.left, box.bottom, box.right, box.top, concluded))
        if sign in "\r\n" + _JOINER:
            yield run
            run = []
    yield run


def _record(run: list[_Sign]) -> tuple[Any, ...] | None:
    """Text, left, bottom, right, top (points from the lower left corner), width of a Han character or 0.

    None for a line of blanks.
    """
    ink = [sign for sign in run if not sign.sign.isspace() and sign.sign != _JOINER]
    if not ink:
        return None
    words = "".join(_spaced(_in_order(run))).strip()
    words = words.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    left, right = min(sign.left for sign in ink), max(sign.right for sign in ink)
    return words, left, min(sign.bottom for sign in ink), right, max(sign.top for sign in ink), _em(ink)


def _in_order(run: list[_Sign]) -> list[_Sign]:
    """The characters from left to right: a dash from another font may be drawn after the rest of its line."""
    drawn = [sign for sign in run if not sign.concluded and sign.sign != _JOINER]
    if all(first.left <= second.left + 1 for first, second in pairwise(drawn)):
        return run
    ordered = sorted(drawn, key=lambda sign: sign.left)
    spaced = [ordered[0]]
    for sign in ordered[1:]:
        before = spaced[-1]
        if sign.left - before.right > (before.top - before.bottom) / 5:
            spaced.append(_Sign(" ", before.right, before.bottom, sign.left, before.top, concluded=True))
        spaced.append(sign)
    return spaced + [sign for sign in run if sign.sign == _JOINER]


def _em(ink: list[_Sign]) -> float:
    widths = sorted(sign.right - sign.left for sign in ink if sign.sign >= "\u4e00" and sign.sign != _UNREADABLE)
    return widths[len(widths) // 2] if widths else 0.0


def _spaced(run: list[_Sign]) -> Iterator[str]:
    """The characters, without the blanks that stand for the narrow gap typesetting puts beside Han."""
    for at, sign in enumerate(run):
        if not (sign.concluded and 0 < at < len(run) - 1 and _is_narrow(run[at - 1], run[at + 1])):
            yield sign.sign


def _is_narrow(before: _Sign, after: _Sign) -> bool:
    width = max(before.right - before.left, after.right - after.left)
    return max(before.sign, after.sign) >= "\u2e80" and after.left - before.right < width / 2


def _bound_memory() -> None:
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    _bound_memory()
    main(int(sys.argv[1]), int(sys.argv[2]))
