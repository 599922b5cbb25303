"""Pictures of numbers: a heat map of roles and themes, bars, a line for each year. Plain numbers where nobody looks."""

import math
import sys
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from draftkit.cli.language import _, word
from draftkit.cli.talk import has_colour
from draftkit.cli.wide import columns, pad, width
from draftkit.phrases.picture import ORDERS, by_year

if TYPE_CHECKING:
    from draftkit.phrases.picture import Picture

_SHORT = {
    "政治建设": "政治",
    "思想理论": "思想",
    "作风": "作风",
    "廉洁自律": "廉洁",
    "基层党建": "基层",
    "干部队伍": "干部",
    "人才": "人才",
    "组工自身建设": "组工",
    "乡村振兴": "乡村",
    "业务能力": "业务",
    "学习培训": "学习",
    "服务群众": "群众",
    "服务大局": "大局",
    "依法与制度": "法制",
    "综合": "综合",
}
"""Two characters for each theme, for the head of the map."""
_SHADES = "░▒▓█"
_TINTS = ((194, 16), (157, 16), (114, 16), (71, 16), (28, 231))
"""Background and ink of the 256 colours, from few to many: every tint brings its own ink, so that it can be read on a
light and on a dark terminal."""
_NARROW, _WIDE, _SUM = 4, 5, 4
_TERMINAL = 1000
"""Columns no terminal has."""
_BAR = 24
_EIGHTHS = " ▏▎▍▌▋▊▉█"


def heat_map(picture: "Picture") -> Iterator[str]:
    """Roles by themes with how many phrases have both; the more, the darker. Rows and columns without any are left out.

    On a terminal the heads are two characters, one above the other where it is narrow; elsewhere they are whole.
    """
    roles = [role for role in ORDERS["roles"] if picture.roles[role]]
    themes = [theme for theme in ORDERS["themes"] if picture.themes[theme]]
    if not roles or not themes:
        return
    label = max(width(word(role)) for role in (*roles, _("all")))
    if columns() >= _TERMINAL:
        yield from _plain_map(picture, roles, themes, label)
        return
    cell = _WIDE if columns() >= label + _WIDE * len(themes) + _SUM + 2 else _NARROW
    yield from _heads(themes, label, cell)
    most = max(picture.matrix.values(), default=1)
    for role in roles:
        cells = "".join(_cell(picture.matrix[role, theme], most, cell) for theme in themes)
        yield f"{pad(word(role), label)} {cells} {_compact(picture.roles[role], _SUM):>{_SUM}}"
    sums = "".join(f"{_compact(picture.themes[theme]):>{cell - 1}} " for theme in themes)
    yield f"{pad(_('all'), label)} {sums} {_compact(picture.phrases, _SUM):>{_SUM}}"
    yield _("the darker, the more phrases; the most in one field: {most}").format(most=most)


def _plain_map(picture: "Picture", roles: list[str], themes: list[str], label: int) -> Iterator[str]:
    """The same for a file: whole names, whole numbers."""
    widths = {theme: max(width(theme), len(str(picture.phrases))) for theme in themes}
    heads = "  ".join(_right(theme, widths[theme]) for theme in themes)
    whole = max(len(str(picture.phrases)), width(_("all")))
    yield f"{' ' * label}  {heads}  {_right(_('all'), whole)}"
    for role in roles:
        cells = "  ".join(_right(str(picture.matrix[role, theme]), widths[theme]) for theme in themes)
        yield f"{pad(word(role), label)}  {cells}  {_right(str(picture.roles[role]), whole)}"
    sums = "  ".join(_right(str(picture.themes[theme]), widths[theme]) for theme in themes)
    yield f"{pad(_('all'), label)}  {sums}  {_right(str(picture.phrases), whole)}"


def _heads(themes: list[str], label: int, cell: int) -> Iterator[str]:
    if cell == _WIDE:
        yield " " * (label + 1) + "".join(_right(_SHORT[theme], cell - 1) + " " for theme in themes)
        return
    for at in range(2):
        yield " " * (label + 1) + "".join(_right(_SHORT[theme][at], cell - 1) + " " for theme in themes)


def _cell(count: int, most: int, columns: int) -> str:
    if not count:
        return _right("·" if _can_show("·") else ".", columns - 1) + " "
    level = math.log1p(count) / math.log1p(most)
    if has_colour(sys.stdout):
        tint, ink = _TINTS[min(int(level * len(_TINTS)), len(_TINTS) - 1)]
        return f"\x1b[48;5;{tint};38;5;{ink}m{_compact(count):>{columns - 1}} \x1b[0m"
    shade = _SHADES[min(int(level * len(_SHADES)), len(_SHADES) - 1)] if _can_show(_SHADES) else " "
    return f"{_compact(count):>{columns - 1}}{shade}"


def _compact(count: int, digits: int = 3) -> str:
    """In so many digits at most: 7, 999, 12k, 3m."""
    if len(str(count)) <= digits:
        return str(count)
    thousands, millions = count // 1_000, count // 1_000_000
    return f"{millions}m" if millions else f"{thousands}k"


def bars(counts: Mapping[str, int]) -> Iterator[str]:
    """A line for each value: its name, how many, the share, and a bar."""
    if not counts:
        return
    names = max(width(word(name)) for name in counts)
    most, total = max(counts.values()), sum(counts.values())
    digits = len(str(most))
    for name, count in counts.items():
        line = f"{pad(word(name), names)}  {count:>{digits}}  {count / total:>4.0%}  {_bar(count, most)}"
        yield line.rstrip()


def timeline(picture: "Picture") -> Iterator[str]:
    """A line for each year a phrase was first seen in or a document was given in: new phrases, all so far, a bar."""
    growth, documents = by_year(picture.growth), by_year(picture.years)
    years = sorted({*growth, *documents}, key=lambda year: (not year, year))
    if years in ([], [""]):
        return
    heads = (_("year"), _("new"), _("so far"), _("documents"))
    rows, so_far = [], 0
    for year in years:
        so_far += growth.get(year, 0)
        rows.append((year or _("unknown"), str(growth.get(year, 0)), str(so_far), str(documents.get(year, 0))))
    widths = [max(width(cell) for cell in column) for column in zip(heads, *rows, strict=True)]
    yield "  ".join(_right(head, room) for head, room in zip(heads, widths, strict=True))
    for row in rows:
        cells = "  ".join(_right(cell, room) for cell, room in zip(row, widths, strict=True))
        yield f"{cells}  {_bar(int(row[2]), so_far)}".rstrip()


def _bar(count: int, most: int) -> str:
    """As long as its share of the most; at least a hair. Nothing outside of a terminal."""
    if columns() >= _TERMINAL or not count:
        return ""
    if not _can_show(_EIGHTHS):
        return "#" * max(1, round(count / most * _BAR))
    eighths = max(1, round(count / most * _BAR * 8))
    return "█" * (eighths // 8) + _EIGHTHS[eighths % 8].strip()


def _right(text: str, columns: int) -> str:
    return " " * (columns - width(text)) + text


def _can_show(signs: str) -> bool:
    try:
        signs.encode(sys.stdout.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True
