"""One sentence, one heading, one line: take the best of its alternatives."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from draftkit.assemble import messages
from draftkit.assemble.pick import rank
from draftkit.assemble.pool import Pool
from draftkit.assemble.render import Rendered, Renderer
from draftkit.assemble.said import Said
from draftkit.diagnostics import Diagnostic
from draftkit.outline.model import Sentence, Template
from draftkit.tree.nodes import Origin, Provenance, Word


@dataclass(slots=True)
class Writer:
    """Says one thing after another while one speech is written.

    Attributes:
        said: what was said so far.
        length: of what was said so far, for the time it takes.
        used: facts used so far.
        avoided: texts, without their slots, that are said again only where there is nothing else.
        asked: every phrase gap of the outline met so far, and whether the bank could fill it even once.
    """

    renderer: Renderer
    pool: Pool
    said: Said = field(default_factory=Said)
    length: int = 0
    used: set[str] = field(default_factory=set)
    avoided: set[str] = field(default_factory=set)
    asked: dict[str, bool] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    @property
    def seed(self) -> int:
        """What its choices follow from."""
        return self.renderer.supply.seed

    def line(self, options: Sequence[Template], key: str) -> tuple[Word, ...]:
        """The words of the best alternative for a title, a heading or another line that must stand."""
        return self._taken(self._of_outline(options, key), key, optional=False)

    def cue(self, template: Template | None) -> tuple[Word, ...]:
        """The words of a cue. It stands beside the speech: nothing it says counts as said."""
        return tuple(self._of_outline((template,), "")[0].words) if template else ()

    def sentence(self, sentence: Sentence, themes: tuple[str, ...], key: str) -> tuple[Word, ...]:
        """The words of the best alternative for a sentence; empty where there is none.

        Args:
            sentence: with its alternatives, or the role of a sentence frame.
            themes: what a sentence frame must speak of, where the sentence does not say it itself.
            key: its place in the outline.
        """
        if sentence.frame is None:
            return self._taken(self._of_outline(sentence.options, key), key, optional=sentence.optional)
        frames = self.pool.free(sentence.frame, sentence.themes or themes, key)
        found = [self.renderer.render(one.template, key, Provenance(Origin.FRAME, one.id)) for one in frames]
        return self._taken(found, key, optional=True)

    def can_say(self, sentence: Sentence, key: str) -> bool:
        """Whether one of its alternatives has all it needs."""
        return sentence.frame is not None or any(option.is_usable for option in self._options(sentence.options, key))

    def _of_outline(self, options: Sequence[Template], key: str) -> list[Rendered]:
        found = self._options(options, key)
        for asked in (option.asked for option in found):
            self.asked |= {name: filled or self.asked.get(name, False) for name, filled in asked.items()}
        if not any(option.is_usable for option in found) and any(option.lacks_phrase for option in found):
            self.diagnostics.append(messages.EMPTY_SENTENCE(where=options[0].place))
        return found

    def _options(self, options: Sequence[Template], key: str) -> list[Rendered]:
        return [self.renderer.render(one, key, Provenance(Origin.OUTLINE, one.place)) for one in options]

    def _taken(self, rendered: Sequence[Rendered], key: str, *, optional: bool) -> tuple[Word, ...]:
        """Take the alternative that spends most fresh facts, begins with other words, and then by seed.

        One that says the same words a third time is taken only where something must be said.
        """
        usable = [(found, at) for at, found in enumerate(rendered) if found.is_usable]
        if len(usable) > 1:
            usable.sort(key=lambda pair: self._weight(pair[0], pair[1], key))
        best = [found for found, _ in usable]
        given = self.renderer.given
        fresh = (found for found in best if not self.said.wears_out(found.runs(given)))
        chosen = next(fresh, None if optional or not best else best[0])
        if chosen is None:
            return ()
        for phrases in chosen.phrases.values():
            self.renderer.supply.spend(phrases)
        if chosen.origin.origin is Origin.FRAME:
            self.pool.spent.add(chosen.origin.reference)
        self.used |= chosen.facts
        self.said.add(chosen.text, chosen.runs(given))
        self.length += chosen.length
        return tuple(chosen.words)

    def _weight(self, found: Rendered, at: int, key: str) -> tuple[int, bool, int, int]:
        # A shared frame says a fact where its role stands; that is no reason to say it there first.
        fresh = len(found.facts - self.used) if found.origin.origin is Origin.OUTLINE else 0
        avoided = found.text in self.avoided
        return -fresh, avoided, self.said.echoes(found.text), rank(self.seed, key, at)
