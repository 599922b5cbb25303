"""Mine a phrase bank from documents: what is new is read, everything is counted again, what people decided stays."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import islice
from pathlib import Path
from typing import TypeVar

from draftkit.diagnostics import Outcome
from draftkit.mining.duplicates.fold import Folded, fold
from draftkit.mining.duplicates.mark import DocumentMarks
from draftkit.mining.finds import finds_from_bytes, packed_marks
from draftkit.mining.keys import PARTS
from draftkit.mining.messages import NEAR_DOCUMENT, NOTHING_FOUND, SAME_DOCUMENT
from draftkit.mining.page import page_from_bytes
from draftkit.parallel.runner import Failure, Runner
from draftkit.phrases.candidate import Candidate, Standing
from draftkit.phrases.model import SourceDocument
from draftkit.store.addresses import Address
from draftkit.store.candidates.discard import discard, withdraw
from draftkit.store.candidates.file import NAME, CandidateFile, open_candidates
from draftkit.store.candidates.lock import mining_lock
from draftkit.store.candidates.rows import from_text, to_text
from draftkit.store.candidates.surveys import Survey, SurveyHead
from draftkit.store.save import make_folder
from draftkit.store.spill import Spill
from draftkit.workflows import messages_mining as messages
from draftkit.workflows import mine_stages
from draftkit.workflows.convert import Environ
from draftkit.workflows.documents import Progress
from draftkit.workflows.mine_sources import digest_at, expanded
from draftkit.workflows.own_bank import OwnFiles, keep_in_step, read_files, settled_bank, write_files
from draftkit.workflows.rules import rules_version
from draftkit.workflows.steps import Steps

T = TypeVar("T")
R = TypeVar("R")
ID = 12
"""Characters of a document's hash that name it in a bank."""

_TOGETHER = 8
"""Documents that one task reads."""
_PAGES_SIZE = 2_000_000
"""Bytes of packed pages that one task counts: some 3 MB of text."""
_NOTE = "mined"


Progresses = Callable[["Stage"], Progress]
"""Gives for each stage what is told how far it has come."""


class Stage(Enum):
    """What mining is doing."""

    READING = auto()
    COLLECTING = auto()
    COUNTING = auto()
    REDUCING = auto()


