"""A comparison as JSON that a script may rely on."""

from typing import Any

from draftkit.reuse.compare.model import Comparison, Kind, PartShares, Piece, Shares, Side
from draftkit.workflows.reuse.compare import Beside
from draftkit.workflows.reuse.compared import Compared


def comparison_data(beside: Beside) -> dict[str, Any]:
    """Both speeches, the parts of the newer one, and every sentence of either; counts are Han characters.

    A sentence names its paragraph (from 1) and its offsets in the words of that, the number left out.
    """
    comparison = beside.comparison
    return {
        "version": 1,
        "old": _speech(beside.old, comparison.old),
        "new": _speech(beside.new, comparison.new) | {"carried": list(beside.new.carried)},
        "sentences": list(map(_pair, _pairs(comparison))),
    }


def _speech(speech: Compared, side: Side) -> dict[str, Any]:
    return {
        "file": speech.name,
        "document": speech.document or 1,
        "title": speech.title,
        "characters": side.shares.total,
        "shares": _shares(side.shares),
        "parts": [_part(part) for part in side.parts],
    }


def _part(part: PartShares) -> dict[str, Any]:
    other = None if part.other is None else part.other + 1
    return {"name": part.name, "characters": part.shares.total, "shares": _shares(part.shares), "part": other}


def _shares(shares: Shares) -> dict[str, int]:
    kinds = {str(kind): shares.kinds[kind] for kind in Kind if kind in shares.kinds}
    return kinds | {"moved": shares.moved, "kept": shares.kept}


_Both = tuple[tuple[Side, Piece] | None, tuple[Side, Piece] | None]


def _pairs(comparison: Comparison) -> list[_Both]:
    """Every sentence of the newer speech with the one it is, then what was left out."""
    old, new = comparison.old, comparison.new
    came: list[_Both] = [
        ((old, old.pieces[piece.pair]) if piece.pair is not None else None, (new, piece)) for piece in new.pieces
    ]
    return came + [((old, piece), None) for piece in old.pieces if piece.pair is None]


def _pair(both: _Both) -> dict[str, Any]:
    _, piece = next(filter(None, reversed(both)))
    return {"kind": str(piece.kind), "move": piece.move, "old": _place(both[0]), "new": _place(both[1])}


def _place(found: tuple[Side, Piece] | None) -> dict[str, Any] | None:
    if found is None:
        return None
    side, piece = found
    line = side.lines[piece.line]
    return {
        "paragraph": piece.line + 1,
        "where": line.where,
        "start": piece.start,
        "end": piece.end,
        "text": line.text[piece.start : piece.end],
        "changes": [{"start": start, "end": end, "text": line.text[start:end]} for start, end in piece.changes],
    }
