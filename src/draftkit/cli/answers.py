"""What a question on a terminal needs and what comes back, whatever the terminal can do."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum


class Leave(Enum):
    """How a person leaves a question without an answer; `UNASKED` is one that need not be put at all."""

    SKIP = "skip"
    BACK = "back"
    STOP = "stop"
    UNASKED = "unasked"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of a text; `accepted` is whether it is taken as an answer."""

    words: str
    accepted: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A line to be typed.

    Attributes:
        prompt: stands before it.
        judge: says what becomes of a text that is not blank.
        hint: stands below while nothing is typed.
        text: stands there to be changed.
        before: what may be meant, offered as soon as its beginning is typed.
    """

    prompt: str
    judge: Callable[[str], Verdict]
    hint: str = ""
    text: str = ""
    before: Sequence[str] = ()
