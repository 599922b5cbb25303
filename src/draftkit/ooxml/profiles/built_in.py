"""The profiles that ship with the program, by name."""

from draftkit.ooxml.profiles.model import (
    HEADINGS,
    Align,
    Figure,
    Font,
    Force,
    Leading,
    Look,
    NumberPlace,
    Profile,
    Style,
)

FANGSONG = Font("仿宋_GB2312", "Times New Roman", "仿宋")
KAITI = Font("楷体_GB2312", "Times New Roman", "楷体")
HEITI = Font("黑体", "黑体", "SimHei")
SONGTI = Font("宋体", "宋体", "SimSun")
XIAOBIAOSONG = Font("方正小标宋简体", "方正小标宋简体", "方正小标宋_GBK")

SAN_HAO = 32
ER_HAO = 44
SI_HAO = 28
WU_HAO = 21

_REQUIRED, _USUAL, _PRACTICE = Force.REQUIRED, Force.USUAL, Force.PRACTICE


def _heading(level: int, name: str, font: Font, figure: tuple[Force, str]) -> Figure[Look]:
    style = HEADINGS[level - 1]
    return Figure(Look(style, name, font, SAN_HAO, indent=2, outline=level - 1, keep_next=True), *figure)


_GB9704 = Profile(
    page_width=Figure(210, _REQUIRED, "GB/T 9704-2012, 5.1"),
    page_height=Figure(297, _REQUIRED, "GB/T 9704-2012, 5.1"),
    top=Figure(37, _REQUIRED, "GB/T 9704-2012, 5.2.1 (±1 mm)"),
    bottom=Figure(35, _REQUIRED, "derived: 297 less 37 and the type area's 225 mm of 5.2.1"),
    left=Figure(28, _REQUIRED, "GB/T 9704-2012, 5.2.1 (±1 mm)"),
    right=Figure(26, _REQUIRED, "derived: 210 less 28 and the type area's 156 mm of 5.2.1"),
    lines=Figure(22, _USUAL, "GB/T 9704-2012, 5.2.3"),
    characters=Figure(28, _USUAL, "GB/T 9704-2012, 5.2.3"),
    line_pitch=Figure(579, _PRACTICE, "225 mm in 22 lines; the standard gives no point value"),
    leading=Figure(Leading.EXACT, _PRACTICE, "22 lines fill the type area whatever the type"),
    char_spacing=Figure(-5, _PRACTICE, "measured: the least that sets 28 characters in 156 mm"),
    page_number_gap=Figure(7, _USUAL, "GB/T 9704-2012, 7.5"),
    page_number_size=Figure(SI_HAO, _USUAL, "GB/T 9704-2012, 7.5"),
    page_number_font=Figure(SONGTI, _USUAL, "GB/T 9704-2012, 7.5"),
    page_number_place=Figure(NumberPlace.OUTSIDE, _USUAL, "GB/T 9704-2012, 7.5"),
    page_number_dashes=Figure(value=True, force=_USUAL, source="GB/T 9704-2012, 7.5"),
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
_PROFILES = {"gbt9704": _GB9704}
STANDARD = "gbt9704"
"""The name of the profile taken where none is asked for."""


def built_in(name: str = STANDARD) -> Profile:
    """The profile of that name.

    Raises:
        KeyError: there is none.
    """
    return _PROFILES[name]
