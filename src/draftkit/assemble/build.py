"""An outline, with some of its extras, to a speech."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from draftkit.assemble.pick import overlap, rank
from draftkit.assemble.sentences import Writer
from draftkit.outline.model import Group, Item, Outline, Sentence, Sentences, Template
from draftkit.outline.walk import item_templates, names
from draftkit.tree.change import join_texts
from draftkit.tree.markers import RUN_IN
from draftkit.tree.nodes import (
    Block,
    Byline,
    Paragraph,
    Salutation,
    Section,
    Speech,
    Text,
    Title,
    Word,
)


@dataclass(frozen=True, slots=True, order=True)
class Extra:
    """Something a longer speech may have.

    Attributes:
        round: extras of an earlier round come in first: a second more point in one part waits for the first in all.
        order: by seed, within a round.
        key: its place in the outline.
    """

    round: int
    order: int
    key: str


@dataclass(slots=True)
class Builder:
    """Builds one speech.

    Attributes:
        themes: what the speech is about, most important first.
        extras: the keys of extras that are in.
        offered: every extra met on the way, in or not.
    """

    outline: Outline
    writer: Writer
    themes: tuple[str, ...]
    extras: frozenset[str] = frozenset()
    offered: list[Extra] = field(default_factory=list)

    def speech(self) -> Speech:
        """The whole speech."""
        outline = self.outline
        return Speech(
            (
                *self.head(),
                *self.paragraphs(outline.opening, "opening"),
                *self.sections(outline.body, "body"),
                *self.paragraphs(outline.closing, "closing"),
            )
        )

    def head(self) -> Iterator[Block]:
        """Title, bylines and salutation."""
        if title := self.writer.best(self.outline.title, "title"):
            yield Title(title)
        for at, template in enumerate(self.outline.byline):
            if line := self.writer.best((template,), f"byline.{at}"):
                yield Byline(line)
        if self.outline.salutation and (line := self.writer.best((self.outline.salutation,), "salutation")):
            yield Salutation(line)

    def paragraphs(self, paragraphs: Iterable[Sentences], key: str) -> Iterator[Paragraph]:
        """Paragraphs that are not empty."""
        for at, sentences in enumerate(paragraphs):
            yield from self.paragraph(sentences, f"{key}.{at}")

    def paragraph(self, sentences: Sentences, key: str) -> Iterator[Paragraph]:
        """One paragraph, or none where nothing was said."""
        words: list[Word] = []
        for at, sentence in enumerate(sentences):
            if self.is_in(sentence, f"{key}.{at}"):
                words.extend(self.writer.best(sentence.options, f"{key}.{at}"))
        if words:
            yield Paragraph(join_texts(words))

    def is_in(self, sentence: Sentence, key: str) -> bool:
        """Whether a sentence is spoken: optional ones wait for time, and for their theme.

        Those that take a phrase from the bank come first: they are what makes a draft sound like the office.
        """
        if not sentence.optional:
            return True
        if sentence.themes and not overlap(self.themes, sentence.themes):
            return False
        takes_phrase = any(name in self.writer.gaps for option in sentence.options for name in names(option.pieces))
        return self.has_extra(key, 1 if takes_phrase else 2)

    def has_extra(self, key: str, round_: int) -> bool:
        """Offer an extra; whether it is in."""
        self.offered.append(Extra(round_, rank(self.writer.supply.seed, "extra", key), key))
        return key in self.extras

    def sections(self, group: Group, key: str) -> Iterator[Section]:
        """The chosen items of a group with their headings."""
        leads = self.leads(group, key)
        run_in = group.marker in RUN_IN
        for at in self.chosen(group, key):
            item, place = group.items[at], f"{key}.{at}"
            lead = self.writer.best((leads[at],), f"{place}.lead")
            if not lead:
                continue
            below = self.points(item, place)
            text = tuple(self.paragraph(item.text, f"{place}.text"))
            sections = tuple(self.sections(below, f"{place}.points")) if below else ()
            yield Section((*lead, Text("。")) if run_in else lead, (*text, *sections), group.marker, run_in)

    def leads(self, group: Group, key: str) -> tuple[Template, ...]:
        """One heading for every item: a set is taken whole."""
        if group.leads:
            return min(
                group.leads, key=lambda leads: rank(self.writer.supply.seed, key, "leads", group.leads.index(leads))
            )
        return tuple(item.lead or Template((), 0) for item in group.items)

    def chosen(self, group: Group, key: str) -> list[int]:
        """Which items are spoken, in the order of the outline."""
        low, high = group.choose
        ranked = sorted(range(len(group.items)), key=lambda at: self.worth(group.items[at], f"{key}.{at}"))
        more = [at for place, at in enumerate(ranked[low:high]) if self.has_extra(f"{key}.{at}", 1 if not place else 3)]
        return sorted(ranked[:low] + more)

    def points(self, item: Item, key: str) -> Group | None:
        """The group below an item: by themes and facts, then by seed."""
        groups = enumerate(item.points)
        best = min(groups, key=lambda pair: self.group_worth(pair[1], f"{key}.{pair[0]}"), default=None)
        return best[1] if best else None

    def worth(self, item: Item, key: str) -> tuple[int, int, int]:
        """Sorts first what fits the themes, uses given facts, and then by seed."""
        facts = self.writer.given & _names(item)
        return -overlap(self.themes, item.themes), -len(facts), rank(self.writer.supply.seed, "item", key)

    def group_worth(self, group: Group, key: str) -> tuple[int, int, int]:
        """The same for a whole group."""
        themes = {theme for item in group.items for theme in item.themes}
        facts = self.writer.given & {name for item in group.items for name in _names(item)}
        return -overlap(self.themes, themes), -len(facts), rank(self.writer.supply.seed, "group", key)


def _names(item: Item) -> set[str]:
    return {name for template in item_templates(item) for name in names(template.pieces)}
