"""One sentence, one heading, one line: render the alternatives and take the best."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import assert_never

from draftkit.assemble import messages
from draftkit.assemble.pick import rank
from draftkit.assemble.pool import Pool
from draftkit.assemble.said import Said
from draftkit.assemble.supply import Supply
from draftkit.diagnostics import Diagnostic
from draftkit.outline.model import Condition, GapSpec, Given, Literal, Piece, Reference, Sentence, Template
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
        origin: the line of the outline, or the sentence frame, it comes from.
    """

    place: str
    around: str
    origin: Provenance
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
        slots: every declared slot.
        gaps: every declared phrase gap.
        given: names of slots that have a value, and the value.
        said: what was said so far.
        used: facts used so far.
        avoided: places in outlines that are said again only where there is nothing else.
        asked: every phrase gap met so far, and whether the bank could fill it even once.
    """

    slots: Mapping[str, Slot]
    gaps: Mapping[str, GapSpec]
    given: Mapping[str, str]
    supply: Supply
    pool: Pool
    said: Said = field(default_factory=Said)
    used: set[str] = field(default_factory=set)
    avoided: set[str] = field(default_factory=set)
    asked: dict[str, bool] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def line(self, options: Sequence[Template], key: str) -> tuple[Word, ...]:
        """The words of the best alternative for a title, a heading or another line that must stand."""
        return self._taken(self._rendered(options, key), key, optional=False)

    def cue(self, template: Template | None) -> tuple[Word, ...]:
        """The words of a cue. It stands beside the speech: nothing it says counts as said."""
        return tuple(self._render(template, "", Provenance(Origin.OUTLINE, template.place)).words) if template else ()

    def sentence(self, sentence: Sentence, themes: tuple[str, ...], key: str) -> tuple[Word, ...]:
        """The words of the best alternative for a sentence; empty where there is none.

        Args:
            sentence: with its alternatives, or the role of a sentence frame.
            themes: what a sentence frame must speak of, where the sentence does not say it itself.
            key: its place in the outline.
        """
        if sentence.frame is None:
            return self._taken(self._rendered(sentence.options, key), key, optional=sentence.optional)
        frames = self.pool.free(sentence.frame, sentence.themes or themes, key)
        found = [self._render(frame.template, key, Provenance(Origin.FRAME, frame.id)) for frame in frames]
        return self._taken([option for option in found if not option.lacks_phrase], key, optional=True)

    def _rendered(self, options: Sequence[Template], key: str) -> list[Rendered]:
        found = [self._render(option, key, Provenance(Origin.OUTLINE, option.place)) for option in options]
        if found and not any(self._usable(option) for option in found) and any(option.lacks_phrase for option in found):
            self.diagnostics.append(messages.EMPTY_SENTENCE(where=options[0].place))
        return found

    @staticmethod
    def _usable(found: Rendered) -> bool:
        return bool(found.words) and not found.lacks_phrase

    def _taken(self, rendered: Sequence[Rendered], key: str, *, optional: bool) -> tuple[Word, ...]:
        """Take the alternative that spends most fresh facts, begins with other words, and then by seed.

        One that says the same words a third time is taken only where something must be said.
        """
        usable = [(found, at) for at, found in enumerate(rendered) if self._usable(found)]
        usable.sort(key=lambda pair: self._weight(pair[0], pair[1], key))
        fresh = (found for found, _ in usable if not self.said.wears_out(found.words, self.given))
        chosen = next(fresh, None if optional or not usable else usable[0][0])
        if chosen is None:
            return ()
        for phrases in chosen.phrases.values():
            self.supply.spend(phrases)
        if chosen.origin.origin is Origin.FRAME:
            self.pool.spent.add(chosen.origin.reference)
        self.used |= chosen.facts
        self.said.add(chosen.words, self.given)
        return tuple(chosen.words)

    def _weight(self, found: Rendered, at: int, key: str) -> tuple[int, bool, int, int]:
        fresh, avoided = len(found.facts - self.used), found.origin.reference in self.avoided
        return -fresh, avoided, self.said.echoes(found.text), rank(self.supply.seed, key, at)

    def _render(self, template: Template, key: str, origin: Provenance) -> Rendered:
        rendered = Rendered(key, "".join(literals(template.pieces)), origin)
        self._pieces(template.pieces, rendered)
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
            if rendered.origin.origin is Origin.OUTLINE:
                self.asked[gap.name] = self.asked.get(gap.name, False) or drawn is not None
            if drawn is None:
                return False
            rendered.phrases[gap.name] = drawn
        return True

    def _holds(self, test: Given, rendered: Rendered) -> bool:
        def has(name: str) -> bool:
            return self._drawn(self.gaps[name], rendered) if name in self.gaps else name in self.given

        return all(has(name) for name in test.names) is not test.negated
