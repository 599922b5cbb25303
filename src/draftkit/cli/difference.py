"""Paragraphs of two versions on a terminal: what goes is struck out and red, what comes underlined and green."""

import sys
from collections.abc import Iterator

from draftkit.cli.readings import role_words
from draftkit.cli.talk import has_colour, show
from draftkit.cli.wide import printable
from draftkit.review.shown import PARAGRAPH
from draftkit.review.whereabouts import Whereabouts
from draftkit.tree.difference import Fate, Row, Segment
from draftkit.workflows.versions.diff import Difference

_AROUND = 30
"""Characters on either side of a change that are shown."""
_COLOURS = {Fate.GOES: ("\x1b[9;31m", "\x1b[0m"), Fate.COMES: ("\x1b[4;32m", "\x1b[0m")}
_SIGNS = {Fate.GOES: ("[-", "-]"), Fate.COMES: ("{+", "+}")}
_ARROWS = {Fate.GOES: "→", Fate.COMES: "←"}


def show_difference(difference: Difference) -> int:
    """Write the paragraphs that are otherwise, each with its place above it; the number of them."""
    colour, above = has_colour(sys.stdout), ""
    for row in difference.changed:
        place = _place(difference.place_of(row))
        if place and place != above:
            show(f"\x1b[2m{place}\x1b[0m" if colour else place)
            above = place
        show(f"  {line(row, colour=colour)}")
    return len(difference.changed)


def line(row: Row, *, colour: bool) -> str:
    """A paragraph on one line, long stretches that stay shortened; without colours `[-gone-]` and `{+new+}`.

    A number beside an arrow tells where words that moved went, and where they came from.
    """
    words, torn = row.words, row.is_torn
    last = len(words) - 1
    shown = [_piece(segment, colour=colour, cut=(at > 0, at < last or torn)) for at, segment in enumerate(words)]
    return "".join((*shown, _marked(PARAGRAPH, row.end, colour=colour) if torn else ""))


def _piece(segment: Segment, *, colour: bool, cut: tuple[bool, bool]) -> str:
    """Characters that share everything; of those that stay the ones near a change, which may stand on either side."""
    if segment.fate is not Fate.STAYS:
        return _marked(segment.text, segment, colour=colour)
    first, last = (_AROUND if side else 0 for side in cut)
    if len(segment.text) <= first + last + 1:
        return printable(segment.text)
    return printable(f"{segment.text[:first]}…{segment.text[len(segment.text) - last :]}")


def _marked(text: str, segment: Segment, *, colour: bool) -> str:
    before, after = (_COLOURS if colour else _SIGNS)[segment.fate]
    move = f"({_ARROWS[segment.fate]}{segment.move})" if segment.move else ""
    return f"{before}{printable(text)}{after}{move}"


def _place(place: Whereabouts | None) -> str:
    if place is None:
        return ""
    return printable(place.part) or role_words()[place.role]


def plain_lines(difference: Difference) -> Iterator[str]:
    """The paragraphs of versions that are alike."""
    return ("".join(segment.text for segment in row.segments).rstrip("\n") for row in difference.rows)
