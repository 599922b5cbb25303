"""The whole decision: which extras fill the time, and what to tell about the result."""

from draftkit.assemble import messages
from draftkit.assemble.build import Builder, Extra
from draftkit.assemble.sentences import Writer
from draftkit.assemble.supply import Supply
from draftkit.brief.model import Brief
from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.outline.model import Outline
from draftkit.outline.walk import literals, templates
from draftkit.phrases.model import Bank
from draftkit.text.han import count_han
from draftkit.tree.nodes import Slot, Speech, Text
from draftkit.tree.walk import inlines, slots, walk, words

_TOLERANCE = 0.1
_SLOT_LENGTH = 4
"""How many characters an open slot is taken for; names and figures of the real documents average 4."""


def assemble(
    brief: Brief, outline: Outline, bank: Bank, *, seed: int, given: frozenset[str] = frozenset()
) -> Outcome[Speech]:
    """A speech as a tree, with provenance on all of its words.

    Args:
        brief: themes, minutes, pinned and banned phrases, facts.
        outline: the frame.
        bank: where phrase gaps are filled from; may be empty.
        seed: the same seed gives the same speech.
        given: names of slots that have a value beyond the facts of the brief.

    Returns:
        The speech, with every slot still open, and hints where the time is not filled or a fact found no place.
    """
    return _Assembly(brief, outline, bank, seed, given).run()


class _Assembly:
    def __init__(self, brief: Brief, outline: Outline, bank: Bank, seed: int, given: frozenset[str]) -> None:
        self.brief = brief
        self.outline = outline
        self.bank = bank
        self.themes = brief.themes or outline.themes
        self.given = given | {fact.name for fact in brief.facts}
        self.target = (brief.minutes or outline.minutes) * outline.rate
        reserved = "\n".join(text for template in templates(outline) for text in literals(template.pieces))
        self.supply = Supply(bank, seed, self.themes, frozenset(brief.pinned), frozenset(brief.banned), reserved)

    def run(self) -> Outcome[Speech]:
        built, speech = self.fit()
        said = (*built.writer.diagnostics, *self.length(speech), *self.facts(speech), *self.pins(built.writer.supply))
        return Outcome(speech, tuple(dict.fromkeys(said)))

    def build(self, extras: frozenset[str]) -> tuple[Builder, Speech]:
        writer = Writer(
            outline=self.outline.id,
            slots={slot.name: Slot(slot.name, slot.unit) for slot in self.outline.slots},
            gaps={gap.name: gap for gap in self.outline.gaps},
            given=self.given,
            supply=self.supply.fresh(),
        )
        builder = Builder(self.outline, writer, self.themes, extras)
        return builder, builder.speech()

    def fit(self) -> tuple[Builder, Speech]:
        """Bring extras in, in their order, until the time is filled as nearly as can be."""
        offered = self.offered()
        low, high = 0, len(offered)
        while low < high:
            middle = (low + high + 1) // 2
            if length(self.build(_keys(offered[:middle]))[1]) <= self.target:
                low = middle
            else:
                high = middle - 1
        candidates = [self.build(_keys(offered[:count])) for count in sorted({low, min(low + 1, len(offered))})]
        return min(candidates, key=lambda candidate: abs(length(candidate[1]) - self.target))

    def offered(self) -> list[Extra]:
        """Every extra of the outline, those inside other extras included."""
        known: frozenset[str] = frozenset()
        while True:
            builder, _ = self.build(known)
            keys = _keys(builder.offered)
            if keys <= known:
                return sorted(builder.offered)
            known |= keys

    def length(self, speech: Speech) -> list[Diagnostic]:
        found = length(speech)
        if abs(found - self.target) <= self.target * _TOLERANCE:
            return []
        message = messages.TOO_SHORT if found < self.target else messages.TOO_LONG
        return [message(found=max(1, round(found / self.outline.rate)), wanted=self.target // self.outline.rate)]

    def facts(self, speech: Speech) -> list[Diagnostic]:
        used = {slot.name for _, slot in slots(speech)}
        unused = [fact.name for fact in self.brief.facts if fact.name not in used]
        allowed = "、".join(slot.name for slot in self.outline.slots)
        return [messages.UNUSED_FACTS(names="、".join(unused), allowed=allowed)] if unused else []

    def pins(self, supply: Supply) -> list[Diagnostic]:
        known = {name: phrase.id for phrase in self.bank.phrases for name in (phrase.id, phrase.text)}
        unknown = [messages.UNKNOWN_PIN(phrase=pin) for pin in self.brief.pinned if pin not in known]
        unused = [
            messages.UNUSED_PIN(phrase=pin)
            for pin in self.brief.pinned
            if pin in known and known[pin] not in supply.spent
        ]
        return unknown + unused


def _keys(extras: list[Extra]) -> frozenset[str]:
    return frozenset(extra.key for extra in extras)


def length(speech: Speech) -> int:
    """The length of a speech for its time: Han characters, an unfilled slot taken for four."""
    total = 0
    for visit in walk(speech):
        for word in words(inlines(visit.block)):
            total += count_han(word.text) if isinstance(word, Text) else _SLOT_LENGTH
    return total
