"""A template as words: its phrase gaps filled from the bank, its conditions decided."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import assert_never

from draftkit.assemble.memory import Memory
from draftkit.assemble.said import length_of, runs_of, text_of
from draftkit.assemble.supply import Supply
from draftkit.outline.model import Condition, GapSpec, Given, Literal, Piece, Reference, Template
from draftkit.outline.walk import literals, names
from draftkit.phrases.model import Phrase
from draftkit.tree.nodes import Count, Counted, Origin, Provenance, Slot, Text, Word

_COUNTS = {counted.value: counted for counted in Counted}


@dataclass(slots=True)
class Rendered:
    """One alternative as words, with the phrases it would spend and the facts it would use.

    Attributes:
        place: its place in the outline.
        around: all of its literal words, on both sides of every condition.
        origin: the line of the outline, or the sentence frame, it comes from.
        asked: the phrase gaps met in it, and whether the bank could fill them.
        text: its words without slots.
        length: for the time it takes.
    """

    place: str
    around: str
    origin: Provenance
    words: list[Word] = field(default_factory=list)
    phrases: dict[str, tuple[Phrase, ...]] = field(default_factory=dict)
    facts: set[str] = field(default_factory=set)
    lacks_phrase: bool = False
    lacks_fact: bool = False
    asked: dict[str, bool] = field(default_factory=dict)
    text: str = ""
    length: int = 0
    _runs: tuple[str, ...] | None = None

    @property
    def is_usable(self) -> bool:
        """Whether there is something to say, with every phrase and every fact it cannot do without."""
        return bool(self.words) and not self.lacks_phrase and not self.lacks_fact

    def runs(self, given: Mapping[str, str]) -> tuple[str, ...]:
        """Its runs of eight Han characters."""
        if self._runs is None:
            self._runs = tuple(runs_of(self.words, given))
        return self._runs


@dataclass(slots=True)
class Renderer:
    """Turns templates into words.

    Attributes:
        slots: every declared slot.
        gaps: every declared phrase gap.
        given: names of slots that have a value, and the value.
        absent: slots without a value that are not left open: what names one is not said.
        memory: of what comes out the same in every attempt: a template that takes no phrase.
    """

    slots: Mapping[str, Slot]
    gaps: Mapping[str, GapSpec]
    given: Mapping[str, str]
    absent: frozenset[str]
    supply: Supply
    memory: Memory

    def render(self, template: Template, key: str, origin: Provenance) -> Rendered:
        """The template at a place."""
        if self.memory.once("takes phrase", template, lambda: self._takes_phrase(template)):
            return self._made(template, key, origin)
        return self.memory.once("rendered", template, lambda: self._made(template, key, origin))

    def _takes_phrase(self, template: Template) -> bool:
        return not self.gaps.keys().isdisjoint(names(template.pieces))

    def _made(self, template: Template, key: str, origin: Provenance) -> Rendered:
        rendered = Rendered(key, "".join(literals(template.pieces)), origin)
        self._pieces(template.pieces, rendered)
        rendered.text, rendered.length = text_of(rendered.words), length_of(rendered.words, self.given)
        return rendered

    def _pieces(self, pieces: tuple[Piece, ...], rendered: Rendered) -> None:
        for piece in pieces:
            match piece:
                case Literal(text=text):
                    rendered.words.append(Text(text, rendered.origin))
                case Reference(name=name):
                    self._name(name, rendered)
                case Condition(test=test, then=then, otherwise=otherwise):
                    self._pieces(then if self._holds(test, rendered) else otherwise, rendered)
                case _:
                    assert_never(piece)

    def _name(self, name: str, rendered: Rendered) -> None:
        if name in _COUNTS:
            rendered.words.append(Count(_COUNTS[name]))
        elif name in self.gaps:
            self._gap(self.gaps[name], rendered)
        else:
            rendered.words.append(self.slots[name])
            rendered.lacks_fact |= name in self.absent
            if name in self.given:
                rendered.facts.add(name)

    def _gap(self, gap: GapSpec, rendered: Rendered) -> None:
        if not self._drawn(gap, rendered):
            rendered.lacks_phrase = True
            return
        for at, phrase in enumerate(rendered.phrases[gap.name]):
            if at and gap.join:
                rendered.words.append(Text(gap.join, rendered.origin))
            rendered.words.append(Text(phrase.text, Provenance(Origin.PHRASE, phrase.id)))

    def _drawn(self, gap: GapSpec, rendered: Rendered) -> bool:
        if gap.name not in rendered.phrases:
            said = "".join(phrase.text for phrases in rendered.phrases.values() for phrase in phrases)
            drawn = self.supply.draw(gap, rendered.place, rendered.around + said)
            rendered.asked[gap.name] = drawn is not None
            if drawn is None:
                return False
            rendered.phrases[gap.name] = drawn
        return True

    def _holds(self, test: Given, rendered: Rendered) -> bool:
        def has(name: str) -> bool:
            return self._drawn(self.gaps[name], rendered) if name in self.gaps else name in self.given

        return all(has(name) for name in test.names) is not test.negated
