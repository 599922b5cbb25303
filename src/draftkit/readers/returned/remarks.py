"""Comments of reviewers, at their places; the program's own are left out."""

from collections.abc import Iterable, Mapping

from draftkit.ooxml.reading.model import Comment, Edge
from draftkit.readers.returned.tidy import Tidied
from draftkit.readers.returned.wording import wording
from draftkit.tree.marks import INITIALS, is_own_comment
from draftkit.tree.returned import Hand, Note, Spot

Anchors = Mapping[tuple[str, Edge], Spot]
"""Comment and end of its range to a place among all paragraphs, empty ones too."""


def notes_on(comments: Iterable[Comment], anchors: Anchors, tidy: Tidied) -> tuple[Note, ...]:
    """The comments in the order of their anchors; an answer without one stands where its thread does.

    An answer to a comment of the program begins a thread.
    """
    comments = [each for each in comments if each.identifier]
    spans = {each.identifier: _span(each.identifier, anchors) for each in comments}
    theirs = [each for each in comments if not _is_own(each)]
    placed = [(spans[each.identifier] or spans.get(each.parent), each) for each in theirs]
    placed.sort(key=lambda pair: _rank(pair[0]))
    ranks = {each.identifier: rank for rank, (_, each) in enumerate(placed)}
    return tuple(_note(each, span, ranks.get(each.parent), tidy) for span, each in placed)


def _is_own(comment: Comment) -> bool:
    """Whether the program wrote it. LibreOffice spoils Chinese names in RTF; only the program leaves out the date."""
    if is_own_comment(comment.author, comment.initials):
        return True
    return comment.initials == INITIALS and not comment.date.strip("0-:TZ")


def _span(comment: str, anchors: Anchors) -> tuple[Spot, Spot] | None:
    """From the start of its range to the end; the mark that calls it stands in for an end that is missing."""
    point = anchors.get((comment, Edge.POINT))
    start, end = anchors.get((comment, Edge.START), point), anchors.get((comment, Edge.END), point)
    return (start, end) if start and end else None


def _rank(span: tuple[Spot, Spot] | None) -> tuple[bool, int, int]:
    return (False, span[0].paragraph, span[0].offset) if span else (True, 0, 0)


def _note(comment: Comment, span: tuple[Spot, Spot] | None, answers: int | None, tidy: Tidied) -> Note:
    start, end = (tidy.spot(span[0]), tidy.spot(span[1])) if span else (None, None)
    if start and end and (end.paragraph, end.offset) < (start.paragraph, start.offset):
        end = start
    hand = Hand(comment.author, comment.date)
    return Note(wording(comment.blocks), hand, start, end, answers, done=comment.done)
