"""What in a speech made from an old one may be wrong for the new meeting, and what people did about it."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from draftkit.checks.subject import Draft, Lookup, Subject
from draftkit.diagnostics import Outcome, Severity
from draftkit.figures.model import Sheet
from draftkit.reuse import messages_risks as messages
from draftkit.reuse.model import RiskReport
from draftkit.store.old_speech import OldSpeech, load_old
from draftkit.store.speech_folder import SpeechFolder, find_speech_folder
from draftkit.store.walk import is_file
from draftkit.workflows import messages as common
from draftkit.workflows.checking.check import Asked, past_speeches_of
from draftkit.workflows.checking.context import Besides, House, context_of, day, open_house
from draftkit.workflows.checking.drafts import fill_draft
from draftkit.workflows.checking.open import Inlet
from draftkit.workflows.checking.rules import built_in_rules_of
from draftkit.workflows.checking.tables import built_in_tables
from draftkit.workflows.desk import Desk
from draftkit.workflows.documents.convert import Environ
from draftkit.workflows.reuse.ledger import FILE, load_ledger
from draftkit.workflows.reuse.risk_items import (
    Found,
    flagged_formulations,
    found_formulations,
    found_numbers,
    found_overlaps,
    found_quotations,
    found_seasons,
    found_sums,
)
from draftkit.workflows.reuse.risk_list import ORDER, Days, day_wanted, facts_of, items_of
from draftkit.workflows.reuse.risk_states import Present
from draftkit.workflows.reuse.risk_texts import OldText, new_day, old_day, old_text
from draftkit.workflows.sources import open_brief, open_sheet, open_text
from draftkit.workflows.steps import Steps

if TYPE_CHECKING:
    from draftkit.workflows.checking.past import PastSpeeches

Progress = Callable[[int, int, str], None]
"""Called with how many past speeches are read, of how many, and the name of the one at hand."""

_COPY = 0.6
"""The share of the old speech from which on a past speech is the old speech itself."""


def _unseen(_done: int, _total: int, _name: str) -> None:
    """Nobody watches."""


@dataclass(frozen=True, slots=True)
class RiskAsked:
    """What is to be looked at.

    Attributes:
        path: the speech folder.
        desk: the office's folder, whose past speeches are looked through, and the cache.
        on: the day of the new meeting as it was typed; empty for the one in the folder.
        today: judged by where the meeting has no day, or one without its year.
        past: folders of past speeches besides the office's own.
        environ: the environment, which says where LibreOffice is.
    """

    path: Path
    desk: Desk = field(default_factory=Desk)
    on: str = ""
    today: date | None = None
    past: tuple[Path, ...] = ()
    environ: Environ = field(default_factory=dict)


def risk_report(asked: RiskAsked, progress: Progress = _unseen) -> Outcome[RiskReport]:
    """The report of a speech that was made from an old one; it is worked out anew each time.

    What may be wrong is looked for in the old speech as it became a draft; how it stands, in the draft as it is now.

    Raises:
        DraftkitError: the folder holds no speech or none that was made from an old one, or a file of it is wrong.
    """
    steps = Steps()
    old = steps.take(_old_of(asked.path))
    house = steps.take(_house(asked.desk.office))
    typed = steps.take(day(asked.on)) if asked.on else None
    subject, sheet = steps.take(_present(asked, house, typed))
    ledger = steps.take(load_ledger(SpeechFolder(asked.path)))
    meeting = subject.context.meeting or new_day(sheet, asked.today)
    context = replace(subject.context, meeting=meeting or asked.today)
    text = steps.take(old_text(SpeechFolder(asked.path), old, context))
    days = Days(old_day(text, asked.today), meeting)
    found = [*_found(text, house, days)]
    past = past_speeches_of(Asked((), past=asked.past), Inlet(asked.desk, asked.environ), progress, steps)
    if past is not None:
        with closing(past):
            found += found_overlaps(text, house.rules, _beside_copies(past, old, text.subject))
    flagged = flagged_formulations(replace(subject, context=context), house.rules, house.silences)
    present = Present(subject, sheet, text.sheet, ledger, flagged)
    risks = (*facts_of(text, present, days), *day_wanted(text, present, days), *items_of(found, text, present))
    in_order = tuple(sorted(risks, key=lambda risk: ORDER[risk.kind]))
    report = RiskReport(old.file, old.title, in_order, days.then, meeting, past is not None)
    told = (each for each in dict.fromkeys(steps.said) if each.message.severity is not Severity.HINT)
    return Outcome(report, tuple(told))


def _present(asked: RiskAsked, house: House, typed: date | None) -> Outcome[tuple[Subject, Sheet]]:
    """The draft as it is now, and its figures; its genre is not looked up, because nothing here goes by it."""
    steps = Steps()
    folder = SpeechFolder(asked.path)
    if not is_file(folder.speech):
        steps.refuse(common.NO_DRAFT(path=asked.path))
    source = steps.take(open_text(folder.speech)).source
    brief = steps.take(open_brief(folder.brief)).value
    sheet = steps.take(open_sheet(folder.figures, asked.desk.office)).value
    filled = steps.take(fill_draft(source, sheet))
    context = context_of(house, Besides(typed), Draft(filled.speech, sheet, brief))
    return steps.done((filled.subject(context), sheet))


def _house(office: Path | None) -> Outcome[House]:
    """What holds for the office; where there is none, only with the rules that are wanted here."""
    if office is not None:
        return open_house(office)
    tables = built_in_tables()
    return Outcome(House(None, built_in_rules_of("formulations.yaml", "overlap.yaml"), tables.terms, tables.orders))


def _old_of(path: Path) -> Outcome[OldSpeech]:
    steps = Steps()
    folder = steps.take(find_speech_folder(path))
    kept = load_old(folder)
    if kept is None:
        is_gone = is_made_from_old(folder, steps.take(open_sheet(folder.figures)).value)
        steps.refuse(messages.OLD_GONE(path=path) if is_gone else messages.NOT_REUSED(path=path))
    return steps.done(steps.take(kept))


def is_made_from_old(folder: SpeechFolder, sheet: Sheet) -> bool:
    """Whether what people own says that a speech was made from an old one.

    A copy without hidden files has lost what is kept of that.
    """
    return any(figure.old for figure in sheet.figures) or is_file(folder.root / FILE)


def _found(text: OldText, house: House, days: Days) -> Iterator[Found]:
    """In the order of the kinds; what is found in the past is added behind."""
    yield from found_formulations(text, house.rules, house.silences)
    yield from found_quotations(text)
    yield from found_sums(text)
    yield from found_seasons(text, days.then, days.now)
    yield from found_numbers(text.subject)


def _beside_copies(past: "PastSpeeches", old: OldSpeech, subject: Subject) -> Lookup:
    """Looks words up in all past speeches but the old one itself, which may lie among them under other names."""
    lookup = past.lookup_beside(old.digest)
    texts = [passage.text for passage in subject.passages]
    shared = Counter[str]()
    for each in lookup(texts):
        shared[each.document] += each.end - each.start
    most = _COPY * sum(map(len, texts))
    copies = [name for name, count in shared.items() if count > most]
    return past.lookup_beside(old.digest, copies) if copies else lookup
