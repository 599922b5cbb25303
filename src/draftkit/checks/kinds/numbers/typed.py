"""Numbers, days, telephone numbers and names typed into a draft, beside the figures of its sheet."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from itertools import groupby

from draftkit.checks.kinds.numbers import typed_names, typed_points
from draftkit.checks.kinds.numbers.amounts import Amount, amounts, around, clause_around, digits, said, same
from draftkit.checks.kinds.numbers.drawn import Drawn, drawn_numbers, is_slip
from draftkit.checks.model import Find, Hit
from draftkit.checks.subject import Passage, Subject
from draftkit.diagnostics import Severity
from draftkit.strictyaml import Fields
from draftkit.text.numerals import from_chinese

_OF_OTHERS = re.compile("[每各均]|计划|力争|目标|争取|确保|去年|上年|往年|前年|上[届期次季周月]|至少|不少于|以上")
"""What makes a number one of another time or of a part: 每班12人, 去年120人."""
_OF_AIMS = re.compile("[每各]|力争|目标|争取|确保|至少|不少于|不超过|不得|以上|以内|要")
"""What makes a number an aim: nobody has to say where it comes from."""
_TIMES = frozenset({"年", "个月", "月", "周", "天", "日", "小时", "分钟", "个小时", "工作日", "个工作日", "周年"})
_ALL = 100
_GLUE = re.compile(
    "(?:人员|学员|干部|同志|代表|人数|总数|总共|一共|全部|问题|[的总共有达到为是了都已率数]|[、，](?=共|一共|总共))*"
)
"""What may stand between the name of a figure and its number."""
_NEAR = Decimal("1.5")
"""Numbers of one unit that differ by less than this factor may be the same thing at another time."""
_LEAST = 10
_OF_PARTS = re.compile("其余|其他|还有|还剩|剩下|余下|另|新增|又|再|已|解决|整改|办结|完成|销号|化解|抽|部分")
"""What makes a number one of a part of what is counted, or of more of it."""
_TWO_DIGITS = re.compile("[一二两三四五六七八九]?[十百千零]+[一二三四五六七八九]")
_HAN = f"(?={_TWO_DIGITS.pattern})[一二两三四五六七八九十百千零]{{2,9}}"
_PEOPLE = frozenset({"人", "名", "位"})
_ARABIC = re.compile("[0-9０-９]")


@dataclass(frozen=True, slots=True)
class _Typed:
    """A number nobody drew from the sheet, and the figures of its unit.

    Attributes:
        before, after: the words of its clause.
        sentence: all of it.
    """

    passage: Passage
    amount: Amount
    before: str
    after: str
    sentence: str
    known: Sequence[Drawn]

    @property
    def clause(self) -> str:
        """The clause without the number."""
        return self.before + self.after

    @property
    def digits(self) -> str:
        """Its digits; none of a round number in characters, which is a way of speaking (一百个办法)."""
        words = said(self.passage.text, self.amount)
        return _digits(self.amount.value) if _ARABIC.search(words) or _TWO_DIGITS.match(words) else ""

    def is_of(self, name: str) -> bool:
        """Whether it is said right behind these words, or right before them: 参训的有126人, 126名参训.

        What 其中 says is said of a part.
        """
        _, found, between = self.before.rpartition(name)
        if "其中" in self.before:
            return False
        return bool(found and _GLUE.fullmatch(between)) or self.after.startswith((name, f"的{name}"))


_Judge = Callable[[Subject], Iterator[Hit]]


def typed(fields: Fields) -> Find:
    """`test`: `contradicts` a figure of the sheet, `repeats` one, or is `unknown` to it. Finds in drafts alone."""
    tests: dict[str, _Judge] = {"contradicts": _contradicting, "repeats": _repeating, "unknown": _unknown}
    return partial(_find, judge=tests[fields.choice("test", tests, "contradicts")])


def _find(subject: Subject, judge: _Judge) -> Iterator[Hit]:
    if subject.context.draft is not None:
        yield from judge(subject)


def _all(subject: Subject) -> Iterator[_Typed]:
    known = drawn_numbers(subject.context.draft.sheet) if subject.context.draft else ()
    han = _han_numbers(known)
    for passage in subject.passages:
        found = amounts(passage.text)
        for amount in (*found, *_in_han(passage.text, han, found)):
            if not passage.is_generated(amount.start, amount.end):
                yield _typed(passage, amount, known)


def _han_numbers(known: Sequence[Drawn]) -> re.Pattern[str] | None:
    """Numbers in characters of two digits at least, with a unit of the sheet: 二百一十四个, but not 一百个."""
    units = {each.amount.unit for each in known if each.amount.unit}
    words = "|".join(sorted(map(re.escape, units | (_PEOPLE if "人" in units else set())), key=len, reverse=True))
    return re.compile(f"(?<![第几数零一二两三四五六七八九十百千万亿])(?P<n>{_HAN})(?P<unit>{words})") if words else None


def _in_han(text: str, han: re.Pattern[str] | None, found: Sequence[Amount]) -> Iterator[Amount]:
    """Numbers in characters that are not among the amounts: most of such count the parts of a speech."""
    starts = {each.start for each in found}
    for match in han.finditer(text) if han else ():
        value = from_chinese(match["n"])
        if value is not None and match.start() not in starts:
            unit = "人" if match["unit"] in _PEOPLE else match["unit"]
            yield Amount(match.start(), match.end(), Decimal(value), unit, Decimal(1))


def _typed(passage: Passage, amount: Amount, known: Sequence[Drawn]) -> _Typed:
    low, high = clause_around(passage.text, amount.start, amount.end)
    sentence = passage.text[slice(*around(passage.text, amount.start, amount.end))]
    like = [each for each in known if each.amount.unit == amount.unit]
    return _Typed(passage, amount, passage.text[low : amount.start], passage.text[amount.end : high], sentence, like)


def _contradicting(subject: Subject) -> Iterator[Hit]:
    """Another value of a figure: an error where it is said of the figure, a warning where that may be meant."""
    for typed in _all(subject):
        figure = _contradicted(typed)
        if figure is not None:
            sure = _is_said_of(typed, figure) or _is_miswritten(typed, figure)
            yield _hit(typed, figure, None if sure else Severity.WARNING)
    yield from typed_points.contradicting(subject)
    yield from typed_names.contradicting(subject)


def _is_miswritten(typed: _Typed, figure: Drawn) -> bool:
    """Whether a number of the same noun is a slip of the figure's, or a little more, as no part of it can be."""
    if not typed.is_of(figure.noun) or _OF_PARTS.search(typed.clause):
        return False
    value, right = typed.amount.value, figure.amount.value
    return is_slip(typed.digits, _digits(right)) or right < value < right * _NEAR


