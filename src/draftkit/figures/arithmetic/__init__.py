"""Figures that are worked out from others, and what must hold between figures. Nothing here is ever a float."""

from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.figures.model import Figure, Sheet


def work_out(sheet: Sheet) -> Outcome[Sheet]:
    """The sheet with the value of every figure that has a formula or follows another; again, it changes nothing.

    A value is plain digits in the figure's own unit: of a figure in 亿元 so many 亿元. It is rounded as the figure or
    its type declares (四舍五入 where only the digits are declared); without that it must come out even. A figure is
    open while one of those it needs is open, and where its formula is not accepted; the errors stand beside the
    sheet, all at once. A value that stood there before is not looked at. A formula may name what follows another, and a
    figure may follow one that has a formula.
    """
    has_formulas = any(figure.formula for figure in sheet.figures)
    has_followers = any(figure.follows for figure in sheet.figures)
    first = _followed(sheet) if has_followers else Outcome(sheet)
    if not has_formulas or first.value is None:
        return first
    from draftkit.figures.arithmetic.work import worked_out

    computed = worked_out(first.value)
    if not has_followers or computed.value is None:
        return computed
    last = _followed(computed.value)
    return Outcome(last.value, (*computed.diagnostics, *last.diagnostics))


def _followed(sheet: Sheet) -> Outcome[Sheet]:
    from draftkit.figures.following.sheet import followed

    return followed(sheet)


def needs(figure: Figure, sheet: Sheet) -> tuple[str, ...]:
    """The names of the given figures that a derived one rests on, through derived ones too, in order of appearance.

    Empty for a figure that is not derived, and for one whose formula is not accepted.
    """
    if not figure.is_derived:
        return ()
    from draftkit.figures.arithmetic.work import rests_on

    return rests_on(figure, sheet)


def named_in(figure: Figure) -> tuple[str, ...]:
    """The names in a figure's formula, or of what it follows, each once, in order; empty where that is not accepted."""
    if figure.formula is None:
        return (figure.follows,) if figure.follows else ()
    from draftkit.figures.arithmetic.work import named

    return tuple(dict.fromkeys(named(figure)))


def check_relations(sheet: Sheet) -> tuple[Diagnostic, ...]:
    """What does not hold though the sheet says it must; call `work_out` before.

    A relation is skipped while one of its figures is open. One that is broken is a warning, one that is not accepted
    an error.
    """
    if not sheet.relations:
        return ()
    from draftkit.figures.arithmetic.relations import checked

    return checked(sheet)


__all__ = ["check_relations", "named_in", "needs", "work_out"]
