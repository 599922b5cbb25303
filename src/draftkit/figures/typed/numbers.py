"""What may be typed as a number or as a range of numbers."""

import re
from dataclasses import dataclass, replace

from draftkit.figures import messages
from draftkit.figures.model import Figure, FigureType
from draftkit.figures.numbers import RANGE, Amount, exactly, plain_digits
from draftkit.figures.typed.plain import Refusal, plain
from draftkit.figures.units import POWERS, SCALED, is_counted_whole, is_unit, scale_and_rest, unit_of
from draftkit.text.numerals import from_chinese

_DIGITS = r"-?[0-9][0-9,]*(?:\.[0-9]+)?"
_NUMBER = re.compile(rf"({_DIGITS})(.*)")

# Most values need none of these, and compiling them would be felt in every draft.
_TWO_NUMBERS = rf"({_DIGITS})(\D*?)(?:[—–]+|[-~至到])({_DIGITS})(.*)"
_ABOUT = r"^[约近超逾]|[0-9万亿]\+|[多余几来]|左右|以上|上下"
_GROUPED = r"-?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?"
_MANY_POINTS = r"-?[0-9,]+(?:\.[0-9]*){2,}"
_PROPORTION = r"[0-9]+(?:\.[0-9]+)?:[0-9]+(?:\.[0-9]+)?"
_CHINESE = r"([零〇一二两三四五六七八九十百千]+)(.*)"
_UNIT_LIKE = r"[\w%‰℃°/·]+"

_SAID_ROUGHLY = frozenset("约近超逾+多余几来左右上下")
_TO = frozenset("—–-~至到")
_SAID_SHORT = {"百分点": "个百分点"}


@dataclass(frozen=True, slots=True)
class _End:
    """A number as typed: its digits with commas, and whatever follows them."""

    digits: str
    rest: str


def parse_number(figure: Figure, text: str) -> Figure | Refusal:
    """The figure with a number, or a range of numbers.

    Args:
        figure: of one of the types `units.NUMBERS`.
        text: half-width; blanks between digits made commas, others left out.
    """
    if figure.type is FigureType.RATIO and re.fullmatch(_PROPORTION, text):
        return replace(figure, value=text)
    if text.count(".") > 1 and re.match(_MANY_POINTS, text):
        return messages.MANY_POINTS, {}
    ends = _ends(text)
    bare = text.removesuffix(figure.unit)
    if not _SAID_ROUGHLY.isdisjoint(bare) and re.search(_ABOUT, bare):
        return messages.NOT_EXACT, {}
    if not ends:
        return _no_digits(figure, text)
    return _figures_problem(figure, ends) or _with_ends(figure, text, ends)


def _ends(text: str) -> tuple[_End, ...]:
    """The number, or both ends of a range; empty where the text does not begin with a number."""
    two = None if _TO.isdisjoint(text) else re.fullmatch(_TWO_NUMBERS, text)
    if two:
        return _End(two[1], _full_name(two[2])), _End(two[3], _full_name(two[4]))
    one = _NUMBER.fullmatch(text)
    return (_End(one[1], _full_name(one[2])),) if one else ()


def _full_name(unit: str) -> str:
    return _SAID_SHORT.get(unit, unit)


def _figures_problem(figure: Figure, ends: tuple[_End, ...]) -> Refusal | None:
    if figure.type is FigureType.COUNT and any(end.digits.startswith("-") for end in ends):
        return messages.BELOW_ZERO, {}
    if any("," in end.digits and not re.fullmatch(_GROUPED, end.digits) for end in ends):
        return messages.WRONG_GROUPS, {}
    return None


def _with_ends(figure: Figure, text: str, ends: tuple[_End, ...]) -> Figure | Refusal:
    own = _full_name(plain(unit_of(figure)))
    unclear = _unclear_scale(own, ends) if figure.type in SCALED else ""
    if unclear:
        return messages.HALF_A_SCALE, {"clear": unclear}
    unit = own or _unit_typed(ends)
    if not own and unit and not _can_be_unit(unit):
        return _no_digits(figure, text)
    found: list[Amount] = []
    for end in ends:
        amount = _amount(figure, unit, end)
        if not isinstance(amount, Amount):
            return _no_digits(figure, text) if amount is None else amount
        found.append(amount)
    if len(found) > 1 and found[0].exact >= found[1].exact:
        return messages.RANGE_DOWNWARDS, {}
    with_unit = replace(figure, unit=figure.unit if own else unit)
    return replace(with_unit, value=RANGE.join(str(_tidy(with_unit, amount)) for amount in found))


