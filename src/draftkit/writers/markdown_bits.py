"""Words of `speech.md` that are put together anew out of those that stand there and new ones."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final

from draftkit.text.signs import BLANKS, wrap_shows
from draftkit.tree.atoms import Atom
from draftkit.tree.nodes import Count, Slot
from draftkit.writers.markdown_words import edged, escaped, opening

Piece = tuple[int, int] | str
"""Characters of the page from one offset to another, wherever they stand now, or new ones."""

NEW: Final = -1
"""Stands for the place on the page of what has none."""

_STARS = "**"


@dataclass(frozen=True, slots=True)
class Placed:
    """An atom, and its characters on the page, from one offset to another; of a line break perhaps none."""

    atom: Atom
    at: int
    end: int


@dataclass(frozen=True, slots=True)
class Script:
    """What every character of a page is written as.

    Attributes:
        text: of `speech.md`.
        page: of the page, see `tree.page.page_text`.
        atoms: in the order of the page; the numbers of sections have none.
        places: where each atom begins on the page.
    """

    text: str
    page: str
    atoms: tuple[Placed, ...]
    places: tuple[int, ...] = field(default=(), repr=False)

    def __post_init__(self) -> None:
        """Remember the places: every piece is looked up."""
        object.__setattr__(self, "places", tuple(placed.at for placed in self.atoms))


@dataclass(frozen=True, slots=True)
class Bit:
    """A piece of the new text.

    Attributes:
        source: as it is written.
        shown: what it shows; a line break shows a space or nothing.
        at, end: its place on the page that was issued, where it comes from there; `NEW` for new words.
        is_own: whether it stands in its paragraph as before.
    """

    source: str
    shown: str | Slot | Count
    strong: bool = False
    wraps: bool = False
    at: int = NEW
    end: int = NEW
    is_own: bool = False


def bits_of(
    script: Script,
    pieces: Iterable[Piece],
    own: tuple[int, int] = (0, 0),
    *,
    wraps: bool = True,
    afresh: bool = False,
) -> list[Bit]:
    """What the pieces are written as.

    Args:
        script: of the page they are of.
        pieces: in order.
        own: the place on the page of the paragraph they make.
        wraps: whether what stays keeps its line breaks.
        afresh: write words as the program does, and not as they stand.
    """
    found: list[Bit] = []
    last = own[0]
    for piece in pieces:
        if isinstance(piece, str):
            found += [Bit(escaped(piece), piece)] if piece else []
            continue
        stays = last <= piece[0] and piece[1] <= own[1]
        for bit in _kept(script, *piece, wraps=wraps and not afresh):
            is_seen = bit.wraps and any(other.wraps and other.at == bit.at for other in found[-2:])
            found += [] if is_seen else [replace(bit, is_own=stays)]
        last = piece[1] if stays else last
    if afresh:
        found = [replace(bit, source=escaped(bit.shown)) if isinstance(bit.shown, str) else bit for bit in found]
    return _emphasised(script, found)


def _kept(script: Script, start: int, end: int, *, wraps: bool) -> Iterator[Bit]:
    """The characters of the page between two offsets; figures that are only partly in it as words."""
    first = max(0, bisect_right(script.places, start) - 1)
    while first and script.atoms[first - 1].end >= start:
        first -= 1
    at = start
    for placed in script.atoms[first:]:
        if placed.at > end:
            break
        if placed.atom.wraps:
            if wraps and start <= placed.at and placed.end <= end:
                yield _bit(script, placed)
                at = max(at, placed.end)
                continue
            if placed.at == placed.end:
                continue
        left, right = max(at, placed.at), min(end, placed.end)
        if left >= right:
            continue
        if left > at:
            yield _literal(script, at, left)
        yield _part(script, placed, left, right)
        at = right
    if at < end:
        yield _literal(script, at, end)


def _bit(script: Script, placed: Placed) -> Bit:
    atom = placed.atom
    return Bit(script.text[atom.start : atom.end], atom.shown, atom.strong, atom.wraps, placed.at, placed.end)


def _part(script: Script, placed: Placed, left: int, right: int) -> Bit:
    """An atom, or so many of its characters."""
    atom = placed.atom
    if (left, right) == (placed.at, placed.end) and not atom.wraps:
        return _bit(script, placed)
    if atom.is_plain:
        start = atom.start + left - placed.at
        part = script.text[start : start + right - left]
        return Bit(part, part, atom.strong, at=left, end=right)
    return replace(_literal(script, left, right), strong=atom.strong)


def _literal(script: Script, left: int, right: int) -> Bit:
    shown = script.page[left:right]
    return Bit(escaped(shown), shown, at=left, end=right)


def _emphasised(script: Script, bits: list[Bit]) -> list[Bit]:
    """New words are emphasised where they stand among emphasised ones, or for such alone."""
    found = list(bits)
    kept = [at for at, bit in enumerate(bits) if bit.at >= 0 and not bit.wraps]
    for left, right in pairwise((-1, *kept, len(bits))):
        before = bits[left] if left >= 0 else None
        after = bits[right] if right < len(bits) else None
        strong = _is_strong(script, before, after)
        for at in range(left + 1, right):
            found[at] = replace(found[at], strong=strong)
    return found


def _is_strong(script: Script, before: Bit | None, after: Bit | None) -> bool:
    if before is None or after is None:
        return False
    struck = [placed for placed in script.atoms if before.end <= placed.at < placed.end <= after.at]
    if before.is_own and after.is_own and struck:
        return all(placed.atom.strong for placed in struck)
    return before.strong and after.strong


def spelled(bits: Sequence[Bit], begins: int | None = None) -> str:
    """The bits as one text: emphasis in stars, nothing in it that would be read as another sign.

    Args:
        bits: what is to stand there; line breaks at its edges are left out.
        begins: where the words stand on the page that began its line, `NEW` for a new line. None where it does not
            begin one, so that its first characters cannot be taken for the sign of a block.
    """
    bits = _without_edges(bits)
    out, strong, breaks = "", False, list[int]()
    for at, bit in enumerate(bits):
        if bit.strong is not strong:
            out += _STARS
            strong = bit.strong
        if bit.wraps and not _is_read_the_same(out, bit, bits[at + 1], strong=strong):
            out += str(bit.shown)
            continue
        out += bit.source
        if bit.wraps and not _follows(bit, bits[at + 1]):
            breaks.append(len(out))
    out += _STARS if strong else ""
    for place in reversed(breaks):
        out = out[:place] + opening(out[place:])
    out = edged(out)
    return out if begins is None or (bits and bits[0].is_own and bits[0].at == begins) else opening(out)


def _without_edges(bits: Sequence[Bit]) -> list[Bit]:
    found = list(bits)
    while found and found[0].wraps:
        del found[0]
    while found and found[-1].wraps:
        del found[-1]
    return found


def _is_read_the_same(before: str, wrap: Bit, after: Bit, *, strong: bool) -> bool:
    """Whether a line break shows there what it showed."""
    behind = _STARS if after.strong is not strong else after.source
    return wrap_shows(before[-1:], behind[:1]) == wrap.shown and before[-1:] not in BLANKS


def _follows(wrap: Bit, after: Bit) -> bool:
    """Whether the line goes on as it did."""
    return after.is_own and after.at == wrap.end


def shown_text(bits: Iterable[Bit]) -> str:
    """What they show, with characters that stand for those of a figure."""
    return "".join(bit.shown if isinstance(bit.shown, str) else "\ufffc" * (bit.end - bit.at) for bit in bits)


def cut(bits: Sequence[Bit], length: int) -> tuple[list[Bit], list[Bit]]:
    """The bits of the first characters shown, and those of the others. A figure is not cut: it goes with the first."""
    left, rest = list[Bit](), list(bits)
    while rest and length > 0:
        bit = rest.pop(0)
        shown = bit.shown if isinstance(bit.shown, str) and not bit.wraps else None
        if shown is None or len(shown) <= length:
            left.append(bit)
            length -= len(shown) if shown is not None else bit.end - bit.at
        else:
            left.append(_first_of(bit, shown, length))
            rest.insert(0, _rest_of(bit, shown, length))
            length = 0
    return left, rest


def _first_of(bit: Bit, shown: str, length: int) -> Bit:
    end = bit.at + length if bit.at >= 0 else NEW
    return replace(bit, source=_sliced(bit, shown, 0, length), shown=shown[:length], end=end)


def _rest_of(bit: Bit, shown: str, length: int) -> Bit:
    at = bit.at + length if bit.at >= 0 else NEW
    return replace(bit, source=_sliced(bit, shown, length, len(shown)), shown=shown[length:], at=at)


def _sliced(bit: Bit, shown: str, start: int, end: int) -> str:
    return bit.source[start:end] if len(bit.source) == len(shown) else escaped(shown[start:end])
