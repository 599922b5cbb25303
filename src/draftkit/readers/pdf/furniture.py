"""Find what is printed on a page and is no part of the text: page numbers, running heads, footnotes."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from draftkit.readers.pdf.pages import Page, Printed

_NUMBER = re.compile(r"[-—–－_·•\s]*(\d{1,4})[-—–－_·•\s]*")
_DRESSED = re.compile(
    r"第\s*\d{1,4}\s*页(?:[\s，,/]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*/\s*\d{1,4}|[-—–－]\s*\d{1,4}\s*[-—–－]"
    r"|(?i:page)\s*\d{1,4}(?:\s*of\s*\d{1,4})?"
)
_DIGITS = re.compile(r"\d+")
_NOTE = re.compile(r"[①-⑳*＊†]|[\[〔［]\d{1,2}[\]〕］]|\d{1,2}\s")
_NEAR = 3.0
"""Points within which the same words on two pages stand at the same place."""
_SET_OFF = 1.25
"""Times the usual distance of lines that a running head keeps from the text."""
_TIMES_OUTERMOST, _TIMES, _SHARE = 2, 3, 3
"""A running head stands on at least 2 pages as their highest or lowest line, set off from the text; elsewhere (a
watermark, a second line of it) on at least 3 and on every third."""
_SMALL = 0.9
"""A footnote's characters are at most this wide, compared with the text's."""


def apart(pages: Sequence[Page]) -> frozenset[tuple[int, int]]:
    """Page and line (both from 0) of what stands apart from the text."""
    return frozenset((*_page_numbers(pages), *_running_heads(pages), *_footnotes(pages)))


def _page_numbers(pages: Sequence[Page]) -> Iterator[tuple[int, int]]:
    """The highest or lowest line of a page, where it is a number; a bare one must count the pages."""
    bare: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for number, page in enumerate(pages):
        for line in _outermost(page):
            text = page.lines[line].text.strip()
            if _DRESSED.fullmatch(text):
                yield number, line
            elif found := _NUMBER.fullmatch(text):
                bare[int(found[1]) - number].append((number, line))
    for offset, places in bare.items():
        if len(places) > 1 or (len(pages) == 1 and offset == 1):
            yield from places


def _outermost(page: Page) -> tuple[int, ...]:
    order = sorted(range(len(page.lines)), key=lambda line: page.lines[line].bottom)
    return tuple(dict.fromkeys((order[0], order[-1]))) if order else ()


def _running_heads(pages: Sequence[Page]) -> Iterator[tuple[int, int]]:
    """Lines of the same words, but for numbers, at the same height of several pages."""
    places: dict[str, list[tuple[float, int, int]]] = defaultdict(list)
    for number, page in enumerate(pages):
        for line, printed in enumerate(page.lines):
            places[_DIGITS.sub("0", printed.text)].append((printed.bottom, number, line))
    for found in places.values():
        for near in _near(sorted(found)):
            if len({page for page, _ in near}) >= _enough(pages, near):
                yield from near


def _near(found: Sequence[tuple[float, int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Groups of places, page and line, at one height."""
    group: list[tuple[int, int]] = []
    for at, (bottom, page, line) in enumerate(found):
        if at and bottom - found[at - 1][0] > _NEAR:
            yield group
            group = []
        group.append((page, line))
    yield group


def _enough(pages: Sequence[Page], near: Sequence[tuple[int, int]]) -> float:
    """On how many pages the words must stand to be a running head."""
    if all(line in _outermost(pages[page]) and _is_set_off(pages[page], line) for page, line in near):
        return _TIMES_OUTERMOST
    return max(_TIMES, len(pages) / _SHARE)


def _is_set_off(page: Page, line: int) -> bool:
    """Whether more than the usual distance lies between the line and the nearest one."""
    bottoms = sorted({printed.bottom for printed in page.lines})
    steps = [above - below for below, above in pairwise(bottoms)]
    own = page.lines[line].bottom
    nearest = min((abs(bottom - own) for bottom in bottoms if bottom != own), default=0.0)
    return bool(steps) and nearest > _SET_OFF * median(steps)


def _footnotes(pages: Sequence[Page]) -> Iterator[tuple[int, int]]:
    """Small print at the foot of a page, from the line on that begins with a sign of a note."""
    usual = usual_em(pages)
    for number, page in enumerate(pages):
        small: list[int] = []
        for line in sorted(range(len(page.lines)), key=lambda line: page.lines[line].bottom):
            if not _is_small(page.lines[line], usual):
                if not _NUMBER.fullmatch(page.lines[line].text):
                    break
                continue
            small.append(line)
            if _NOTE.match(page.lines[line].text):
                yield from ((number, below) for below in small)
                small = []


def _is_small(line: Printed, usual: float) -> bool:
    return 0 < line.em < _SMALL * usual


def usual_em(pages: Sequence[Page]) -> float:
    """The width of most Han characters; 0 where there are none."""
    widths: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            if line.em:
                widths[round(line.em, 1)] += len(line.text)
    return widths.most_common(1)[0][0] if widths else 0.0
