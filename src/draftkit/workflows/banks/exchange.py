"""Take in the phrases and decisions another office hands over, as a table, YAML, or the folder of its bank.

What is taken in is written into the YAML files as if somebody had typed it there: it is this office's own from then on,
and mining never takes it out.
"""

from dataclasses import dataclass, replace
from pathlib import Path

from draftkit.decode import decode_any, decode_own
from draftkit.diagnostics import Outcome
from draftkit.phrases.candidate import Verdict
from draftkit.phrases.join import Imported, Joined, join_banks
from draftkit.phrases.model import Bank, Rejected
from draftkit.phrases.parse import parse_bank
from draftkit.phrases.settle import stands_as_mined
from draftkit.phrases.table import TableRow, parse_table, phrases_of
from draftkit.store.candidates.file import NAME, open_candidates
from draftkit.store.candidates.lock import mining_lock
from draftkit.store.files import OWN, load
from draftkit.store.walk import is_folder, is_there
from draftkit.workflows.banks import messages as messages_phrases
from draftkit.workflows.banks.curate_table import TABLE
from draftkit.workflows.banks.exchange_kinds import Kind, kind_of
from draftkit.workflows.banks.find import load_bank_at
from draftkit.workflows.banks.own_bank import OwnFiles, publish, read_files, write_files
from draftkit.workflows.steps import Steps


@dataclass(frozen=True, slots=True)
class ImportOrder:
    """What to take in.

    Attributes:
        path: a table, a YAML file, or the folder of a bank.
        folder: of the bank that takes it in.
        day: today, as 2026-11-23.
        dry: whether nothing is written.
        overwrite: whether the other side's decisions prevail over those made here.
    """

    path: Path
    folder: Path
    day: str
    dry: bool = False
    overwrite: bool = False


def import_phrases(order: ImportOrder) -> Outcome[Imported]:
    """Take phrases and decisions in.

    Raises:
        DraftkitError: what is handed over cannot be read, or the bank cannot be written.
    """
    steps = Steps()
    theirs = steps.take(_theirs(order))
    steps.take(load_bank_at(order.folder, None))
    if order.dry:
        taken = _joined(order, steps.take(read_files(order.folder)), theirs).taken
    else:
        with mining_lock(order.folder):
            _publish(order, steps)
            taken = _take_in(order, theirs, steps)
            _publish(order, steps)
    if taken.conflicts and not order.overwrite:
        steps.said.append(messages_phrases.CONFLICTS(count=len(taken.conflicts)))
    return steps.done(taken)


def _publish(order: ImportOrder, steps: Steps) -> None:
    """Bring candidates and files in step, so that the files say everything and no decision waits."""
    if is_there(order.folder / NAME):
        with steps.take(open_candidates(order.folder / NAME, create=True)) as file:
            steps.take(publish(file, order.folder, order.day))


def _take_in(order: ImportOrder, theirs: Bank, steps: Steps) -> Imported:
    own = steps.take(read_files(order.folder))
    joined = _joined(order, own, theirs)
    steps.take(write_files(order.folder, own, joined.bank))
    return joined.taken


def _joined(order: ImportOrder, own: OwnFiles, theirs: Bank) -> Joined:
    return join_banks(own.bank, theirs, _mined(order, own.bank), day=order.day, overwrite=order.overwrite)


def _mined(order: ImportOrder, ours: Bank) -> frozenset[str]:
    """Ids of entries that the miner alone wrote; none in a bank that was not mined here."""
    if not is_there(order.folder / NAME):
        return frozenset()
    with open_candidates(order.folder / NAME, create=False).unwrap() as file:
        published = file.published()
    return frozenset(phrase.id for phrase in ours.phrases if stands_as_mined(published.get(phrase.id), phrase))


def _theirs(order: ImportOrder) -> Outcome[Bank]:
    steps = Steps()
    path = order.path
    if not is_there(path):
        steps.take(load(path, TABLE))
    if is_folder(path):
        if path.resolve() == order.folder.resolve():
            steps.refuse(messages_phrases.ITSELF(path=path))
        bank = steps.take(load_bank_at(path, None))
    elif (kind := kind_of(path).value) is None:
        steps.refuse(messages_phrases.NOT_IMPORTABLE(path=path))
    elif kind is Kind.YAML:
        bank = steps.take(parse_bank([steps.take(decode_own(steps.take(load(path, OWN)).data, str(path)))]))
    else:
        source = steps.take(decode_any(steps.take(load(path, TABLE)).data, str(path)))
        bank = _of_rows(steps.take(parse_table(source)), order.day, steps)
    if not bank.phrases and not bank.rejected:
        steps.refuse(messages_phrases.NOTHING_TO_IMPORT(path=path))
    return steps.done(bank)


def _of_rows(rows: tuple[TableRow, ...], day: str, steps: Steps) -> Bank:
    """What a table says: rows that are accepted, rejected, or just there."""
    verdicts = {row.id: row.verdict for row in rows}
    phrases = tuple(
        replace(phrase, checked=phrase.checked or day) if verdicts.get(phrase.id) is Verdict.ACCEPT else phrase
        for phrase in steps.take(phrases_of(rows))
    )
    rejected = tuple(
        Rejected(row.id, row.cells.get("text", ""), row.cells.get("note", ""), day)
        for row in rows
        if row.verdict is Verdict.REJECT
    )
    return Bank(phrases, (), rejected)
