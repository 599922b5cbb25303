"""What became of the items of an old speech: the draft as it is now, its figures, and what people confirmed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from draftkit.checks.kinds.names.quotations import is_recorded
from draftkit.checks.subject import Generated, Passage, Subject
from draftkit.figures.model import Figure, Sheet
from draftkit.figures.values import written
from draftkit.reuse.model import RiskKind, RiskState
from draftkit.workflows.reuse.ledger import Ledger
from draftkit.workflows.reuse.risk_items import Found, found_numbers, is_said_by_somebody
from draftkit.workflows.reuse.risk_sums import wrong_sums

_LEFT = 0.4
"""The share of the letters of a long stretch from which on it still stands there."""
_SHORTEST = 4
"""Letters of a piece by which a stretch is known again."""
_STOPS = re.compile("[，。；：！？、]")
_BEFORE = 3
"""Characters before a typed number by which it is known again."""


@dataclass(frozen=True, slots=True)
class Stand:
    """How an item stands, and of what a person confirmed who it was.

    Attributes:
        told: what is to be said of it instead of the first advice, in Chinese and English.
    """

    state: RiskState
    now: str = ""
    by: str = ""
    when: str = ""
    why: str = ""
    told: tuple[str, str] | None = None


_WRONG = ("现在写的是{}，按新数算出来是{}", "it says {} now, and the new numbers give {}")
_OPEN, _CHANGED = Stand(RiskState.OPEN), Stand(RiskState.CHANGED)


@dataclass(frozen=True)
class Present:
    """The draft as it is now.

    Attributes:
        sheet: its figures.
        old: those it had at first.
        flagged: formulations that the rules find in it now.
    """

    subject: Subject
    sheet: Sheet
    old: Sheet
    ledger: Ledger
    flagged: frozenset[str] = frozenset()

    @cached_property
    def used(self) -> frozenset[str]:
        """The names of the figures that the text has."""
        made = (each for passage in self.subject.passages for each in passage.generated)
        return frozenset(each.slot.name for each in made if each.slot)

    def of_figure(self, old: Figure) -> Stand:
        """How a fact stands: by its figure, or by the text where that has no such figure any more."""
        figure = self.sheet.get(old.name)
        if figure is None:
            confirmed = self.confirmed(RiskKind.FACT, old.old)
            return confirmed or (Stand(RiskState.CONFIRMED) if old.old in self.subject.text else _CHANGED)
        if figure.is_open:
            is_there = figure.name in self.used or old.old in self.subject.text
            return _OPEN if is_there else _CHANGED
        now = written(figure, self.sheet.styles)
        if old.old in (now, figure.value):
            by, when = _said_by(figure, self.sheet)
            return Stand(RiskState.CONFIRMED, now, by, when, figure.note)
        return Stand(RiskState.CHANGED, now, figure.by, figure.when)

    def of_found(self, found: tuple[Found, ...]) -> Stand:
        """How an item that is no fact stands; all its places have the same words."""
        first = found[0]
        confirmed = None if is_said_by_somebody(first) else self.confirmed(first.kind, first.words)
        match first.kind:
            case RiskKind.SUM:
                stand = self._of_sum(found)
            case RiskKind.FORMULATION:
                stand = self._of_formulation(found)
            case RiskKind.NUMBER:
                stand = _OPEN if any(each.type == first.type for each in self._numbers_left) else _CHANGED
            case RiskKind.OVERLAP:
                stand = _OPEN if any(self._is_left(each) for each in found) else _CHANGED
            case _:
                stand = self._of_words(first.words, first.kind)
        return confirmed if confirmed and stand.state is RiskState.OPEN else stand

    def confirmed(self, kind: RiskKind, words: str) -> Stand | None:
        """What a person confirmed of these words."""
        entry = self.ledger.by_words.get((kind, words))
        return Stand(RiskState.CONFIRMED, "", entry.by, entry.when, entry.why) if entry else None

    def _of_words(self, words: str, kind: RiskKind) -> Stand:
        """Open while a place has them that nobody confirmed; a figure somebody gave them as value is confirmed.

        Of a deadline it is enough that the time is a figure: {{时限1}}之前.
        """
        given: Figure | None = None
        for passage, start, end in self._places(words):
            if kind is RiskKind.QUOTATION and is_recorded(self.sheet, passage, start, end):
                continue
            made = figure_in(passage, start, end) if kind is RiskKind.SEASON else _around(passage, start, end)
            figure = self.sheet.get(made.slot.name) if made and made.slot and not made.slot.is_old else None
            if figure is None or figure.is_open:
                return _OPEN
            given = figure
        if given is None:
            return _CHANGED
        return Stand(RiskState.CONFIRMED, words, *_said_by(given, self.sheet))

    def _of_formulation(self, found: tuple[Found, ...]) -> Stand:
        """Changed too where the sentence says by now that it looks back, so that the rules find nothing any more.

        What only the old year excused is open as long as a figure beside it is.
        """
        first = found[0]
        stand = self._of_words(first.words, first.kind)
        if stand.state is not RiskState.OPEN or first.words in self.flagged:
            return stand
        waits = any(
            figure is None or figure.is_open
            for each in found
            if each.doubtful
            for made in each.passage.generated
            if made.slot
            for figure in (self.sheet.get(made.slot.name),)
        )
        return _OPEN if waits else _CHANGED

    @cached_property
    def _numbers_left(self) -> tuple[Found, ...]:
        return tuple(found_numbers(self.subject))

    def _places(self, words: str) -> Iterator[tuple[Passage, int, int]]:
        for passage in self.subject.passages:
            at = passage.text.find(words)
            while at >= 0:
                yield passage, at, at + len(words)
                at = passage.text.find(words, at + len(words))

    def _of_sum(self, found: tuple[Found, ...]) -> Stand:
        """Open while a number is as it was and nobody says that it is still true, or while they do not come out."""
        stands = [stand for each in found for stand in self._numbers(each)]
        open_ = next((stand for stand in stands if stand.state is RiskState.OPEN), None)
        changed = next((stand for stand in stands if stand.state is RiskState.CHANGED), None)
        wrong = None if open_ else next((each for one in found for each in wrong_sums(one, self.subject)), None)
        if wrong:
            return Stand(RiskState.OPEN, told=(_WRONG[0].format(*wrong), _WRONG[1].format(*wrong)))
        return open_ or changed or next(iter(stands), _CHANGED)

    def _numbers(self, found: Found) -> Iterator[Stand]:
        text = found.passage.text
        for start, end in found.parts:
            made = figure_in(found.passage, start, end)
            old = self.old.get(made.slot.name) if made and made.slot else None
            if old is not None:
                yield self.of_figure(old)
            else:
                clip = text[max(0, start - _BEFORE) : end]
                yield _OPEN if clip in self.subject.text else _CHANGED

    def _is_left(self, found: Found) -> bool:
        """Whether most of a long stretch still stands there, whatever became of the figures in it."""
        pieces = [piece for piece in _plain_pieces(found) if len(piece) >= _SHORTEST]
        left = sum(len(piece) for piece in pieces if piece in self.subject.text)
        return left > _LEFT * sum(map(len, pieces))


def _said_by(figure: Figure, sheet: Sheet) -> tuple[str, str]:
    """Who gave a value, and when; of another written form who gave the first one."""
    leader = sheet.get(figure.follows) if figure.follows and not figure.by else None
    return (leader.by, leader.when) if leader else (figure.by, figure.when)


def _around(passage: Passage, start: int, end: int) -> Generated | None:
    """The figure that a stretch comes from as a whole."""
    covering = (made for made in passage.generated if made.start <= start and end <= made.end and made.slot)
    return next(covering, None)


def figure_in(passage: Passage, start: int, end: int) -> Generated | None:
    """The first figure of which anything stands in a stretch."""
    touching = (made for made in passage.generated if made.start < end and start < made.end and made.slot)
    return next(touching, None)


def _plain_pieces(found: Found) -> Iterator[str]:
    """What of a stretch is no figure, clause by clause."""
    at, text = found.start, found.passage.text
    for made in (*found.passage.generated, None):
        end = min(made.start, found.end) if made else found.end
        if end > at:
            yield from _STOPS.split(text[at:end])
        at = max(at, made.end) if made else at
