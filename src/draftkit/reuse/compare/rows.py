"""Which paragraphs stand beside each other."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from draftkit.reuse.compare.model import Piece, Row


def rows_of(old: Sequence[Piece], new: Sequence[Piece], counts: tuple[int, int]) -> tuple[Row, ...]:
    """All paragraphs of both speeches in rows: those that share words beside each other, the rest by themselves.

    Words that moved bring no paragraphs together; else the rows would not follow both texts.

    Args:
        old: the pieces of the older speech.
        new: those of the newer one.
        counts: of the paragraphs of both.
    """
    return tuple(_filled(_together(_links(old, new)), counts))


def _links(old: Sequence[Piece], new: Sequence[Piece]) -> list[tuple[int, int]]:
    """Which paragraph shares words with which, in order; of what only touches another one the greater part counts."""
    shared = Counter[tuple[int, int]]()
    for piece in new:
        if piece.pair is not None and not piece.move:
            shared[old[piece.pair].line, piece.line] += piece.end - piece.start
    best_old, best_new = Counter[int](), Counter[int]()
    for (at, by), size in shared.items():
        best_old[at], best_new[by] = max(best_old[at], size), max(best_new[by], size)
    return sorted((at, by) for (at, by), size in shared.items() if size in (best_old[at], best_new[by]))


def _together(links: Iterable[tuple[int, int]]) -> Iterator[Row]:
    """Links that share a paragraph, or cross, as one row."""
    row: Row | None = None
    for at, by in links:
        if row is None or (at >= row.end and by >= row.last):
            if row is not None:
                yield row
            row = Row(at, at + 1, by, by + 1)
        else:
            row = Row(row.start, max(row.end, at + 1), min(row.first, by), max(row.last, by + 1))
    if row is not None:
        yield row


def _filled(rows: Iterable[Row], counts: tuple[int, int]) -> Iterator[Row]:
    """With what lies between: what only the older one has first, each paragraph by itself."""
    start = first = 0
    for row in (*rows, Row(counts[0], counts[0], counts[1], counts[1])):
        yield from (Row(at, at + 1, first, first) for at in range(start, row.start))
        yield from (Row(row.start, row.start, by, by + 1) for by in range(first, row.first))
        if row.start < row.end:
            yield row
        start, first = row.end, row.last
