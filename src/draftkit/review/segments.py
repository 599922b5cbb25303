"""Two texts as one: what stays, what goes and what comes, in the order of reading."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from draftkit.review.model import Kept, New, Splice
from draftkit.text.diff import hunks
from draftkit.tree.difference import Fate, Segment


def splices_between(before: str, after: str) -> tuple[Splice, ...]:
    """What makes one text of another one, without moves."""
    return tuple(
        Splice(hunk.start, hunk.end, (New(after[hunk.first : hunk.last]),) if hunk.first < hunk.last else ())
        for hunk in hunks(before, after)
    )


def segments(before: str, splices: Iterable[Splice]) -> tuple[Segment, ...]:
    """The text with all that splices do to it.

    Args:
        before: the text.
        splices: of it, see `review.model.Splice`.

    Returns:
        Without what comes it is the text; without what goes, the text after all splices.
    """
    ordered = sorted(splices, key=lambda splice: (splice.start, splice.end, splice.rank))
    moves = {kept: n for n, kept in enumerate(_moved(ordered), 1)}
    return tuple(segment for segment in _segments(before, ordered, moves) if segment.text)


def text_before(found: Iterable[Segment]) -> str:
    """The text without what comes."""
    return "".join(segment.text for segment in found if segment.fate is not Fate.COMES)


def text_after(found: Iterable[Segment]) -> str:
    """The text without what goes."""
    return "".join(segment.text for segment in found if segment.fate is not Fate.GOES)


def paragraphs(found: Iterable[Segment]) -> Iterator[tuple[Segment, ...]]:
    """The segments, paragraph by paragraph; each ends with a segment that is nothing but its line feed."""
    line = list[Segment]()
    for segment in found:
        for at, piece in enumerate(segment.text.split("\n")):
            if at:
                yield (*line, replace(segment, text="\n"))
                line.clear()
            if piece:
                line.append(replace(segment, text=piece))
    if line:
        yield tuple(line)


def _moved(splices: Sequence[Splice]) -> Iterator[Kept]:
    return (word for splice in splices for word in splice.words if isinstance(word, Kept))


def _segments(before: str, splices: Sequence[Splice], moves: dict[Kept, int]) -> Iterator[Segment]:
    at = 0
    for splice in splices:
        yield Segment(before[at : splice.start])
        yield from _gone(before, splice, moves)
        for word in splice.words:
            if isinstance(word, Kept):
                yield Segment(before[word.start : word.end], Fate.COMES, moves[word])
            else:
                yield Segment(word.text, Fate.COMES)
        at = max(at, splice.end)
    yield Segment(before[at:])


def _gone(before: str, splice: Splice, moves: dict[Kept, int]) -> Iterator[Segment]:
    """What a splice takes away, parted where some of it only moves."""
    at = splice.start
    for kept in sorted(moves, key=lambda kept: kept.start):
        start, end = max(kept.start, at), min(kept.end, splice.end)
        if start < end:
            yield Segment(before[at:start], Fate.GOES)
            yield Segment(before[start:end], Fate.GOES, moves[kept])
            at = end
    yield Segment(before[at : splice.end], Fate.GOES)
