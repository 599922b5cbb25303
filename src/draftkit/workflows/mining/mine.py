"""Mine a phrase bank from documents: what is new is read, everything is counted again, what people decided stays."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import nsmallest
from itertools import chain
from pathlib import Path

from draftkit.diagnostics import Outcome
from draftkit.mining.messages import NOTHING_FOUND
from draftkit.parallel.runner import Runner
from draftkit.phrases.candidate import Standing
from draftkit.phrases.model import SourceDocument
from draftkit.store.addresses import Address
from draftkit.store.candidates.discard import discard, withdraw
from draftkit.store.candidates.file import NAME, CandidateFile, open_candidates
from draftkit.store.candidates.laid import Laid, take_up
from draftkit.store.candidates.lock import mining_lock
from draftkit.store.candidates.surveys import SurveyHead
from draftkit.store.save import make_folder
from draftkit.store.spill import Spill
from draftkit.store.walk import is_there
from draftkit.workflows.banks.find import bank_files
from draftkit.workflows.banks.own_bank import (
    finish_writing,
    keep_in_step,
    read_files,
    settled_bank,
    taken_over,
    wanted,
    write_settled,
)
from draftkit.workflows.documents.convert import Environ
from draftkit.workflows.mining import messages
from draftkit.workflows.mining.counting import Counted, counted
from draftkit.workflows.mining.desk import MineDesk, Progresses
from draftkit.workflows.mining.reading import Read, read_new
from draftkit.workflows.mining.rules import rules_version
from draftkit.workflows.mining.sources import expanded
from draftkit.workflows.mining.stages import Reduced
from draftkit.workflows.steps import Steps

ID = 12
"""Characters of a document's hash that name it in a bank."""
MOST_ACCEPTED = 10_000
"""Phrases the miner takes into the YAML files by itself: more nobody reads. The surest go first."""
_NOTE = "mined"


@dataclass(frozen=True, slots=True)
class MineOrder:
    """What is to be mined, and how.

    Attributes:
        sources: folders and files; documents in folders below are taken only if `deep`.
        bank: the folder of the bank; made if it is not there.
        day: today, as 2026-11-23.
        addresses: further documents by address.
        only: whether documents mined earlier and not named now are left out.
        afresh: whether everything that stands in the bank is given up, what people decided too.
        least: in how many documents a phrase must stand; 0 lets the number of documents decide.
    """

    sources: tuple[Path, ...]
    bank: Path
    day: str
    addresses: tuple[Address, ...] = ()
    deep: bool = False
    only: bool = False
    afresh: bool = False
    least: int = 0


@dataclass(frozen=True, slots=True)
class Mined:
    """What mining did.

    Attributes:
        documents: that the bank counts now; `new` of them were read just now, `unread` could not be read.
        copies: of these, how many say what another one says.
        candidates: how many phrases were found, `accepted` of them stand in the YAML files.
        changed: whether anything was written.
    """

    documents: int
    new: int
    unread: int
    copies: int
    candidates: int
    accepted: int
    changed: bool


def mine_bank(order: MineOrder, runner: Runner, watch: Progresses, environ: Environ) -> Outcome[Mined]:
    """Mine documents into a bank.

    What was read is kept at once, so that a run that was cut off goes on where it stopped; the bank itself changes only
    at the end, all of it or nothing. A document that cannot be read is told in a warning, and the others are mined.

    Raises:
        DraftkitError: no document could be read, the bank cannot be written, or somebody else is at work on it.
    """
    steps = Steps()
    addresses = (*expanded(order.sources, steps, deep=order.deep), *order.addresses)
    if not addresses:
        steps.refuse(messages.NOTHING_TO_MINE(places="、".join(map(str, order.sources))))
    is_new = not is_there(order.bank)
    steps.take(make_folder(order.bank))
    path = order.bank / NAME
    with mining_lock(order.bank):
        if not is_there(path):
            steps.take(read_files(order.bank, afresh=order.afresh))
        if order.afresh:
            steps.take(discard(path))
        with steps.take(open_candidates(path, create=True)) as file:
            mined = _mined(order, MineDesk(runner, watch, file, order.bank, steps), addresses, environ)
    if mined is None:
        if is_new:
            withdraw(order.bank)
        steps.refuse(messages.NOT_READABLE(count=len(addresses)))
    return steps.done(mined)


