"""Items of a report of risks in words: of what kind they are, what became of them, what to do."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from draftkit.cli.language import Language, _, spoken, word
from draftkit.cli.moments import moment
from draftkit.cli.wide import printable
from draftkit.reuse.model import Apart, Risk, RiskKind, RiskReport, RiskState

SIGNS: Final = {RiskState.OPEN: "□", RiskState.CHANGED: "■", RiskState.CONFIRMED: "☑"}
"""A state at a glance, where there are no colours either."""


def kind_words() -> dict[RiskKind, str]:
    """The heading of each kind of item, in the order of the report."""
    return {
        RiskKind.FACT: _("local facts"),
        RiskKind.FORMULATION: _("formulations out of date"),
        RiskKind.QUOTATION: _("quotations to verify"),
        RiskKind.SUM: _("numbers worked out from old ones"),
        RiskKind.SEASON: _("seasons and deadlines"),
        RiskKind.OVERLAP: _("said in other speeches too"),
        RiskKind.NUMBER: _("numbers of points that do not follow"),
    }


def state_words() -> dict[RiskState, str]:
    """What became of an item, in a word."""
    return {RiskState.OPEN: _("open"), RiskState.CHANGED: _("changed"), RiskState.CONFIRMED: _("confirmed")}


def apart_words() -> dict[Apart, str]:
    """Why a stretch of the old file is not in the new speech."""
    return {
        Apart.NOISE: _("frame of a page, page numbers"),
        Apart.NEWS: _("report by others"),
        Apart.REMARK: _("comments"),
    }


def advice_of(risk: Risk) -> str:
    """What to do about an item."""
    chinese, english = risk.advice
    own, other = (chinese, english) if spoken() is Language.CHINESE else (english, chinese)
    return printable(" ".join((own or other).split()))


def counts_words(risks: Iterable[Risk]) -> str:
    """How many items are in each state; a state that none is in is left out, but for what is open."""
    counts = Counter(risk.state for risk in risks)
    return " · ".join(
        f"{said} {counts[state]}" for state, said in state_words().items() if counts[state] or state is RiskState.OPEN
    )


def days_words(report: RiskReport) -> str:
    """The day of the old meeting and that of the new one."""
    old = report.old_day.isoformat() if report.old_day else _("not known")
    new = report.meeting.isoformat() if report.meeting else _("not known")
    return _("old meeting: {old} · new meeting: {new}").format(old=old, new=new)


def where_words(risk: Risk, most: int = 3) -> str:
    """The places, each once, with the number of times the words stand there; at most so many."""
    counts = Counter(place.where for place in risk.places)
    said = [f"{where}×{count}" if count > 1 else where for where, count in counts.items()]
    return printable(" ".join(said[:most]) + (" …" if len(said) > most else ""))


def type_words(risk: Risk) -> str:
    """What a fact is: a place, a number, and so on."""
    return word(risk.type)


def by_type(risks: Iterable[Risk]) -> Iterator[tuple[str, tuple[Risk, ...]]]:
    """Facts by their type, the types in the order they are met."""
    groups: dict[str, list[Risk]] = {}
    for risk in risks:
        groups.setdefault(risk.type, []).append(risk)
    return ((word(name), tuple(found)) for name, found in groups.items())


def remarks_of(risk: Risk) -> str:
    """What is to be known of an item besides: that it is doubtful or follows, and who confirmed it."""
    said = []
    if risk.doubtful and risk.state is RiskState.OPEN:
        said.append(_("perhaps no fact") if risk.kind is RiskKind.FACT else _("perhaps it can stay"))
    if risk.follows:
        said.append(_("worked out from {name}").format(name=risk.follows))
    if risk.state is RiskState.CONFIRMED:
        who = "，".join(filter(None, (risk.by, moment(risk.when), risk.why)))
        said.append(who or (_("stands as words") if risk.kind is RiskKind.FACT else ""))
    return printable("；".join(filter(None, said)))
