"""The whole decision: a speech that fills its time, its parts rolled anew where asked, and what to tell about it."""

from collections.abc import Iterable, Mapping

from draftkit.assemble import messages
from draftkit.assemble.build import Builder
from draftkit.assemble.fit import Attempt, fit, length
from draftkit.assemble.lacks import lacks
from draftkit.assemble.memory import Memory
from draftkit.assemble.pick import rank
from draftkit.assemble.pool import Pool
from draftkit.assemble.render import Renderer
from draftkit.assemble.sentences import Writer
from draftkit.assemble.site import Assembled, Extra, Site
from draftkit.assemble.stock import Stock
from draftkit.assemble.supply import Supply
from draftkit.assemble.vary import CLOSING, OPENING, part_of, reminded, with_part
from draftkit.brief.model import Brief
from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.figures.model import FigureType
from draftkit.outline.model import Outline
from draftkit.outline.walk import literals, templates
from draftkit.tree.nodes import Block, Origin, Section, Slot, Speech, Text
from draftkit.tree.walk import inlines, slots, walk, words

_TOLERANCE = 0.1
"""How far from its time a speech may be, as a share of it; less than a minute is never told."""


def assemble(
    brief: Brief, outline: Outline, stock: Stock, *, seed: int, given: Mapping[str, str] | None = None
) -> Outcome[Speech]:
    """A speech as a tree, with provenance on all of its words.

    Args:
        brief: themes, minutes, pinned and banned phrases, chosen headings, varied parts, facts.
        outline: the frame.
        stock: where phrase gaps are filled from, and sentences drawn; may be empty.
        seed: the same seed gives the same speech.
        given: the slots that have a value, and the value, dates as 2026-12-03; beyond the facts of the brief.

    Returns:
        The speech, with every slot still open, and hints where the time is not filled, a fact found no place, or the
        bank could not fill a gap.
    """
    made = assemble_with_sites(brief, outline, stock, seed=seed, given=given)
    return Outcome(made.value.speech if made.value else None, made.diagnostics)


def assemble_with_sites(
    brief: Brief, outline: Outline, stock: Stock, *, seed: int, given: Mapping[str, str] | None = None
) -> Outcome[Assembled]:
    """The same, with where each section comes from."""
    return _Assembly(brief, outline, stock, seed, given or {}).run()