def _mined(order: MineOrder, desk: MineDesk, addresses: tuple[Address, ...], environ: Environ) -> Mined | None:
    """Read, count and write; None where nothing could be read."""
    read = read_new(desk, addresses, environ)
    heads = _chosen(order, desk.file, addresses)
    if not heads:
        return None
    mark = _fingerprint(order, heads)
    was_cut_off = desk.steps.take(finish_writing(desk.file, order.bank))
    if not was_cut_off and _is_done(desk.file, mark, order.bank):
        return _unchanged(desk.file, heads, read)
    desk.steps.take(read_files(order.bank, afresh=order.afresh))
    documents = [SourceDocument(head.sha256[:ID], head.name, head.sha256, head.title, head.year) for head in heads]
    with counted(desk, heads, order.least) as found:
        candidates, accepted = _write(order, desk, found, documents)
    desk.file.set_note(_NOTE, f"{mark} {found.copies} {candidates} {accepted}")
    return Mined(len(heads), read.new, read.unread, found.copies, candidates, accepted, changed=True)


def _chosen(order: MineOrder, file: CandidateFile, addresses: Iterable[Address]) -> tuple[SurveyHead, ...]:
    heads = file.survey_heads()
    if not order.only:
        return heads
    named = {address.key for address in addresses}
    return tuple(head for head in heads if not named.isdisjoint(head.addresses))


def _fingerprint(order: MineOrder, heads: Iterable[SurveyHead]) -> str:
    """Tells whether the same would be mined again."""
    digest = hashlib.sha256(f"{rules_version()} {order.least}".encode())
    for head in heads:
        digest.update(f"\n{head.sha256} {head.name}".encode())
    return digest.hexdigest()


def _is_done(file: CandidateFile, mark: str, bank: Path) -> bool:
    """Whether just this was mined last, and nothing is left to be written: no decision, and no file that was lost."""
    return file.note(_NOTE).startswith(f"{mark} ") and not file.unpublished() and bool(bank_files(bank))


def _unchanged(file: CandidateFile, heads: tuple[SurveyHead, ...], read: Read) -> Mined:
    _, copies, candidates, accepted = file.note(_NOTE).split(" ")
    return Mined(len(heads), read.new, read.unread, int(copies), int(candidates), int(accepted), changed=False)


def _write(order: MineOrder, desk: MineDesk, found: Counted, documents: list[SourceDocument]) -> tuple[int, int]:
    """First the YAML files, then the candidates: a run that is cut off in between is settled by the next one.

    Returns:
        How many candidates there are, and how many phrases the files hold.
    """
    file, steps = desk.file, desk.steps
    own = steps.take(read_files(order.bank, afresh=order.afresh))
    with Spill(1, order.bank) as kept:
        count, best = _lay_down(found.parts, kept)
        settled = settled_bank(file, own, wanted(_read(kept, best), file, own), order.day)
        steps.said.extend(taken_over(settled))
        steps.take(write_settled(file, order.bank, own, settled, documents))
        standing = settled.standings.get
        shown = (each.standing_as(standing(each.id, Standing.NEW)) for each in _read(kept, best))
        file.replace_laid(shown, documents)
        keep_in_step(file, settled)
    if not count:
        steps.said.append(NOTHING_FOUND(count=len(documents)))
    return count, len(settled.bank.phrases)


def _lay_down(parts: Iterable[Reduced], kept: Spill) -> tuple[int, frozenset[str]]:
    """Lay the candidates down on disk: they are needed twice, and there may be a million.

    Returns:
        How many there are, and the ids of the surest, as many as the files take.
    """
    count, best = 0, list[tuple[int, str]]()
    for part in parts:
        for bundle in part.laid:
            kept.add([bundle])
        count += part.count
        best += part.sure
        if len(best) > 2 * MOST_ACCEPTED:
            best = nsmallest(MOST_ACCEPTED, best)
    return count, frozenset(key for _, key in nsmallest(MOST_ACCEPTED, best))


def _read(kept: Spill, best: frozenset[str]) -> Iterator[Laid]:
    """The candidates that were laid down; those the files have no room for wait for a person."""
    for each in chain.from_iterable(map(take_up, kept.read(0))):
        is_over = each.standing is Standing.ACCEPTED and each.id not in best
        yield each.standing_as(Standing.NEW) if is_over else each
