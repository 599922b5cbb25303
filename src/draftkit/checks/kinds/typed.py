"""Numbers typed into a draft beside its sheet: of another value, of the same, or of one the sheet has not."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from draftkit.checks.amounts import Amount, amounts, around, clause_around, said, same
from draftkit.checks.model import Find, Hit
from draftkit.checks.subject import Passage, Subject
from draftkit.diagnostics import Severity
from draftkit.figures.model import Sheet
from draftkit.figures.units import NUMBERS
from draftkit.figures.values import display
from draftkit.strictyaml import Fields

_COUNTED = re.compile(
    "(?:[场人户件架]次|总?[人件条个户场次天项处家名份期批亩篇台起组]{1,2}数|总[数量额]|数量?|比例|占比|金额|资金|[率数])$"
)
_RATE = re.compile("[\u4e00-\u9fff]{2}率$")
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
_SHORTEST = 3
_LEAST = 10
_ARABIC = re.compile("[0-9０-９]")


@dataclass(frozen=True, slots=True)
class _Known:
    """A figure of the sheet: what it is called, what stands in the text, and what words a clause about it has."""

    name: str
    words: str
    amount: Amount
    stems: tuple[str, ...]

    @property
    def noun(self) -> str:
        """What is counted: the last two characters of its name without the measure."""
        return self.stems[0][-2:]

    def is_in(self, words: str) -> bool:
        """Whether the words are about it."""
        return any(stem in words for stem in self.stems)


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
    known: Sequence[_Known]

    @property
    def clause(self) -> str:
        """The clause without the number."""
        return self.before + self.after

    def is_of(self, name: str) -> bool:
        """Whether it is said right behind these words, or right before them: 参训的有126人, 126名参训.

        What 其中 says is said of a part.
        """
        _, found, between = self.before.rpartition(name)
        if "其中" in self.before:
            return False
        return bool(found and _GLUE.fullmatch(between)) or self.after.startswith((name, f"的{name}"))


_Judge = Callable[[_Typed], Iterator[Hit]]


def typed(fields: Fields) -> Find:
    """`test`: `contradicts` a figure of the sheet, `repeats` one, or is `unknown` to it. Finds in drafts alone."""
    tests: dict[str, _Judge] = {"contradicts": _contradicting, "repeats": _repeating, "unknown": _unknown}
    return partial(_find, judge=tests[fields.choice("test", tests, "contradicts")])


def _find(subject: Subject, judge: _Judge) -> Iterator[Hit]:
    if subject.context.draft is None:
        return
    known = tuple(_known(subject.context.draft.sheet))
    for passage in subject.passages:
        for amount in amounts(passage.text):
            if passage.is_generated(amount.start, amount.end):
                continue
            yield from judge(_typed(passage, amount, known))


def _typed(passage: Passage, amount: Amount, known: Sequence[_Known]) -> _Typed:
    low, high = clause_around(passage.text, amount.start, amount.end)
    sentence = passage.text[slice(*around(passage.text, amount.start, amount.end))]
    like = [each for each in known if each.amount.unit == amount.unit]
    return _Typed(passage, amount, passage.text[low : amount.start], passage.text[amount.end : high], sentence, like)


def _known(sheet: Sheet) -> Iterator[_Known]:
    """The figures that are one number."""
    for figure in sheet.figures:
        words = display(figure) if figure.type in NUMBERS and figure.value else ""
        found = amounts(words)
        if len(found) == 1 and (found[0].start, found[0].end) == (0, len(words)):
            rate = _RATE.search(figure.name)
            stems = (_COUNTED.sub("", figure.name), rate[0] if rate else "")
            named = tuple(stem for stem in stems if len(stem) > 1) or (figure.name,)
            yield _Known(figure.name, words, found[0], named)


def _contradicting(typed: _Typed) -> Iterator[Hit]:
    """Another value of a figure: an error where it is said of the figure, a warning where that may be meant."""
    figure = _contradicted(typed)
    if figure is not None:
        yield _hit(typed, figure, None if _is_said_of(typed, figure) else Severity.WARNING)


def _is_said_of(typed: _Typed, figure: _Known) -> bool:
    return any(typed.is_of(stem) for stem in figure.stems)


def _contradicted(typed: _Typed) -> _Known | None:
    """The figure a number has another value of; None where it has the value of one, or is said of something else."""
    if any(same(each.amount, typed.amount) for each in typed.known) or _OF_OTHERS.search(typed.clause):
        return None
    about = [each for each in typed.known if _is_said_of(typed, each)]
    return about[0] if about else _maybe_meant(typed)


def _maybe_meant(typed: _Typed) -> _Known | None:
    """A figure that one slip of the finger makes, one of the same noun or sentence, or the only one of that size."""
    slips = [each for each in typed.known if _is_slip(_digits(typed), _digits_of(each))]
    if len(slips) == 1:
        return slips[0]
    of_noun = [each for each in typed.known if typed.is_of(each.noun)]
    near = [each for each in typed.known if _NEAR * typed.amount.value > each.amount.value > typed.amount.value / _NEAR]
    told = [*of_noun, *(each for each in near if each.is_in(typed.sentence))]
    return told[0] if told else near[0] if len(near) == 1 and _is_large(near[0]) else None


def _is_large(figure: _Known) -> bool:
    return figure.amount.value >= _LEAST


def _repeating(typed: _Typed) -> Iterator[Hit]:
    """The value of a figure: two digits at least, or in a clause about it."""
    for each in typed.known:
        about = each.is_in(typed.clause)
        if each.amount.value == typed.amount.value and (about or typed.amount.value >= _LEAST):
            yield _hit(typed, each)
            return


def _unknown(typed: _Typed) -> Iterator[Hit]:
    """A number in digits that no figure of its unit has; aims and terms are none (每月至少2次, 24小时内, 100%)."""
    in_digits = _ARABIC.search(said(typed.passage.text, typed.amount))
    aim = _OF_AIMS.search(typed.clause) or typed.amount.unit in _TIMES or typed.amount.value == _ALL
    known = any(same(each.amount, typed.amount) for each in typed.known)
    if in_digits and not aim and not known and _contradicted(typed) is None:
        yield _hit(typed, None)


def _hit(typed: _Typed, figure: _Known | None, severity: Severity | None = None) -> Hit:
    values = [("typed", said(typed.passage.text, typed.amount))]
    if figure is not None:
        values += [("name", figure.name), ("value", figure.words)]
    span = typed.passage.span(typed.amount.start, typed.amount.end)
    return Hit(span, tuple(values), severity=severity)


def _digits(typed: _Typed) -> str:
    return re.sub("[^0-9]", "", said(typed.passage.text, typed.amount))


def _digits_of(figure: _Known) -> str:
    return re.sub("[^0-9]", "", figure.words)


def _is_slip(one: str, other: str) -> bool:
    """Whether one number is the other with a digit changed, left out or put in, or with two neighbours swapped."""
    if min(len(one), len(other)) < _SHORTEST - (len(one) != len(other)):
        return False
    if len(one) == len(other):
        apart = [at for at in range(len(one)) if one[at] != other[at]]
        swapped = len(apart) == 2 and one[apart[0]] == other[apart[1]] and one[apart[1]] == other[apart[0]]  # noqa: PLR2004
        return len(apart) == 1 or swapped
    short, long = sorted((one, other), key=len)
    return len(long) - len(short) == 1 and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
