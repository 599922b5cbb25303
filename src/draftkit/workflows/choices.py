"""Choices that stay with the writer: which part to say otherwise, which heading to take."""

from dataclasses import dataclass, replace
from pathlib import Path

from draftkit.assemble.fit import Assembled
from draftkit.assemble.offer import Offer, offers
from draftkit.assemble.vary import CLOSING, OPENING
from draftkit.diagnostics import Outcome
from draftkit.phrases.model import Phrase
from draftkit.tree.nodes import Origin
from draftkit.workflows import messages
from draftkit.workflows.assembly import assembled, table_of
from draftkit.workflows.desk import Desk
from draftkit.workflows.steps import Steps
from draftkit.workflows.wishes import Wishes

_NAMES = {"opening": OPENING, "closing": CLOSING, "开头": OPENING, "结尾": CLOSING}
_NUMERALS = "一二三四五六七八九十"


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
    found = steps.take(find_part(part, steps.take(assembled(table, desk))))
    return steps.done(replace(wishes, varied=(*table.wanted.varied, found)))


def offered(path: Path, heading: str, wishes: Wishes, desk: Desk) -> Outcome[Offered]:
    """Other headings for a part or a point; arguments as for `varied`."""
    steps = Steps()
    table = steps.take(table_of(path, wishes, desk))
    made = steps.take(assembled(table, desk))
    found = steps.take(find_part(heading, made))
    if found not in made.sites:
        steps.refuse(messages.NO_HEADING(part=found))
    stock = steps.take(table.stock(desk))
    phrases = {phrase.id: phrase for bank in (stock.house, stock.bank) for phrase in bank.phrases}
    found_offers = offers(made, made.sites[found], stock)
    rows = ((o, phrases.get(o.source.reference) if o.source.origin is Origin.PHRASE else None) for o in found_offers)
    return steps.done(Offered(found, made.sites[found].said, tuple(rows)))


def find_part(name: str, made: Assembled) -> Outcome[str]:
    """The id of a part somebody named."""
    name = name.strip()
    by_number = _NAMES.get(name.lower()) or _number(name)
    if by_number in (OPENING, CLOSING, *made.sites):
        return Outcome(by_number)
    exact = [site.id for site in made.sites.values() if name == site.said]
    found = exact or [site.id for site in made.sites.values() if name and name in site.said]
    if len(found) == 1:
        return Outcome(found[0])
    allowed = "; ".join((OPENING, *(f"{site.id} {site.said}" for site in made.sites.values()), CLOSING))
    message = messages.PART_NAMED_TWICE if found else messages.UNKNOWN_PART
    return Outcome(None, (message(part=name, allowed=allowed),))


def _number(name: str) -> str:
    """二, 第二部分 and 二、 as 2; anything else as it stands."""
    core = name.removeprefix("第").removesuffix("部分").removesuffix("、").strip("（）")
    return str(_NUMERALS.index(core) + 1) if len(core) == 1 and core in _NUMERALS else core
