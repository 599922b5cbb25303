"""One sentence, one heading, one line: render the alternatives and take the best."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import assert_never

from draftkit.assemble import messages
from draftkit.assemble.pick import rank
from draftkit.assemble.supply import Supply
from draftkit.diagnostics import Diagnostic
from draftkit.outline.model import Condition, GapSpec, Given, Literal, Piece, Reference, Template
from draftkit.outline.walk import literals
from draftkit.phrases.model import Phrase
from draftkit.tree.nodes import Count, Counted, Origin, Provenance, Slot, Text, Word

_COUNTS = {counted.value: counted for counted in Counted}


@dataclass(slots=True)
class Rendered:
    """One alternative as words, with the phrases it would spend and the facts it would use.

    Attributes:
        place: its place in the outline.
        around: all of its literal words, on both sides of every condition.
    """

    place: str
    around: str
    words: list[Word] = field(default_factory=list)
    phrases: dict[str, tuple[Phrase, ...]] = field(default_factory=dict)
    facts: set[str] = field(default_factory=set)
    lacks_phrase: bool = False

    @property
    def text(self) -> str:
        """Its words without slots."""
        return "".join(word.text for word in self.words if isinstance(word, Text))


@dataclass(slots=True)
class Writer:
    """Turns templates into words while one speech is written.

    Attributes:
        outline: the outline's id, for provenance.
        slots: every declared slot.
        gaps: every declared phrase gap.
        given: names of slots that have a value.
        last: the words said last.
        used: facts used so far.
        asked: every phrase gap met so far, and whether the bank could fill it even once.
    """

    outline: str
    slots: Mapping[str, Slot]
    gaps: Mapping[str, GapSpec]
    given: frozenset[str]
    supply: Supply
    last: str = ""
    used: set[str] = field(default_factory=set)
    asked: dict[str, bool] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def best(self, options: Sequence[Template], key: str) -> tuple[Word, ...]:
        """The words of the alternative that spends most fresh facts, opens with other words, and then by seed.

        Empty where every alternative is empty or waits for a phrase the bank does not have.
        """
        rendered = [(self._render(option, key), at) for at, option in enumerate(options)]
        usable = [(found, at) for found, at in rendered if found.words and not found.lacks_phrase]
        if not usable:
            if options and any(found.lacks_phrase for found, _ in rendered):
                self.diagnostics.append(messages.EMPTY_SENTENCE(outline=self.outline, line=options[0].line))
            return ()
        chosen, _ = usable[0] if len(usable) == 1 else min(usable, key=lambda pair: self._weight(pair[0], pair[1], key))
        for phrases in chosen.phrases.values():
            self.supply.spend(phrases)
        self.used |= chosen.facts
        self.last = chosen.text
        return tuple(chosen.words)

    def _weight(self, found: Rendered, at: int, key: str) -> tuple[int, bool, int]:
        echo = bool(self.last) and found.text[:1] == self.last[:1]
        return -len(found.facts - self.used), echo, rank(self.supply.seed, key, at)

    def _render(self, template: Template, key: str) -> Rendered:
        rendered = Rendered(key, "".join(literals(template.pieces)))
        self._pieces(template.pieces, Provenance(Origin.OUTLINE, f"{self.outline}:{template.line}"), rendered)
        return rendered

    def _pieces(self, pieces: tuple[Piece, ...], origin: Provenance, rendered: Rendered) -> None:
        for piece in pieces:
            match piece:
                case Literal(text=text):
                    rendered.words.append(Text(text, origin))
                case Reference(name=name):
                    self._name(name, origin, rendered)
                case Condition(test=test, then=then, otherwise=otherwise):
                    self._pieces(then if self._holds(test, rendered) else otherwise, origin, rendered)
                case _:
                    assert_never(piece)

    def _name(self, name: str, origin: Provenance, rendered: Rendered) -> None:
        if name in _COUNTS:
            rendered.words.append(Count(_COUNTS[name]))
        elif name in self.gaps:
            self._gap(self.gaps[name], origin, rendered)
        else:
            rendered.words.append(self.slots[name])
            rendered.facts |= {name} & self.given

    def _gap(self, gap: GapSpec, origin: Provenance, rendered: Rendered) -> None:
        if not self._drawn(gap, rendered):
            rendered.lacks_phrase = True
            return
        for at, phrase in enumerate(rendered.phrases[gap.name]):
            if at and gap.join:
                rendered.words.append(Text(gap.join, origin))
            rendered.words.append(Text(phrase.text, Provenance(Origin.PHRASE, phrase.id)))

    def _drawn(self, gap: GapSpec, rendered: Rendered) -> bool:
        if gap.name not in rendered.phrases:
            said = "".join(phrase.text for phrases in rendered.phrases.values() for phrase in phrases)
            drawn = self.supply.draw(gap, rendered.place, rendered.around + said)
            self.asked[gap.name] = self.asked.get(gap.name, False) or drawn is not None
            if drawn is None:
                return False
            rendered.phrases[gap.name] = drawn
        return True

    def _holds(self, test: Given, rendered: Rendered) -> bool:
        def has(name: str) -> bool:
            return self._drawn(self.gaps[name], rendered) if name in self.gaps else name in self.given

        return all(has(name) for name in test.names) is not test.negated
