"""A document that was read, as a tree for the terminal."""

from dataclasses import dataclass

from rich.text import Text
from rich.tree import Tree

from draftkit.cli.language import _
from draftkit.cli.readings import doubt_words, role_words
from draftkit.cli.tables import excerpt
from draftkit.cli.wide import pad, printable, width
from draftkit.tree.reading import ReadBlock, ReadDocument, Role

_INDENT = 4


@dataclass(frozen=True, slots=True)
class _Columns:
    """How wide the columns before the words are."""

    role: int
    offsets: int


def document_tree(document: ReadDocument) -> Tree:
    """The blocks under their headings and points: role, level, place, number, first words, and what is doubtful."""
    title = document.title or _("(without a title)")
    top = Tree(Text(printable(title), style="bold").append(f"  {_offsets(document)}", style="dim"))
    columns = _Columns(
        max((width(_role(block)) for block in document.blocks), default=0),
        max((len(_offsets(block)) for block in document.blocks), default=0),
    )
    branches = [top]
    for block in document.blocks:
        if block.level:
            del branches[block.level :]
        elif block.role not in (Role.BODY, Role.NEWS, Role.NOISE):
            del branches[1:]
        added = branches[-1].add(_line(block, columns, len(branches)))
        if block.level:
            branches += [added] * (block.level - len(branches) + 1)
    return top


def _line(block: ReadBlock, columns: _Columns, depth: int) -> Text:
    doubt = f"  (? {doubt_words()[block.doubt]})" if block.doubt else ""
    taken = columns.role + columns.offsets + 4 + depth * _INDENT + width(doubt)
    words = excerpt(f"{block.marker}{block.text}", taken)
    line = Text(pad(_role(block), columns.role + 2))
    line.append(pad(_offsets(block), columns.offsets + 2), style="dim")
    line.append(printable(words), style="bold" if block.level else "dim" if block.role is Role.NOISE else "default")
    return line.append(doubt, style="yellow")


def _role(block: ReadBlock) -> str:
    """The role with its level; a piece of a block that was cut says so."""
    name = role_words()[block.role] + (f" {block.level}" if block.level else "")
    return _("{role}, continued").format(role=name) if block.continued else name


def _offsets(stretch: ReadBlock | ReadDocument) -> str:
    return f"{stretch.span.start}–{stretch.span.end}"
