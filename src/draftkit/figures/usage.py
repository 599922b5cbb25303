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
            worked out from them. What waits for other figures is not among them: nobody supplies it.
        has_text: whether there is a text at all.
        waits: those of `open` that are derived, each with the open figures it waits for.
        carried: those of `open` that show the words of an older speech.
    """

    open: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()
    has_text: bool = True
    waits: tuple[tuple[str, tuple[str, ...]], ...] = ()
    carried: tuple[str, ...] = ()

    @property
    def asked(self) -> tuple[tuple[str, str], ...]:
        """What people have to supply so that nothing is open in the text, in the order of the page.

        A derived figure gives way to those it waits for, each with its name where the text does not use it itself.
        """
        waits = dict(self.waits)
        asked: dict[str, str] = {}
        for name in self.open:
            for each in waits.get(name, (name,)):
                asked.setdefault(each, "" if each in self.open else name)
        return tuple(asked.items())


def gaps(speech: Speech, sheet: Sheet) -> Gaps:
    """What a speech and its sheet still lack; a slot the sheet does not have is open."""
    used = dict.fromkeys(slot.name for _, slot in slots(speech))
    given = {figure.name for figure in sheet.figures if not figure.is_open}
    waits = {figure.name: names for figure in sheet.figures if (names := waits_for(figure, sheet))}
    needed = {*used, *waits, *(name for each in used for name in waits.get(each, ()))}
    unused = tuple(figure.name for figure in sheet.figures if figure.is_open and figure.name not in needed)
    lacking = tuple(name for name in used if name not in given)
    derived = tuple((name, waits[name]) for name in lacking if name in waits)
    carried = tuple(name for name in lacking if (figure := sheet.get(name)) is not None and figure.is_carried)
    return Gaps(lacking, unused, has_text=bool(speech.blocks), waits=derived, carried=carried)


def is_supplied(figure: Figure, sheet: Sheet) -> bool:
    """Whether people supply its value: it is not derived, or follows one whose new words do not have its form.

    Args:
        figure: of the sheet.
        sheet: worked out.
    """
    return not figure.is_derived or (bool(figure.follows) and figure.is_open and not waits_for(figure, sheet))


def waits_for(figure: Figure, sheet: Sheet) -> tuple[str, ...]:
    """The open figures, none of them derived, that keep a derived figure open, in the order of its formula."""
    if not figure.is_open:
        return ()
    return tuple(name for name in needs(figure, sheet) if (needed := sheet.get(name)) is None or needed.is_open)
