"""What a final document waits for besides its figures: items of the old speech that nobody changed or confirmed."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.figures.model import Sheet
from draftkit.reuse import messages_risks as messages
from draftkit.reuse.model import Risk, RiskKind
from draftkit.store.speech_folder import SpeechFolder
from draftkit.workflows.desk import Desk
from draftkit.workflows.reuse.risks import RiskAsked, is_made_from_old, risk_report
from draftkit.workflows.steps import Steps

_NAMED = 3
"""Items of a kind that are named."""
_SHOWN = 16


@dataclass(frozen=True, slots=True)
class Waiting:
    """What keeps a speech that was made from an old one from being final.

    Attributes:
        told: the errors; a line for each kind of items.
        facts: the names of the figures among them: nothing more is to be said of these.
    """

    told: tuple[Diagnostic, ...] = ()
    facts: frozenset[str] = frozenset()


def open_risks(path: Path, desk: Desk, today: date | None, apart: Collection[RiskKind] = ()) -> Outcome[Waiting]:
    """What nobody has changed or confirmed.

    Args:
        path: of the folder.
        desk: the office.
        today: judged by where the new meeting has no day.
        apart: kinds that are told by others; they count all the same.

    Raises:
        DraftkitError: what is kept of the old speech, or reuse.yaml, is wrong.
    """
    steps = Steps()
    open_ = steps.take(risk_report(RiskAsked(path, desk, today=today))).open
    facts = frozenset(risk.id for risk in open_ if risk.kind is RiskKind.FACT)
    return steps.done(Waiting(tuple(_told(open_, path, apart)), facts))


def old_gone(folder: SpeechFolder, sheet: Sheet) -> Waiting:
    """That nothing is kept any more of the old speech that this one was made from; nothing where it was made anew."""
    return Waiting((messages.OLD_GONE(path=folder.root),) if is_made_from_old(folder, sheet) else ())


def _told(open_: tuple[Risk, ...], path: Path, apart: Collection[RiskKind]) -> Iterator[Diagnostic]:
    """What the day of the meeting decides comes first, then a line for each kind, and how to go on."""
    if any(not risk.places for risk in open_):
        yield messages.NO_NEW_DAY(folder=path)
    for kind in RiskKind:
        risks = tuple(risk for risk in open_ if risk.kind is kind and risk.places)
        if risks and kind not in apart:
            yield _of_kind(kind, risks)
    if open_:
        yield messages.RISKS_OPEN(count=len(open_), folder=path)


def _of_kind(kind: RiskKind, risks: tuple[Risk, ...]) -> Diagnostic:
    """What is worked out from another one that is open is not named: it goes with that."""
    ids = {risk.id for risk in risks}
    named = [risk for risk in risks if risk.follows not in ids]
    names = "、".join(f"{risk.id}“{_short(risk.words)}”" for risk in named[:_NAMED])
    more = "…" if len(named) > _NAMED else ""
    return messages.KIND_OPEN(kind=messages.KINDS[kind], count=len(risks), names=f"{names}{more}")


def _short(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