def _is_said_of(typed: _Typed, figure: Drawn) -> bool:
    return any(typed.is_of(stem) for stem in figure.stems)


def _contradicted(typed: _Typed) -> Drawn | None:
    """The figure a number has another value of; None where it has the value of one, or is said of something else."""
    if any(same(each.amount, typed.amount) for each in typed.known) or _OF_OTHERS.search(typed.clause):
        return None
    about = [each for each in typed.known if _is_said_of(typed, each)]
    return about[0] if about else _maybe_meant(typed)


def _maybe_meant(typed: _Typed) -> Drawn | None:
    """A figure that one slip of the finger makes, one of the same noun or sentence, or the only one of that size."""
    slips = [each for each in typed.known if is_slip(typed.digits, _digits(each.amount.value))]
    if len(slips) == 1:
        return slips[0]
    # 办三件实事 is no other number of 3000件实事: a few in characters are a way of speaking.
    large = typed.digits or typed.amount.value >= _LEAST
    of_noun = [each for each in typed.known if large and typed.is_of(each.noun)]
    near = [each for each in typed.known if _NEAR * typed.amount.value > each.amount.value > typed.amount.value / _NEAR]
    told = [*of_noun, *(each for each in near if each.is_in(typed.sentence))]
    return told[0] if told else near[0] if len(near) == 1 and typed.digits and _is_large(near[0]) else None


def _is_large(figure: Drawn) -> bool:
    return figure.amount.value >= _LEAST


def _repeating(subject: Subject) -> Iterator[Hit]:
    """The value of a figure: two digits at least, or in a clause about it."""
    for typed in _all(subject):
        same_ = (each for each in typed.known if each.amount.value == typed.amount.value)
        meant = (each for each in same_ if each.is_in(typed.clause) or typed.amount.value >= _LEAST)
        if (figure := next(meant, None)) is not None:
            yield _hit(typed, figure)
    yield from typed_points.repeating(subject)


def _unknown(subject: Subject) -> Iterator[Hit]:
    """What no figure has, told once for each sentence."""
    numbers = (
        (typed.passage.index, typed.amount.start, typed.amount.end) for typed in _all(subject) if _is_unknown(typed)
    )
    places = sorted((*numbers, *typed_points.unknown(subject)))
    for (index, _), group in groupby(places, key=lambda place: (place[0], _sentence(subject, *place))):
        passage, (first, *rest) = subject.passages[index], [(start, end) for _, start, end in group]
        words = "、".join(passage.text[start:end] for start, end in (first, *rest))
        yield Hit(passage.span(*first), (("typed", words),), also=tuple(passage.span(*each) for each in rest))


def _sentence(subject: Subject, index: int, start: int, end: int) -> tuple[int, int]:
    return around(subject.passages[index].text, start, end)


def _is_unknown(typed: _Typed) -> bool:
    """Whether no figure of its unit has it; aims and terms are known (每月至少2次, 24小时内, 100%)."""
    in_digits = _ARABIC.search(said(typed.passage.text, typed.amount))
    aim = _OF_AIMS.search(typed.clause) or typed.amount.unit in _TIMES or typed.amount.value == _ALL
    known = any(same(each.amount, typed.amount) for each in typed.known)
    return bool(in_digits) and not aim and not known and _contradicted(typed) is None


def _hit(typed: _Typed, figure: Drawn | None, severity: Severity | None = None) -> Hit:
    values = [("typed", said(typed.passage.text, typed.amount))]
    if figure is not None:
        values += [("name", figure.name), ("value", figure.words)]
    span = typed.passage.span(typed.amount.start, typed.amount.end)
    return Hit(span, tuple(values), severity=severity)


def _digits(value: Decimal) -> str:
    return digits(value).replace(".", "")
