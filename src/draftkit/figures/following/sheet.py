"""Work out the figures of a sheet that are another written form of one before."""

from dataclasses import replace

from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.figures import messages_old as messages
from draftkit.figures.arithmetic.order import order_of
from draftkit.figures.following import follow
from draftkit.figures.model import Figure, Sheet
from draftkit.figures.typed.value import parse_value
from draftkit.figures.written.words import display


def followed(sheet: Sheet) -> Outcome[Sheet]:
    """The sheet with the value of every figure that follows another; open where that is open.

    Where the new words do not have that form (a stem of one character), the figure stays open, and a warning says that
    it needs a value of its own. Time grows with the number of figures.
    """
    by_name = {figure.name: figure for figure in sheet.figures}
    leaders = {figure.name: figure.follows for figure in sheet.figures if figure.follows}
    told: list[Diagnostic] = []
    for name in order_of({name: (one,) if one in leaders else () for name, one in leaders.items()}):
        by_name[name] = _followed(by_name[name], by_name.get(leaders[name]), told)
    return Outcome(replace(sheet, figures=tuple(by_name[each.name] for each in sheet.figures)), tuple(told))


def _followed(figure: Figure, leader: Figure | None, told: list[Diagnostic]) -> Figure:
    """The figure as its leader has it now."""
    unknown = replace(figure, value=None)
    if leader is None or leader.is_open:
        return unknown
    new = display(leader)
    words = follow(leader.old, new, figure.old, leader.type)
    found = parse_value(replace(unknown, follows=""), words).value if words else None
    if found is None:
        told.append(messages.DOES_NOT_FIT(name=figure.name, leader=leader.name, old=figure.old, new=new))
        return unknown
    return replace(found, follows=figure.follows)
