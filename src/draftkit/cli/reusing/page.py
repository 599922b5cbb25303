"""The report of risks as one page for a browser or a printer."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from jinja2 import Environment, StrictUndefined

from draftkit.cli.language import Language, _, spoken
from draftkit.cli.reusing.words import (
    SIGNS,
    advice_of,
    by_type,
    counts_words,
    days_words,
    kind_words,
    remarks_of,
    state_words,
    where_words,
)
from draftkit.reuse.model import Risk, RiskKind, RiskReport, RiskState

_TEMPLATE: Final = Path(__file__).with_name("page.html")
_MANY: Final = 12
"""Places of one item that are named."""
_MARKED: Final = 6
"""Places that are shown with the words around them; of a fact that stands everywhere a few are enough."""


@dataclass(frozen=True, slots=True)
class Around:
    """The words at one place; the old ones are marked where they are found among those around them."""

    where: str
    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class Row:
    """An item on the page.

    Attributes:
        now: what stands for it now; empty where nothing else does.
        places: with the words around them.
    """

    state: str
    sign: str
    word: str
    id: str
    words: str
    times: int
    where: str
    now: str
    remarks: str
    advice: str
    doubtful: bool
    places: tuple[Around, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Items of one kind; facts by their type, others in one list without a name."""

    heading: str
    sums: str
    is_facts: bool
    lists: tuple[tuple[str, tuple[Row, ...]], ...]


def page(report: RiskReport) -> str:
    """The whole page; it needs no other file and nothing of the network."""
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined)
    counts = {str(state): len(report.in_state(state)) for state in RiskState}
    return environment.from_string(_TEMPLATE.read_text("utf-8")).render(
        title=_("Report of risks"),
        file=report.file,
        name=report.title,
        days=days_words(report),
        sums=counts_words(report.risks) if report.risks else _("nothing was found that may be out of place"),
        shares=[(state, count, 100 * count / len(report.risks)) for state, count in counts.items() if count],
        groups=tuple(_groups(report)),
        words=_words(),
        language="zh-CN" if spoken() is Language.CHINESE else "en",
    )


def _words() -> dict[str, str]:
    return {
        "state": _("state"),
        "figure": _("figure"),
        "old": _("old words"),
        "times": _("times"),
        "where": _("where"),
        "now": _("now"),
        "remarks": _("remarks"),
        "new": _("new value"),
        "places": _("other places"),
    }


def _groups(report: RiskReport) -> Iterable[Group]:
    for kind, heading in kind_words().items():
        risks = report.of_kind(kind)
        is_facts = kind is RiskKind.FACT
        lists = tuple(by_type(risks)) if is_facts else (("", risks),)
        if risks:
            rows = tuple((name, tuple(map(_row, found))) for name, found in lists)
            yield Group(heading, counts_words(risks), is_facts, rows)


def _row(risk: Risk) -> Row:
    return Row(
        state=str(risk.state),
        sign=SIGNS[risk.state],
        word=state_words()[risk.state],
        id=risk.id,
        words=risk.words,
        times=len(risk.places),
        where=where_words(risk, _MANY),
        now="" if risk.state is RiskState.OPEN and risk.now == risk.words else risk.now,
        remarks=remarks_of(risk),
        advice=advice_of(risk),
        doubtful=risk.doubtful,
        places=tuple(_around(place.where, place.around, risk.words) for place in risk.places[:_MARKED] if place.around),
    )


def _around(where: str, around: str, words: str) -> Around:
    before, found, after = around.partition(words)
    return Around(where, before, found, after)
