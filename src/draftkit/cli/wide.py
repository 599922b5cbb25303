"""Columns of a terminal: a Han character takes two."""

import shutil
import sys
import unicodedata
from collections.abc import Iterator

_CONTROLS = {"Cc", "Cf", "Zl", "Zp", "Cs"}
_NOT_FIRST = "，。、；：？！）》」』】”’…—"
_UNBOUND = 10_000
"""Columns of an output that is no terminal: next to nothing is cut or wrapped there."""


def columns() -> int:
    """How many columns the standard output has."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else _UNBOUND


def excerpt(text: str, taken: int) -> str:
    """The text on one line of the standard output where so many columns are taken already, cut where it is longer."""
    return cut(text, max(20, columns() - taken))


def cut(text: str, room: int) -> str:
    """The text in at most so many columns, with an ellipsis where it is longer."""
    if len(text) <= room and width(text) <= room:
        return text
    kept = 0
    for sign in text:
        room -= _width(sign)
        if room < 1:
            break
        kept += 1
    return f"{text[:kept]}…"


def width(text: str) -> int:
    """How many columns the text takes."""
    return sum(_width(sign) for sign in text)


def _width(sign: str) -> int:
    if sign.isascii():
        return 1
    if unicodedata.combining(sign):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in ("W", "F") else 1


def pad(text: str, columns: int) -> str:
    """The text with blanks behind it up to a number of columns; a longer text stays as it is."""
    return text + " " * (columns - width(text))


def printable(text: str) -> str:
    """The text with every sign a terminal would obey, and not show, replaced by one it shows."""
    if text.isprintable():
        return text
    return "".join("�" if unicodedata.category(sign) in _CONTROLS else sign for sign in text)


def wrap(text: str, columns: int) -> Iterator[str]:
    """The text in lines of at most so many columns; Latin words stay whole, Han text breaks anywhere.

    A mark that may not begin a line stays with the character before it, two columns over the edge at most.
    """
    line = ""
    for piece in _pieces(text):
        if line and width(line + piece.rstrip()) > columns and piece.strip() and piece[0] not in _NOT_FIRST:
            yield line.rstrip()
            line = piece.lstrip()
        else:
            line += piece
    yield line.rstrip()


def _pieces(text: str) -> Iterator[str]:
    """Han characters one by one, everything else by words with the blank behind them."""
    word = ""
    for sign in text:
        if _width(sign) > 1:
            yield from (word, sign) if word else (sign,)
            word = ""
        else:
            word += sign
            if sign == " ":
                yield word
                word = ""
    if word:
        yield word
