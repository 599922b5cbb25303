"""Choices that stay with the writer: which part to say otherwise, which heading to take."""

from dataclasses import dataclass, replace
from pathlib import Path

from draftkit.assemble.fit import Assembled
from draftkit.assemble.offer import Offer, offers
from draftkit.diagnostics import Outcome
from draftkit.phrases.model import Phrase
from draftkit.tree.nodes import Origin
from draftkit.workflows import messages
from draftkit.workflows.assembly import assembled, table_of
from draftkit.workflows.desk import Desk
from draftkit.workflows.parts import find_part
from draftkit.workflows.steps import Steps
from draftkit.workflows.wishes import Wishes


@dataclass(frozen=True, slots=True)
class Offered:
    """A heading and what could stand in its place, each with the phrase it is, where it is one of a bank.

    Attributes:
        id: of the section (`2.1`).
        heading: as it is said now.
    """

    id: str
    heading: str
    offers: tuple[tuple[Offer, Phrase | None], ...]


def varied(path: Path, part: str, wishes: Wishes, desk: Desk) -> Outcome[Wishes]:
    """The wishes with one more part to say otherwise.

    Args:
        path: a speech folder or a brief.
        part: 开头 or `opening`, 结尾 or `closing`, a number (2, 2.1, 第二部分, 二), or a heading or a piece of one.
        wishes: what else is wanted.
        desk: where outlines and phrases are.
    """
    steps = Steps()
    table = steps.take(table_of(path, wishes, desk))
    found = steps.take(_part(part, steps.take(assembled(table, desk))))
    return steps.done(replace(wishes, varied=(*table.wanted.varied, found)))


def offered(path: Path, heading: str, wishes: Wishes, desk: Desk) -> Outcome[Offered]:
    """Other headings for a part or a point; arguments as for `varied`."""
    steps = Steps()
    table = steps.take(table_of(path, wishes, desk))
    made = steps.take(assembled(table, desk))
    found = steps.take(_part(heading, made))
    if found not in made.sites:
        steps.refuse(messages.NO_HEADING(part=found))
    stock = steps.take(table.stock(desk))
    phrases = {phrase.id: phrase for bank in (stock.house, stock.bank) for phrase in bank.phrases}
    found_offers = offers(made, made.sites[found], stock)
    rows = ((o, phrases.get(o.source.reference) if o.source.origin is Origin.PHRASE else None) for o in found_offers)
    return steps.done(Offered(found, made.sites[found].said, tuple(rows)))


def _part(name: str, made: Assembled) -> Outcome[str]:
    """The id of a part somebody named."""
    return find_part(name, {site.id: site.said for site in made.sites.values()})