def _tidy(figure: Figure, amount: Amount) -> Amount:
    """A number that is counted whole without the zeros before it and behind its point: 00126 → 126, 3.0 → 3.

    The decimals of a number in 万 or 亿 stay as they were typed: 1.0万 says how exact it is.
    """
    if not is_counted_whole(figure):
        return amount
    whole, _, decimals = amount.digits.partition(".")
    is_exact = not amount.scale and not scale_and_rest(figure.unit)[0] and not decimals.strip("0")
    digits = (whole.lstrip("0") or "0") + (f".{decimals}" if decimals and not is_exact else "")
    return replace(amount, digits=digits)


def _unclear_scale(own: str, ends: tuple[_End, ...]) -> str:
    """What to write for 3—5亿, which may begin with 3 or 3亿 (GB/T 15835-2011 5.1.8); empty where it is clear.

    Where the first number is the greater one, 8000—1.2万, or has a unit, it was not meant in 万: all digits are shown.
    """
    scales = ["" if end.rest == own else scale_and_rest(end.rest)[0] for end in ends]
    if len(ends) == 1 or all(scales) or not any(scales) or scale_and_rest(own)[0]:
        return ""
    numbers = [Amount(end.digits.replace(",", ""), scale) for end, scale in zip(ends, scales, strict=True)]
    with_scale = next(end.rest for end, scale in zip(ends, scales, strict=True) if scale)
    upward = Amount(numbers[0].digits).exact < Amount(numbers[1].digits).exact
    if upward and "" in (ends[0].rest, ends[1].rest):
        return RANGE.join(number.digits + with_scale for number in numbers)
    return RANGE.join(plain_digits(number.exact) for number in numbers) + (own or scale_and_rest(with_scale)[1])


def _unit_typed(ends: tuple[_End, ...]) -> str:
    """The unit that a figure without one takes over; a 万 or 亿 alone is none."""
    first, last = ends[0].rest, ends[-1].rest
    unit = last or first
    scale, bare = scale_and_rest(unit)
    return bare if scale and (first != last or not bare) else unit


def _can_be_unit(rest: str) -> bool:
    """Whether what follows a number was meant as a unit: not a full stop, not another number."""
    return is_unit(rest) and re.fullmatch(_UNIT_LIKE, rest) is not None


def _amount(figure: Figure, unit: str, end: _End) -> Amount | Refusal | None:
    """One number, if what follows it is nothing, the unit, or a scale and the unit; None where that is no unit."""
    digits = end.digits.replace(",", "")
    if end.rest in ("", unit):
        return Amount(digits)
    scale, bare = scale_and_rest(end.rest)
    scalable = figure.type in SCALED and not scale_and_rest(unit)[0]
    if scalable and scale and bare in ("", unit):
        return Amount(digits, scale)
    if not _can_be_unit(end.rest):
        return None
    converted = _converted(figure, unit, Amount(digits, scale), bare)
    if converted:
        return messages.OTHER_SCALE, {"unit": unit, "found": end.rest, "converted": converted}
    return messages.WRONG_UNIT, {"unit": unit, "found": end.rest}


def _converted(figure: Figure, unit: str, amount: Amount, bare: str) -> str:
    """The same number in the unit of the figure: 1.2亿元 in 万元 → 12000万元; empty where scale is not all."""
    scale, base = scale_and_rest(unit)
    if figure.type not in SCALED or bare not in ("", base) or not base:
        return ""
    return plain_digits(amount.exact.scaleb(-POWERS[scale], exactly())) + unit


def _no_digits(figure: Figure, text: str) -> Refusal:
    chinese = re.fullmatch(_CHINESE, text)
    number = from_chinese(chinese[1]) if chinese else None
    if chinese is not None and number is not None and chinese[2] in ("", figure.unit):
        return messages.CHINESE_NUMBER, {"digits": f"{number}{chinese[2]}"}
    example = "5.2" if figure.type in (FigureType.PERCENT, FigureType.RATIO) else "126"
    return messages.NOT_A_NUMBER, {"example": example + unit_of(figure)}
