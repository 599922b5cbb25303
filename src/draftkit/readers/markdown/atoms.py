"""The words of a block of `speech.md`, piece by piece, for edits that leave all others as they are written."""

import re
from collections.abc import Iterator
from dataclasses import replace

from draftkit.readers.markdown.inline import TOKEN, braced, resolved
from draftkit.source import Span
from draftkit.text.signs import wrap_shows
from draftkit.tree.atoms import Atom

_STARS = "**"


def read_atoms(text: str, span: Span) -> tuple[Atom, ...]:
    """The words between two offsets. What they show together is what `inline.read_inlines` reads there.

    Args:
        text: of `speech.md`.
        span: the words of one block, see `MarkdownReading.contents`.
    """
    done: list[Atom] = []
    opened: list[int] = []
    for found in TOKEN.finditer(text, span.start, span.end):
        if found.lastgroup != "strong":
            done.append(_atom(text, found, strong=bool(opened)))
        elif not opened:
            opened = [found.start(), len(done)]
        else:
            if not any(atom.shown for atom in done[opened[1] :]):
                done.insert(opened[1], Atom(opened[0], opened[0] + len(_STARS), _STARS))
                done.append(Atom(found.start(), found.end(), _STARS))
            opened = []
    return (*done[: opened[1]], *_unclosed(*opened, done)) if opened else tuple(done)


def _atom(text: str, found: re.Match[str], *, strong: bool) -> Atom:
    start, end, token = found.start(), found.end(), found.group()
    match found.lastgroup:
        case "escape" | "reference":
            return Atom(start, end, resolved(token), strong)
        case "slot":
            return Atom(start, end, braced(token) or token, strong)
        case "wrap":
            return Atom(start, end, wrap_shows(text[start - 1 : start], text[end : end + 1]), strong, wraps=True)
        case _:
            return Atom(start, end, token, strong)


def _unclosed(start: int, first: int, done: list[Atom]) -> Iterator[Atom]:
    """Two stars that nothing closes are stars, and what follows them is not emphasised."""
    yield Atom(start, start + len(_STARS), _STARS)
    yield from (replace(atom, strong=False) for atom in done[first:])
