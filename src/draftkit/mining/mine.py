"""All stages of mining in a row, in memory: what a bank is made of, on one page.

A bank of any size is made of the same stages by `workflows.mining.mine`, which spreads them over processes and keeps
what lies between them on disk. The same documents give the same candidates, whatever their order.
"""

from collections.abc import Iterable, Sequence

from draftkit.lexicon.words import words
from draftkit.mining.dictionary import collect, entries_to_bytes
from draftkit.mining.duplicates.fold import fold
from draftkit.mining.duplicates.mark import DocumentMarks
from draftkit.mining.entries import candidates
from draftkit.mining.finds import finds_from_bytes, marks_from_bytes, packed_words
from draftkit.mining.judge import Judge
from draftkit.mining.keys import PARTS
from draftkit.mining.model import Material
from draftkit.mining.names import Names
from draftkit.mining.page import page_from_bytes
from draftkit.mining.survey import Survey, survey
from draftkit.mining.tally import tallies_of, tally
from draftkit.phrases.candidate import Candidate


def mine(documents: Iterable[Material], least: int = 1) -> tuple[Candidate, ...]:
    """The candidates of some documents, the surest first, then by id.

    Args:
        documents: with their readings; one that comes twice counts once.
        least: in how many documents a phrase must stand.
    """
    surveys = {document.sha256: survey(document) for document in documents}
    counted = _without_copies([surveys[sha256] for sha256 in sorted(surveys)])
    finds = [finds_from_bytes(each.finds) for each, _ in counted]
    judge = Judge(words(), Names.of({name for each in finds for name in each.names}, words()))
    parts = [collect(part, (each.sections[part] for each in finds), judge, least) for part in range(PARTS)]
    known = entries_to_bytes(entry for part in parts for entry in part)
    sections = tally(known, ((each.page, left_out) for each, left_out in counted))
    found = [
        candidate
        for entries, section in zip(parts, sections, strict=True)
        for candidate in candidates(entries, tallies_of((section,)), least)
    ]
    return tuple(sorted(found, key=lambda candidate: (-candidate.score, candidate.phrase.id)))


def _without_copies(surveys: Sequence[Survey]) -> list[tuple[Survey, tuple[int, ...]]]:
    """The documents that are counted, each with the numbers of its blocks that are not."""
    by_hash = {each.sha256: each for each in surveys}
    marks = (DocumentMarks(each.sha256, each.year, marks_from_bytes(each.finds)) for each in surveys)
    folded = fold(marks, lambda sha256: packed_words(page_from_bytes(by_hash[sha256].page)))
    return [(each, folded.folded.get(each.sha256, ())) for each in surveys if each.sha256 not in folded.copies]
