"""An outline, with some of its extras, to a speech."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from draftkit.assemble.pick import overlap, rank
from draftkit.assemble.sentences import Writer
from draftkit.outline.model import Group, Item, Kind, Outline, Sentence, Sentences, Template
from draftkit.outline.walk import item_templates, kind_templates, names
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
        round: extras of an earlier round come in first, each part by itself.
        order: by seed, within a round.
        key: its place in the outline.
    """

    round: int
    order: int
    key: str

    @property
    def part(self) -> str:
        """The opening, the closing, or the part of the body it stands in."""
        return ".".join(self.key.split(".")[:2])


_FACT, _PHRASE, _OWN, _FRAME = range(4)
"""The rounds: what says a given fact; what takes a phrase of the office; what the outline says itself; the rest."""


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
                *self.kind(outline.opening, "opening"),
                *self.sections(outline.body, "body", self.themes),
                *self.kind(outline.closing, "closing"),
            )
        )

    def head(self) -> Iterator[Block]:
        """Title, bylines and salutation."""
        if title := self.writer.line(self.outline.title, "title"):
            yield Title(title)
        for at, template in enumerate(self.outline.byline):
            if line := self.writer.line((template,), f"byline.{at}"):
                yield Byline(line)
        if self.outline.salutation and (line := self.writer.line((self.outline.salutation,), "salutation")):
            yield Salutation(line)

    def kind(self, kinds: tuple[Kind, ...], key: str) -> Iterator[Paragraph]:
        """One of the ways to open or to close: the one most of whose facts are given, then by seed."""
        if kinds:
            chosen = min(kinds, key=lambda kind: self.kind_worth(kind, f"{key}.{kind.name}"))
            for at, sentences in enumerate(chosen.paragraphs):
                yield from self.paragraph(sentences, f"{key}.{chosen.name}.{at}", self.themes)

    def paragraph(self, sentences: Sentences, key: str, themes: tuple[str, ...]) -> Iterator[Paragraph]:
        """One paragraph, or none where nothing was said."""
        words: list[Word] = []
        for at, sentence in enumerate(sentences):
            if self.is_in(sentence, f"{key}.{at}"):
                words.extend(self.writer.sentence(sentence, themes, f"{key}.{at}"))
        if words:
            yield Paragraph(join_texts(words))

    def is_in(self, sentence: Sentence, key: str) -> bool:
        """Whether a sentence is spoken: optional ones wait for time, and for their theme."""
        if not sentence.optional:
            return True
        if sentence.frame is None and sentence.themes and not overlap(self.themes, sentence.themes):
            return False
        return self.has_extra(key, self.round(sentence))

    def round(self, sentence: Sentence) -> int:
        """Which optional sentences come first: a draft is kept for what it says of this office, in its own words."""
        if sentence.frame is not None:
            return _FRAME
        named = {name for option in sentence.options for name in names(option.pieces)}
        if named & self.writer.given.keys() - self.writer.used:
            return _FACT
        return _OWN if named.isdisjoint(self.writer.gaps) else _PHRASE

    def has_extra(self, key: str, round_: int) -> bool:
        """Offer an extra; whether it is in."""
        self.offered.append(Extra(round_, rank(self.writer.supply.seed, "extra", key), key))
        return key in self.extras

    def sections(self, group: Group, key: str, themes: tuple[str, ...]) -> Iterator[Section]:
        """The chosen items of a group with their headings.

        Args:
            group: the siblings.
            key: their place in the outline.
            themes: of what they stand in, for items that name none.
        """
        leads = self.leads(group, key)
        run_in = group.marker in RUN_IN
        for at in self.chosen(group, key):
            item, place = group.items[at], f"{key}.{at}"
            lead = self.writer.line((leads[at],), f"{place}.lead")
            if not lead:
                continue
            about = item.themes or themes
            below = self.points(item, place)
            text = tuple(self.paragraph(item.text, f"{place}.text", about))
            sections = tuple(self.sections(below, f"{place}.points", about)) if below else ()
            yield Section((*lead, Text("。")) if run_in else lead, (*text, *sections), group.marker, run_in)

    def leads(self, group: Group, key: str) -> tuple[Template, ...]:
        """One heading for every item: a set is taken whole."""
        if group.leads:
            return min(
                group.leads, key=lambda leads: rank(self.writer.supply.seed, key, "leads", group.leads.index(leads))
            )
        return tuple(item.lead or Template(()) for item in group.items)

    def chosen(self, group: Group, key: str) -> list[int]:
        """Which items are spoken, in the order of the outline."""
        low, high = group.choose
        ranked = sorted(range(len(group.items)), key=lambda at: self.worth(group.items[at], f"{key}.{at}"))
        rounds = (_PHRASE, *[_FRAME] * len(ranked))
        more = [
            at for at, round_ in zip(ranked[low:high], rounds, strict=False) if self.has_extra(f"{key}.{at}", round_)
        ]
        return sorted(ranked[:low] + more)

    def points(self, item: Item, key: str) -> Group | None:
        """The group below an item: by themes and facts, then by seed."""
        groups = enumerate(item.points)
        best = min(groups, key=lambda pair: self.group_worth(pair[1], f"{key}.{pair[0]}"), default=None)
        return best[1] if best else None

    def worth(self, item: Item, key: str) -> tuple[int, int, int]:
        """Sorts first what fits the themes, uses given facts, and then by seed."""
        facts = self.writer.given.keys() & _names(item)
        return -overlap(self.themes, item.themes), -len(facts), rank(self.writer.supply.seed, "item", key)

    def group_worth(self, group: Group, key: str) -> tuple[int, int, int]:
        """The same for a whole group."""
        themes = {theme for item in group.items for theme in item.themes}
        facts = self.writer.given.keys() & {name for item in group.items for name in _names(item)}
        return -overlap(self.themes, themes), -len(facts), rank(self.writer.supply.seed, "group", key)

    def kind_worth(self, kind: Kind, key: str) -> tuple[int, int]:
        """The same for a way to open or to close."""
        facts = {name for template in kind_templates((kind,)) for name in names(template.pieces)}
        return -len(facts & self.writer.given.keys()), rank(self.writer.supply.seed, "kind", key)


def _names(item: Item) -> set[str]:
    return {name for template in item_templates(item) for name in names(template.pieces)}
