"""Undo what printing did to paragraphs: lines broken at the width of a page, a page copied into one line."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from draftkit.readers.speech.clean import trim

HEADING_MARK = re.compile(
    r"\s*(?:[一二三四五六七八九十]{1,3}、|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]|\d{1,2}[.．、](?!\d))"
)
LONGEST_HEADING = 45
"""The longest heading seen in five speeches and 143 work reports has 43 characters."""
Printed = tuple[int, int]
_WRAPPED_LINE = 200
_NARROWEST = 10
_FEWEST = 5
_FEWEST_LINES = 8
_FULL_SHARE, _LONGER_SHARE = 0.4, 0.05
"""At least so many lines of a broken text fill the page, at most so many are longer (they hold Latin words)."""
_NARROWEST_PAGE, _WIDEST_PAGE = 18, 60
_WHOLE_PAGE = 1000
_GAP = re.compile(
    r"(?<=[。！？：:])\s++|(?<!\s)\s++(?=[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|——)|"
    r"(?<=[。！？])(?=[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])"
)
_HEADING_END = re.compile(r"。|\s++")
_MARKED = re.compile(HEADING_MARK.pattern + r"\s*")
_PIECE = re.compile(r"\S+")
_SLACK = 2
_SENTENCE_ENDS = "。！？!?：:"
_BEGINS = re.compile("\n[ \t]*\r?\n|\n(?:\u3000+| {2,}|\t)")
"""A blank line, or an indented one."""
_PAGE_NUMBER = re.compile(r"[-—–－\s·]*(?:第\s*)?\d{1,3}\s*(?:页)?(?:\s*[/／，共]*\s*\d{1,3}\s*页?)?[-—–－\s·]*")


def divided(text: str, start: int, end: int) -> Iterator[Printed]:
    """The paragraphs of a line; more than one where a page was copied into it."""
    printed = _pieces(text, start, end)
    if width := _usual(printed, _NARROWEST, _FEWEST):
        yield from unwrapped(text, printed, width)
    elif end - start > _WHOLE_PAGE:
        yield from _at_gaps(text, start, end)
    else:
        yield start, end


def page_width(text: str, lines: Sequence[Printed]) -> int:
    """How many characters a line holds, where every line of the text was broken at the width of a page; otherwise 0.

    Args:
        text: the original.
        lines: its lines with words in them, without blanks at their ends.
    """
    lengths = Counter(end - start for start, end in lines)
    width = max(lengths, key=lambda length: (lengths[length], length), default=0)
    full = [end for start, end in lines if abs(end - start - width) <= _SLACK]
    longer = sum(count for length, count in lengths.items() if length > width + _SLACK)
    filled = (
        len(lines) >= _FEWEST_LINES and len(full) >= _FULL_SHARE * len(lines) and longer <= _LONGER_SHARE * len(lines)
    )
    broken = sum(text[end - 1] not in _SENTENCE_ENDS for end in full) * 2 > len(full)
    return width if filled and broken and _NARROWEST_PAGE <= width <= _WIDEST_PAGE else 0


def is_page_number(line: str) -> bool:
    """Whether a line is the number of a printed page and nothing else (— 3 —, 第 3 页 共 8 页)."""
    return _PAGE_NUMBER.fullmatch(line) is not None


def unwrapped(text: str, printed: Sequence[Printed], width: int) -> Iterator[Printed]:
    """Printed lines joined to paragraphs.

    One clearly shorter than the rest ends a paragraph; a heading begins one, and so does an indented line or one after
    a blank line where that is not the rule.
    """
    first, last = printed[0][0], printed[-1][1]
    gaps = {b[0] for a, b in pairwise(printed) if _BEGINS.search(text, a[1], b[0])}
    begins = gaps if len(gaps) * 2 < len(printed) else set()
    for index, (begin, stop) in enumerate(printed):
        if begin > first and (begin in begins or HEADING_MARK.match(text, begin, stop)):
            yield from _filled(text, first, begin)
            first = begin
        following = printed[index + 1] if index + 1 < len(printed) else (last, last)
        ends_short = stop - begin < width - _SLACK
        if ends_short or (first == begin and _is_full_heading(text, begin, following, width)):
            yield from _filled(text, first, stop)
            first = following[0]
    yield from _filled(text, first, last)


def _pieces(text: str, start: int, end: int) -> list[Printed]:
    return [match.span() for match in _PIECE.finditer(text, start, end)] if end - start >= _WRAPPED_LINE else []


def _usual(printed: Sequence[Printed], narrowest: int, fewest: int) -> int:
    """The length most printed lines have, give or take a sign; 0 where there is none."""
    if len(printed) < fewest:
        return 0
    lengths = Counter(end - start for start, end in printed)
    width, _ = max(lengths.items(), key=lambda item: (item[1], item[0]))
    usual = sum(count for length, count in lengths.items() if abs(length - width) <= _SLACK)
    return width if width >= narrowest and usual * 2 > lengths.total() else 0


def _at_gaps(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Paragraphs of a page copied into one line with only a space between them."""
    first, stop = start, (start, start)
    for match in _GAP.finditer(text, start, end):
        if match.end() > first:
            yield from _filled(text, first, match.start())
            first = match.end()
        mark = _MARKED.match(text, first, end)
        if mark and stop[0] < mark.end():
            found = _HEADING_END.search(text, mark.end(), end)
            stop = found.span() if found else (end, end)
        if mark and stop[0] < end and text[stop[0]] != "。":
            yield from _filled(text, first, stop[0])
            first = stop[1]
    yield from _filled(text, first, end)


def _is_full_heading(text: str, begin: int, following: tuple[int, int], width: int) -> bool:
    """Whether a heading fills its printed line: else its sentence would run on too long for a heading."""
    sentence = text.find("。", begin)
    long = sentence < 0 or sentence - begin > LONGEST_HEADING
    goes_on = following[1] - following[0] >= width - _SLACK
    return bool(HEADING_MARK.match(text, begin)) and long and goes_on


def _filled(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    start, end = trim(text, start, end)
    if start < end:
        yield start, end
