"""A formulation bound to a period, and a set with a fixed order."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


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
    """

    id: str
    pattern: str
    since: date | None
    until: date | None
    now: str
    kind: TermKind
    trust: Trust


@dataclass(frozen=True, slots=True)
class FixedOrder:
    """A set that is said verbatim and in this order.

    Attributes:
        members: in order, at least two.
        since: the first day of this order, None where it always held.
    """

    id: str
    name: str
    members: tuple[str, ...]
    trust: Trust
    since: date | None = None
    until: date | None = None
