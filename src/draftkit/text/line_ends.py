"""How the lines of a text end: programs on Windows write CR LF, all others LF."""

from typing import Final

_CRLF: Final = "\r\n"


def plain_ends(text: str) -> str:
    """The text with LF at the end of every line."""
    return text.replace(_CRLF, "\n")


def ended_like(model: str, text: str) -> str:
    """The text with its lines ended as most lines of the model are."""
    crlf = model.count(_CRLF)
    plain = plain_ends(text)
    return plain.replace("\n", _CRLF) if crlf * 2 > model.count("\n") else plain


def offset_in(text: str, plain: str, at: int) -> int:
    """Where a character stands in a text, by where it stands in `plain_ends` of it.

    Args:
        text: as it is.
        plain: the same with plain line ends.
        at: an offset in `plain`.
    """
    return at + sum(line.endswith("\r") for line in text.split("\n")[: plain.count("\n", 0, at)])
