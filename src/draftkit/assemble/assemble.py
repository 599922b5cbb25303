"""The whole decision: which extras fill the time, and what to tell about the result."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from draftkit.assemble import messages
from draftkit.assemble.build import Builder, Extra
from draftkit.assemble.lacks import lacks
from draftkit.assemble.pool import Pool
from draftkit.assemble.sentences import Writer
from draftkit.assemble.stock import Stock
from draftkit.assemble.supply import Supply
from draftkit.brief.model import Brief
from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.figures.model import FigureType
from draftkit.outline.model import Outline
from draftkit.outline.walk import literals, templates
from draftkit.text.han import count_han
from draftkit.tree.nodes import Slot, Speech, Text
from draftkit.tree.walk import inlines, slots, walk, words

_TOLERANCE = 0.1
"""How far from its time a speech may be, as a share of it; less than a minute is never told."""

_NEAR = 0.03
"""The share of the time that is not worth another search."""
_ROUNDS = 4
"""How many extras that are too large may be passed over."""
_SLOT_LENGTH = 4
"""How many characters an open slot is taken for: 200 annotated local facts have 4.7 Han on average, 3 at the median."""


def assemble(
    brief: Brief, outline: Outline, stock: Stock, *, seed: int, given: Mapping[str, str] | None = None
) -> Outcome[Speech]:
    """A speech as a tree, with provenance on all of its words.

    Args:
        brief: themes, minutes, pinned and banned phrases, facts.
        outline: the frame.
        stock: where phrase gaps are filled from, and sentences drawn; may be empty.
        seed: the same seed gives the same speech.
        given: the slots that have a value, and the value, dates as 2026-12-03; beyond the facts of the brief.

    Returns:
        The speech, with every slot still open, and hints where the time is not filled, a fact found no place, or the
        bank could not fill a gap.
    """
    return _Assembly(brief, outline, stock, seed, given or {}).run()


@dataclass(frozen=True, slots=True)
class _Attempt:
    """A speech with some of the extras, and its length in Han characters."""

    builder: Builder
    speech: Speech
    length: int


class _Assembly:
    def __init__(self, brief: Brief, outline: Outline, stock: Stock, seed: int, given: Mapping[str, str]) -> None:
        self.brief = brief
        self.outline = outline
        self.stock = stock
        self.themes = brief.themes or outline.themes
        self.given = {fact.name: fact.text for fact in brief.facts} | dict(given)
        self.target = (brief.minutes or outline.minutes.usual) * outline.rate
        reserved = "\n".join(text for template in templates(outline) for text in literals(template.pieces))
        wishes = frozenset(brief.pinned), frozenset(brief.banned)
        self.supply = Supply(stock, seed, self.themes, *wishes, reserved, _day(outline, given))
        self.slots = {slot.name: Slot(slot.name, slot.unit) for slot in outline.slots}
        frames = tuple(frame for frame in stock.frames if self.slots.keys() >= set(frame.slots))
        self.pool = Pool(frames, seed, brief.themes)
        gaps = (*outline.gaps, *(gap for frame in frames for gap in frame.gaps))
        self.gaps = {gap.name: gap for gap in gaps}

    def run(self) -> Outcome[Speech]:
        best = self.fit()
        writer = best.builder.writer
        said = (
            *writer.diagnostics,
            *lacks(writer.supply, (writer.gaps[name] for name, filled in writer.asked.items() if not filled)),
            *self.length(best),
            *self.facts(best.speech),
            *self.pins(writer.supply),
        )
        return Outcome(best.speech, tuple(dict.fromkeys(said)))

    def build(self, extras: Iterable[Extra]) -> "_Attempt":
        writer = Writer(
            slots=self.slots,
            gaps=self.gaps,
            given=self.given,
            supply=self.supply.fresh(),
            pool=self.pool.fresh(),
        )
        builder = Builder(self.outline, writer, self.themes, frozenset(extra.key for extra in extras))
        speech = builder.speech()
        return _Attempt(builder, speech, length(speech))

    def fit(self) -> "_Attempt":
        """Bring extras in, in their order, until the time is filled as nearly as can be.

        An extra that is too much for the time left is passed over, and smaller ones after it are tried.
        """
        low, high = self.bounds()
        best = min(low, high, key=self.distance)
        taken: tuple[Extra, ...] = ()
        rest = _in_turn(high.builder.offered)
        for _ in range(_ROUNDS):
            if not low.length < self.target < high.length or self.distance(best) <= self.target * _NEAR:
                break
            count, low, over = self.most(taken, rest, low, high)
            taken, rest = taken + rest[:count], rest[count + 1 :]
            high = self.build(taken + rest)
            best = min(best, low, over, high, key=self.distance)
        return best

    def most(
        self, taken: tuple[Extra, ...], rest: tuple[Extra, ...], low: "_Attempt", high: "_Attempt"
    ) -> tuple[int, "_Attempt", "_Attempt"]:
        """How many of the rest fit, in their order; the speech with them, and with one more.

        Each extra adds about as much as another, so the search interpolates instead of halving: a build costs
        milliseconds, and a draft is something people wait for.
        """
        least, most = 0, len(rest)
        while most - least > 1:
            share = (self.target - low.length) / max(1, high.length - low.length)
            middle = min(max(least + round(share * (most - least)), least + 1), most - 1)
            attempt = self.build(taken + rest[:middle])
            if attempt.length <= self.target:
                least, low = middle, attempt
            else:
                most, high = middle, attempt
        return least, low, high

    def distance(self, attempt: "_Attempt") -> int:
        return abs(attempt.length - self.target)

    def bounds(self) -> tuple["_Attempt", "_Attempt"]:
        """The speech without any extra, and with all of them, those inside other extras included."""
        shortest = longest = self.build(())
        while any(extra.key not in longest.builder.extras for extra in longest.builder.offered):
            longest = self.build(longest.builder.offered)
        return shortest, longest

    def length(self, attempt: "_Attempt") -> list[Diagnostic]:
        found, rate = attempt.length, self.outline.rate
        if abs(found - self.target) < max(self.target * _TOLERANCE, rate):
            return []
        message = messages.TOO_SHORT if found < self.target else messages.TOO_LONG
        about = max(1, round(found / rate))
        return [message(found=about, wanted=self.target // rate, characters=found, target=self.target)]

    def facts(self, speech: Speech) -> list[Diagnostic]:
        used = {slot.name for _, slot in slots(speech)}
        unused = [fact.name for fact in self.brief.facts if fact.name not in used]
        allowed = "、".join(slot.name for slot in self.outline.slots)
        return [messages.UNUSED_FACTS(names="、".join(unused), allowed=allowed)] if unused else []

    def pins(self, supply: Supply) -> list[Diagnostic]:
        phrases = (*self.stock.bank.phrases, *self.stock.house.phrases)
        known = {name: phrase.id for phrase in phrases for name in (phrase.id, phrase.text)}
        unknown = [messages.UNKNOWN_PIN(phrase=pin) for pin in self.brief.pinned if pin not in known]
        unused = [
            messages.UNUSED_PIN(phrase=pin)
            for pin in self.brief.pinned
            if pin in known and known[pin] not in supply.spent
        ]
        return unknown + unused


def _in_turn(extras: Iterable[Extra]) -> tuple[Extra, ...]:
    """Extras in the order they come in: those that say given facts, then so that all parts grow evenly.

    When half of one part's extras are in, so are half of every other's: parts that an outline makes comparable in full
    stay comparable at every length.
    """
    parts: dict[str, list[Extra]] = {}
    for extra in sorted(extras):
        parts.setdefault(extra.part, []).append(extra)
    shares = ((at / len(part), extra) for part in parts.values() for at, extra in enumerate(part, 1))
    return tuple(extra for _, extra in sorted(shares, key=lambda pair: (pair[1].round > 0, pair[0], pair[1])))


def _day(outline: Outline, given: Mapping[str, str]) -> str:
    """When the speech is given: the first required date of the outline; empty where nobody gave it."""
    dates = (slot.name for slot in outline.slots if slot.type is FigureType.DATE and slot.required)
    return given.get(next(dates, ""), "")


def length(speech: Speech) -> int:
    """The length of a speech for its time: Han characters, an unfilled slot taken for four."""
    total = 0
    for visit in walk(speech):
        for word in words(inlines(visit.block)):
            total += count_han(word.text) if isinstance(word, Text) else _SLOT_LENGTH
    return total
