"""Confirm that what an old speech says is still true: facts in figures.yaml, everything else in reuse.yaml."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.figures.model import Sheet
from draftkit.reuse import messages_risks as messages
from draftkit.reuse.model import Risk, RiskKind, RiskReport, RiskState
from draftkit.store.save import Write, save_all
from draftkit.store.speech_folder import SpeechFolder
from draftkit.workflows.figures.fill import Supplied, fill_figures
from draftkit.workflows.reuse.ledger import Confirmation, ledger_write, load_ledger
from draftkit.workflows.reuse.risk_items import is_said_by_somebody, season_finder
from draftkit.workflows.reuse.risk_list import IDS
from draftkit.workflows.reuse.risks import RiskAsked, risk_report
from draftkit.workflows.sources import open_sheet
from draftkit.workflows.steps import Steps

ALL = "all"
"""Stands for every item that is open."""
_DAY = len("2026-12-03")


@dataclass(frozen=True, slots=True)
class Confirming:
    """What is confirmed.

    Attributes:
        ids: of items; a kind (fact, season, or as ids begin: 时令), or `ALL`.
        when: now, ISO 8601.
        why: what was looked at; it must be said where a kind or all are confirmed.
    """

    ids: tuple[str, ...]
    by: str = ""
    when: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Confirmed:
    """What was confirmed, and how the report stands now."""

    risks: tuple[Risk, ...]
    report: RiskReport


def confirm(asked: RiskAsked, wish: Confirming) -> Outcome[Confirmed]:
    """Note that items are still true.

    A fact is confirmed by its old words as the value of its figure; what is worked out from another one with that.
    What is no fact is noted in reuse.yaml; if all its words are one figure's (春节之前), that is confirmed instead.
    Words of somebody are looked up and never confirmed; a saying is, by its own id.

    Raises:
        DraftkitError: an item is unknown or to be looked up, a name or reason is wanted, or a file changed meanwhile.
    """
    steps = Steps()
    report = steps.take(risk_report(asked))
    folder = SpeechFolder(asked.path)
    chosen = steps.take(_chosen(report, wish, folder))
    steps.said.extend(_idle(report, wish, folder))
    sheet = steps.take(open_sheet(folder.figures, asked.desk.office)).value
    figures = dict(_figures(chosen, report, sheet))
    notes = steps.take(_notes(folder, chosen, report, wish))
    if figures:
        supplied = Supplied(figures, by=wish.by, when=wish.when)
        steps.take(fill_figures(asked.path, supplied, asked.desk.office))
    steps.take(save_all(notes))
    done = Confirmed(chosen, steps.take(risk_report(asked)))
    return Outcome(done, tuple(dict.fromkeys(steps.said)))


def _chosen(report: RiskReport, wish: Confirming, folder: SpeechFolder) -> Outcome[tuple[Risk, ...]]:
    alone = [risk for risk in report.open if risk.id in wish.ids]
    several = [risk for name in wish.ids for risk in _named(report, name) if risk.state is RiskState.OPEN]
    left = [risk for risk in several if risk.kind is RiskKind.QUOTATION and risk not in alone]
    chosen = {risk.id: risk for risk in several if risk not in left}
    known = {risk.id for risk in report.risks} | set(RiskKind) | set(IDS.values()) | {ALL}
    problems = [messages.NO_SUCH_RISK(name=name, folder=folder.root) for name in wish.ids if name not in known]
    if said := [risk for risk in alone if is_said_by_somebody(risk)]:
        problems.append(messages.NEEDS_RECORD(names=_ids(said)))
    is_wholesale = any(not any(risk.id == name for risk in report.risks) for name in wish.ids)
    if not problems and is_wholesale and len(chosen) > 1:
        problems += [messages.NO_REASON(count=len(chosen))] if not wish.why.strip() else []
        problems += [messages.NOBODY_SAYS(count=len(chosen))] if not wish.by.strip() else []
    told = (messages.QUOTATIONS_LEFT(names=_ids(left)),) if left else ()
    return Outcome(None if problems else tuple(chosen.values()), tuple(problems) or told)


def _ids(risks: list[Risk]) -> str:
    return "、".join(dict.fromkeys(risk.id for risk in risks))


def _idle(report: RiskReport, wish: Confirming, folder: SpeechFolder) -> Iterator[Diagnostic]:
    for name in wish.ids:
        if not any(risk.state is RiskState.OPEN for risk in _named(report, name)):
            yield messages.NOTHING_TO_CONFIRM(name=name, folder=folder.root)


def _named(report: RiskReport, name: str) -> tuple[Risk, ...]:
    one = tuple(risk for risk in report.risks if risk.id == name)
    return one or tuple(risk for risk in report.risks if name in (ALL, risk.kind, IDS[risk.kind]))


def _figures(chosen: tuple[Risk, ...], report: RiskReport, sheet: Sheet) -> Iterator[tuple[str, str]]:
    """The figures that get their old words as values, each the first of its forms."""
    facts = {risk.id: risk for risk in report.of_kind(RiskKind.FACT)}
    for risk in chosen:
        for fact in _facts_of(risk, facts):
            leader = facts.get(fact.follows, fact)
            figure = sheet.get(leader.id)
            if figure is not None and figure.is_open:
                yield leader.id, figure.old


def _facts_of(risk: Risk, facts: dict[str, Risk]) -> Iterator[Risk]:
    if risk.kind is RiskKind.FACT:
        yield risk
    elif risk.kind is RiskKind.SEASON:
        within = (fact for fact in facts.values() if fact.words in risk.words)
        yield from (fact for fact in within if season_finder().find(fact.words))


def _notes(
    folder: SpeechFolder, chosen: tuple[Risk, ...], report: RiskReport, wish: Confirming
) -> Outcome[tuple[Write, ...]]:
    """What is to be written into reuse.yaml, because the figures cannot say it."""
    facts = {fact.id: fact for fact in report.of_kind(RiskKind.FACT)}
    others = [each for each in chosen if not any(_facts_of(each, facts))]
    if not others:
        return Outcome(())
    steps = Steps()
    ledger = steps.take(load_ledger(folder))
    say = Confirmation(RiskKind.FACT, "", wish.by, wish.when[:_DAY], wish.why.strip())
    said = (replace(say, kind=each.kind, words=each.words) for each in others)
    return steps.done((steps.take(ledger_write(folder, ledger, said)),))
