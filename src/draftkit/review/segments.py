"""Two texts as one: what stays, what goes and what comes, in the order of reading."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from draftkit.review.model import Kept, New, Splice, Words
from draftkit.review.weave import woven
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
    return tuple(
        Segment(_text(strand.words, before), strand.fate, strand.move) for strand in woven(len(before), splices)
    )


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


def _text(words: Words, before: str) -> str:
    return before[words.start : words.end] if isinstance(words, Kept) else words.text
