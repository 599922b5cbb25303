"""Numbers written now in digits, now in Chinese: 一万名 beside 1000名, 三个县、10个乡镇."""

import re
from collections.abc import Iterator
from itertools import pairwise

from draftkit.checks.kinds.numbers.amounts import Amount, amounts, said
from draftkit.checks.model import Find, Hit
from draftkit.checks.subject import Passage, Subject
from draftkit.strictyaml import Fields

_LIST = re.compile("[^，,。；;（）()“”]{0,11}、[^，,。；;（）()、“”]{0,11}")
_UNLISTED = frozenset({"大", "倍", "番", "成", "%", "元", "年", "天", "周", "小时", "次"})
_UNMATCHED = frozenset({"个", "元", "年", "倍"})
"""Units with which a large round number in Chinese is a way of speaking or a threshold: 一百个办法, 十亿元企业."""
_LARGE = 1000
_PLACES = "县(?!域|级|委|城|乡)|区(?!域|间|块|级|委)|乡镇|镇街|街道"
_PLACES_IN_DIGITS = re.compile(f"(?<![0-9.第/])[0-9]+个?(?P<noun>{_PLACES})")
_PLACES_IN_CHINESE = re.compile(f"(?<![十百千第])[两三四五六七八九]个(?P<noun>{_PLACES})")


def spelled(fields: Fields) -> Find:
    """Numbers of a list of which one is in digits and its neighbour is not, and counts unlike others of their kind.

    Of small counts only those of places are compared over the whole document: 三个县 and 10县区.
    """
    del fields
    return _find


def _find(subject: Subject) -> Iterator[Hit]:
    found = [(passage, amount) for passage in subject.passages for amount in amounts(passage.text)]
    in_digits: dict[str, str] = {}
    for passage, amount in found:
        if _is_in_digits(passage, amount):
            in_digits.setdefault(amount.unit, said(passage.text, amount))
    for passage, amount in found:
        large = amount.value >= _LARGE and amount.unit not in _UNMATCHED and amount.exact
        if (
            large
            and not _is_in_digits(passage, amount)
            and amount.unit in in_digits
            and not _is_quoted(passage, amount)
        ):
            yield _hit(passage, amount, in_digits[amount.unit])
    for (passage, left), (other, right) in pairwise(found):
        if passage is other:
            yield from _in_list(passage, left, right)
    yield from _places(subject)


def _places(subject: Subject) -> Iterator[Hit]:
    matches = [match for passage in subject.passages for match in _PLACES_IN_DIGITS.finditer(passage.text)]
    in_digits = {match["noun"]: match[0] for match in reversed(matches)}
    for passage in subject.passages if in_digits else ():
        for match in _PLACES_IN_CHINESE.finditer(passage.text):
            if match["noun"] in in_digits and not passage.is_quoted(*match.span()):
                values = (("chinese", match[0]), ("arabic", in_digits[match["noun"]]))
                yield Hit(passage.span(*match.span()), values)


def _in_list(passage: Passage, left: Amount, right: Amount) -> Iterator[Hit]:
    if _is_in_digits(passage, left) == _is_in_digits(passage, right) or _UNLISTED & {left.unit, right.unit}:
        return
    if not left.exact or not right.exact or not _LIST.fullmatch(passage.text, left.end, right.start):
        return
    chinese, arabic = (right, left) if _is_in_digits(passage, left) else (left, right)
    if chinese.value < _LARGE and not _is_quoted(passage, chinese):
        yield _hit(passage, chinese, said(passage.text, arabic))


def _hit(passage: Passage, chinese: Amount, arabic: str) -> Hit:
    values = (("chinese", said(passage.text, chinese)), ("arabic", arabic))
    return Hit(passage.span(chinese.start, chinese.end), values)


def _is_in_digits(passage: Passage, amount: Amount) -> bool:
    return passage.text[amount.start].isdigit()


def _is_quoted(passage: Passage, amount: Amount) -> bool:
    return passage.is_quoted(amount.start, amount.end)
