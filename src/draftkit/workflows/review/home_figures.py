"""Figures that were changed in a document, as values of figures.yaml."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from draftkit.diagnostics import Diagnostic
from draftkit.figures.arithmetic import work_out
from draftkit.figures.edit import NewValue
from draftkit.figures.model import Figure, FigureType, Sheet
from draftkit.figures.units import NUMBERS, unit_of
from draftkit.figures.values import display, full_and_short, parse_value
from draftkit.review.model import Edit
from draftkit.tree.nodes import Slot
from draftkit.tree.page import Page
from draftkit.tree.walk import gap_label
from draftkit.workflows.review import messages_home as messages

_DAY = len("2026-12-03")
_YEAR = len("2026")
_DAYS = (FigureType.DATE, FigureType.DATE_RANGE)
_OF_GAPS = ("【", "】", "待填")
"""What only the label of a gap has, whole or damaged."""


@dataclass(frozen=True, slots=True)
class NewFigure:
    """A value for a figure.

    Attributes:
        new: the value as people are shown it, who gave it and when.
        old: the value it had when the document was issued, as people are shown it; empty while it was open.
        edits: what says so.
    """

    name: str
    new: NewValue
    old: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class FiguresHome:
    """What came of the edits of figures.

    Attributes:
        left: those that are no value.
    """

    figures: tuple[NewFigure, ...]
    left: tuple[Edit, ...]
    told: tuple[Diagnostic, ...]


def figures_home(edits: Sequence[Edit], page: Page, sheet: Sheet, after: Page) -> FiguresHome:
    """The values the edits give. Several that give a figure one value are one change.

    A figure that is worked out has none: its edits are compared with what it comes to with the other values.

    Args:
        edits: each of one figure.
        page: that was issued.
        sheet: the figures as they were then.
        after: the page with all other edits; where a figure stands on it without an edit is told.
    """
    by_name: dict[str, list[Edit]] = {}
    for edit in edits:
        by_name.setdefault(edit.figure, []).append(edit)
    figures, left, told = list[NewFigure](), list[Edit](), list[Diagnostic]()
    worked_out = {name: same for name, same in by_name.items() if _is_worked_out(sheet.get(name))}
    for name, same in by_name.items():
        if name in worked_out:
            continue
        found, problems = _value(name, same, next(_slots(page, name), Slot(name)), sheet)
        told += problems
        if found is None:
            left += same
            continue
        figures.append(found)
        uses = sum(1 for _ in _slots(after, name))
        if _stood(found, sheet) and len(same) < uses:
            told.append(messages.FIGURE_ELSEWHERE(name=name, changed=len(same), uses=uses))
    now = _with(sheet, figures) if worked_out else sheet
    for name, same in worked_out.items():
        differing, problems = _compared(now, next(_slots(page, name), Slot(name)), same)
        left += differing
        told += problems
    return FiguresHome(tuple(figures), tuple(left), tuple(told))


def _stood(figure: NewFigure, sheet: Sheet) -> bool:
    """Whether words stood in its places, and no gap: its value, or those of an older speech."""
    known = sheet.get(figure.name)
    return bool(figure.old) or (known is not None and known.is_carried)


def _is_worked_out(figure: Figure | None) -> bool:
    return figure is not None and figure.is_derived


def _with(sheet: Sheet, new: Sequence[NewFigure]) -> Sheet:
    """The figures with new values, and what is worked out from them."""
    values = {each.name: parse_value(sheet.get(each.name) or Figure(each.name), each.new.value).value for each in new}
    changed = replace(sheet, figures=tuple(values.get(each.name) or each for each in sheet.figures))
    return work_out(changed).value or changed


def _compared(sheet: Sheet, slot: Slot, edits: Sequence[Edit]) -> tuple[list[Edit], tuple[Diagnostic, ...]]:
    """The edits of a figure that is worked out which want it otherwise than it is now, and what is to be told."""
    figure = sheet.get(slot.name) or Figure(slot.name)
    asked = figure if unit_of(figure) else replace(figure, unit=slot.unit)
    shown = (figure.old or gap_label(slot),) if figure.is_open else full_and_short(asked, sheet.styles)
    formula = figure.formula.text if figure.formula else figure.follows
    left = [edit for edit in edits if edit.after.strip() not in shown]
    wanted = dict.fromkeys(edit.after.strip() for edit in left)
    told = (messages.FIGURE_WORKED_OUT(name=slot.name, formula=formula, now=shown[0], value=value) for value in wanted)
    return left, tuple(told)


def _slots(page: Page, name: str) -> Iterator[Slot]:
    return (each.slot for line in page for each in line.stretches if each.slot and each.slot.name == name)


def _value(name: str, edits: list[Edit], slot: Slot, sheet: Sheet) -> tuple[NewFigure | None, tuple[Diagnostic, ...]]:
    old = sheet.get(name) or Figure(name)
    asked = old if unit_of(old) else replace(old, unit=slot.unit)
    found = {edit.after: None if _is_no_value(old, edit) else _read(asked, edit.after, sheet) for edit in edits}
    bad = tuple(messages.FIGURE_NOT_TAKEN(name=name, value=after) for after, value in found.items() if value is None)
    values = {display(value): value for value in found.values() if value is not None}
    if bad:
        return None, bad
    if len(values) > 1:
        return None, (messages.FIGURE_TWO_WAYS(name=name, values=", ".join(f"'{value}'" for value in values)),)
    (value,) = values
    if not old.is_open and value == display(asked):
        return None, tuple(messages.FIGURE_SAME(name=name, now=value, value=after) for after in found)
    hand = next((edit.hand for edit in edits if edit.hand.author), edits[0].hand)
    new = NewValue(value, by=hand.author, when=hand.date[:_DAY])
    lost = (
        ()
        if old.is_open and not old.old
        else tuple(after for after in found if not after.strip().endswith(unit_of(asked)))
    )
    told = tuple(messages.UNIT_STAYS(name=name, value=after, now=value) for after in lost)
    return NewFigure(name, new, "" if old.is_open else display(old), tuple(edits)), told


def _is_no_value(figure: Figure, edit: Edit) -> bool:
    """Whether the label of a gap was changed and still stands, or a short form: what it stands for may be the same."""
    is_gap = any(sign in edit.after for sign in _OF_GAPS)
    return is_gap or (bool(figure.short) and edit.before == figure.short != figure.value)


def _read(figure: Figure, words: str, sheet: Sheet) -> Figure | None:
    """The figure with a value that is printed as these words; of a number one that says the same."""
    for text in _typed(figure, words):
        value = parse_value(figure, text).value
        if value is not None and (figure.type in NUMBERS or words.strip() in full_and_short(value, sheet.styles)):
            return value
    return None


def _typed(figure: Figure, words: str) -> Iterator[str]:
    """What somebody would type for words that stand in a document."""
    if figure.office and words.startswith(figure.office):
        yield words.removeprefix(figure.office)
    yield words
    if unit_of(figure) and words.endswith(unit_of(figure)):
        yield words.removesuffix(unit_of(figure))
    if figure.type in _DAYS and figure.value:
        yield f"{figure.value[:_YEAR]}年{words}"
