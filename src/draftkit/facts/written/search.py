"""Look for values in texts, by all of their forms at once."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from draftkit.facts.forms import Leftover, OldValue
from draftkit.facts.written.amounts import (
    Amount,
    Counted,
    amounts,
    counted,
    is_bare,
    is_common,
    is_telling,
    rounded,
    unit_end,
)
from draftkit.facts.written.days import Day, days, days_of, means
from draftkit.facts.written.judge import is_sure
from draftkit.facts.written.names import Form, Trust, forms, ranges
from draftkit.facts.written.plain import Plain, plain
from draftkit.figures.model import FigureType


class _Hit(NamedTuple):
    """Where a form stands in the plain words; `is_other` where it is not written like the old value itself."""

    start: int
    end: int
    of: int
    certain: bool
    is_other: bool = False


_TIMELIKE = frozenset({FigureType.DATE, FigureType.DATE_RANGE, FigureType.PERIOD, FigureType.TEXT})
_NUMBERLIKE = _TIMELIKE | {FigureType.COUNT, FigureType.PERCENT, FigureType.MONEY, FigureType.RATIO}


_WHOLE_YEAR = -1
_OPENING, _CLOSING = frozenset('“《「『"'), frozenset('”》」』"')


def _are_marks(before: str, after: str) -> bool:
    return before in _OPENING and after in _CLOSING


def _key(day: Day) -> tuple[int, int]:
    return (day.month, day.day) if day.month else (day.year, _WHOLE_YEAR)


def _counts(text: "_Text", amount: Amount, end: int) -> bool:
    """Whether a small number counts something of the place, or nothing that is said behind it."""
    if amount.start in text.counts or end == len(text.plain.text):
        return True
    before, after = text.beside(amount.start, end)
    return before in _OPENING and after in _CLOSING


def _is_as_written(text: str, end: int, wanted: Counted) -> bool:
    """Whether a number of one digit has the very unit: 两个 is hardly what was 两家."""
    return len(wanted.value) > 1 or text.endswith(wanted.unit, 0, end)


def _literal(type_: FigureType, text: str, numbers: int) -> Iterable[Form]:
    """What is looked for as it is written: names, and ranges, whose ends alone may be other amounts."""
    written = (ranges(text) if numbers > 1 else ()) if numbers else forms(type_, text)
    return (form for form in written if len(form.text) > 1)


class Search:
    """Finds values in texts."""

    def __init__(self, values: tuple[OldValue, ...]) -> None:
        """Prepare the forms of all values."""
        self._values = values
        self._kept = _Forms()
        self._old = _Forms()
        for index, value in enumerate(values):
            self._kept.add(index, value.type, plain(value.new).text)
            if value.text != value.new:
                self._old.add(index, value.type, plain(value.text).text)
        self._old.drop(self._kept)

    def find(self, text: str) -> list[Leftover]:
        """Where they stand, in the order of the text; none overlaps another, the longest counts."""
        simple = plain(text)
        hits = sorted(self._hits(_Text(text, simple)), key=_rank)
        taken: list[_Hit] = []
        covered = bytearray(len(simple.text))
        for hit in hits:
            if not any(covered[hit.start : hit.end]):
                covered[hit.start : hit.end] = b"\1" * (hit.end - hit.start)
                taken.append(hit)
        taken.sort()
        return [self._leftover(text, simple, hit) for hit in taken]

    def _leftover(self, text: str, simple: Plain, hit: _Hit) -> Leftover:
        """A title or quotation that the old value has with its marks takes them in."""
        start, end = simple.original(hit.start, hit.end)
        if self._values[hit.of].text[:1] in _OPENING and _are_marks(
            text[start - 1 : start] if start else "", text[end : end + 1]
        ):
            start, end = start - 1, end + 1
        return Leftover(start, end, hit.of, hit.certain and not self._values[hit.of].is_doubtful)

    def _hits(self, text: "_Text") -> Iterator[_Hit]:
        found = list(self._old.hits(text))
        kept = sorted(self._kept.places(text.plain.text)) if found else []
        starts, reach = [start for start, _ in kept], [*accumulate((end for _, end in kept), max)]
        for hit in found:
            at = bisect_right(starts, hit.start) - 1
            if at < 0 or reach[at] < hit.end:
                yield hit


def _rank(hit: _Hit) -> tuple[int, bool, bool, int]:
    return hit.start - hit.end, not hit.certain, hit.is_other, hit.of


class _Text:
    """A text that is looked through."""

    def __init__(self, original: str, simple: Plain) -> None:
        self.original, self.plain = original, simple

    def is_quoted(self, start: int, end: int) -> bool:
        """Whether quotation marks stand around words of the plain text."""
        return _are_marks(*self.beside(start, end))

    def beside(self, start: int, end: int) -> tuple[str, str]:
        """The characters on both sides of words of the plain text as they are written; empty for none."""
        start, end = self.plain.original(start, end)
        return self.original[start - 1 : start] if start else "", self.original[end : end + 1]

    @cached_property
    def counts(self) -> frozenset[int]:
        """Where numbers stand that count something of the place (三个县, not 三个方面), by their first character."""
        from draftkit.facts.measures.quantities import quantities
        from draftkit.facts.measures.times import times

        text = self.plain.text
        counted_ = (found.start for found in quantities(text))
        lasting = (found.start for found in times(text) if not found.doubtful)
        return frozenset((*counted_, *lasting))


class _Forms:
    """The forms of some values, by what they are found with."""

    def __init__(self) -> None:
        self.amounts: dict[str, list[tuple[Counted, int]]] = defaultdict(list)
        self.rounded: dict[str, list[tuple[Counted, int, bool]]] = defaultdict(list)
        self.days: dict[tuple[int, int], list[tuple[Day, int]]] = defaultdict(list)
        self.names: dict[str, list[tuple[int, Trust, bool]]] = defaultdict(list)
        self.may_be_bare: frozenset[str] = frozenset()
        self.may_be_undated: frozenset[tuple[int, int]] = frozenset()

    def add(self, index: int, type_: FigureType, text: str) -> None:
        """Add a value.

        Args:
            index: what it is told by.
            type_: what it is.
            text: as `plain` gives it; nothing is added where no words are left.
        """
        if not text:
            return
        found = days_of(text) if type_ in _TIMELIKE else ()
        numbers = counted(text) if not found and type_ in _NUMBERLIKE else ()
        for day in found:
            self.days[_key(day)].append((day, index))
        for number in numbers:
            self.amounts[number.value].append((number, index))
            for value, is_sure_ in rounded(number.value).items():
                self.rounded[value].append((number, index, is_sure_))
        if not found:
            for form in dict.fromkeys(_literal(type_, text, len(numbers))):
                self.names[form.text].append((index, form.trust, form.text != text))

    def drop(self, kept: "_Forms") -> None:
        """Take out what may stand: what is written the same way now, if only without its unit or its year."""
        self.may_be_bare, self.may_be_undated = frozenset(kept.amounts), frozenset(kept.days)
        for text in self.names.keys() & kept.names.keys():
            del self.names[text]
        for value in self.amounts.keys() & kept.amounts.keys():
            may = {amount for amount, _ in kept.amounts[value]}
            self.amounts[value] = [each for each in self.amounts[value] if each[0] not in may]
        for value in self.rounded.keys() & (kept.rounded.keys() | kept.amounts.keys()):
            del self.rounded[value]
        for key in self.days.keys() & kept.days.keys():
            stay = {day for day, _ in kept.days[key]}
            self.days[key] = [each for each in self.days[key] if each[0] not in stay]

    @cached_property
    def _search(self) -> tuple[tuple[str, ...], AhoCorasick]:
        names = tuple(name for name in self.names if name)
        return names, AhoCorasick(names)

    def places(self, text: str) -> Iterator[tuple[int, int]]:
        """Where names stand in plain words."""
        _, search = self._search
        return ((start, end) for _, start, end in search.find_matches_as_indexes(text, overlapping=True))

    def hits(self, text: _Text) -> Iterator[_Hit]:
        """Where any of the values stands, also those that overlap."""
        if self.amounts:
            yield from self._of_amounts(text)
        if self.days:
            yield from self._of_days(text.plain.text)
        if self.names:
            yield from self._of_names(text)

    def _of_amounts(self, text: _Text) -> Iterator[_Hit]:
        simple = text.plain.text
        for amount in amounts(simple):
            for wanted, index in self.amounts.get(amount.value, ()):
                end = unit_end(simple, amount, wanted)
                if end is not None:
                    if not is_common(amount.value, wanted.unit):
                        yield _Hit(amount.start, end, index, certain=True)
                    elif _is_as_written(simple, end, wanted) and _counts(text, amount, end):
                        yield _Hit(amount.start, end, index, certain=False)
                elif self._is_bare(text, amount, wanted):
                    yield _Hit(amount.start, amount.end, index, certain=amount.is_scaled and not wanted.unit)
            if amount.is_rough:
                yield from self._roughly(simple, amount)

    def _roughly(self, text: str, amount: Amount) -> Iterator[_Hit]:
        """The values that an amount may stand for roughly: 120余人 for 126人."""
        for wanted, index, certain in self.rounded.get(amount.value, ()):
            end = unit_end(text, amount, wanted)
            if end is not None:
                yield _Hit(amount.start, end, index, certain, is_other=True)

    def _is_bare(self, text: _Text, amount: Amount, wanted: Counted) -> bool:
        if amount.value in self.may_be_bare:
            return False
        stands_alone = is_bare(amount, *text.beside(amount.start, amount.end))
        return stands_alone or (not wanted.unit and is_telling(amount.value))

    def _of_days(self, text: str) -> Iterator[_Hit]:
        for found in days(text):
            year, month, day = found.day
            if not year and (month, day) in self.may_be_undated:
                continue
            for key in dict.fromkeys(((month, day), (month, 0), (year, _WHOLE_YEAR))):
                for old, index in self.days.get(key, ()):
                    certain = means(found.day, old)
                    if certain is not None:
                        yield _Hit(found.start, found.end, index, certain and not found.is_short)

    def _of_names(self, text: _Text) -> Iterator[_Hit]:
        names, search = self._search
        simple = text.plain.text
        for number, start, end in search.find_matches_as_indexes(simple, overlapping=True):
            for index, trust, is_other in self.names[names[number]]:
                certain = is_sure(simple, start, end, trust, is_quoted=text.is_quoted(start, end))
                if certain is not None:
                    yield _Hit(start, end, index, certain, is_other)
