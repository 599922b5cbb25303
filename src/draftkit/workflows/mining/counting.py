"""The later stages of mining: from surveys to candidates, part by part."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from draftkit.mining.duplicates.fold import Folded
from draftkit.mining.finds import finds_from_bytes
from draftkit.mining.keys import PARTS, divided
from draftkit.store.candidates.surveys import SurveyHead
from draftkit.store.spill import Spill
from draftkit.workflows.mining.copies import find_copies
from draftkit.workflows.mining.desk import MineDesk, Stage
from draftkit.workflows.mining.stages import (
    CollectTask,
    PageTask,
    Reduced,
    ReduceTask,
    TallyTask,
    collect,
    count,
    reduce,
)

_BATCH = 1_700_000
"""Bytes of packed pages that one task counts: some 1.5 MB of text, 0.7 s. Half as much costs a tenth more on disk."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What the documents hold.

    Attributes:
        parts: the candidates, to be gone through once.
        copies: how many documents say what another one says.
    """

    parts: Iterator[Reduced]
    copies: int


@contextmanager
def counted(desk: MineDesk, heads: Sequence[SurveyHead], least: int) -> Iterator[Counted]:
    """Find the phrases of documents and count them; temporary files are there while the block runs.

    Args:
        desk: with the surveys of the documents.
        heads: the documents that count.
        least: in how many documents a phrase must stand; 0 lets their number decide.
    """
    folded = find_copies(desk, heads)
    single = [head.sha256 for head in heads if head.sha256 not in folded.copies]
    least = least or usual_least(len(single))
    with Spill(PARTS, desk.folder) as entries, Spill(PARTS, desk.folder) as tallies:
        known = _collect(desk, single, least, entries)
        _count(desk, single, folded, (known, tallies))
        yield Counted(_reduced(desk, entries, tallies, least), len(folded.copies))


def usual_least(documents: int) -> int:
    """In how many documents a phrase must stand, where nobody says: one of a handful, more of many.

    A phrase of one document among twenty is that document's own; of an archive, chance repeats more.
    """
    steps = ((20, 1), (1_000, 2), (10_000, 3), (100_000, 5))
    return next((least for most, least in steps if documents < most), 8)


def _collect(desk: MineDesk, single: Sequence[str], least: int, entries: Spill) -> bytes:
    """The dictionary: part by part, so that one part of all documents is in memory at a time."""
    parts, progress = dict[int, bytes](), desk.watch(Stage.COLLECTING)
    with Spill(PARTS, desk.folder) as offered, Spill(PARTS, desk.folder) as named:
        for _, data in desk.file.finds(single):
            finds = desk.file.unpacked(finds_from_bytes, data)
            offered.add(finds.sections)
            named.add(["\n".join(names).encode() for names in divided(finds.names)])
        tasks = (CollectTask(part, offered.part(part), least) for part in range(PARTS))
        for task, found in desk.each(desk.runner.run_with(_names(named), collect, tasks)):
            parts[task.part] = found
            progress(len(parts), PARTS, "")
    entries.add([parts[part] for part in range(PARTS)])
    return b"\n".join(parts[part] for part in range(PARTS) if parts[part])


def _names(named: Spill) -> bytes:
    """The names of all documents, each once, one a line. An archive has a million: they are sorted part by part."""
    parts = ({line for section in named.read(part) for line in section.split(b"\n")} for part in range(PARTS))
    return b"\n".join(b"\n".join(sorted(part)) for part in parts if part)


def _count(desk: MineDesk, single: Sequence[str], folded: Folded, known: tuple[bytes, Spill]) -> None:
    """Count what a dictionary names, in every page; the sums go to the spill."""
    words, tallies = known
    pages = (PageTask(data, folded.folded.get(sha256, ())) for sha256, data in desk.file.pages(single))
    progress, done = desk.watch(Stage.COUNTING), 0
    tasks = map(TallyTask, _batches(pages))
    for task, sections in desk.each(desk.runner.run_with(words, count, tasks)):
        tallies.add(sections)
        done += len(task.pages)
        progress(done, len(single), "")


def _batches(pages: Iterable[PageTask]) -> Iterator[tuple[PageTask, ...]]:
    batch, full = list[PageTask](), 0
    for page in pages:
        batch.append(page)
        full += len(page.page)
        if full >= _BATCH:
            yield tuple(batch)
            batch, full = [], 0
    if batch:
        yield tuple(batch)


def _reduced(desk: MineDesk, entries: Spill, tallies: Spill, least: int) -> Iterator[Reduced]:
    progress = desk.watch(Stage.REDUCING)
    tasks = (ReduceTask(entries.part(part), tallies.part(part), least) for part in range(PARTS))
    for done, (_, found) in enumerate(desk.each(desk.runner.run(reduce, tasks)), 1):
        progress(done, PARTS, "")
        yield found
