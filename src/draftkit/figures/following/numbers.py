"""Other ways to write a number: 200人, 二百人, 1.2万人, 12,000人, 百分之三十五; and with another measure word."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from draftkit.figures.following.ways import Way
from draftkit.figures.numbers import Amount, plain_digits, shifted
from draftkit.figures.units import POWERS
from draftkit.text.numerals import from_chinese, to_chinese

_WIDE = str.maketrans("0123456789.,", "０１２３４５６７８９．，")
_HALF = {wide: half for half, wide in _WIDE.items()}
_NUMERALS = "零〇一二两三四五六七八九十百千"
_IN_DIGITS = re.compile(r"((?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?)(万亿|亿|万|)([^0-9.,]*)", re.DOTALL)
_IN_WORDS = re.compile(rf"(百分之)?(?:([{_NUMERALS}]+)亿)?(?:([{_NUMERALS}]+)万)?([{_NUMERALS}]*)([^{_NUMERALS}0-9]*)")
_PERCENT = ("%", "％")
_ROUGHLY = re.compile("[余多来几]|.*(?:左右|上下|以上|以下|以内)")
_GROUP = 10_000


@dataclass(frozen=True, slots=True)
class _Number:
    """A number and what is counted; the sign of a percentage is a %, whichever way it was written."""

    amount: Amount
    counted: str

    @property
    def whole(self) -> int | None:
        """The number, where it has no decimals."""
        exact = self.amount.exact
        return int(exact) if exact == exact.to_integral_value() else None

    @property
    def roughly(self) -> str:
        """The sign of a number that is not exact: 余, 多."""
        found = _ROUGHLY.match(self.counted)
        return found[0] if found else ""


_Form = Callable[[_Number], str | None]


def ways(leader: str, old: str) -> Iterator[Way]:
    """The same number in another form; with the words that were counted, or others in all cases."""
    here, there = _read(leader), _read(old)
    if here is None or there is None or here.amount.exact != there.amount.exact or here.roughly != there.roughly:
        return
    changes = here.counted == there.counted
    for form in _FORMS:
        yield _way(form, there.counted, changes=changes)
    if there.counted in _PERCENT:
        yield lambda words: _percent_in_words(_read(words))


def _way(form: _Form, counted: str, *, changes: bool) -> Way:
    """A form with what is counted behind it; where that changes with the leader, as the new words say, if they do."""

    def way(words: str) -> str | None:
        number = _read(words)
        written = form(number) if number else None
        behind = (number and changes and number.counted) or counted
        return None if written is None else written + behind

    return way


def _read(words: str) -> _Number | None:
    """The number at the beginning of the words and the rest of them."""
    found = _IN_DIGITS.fullmatch(words.translate(_HALF))
    if found:
        return _Number(Amount(found[1].replace(",", ""), found[2]), words[found.start(3) :])
    found = _IN_WORDS.fullmatch(words)
    values = [from_chinese(text) for text in found.group(2, 3, 4) if text] if found else []
    if found is None or not values or None in values:
        return None
    hundred_millions, myriads, rest = (from_chinese(text or "零") or 0 for text in found.group(2, 3, 4))
    number = (hundred_millions * _GROUP + myriads) * _GROUP + rest
    return _Number(Amount(str(number)), "%" + found[5] if found[1] else found[5])


def _digits(number: _Number) -> str:
    """As typed where no 万 or 亿 is behind it, else all digits."""
    return plain_digits(number.amount.exact) if number.amount.scale else number.amount.digits


def _thousands(number: _Number) -> str:
    whole, point, decimals = _digits(number).partition(".")
    return f"{int(whole):,}{point}{decimals}"


def _wide(number: _Number) -> str:
    return _digits(number).translate(_WIDE)


def _scaled(scale: str) -> _Form:
    def form(number: _Number) -> str | None:
        if number.amount.scale == scale:
            return str(number.amount)
        return plain_digits(shifted(plain_digits(number.amount.exact), -POWERS[scale])) + scale

    return form


def _spoken(number: _Number) -> str | None:
    """As it is said before what is counted: 两人, 十二人, 二百人."""
    return "两" if number.whole == 2 and number.counted else _in_words(number)  # noqa: PLR2004 - two is the exception


def _with_two(number: _Number) -> str | None:
    """两 for the 二 at its head, alone and before 百, 千, 万 and 亿: 两百."""
    words = _in_words(number)
    return "两" + words[1:] if words and words[0] == "二" and words[1:2] != "十" else words


def _in_words(number: _Number) -> str | None:
    """In Chinese numerals; what has decimals is not written so."""
    whole = number.whole
    if whole is None or whole >= _GROUP**3:
        return None
    words = ""
    for power, sign in ((2, "亿"), (1, "万"), (0, "")):
        group = whole // _GROUP**power % _GROUP
        if group or not (words or power):
            gap = "零" if words and group < _GROUP // 10 else ""
            words += gap + (_full(group) if words else to_chinese(group)) + sign
    return words


def _full(group: int) -> str:
    """A group of four digits behind another one: 一十 keeps its 一."""
    words = to_chinese(group)
    return f"一{words}" if words.startswith("十") else words


def _percent_in_words(number: _Number | None) -> str | None:
    words = _in_words(number) if number and number.counted in _PERCENT else None
    return f"百分之{words}" if words else None


_FORMS: tuple[_Form, ...] = (
    _digits,
    _thousands,
    _scaled("万"),
    _scaled("亿"),
    _scaled("万亿"),
    _wide,
    _spoken,
    _with_two,
    _in_words,
)
