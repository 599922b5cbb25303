"""What is chosen where an outline leaves a choice: keys to sort by, the best first."""

from collections.abc import Container, Iterable
from dataclasses import dataclass

from draftkit.assemble.pick import overlap, rank
from draftkit.assemble.sentences import Writer
from draftkit.outline.model import Group, Item, Kind, Sentence, Template
from draftkit.outline.walk import group_templates, item_templates, kind_templates, literals, names


@dataclass(frozen=True, slots=True)
class Worth:
    """Judges for one writer: by the themes of the brief, the facts at hand, what was said before, and then by seed."""

    writer: Writer

    def of_item(self, item: Item, key: str) -> tuple[int, int, int]:
        """Sorts first what fits the themes the brief asks for, then what can say most facts."""
        facts = self._facts(item, item_templates(item))
        return -overlap(self.writer.pool.themes, item.themes), -len(facts), self._lot("item", key)

    def of_group(self, group: Group, key: str) -> tuple[int, int, int]:
        """The same for a whole group."""
        themes = {theme for item in group.items for theme in item.themes}
        facts = self._facts(group, group_templates(group))
        return -overlap(self.writer.pool.themes, themes), -len(facts), self._lot("group", key)

    def of_kind(self, kind: Kind, key: str) -> tuple[bool, int, int, int]:
        """Sorts first what was not said before, then what loses no sentence and lacks no fact."""
        texts = tuple(kind_templates((kind,)))
        needed = (sentence for paragraph in kind.paragraphs for sentence in paragraph if not sentence.optional)
        lost = sum(not self.writer.can_say(sentence, key) for sentence in needed)
        lacking = self.writer.renderer.slots.keys() & self._names(kind, texts) - self.writer.renderer.given.keys()
        return any(map(self._was_said, texts)), lost, len(lacking), self._lot("kind", key)

    def of_leads(self, leads: tuple[Template, ...], key: str, chosen: Container[str]) -> tuple[bool, bool, int]:
        """Sorts first a set somebody chose a heading of, so that the choice holds; then what was not said before."""
        has_choice = any(_text(lead) in chosen for lead in leads)
        return not has_choice, self._was_said(leads[0]), self._lot("leads", key)

    def fresh_facts(self, source: object, texts: Iterable[Template]) -> frozenset[str]:
        """The given facts a piece of the outline can say that were not said yet."""
        return self._facts(source, texts) - self.writer.used

    def takes_phrase(self, sentence: Sentence) -> bool:
        """Whether it takes a phrase from the bank."""
        return not self._names(sentence, sentence.options).isdisjoint(self.writer.renderer.gaps)

    def _facts(self, source: object, texts: Iterable[Template]) -> frozenset[str]:
        return self._names(source, texts) & self.writer.renderer.given.keys()

    def _names(self, source: object, texts: Iterable[Template]) -> frozenset[str]:
        """The names in a piece of the outline, looked up once for all attempts."""
        return self.writer.renderer.memory.once(
            "names", source, lambda: frozenset(name for template in texts for name in names(template.pieces))
        )

    def _was_said(self, template: Template) -> bool:
        return _text(template) in self.writer.avoided

    def _lot(self, *key: str) -> int:
        return rank(self.writer.seed, *key)


def _text(template: Template) -> str:
    return "".join(literals(template.pieces))
