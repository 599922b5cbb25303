"""Decide on many phrases at once, by a table somebody filled in."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from draftkit.decode import decode_any
from draftkit.diagnostics import Diagnostic, Outcome, errors_in
from draftkit.errors import ExitCode
from draftkit.phrases.candidate import Decision, Standing, Verdict
from draftkit.phrases.model import Phrase
from draftkit.phrases.settle import digest_of_phrase
from draftkit.phrases.table import TableRow, decide, parse_table
from draftkit.store.files import MEGABYTE, Limit, load
from draftkit.workflows.banks import messages
from draftkit.workflows.banks.curate import Curated, curated_bank, write_decisions
from draftkit.workflows.steps import Steps

TABLE = Limit(100 * MEGABYTE, ExitCode.INPUT)
"""For tables: a million phrases have 80 MB."""


@dataclass(frozen=True, slots=True)
class Applied:
    """What a table did.

    Attributes:
        accepted, edited, rejected: phrases it accepted as they were, accepted with changes, rejected.
        unchanged: rows that say nothing new.
        written: decisions the bank's files took over.
    """

    accepted: int
    edited: int
    rejected: int
    unchanged: int
    written: int


def decide_by_table(path: Path, folder: Path, day: str) -> Outcome[Applied]:
    """Apply the decisions of a table: all of them, or, where a row is wrong, none.

    Applied a second time, it changes nothing.
    """
    steps = Steps()
    parsed = _parsed(path, steps)
    rows = parsed.value or ()
    with curated_bank(folder, day, steps) as bank:
        found = ((row.id, bank.phrase(row.id)) for row in rows)
        known = {key: phrase for key, phrase in found if phrase}
        outcome = decide(rows, known, day=day)
        _refuse_wrong((*parsed.diagnostics, *outcome.diagnostics), path, steps)
        steps.said.extend(parsed.diagnostics)
        decisions = tuple(each for each in steps.take(outcome) if not _says_nothing(each, bank))
        bank.file.decide(decisions)
        written = steps.take(write_decisions(bank.file, folder, day))
    rejected = sum(each.verdict is Verdict.REJECT for each in decisions)
    changed = sum(each.verdict is Verdict.ACCEPT and _is_changed(each.phrase, known[each.id]) for each in decisions)
    plain = len(decisions) - rejected - changed
    return steps.done(Applied(plain, changed, rejected, len(rows) - len(decisions), written))


def _parsed(path: Path, steps: Steps) -> Outcome[tuple[TableRow, ...]]:
    """The rows of a table, and all that is wrong with others; refused where nothing can be told."""
    loaded = steps.take(load(path, TABLE))
    parsed = parse_table(steps.take(decode_any(loaded.data, str(path))))
    if not parsed.value:
        _refuse_wrong(parsed.diagnostics, path, steps)
    return parsed


def _refuse_wrong(told: Sequence[Diagnostic], path: Path, steps: Steps) -> None:
    wrong = errors_in(told)
    if wrong:
        steps.refuse(*told, messages.NOT_DECIDED(path=path, count=len(wrong)))


def _says_nothing(decision: Decision, bank: Curated) -> bool:
    """Whether it stands so already."""
    before = bank.phrase(decision.id)
    candidate = bank.file.candidate(decision.id)
    was_rejected = candidate is not None and candidate.standing is Standing.REJECTED
    if decision.verdict is Verdict.REJECT:
        return was_rejected and before is not None and before.note == decision.phrase.note
    is_checked = bool(before and before.checked) or decision.id in bank.checked
    return not was_rejected and is_checked and before is not None and not _is_changed(decision.phrase, before)


def _is_changed(phrase: Phrase, before: Phrase) -> bool:
    return digest_of_phrase(replace(phrase, checked="")) != digest_of_phrase(replace(before, checked=""))
