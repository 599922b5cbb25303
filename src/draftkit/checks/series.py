"""The lists of a document: siblings that count on from one to the next."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from draftkit.checks.subject import Part, Passage, Subject
from draftkit.text.numerals import to_chinese
from draftkit.tree.markers import RUN_IN, Marker, number

_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_RUN_IN = (Marker.ORDINAL, Marker.FIRSTLY)
"""首先、其次、第三 is one list (speech-craft, R04)."""
_COUNTS = re.compile(f"[{_CIRCLED}]|[一二三四五六七八九十]+|[0-9]+")


@dataclass(frozen=True)
class Series:
    """One list: its items stand in a row under one parent and their numbers count on, gaps included.

    Attributes:
        above: the part they stand under; None at the top.
        items: at least one; all have a number, or none has.
        before: how many siblings stand before the first.
    """

    above: Part | None
    items: tuple[Part, ...]
    before: int = 0

    @property
    def first(self) -> Part:
        """The first item."""
        return self.items[0]

    @property
    def is_numbered(self) -> bool:
        """Whether its items carry numbers of a family that is known."""
        return self.first.family is not None

    @property
    def is_run_in(self) -> bool:
        """Whether its numbers open paragraphs: 第一，, 一是."""
        return self.first.family in RUN_IN

    @property
    def is_sure(self) -> bool:
        """Whether a person would see the same list: it has numbers, or the reader had no doubt about any item."""
        return self.is_numbered or all(item.lead.doubt is None for item in self.items)

    @cached_property
    def values(self) -> tuple[int, ...]:
        """The number of each item; 最后 counts as the one that follows."""
        found: list[int] = []
        for item in self.items:
            found.append(item.number or (found[-1] if found else 0) + 1)
        return tuple(found)


def series_of(subject: Subject) -> Iterator[Series]:
    """All lists of a document, each before those below its items."""
    yield from _below(None, subject.points)
    yield from _below(None, subject.parts)


def in_order(subject: Subject) -> list[Series]:
    """All lists of a document in the order of their first items."""
    return sorted(series_of(subject), key=lambda series: series.first.lead.index)


def _below(above: Part | None, parts: Sequence[Part]) -> Iterator[Series]:
    siblings = tuple(_lifted(parts))
    before = 0
    for items in _rows(siblings):
        yield Series(above, items, before)
        before += len(items)
    for part in siblings:
        yield from _below(part, _own(part))


def _lifted(parts: Iterable[Part]) -> Iterator[Part]:
    """The parts in a row; those that count on in another family (一是、第二、三是) are no level of their own."""
    for part in parts:
        yield part
        if _counts_on(part):
            yield from _lifted(part.parts)


def _own(part: Part) -> tuple[Part, ...]:
    return () if _counts_on(part) else part.parts


def _counts_on(part: Part) -> bool:
    following = part.parts[0] if part.parts else None
    if following is None or part.number is None or following.number is None:
        return False
    return following.family is not part.family and following.number == part.number + 1


def _rows(siblings: Iterable[Part]) -> Iterator[tuple[Part, ...]]:
    row: list[Part] = []
    last = 0
    for part in siblings:
        if row and not _continues(row[-1], last, part):
            yield tuple(row)
            row, last = [], 0
        row.append(part)
        last = part.number or last + 1
    if row:
        yield tuple(row)


def _continues(before: Part, last: int, part: Part) -> bool:
    if part.family is None or before.family is None:
        return part.family is before.family and _shape(part) == _shape(before)
    if part.number is None:
        return part.family is before.family
    return part.number != 1 and (_is_one_family(before, part) or part.number == last + 1)


def _shape(part: Part) -> str:
    """How a number of no known family is written: ① and ② are one, and so are 其一 and 其二."""
    return _COUNTS.sub("n", part.lead.marker.strip())


def _is_one_family(first: Part, second: Part) -> bool:
    return first.family is second.family or {first.family, second.family} == set(_RUN_IN)


def marker_for(item: Part, value: int) -> str:
    """The number that would stand at an item in the place of its own: 五、 → 四、."""
    if item.family is None or item.family is Marker.FIRSTLY:
        return f"第{to_chinese(value)}，"
    return number(item.family, value, value + 1)


def mentions_number(passages: Iterable[Passage], value: int, family: Marker | None = None) -> bool:
    """Whether any of the texts has the number at the beginning of a clause: then the reader may have passed it over.

    Args:
        passages: the texts.
        value: the number.
        family: of the list it would belong to: 一、 is no 一是. None for any.
    """
    return next(number_places(passages, value, family), None) is not None


def number_places(
    passages: Iterable[Passage], value: int, family: Marker | None = None
) -> Iterator[tuple[Passage, int, int]]:
    """Where texts have the number at the beginning of a clause: the passage, start and end."""
    pattern = _number_pattern(value, family)
    for passage in passages:
        for match in pattern.finditer(passage.text):
            yield passage, match.start(), match.end()


def numbered_line(value: int) -> re.Pattern[str]:
    """A line that begins with the number, in raw text."""
    return re.compile(rf"^[ \t\u3000]*[（(]?{to_chinese(value)}[、.．）)]", re.MULTILINE)


@lru_cache(maxsize=256)
def _number_pattern(value: int, family: Marker | None) -> re.Pattern[str]:
    ways = (*_headed(value), *_run_in(value))
    if family is not None:
        ways = _run_in(value) if family in RUN_IN else _headed(value)
    return re.compile(f"(?:^|(?<=[。；：，！？、“—]))(?:{'|'.join(ways)})")


def _headed(value: int) -> tuple[str, ...]:
    word = to_chinese(value)
    circled = tuple(_CIRCLED[value - 1 : value]) if value else ()
    return (f"{word}、", f"[（(]{word}[）)]", rf"[（(]?{value}[.．、）)](?!\d)", *circled)


def _run_in(value: int) -> tuple[str, ...]:
    word = to_chinese(value)
    return (f"{word}(?:是|要|抓)", f"第{word}[，、：]", f"其{word}", *(("首先",) if value == 1 else ()))
