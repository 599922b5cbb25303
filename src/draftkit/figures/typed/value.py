"""Read what a person typed as the value of a figure."""

from dataclasses import replace

from draftkit.brief.names import MAX_VALUE, is_one_line
from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.figures import messages
from draftkit.figures.model import Figure, FigureType
from draftkit.figures.typed.bounds import out_of_bounds
from draftkit.figures.typed.doubts import doubt, is_gap
from draftkit.figures.typed.measured import is_measured, with_unit
from draftkit.figures.typed.numbers import parse_number
from draftkit.figures.typed.plain import Refusal, is_wide, plain, plain_number
from draftkit.figures.typed.sizes import impossible
from draftkit.figures.units import NUMBERS, unit_of
from draftkit.figures.written.words import display
from draftkit.source import Place


def parse_value(figure: Figure, text: str, place: Place | None = None) -> Outcome[Figure]:
    """The figure with the value a person typed.

    Numbers are digits with or without the figure's unit; full-width digits and commas between thousands are made
    plain, a 万 or 亿 before the unit is kept, and so are zeros at the end. A range has two of them (15—20). A number
    whose figure has no unit takes over the one typed. Days become 2026-12-03, ranges of days 2026-12-03至2026-12-05.
    Everything else is any single line; a number alone gets the unit that the words of an older speech had.

    Args:
        figure: what is asked for; its type, unit and bounds decide.
        text: what was typed.
        place: where it stands, for the messages.

    Returns:
        The figure with the new value, with a hint where full-width digits were read and a warning where something
        else may be meant (`doubts.DOUBTS`); None beside the one error that says why not.
    """
    text = text.strip()
    found = _refused(figure, text) or _parse(figure, text)
    if not isinstance(found, Figure):
        return Outcome(None, (_told(figure, text, found, place),))
    is_read_otherwise = figure.type in _DIGITAL and is_wide(text)
    remarks = ((messages.WIDE_DIGITS, {"read": display(found)}) if is_read_otherwise else None, doubt(found, text))
    return Outcome(found, tuple(_told(figure, text, remark, place) for remark in remarks if remark))


def computed_value(figure: Figure, digits: str, place: Place | None = None) -> Outcome[Figure]:
    """The figure with a number that was worked out: nobody typed it, so that its bounds alone are asked.

    Args:
        figure: of one of the types `units.NUMBERS`.
        digits: in the unit of the figure.
        place: where its formula stands.
    """
    found = parse_number(figure, digits)
    if isinstance(found, Figure):
        found = out_of_bounds(found) or found
    if not isinstance(found, Figure):
        return Outcome(None, (_told(figure, digits, found, place),))
    return Outcome(found)


def _told(figure: Figure, text: str, remark: Refusal, place: Place | None) -> Diagnostic:
    message, values = remark
    shown = {"value": text} if is_one_line(text) else {}
    return message(place, **{"name": figure.name, **shown, **values})


_DAYS = frozenset({FigureType.DATE, FigureType.DATE_RANGE})
_DIGITAL = NUMBERS | _DAYS
_LIKE_DIGITS = frozenset("OolIＯｏｌＩ")


def _refused(figure: Figure, text: str) -> Refusal | None:
    """What is wrong whatever the value is, and letters among digits."""
    if figure.formula is not None:
        return messages.IS_WORKED_OUT, {"formula": figure.formula.text}
    if not text:
        return messages.NO_VALUE, {}
    if not is_one_line(text):
        return messages.NOT_ONE_LINE, {"most": str(MAX_VALUE)}
    if is_gap(text):
        return messages.IS_A_GAP, {}
    is_doubtful = figure.type in _DIGITAL and not _LIKE_DIGITS.isdisjoint(text)
    return _letters(figure, text) if is_doubtful else None


def _letters(figure: Figure, text: str) -> Refusal | None:
    from draftkit.figures.typed.letters import lookalike

    letter = lookalike(text.removesuffix(unit_of(figure)))
    if letter is None:
        return None
    unit = unit_of(figure) if text.endswith(unit_of(figure)) else ""
    return messages.LETTER, {"letter": letter.letter, "at": str(letter.at), "mended": letter.mended + unit}


def _parse(figure: Figure, text: str) -> Figure | Refusal:
    if figure.type in NUMBERS:
        found = parse_number(figure, plain_number(text))
        return (impossible(found) or out_of_bounds(found) or found) if isinstance(found, Figure) else found
    if figure.type not in _DAYS:
        return replace(figure, value=with_unit(figure, text) if is_measured(figure) else text)
    from draftkit.figures.typed.dates import parse_date, parse_date_range

    return (parse_date if figure.type is FigureType.DATE else parse_date_range)(figure, plain(text))
