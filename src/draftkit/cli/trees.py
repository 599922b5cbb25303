"""A document that was read, as a tree for the terminal; line by line, so that a large one comes at once."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from draftkit.cli.language import _
from draftkit.cli.readings import doubt_words, role_words
from draftkit.cli.talk import has_colour
from draftkit.cli.wide import excerpt, pad, printable, width
from draftkit.tree.reading import ReadBlock, ReadDocument, Role

_BRANCH, _LAST, _BAR, _BLANK = "├── ", "└── ", "│   ", "    "
_BOLD, _DIM, _YELLOW, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[33m", "\x1b[0m"


@dataclass(frozen=True, slots=True)
class _Style:
    """How wide the columns before the words are, whether colours are welcome, and the words for doubts and roles."""

    role: int
    offsets: int
    colour: bool
    roles: dict[Role, str]

    def tinted(self, text: str, code: str) -> str:
        return f"{code}{text}{_PLAIN}" if self.colour and text and code else text


def tree_lines(document: ReadDocument) -> Iterator[str]:
    """The blocks under their headings and points: role, level, place, number, first words, and what is doubtful."""
    roles = role_words()
    style = _Style(
        max((width(_role(block, roles)) for block in document.blocks), default=0),
        max((len(_offsets(block)) for block in document.blocks), default=0),
        has_colour(sys.stdout),
        roles,
    )
    title = style.tinted(printable(document.title or _("(without a title)")), _BOLD)
    yield f"{title}  {style.tinted(_offsets(document), _DIM)}"
    for block, guide in zip(document.blocks, _guides(_depths(document.blocks)), strict=True):
        yield guide + _line(block, style, len(guide))


def _depths(blocks: Sequence[ReadBlock]) -> Iterator[int]:
    """How far below the document's line each block hangs, from 1; what is neither point nor text of one, at the top."""
    open_levels: list[int] = []
    for block in blocks:
        if block.level:
            open_levels = [level for level in open_levels if level < block.level]
        elif block.role not in (Role.BODY, Role.NEWS, Role.NOISE):
            open_levels = []
        yield len(open_levels) + 1
        if block.level:
            open_levels.append(block.level)


def _guides(depths: Iterator[int]) -> Iterator[str]:
    """The lines before each block: from the last block to the first, it is known which branches go on below."""
    guides = []
    going_on: set[int] = set()
    for depth in reversed(tuple(depths)):
        bars = (_BAR if above in going_on else _BLANK for above in range(1, depth))
        guides.append("".join(bars) + (_BRANCH if depth in going_on else _LAST))
        going_on = {above for above in going_on if above < depth} | {depth}
    return reversed(guides)


def _line(block: ReadBlock, style: _Style, taken: int) -> str:
    doubt = f"  (? {doubt_words()[block.doubt]})" if block.doubt else ""
    room = taken + style.role + style.offsets + 2 * len("  ") + width(doubt)
    code = _BOLD if block.level else _DIM if block.role is Role.NOISE else ""
    parts = (
        pad(_role(block, style.roles), style.role + 2),
        style.tinted(pad(_offsets(block), style.offsets + 2), _DIM),
        style.tinted(printable(excerpt(f"{block.marker}{block.text}", room)), code),
        style.tinted(doubt, _YELLOW),
    )
    return "".join(parts).rstrip()


def _role(block: ReadBlock, roles: dict[Role, str]) -> str:
    """The role with its level; a piece of a block that was cut says so."""
    name = roles[block.role] + (f" {block.level}" if block.level else "")
    return _("{role}, continued").format(role=name) if block.continued else name


def _offsets(stretch: ReadBlock | ReadDocument) -> str:
    return f"{stretch.span.start}–{stretch.span.end}"
