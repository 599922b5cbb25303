"""The page a speech is printed on: every figure of it in one table, each with its force and where it comes from.

GB/T 9704-2012 is written for official documents. A speech takes over its paper, type area, fonts, numbering, indents
and page number; what only habit asks for is marked as practice, so that nobody calls it the standard.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)


class Force(StrEnum):
    """How far a figure binds."""

    REQUIRED = "规定"
    USUAL = "一般"
    PRACTICE = "实务"


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


FANGSONG = Font("仿宋_GB2312", "Times New Roman", "仿宋")
KAITI = Font("楷体_GB2312", "Times New Roman", "楷体")
HEITI = Font("黑体", "黑体", "SimHei")
SONGTI = Font("宋体", "宋体", "SimSun")
XIAOBIAOSONG = Font("方正小标宋简体", "方正小标宋简体", "方正小标宋_GBK")


class Align(StrEnum):
    """How lines fill the measure, in Word's words."""

    CENTER = "center"
    LEFT = "left"


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
        line: the height of its lines, exact, in twips; 0 for that of the page.
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


@dataclass(frozen=True, slots=True)
class Profile:
    """The whole table. Lengths of the page in millimetres, of lines and characters in twips (1/20 point).

    Attributes:
        line_pitch: the height of every line, exact; 22 of them fill the 225 mm of the type area.
        char_spacing: added to each 三号 character: 28 of 16 pt are 158 mm wide, the type area has 156.
        page_number_gap: from the type area down to the page number's dashes.
        page_number_size: half-points.
        auto_space: whether Word pads between Han characters and digits; padding breaks the 28 of a line.
        widow_control: whether a page never begins or ends with a single line of a paragraph.
        lead_bold: whether the lead of a run-in point is bold.
        looks: one row for each paragraph style; the first is the base of all.
    """

    page_width: Figure[float]
    page_height: Figure[float]
    top: Figure[float]
    bottom: Figure[float]
    left: Figure[float]
    right: Figure[float]
    lines: Figure[int]
    characters: Figure[int]
    line_pitch: Figure[int]
    char_spacing: Figure[int]
    page_number_gap: Figure[float]
    page_number_size: Figure[int]
    page_number_font: Figure[Font]
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


SAN_HAO = 32
ER_HAO = 44
SI_HAO = 28
WU_HAO = 21

_REQUIRED, _USUAL, _PRACTICE = Force.REQUIRED, Force.USUAL, Force.PRACTICE


def _heading(level: int, name: str, font: Font, figure: tuple[Force, str]) -> Figure[Look]:
    style = HEADINGS[level - 1]
    return Figure(Look(style, name, font, SAN_HAO, indent=2, outline=level - 1, keep_next=True), *figure)


GB9704 = Profile(
    page_width=Figure(210, _REQUIRED, "GB/T 9704-2012, 5.1"),
    page_height=Figure(297, _REQUIRED, "GB/T 9704-2012, 5.1"),
    top=Figure(37, _REQUIRED, "GB/T 9704-2012, 5.2.1 (±1 mm)"),
    bottom=Figure(35, _REQUIRED, "derived: 297 less 37 and the type area's 225 mm of 5.2.1"),
    left=Figure(28, _REQUIRED, "GB/T 9704-2012, 5.2.1 (±1 mm)"),
    right=Figure(26, _REQUIRED, "derived: 210 less 28 and the type area's 156 mm of 5.2.1"),
    lines=Figure(22, _USUAL, "GB/T 9704-2012, 5.2.3"),
    characters=Figure(28, _USUAL, "GB/T 9704-2012, 5.2.3"),
    line_pitch=Figure(579, _PRACTICE, "225 mm in 22 lines; the standard gives no point value"),
    char_spacing=Figure(-5, _PRACTICE, "measured: the least that sets 28 characters in 156 mm"),
    page_number_gap=Figure(7, _USUAL, "GB/T 9704-2012, 7.5"),
    page_number_size=Figure(SI_HAO, _USUAL, "GB/T 9704-2012, 7.5"),
    page_number_font=Figure(SONGTI, _USUAL, "GB/T 9704-2012, 7.5"),
    auto_space=Figure(value=False, force=_PRACTICE, source="keeps two digits as wide as one character"),
    widow_control=Figure(value=True, force=_PRACTICE, source="no single line at the head or foot of a page"),
    lead_bold=Figure(value=True, force=_PRACTICE, source="the eye of the speaker finds the next point"),
    looks=(
        Figure(Look(Style.NORMAL, "Normal", FANGSONG, SAN_HAO), _USUAL, "GB/T 9704-2012, 5.2.2"),
        Figure(
            Look(Style.TITLE, "讲话标题", XIAOBIAOSONG, ER_HAO, Align.CENTER, keep_next=True),
            _USUAL,
            "GB/T 9704-2012, 7.3.1",
        ),
        Figure(
            Look(Style.BYLINE, "讲话署名", KAITI, SAN_HAO, Align.CENTER, keep_next=True),
            _PRACTICE,
            "speakers' manuscripts; the standard knows no such line",
        ),
        Figure(
            Look(Style.SALUTATION, "讲话称呼", FANGSONG, SAN_HAO, Align.LEFT, keep_next=True),
            _PRACTICE,
            "flush left as the main addressee of GB/T 9704-2012, 7.3.2",
        ),
        Figure(Look(Style.BODY, "讲话正文", FANGSONG, SAN_HAO, indent=2), _USUAL, "GB/T 9704-2012, 5.2.2 and 7.3.3"),
        _heading(1, "一级标题", HEITI, (_USUAL, "GB/T 9704-2012, 7.3.3")),
        _heading(2, "二级标题", KAITI, (_USUAL, "GB/T 9704-2012, 7.3.3")),
        _heading(3, "三级标题", FANGSONG, (_USUAL, "GB/T 9704-2012, 7.3.3")),
        _heading(4, "四级标题", FANGSONG, (_USUAL, "GB/T 9704-2012, 7.3.3")),
        _heading(5, "五级标题", FANGSONG, (_PRACTICE, "the standard ends at the fourth level")),
    ),
)


def twips(millimetres: float) -> int:
    """A length in twips: 1440 to the inch of 25.4 mm."""
    return round(millimetres * 1440 / 25.4)