@dataclass(frozen=True, slots=True)
class MineOrder:
    """What is to be mined, and how.

    Attributes:
        sources: folders and files; documents in folders below are taken only if `deep`.
        addresses: further documents by address.
        bank: the folder of the bank; made if it is not there.
        only: whether documents mined earlier and not named now are left out.
        afresh: whether everything that stands in the bank is given up, what people decided too.
        least: in how many documents a phrase must stand; 0 lets the number of documents decide.
        day: today, as 2026-11-23.
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
    is_new = not order.bank.exists()
    steps.take(make_folder(order.bank))
    with mining_lock(order.bank):
        mined = _mined_into(order, runner, watch, (addresses, environ), steps)
    if mined is None:
        if is_new:
            withdraw(order.bank)
        steps.refuse(messages.NOT_READABLE(count=len(addresses)))
    return steps.done(mined)


def _mined_into(
    order: MineOrder, runner: Runner, watch: Progresses, given: tuple[tuple[Address, ...], Environ], steps: Steps
) -> Mined | None:
    """Mine with the bank locked."""
    path = order.bank / NAME
    if not path.exists():
        steps.take(read_files(order.bank, afresh=order.afresh))
    if order.afresh:
        steps.take(discard(path))
    with steps.take(open_candidates(path, create=True)) as file:
        return _Mine(order, runner, watch, file, steps).run(*given)


@dataclass(slots=True)
class _Mine:
    """One run over one bank."""

    order: MineOrder
    runner: Runner
    watch: Progresses
    file: CandidateFile
    steps: Steps
    new: int = 0
    unread: int = 0

    def run(self, addresses: tuple[Address, ...], environ: Environ) -> Mined | None:
        """Mine; None where nothing could be read."""
        self._read(addresses, environ)
        heads = self._chosen(addresses)
        if not heads:
            return None
        mark = self._fingerprint(heads)
        if self.file.note(_NOTE).startswith(f"{mark} ") and not self.file.unpublished():
            return self._unchanged(heads)
        self.steps.take(read_files(self.order.bank, afresh=self.order.afresh))
        return self._mined(heads, mark)

    # -- reading ---------------------------------------------------------------------------------------------------

    def _read(self, addresses: tuple[Address, ...], environ: Environ) -> None:
        rules = rules_version()
        known = self.file.surveyed(rules)
        progress = self.watch(Stage.READING)
        asked = [(address, known.get(address.text, "")) for address in addresses]
        fresh = [(address, digest) for address, digest in asked if not digest or digest_at(address) != digest]
        tasks = (mine_stages.ReadTask(tuple(some), dict(environ)) for some in _groups(fresh, _TOGETHER))
        done = 0
        for task, result in self.runner.run(mine_stages.read, tasks):
            results = self._alone(task) if isinstance(result, Failure) else result
            self._keep(results, rules)
            done += len(task.addresses)
            progress(done, len(fresh), results[-1].address.path.name if results else "")

    def _alone(self, task: mine_stages.ReadTask) -> tuple[mine_stages.ReadResult, ...]:
        """What becomes of documents whose task failed: each is tried once more by itself."""
        single = (mine_stages.ReadTask((one,), task.environ) for one in task.addresses)
        results: list[mine_stages.ReadResult] = []
        for tried, result in self.runner.run(mine_stages.read, single):
            if isinstance(result, Failure):
                address = tried.addresses[0][0]
                said = (messages.READER_BROKE(path=address.path, reason=result.reason),)
                results.append(mine_stages.ReadResult(address, None, is_known=False, said=said))
            else:
                results += result
        return tuple(results)

    def _keep(self, results: Iterable[mine_stages.ReadResult], rules: str) -> None:
        surveys = []
        for result in results:
            self.steps.said.extend(result.said)
            if (found := result.survey) is None:
                self.unread += not result.is_known
                continue
            self.new += 1
            address, named = result.address.text, (found.name, found.title, found.year, found.chars)
            surveys.append(Survey(found.sha256, address, *named, found.page, found.finds, rules))
        if surveys:
            self.file.keep(surveys)

    def _chosen(self, addresses: tuple[Address, ...]) -> tuple[SurveyHead, ...]:
        heads = self.file.survey_heads()
        if not self.order.only:
            return heads
        named = {address.text for address in addresses}
        return tuple(head for head in heads if not named.isdisjoint(head.addresses))

    def _fingerprint(self, heads: Iterable[SurveyHead]) -> str:
        digest = hashlib.sha256(f"{rules_version()} {self.order.least}".encode())
        for head in heads:
            digest.update(f"\n{head.sha256} {head.name}".encode())
        return digest.hexdigest()

    def _unchanged(self, heads: tuple[SurveyHead, ...]) -> Mined:
        _, copies, candidates, accepted = self.file.note(_NOTE).split(" ")
        counts = int(copies), int(candidates), int(accepted)
        return Mined(len(heads), self.new, self.unread, *counts, changed=False)

    # -- counting --------------------------------------------------------------------------------------------------

    def _mined(self, heads: tuple[SurveyHead, ...], mark: str) -> Mined:
        hashes = [head.sha256 for head in heads]
        folded = fold(self._marks(heads), lambda sha256: packed_marks(page_from_bytes(self.file.page(sha256) or b"")))
        self._tell_copies(heads, folded)
        least = self.order.least or usual_least(len(heads) - len(folded.copies))
        counted = [sha256 for sha256 in hashes if sha256 not in folded.copies]
        with Spill(PARTS, self.order.bank) as entries, Spill(PARTS, self.order.bank) as tallies:
            known = self._collect(counted, least, entries)
            self._count(counted, folded, known, tallies)
            candidates = self._candidates(entries, tallies, least)
            documents = [SourceDocument(h.sha256[:ID], h.name, h.sha256, h.title, h.year) for h in heads]
            return self._write(candidates, documents, mark, len(folded.copies))

    def _marks(self, heads: tuple[SurveyHead, ...]) -> Iterator[DocumentMarks]:
        finds = self.file.finds([head.sha256 for head in heads])
        for head, (sha256, data) in zip(heads, finds, strict=True):
            yield DocumentMarks(sha256, head.year, finds_from_bytes(data).marks)

    def _tell_copies(self, heads: Iterable[SurveyHead], folded: Folded) -> None:
        names = {head.sha256: head.name for head in heads}
        for sha256, copy in folded.copies.items():
            message = SAME_DOCUMENT if copy.share == 1 else NEAR_DOCUMENT
            share = f"{copy.share:.0%}"
            self.steps.said.append(message(name=names[sha256], first=names[copy.of], share=share))

    def _collect(self, counted: list[str], least: int, entries: Spill) -> bytes:
        """The dictionary: part by part, so that one part of all documents is in memory at a time."""
        names: set[str] = set()
        with Spill(PARTS, self.order.bank) as offered:
            for _, data in self.file.finds(counted):
                finds = finds_from_bytes(data)
                names.update(finds.names)
                offered.add(finds.sections)
            tasks = (mine_stages.CollectTask(part, tuple(offered.read(part)), least) for part in range(PARTS))
            shared = "\n".join(sorted(names)).encode()
            found = self._all(self.runner.run_with(shared, mine_stages.collect, tasks), Stage.COLLECTING, PARTS)
            parts = {task.part: data for task, data in found}
        entries.add([parts[part] for part in range(PARTS)])
        return b"\n".join(parts[part] for part in range(PARTS) if parts[part])

    def _count(self, counted: list[str], folded: Folded, known: bytes, tallies: Spill) -> None:
        pages = ((data, folded.folded.get(sha256, ())) for sha256, data in self.file.pages(counted))
        tasks = map(mine_stages.TallyTask, _batches(pages, _PAGES_SIZE))
        progress, done = self.watch(Stage.COUNTING), 0
        for task, sections in self._all(self.runner.run_with(known, mine_stages.count, tasks), None, 0):
            tallies.add(sections)
            done += len(task.pages)
            progress(done, len(counted), "")

    def _candidates(self, entries: Spill, tallies: Spill, least: int) -> Iterator[Candidate]:
        tasks = (
            mine_stages.ReduceTask(b"".join(entries.read(part)), tuple(tallies.read(part)), least)
            for part in range(PARTS)
        )
        for _, found in self._all(self.runner.run(mine_stages.reduce, tasks), Stage.REDUCING, PARTS):
            yield from found

    def _all(self, results: Iterable[tuple[T, R | Failure]], stage: Stage | None, total: int) -> Iterator[tuple[T, R]]:
        """The results of tasks none of which may fail: a bank with a part missing would be wrong without a sign."""
        progress = self.watch(stage) if stage else None
        for done, (task, result) in enumerate(results, 1):
            if isinstance(result, Failure):
                self.steps.refuse(messages.STAGE_FAILED(reason=result.reason))
            if progress:
                progress(done, total, "")
            yield task, result

    # -- writing ---------------------------------------------------------------------------------------------------

    def _write(self, candidates: Iterator[Candidate], documents: list[SourceDocument], mark: str, copies: int) -> Mined:
        """First the YAML files, then the candidates: a run that is cut off in between is settled by the next one."""
        own = self.steps.take(read_files(self.order.bank, afresh=self.order.afresh))
        with Spill(1, self.order.bank) as kept:
            settled = settled_bank(self.file, own, _with_a_say(_kept(candidates, kept), self.file, own), self.order.day)
            self.steps.take(write_files(self.order.bank, own, settled, documents))
            found = (from_text(data.decode()) for data in kept.read(0))
            standing = settled.standings.get
            shown = (replace(each, standing=standing(each.phrase.id, Standing.NEW)) for each in found)
            self.file.replace_candidates(shown, documents)
            keep_in_step(self.file, settled)
            count = sum(1 for _ in kept.read(0))
        if not count:
            self.steps.said.append(NOTHING_FOUND(count=len(documents)))
        accepted = len(settled.bank.phrases)
        self.file.set_note(_NOTE, f"{mark} {copies} {count} {accepted}")
        return Mined(len(documents), self.new, self.unread, copies, count, accepted, changed=True)


def _kept(candidates: Iterable[Candidate], spill: Spill) -> Iterator[Candidate]:
    """The same candidates, laid down on disk on the way: they are needed twice, and there may be a million."""
    for candidate in candidates:
        spill.add([to_text(candidate).encode()])
        yield candidate


def _with_a_say(candidates: Iterable[Candidate], file: CandidateFile, own: OwnFiles) -> Iterator[Candidate]:
    """Those of them that decide what the bank says: sure ones, and those a person has had to do with."""
    known = {phrase.id for phrase in own.bank.phrases} | file.unpublished().keys() | file.published().keys()
    return (each for each in candidates if each.standing is Standing.ACCEPTED or each.phrase.id in known)


def usual_least(documents: int) -> int:
    """In how many documents a phrase must stand, where nobody says: one of a handful, more of many.

    A phrase of one document among twenty is that document's own; of an archive, chance repeats more.
    """
    steps = ((20, 1), (1_000, 2), (10_000, 3), (100_000, 5))
    return next((least for most, least in steps if documents < most), 8)


def _groups(items: Iterable[T], size: int) -> Iterator[tuple[T, ...]]:
    iterator = iter(items)
    while group := tuple(islice(iterator, size)):
        yield group


def _batches(
    pages: Iterable[tuple[bytes, tuple[int, ...]]], size: int
) -> Iterator[tuple[tuple[bytes, tuple[int, ...]], ...]]:
    """Pages in batches of about so many bytes."""
    batch: list[tuple[bytes, tuple[int, ...]]] = []
    full = 0
    for page in pages:
        batch.append(page)
        full += len(page[0])
        if full >= size:
            yield tuple(batch)
            batch, full = [], 0
    if batch:
        yield tuple(batch)
