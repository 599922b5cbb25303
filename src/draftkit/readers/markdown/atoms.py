"""The words of a block of `speech.md`, piece by piece, for edits that leave all others as they are written."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from draftkit.readers.markdown.inline import TOKEN, braced, resolved
from draftkit.source import Span
from draftkit.text.signs import wrap_shows
from draftkit.tree.atoms import Atom


def read_atoms(text: str, span: Span) -> tuple[Atom, ...]:
    """The words between two offsets. What they show together is what `inline.read_inlines` reads there.

    Args:
        text: of `speech.md`.
        span: the words of one block, see `MarkdownReading.contents`.
    """
    done: list[Atom] = []
    stars: Atom | None = None
    first = 0
    for found in TOKEN.finditer(text, span.start, span.end):
        if found.lastgroup != "strong":
            done.append(_atom(text, found, strong=stars is not None))
        elif stars is None:
            stars, first = _atom(text, found, strong=False), len(done)
        else:
            if not any(atom.shown for atom in done[first:]):
                done = [*done[:first], stars, *done[first:], _atom(text, found, strong=False)]
            stars = None
    return (*done[:first], stars, *_without_emphasis(done[first:])) if stars else tuple(done)


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


def _without_emphasis(atoms: Iterable[Atom]) -> Iterator[Atom]:
    """Stars that nothing closes are stars, and what follows them is not emphasised."""
    return (replace(atom, strong=False) for atom in atoms)
