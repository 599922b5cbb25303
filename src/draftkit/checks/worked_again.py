"""Numbers that were worked out from others, worked out again the same way when these have changed."""

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from draftkit.checks.kinds.numbers.amounts import Amount, digits, meet, percent
from draftkit.checks.worked_out import Reckoning
from draftkit.figures.arithmetic.interval import Interval

_Way = Callable[[Sequence[Interval]], Interval]
_PAIR = 2
_SCALES = {"亿": 10**8, "万": 10**4}
_POINTS = ("个百分点", "百分点")


def right_result(how: Reckoning, before: Sequence[Amount], now: Sequence[Amount]) -> Interval | None:
    """What a number should be now; None where it is that, or where nobody can say how it was worked out.

    Args:
        how: it was worked out.
        before: the result, then the numbers it came from, in the order of the text, as they were.
        now: the same numbers as they are now.
    """
    was, of = before[0], [each.interval for each in before[1:]]
    ways = [way for way in _ways(how, before) if _meets(_by(way, of), was)]
    exact = [way for way in ways if _is_exact(_by(way, of), was)]
    right = [found for way in exact or ways if (found := _by(way, [each.interval for each in now[1:]])) is not None]
    fits = _is_exact if exact else _meets
    return right[0] if right and not any(fits(each, now[0]) for each in right) else None


def shown(number: Interval, result: Amount, words: str) -> str:
    """A number as people write it, to the last digit and in the scale of another one.

    Args:
        number: what is to be shown.
        result: the number that stands where it should.
        words: which that has in the text.
    """
    scale = next((each for each in _SCALES if each in words), "")
    steps = round(_middle(number) / Fraction(result.step))
    value = result.step * steps / _SCALES.get(scale, 1)
    return f"{digits(value)}{scale}{result.unit}"


def _meets(found: Interval | None, result: Amount) -> bool:
    return found is not None and meet(found, result.interval)


def _is_exact(found: Interval | None, result: Amount) -> bool:
    """Whether it comes out to the last digit, with the numbers just as they are written."""
    if found is None:
        return False
    return abs(_middle(found) - Fraction(result.value)) <= Fraction(result.step) / 2


def _middle(number: Interval) -> Fraction:
    return (number.low + number.high) / 2


def _by(way: _Way, of: Sequence[Interval]) -> Interval | None:
    """What a way gives; None where it divides by what may be nothing."""
    try:
        return way(of)
    except ZeroDivisionError:
        return None


def _ways(how: Reckoning, numbers: Sequence[Amount]) -> Iterator[_Way]:
    """How such a number may have been worked out; only those that gave the old one are gone by."""
    result, *of = numbers
    if how is Reckoning.TOTAL:
        yield _sum
    elif how is Reckoning.REST and len(of) >= _PAIR:
        yield lambda of: of[0] - _sum(of[1:])
    elif len(of) == _PAIR:
        yield from _of_two(result.unit)
        if of[0].unit == of[1].unit == ("%" if result.unit in _POINTS else result.unit):
            yield lambda of: of[1] - of[0]
            yield lambda of: of[0] - of[1]


def _of_two(unit: str) -> Iterator[_Way]:
    """What two numbers give by division: a change, a share or a mean, as the unit says."""
    quotients: tuple[_Way, ...] = (
        lambda of: (of[1] - of[0]) / of[0],
        lambda of: (of[0] - of[1]) / of[1],
        lambda of: (of[0] - of[1]) / of[0],
        lambda of: (of[1] - of[0]) / of[1],
        lambda of: of[1] / (of[0] - of[1]),
        lambda of: of[1] / (of[0] + of[1]),
        lambda of: of[1] / of[0],
        lambda of: of[0] / of[1],
    )
    if unit == "%":
        yield from (_in_percent(way) for way in quotients)
    elif unit == "倍":
        yield from quotients
    else:
        yield from quotients[-2:] if unit not in _POINTS else ()


def _in_percent(way: _Way) -> _Way:
    return lambda of: way(of) * percent()


def _sum(of: Sequence[Interval]) -> Interval:
    total = of[0]
    for each in of[1:]:
        total += each
    return total
