"""A document that was read, as a tree for the terminal."""

from rich.text import Text
from rich.tree import Tree

from draftkit.cli.language import _
from draftkit.cli.tables import excerpt
from draftkit.cli.wide import printable
from draftkit.tree.reading import ReadBlock, ReadDocument, Role

_INDENT = 4


def document_tree(document: ReadDocument) -> Tree:
    """The blocks under their headings and points, each with its role, place and first words."""
    title = document.title or _("(without a title)")
    top = Tree(Text(printable(f"{title}  {document.span.start}–{document.span.end}"), style="bold"))
    branches = [top]
    for block in document.blocks:
        if block.level:
            del branches[block.level :]
        elif block.role not in (Role.BODY, Role.NEWS, Role.NOISE):
            del branches[1:]
        added = branches[-1].add(_line(block, len(branches)))
        if block.level:
            branches += [added] * (block.level - len(branches) + 1)
    return top


def _line(block: ReadBlock, depth: int) -> Text:
    role = {
        Role.TITLE: _("title"),
        Role.SALUTATION: _("salutation"),
        Role.OPENING: _("opening"),
        Role.HEADING: _("heading"),
        Role.REQUIREMENT: _("point"),
        Role.BODY: _("text"),
        Role.CLOSING: _("closing"),
        Role.NEWS: _("news"),
        Role.NOISE: _("noise"),
    }[block.role]
    head = f"{role} {block.span.start}–{block.span.end}  "
    words = excerpt(f"{block.marker}{block.text}", len(head) * 2 + depth * _INDENT)
    line = Text(printable(head), style="dim")
    return line.append(
        printable(words), style="bold" if block.level else "dim" if block.role is Role.NOISE else "default"
    )
