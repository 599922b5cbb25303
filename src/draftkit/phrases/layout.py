"""A bank file cut into its entries and all that stands between them; put together again it is the same text.

Entries begin at lines, so cutting is a matter of lines. Where no line can be mistaken (no value in quotes or brackets
goes on in the next line), lines are told apart by their shape alone: YAML takes twenty times as long to read.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from draftkit.source import Source, Span
from draftkit.strictyaml import Mapping, Node, Scalar, Sequence, parse_yaml

LISTS = ("phrases", "documents", "rejected")
INDENT = 2
"""How far in entries stand in a file the program writes."""
_QUOTED = r"\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'"
_ITEM = rf"(?:[^\s\"'\[\]{{}},#][^\"'\[\]{{}},#\n]*|{_QUOTED})"
_PAIR = rf" *\w+: {_ITEM} *"
_BRACES = rf"\{{(?:{_PAIR}(?:,{_PAIR})*)? *\}}"
_INSIDE = rf" *(?:{_ITEM}|{_BRACES}) *"
_BRACKETS = rf"\[(?:{_INSIDE}(?:,{_INSIDE})*)? *\]"
_VALUE = rf"(?:{_QUOTED}|{_BRACES}|{_BRACKETS})[ ]*(?:[ ]#[^\n]*)?"
_SAFE = re.compile(rf"[^\"'\[\]{{}}\t]*|[ ]*#.*|[ ]*(?:- +)?(?:\w+: +)?{_VALUE}")
_ODD = re.compile("\r(?!\n)|[\x85\u2028\u2029\ufeff]")
"""Line ends of YAML 1.1 nobody writes."""
_FILLER = re.compile(r"[ \t]*(?:#.*)?\r?\n?")
_EMPTY = re.compile(r"([^:#]*:)[ ]*(?:\[ *\]|~|null)?(?=[ ]*(?:[ ]#.*)?\r?\n?\Z)")
"""The line of a key whose list has no entries."""
_COMMENT = re.compile(rf"{_QUOTED}|(?:^|(?<=\s))(#[^\n]*)", re.MULTILINE)


@dataclass(slots=True)
class Piece:
    """An entry.

    Attributes:
        lead: the comments right above it.
        core: its lines, each with its end.
        id: of what it says, once that is known.
    """

    lead: str
    core: str
    id: str = ""

    @property
    def text(self) -> str:
        """With its comments."""
        return self.lead + self.core


@dataclass(slots=True)
class ListPart:
    """A list of entries in a file.

    Attributes:
        key: what it is called.
        head: the line of the key.
        indent: how many blanks stand before the dash of an entry.
        items: entries, and the empty lines and comments between them that belong to none.
    """

    key: str
    head: str
    indent: int = INDENT
    items: list[str | Piece] = field(default_factory=list)

    @property
    def pieces(self) -> list[Piece]:
        """The entries."""
        return [item for item in self.items if isinstance(item, Piece)]

    @property
    def text(self) -> str:
        """The whole list."""
        head = _EMPTY.sub(r"\1", self.head) if self.pieces else self.head
        return head + "".join(item if isinstance(item, str) else item.text for item in self.items)


Part = str | ListPart


@dataclass(frozen=True, slots=True)
class _Marks:
    """Lines by number, from 0: where lists and other keys of the top begin, entries begin, and entries end for sure."""

    keys: dict[int, str]
    tops: frozenset[int]
    starts: frozenset[int]
    ends: dict[int, int] = field(default_factory=dict)


def cut(source: Source) -> tuple[Part, ...] | None:
    """The parts of a file; None where it is written so that entries do not begin at lines of their own.

    Args:
        source: a file `parse_bank` reads without an error. A line end is added at its end where there is none.
    """
    if _ODD.search(source.text):
        return None
    lines = re.findall(r"[^\n]*\n|[^\n]+\Z", source.text)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    is_plain = all(map(_SAFE.fullmatch, source.text.replace("\r\n", "\n").split("\n")))
    marks = _marks_by_lines(lines) if is_plain else _marks_by_nodes(source)
    parts = () if marks is None else tuple(_parts(lines, marks))
    odd = any(isinstance(part, ListPart) and not _EMPTY.match(part.head) for part in parts)
    return None if marks is None or odd else parts


def comments_in(text: str) -> list[str]:
    """The comments of some lines, each from its sign on."""
    return [found[1].rstrip() for found in _COMMENT.finditer(text) if found[1]]


def _marks_by_lines(lines: list[str]) -> _Marks | None:
    tops = [number for number, line in enumerate(lines) if line[0] not in " #\r\n-"]
    keys = {number: key for number in tops if (key := lines[number].partition(":")[0].rstrip()) in LISTS}
    if len(set(keys.values())) < len(keys) or any(line.startswith(("---", "...", "%", "{", "?")) for line in lines):
        return None
    starts: set[int] = set()
    for number, end in zip(tops, [*tops[1:], len(lines)], strict=True):
        body = [at for at in range(number + 1, end) if not _FILLER.fullmatch(lines[at])]
        if number in keys and body:
            column = _column(lines[body[0]])
            starts |= {at for at in body if lines[at][column : column + 1] == "-" and _column(lines[at]) == column}
    return _Marks(keys, frozenset(tops), frozenset(starts))


def _marks_by_nodes(source: Source) -> _Marks | None:
    top = parse_yaml(source).value
    if top is None or source.text[top.span.start] == "{":
        return None
    tops = {source.number(entry.key.span.start) - 1: entry for entry in top.entries}
    keys = {number: entry.key.text for number, entry in tops.items() if entry.key.text in LISTS}
    ends: dict[int, int] = {}
    for number in keys:
        value = tops[number].value
        if isinstance(value, Sequence) and value.items:
            found = _ends(source, value)
            if len(found) < len(value.items):
                return None
            ends |= found
    return _Marks(keys, frozenset(tops), frozenset(ends), ends)


def _ends(source: Source, entries: Sequence) -> dict[int, int]:
    """The lines an entry's dash and its last word stand in; entries in brackets have none."""
    column = source.place(Span(entries.span.start, entries.span.start)).column - 1
    dash = re.compile(rf"^[ ]{{{column}}}-(?=\s)", re.MULTILINE)
    found, before = {}, entries.span.start - column
    for item in entries.items:
        last = max((match.start() for match in dash.finditer(source.text, before, item.span.start)), default=None)
        if last is None:
            return {}
        before = _last_word(source.text, item)
        found[source.number(last) - 1] = source.number(max(before - 1, last)) - 1
    return found


