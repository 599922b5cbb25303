"""What a final document waits for besides its figures: items of the old speech that nobody changed or confirmed."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.reuse import messages_risks as messages
from draftkit.reuse.model import Risk, RiskKind
from draftkit.workflows.desk import Desk
from draftkit.workflows.reuse.risks import RiskAsked, risk_report
from draftkit.workflows.steps import Steps

_FIRST = 5
"""Items that are told one by one."""
_SHOWN = 20

Say = Callable[[str, str], str]
"""What is said in the language that is spoken, of what it is in Chinese and in English."""


def open_risks(path: Path, desk: Desk, today: date | None, say: Say) -> Outcome[tuple[Diagnostic, ...]]:
    """The errors that keep a speech which was made from an old one from being final.

    Facts that nobody supplied are told as open figures, and are only counted here.

    Raises:
        DraftkitError: what is kept of the old speech, or reuse.yaml, is wrong.
    """
    steps = Steps()
    report = steps.take(risk_report(RiskAsked(path, desk, today=today)))
    return steps.done(tuple(_told(report.open, path, say)))


def _told(open_: tuple[Risk, ...], path: Path, say: Say) -> Iterator[Diagnostic]:
    others = sorted((risk for risk in open_ if risk.kind is not RiskKind.FACT), key=_is_told_elsewhere)
    for risk in others[:_FIRST]:
        words = risk.words if len(risk.words) <= _SHOWN else f"{risk.words[:_SHOWN]}…"
        where = "、".join(dict.fromkeys(place.where for place in risk.places))
        if not risk.places:
            yield messages.NO_NEW_DAY(folder=path)
            continue
        yield messages.RISK_OPEN(id=risk.id, words=words, where=where, advice=say(*risk.advice), folder=path)
    if open_:
        yield messages.RISKS_OPEN(count=len(open_), folder=path)


def _is_told_elsewhere(risk: Risk) -> bool:
    """Quotations come last: a rule of the checks has told most of them already."""
    return risk.kind is RiskKind.QUOTATION
