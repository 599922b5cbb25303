"""A formulation bound to a period, and a set with a fixed order."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

_MARKS = re.compile("[“”]")


def unmarked(member: str) -> str:
    """A member of a set without the marks of its own (“三个代表”重要思想), which are easily forgotten."""
    return _MARKS.sub("", member)


class Trust(StrEnum):
    """How sure an entry is: `SEEN` in a public source, `KNOWN` widely but still to be confirmed."""

    SEEN = "A"
    KNOWN = "B"


class TermKind(StrEnum):
    """What a formulation names."""

    ERA = "era"
    BANNER = "banner"
    ORGANISATION = "org"
    LAW = "law"
    EDUCATION = "edu"
    WORDING = "wording"
    SEQUENCE = "seq"


@dataclass(frozen=True, slots=True)
class Term:
    """A formulation that is current from one day to another, both inclusive.

    Attributes:
        id: unique in its table.
        pattern: a regular expression, as written.
        since: the first day; None for an open beginning.
        until: the last day; None for an open end.
        now: what is said instead today, may be empty.
        source: where its period can be seen, in words; empty where nobody said.
    """

    id: str
    pattern: str
    since: date | None
    until: date | None
    now: str
    kind: TermKind
    trust: Trust
    source: str = ""

    def is_current(self, day: date) -> bool:
        """Whether it is the wording of that day. One that has neither end never is."""
        if self.since is None and self.until is None:
            return False
        return (self.since or date.min) <= day <= (self.until or date.max)


@dataclass(frozen=True, slots=True)
class FixedOrder:
    """A set that is said verbatim and in this order.

    Attributes:
        members: in order, at least two.
        least: how many of them, in another order and next to each other, are a slip and not a list of something else.
        apart: whether other words may stand between them within a sentence; else only 、 and the like.
        near: a regular expression that the sentence must have; empty where the members are enough.
        unless: one that it must not have, as in a turn of phrase with an order of its own; empty for none.
        source: as of a term.
    """

    id: str
    name: str
    members: tuple[str, ...]
    trust: Trust
    least: int = 3
    apart: bool = False
    near: str = ""
    unless: str = ""
    source: str = ""
