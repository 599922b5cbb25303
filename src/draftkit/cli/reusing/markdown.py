"""The report of risks as Markdown, to be ticked off by hand or kept beside the speech."""

import re
from collections.abc import Iterable, Iterator

from draftkit.cli.language import _
from draftkit.cli.reusing.words import (
    advice_of,
    by_type,
    counts_words,
    days_words,
    kind_words,
    remarks_of,
    state_words,
    where_words,
)
from draftkit.cli.wide import printable
from draftkit.reuse.model import Risk, RiskKind, RiskReport, RiskState

_SIGNS = re.compile(r"[\\`*_\[\]<>|#]")
_MANY = 99


def markdown(report: RiskReport) -> str:
    """The whole report; an item that waits for nobody is ticked."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: RiskReport) -> Iterator[str]:
    title = " · ".join(filter(None, (report.file, report.title)))
    yield from (f"# {_('Report of risks')}", "", _text(title), "", days_words(report), "")
    yield counts_words(report.risks) if report.risks else _("nothing was found that may be out of place")
    for kind, heading in kind_words().items():
        if risks := report.of_kind(kind):
            yield from ("", f"## {heading}（{counts_words(risks)}）", "")
            yield from _facts(risks) if kind is RiskKind.FACT else _items(risks)


def _facts(risks: Iterable[Risk]) -> Iterator[str]:
    headings = (_("state"), _("figure"), _("old words"), _("times"), _("where"), _("now"), _("remarks"))
    states = state_words()
    for at, (name, found) in enumerate(by_type(risks)):
        yield from ("",) if at else ()
        yield from (f"### {name}", "", _row(headings), _row("---" for _heading in headings))
        for risk in found:
            now = risk.now if risk.state is RiskState.CHANGED else ""
            about = (str(len(risk.places)), where_words(risk, _MANY), now, remarks_of(risk))
            yield _row((states[risk.state], risk.id, risk.words, *about))


def _items(risks: Iterable[Risk]) -> Iterator[str]:
    states = state_words()
    for risk in risks:
        tick = " " if risk.state is RiskState.OPEN else "x"
        yield f"- [{tick}] **{_text(risk.id)}** {states[risk.state]} · {where_words(risk, _MANY)} · {_text(risk.words)}"
        around = next((place.around for place in risk.places if place.around and place.around != risk.words), "")
        now = _("now: {words}").format(words=risk.now) if risk.now else ""
        for said in filter(None, (around, advice_of(risk), now, remarks_of(risk))):
            yield f"  - {_text(said)}"


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell if cell == '---' else _text(cell) for cell in cells)} |"


def _text(text: str) -> str:
    """Words whose signs mean nothing."""
    return _SIGNS.sub(r"\\\g<0>", printable(" ".join(text.split())))
