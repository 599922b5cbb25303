"""A local fact, and where it stands."""

from dataclasses import dataclass
from typing import Any, NamedTuple

from draftkit.figures.model import FigureType
from draftkit.source import Span


class Mention(NamedTuple):
    """A fact as a rule finds it in the words of one block. There are many, and a tuple is made in half the time.

    Attributes:
        type: what it is. PERIOD is a stretch of time or a time said from today (今年, 年内, 每季度, 三年); DATE a day,
            month, year or point of the calendar.
        start, end: offsets in the block's words, end exclusive.
        value: the fact without its unit and quotation marks, in one written form (`200`, `天门`, `2018-03-07`), so that
            the same fact has the same value wherever it stands.
        unit: measure word or sign (人, 万元, %), else empty; of a person the office as written (市委副书记).
        doubtful: whether the context does not confirm it.
    """

    type: FigureType
    start: int
    end: int
    value: str
    unit: str = ""
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact as it stands in the document.

    Attributes:
        text: the words as they are read, cleaned.
        span: offsets in the original.
        link: mentions of the same fact share it: a number from 1, in the order of the first mention.
    """

    type: FigureType
    text: str
    value: str
    unit: str
    span: Span
    link: int
    doubtful: bool = False


def fact_as_json(fact: Fact) -> dict[str, Any]:
    """A fact as `parse --facts --json` prints it."""
    data: dict[str, Any] = {"type": str(fact.type), "text": fact.text, "value": fact.value, "unit": fact.unit}
    data |= {"start": fact.span.start, "end": fact.span.end, "link": fact.link}
    return data | ({"doubtful": True} if fact.doubtful else {})
