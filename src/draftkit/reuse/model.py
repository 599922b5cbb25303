"""What becomes of an old speech."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from draftkit.figures.model import Figure
from draftkit.source import Span
from draftkit.tree.nodes import Speech


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a figure stands in the old speech.

    Attributes:
        name: of the figure.
        span: offsets in the source text the reading counts in; the words there, cleaned, are the figure's `old`.
    """

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class OldFacts:
    """The local facts of one old speech as figures.

    Attributes:
        figures: each with the words it had as `old` and without a value, in the order of their first places. What
            stands in several written forms (天门市, 天门) is one figure for each; those that can be worked out from
            the first one `follow` it.
        places: in the order of the text; none overlaps another.
    """

    figures: tuple[Figure, ...] = ()
    places: tuple[Placed, ...] = ()


class Apart(StrEnum):
    """Why a stretch of the old file is not in the new speech."""

    NOISE = "noise"
    """It is no part of the speech: the frame of a web page, a page number, a running head."""
    NEWS = "news"
    """A report about the speech, by somebody else."""
    REMARK = "remark"
    """A comment at the margin."""


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A stretch of the old file that is not in the new speech; it is shown, so that nothing is dropped in silence."""

    why: Apart
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """An old speech as a tree of our own.

    Attributes:
        speech: its slots have the old words for values (`Slot.is_old`).
        typed: the numbers that the tree would have made otherwise, as they are written (第五，): they stand as words,
            because the old speech counts wrongly or in a way that no family knows.
        unplaced: in the order of the text.
    """

    speech: Speech
    typed: tuple[Span, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()


class RiskKind(StrEnum):
    """What in an old speech may be wrong in a new one."""

    FACT = "fact"
    """A local fact; its state is that of its figure."""
    FORMULATION = "formulation"
    """Out of date on the day of the new meeting."""
    QUOTATION = "quotation"
    SUM = "sum"
    """A total, share or growth that was worked out from old numbers."""
    SEASON = "season"
    """A deadline, a season or its work, that the new day may be past."""
    OVERLAP = "overlap"
    """Words that the same leader said in another speech."""
    NUMBER = "number"
    """A number of a point that does not follow the one before."""


class RiskState(StrEnum):
    """What people did about it."""

    OPEN = "open"
    CHANGED = "changed"
    """The words are no longer there, or the figure has another value."""
    CONFIRMED = "confirmed"
    """A person says that it is still true."""


@dataclass(frozen=True, slots=True)
class RiskPlace:
    """Where it stands.

    Attributes:
        where: as people say it: 题目, 开头, 二（三）.
        line: of the old `speech.md`, from 1.
        around: the words with some before and after, for people.
    """

    where: str
    line: int
    around: str


@dataclass(frozen=True, slots=True)
class Risk:
    """One item of the risk report.

    Attributes:
        id: what people call it: the name of the figure, or kind and number (时令2). The number may change with the day
            of the meeting and the tables, so what is confirmed is kept by kind and words.
        words: as they stand in the old speech.
        places: in the order of the text.
        advice: what to do, in Chinese and English.
        now: what stands for it now, where that is known.
        doubtful: whether it may be none at all.
        follows: of a fact in another written form the id of the fact it is worked out from.
        by, when, why: of what a person confirmed.
    """

    id: str
    kind: RiskKind
    words: str
    places: tuple[RiskPlace, ...]
    advice: tuple[str, str] = ("", "")
    type: str = ""
    state: RiskState = RiskState.OPEN
    now: str = ""
    doubtful: bool = False
    follows: str = ""
    by: str = ""
    when: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class RiskReport:
    """What in a speech made from an old one may be wrong, and what people did about it so far.

    Attributes:
        file: the name of the old file.
        title: of the old speech; may be empty.
        risks: by kind in the order of `RiskKind`, those of a kind in the order of the old text.
        old_day: of the old meeting; None where the old speech does not say it.
        meeting: the day of the new meeting; None where nobody said it: then no season can be judged.
        past: whether there are past speeches that words were looked up in.
    """

    file: str
    title: str
    risks: tuple[Risk, ...]
    old_day: date | None = None
    meeting: date | None = None
    past: bool = False

    @property
    def open(self) -> tuple[Risk, ...]:
        """What nobody has changed or confirmed yet; a final document waits for it."""
        return self.in_state(RiskState.OPEN)

    def in_state(self, state: RiskState) -> tuple[Risk, ...]:
        """The items of one state."""
        return tuple(risk for risk in self.risks if risk.state is state)

    def of_kind(self, kind: RiskKind) -> tuple[Risk, ...]:
        """The items of one kind."""
        return tuple(risk for risk in self.risks if risk.kind is kind)
