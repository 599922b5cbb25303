"""Join printed lines into paragraphs by where they stand on the page."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from draftkit.readers.pdf.furniture import apart, usual_em
from draftkit.readers.pdf.pages import Page, Printed

JOINER = "\x02"
"""Ends a line whose last word goes on in the next; the hyphen is left out already."""

_INDENT = 0.7
"""Han widths from the margin on which a line is indented; the usual indent is 2."""
_SLACK = 1.0
"""Han widths a full line may leave free besides what its next word needs."""
_MARGIN = 3.0
"""Han widths that are free on both sides of a centred line."""
_BLANK_LINE = 1.6
"""Times the usual distance of lines from which on a gap parts paragraphs."""
_LEAST_RIGHT = 0.7
"""Share of the paper's width that the type area reaches, though no line on it may."""
_SIZES = 0.08
"""Share by which the characters of two lines differ that are not of one paragraph."""
_WORD = re.compile(r"[A-Za-z0-9.,%:/_+-]+|.", re.DOTALL)
_CLOSING = "，。、；：？！）》”’】〉」』…"
_ENDS = "。！？：；…”）"
_APART = re.compile(r"[A-Za-z,.;:)]\0[A-Za-z0-9(]|[0-9]\0[A-Za-z(]")
"""Ends and beginnings of lines, with the break between them, that belong to two Latin words or figures."""
_FALLBACK_EM = 12.0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words of one paragraph, or of a line that stands apart from the text (`apart`)."""

    text: str
    apart: bool = False


@dataclass(frozen=True, slots=True)
class _Area:
    """Where the text of a page stands: edges, the usual distance of two lines, the usual width of a Han character."""

    left: float
    right: float
    pitch: float
    em: float

    def is_indented(self, line: Printed) -> bool:
        return line.left > self.left + _INDENT * self.em

    def is_centred(self, line: Printed) -> bool:
        before, after = line.left - self.left, self.right - line.right
        return min(before, after) > _MARGIN * self.em and abs(before - after) < 2 * self.em

    def is_short(self, line: Printed, following: Printed) -> bool:
        """Whether the line could have held the next one's first word."""
        return self.right - line.right > _width_of_first_word(following.text, line.em or self.em) + _SLACK * self.em


@dataclass(slots=True)
class _Line:
    """A line in its page, several pieces of one height joined."""

    printed: Printed
    page: int
    apart: bool


def paragraphs(pages: Sequence[Page]) -> tuple[Paragraph, ...]:
    """The paragraphs of a document. One that goes on over the page is whole; what stands apart follows it."""
    aside = apart(pages)
    lines = [line for number, page in enumerate(pages) for line in _lines(number, page, aside)]
    areas = _areas(pages, lines)
    done: list[Paragraph] = []
    text, before, waiting = "", None, []
    for line in lines:
        if line.apart:
            waiting.append(Paragraph(line.printed.text.strip(), apart=True))
            continue
        if before is None or _begins(before, line, areas[line.page]):
            done += [*_whole(text), *waiting]
            text, waiting = "", []
        text = _joined(text, line.printed.text)
        before = line
    return (*done, *_whole(text), *waiting)


def _whole(text: str) -> tuple[Paragraph, ...]:
    words = text.replace(JOINER, "").strip()
    return (Paragraph(words),) if words else ()


def _lines(number: int, page: Page, aside: frozenset[tuple[int, int]]) -> Iterator[_Line]:
    line: _Line | None = None
    for at, printed in enumerate(page.lines):
        is_apart = (number, at) in aside
        if line and line.apart == is_apart and _goes_on(line.printed, printed):
            line.printed = _beside(line.printed, printed)
            continue
        if line:
            yield line
        line = _Line(printed, number, is_apart)
    if line:
        yield line


def _goes_on(first: Printed, second: Printed) -> bool:
    """Whether two pieces stand beside each other in one line of the page."""
    overlap = min(first.top, second.top) - max(first.bottom, second.bottom)
    return overlap > min(first.top - first.bottom, second.top - second.bottom) / 2 and second.left >= first.right - 1


def _beside(first: Printed, second: Printed) -> Printed:
    gap = second.left - first.right > 0.5 * max(first.em, second.em, first.top - first.bottom)
    text = first.text + (" " if gap else "") + second.text
    bottom, top = min(first.bottom, second.bottom), max(first.top, second.top)
    return Printed(text, first.left, bottom, second.right, top, first.em or second.em)


def _areas(pages: Sequence[Page], lines: Sequence[_Line]) -> Mapping[int, _Area]:
    """The text area of each page; pages of one width on one side of the sheet share theirs."""
    em = usual_em(pages) or _FALLBACK_EM
    groups: dict[tuple[int, float], list[_Line]] = defaultdict(list)
    for line in lines:
        if not line.apart:
            groups[_group(line.page, pages)].append(line)
    areas = {group: _area(members, em, group[1]) for group, members in groups.items()}
    return {line.page: areas[_group(line.page, pages)] for line in lines if not line.apart}


def _group(number: int, pages: Sequence[Page]) -> tuple[int, float]:
    return number % 2, round(pages[number].width)


def _area(lines: Sequence[_Line], em: float, width: float) -> _Area:
    """Edges on which at least two lines agree, so that one odd line moves neither."""
    left = _edge(sorted(line.printed.left for line in lines), em)
    right = max(_LEAST_RIGHT * width, -_edge(sorted(-_edge_of(line.printed) for line in lines), em))
    steps = [a.printed.bottom - b.printed.bottom for a, b in pairwise(lines) if a.page == b.page]
    down = [step for step in steps if step > 0]
    return _Area(left, right, median(down) if down else 2 * em, em)


def _edge_of(line: Printed) -> float:
    """Where the line reaches on the right; punctuation at its end may hang over the edge and is not counted."""
    return line.right - (line.em if line.text.endswith(tuple(_CLOSING)) else 0)


def _edge(places: Sequence[float], em: float) -> float:
    """The outermost place that another one is near."""
    return next((first for first, second in pairwise(places) if second - first < em), places[0])


def _begins(before: _Line, line: _Line, area: _Area) -> bool:
    """Whether a line begins a paragraph."""
    first, second = before.printed, line.printed
    if first.text.endswith(JOINER):
        return False
    gap = first.bottom - second.bottom if before.page == line.page else 0.0
    if gap > _BLANK_LINE * area.pitch or _differ(first.em, second.em):
        return True
    if area.is_centred(first) or area.is_centred(second) or area.is_short(first, second):
        return True
    if not area.is_indented(second):
        return False
    is_block = abs(first.left - second.left) < area.em / 2
    return not is_block or first.text.rstrip().endswith(tuple(_ENDS))


def _differ(first: float, second: float) -> bool:
    return bool(first and second) and abs(first - second) > _SIZES * max(first, second)


def _width_of_first_word(text: str, em: float) -> float:
    """What the first unbreakable piece needs: a Han character or a Latin word, with the punctuation after it."""
    found = _WORD.match(text.lstrip())
    if found is None:
        return em
    word = found[0]
    rest = text.lstrip()[len(word) :]
    clinging = len(rest) - len(rest.lstrip(_CLOSING))
    return (len(word) * 0.55 if word.isascii() else 1.0) * em + clinging * em


def _joined(text: str, more: str) -> str:
    """Two lines of a paragraph; a blank only between Latin words."""
    more = more.strip()
    if text.endswith(JOINER):
        return text[:-1] + more
    text = text.rstrip()
    return text + (" " if _APART.match(f"{text[-1:]}\0{more[:1]}") else "") + more
