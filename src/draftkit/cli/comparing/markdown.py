"""A comparison as Markdown: the shares, the parts, and both texts in a table side by side."""

from collections.abc import Iterator, Sequence
from typing import Final

from draftkit.cli.comparing.view import ShownLine, ShownPiece, Words, rows
from draftkit.cli.comparing.words import (
    NEWER,
    SIGNS,
    carried_words,
    dropped_words,
    home_of,
    kept_words,
    kind_words,
    moved_words,
    name_of,
    percents,
)
from draftkit.cli.language import _
from draftkit.reuse.compare.model import Kind
from draftkit.workflows.reuse.compare import Beside

_ESCAPED: Final = str.maketrans({sign: f"\\{sign}" for sign in "\\|*_~`[]<>#"})
_GOES, _COMES = "~~", "**"


def markdown(beside: Beside) -> str:
    """The whole comparison; what is otherwise is struck out on the left and bold on the right."""
    return "\n".join([*_head(beside), *_parts(beside), *_texts(beside)]) + "\n"


def _head(beside: Beside) -> Iterator[str]:
    comparison = beside.comparison
    yield f"# {_plain(name_of(beside.old))} → {_plain(name_of(beside.new))}"
    yield ""
    yield f"- {kept_words(comparison.new.shares)}"
    yield f"- {dropped_words(comparison.old.shares)}"
    yield from (f"- {each}" for each in (moved_words(beside), carried_words(beside)) if each)
    yield ""


def _parts(beside: Beside) -> Iterator[str]:
    words = kind_words()
    headings = (_("part"), _("characters"), *(f"{SIGNS[kind]} {words[kind]}" for kind in NEWER), _("from"))
    yield _row([each.translate(_ESCAPED) for each in headings])
    yield _row(["---", *["---:"] * (1 + len(NEWER)), "---"])
    for part in beside.comparison.new.parts:
        shown = percents(part.shares)
        counts = [f"{shown[kind]}%" for kind in NEWER]
        yield _row([_plain(part.name), f"{part.shares.total:,}", *counts, _plain(home_of(part, beside))])
    whole = beside.comparison.new.shares
    shown = percents(whole)
    yield _row([f"**{_('in all')}**", f"{whole.total:,}", *(f"{shown[kind]}%" for kind in NEWER), ""])
    yield ""


def _texts(beside: Beside) -> Iterator[str]:
    yield _row([_plain(name_of(beside.old)), _plain(name_of(beside.new))])
    yield _row(["---", "---"])
    for row in rows(beside.comparison):
        yield _row([_cell(row.old, _GOES), _cell(row.new, _COMES)])


def _cell(lines: Sequence[ShownLine], mark: str) -> str:
    return "<br>".join(f"{_plain(line.number)}{''.join(_piece(each, mark) for each in line.pieces)}" for line in lines)


def _piece(piece: ShownPiece, mark: str) -> str:
    """The sign of its kind, its move, its words; all of them are marked where nothing stands for it."""
    alone = piece.kind in (Kind.NEW, Kind.DROPPED)
    words = "".join(_marked(each, mark, alone=alone) for each in piece.words)
    return f"{_plain(piece.sign)}{piece.move}{words}"


def _marked(words: Words, mark: str, *, alone: bool) -> str:
    text = _plain(words.text)
    return f"{mark}{text}{mark}" if alone or words.changed else text


def _plain(text: str) -> str:
    return text.translate(_ESCAPED)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