class _Assembly:
    def __init__(self, brief: Brief, outline: Outline, stock: Stock, seed: int, given: Mapping[str, str]) -> None:
        self.brief = brief
        self.outline = outline
        self.stock = stock
        self.seed = seed
        self.themes = brief.themes or outline.themes
        self.given = {fact.name: fact.text for fact in brief.facts} | dict(given)
        self.target = (brief.minutes or outline.minutes.usual) * outline.rate
        reserved = "\n".join(text for template in templates(outline) for text in literals(template.pieces))
        wishes = frozenset(brief.pinned), frozenset(brief.banned)
        self.supply = Supply(stock, seed, self.themes, *wishes, reserved, _day(outline, given))
        self.slots = {slot.name: Slot(slot.name, slot.unit) for slot in outline.slots}
        frames = tuple(frame for frame in stock.frames if self.slots.keys() >= set(frame.slots))
        self.absent = frozenset(slot.name for slot in outline.slots if slot.leave_out) - self.given.keys()
        self.memory = Memory()
        self.pool = Pool(frames, seed, brief.themes)
        self.gaps = {gap.name: gap for gap in (*outline.gaps, *(gap for frame in frames for gap in frame.gaps))}

    def run(self) -> Outcome[Assembled]:
        best = fit(self.build, self.target)
        made = Assembled(Speech(best.blocks), best.builder.sites)
        writer = best.builder.writer
        unfilled = (self.gaps[name] for name, filled in writer.asked.items() if not filled)
        said = [*writer.diagnostics, *lacks(writer.renderer.supply, unfilled)]
        for at, part in enumerate(self.brief.varied):
            if part not in (OPENING, CLOSING, *made.sites):
                said.append(messages.NO_SUCH_PART(part=part, allowed="、".join((OPENING, *made.sites, CLOSING))))
                continue
            anew = self.anew(made, part, rank(self.seed, "vary", at))
            kept = {name: site for name, site in made.sites.items() if not f"{name}.".startswith(f"{part}.")}
            made = Assembled(with_part(made.speech, part, anew.blocks), kept | anew.builder.sites)
        said += (*self.length(made.speech), *self.facts(made.speech), *self.pins(made.speech))
        return Outcome(made, tuple(dict.fromkeys(said)))

    def build(self, extras: Iterable[Extra] | None) -> Attempt:
        builder = Builder(self.outline, self.writer(), self.themes, _keys(extras), dict(self.brief.headings))
        return _attempt(builder, builder.speech().blocks)

    def anew(self, made: Assembled, part: str, seed: int) -> Attempt:
        """A part rolled anew to about its old length; the rest of the speech counts as said."""
        old, rest = part_of(made.speech, part)

        def build(extras: Iterable[Extra] | None) -> Attempt:
            writer = reminded(self.writer(seed), old, rest)
            builder = Builder(self.outline, writer, self.themes, _keys(extras), dict(self.brief.headings))
            return _attempt(builder, self.part(builder, part, made.sites.get(part), old))

        return fit(build, length(old, self.given))

    def part(self, builder: Builder, part: str, site: Site | None, old: tuple[Block, ...]) -> tuple[Block, ...]:
        if site is not None and isinstance(old[0], Section):
            return (builder.section(site, old[0].lead),)
        kinds = self.outline.opening if part == OPENING else self.outline.closing
        return tuple(builder.kind(kinds, "opening" if part == OPENING else "closing"))

    def writer(self, seed: int | None = None) -> Writer:
        supply, pool = self.supply.fresh(seed), self.pool.fresh(seed)
        return Writer(Renderer(self.slots, self.gaps, self.given, self.absent, supply, self.memory), pool)

    def length(self, speech: Speech) -> list[Diagnostic]:
        found, rate = length(speech.blocks, self.given), self.outline.rate
        if abs(found - self.target) < max(self.target * _TOLERANCE, rate):
            return []
        message = messages.TOO_SHORT if found < self.target else messages.TOO_LONG
        about = max(1, round(found / rate))
        return [message(found=about, wanted=self.target // rate, characters=found, target=self.target)]

    def facts(self, speech: Speech) -> list[Diagnostic]:
        used = {slot.name for _, slot in slots(speech)}
        unused = [fact.name for fact in self.brief.facts if fact.name not in used]
        known = "、".join(name for name in unused if name in self.slots)
        others = "、".join(name for name in unused if name not in self.slots)
        told = [messages.UNUSED_FACTS(names=known)] if known else []
        return told + ([messages.NO_SLOT(names=others, allowed="、".join(self.slots))] if others else [])

    def pins(self, speech: Speech) -> list[Diagnostic]:
        if not self.brief.pinned:
            return []
        phrases = (*self.stock.bank.phrases, *self.stock.house.phrases)
        known = {name: phrase.id for phrase in phrases for name in (phrase.id, phrase.text)}
        said = _phrases_in(speech)
        unknown = [messages.UNKNOWN_PIN(phrase=pin) for pin in self.brief.pinned if pin not in known]
        unused = (pin for pin in self.brief.pinned if pin in known and known[pin] not in said)
        return unknown + [messages.UNUSED_PIN(phrase=pin) for pin in unused]


def _phrases_in(speech: Speech) -> set[str]:
    """The ids of the phrases a speech says."""
    said = (word for visit in walk(speech) for word in words(inlines(visit.block)) if isinstance(word, Text))
    sources = (word.provenance for word in said if word.provenance)
    return {source.reference for source in sources if source.origin is Origin.PHRASE}


def _keys(extras: Iterable[Extra] | None) -> frozenset[str] | None:
    return None if extras is None else frozenset(extra.key for extra in extras)


def _attempt(builder: Builder, blocks: tuple[Block, ...]) -> Attempt:
    return Attempt(builder, blocks, builder.writer.length)


def _day(outline: Outline, given: Mapping[str, str]) -> str:
    """When the speech is given: the first required date of the outline; empty where nobody gave it."""
    dates = (slot.name for slot in outline.slots if slot.type is FigureType.DATE and slot.required)
    return given.get(next(dates, ""), "")
