"""An entry of a bank file with other values: keys whose values stay keep their lines, comments stay too."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from draftkit.phrases.dump import Item, dump_entry, values_of
from draftkit.phrases.layout import INDENT, Piece, comments_in

_DASH = re.compile(r" *- +")
_KEY = re.compile(r"(\w+):(?=\s)")


@dataclass(slots=True)
class _Block:
    """Lines of an entry: those of one key, or a comment, whose `key` is empty."""

    key: str
    text: str


def canonical(entry: str, indent: int) -> str:
    """An entry as the program writes it, moved in or out to where a list's entries stand."""
    if indent == INDENT:
        return entry
    shift = indent - INDENT
    if shift > 0:
        return "".join(" " * shift + line for line in entry.splitlines(keepends=True))
    return "".join(line[-shift:] for line in entry.splitlines(keepends=True))


def patched(piece: Piece, old: Item, new: Item, is_right: Callable[[str], bool]) -> Piece:
    """The entry saying something else.

    Args:
        piece: its lines end as in Unix.
        old: what it says.
        new: what it should say.
        is_right: whether lines read as they should. Where an entry is written in a way that cannot be changed key by
            key, it is written as the program writes entries, with its comments above it.
    """
    indent = len(piece.core) - len(piece.core.lstrip(" "))
    core = _patched(piece.core, dict(values_of(old)), dict(values_of(new)))
    if core is not None and is_right(core):
        return replace(piece, core=core)
    pad = " " * indent
    lead = "".join(f"{pad}{comment}\n" for comment in comments_in(piece.core))
    return replace(piece, lead=piece.lead + lead, core=canonical(dump_entry(new), indent))


def _patched(core: str, old: Mapping[str, str], new: Mapping[str, str]) -> str | None:
    dash = _DASH.match(core)
    blocks = _blocks(core, dash.end()) if dash else None
    if dash is None or blocks is None:
        return None
    column = dash.end()
    present = {block.key for block in blocks}
    out = [made for block in blocks for made in _replaced(block, old, new, column)]
    order = list(new)
    for at, key in enumerate(order):
        if key not in present and _is_due(key, old, new):
            before = set(order[:at])
            place = max((n + 1 for n, block in enumerate(out) if block.key in before), default=0)
            out.insert(place, _Block(key, _written(key, new[key], column)))
    first = next((n for n, block in enumerate(out) if block.key), None)
    if first is None:
        return None
    out.insert(0, out.pop(first))
    return dash[0] + "".join(block.text for block in out)[column:]


def _is_due(key: str, old: Mapping[str, str], new: Mapping[str, str]) -> bool:
    """Whether a key that is not there must be written; an id follows from the text while that stays."""
    return old.get(key) != new[key] or (key == "id" and old.get("text") != new.get("text"))


def _blocks(core: str, column: int) -> list[_Block] | None:
    """The lines by key; None where they are not one key a line, or a key and what stands further in."""
    blocks: list[_Block] = []
    for line in (" " * column + core[column:]).splitlines(keepends=True):
        inner = len(line) - len(line.lstrip(" "))
        found = _KEY.match(line, column) if inner == column else None
        if found:
            blocks.append(_Block(found[1], line))
        elif line[inner : inner + 1] == "#" and inner <= column:
            blocks.append(_Block("", line))
        elif blocks and blocks[-1].key and (inner > column or line[column : column + 2] == "- " or not line.strip()):
            blocks[-1].text += line
        else:
            return None
    return blocks


def _replaced(block: _Block, old: Mapping[str, str], new: Mapping[str, str], column: int) -> list[_Block]:
    if not block.key or old.get(block.key) == new.get(block.key):
        return [block]
    comments, lines = comments_in(block.text), block.text.count("\n")
    value = new.get(block.key)
    if value is not None and lines == 1 and comments and value[:1] != "\n":
        written = _written(block.key, value, column).removesuffix("\n")
        return [_Block(block.key, f"{written}  {comments[0]}\n")]
    kept = [_Block("", f"{' ' * column}{comment}\n") for comment in comments]
    return kept if value is None else [*kept, _Block(block.key, _written(block.key, value, column))]


def _written(key: str, value: str, column: int) -> str:
    pad = " " * column
    if value[:1] != "\n":
        return f"{pad}{key}: {value}\n"
    return f"{pad}{key}:" + "".join(f"\n{pad}  {line.lstrip(' ')}" for line in value[1:].split("\n")) + "\n"
