"""What takes the place of a figure or a number, cut from new words around it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from draftkit.text.han import is_han
from draftkit.tree.markers import typed_number
from draftkit.tree.page import Made

Span = tuple[int, int]

_NUMBER: Final = re.compile(r"\d(?:[\d.,]*\d)?[%％‰]?")
_GAP: Final = "【"
_SIGNS: Final = "负第"
"""Words before a number that belong to it."""
_NUMERALS: Final = "〇零一二三四五六七八九十两百千万亿"
_SIZES: Final = f"{_NUMERALS}余多来成点分％%‰.．第负"
"""Signs right beside a number that make another number of it."""
_COUNT: Final = re.compile("[一二三四五六七八九十两]+")


@dataclass(frozen=True, slots=True)
class Stood:
    """Something on the page that no words made.

    Attributes:
        start, end: its place in the issued text.
        unit: of a figure.
        bookmark: of a figure.
    """

    start: int
    end: int
    made: Made
    name: str = ""
    unit: str = ""
    bookmark: str = ""


def spans(before: str, after: str, stood: Sequence[Stood], bookmarked: Sequence[tuple[str, str]]) -> list[Span] | None:
    """Where in the new words each of them is, in order; None where that is not known of all.

    A figure is known by its words if they are still there, as the number that it is among as many numbers as there
    were, or by its bookmark; the number of a section by its form, an announced one like a figure.

    Args:
        before: the words that were changed.
        after: the new ones.
        stood: what stands in the former, its places counted in them.
        bookmarked: figures' bookmarks in the latter, each with its words.
    """
    found, done = list[Span](), 0
    for each in stood:
        words = dict(bookmarked).get(each.bookmark, "")
        ways = _words(after, before[each.start : each.end]), _form(after, each), _counted(before, after, stood, each)
        span = next((span for span in (*ways, _words(after, words)) if span and span[0] >= done), None)
        if span is None:
            return None
        found.append(span)
        done = span[1]
    return found


def inmost(before: str, after: str, made: Made) -> Span | None:
    """Where in what took its place a figure or number is, if words came in with it: 约350人, （一）再; else None.

    A figure all of which still stands at the beginning or the end of it is itself.
    """
    if made is Made.NUMBER:
        typed = typed_number(after)
        return (0, typed[1]) if typed and typed[1] < len(after) else None
    if made is Made.FIGURE and (whole := _whole(before, after)):
        return whole
    numbers = [found.start() for found in _NUMBER.finditer(after)]
    alike = made is Made.FIGURE and len(numbers) == max(1, len(_NUMBER.findall(before)))
    if not alike or not (before[0].isdigit() or before[0] == _GAP):
        return None
    words = after[: numbers[0]]
    return (numbers[0], len(after)) if is_han(words) and words[-1] not in _SIGNS else None


def _whole(before: str, after: str) -> Span | None:
    """Where a figure stands unchanged, with words before or behind it; None of a gap, and of one with other digits."""
    if before[0] == _GAP or len(before) == len(after):
        return None
    if after.startswith(before) and not _counts_on(before[-1], after[len(before)]):
        return 0, len(before)
    if after.endswith(before) and not _counts_on(before[0], after[-len(before) - 1]):
        return len(after) - len(before), len(after)
    return None


def _counts_on(sign: str, beside: str) -> bool:
    """Whether a sign beside one of a figure makes another number of it."""
    return beside.isdigit() or ((sign.isdigit() or sign in _NUMERALS) and beside in _SIZES)


def is_number(text: str) -> bool:
    """Whether words can be the number of a section or an announced one; none at all can be."""
    typed = typed_number(text)
    whole = typed is not None and typed[1] == len(text)
    return whole or not text.strip() or any(form.fullmatch(text) for form in (_COUNT, _NUMBER))


def _words(after: str, words: str) -> Span | None:
    """Where words stand that stand there once."""
    if not words or after.count(words) != 1:
        return None
    at = after.index(words)
    return at, at + len(words)


def _form(after: str, stood: Stood) -> Span | None:
    """The number of a section, at the beginning."""
    typed = typed_number(after) if stood.made is Made.NUMBER and not stood.start else None
    return (0, typed[1]) if typed else None


def _counted(before: str, after: str, stood: Sequence[Stood], one: Stood) -> Span | None:
    """By the number of numbers before it, if there are as many as there were; a gap counts as one."""
    numeral = _COUNT if one.made is Made.COUNT else _NUMBER
    places = [found.span() for found in numeral.finditer(before)]
    gaps = (each for each in stood if each.made is one.made and not numeral.search(before, each.start, each.end))
    places += ((each.start, each.end) for each in gaps)
    new = [found.span() for found in numeral.finditer(after)]
    mine = [at for at, (start, end) in enumerate(sorted(places)) if one.start <= start and end <= one.end]
    if len(places) != len(new) or not mine:
        return None
    start, end = new[mine[0]][0], new[mine[-1]][1]
    head, tail = before[one.start : sorted(places)[mine[0]][0]], before[sorted(places)[mine[-1]][1] : one.end]
    if head and after.endswith(head, 0, start):
        start -= len(head)
    ends = (each for each in (tail, one.unit) if each and after.startswith(each, end))
    return start, end + len(next(ends, ""))
