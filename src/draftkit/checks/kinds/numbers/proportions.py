"""Parts of a hundred that do not come to a hundred: 三次产业比为8:40:51."""

import re
from collections.abc import Iterator
from decimal import Decimal

from draftkit.checks.kinds.numbers.amounts import digits
from draftkit.checks.model import Find, Hit
from draftkit.checks.subject import Passage, Subject
from draftkit.strictyaml import Fields

_NUMBER = r"[0-9]{1,2}(?:\.[0-9]+)?"
_PROPORTION = re.compile(f"(?<![0-9.:：∶]){_NUMBER}(?:[:：∶]{_NUMBER}){{2,}}(?![0-9.:：∶])")
_OF_A_WHOLE = re.compile("(?:产业|结构|构成|占比|比重)[^，。；0-9]{0,12}(?:比例?|结构|构成)?[^，。；0-9]{0,10}$")
_WINDOW = 24
_HUNDRED = Decimal(100)
_NEAR = Decimal(20)
"""What comes to a number this near to a hundred is meant as a division of it: 1:2:3 is none."""


def proportions(fields: Fields) -> Find:
    """A structure of three parts or more whose parts do not come to a hundred, rounding set aside."""
    del fields
    return _find


def _find(subject: Subject) -> Iterator[Hit]:
    for passage in subject.passages:
        for match in _PROPORTION.finditer(passage.text):
            if _OF_A_WHOLE.search(passage.text[max(0, match.start() - _WINDOW) : match.start()]):
                yield from _judged(passage, match)


def _judged(passage: Passage, match: re.Match[str]) -> Iterator[Hit]:
    parts = re.split("[:：∶]", match[0])
    sum_ = sum(map(Decimal, parts), Decimal(0))
    step = Decimal(1).scaleb(-min(len(part.partition(".")[2]) for part in parts))
    slack = step * len(parts) / 2
    if slack < abs(sum_ - _HUNDRED) < _NEAR:
        yield Hit(passage.span(match.start(), match.end()), (("found", match[0]), ("sum", digits(sum_))))
