"""The page a speech is printed on: every figure of it in one table, each with its force and where it comes from.

GB/T 9704-2012 is written for official documents. A speech takes over its paper, type area, fonts, numbering, indents
and page number; what only habit asks for is marked as practice, so that nobody calls it the standard.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)


class Force(StrEnum):
    """How far a figure binds: the standard asks for it, has it as its usual, habit does, or one office's own sample."""

    REQUIRED = "规定"
    USUAL = "一般"
    PRACTICE = "实务"
    OFFICE = "本单位"


@dataclass(frozen=True, slots=True)
class Figure(Generic[T_co]):
    """One figure of the page: its value, its force, and the clause or habit it comes from."""

    value: T_co
    force: Force
    source: str


@dataclass(frozen=True, slots=True)
class Font:
    """A class of type: the face of Han characters, the one of Latin letters and digits, and another name it goes by."""

    han: str
    latin: str
    other_name: str = ""


class Align(StrEnum):
    """How lines fill the measure, in Word's words."""

    CENTER = "center"
    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"


class Leading(StrEnum):
    """How a line's height is meant, in Word's words: exact or least twips, or 240ths of what the type asks for."""

    EXACT = "exact"
    AT_LEAST = "atLeast"
    MULTIPLE = "auto"


class NumberPlace(StrEnum):
    """Where the page number stands: at the outer edge (odd pages right, even ones left), or in one place."""

    OUTSIDE = "outside"
    CENTER = "center"
    LEFT = "left"
    RIGHT = "right"


class Style(StrEnum):
    """The styles a speech uses; the value is the style's id in the file and never changes."""

    NORMAL = "Normal"
    TITLE = "DkTitle"
    BYLINE = "DkByline"
    SALUTATION = "DkSalutation"
    BODY = "DkBody"
    HEADING_1 = "DkHeading1"
    HEADING_2 = "DkHeading2"
    HEADING_3 = "DkHeading3"
    HEADING_4 = "DkHeading4"
    HEADING_5 = "DkHeading5"
    PAGE_NUMBER = "Footer"
    LEAD = "DkLead"
    CELL = "DkCell"
    CELL_HEADING = "DkCellHeading"


HEADINGS = (Style.HEADING_1, Style.HEADING_2, Style.HEADING_3, Style.HEADING_4, Style.HEADING_5)
"""The heading of each level, from level 1; as many as `draftkit.tree.nodes.MAX_DEPTH`."""


SIZES: Final = {
    "初号": 42,
    "小初": 36,
    "一号": 26,
    "小一": 24,
    "二号": 22,
    "小二": 18,
    "三号": 16,
    "小三": 15,
    "四号": 14,
    "小四": 12,
    "五号": 10.5,
    "小五": 9,
}
"""Points of the sizes of Chinese type, as Word counts them."""


@dataclass(frozen=True, slots=True)
class Look:
    """How one kind of paragraph looks.

    Attributes:
        style: its id.
        name: what people see in Word's list of styles. Names of Word's own Chinese list (正文, 称呼) are avoided:
            Word would take the style for its own.
        font: the class of type; `size` in half-points (三号 = 32, 二号 = 44).
        align: how lines fill the measure. Text is flush left: every line holds 28 characters anyway, and LibreOffice
            7.4 drops a mark that hangs over the end of a justified line.
        indent: characters the first line stands in.
        outline: the level in the navigation pane, from 0; None for text.
        keep_next: whether a page never ends with it.
        line: the height of its lines; 0 for that of the page.
        leading: how `line` is meant.
        bold: whether all of it is bold.
        before: twips above it; `after` below it.
    """

    style: Style
    name: str
    font: Font
    size: int
    align: Align = Align.LEFT
    indent: int = 0
    outline: int | None = None
    keep_next: bool = False
    line: int = 0
    leading: Leading = Leading.EXACT
    bold: bool = False
    before: int = 0
    after: int = 0


@dataclass(frozen=True, slots=True)
class Profile:
    """The whole table. Lengths of the page in millimetres, of lines and characters in twips (1/20 point).

    Attributes:
        id: the name it is asked for by.
        label: what it is called.
        fonts: the classes of type by the names the table calls them.
        line_pitch: the height of every line.
        leading: how it is meant.
        char_spacing: added to each character of the size of the text.
        page_number_gap: from the type area down to the page number's dashes.
        page_number_size: half-points.
        page_number_dashes: whether a dash stands on each side of it.
        auto_space: whether Word pads between Han characters and digits; padding breaks the 28 of a line.
        widow_control: whether a page never begins or ends with a single line of a paragraph.
        lead_bold: whether the lead of a run-in point is bold.
        looks: one row for each paragraph style; the first is the base of all.
    """

    id: str
    label: str
    fonts: tuple[tuple[str, Font], ...]
    page_width: Figure[float]
    page_height: Figure[float]
    top: Figure[float]
    bottom: Figure[float]
    left: Figure[float]
    right: Figure[float]
    lines: Figure[int]
    characters: Figure[int]
    line_pitch: Figure[int]
    leading: Figure[Leading]
    char_spacing: Figure[int]
    page_number_gap: Figure[float]
    page_number_size: Figure[int]
    page_number_font: Figure[Font]
    page_number_place: Figure[NumberPlace]
    page_number_dashes: Figure[bool]
    auto_space: Figure[bool]
    widow_control: Figure[bool]
    lead_bold: Figure[bool]
    looks: tuple[Figure[Look], ...]

    def look(self, style: Style) -> Look:
        """The row of one paragraph style.

        Raises:
            KeyError: the table has no such row.
        """
        return {figure.value.style: figure.value for figure in self.looks}[style]


def twips(millimetres: float) -> int:
    """A length in twips: 1440 to the inch of 25.4 mm."""
    return round(millimetres * 1440 / 25.4)
