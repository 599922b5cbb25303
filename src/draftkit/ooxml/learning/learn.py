"""A page profile out of a sample: what it shows, and from another profile what it does not."""

from collections import Counter
from dataclasses import dataclass, replace
from typing import Any, Final, TypeVar

from lxml import etree

from draftkit.diagnostics import Outcome
from draftkit.errors import DraftkitError
from draftkit.ooxml.learning.cascade import LONGEST, Properties, is_on, whole, within
from draftkit.ooxml.learning.page_number import page_number
from draftkit.ooxml.learning.roles import roles
from draftkit.ooxml.learning.seen import MOST_SPACING, Seen, Type, seen
from draftkit.ooxml.opened import Package
from draftkit.ooxml.profiles import messages
from draftkit.ooxml.profiles.model import HEADINGS, Figure, Font, Force, Leading, Look, Profile, Style, twips
from draftkit.ooxml.reading.tags import number, wn
from draftkit.tree.markers import RUN_IN, typed_number

T = TypeVar("T")

_WITHOUT_BODY: Final = (Style.TITLE, Style.BYLINE, Style.SALUTATION, *HEADINGS[:4])
"""What is told where the sample does not show it; a fifth level is rare."""
_GRIDS: Final = frozenset({"lines", "linesAndChars", "snapToChars"})
_CHARACTER_GRIDS: Final = frozenset({"linesAndChars", "snapToChars"})
_LOWEST: Final = 60
"""Twips: the least height of a line that is one."""
_SINGLE: Final = 240
_TYPE_LINE: Final = 1.2
"""Heights of the type that a line must have so that nothing of it is cut off."""
_SINGLE_LINE: Final = 1.3
"""Word's single line of Chinese type, in heights of the type; only to estimate how many lines a page has."""
_NARROWEST_MM, _WIDEST_MM = 50, 600


@dataclass(frozen=True, slots=True)
class Learnt:
    """A profile, and the labels of what the sample does not show: these figures are those of the other profile."""

    profile: Profile
    kept: tuple[str, ...]


def learn_profile(package: Package, base: Profile) -> Outcome[Learnt]:
    """The page of a Word document that passed the guard.

    Args:
        package: the sample.
        base: gives what it does not show.
    """
    try:
        paragraphs = seen(package)
        found = roles(paragraphs)
        if Style.BODY not in found:
            return Outcome(None, (messages.NOTHING_LEARNT(name=package.name),))
        return Outcome(_Sample(package, base, paragraphs, found).learnt())
    except DraftkitError as error:
        return Outcome(None, error.diagnostics)


