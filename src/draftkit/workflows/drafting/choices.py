"""Choices that stay with the writer: which part to say otherwise, which heading to take."""

import difflib
from dataclasses import dataclass, replace
from pathlib import Path

from draftkit.assemble.offer import Offer, offers
from draftkit.assemble.site import Assembled
from draftkit.assemble.stock import Stock
from draftkit.diagnostics import Outcome
from draftkit.phrases.model import Phrase
from draftkit.tree.nodes import Origin, Section
from draftkit.tree.walk import inlines, plain, walk
from draftkit.workflows import messages
from draftkit.workflows.desk import Desk
from draftkit.workflows.drafting.assembly import Table, assembled, page_of, table_of
from draftkit.workflows.drafting.parts import find_part
from draftkit.workflows.drafting.wishes import Wishes
from draftkit.workflows.steps import Steps

_NAMED = 2
"""How many documents a choice names."""
_LIKE = 0.6
"""How much a heading that was edited by hand must still be like the draft's."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What could be said instead of a heading.

    Attributes:
        phrase: where it is one of a bank; None where it stands in the outline.
        documents: the names of the first documents the phrase was found in.
    """

    offer: Offer
    phrase: Phrase | None = None
    documents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Offered:
    """A heading as it is said now, and what could stand in its place."""

    heading: str
    choices: tuple[Choice, ...]


def varied(path: Path, part: str, wishes: Wishes, desk: Desk) -> Outcome[Wishes]:
    """The wishes with one more part to say otherwise.

    Args:
        path: a speech folder or a brief.
        part: 开头 or `opening`, 结尾 or `closing`, a number (2, 2.1, 第二部分, 二), or a heading or a piece of one.
        wishes: what else is wanted.
        desk: where outlines and phrases are.
    """
    steps = Steps()
    table, made = _drafted(path, wishes, desk)
    found = steps.take(_part(part, path, made))
    return steps.done(replace(wishes, varied=(*table.wanted.varied, found)))


def offered(path: Path, heading: str, wishes: Wishes, desk: Desk) -> Outcome[Offered]:
    """Other headings for a part or a point; arguments as for `varied`."""
    steps = Steps()
    table, made = _drafted(path, wishes, desk)
    found = steps.take(_part(heading, path, made))
    if found not in made.sites:
        steps.refuse(messages.NO_HEADING(part=found))
    stock = table.stock(desk).unwrap()
    choices = (_choice(offer, stock) for offer in offers(made, made.sites[found], stock))
    return steps.done(Offered(made.sites[found].said, tuple(choices)))


def _choice(offer: Offer, stock: Stock) -> Choice:
    if offer.source.origin is not Origin.PHRASE:
        return Choice(offer)
    phrase = next(one for bank in (stock.bank, stock.house) for one in bank.phrases if one.id == offer.source.reference)
    names = {document.id: document.name for document in stock.bank.documents}
    documents = dict.fromkeys(names[place.document] for place in phrase.sources if place.document in names)
    return Choice(offer, phrase, tuple(documents)[:_NAMED])


def _drafted(path: Path, wishes: Wishes, desk: Desk) -> tuple[Table, Assembled]:
    """The draft the choice is made in. What there is to tell about it, the draft that follows the choice tells."""
    table = table_of(path, wishes, desk).unwrap()
    return table, assembled(table, desk).unwrap()


def _part(name: str, path: Path, made: Assembled) -> Outcome[str]:
    """The id, in the draft, of a part somebody named as it stands on the page.

    People may have taken points out, moved them or said headings otherwise: a part is known by its heading, and where
    the draft has no heading of these words, by the one that is most like it.
    """
    said = {site.id: site.said for site in made.sites.values()}
    page = _page(path)
    if page is None:
        return find_part(name, said)
    found = find_part(name, page)
    if found.value is None or found.value not in page:
        return found
    heading = page[found.value]
    near = difflib.get_close_matches(heading, said.values(), n=1, cutoff=_LIKE)
    same = [place for place, words in said.items() if near and words == near[0]]
    if not same:
        return Outcome(None, (messages.HEADING_BY_HAND(heading=heading),))
    return Outcome(found.value if found.value in same else same[0])


def _page(path: Path) -> dict[str, str] | None:
    """The headings of speech.md by their ids; None where there is no text yet."""
    page = page_of(path)
    if page is None:
        return None
    sections = (visit for visit in walk(page.unwrap()) if isinstance(visit.block, Section))
    return {visit.id: plain(inlines(visit.block)).rstrip("。") for visit in sections}
