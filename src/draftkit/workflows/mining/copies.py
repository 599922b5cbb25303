"""The second stage of mining: which documents and paragraphs say what others say, and are not counted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from draftkit.mining.duplicates.fold import Folded, fold
from draftkit.mining.duplicates.mark import DocumentMarks
from draftkit.mining.finds import marks_from_bytes, packed_words
from draftkit.mining.messages import NEAR_DOCUMENT, SAME_DOCUMENT
from draftkit.mining.page import page_from_bytes
from draftkit.store.candidates.file import NAME, CandidateFile, open_candidates
from draftkit.store.candidates.surveys import SurveyHead
from draftkit.workflows.mining.desk import MineDesk

_MANY = 1_000
"""Documents from which on a process of its own compares them: what it needs, 60 kB a document, goes when it ends. To
start one takes 0.2 s."""


@dataclass(frozen=True, slots=True)
class FoldTask:
    """Documents to compare: where their surveys are kept, and the hash and year of each."""

    path: Path
    documents: tuple[tuple[str, str], ...]


def find_copies(desk: MineDesk, heads: Sequence[SurveyHead]) -> Folded:
    """What is not to be counted; documents that are copies of others are told."""
    task = FoldTask(desk.folder.absolute() / NAME, tuple((head.sha256, head.year) for head in heads))
    folded = fold_kept(task) if len(heads) < _MANY else _aside(desk, task)
    names = {head.sha256: head.name for head in heads}
    for sha256, copy in folded.copies.items():
        message = SAME_DOCUMENT if copy.share == 1 else NEAR_DOCUMENT
        desk.steps.said.append(message(name=names[sha256], first=names[copy.of], share=f"{copy.share:.0%}"))
    return folded


def _aside(desk: MineDesk, task: FoldTask) -> Folded:
    from draftkit.parallel.processes import processes

    with processes(1) as runner:
        return next(folded for _, folded in desk.each(runner.run(fold_kept, [task])))


def fold_kept(task: FoldTask) -> Folded:
    """Compare the documents whose surveys a file keeps.

    Raises:
        DraftkitError: the file cannot be read.
    """
    with open_candidates(task.path, create=False).unwrap() as file:
        return fold(_marks(file, task), partial(_packed, file))


def _marks(file: CandidateFile, task: FoldTask) -> Iterator[DocumentMarks]:
    for sha256, year in task.documents:
        _, data = next(file.finds([sha256]), (sha256, b""))
        yield DocumentMarks(sha256, year, file.unpacked(marks_from_bytes, data))


def _packed(file: CandidateFile, sha256: str) -> bytes:
    return packed_words(file.unpacked(page_from_bytes, file.page(sha256) or b""))
