"""Other headings for a part or a point: from the outline's other sets, and from the phrase bank."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from draftkit.assemble.pick import overlap
from draftkit.assemble.site import Assembled, Site
from draftkit.assemble.stock import Stock
from draftkit.outline.model import Literal, Template
from draftkit.phrases.model import Phrase
from draftkit.phrases.taxonomy import PhraseRole
from draftkit.text.han import count_han
from draftkit.tree.nodes import Origin, Provenance

OFFERED = 5
_MARKS = re.compile("[，、；]")
_SHORT = 16
"""Han characters of headings whose first clauses have one length (rule R12)."""


@dataclass(frozen=True, slots=True)
class Offer:
    """Another heading.

    Attributes:
        text: the heading.
        source: the outline's line, or the bank's phrase.
        headings: what becomes of every heading that changes with it: what the outline says, and what is said instead.
    """

    text: str
    source: Provenance
    headings: tuple[tuple[str, str], ...]


def offers(made: Assembled, site: Site, stock: Stock) -> tuple[Offer, ...]:
    """At most `OFFERED` other headings for a section, each of which leaves its set parallel.

    First those of the outline's other sets that match the set in use, then phrases of the bank that do, then other
    sets as a whole, under which every heading of the set changes.
    """
    siblings = tuple(other for other in made.sites.values() if other.key == site.key and _above(other) == _above(site))
    found = (*_of_other_sets(site, siblings), *_of_banks(site, siblings, stock), *_whole_sets(site, siblings))
    distinct = {offer.text: offer for offer in reversed(found) if offer.text != site.said}
    return tuple(islice(reversed(distinct.values()), OFFERED))


def _above(site: Site) -> str:
    return site.id.rpartition(".")[0]


def _of_other_sets(site: Site, siblings: tuple[Site, ...]) -> Iterator[Offer]:
    for leads in site.group.leads:
        text = _plain(leads[site.at])
        if text and _matches(text, site, siblings):
            yield Offer(text, Provenance(Origin.OUTLINE, leads[site.at].place), ((site.heading, text),))


def _of_banks(site: Site, siblings: tuple[Site, ...], stock: Stock) -> Iterator[Offer]:
    themes = site.item.themes or site.themes
    said = {other.said for other in siblings}
    phrases = (phrase for bank in (stock.bank, stock.house) for phrase in bank.phrases)
    fitting = (phrase for phrase in phrases if _can_head(phrase, themes) and phrase.text not in said)
    for phrase in sorted(fitting, key=lambda phrase: _standing(phrase, themes)):
        if _matches(phrase.text, site, siblings):
            yield Offer(phrase.text, Provenance(Origin.PHRASE, phrase.id), ((site.heading, phrase.text),))


def _can_head(phrase: Phrase, themes: tuple[str, ...]) -> bool:
    is_whole = not phrase.slots and not phrase.until
    return is_whole and PhraseRole.HEADING in phrase.roles and phrase.head == "v" and overlap(themes, phrase.themes) > 0


def _standing(phrase: Phrase, themes: tuple[str, ...]) -> tuple[int, bool, int, str]:
    return -overlap(themes, phrase.themes), not phrase.checked, -phrase.documents, phrase.id


def _whole_sets(site: Site, siblings: tuple[Site, ...]) -> Iterator[Offer]:
    for leads in site.group.leads:
        texts = [_plain(lead) for lead in leads]
        if all(texts) and texts[site.at] != site.heading:
            pairs = tuple((other.heading, texts[other.at]) for other in siblings)
            yield Offer(texts[site.at], Provenance(Origin.OUTLINE, leads[site.at].place), pairs)


def _matches(text: str, site: Site, siblings: tuple[Site, ...]) -> bool:
    """Whether the set stays parallel (rule R12): the same segments, and in short sets equal first clauses."""
    others = [other.said for other in siblings if other.id != site.id] or [site.said]
    short = max(map(count_han, (text, *others))) <= _SHORT
    marks, first = _shape(text)
    return all(marks == theirs and (not short or first == length) for theirs, length in map(_shape, others))


def _shape(text: str) -> tuple[list[str], int]:
    """The marks between its segments, and the length of the first."""
    return _MARKS.findall(text), len(_MARKS.split(text)[0])


def _plain(template: Template) -> str:
    """Its words; empty where it has a slot, since nobody knows its length."""
    texts = [piece.text for piece in template.pieces if isinstance(piece, Literal)]
    return "".join(texts) if len(texts) == len(template.pieces) else ""
