"""Figures with two values, side by side: what is there, and what was returned, each with where it is from."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from draftkit.cli.language import _
from draftkit.cli.talk import say
from draftkit.cli.wide import pad, printable, width

if TYPE_CHECKING:
    from draftkit.workflows.figures.fill import Conflict

_BETWEEN = "  "


def say_conflicts(conflicts: "Iterable[Conflict]") -> None:
    """A table: a row for each value that was returned, what is there in the first of a figure."""
    rows = [(_("figure"), _("in figures.yaml"), _("returned"))]
    for conflict in conflicts:
        figure = conflict.figure
        there = _with(conflict.shown, (figure.source, figure.by, figure.when)) if conflict.shown else _("(open)")
        for at, offer in enumerate(conflict.offers):
            returned = _with(offer.new.value, (offer.where, _told_apart(offer.new.source), offer.new.by))
            rows.append(("", "", returned) if at else (printable(figure.name), there, returned))
    widths = [max(width(row[at]) for row in rows) for at in range(2)]
    for name, there, returned in rows:
        say(f"{pad(name, widths[0])}{_BETWEEN}{pad(there, widths[1])}{_BETWEEN}{returned}".rstrip())


def _told_apart(source: str) -> str:
    """What a value rests on; only the file's name where that is the form it came back in."""
    from draftkit.workflows.figures.returned_files import FROM_FORM

    return source.removeprefix(FROM_FORM.format(name=""))


def _with(value: str, about: Iterable[str]) -> str:
    """A value and what is known about it, in brackets; a source that is the file itself is not said again."""
    known: list[str] = []
    for each in about:
        if each and not any(each in said for said in known):
            known.append(printable(each))
    return printable(value) + (f"（{'，'.join(known)}）" if known else "")