def _last_word(text: str, node: Node) -> int:
    """The end of a node's last value; a block's own span reaches on to whatever comes next."""
    if isinstance(node, Scalar) or text[node.span.start] in "[{":
        return node.span.end
    if isinstance(node, Mapping):
        return _last_word(text, node.entries[-1].value) if node.entries else node.span.end
    return _last_word(text, node.items[-1]) if node.items else node.span.end


def _parts(lines: list[str], marks: _Marks) -> Iterator[Part]:
    tops = sorted(marks.tops)
    yield "".join(lines[: tops[0]] if tops else lines)
    for number, end in zip(tops, [*tops[1:], len(lines)], strict=True):
        if number in marks.keys:
            yield _list(lines, range(number, end), marks)
        else:
            yield "".join(lines[number:end])


def _list(lines: list[str], stretch: range, marks: _Marks) -> ListPart:
    numbers = iter(stretch)
    part = ListPart(marks.keys[stretch.start], lines[next(numbers)])
    loose: list[str] = []
    piece: list[str] | None = None
    lead, last = "", -1
    for number in numbers:
        line = lines[number]
        if number in marks.starts:
            _close(part, lead, piece)
            lead = _lead_of(loose)
            part.items += loose
            part.indent, piece, loose, last = _column(line), [line], [], marks.ends.get(number, -1)
        elif number > last and _FILLER.fullmatch(line) and (piece is None or _column(line) <= part.indent):
            loose.append(line)
        elif piece is None:
            part.head += "".join(loose) + line
            loose = []
        else:
            piece += (*loose, line)
            loose = []
    _close(part, lead, piece)
    part.items += loose
    return part


def _close(part: ListPart, lead: str, piece: list[str] | None) -> None:
    if piece is not None:
        part.items.append(Piece(lead, "".join(piece)))


def _lead_of(loose: list[str]) -> str:
    """Take away the comments right above an entry, up to an empty line."""
    at = len(loose)
    while at and loose[at - 1].strip():
        at -= 1
    lead = "".join(loose[at:])
    del loose[at:]
    return lead


def _column(line: str) -> int:
    """How many blanks a line begins with; 0 for an empty one."""
    return len(line) - len(line.lstrip(" ")) if line.strip() else 0


def join(parts: Iterable[Part]) -> str:
    """The text of a file."""
    return "".join(part if isinstance(part, str) else part.text for part in parts)
