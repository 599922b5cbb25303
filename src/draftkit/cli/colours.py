"""Coloured text on stdout: colours only where they are welcome, and lines that wrap by what is seen."""

import re
import sys
from collections.abc import Iterator
from typing import Final

from draftkit.cli.talk import has_colour
from draftkit.cli.wide import width, wrap

BOLD: Final = "\x1b[1m"
DIM: Final = "\x1b[2m"
YELLOW: Final = "\x1b[33m"
PLAIN: Final = "\x1b[0m"

_ESCAPES = re.compile(r"\x1b\[[0-9;]*m")
_PARTED = re.compile(r"(\x1b\[[0-9;]*m)")


def tinted(text: str, code: str) -> str:
    """The text in a colour, where stdout is a terminal that has any."""
    return f"{code}{text}{PLAIN}" if has_colour(sys.stdout) and text else text


def seen_width(text: str) -> int:
    """The columns a text takes, its colours left out."""
    return width(_ESCAPES.sub("", text))


def wrapped(text: str, room: int) -> Iterator[str]:
    """The text in lines of at most so many columns, each with its own colours."""
    signs = list(_coloured(text))
    for line in wrap(_ESCAPES.sub("", text), room):
        shown, colour = "", ""
        for sign in line:
            while signs and signs[0][0] != sign:  # a blank that the break took
                signs.pop(0)
            wanted = signs.pop(0)[1] if signs else ""
            shown += sign if wanted == colour else f"{PLAIN if colour else ''}{wanted}{sign}"
            colour = wanted
        yield f"{shown}{PLAIN if colour else ''}"


def _coloured(text: str) -> Iterator[tuple[str, str]]:
    """Every sign of a text with the colour it has."""
    colour = ""
    for at, part in enumerate(_PARTED.split(text)):
        if at % 2:
            colour = "" if part == PLAIN else part
        else:
            yield from ((sign, colour) for sign in part)
