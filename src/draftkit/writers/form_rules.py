"""What a cell of a form takes, as the formula of a data validation that works on text.

The cells hold text, so that no program turns 5.20 into 5.2 or 1-2 into a date; the validations for numbers and dates
that programs offer refuse all text. The formulas use only functions that Excel 2007, WPS and LibreOffice have.
They have at most the 255 characters that Excel lets people type into its dialog, so that everybody can change them.
"""

from collections.abc import Iterable

from draftkit.grid import Accepts, Rule

MAX_FORMULA = 255

_DAY_SIGNS = (("年", "-"), ("月", "-"), ("日", ""), ("/", "-"), (".", "-"))
_LEAST_DATE = 8
"""Characters of the shortest whole date (2026-1-3): programs take 2026-12 for the first of the month."""
_COMMAS = (",", "，")
_COLONS = (":", "：")


def formula_of(rule: Rule, cell: str) -> str:
    """The formula that is true where the text of a cell fits, false for anything else; empty where anything fits.

    A formula that would be too long checks less: that there is a number at all.

    Args:
        rule: what the cell takes.
        cell: its address (F4).
    """
    match rule.accepts:
        case Accepts.ANYTHING:
            return ""
        case Accepts.DATE:
            return _holds(_date(cell))
        case Accepts.NUMBER | Accepts.RATIO:
            number = _number(rule, cell)
            whole, least = _holds(_bounded(rule, number, cell)), _holds((f"ISNUMBER({number})",))
            return next((formula for formula in (whole, least) if len(formula) <= MAX_FORMULA), "")


def _holds(conditions: Iterable[str]) -> str:
    """All of them, and none of them an error: programs differ in what they make of one."""
    return f"=IFERROR(AND({','.join(conditions)}),FALSE)"


def _number(rule: Rule, cell: str) -> str:
    """The number in the text. `E0` behind the digits keeps programs from reading 1-2 or 1/2 as a date."""
    left_out = (*_COMMAS, *(_COLONS if rule.accepts is Accepts.RATIO else ()), rule.unit, *rule.scales)
    return f'VALUE({_replaced(cell, ((sign, "") for sign in left_out if sign))}&"E0")'


def _bounded(rule: Rule, number: str, cell: str) -> tuple[str, ...]:
    least = (f"{number}>={rule.least}",) if rule.least else ()
    most = (f"{number}<={rule.most}",) if rule.most else ()
    return (*(least + most or (f"ISNUMBER({number})",)), *((_whole(rule, cell),) if rule.whole else ()))


def _whole(rule: Rule, cell: str) -> str:
    """No digits behind the point, unless a scale follows: 1.2万人 are 12000."""
    bare = f'ISERR(FIND(".",{cell}))'
    scales = ",".join(f'FIND("{scale}",{cell})' for scale in rule.scales)
    return f"OR({bare},COUNT({scales})>0)" if scales else bare


def _date(cell: str) -> tuple[str, ...]:
    """A year of four digits and a day that there is."""
    day = f"DATEVALUE({_replaced(cell, _DAY_SIGNS)})"
    return f'VALUE(LEFT({cell},4)&"E0")>1900', f"LEN({cell})>={_LEAST_DATE}", f"ISNUMBER({day})"


def _replaced(cell: str, signs: Iterable[tuple[str, str]]) -> str:
    text = cell
    for old, new in signs:
        text = f'SUBSTITUTE({text},"{_quoted(old)}","{new}")'
    return text


def _quoted(text: str) -> str:
    return text.replace('"', '""')
