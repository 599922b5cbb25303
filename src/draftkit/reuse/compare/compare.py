"""Lay two speeches beside each other."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from draftkit.reuse.compare.changes import judged
from draftkit.reuse.compare.model import Comparison, Kind, Line, Piece, Side
from draftkit.reuse.compare.pairing import in_order, paired
from draftkit.reuse.compare.rows import rows_of
from draftkit.reuse.compare.shares import parts_of, shares_of
from draftkit.reuse.compare.units import Unit, clauses_of, units_of

_Pairs = dict[int, int]


def compare(old: Sequence[Line], new: Sequence[Line]) -> Comparison:
    """What of a newer speech stands in an older one, sentence by sentence; where a sentence does not, its clauses.

    Args:
        old: the paragraphs of the older speech.
        new: those of the newer one.
    """
    older, newer, pairs = _paired(old, new)
    moves = _moves(pairs, newer)
    left, right = _pieces((old, new), (older, newer), pairs, moves)
    gone, come = _joined(left, right), _joined(right, left)
    rows = rows_of(gone, come, (len(old), len(new)))
    sides = tuple(
        Side(tuple(lines), tuple(pieces), shares_of(pieces, lines), parts_of((lines, pieces), (others, other_lines)))
        for lines, pieces, others, other_lines in ((old, gone, come, new), (new, come, gone, old))
    )
    return Comparison(sides[0], sides[1], rows, max(moves.values(), default=0))


def _paired(old: Sequence[Line], new: Sequence[Line]) -> tuple[list[Unit], list[Unit], _Pairs]:
    """The units of both, and which are which: by sentences first, and what is left by clauses."""
    older, newer = units_of(old), units_of(new)
    pairs = paired(older, newer)
    old_cut, new_cut = _cut(older, old, set(pairs.values())), _cut(newer, new, set(pairs))
    left, old_places = _flat(old_cut)
    right, new_places = _flat(new_cut)
    known = {new_places[by]: old_places[at] for by, at in pairs.items()}
    return left, right, paired(left, right, known)


def _cut(units: Sequence[Unit], lines: Sequence[Line], taken: set[int]) -> list[list[Unit]]:
    """Each unit; one that is not taken as its clauses."""
    return [[unit] if at in taken else clauses_of(unit, lines) for at, unit in enumerate(units)]


def _flat(cut: Iterable[Sequence[Unit]]) -> tuple[list[Unit], list[int]]:
    """All in a row, and the number that the first of each has there."""
    flat, places = list[Unit](), list[int]()
    for units in cut:
        places.append(len(flat))
        flat += units
    return flat, places


def _moves(pairs: _Pairs, newer: Sequence[Unit]) -> dict[int, int]:
    """Of each unit of the newer speech that is out of order, the number of its move.

    Those that follow each other in both are one move, whatever was put in or left out between them.
    """
    stays = in_order(pairs, newer)
    in_place, taken = {by for by, _ in stays}, [at for _, at in stays]
    found, number, last, before = dict[int, int](), 0, -1, False
    for by, at in sorted(pairs.items()):
        is_moved = by not in in_place
        if is_moved:
            goes_on = before and last < at and bisect_right(taken, last) == bisect_right(taken, at)
            number += not goes_on
            found[by], last = number, at
        before = is_moved
    return found


def _pieces(
    lines: tuple[Sequence[Line], Sequence[Line]],
    units: tuple[Sequence[Unit], Sequence[Unit]],
    pairs: _Pairs,
    moves: dict[int, int],
) -> tuple[list[Piece], list[Piece]]:
    """A piece for each unit of both."""
    (old, new), (older, newer) = lines, units
    left = [Piece(Kind.DROPPED, unit.line, unit.start, unit.end) for unit in older]
    right = [Piece(Kind.NEW, unit.line, unit.start, unit.end) for unit in newer]
    for by, at in pairs.items():
        one, other = older[at], newer[by]
        kind, gone, come = judged((old[one.line], one), (new[other.line], other))
        left[at] = replace(left[at], kind=kind, pair=by, move=moves.get(by, 0), changes=gone)
        right[by] = replace(right[by], kind=kind, pair=at, move=moves.get(by, 0), changes=come)
    return left, right


def _joined(pieces: Sequence[Piece], others: Sequence[Piece]) -> list[Piece]:
    """Pieces, those together that stand side by side in one paragraph and have no pair; numbers of pairs go along."""
    numbers = _numbers(others)
    return [
        replace(piece, pair=None if piece.pair is None else numbers[piece.pair]) for piece in _with_neighbours(pieces)
    ]


def _numbers(pieces: Sequence[Piece]) -> list[int]:
    """Which of the joined pieces each one is."""
    found, number = list[int](), -1
    for _, together in groupby(enumerate(pieces), key=_bond):
        number += 1
        found += [number for _ in together]
    return found


def _with_neighbours(pieces: Sequence[Piece]) -> Iterator[Piece]:
    for _, group in groupby(enumerate(pieces), key=_bond):
        together = [piece for _, piece in group]
        yield replace(together[0], end=together[-1].end)


def _bond(numbered: tuple[int, Piece]) -> tuple[int, int]:
    """What pieces have in common that are one: the paragraph, if neither has a pair."""
    number, piece = numbered
    return (piece.line, -1) if piece.pair is None else (piece.line, number)
