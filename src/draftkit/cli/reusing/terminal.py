"""The report of risks for a person at a terminal: what must change, kind by kind, and what became of it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from draftkit.cli.colours import BOLD, DIM, YELLOW, tinted
from draftkit.cli.language import _
from draftkit.cli.reusing.words import (
    SIGNS,
    advice_of,
    by_type,
    counts_words,
    days_words,
    kind_words,
    remarks_of,
    where_words,
)
from draftkit.cli.tables import print_heading, print_table
from draftkit.cli.talk import show
from draftkit.cli.wide import columns, cut, printable, wrap
from draftkit.reuse.model import Risk, RiskKind, RiskReport, RiskState

_GREEN: Final = "\x1b[32m"
_COLOURS: Final = {RiskState.OPEN: YELLOW, RiskState.CHANGED: _GREEN, RiskState.CONFIRMED: _GREEN}
_WIDEST: Final = 110
_WORDS: Final = 40
"""Columns of old words in a table."""
_INDENT: Final = "    "
_TIMES: Final = 4
"""The column that counts."""
_MOST: Final = 12
"""Items of one kind that are shown before the others are only counted."""
_MOST_FACTS: Final = 80
"""The same of facts: each takes one line."""


def show_report(report: RiskReport, *, every: bool = False) -> None:
    """The whole report.

    Args:
        report: what to show.
        every: also what was changed or confirmed, and each of many items.
    """
    show(tinted(printable(" · ".join(filter(None, (report.file, report.title)))), BOLD))
    show(days_words(report))
    show(counts_words(report.risks) if report.risks else _("nothing was found that may be out of place"))
    if report.open:
        doubtful = sum(risk.doubtful for risk in report.open)
        told = _("to change or confirm: {sure} · perhaps: {doubtful}")
        show(told.format(sure=len(report.open) - doubtful, doubtful=doubtful))
    for kind, heading in kind_words().items():
        risks = report.of_kind(kind)
        shown = risks if every else tuple(risk for risk in risks if risk.state is RiskState.OPEN)
        if not shown:
            continue
        print_heading(f"{heading}（{counts_words(risks)}）")
        most = len(shown) if every else _MOST_FACTS if kind is RiskKind.FACT else _MOST
        in_order = sorted(shown, key=lambda risk: risk.doubtful)
        if kind is RiskKind.FACT:
            _facts(in_order[:most])
        else:
            _items(in_order[:most])
        if len(shown) > most:
            show(_("… and more: {count}; each of them: --all").format(count=len(shown) - most))


def _facts(risks: Sequence[Risk]) -> None:
    """By type; what is perhaps no fact stands below all that is."""
    headings = ("", _("type"), _("figure"), _("old words"), _("times"), _("where"), _("now"), "")
    sure, doubtful = (tuple(risk for risk in risks if risk.doubtful is each) for each in (False, True))
    groups = (*by_type(sure), *by_type(doubtful))
    rows = [(*_fact(risk, "" if at else name),) for name, found in groups for at, risk in enumerate(found)]
    shown = [at for at in range(len(headings)) if any(row[at] for row in rows)]
    if rows:
        table = [[row[at] for at in shown] for row in rows]
        print_table([headings[at] for at in shown], table, right=[shown.index(_TIMES)])


def _fact(risk: Risk, name: str) -> tuple[str, ...]:
    now = risk.now if risk.state is RiskState.CHANGED else ""
    sign = SIGNS[risk.state] + ("?" if risk.doubtful else "")
    words, times = cut(risk.words, _WORDS), str(len(risk.places))
    return sign, name, risk.id, words, times, where_words(risk), now and f"→ {now}", remarks_of(risk)


def _items(risks: Iterable[Risk]) -> None:
    for risk in risks:
        for line in _item(risk):
            show(line)


def _item(risk: Risk) -> Iterator[str]:
    """The item, its words with those around them, and what to do."""
    room = max(40, min(_WIDEST, columns()) - len(_INDENT))
    words = "" if risk.words == risk.id else cut(printable(risk.words), _WORDS * 2)
    sign = tinted(SIGNS[risk.state], _COLOURS[risk.state])
    yield "  ".join(filter(None, (f"{sign} {tinted(risk.id, BOLD)}", where_words(risk), words)))
    around = next((place.around for place in risk.places if place.around and place.around != risk.words), "")
    for line in wrap(printable(around), room):
        if line:
            yield f"{_INDENT}{tinted(line, DIM)}"
    for text in (advice_of(risk), risk.now and _("now: {words}").format(words=printable(risk.now)), remarks_of(risk)):
        if text:
            yield from (f"{_INDENT}{line}" for line in wrap(text, room))
