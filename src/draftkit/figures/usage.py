"""What a speech lacks: the figures that nobody has supplied yet."""

from dataclasses import dataclass

from draftkit.figures.arithmetic import needs
from draftkit.figures.model import Figure, Sheet
from draftkit.tree.nodes import Speech
from draftkit.tree.walk import slots


@dataclass(frozen=True, slots=True)
class Gaps:
    """The figures nobody has supplied yet, by name.

    Attributes:
        open: those the text uses, each of which shows as a gap; in the order of the page.
        unused: those the text does not need, in the order of the sheet: it neither uses them nor a figure that is
            worked out from them.
        has_text: whether there is a text at all.
    """

    open: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()
    has_text: bool = True


def gaps(speech: Speech, sheet: Sheet) -> Gaps:
    """What a speech and its sheet still lack; a slot the sheet does not have is open."""
    used = dict.fromkeys(slot.name for _, slot in slots(speech))
    given = {figure.name for figure in sheet.figures if not figure.is_open}
    needed = {*used, *(name for each in used if (figure := sheet.get(each)) for name in waits_for(figure, sheet))}
    unused = tuple(figure.name for figure in sheet.figures if figure.is_open and figure.name not in needed)
    return Gaps(tuple(name for name in used if name not in given), unused, has_text=bool(speech.blocks))


def waits_for(figure: Figure, sheet: Sheet) -> tuple[str, ...]:
    """The open figures, none of them derived, that keep a derived figure open, in the order of its formula."""
    if not figure.is_open:
        return ()
    return tuple(name for name in needs(figure, sheet) if (needed := sheet.get(name)) is None or needed.is_open)