@dataclass(frozen=True, slots=True)
class _Sample:
    package: Package
    base: Profile
    paragraphs: tuple[Seen, ...]
    roles: dict[Style, tuple[Seen, ...]]

    @property
    def body(self) -> Seen:
        """A paragraph that looks as the text does."""
        return self.roles[Style.BODY][0]

    def learnt(self) -> Learnt:
        paper = self._paper()
        values: dict[str, Any] = paper | self._lines() | self._number()
        kept = [self.base.look(style).name for style in _WITHOUT_BODY if style not in self.roles]
        if not paper:
            kept.insert(0, "纸张和页边距")
        if "page_number_place" not in values:
            kept.append("页码")
        line = _line(self.body, self._grid())
        values["looks"] = tuple(self._look(row, line) for row in self.base.looks)
        profile = replace(self.base, id="like", label=self.package.name, **values)
        lines, characters = map(self._figure, _counts(profile, self.body))
        return Learnt(replace(profile, lines=lines, characters=characters), tuple(kept))

    def _figure(self, value: T, place: Seen | None = None) -> Figure[T]:
        where = f"《{self.package.name}》" + (f"第 {place.number} 段" if place else "")
        return Figure(value, Force.OFFICE, where)

    def _section(self) -> etree._Element | None:
        return self.body.section

    def _paper(self) -> dict[str, Figure[Any]]:
        """Paper and margins, in millimetres; all of it or nothing, where it leaves no room for a text."""
        section = self._section()
        size = None if section is None else section.find(wn("pgSz"))
        margins = None if section is None else section.find(wn("pgMar"))
        seen = {f"page_{name}": _millimetres(size, name[0]) for name in ("width", "height")}
        seen |= {side: _millimetres(margins, side) for side in ("top", "bottom", "left", "right")}
        found = {name: abs(value) for name, value in seen.items() if value is not None}
        whole_page = {name: getattr(self.base, name).value for name in seen} | found
        across = whole_page["page_width"] - whole_page["left"] - whole_page["right"]
        down = whole_page["page_height"] - whole_page["top"] - whole_page["bottom"]
        if min(across, down) < _NARROWEST_MM or max(whole_page.values()) > _WIDEST_MM:
            return {}
        return {name: self._figure(value) for name, value in found.items()}

    def _grid(self) -> Properties:
        section = self._section()
        grid = None if section is None else section.find(wn("docGrid"))
        return {} if grid is None else {str(name).rpartition("}")[2]: str(text) for name, text in grid.attrib.items()}

    def _lines(self) -> dict[str, Figure[Any]]:
        body, grid = self.body, self._grid()
        height, leading = _line(body, grid)
        spacing = body.most.spacing
        if grid.get("type") in _CHARACTER_GRIDS and is_on(body.properties, "snapToGrid", default=True):
            spacing += round((number(grid.get("charSpace")) or 0) / 4096 * 20)
        spacing = within(spacing, -MOST_SPACING, MOST_SPACING) or 0
        padded = is_on(body.properties, "autoSpaceDE", default=True)
        widows = is_on(body.properties, "widowControl", default=True)
        found: dict[str, Figure[Any]] = {
            "line_pitch": self._figure(height, body),
            "leading": self._figure(leading, body),
            "char_spacing": self._figure(spacing, body),
            "auto_space": self._figure(padded, body),
            "widow_control": self._figure(widows, body),
        }
        return found | self._lead()

    def _lead(self) -> dict[str, Figure[Any]]:
        """Whether most leads of run-in points are bold."""
        leads = [each for each in self.paragraphs if _is_point(each)]
        if not leads:
            return {}
        bold = Counter(each.first.bold for each in leads).most_common(1)[0][0]
        return {"lead_bold": self._figure(bold, next(each for each in leads if each.first.bold == bold))}

    def _number(self) -> dict[str, Figure[Any]]:
        section = self._section()
        shown = page_number(self.package, section)
        if shown is None:
            return {}
        found: dict[str, Figure[Any]] = {
            "page_number_place": self._figure(shown.place),
            "page_number_dashes": self._figure(shown.dashes),
            "page_number_size": self._figure(shown.size),
            "page_number_font": self._figure(self._font(Type(shown.face, shown.face, 0, bold=False, spacing=0))),
        }
        margins = None if section is None else section.find(wn("pgMar"))
        bottom, foot = _millimetres(margins, "bottom"), _millimetres(margins, "footer")
        if bottom is not None and foot is not None:
            half_a_line = shown.size / 4 * 25.4 / 72
            found["page_number_gap"] = self._figure(
                min(max(0.0, round(abs(bottom) - abs(foot) - half_a_line, 2)), abs(bottom))
            )
        return found

    def _look(self, row: Figure[Look], line: tuple[int, Leading]) -> Figure[Look]:
        """The row of one style as the sample has it; the base of all styles looks as the text does."""
        style = Style.BODY if row.value.style is Style.NORMAL else row.value.style
        shown = self.roles.get(style)
        if shown is None:
            return self._fitting(row, line)
        first = shown[0]
        type_ = first.first if style in HEADINGS else first.most
        own = _line(first, self._grid())
        look = replace(
            row.value,
            font=self._font(type_),
            size=type_.size,
            bold=type_.bold,
            align=first.align,
            indent=0 if row.value.style is Style.NORMAL else first.indent,
            line=0 if own == line else own[0],
            leading=own[1],
            before=whole(first.properties, "spacing.before") or 0,
            after=whole(first.properties, "spacing.after") or 0,
        )
        return self._figure(look, first)

    def _fitting(self, row: Figure[Look], line: tuple[int, Leading]) -> Figure[Look]:
        """A row the sample does not show: type of the size of text takes the sample's, and lines hold their type."""
        look, text = row.value, self.base.look(Style.BODY)
        if look.size == text.size:
            look = replace(look, size=self.body.most.size)
        if look.font == text.font:
            look = replace(look, font=self._font(self.body.most))
        if line[1] is Leading.EXACT and not look.line and line[0] < (needed := _least(look.size)):
            look = replace(look, line=needed)
        if look == row.value:
            return row
        source = f"《{self.package.name}》里没有；字体、字号、行高凡与正文相同的随正文，其余同{self.base.label}"
        return Figure(look, Force.OFFICE, source)

    def _font(self, found: Type) -> Font:
        """The class of type by the names a sample gives; another name it goes by is known of the usual ones."""
        han = found.han or self.base.look(Style.BODY).font.han
        for _, font in self.base.fonts:
            if han in (font.han, font.other_name):
                other = font.other_name if han == font.han else font.han
                return Font(han, found.latin or font.latin, other)
        return Font(han, found.latin or han)


def _is_point(paragraph: Seen) -> bool:
    number = typed_number(paragraph.text)
    return number is not None and number[0] in RUN_IN


def _line(paragraph: Seen, grid: Properties) -> tuple[int, Leading]:
    """The height of a line and how it is meant; lines that snap to a grid are as high as the grid lines they need."""
    said = whole(paragraph.properties, "spacing.line", _LOWEST)
    rule = paragraph.properties.get("spacing.lineRule", "auto")
    leading = Leading(rule) if said and rule in set(Leading) else Leading.MULTIPLE
    height = said or _SINGLE
    pitch = within(number(grid.get("linePitch")), _LOWEST, LONGEST)
    snaps = grid.get("type") in _GRIDS and is_on(paragraph.properties, "snapToGrid", default=True)
    if leading is Leading.MULTIPLE and snaps and pitch:
        rows = -(-_least(paragraph.most.size) // pitch)
        return min(round(rows * pitch * height / _SINGLE), LONGEST), Leading.EXACT
    return height, leading


def _least(size: int) -> int:
    """Twips of the lowest line that holds type of so many half-points."""
    return round(size * 10 * _TYPE_LINE)


def _millimetres(element: etree._Element | None, name: str) -> float | None:
    twips = number(None if element is None else element.get(wn(name)))
    return None if twips is None else round(twips * 25.4 / 1440, 2)


def _counts(profile: Profile, body: Seen) -> tuple[int, int]:
    """The lines of a page and the characters of a line that its other figures come to."""
    height = twips(profile.page_height.value - profile.top.value - profile.bottom.value)
    width = twips(profile.page_width.value - profile.left.value - profile.right.value)
    pitch = profile.line_pitch.value
    if profile.leading.value is Leading.MULTIPLE:
        pitch = round(pitch / _SINGLE * body.most.size * 10 * _SINGLE_LINE)
    advance = body.most.size * 10 + profile.char_spacing.value
    return max(1, height // max(1, pitch)), max(1, width // max(1, advance))
