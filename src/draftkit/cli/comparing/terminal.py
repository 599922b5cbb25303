"""How much is taken over, at a glance: one bar for the whole, and a row for each part."""

from collections.abc import Iterator
from typing import Final

from draftkit.cli.colours import BOLD, DIM, YELLOW, tinted
from draftkit.cli.comparing.words import (
    NEWER,
    SIGNS,
    carried_words,
    dropped_words,
    home_of,
    kept_words,
    kind_words,
    left_out,
    moved_words,
    name_of,
    percent,
    percents,
)
from draftkit.cli.language import _
from draftkit.cli.tables import print_heading, print_table
from draftkit.cli.talk import show
from draftkit.cli.wide import columns, cut, printable, wrap
from draftkit.reuse.compare.model import Kind, Shares
from draftkit.workflows.reuse.compare import Beside

_COLOURS: Final = {Kind.TAKEN: DIM, Kind.FIGURES: "\x1b[36m", Kind.REWORDED: YELLOW, Kind.NEW: "\x1b[32m"}
_WIDE, _NARROW = 60, 20
"""Signs of the bar for the whole, and of that for a part."""
_HEADING: Final = 40
"""Columns of a heading that are shown."""


def show_shares(beside: Beside) -> None:
    """The shares of the newer speech, part by part, and what of the older one is gone."""
    shares = beside.comparison.new.shares
    room = max(_NARROW, columns())
    show(tinted(printable(f"{name_of(beside.old)} → {name_of(beside.new)}"), BOLD))
    show(_bar(shares, min(_WIDE, room)))
    for line in _sums(beside):
        for each in wrap(line, room):
            show(each)
    _show_parts(beside)
    _show_left_out(beside)


def _sums(beside: Beside) -> Iterator[str]:
    comparison, words = beside.comparison, kind_words()
    shown = percents(comparison.new.shares)
    yield " · ".join(f"{SIGNS[kind]} {words[kind]} {shown[kind]}%" for kind in NEWER)
    yield kept_words(comparison.new.shares)
    yield dropped_words(comparison.old.shares)
    yield from filter(None, (moved_words(beside), carried_words(beside)))


def _show_parts(beside: Beside) -> None:
    parts = beside.comparison.new.parts
    if len(parts) == 1:
        return
    rows = []
    for part in parts:
        shown = percents(part.shares)
        counts = (f"{shown[kind]}%" if shown[kind] else "" for kind in NEWER)
        name = cut(printable(part.name), _HEADING)
        home = cut(printable(home_of(part, beside)), _HEADING)
        rows.append((name, f"{part.shares.total:,}", *counts, home))
    print_heading(_("Part by part"))
    headings = (_("part"), _("characters"), *(SIGNS[kind] for kind in NEWER), _("from"))
    print_table(headings, rows, right=(1, 2, 3, 4, 5))


def _show_left_out(beside: Beside) -> None:
    parts = left_out(beside)
    if not parts or len(beside.comparison.old.parts) == 1:
        return
    rows = []
    for part in parts:
        gone = part.shares.kinds[Kind.DROPPED]
        name = cut(printable(part.name), _HEADING)
        rows.append((name, f"{part.shares.total:,}", f"{gone:,}", f"{percent(gone, part.shares.total)}%"))
    print_heading(_("Left out of the older speech"))
    print_table((_("part"), _("characters"), _("no longer there"), "-"), rows, right=(1, 2, 3))


def _bar(shares: Shares, room: int) -> str:
    """As many signs of each kind as its share of the room; each kind that is there has one."""
    return "".join(tinted(SIGNS[kind] * count, _COLOURS[kind]) for kind, count in _signs(shares, room).items())


def _signs(shares: Shares, room: int) -> dict[Kind, int]:
    there = [kind for kind in NEWER if shares.kinds.get(kind)]
    counts = {kind: max(1, round(room * shares.share(kind))) for kind in there}
    if there:
        most = max(there, key=counts.__getitem__)
        counts[most] += room - sum(counts.values())
    return counts
