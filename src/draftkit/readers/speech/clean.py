"""Clean a stretch of a found text and remember where each character stood and what was done."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from draftkit.source import Span
from draftkit.text.width import FULL, HALF
from draftkit.tree.reading import Repair, Rule

_INVISIBLE = "\x00-\x08\x0e-\x1b\x7f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff"
"""Control characters but white space, soft hyphens, joiners, marks of direction and variant, byte order marks."""
_CODE = r"\x1b\[[0-9;?]*[@-~]"
"""What colours the words of a terminal; without its first character it would read as words."""
_BLANKS = re.compile(rf"(?:{_CODE}|[\s{_INVISIBLE}])+")
_SEEN = re.compile(rf"[^\s{_INVISIBLE}]")
_NO_SPACE = re.compile(rf"(?:{_CODE}|[{_INVISIBLE}])+")
_LAST_CODE = re.compile(rf"{_CODE}\Z")
_LONGEST_CODE = 12
_BREAK = re.compile("[\r\n\v\f\x85\u2028\u2029](?:(?<=\r)\n)?")
_DOT = re.compile(r"(?<=[\u4e00-\u9fff”》）％%])\.(?=[\u4e00-\u9fff“《\d（(]|\s*$)", re.MULTILINE)
"""A dot after Chinese; one after a figure is a decimal point or marks a number."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The words of a stretch.

    Attributes:
        text: without blanks inside Chinese and characters the eye cannot see; punctuation beside Chinese full-width.
        origins: for each character of `text`, its offset in the original; a `range` where nothing was left out.
        repairs: what was done, in the order of the text.
    """

    text: str
    origins: Sequence[int]
    repairs: tuple[Repair, ...] = ()


def has_dots(text: str) -> bool:
    """Whether the sentences of a document end in half-width dots: more of them do than in 。."""
    stops = text.count("。")
    return text.count(".") > stops and sum(1 for _ in _DOT.finditer(text)) > stops


def clean(text: str, start: int, end: int, *, cells: bool = False, dots: bool = False) -> Cleaned:
    """The words of `text[start:end]`; a space stays only between two Latin words.

    Args:
        text: the original.
        start: where the stretch begins.
        end: where it ends, exclusive.
        cells: whether it is a row of a table: then a space stands for the tabs between its cells.
        dots: whether dots end sentences in this document.
    """
    joined = _joined(text, start, end, "\t" if cells else "")
    marks = [match.start() for pattern in (HALF, _DOT)[: 1 + dots] for match in pattern.finditer(joined.text)]
    if not marks:
        return joined
    signs = list(joined.text)
    for at in marks:
        signs[at] = FULL[signs[at]]
    widened = "".join(signs)
    half = (joined.origins[at] for at in marks)
    repairs = (*joined.repairs, *(Repair(Rule.HALF_WIDTH, Span(at, at + 1)) for at in half))
    return Cleaned(widened, joined.origins, tuple(sorted(repairs, key=lambda repair: repair.span.start)))


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The same stretch without blank characters at its ends; empty at `start` where all is blank."""
    lead = _BLANKS.match(text, start, end)
    first = lead.end() if lead else start
    if first == end:
        return start, start
    while True:
        while not _SEEN.match(text, end - 1):
            end -= 1
        code = _LAST_CODE.search(text, max(first, end - _LONGEST_CODE), end)
        if code is None:
            return first, end
        end = code.start()


def lines(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each line, its break left out."""
    start = 0
    for line_break in _BREAK.finditer(text):
        yield start, line_break.start()
        start = line_break.end()
    yield start, len(text)


def _joined(text: str, start: int, end: int, separator: str) -> Cleaned:
    """The pieces between blanks, put together; a blank that holds the separator, if there is one, stays a space."""
    words: list[str] = []
    origins: list[int] = []
    repairs: list[Repair] = []
    at = start
    for gap in _BLANKS.finditer(text, start, end):
        words.append(text[at : gap.start()])
        origins.extend(range(at, gap.start()))
        at = gap.end()
        kept = _parts_words(text, gap, start, end) or (separator and separator in gap.group())
        if kept:
            words.append(" ")
            origins.append(at - 1)
        if not kept or gap.group() not in (" ", separator):
            repairs.append(Repair(_rule(gap.group()), Span(*gap.span())))
    if not words:
        return Cleaned(text[start:end], range(start, end))
    words.append(text[at:end])
    origins.extend(range(at, end))
    return Cleaned("".join(words), origins, tuple(repairs))


def _parts_words(text: str, gap: re.Match[str], start: int, end: int) -> bool:
    """Whether a blank stands between two Latin words or numbers."""
    inside = start < gap.start() and gap.end() < end and not _NO_SPACE.fullmatch(gap.group())
    return inside and _is_word(text[gap.start() - 1]) and _is_word(text[gap.end()])


def _rule(blank: str) -> Rule:
    if _BREAK.search(blank):
        return Rule.LINE_BREAK
    return Rule.INVISIBLE if _NO_SPACE.fullmatch(blank) else Rule.SPACE


def _is_word(sign: str) -> bool:
    return sign.isascii() and sign.isalnum()
