"""An outline, with some of its extras, to a speech."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from draftkit.assemble.pick import overlap, rank
from draftkit.assemble.sentences import Writer
from draftkit.assemble.site import Extra, Site
from draftkit.assemble.worth import Worth
from draftkit.outline.model import Group, Item, Kind, Outline, Sentence, Sentences, Template
from draftkit.outline.walk import item_templates
from draftkit.tree.change import join_texts
from draftkit.tree.nodes import (
    Block,
    Byline,
    Origin,
    Paragraph,
    Provenance,
    Salutation,
    Section,
    Speech,
    Text,
    Title,
    Word,
)
from draftkit.tree.walk import plain

_FACT, _PHRASE, _OWN, _FRAME = range(4)
"""The rounds: what says a given fact; what takes a phrase of the office; what the outline says itself; the rest."""


@dataclass(slots=True)
class Builder:
    """Builds one speech.

    Attributes:
        themes: what the speech is about, most important first.
        extras: the keys of extras that are in; None for all there are.
        headings: what somebody chose to say instead of a heading, by the heading.
        offered: every extra met on the way, in or not.
        worth: what is chosen among kinds, groups, items and headings.
        sites: every section met on the way, by its id.
        lengths: of every extra that is in, without those inside it; under the empty key, of all else.
        outer: the extra that an extra stands in; empty for none.
    """

    outline: Outline
    writer: Writer
    themes: tuple[str, ...]
    extras: frozenset[str] | None = frozenset()
    headings: Mapping[str, str] = field(default_factory=dict)
    offered: list[Extra] = field(default_factory=list)
    sites: dict[str, Site] = field(default_factory=dict)
    lengths: Counter[str] = field(default_factory=Counter)
    outer: dict[str, str] = field(default_factory=dict)
    worth: Worth = field(init=False)
    _inside: str = ""

    def __post_init__(self) -> None:
        """Begin with nothing said."""
        self.worth = Worth(self.writer)

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
        """One of the ways to open or to close: one whose facts are given, then by seed."""
        if kinds:
            chosen = min(kinds, key=lambda kind: self.worth.of_kind(kind, f"{key}.{kind.name}"))
            for at, sentences in enumerate(chosen.paragraphs):
                yield from self.paragraph(sentences, f"{key}.{chosen.name}.{at}", self.themes)

    def paragraph(self, sentences: Sentences, key: str, themes: tuple[str, ...]) -> Iterator[Paragraph]:
        """One paragraph, or none where nothing was said."""
        words: list[Word] = []
        for at, sentence in enumerate(sentences):
            place = f"{key}.{at}"
            if self.is_in(sentence, place):
                before = self.writer.length
                words.extend(self.writer.sentence(sentence, themes, place))
                self.lengths[place if sentence.optional else self._inside] += self.writer.length - before
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
        if self.worth.fresh_facts(sentence, sentence.options):
            return _FACT
        return _PHRASE if self.worth.takes_phrase(sentence) else _OWN

    def has_extra(self, key: str, round_: int) -> bool:
        """Offer an extra; whether it is in."""
        self.offered.append(Extra(round_, rank(self.writer.seed, "extra", key), key))
        self.outer[key] = self._inside
        return self.extras is None or key in self.extras

    def sections(self, group: Group, key: str, themes: tuple[str, ...], above: str = "") -> Iterator[Section]:
        """The chosen items of a group with their headings.

        Args:
            group: the siblings.
            key: their place in the outline.
            themes: of what they stand in, for items that name none.
            above: the id of the section they stand in, with its dot.
        """
        leads, said = self.leads(group, key), 0
        chosen, around = self.chosen(group, key), self._inside
        for at in chosen:
            place, before = f"{key}.{at}", self.writer.length
            self._inside = place if place in self.outer else around
            heading = self.writer.line((leads[at],), f"{place}.lead")
            self.lengths[self._inside] += self.writer.length - before
            if heading:
                said += 1
                lead = self.lead(heading)
                cue = self.writer.cue(group.items[at].cue)
                site = Site(group, key, at, themes, f"{above}{said}", plain(heading), plain(lead), cue)
                is_marked = group.as_is or not group.is_run_in(group.items[at])
                yield self.section(site, lead if is_marked else (*lead, Text("。")))
        self._inside = around

    def section(self, site: Site, lead: tuple[Word, ...]) -> Section:
        """One part or point under its heading."""
        self.sites[site.id] = site
        item, place, marker = site.item, f"{site.key}.{site.at}", site.item.marker or site.group.marker
        about = item.themes or site.themes
        below = self.points(item, place)
        text = self.own_text(item, place, about)
        sections = tuple(self.sections(below, f"{place}.points", about, f"{site.id}.")) if below else ()
        return Section(lead, (*text, *sections), marker, site.group.is_run_in(item))

    def own_text(self, item: Item, place: str, themes: tuple[str, ...]) -> tuple[Paragraph, ...]:
        """The paragraphs that stand directly below a heading."""
        keys = (f"{place}.more.{at}" if at else f"{place}.text" for at in range(len(item.paragraphs)))
        pairs = zip(item.paragraphs, keys, strict=True)
        return tuple(found for sentences, key in pairs for found in self.paragraph(sentences, key, themes))

    def lead(self, heading: tuple[Word, ...]) -> tuple[Word, ...]:
        """A heading as the outline has it, or as somebody chose it."""
        chosen = self.headings.get(plain(heading))
        return (Text(chosen, Provenance(Origin.BRIEF, "headings")),) if chosen else heading

    def leads(self, group: Group, key: str) -> tuple[Template, ...]:
        """One heading for every item: a set is taken whole."""
        if group.leads:
            sets = enumerate(group.leads)
            return min(sets, key=lambda pair: self.worth.of_leads(pair[1], f"{key}.{pair[0]}", self.headings))[1]
        return tuple(item.lead or Template(()) for item in group.items)

    def chosen(self, group: Group, key: str) -> list[int]:
        """Which items are spoken, in the order of the outline."""
        low, high = group.choose
        items = group.items
        ranked = sorted(
            range(len(items)), key=lambda at: (items[at].optional, self.worth.of_item(items[at], f"{key}.{at}"))
        )
        more = enumerate(ranked[low:high])
        return sorted(ranked[:low] + [at for nth, at in more if self.has_more(group.items[at], nth, f"{key}.{at}")])

    def has_more(self, item: Item, nth: int, key: str) -> bool:
        """Offer one more item; whether it is in. What says a given fact comes first, then one more in each part."""
        says_fact = bool(self.worth.fresh_facts(item, item_templates(item)))
        return self.has_extra(key, _FACT if says_fact else _FRAME if nth else _PHRASE)

    def points(self, item: Item, key: str) -> Group | None:
        """The group below an item: by themes and facts, then by seed."""
        groups = enumerate(item.points)
        best = min(groups, key=lambda pair: self.worth.of_group(pair[1], f"{key}.{pair[0]}"), default=None)
        return best[1] if best else None
