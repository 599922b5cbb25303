"""The number formats of a workbook's cells."""

from typing import Final

from lxml import etree

from draftkit.ooxml.markup import S

_MONTH_DAY: Final = 'm"月"d"日"'
_YEAR_MONTH: Final = 'yyyy"年"m"月"'
_DIGITS: Final = 10
_CLOCK: Final = 'h"时"mm"分"'
_BUILT_IN: Final = {
    **dict(enumerate(("0", "0.00", "#,##0", "#,##0.00"), 1)),
    **dict.fromkeys((5, 6), "¥#,##0;¥-#,##0"),
    **dict.fromkeys((7, 8), "¥#,##0.00;¥-#,##0.00"),
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    48: "##0.0E+0",
    **dict.fromkeys((37, 38), "#,##0;-#,##0"),
    **dict.fromkeys((39, 40), "#,##0.00;-#,##0.00"),
    **dict.fromkeys((41, 42), '#,##0;-#,##0;"-"'),
    **dict.fromkeys((43, 44), '#,##0.00;-#,##0.00;"-"'),
    **dict.fromkeys((14, 15, 30), "yyyy/m/d"),
    **dict.fromkeys((16, 28, 29, 51, 53, 54, 58), _MONTH_DAY),
    **dict.fromkeys((17, 27, 36, 50, 52, 57), _YEAR_MONTH),
    **dict.fromkeys((18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56), _CLOCK),
    22: "yyyy/m/d h:mm",
    31: 'yyyy"年"m"月"d"日"',
}
"""Formats a file names by number only, as far as they change what a person reads (ECMA-376-1, 18.8.30).

Those from 27 on mean what they mean in a Chinese Excel or WPS, which writes 31 and 58 for the dates people type.
"""


def formats_in(styles: etree._Element | None) -> tuple[str, ...]:
    """The code of every cell format, by the number cells name it with (`cellXfs`, 18.8.10)."""
    if styles is None:
        return ()
    own = {
        each.get("numFmtId"): each.get("formatCode", "") for each in styles.iterfind(f"{{{S}}}numFmts/{{{S}}}numFmt")
    }
    numbers = (each.get("numFmtId", "0") for each in styles.iterfind(f"{{{S}}}cellXfs/{{{S}}}xf"))
    return tuple(own[number] if number in own else _built_in(number) for number in numbers)


def index(written: str) -> int | None:
    """A number that counts something in a file, at most nine digits; None where it is none."""
    return int(written) if written.isascii() and written.isdigit() and len(written) < _DIGITS else None


def _built_in(written: str) -> str:
    number = index(written)
    return "" if number is None else _BUILT_IN.get(number, "")
