"""Two texts beside each other: an edit by hand, and what the new draft has in its place."""

from collections.abc import Iterator
from itertools import zip_longest

from draftkit.cli.language import _
from draftkit.cli.talk import say
from draftkit.cli.wide import columns, pad, printable, wrap
from draftkit.text.merge import Conflict

_WIDEST = 110
"""Columns beyond which a line is hard to follow."""
_BETWEEN = " | "


def say_conflicts(conflicts: tuple[Conflict, ...], theirs: str) -> None:
    """Both sides of every conflict in full: the edit, and what `theirs` names."""
    half = half_width()
    for conflict in conflicts:
        left, right = conflict.ours or _("(taken out)"), conflict.theirs or _("(it has nothing here)")
        say("")
        for line in beside((_("edited by hand:"), left), (theirs, right), half):
            say(line)
    say("")


def half_width() -> int:
    """The columns of each of two texts beside each other."""
    return (min(columns(), _WIDEST) - len(_BETWEEN)) // 2


def beside(left: tuple[str, str], right: tuple[str, str], half: int) -> Iterator[str]:
    """The lines of two texts beside each other, each under its heading, `half` columns wide."""
    for one, other in zip_longest(_lines(left, half), _lines(right, half), fillvalue=""):
        yield f"{pad(one, half)}{_BETWEEN}{other}".rstrip()


def _lines(side: tuple[str, str], half: int) -> Iterator[str]:
    heading, text = side
    yield heading
    for line in text.splitlines():
        yield from wrap(printable(line), half)
