"""The signs inside a block of Markdown somebody else wrote: emphasis, links, code, escapes, HTML."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import unescape
from itertools import pairwise

from draftkit.readers.manuscript import Markup
from draftkit.source import Span

_TOKEN = re.compile(
    r"(?P<escape>\\[!-/:-@\[-`{-~])|(?P<end>\\$)|(?P<code>`++)"
    r"|(?P<comment><!--(?:[^<\n-]|-(?!->))*+-->)|(?P<address><(?:https?://|mailto:)[^<>\s]++>)"
    r"|(?P<tag></?[A-Za-z][A-Za-z0-9]*+(?:[ \t/][^<>\n]*+)?+>)"
    r"|(?P<note>\[\^[^\[\]\n]++\])|(?P<image>!\[[^\[\]\n]*+\]\([^()\n]*+\))"
    r"|(?P<link>\[(?=[^\[\]\n]*+\](?:\([^()\n]*+\)|\[[^\[\]\n]*+\])))"
    r"|(?P<reference>&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
    r"|(?P<pipe>[ \t]*+\|[ \t]*+)|(?P<strong>(?<![*_~=])(?:\*\*\*|\*\*|__|~~|==|\*|_)(?![*_~=]))",
    re.MULTILINE,
)
_LINK_END = re.compile(r"([^\[\]\n]*+)\](?:\([^()\n]*+\)|\[([^\[\]\n]*+)\])")
_NOWHERE = Span(0, 0)
_REDACTED = frozenset("年月日省市县区镇乡村")
"""What stands between blacked-out words, as in 20**年**月."""


@dataclass(slots=True)
class _Marks:
    """Gathers the markup of one block.

    Attributes:
        defined: the names links may refer to.
        is_row: whether `|` parts cells.
        row: the line being read.
    """

    text: str
    defined: frozenset[str]
    is_row: bool
    row: Span = _NOWHERE
    found: list[Markup] = field(default_factory=list)
    _open: dict[str, Span] = field(default_factory=dict)
    _codes: dict[int, list[int]] = field(default_factory=dict)

    def read(self, span: Span) -> None:
        self.row = span
        self._codes = {}
        for run in re.finditer("`+", self.text[span.start : span.end]):
            self._codes.setdefault(len(run.group()), []).append(span.start + run.start())
        at = span.start
        while found := _TOKEN.search(self.text, at, span.end):
            at = self._take(found)

    def _take(self, found: re.Match[str]) -> int:
        """Note a sign; where to read on."""
        span, sign = Span(*found.span()), found.group()
        match found.lastgroup:
            case "escape":
                self._add(span, sign[1])
            case "end" | "comment" | "tag" | "note" | "image":
                self._add(span)
            case "address":
                self._add(Span(span.start, span.start + 1))
                self._add(Span(span.end - 1, span.end))
            case "reference" if (meant := unescape(sign)) != sign:
                self._add(span, meant)
            case "pipe" if self.is_row:
                at_edge = span.start == self.row.start or span.end == self.row.end
                self._add(span, "" if at_edge else "\t")
            case "code":
                return self._code(span)
            case "link":
                self._link(span)
            case "strong":
                self._strong(span, sign)
            case _:
                pass
        return span.end

    def _add(self, span: Span, text: str = "") -> None:
        self.found.append(Markup(span, text))

    def _code(self, span: Span) -> int:
        """Code between equal runs of backticks is taken as it stands."""
        length = span.end - span.start
        runs = self._codes.get(length, [])
        after = bisect_right(runs, span.start)
        if after == len(runs):
            return span.end
        self._add(span)
        self._add(Span(runs[after], runs[after] + length))
        return runs[after] + length

    def _link(self, span: Span) -> None:
        """The words of a link stay. Its end is looked at in advance, so that its signs are not read as words."""
        found = _LINK_END.match(self.text, span.end)
        if found is None:
            return
        name = found[2]
        if name is None or (name or found[1]).lower() in self.defined:
            self._add(span)
            self._add(Span(found.end(1), found.end()))

    def _strong(self, span: Span, sign: str) -> None:
        before, after = self.text[span.start - 1 : span.start], self.text[span.end : span.end + 1]
        inside_word = "_" in sign and before.isascii() and after.isascii() and before.isalnum() and after.isalnum()
        if inside_word:
            return
        opened = self._open.pop(sign, None) if before.strip() else None
        if opened is None:
            if after.strip():
                self._open[sign] = span
        elif self.text[opened.end : span.start] not in _REDACTED:
            self._add(opened)
            self._add(span)


def marks(text: str, stretches: Sequence[Span], defined: frozenset[str], *, is_row: bool = False) -> list[Markup]:
    """What is not read as it stands in a block: in order, without overlap, line breaks between its stretches included.

    Args:
        text: the whole text.
        stretches: the block's words, line by line.
        defined: the names its links may refer to, in small letters.
        is_row: whether it is a row of a table.
    """
    reader = _Marks(text, defined, is_row)
    for stretch in stretches:
        reader.read(stretch)
    gaps = (_gap(text, before, after) for before, after in pairwise(stretches))
    return list(_apart(sorted([*reader.found, *gaps], key=lambda mark: (mark.span.start, mark.span.end))))


def _gap(text: str, before: Span, after: Span) -> Markup:
    """A wrapped line: a blank between Latin words, nothing in Chinese."""
    latin = text[before.end - 1].isascii() and text[after.start].isascii()
    return Markup(Span(before.end, after.start), " " if latin else "")


def _apart(found: list[Markup]) -> Iterator[Markup]:
    """Without marks that lie in one before, as emphasis in the address of a link does."""
    end = 0
    for mark in found:
        if mark.span.start >= end:
            yield mark
            end = mark.span.end
