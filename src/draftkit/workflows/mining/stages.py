"""The stages of mining as plain functions: what another process, or a worker of a cluster, is asked to do.

Tasks and results are bytes and small records. Nothing here knows of a bank: the same tasks give the same results
wherever they run. What a stage needs is imported by it, so that who hands out tasks stays small.
"""

import gc
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from draftkit.diagnostics import Diagnostic
from draftkit.phrases.candidate import Standing
from draftkit.store.addresses import Address, kept_name
from draftkit.workflows.documents import messages as messages_documents
from draftkit.workflows.steps import as_warning

if TYPE_CHECKING:
    from draftkit.mining.judge import Judge
    from draftkit.mining.survey import Survey


@dataclass(frozen=True, slots=True)
class ReadTask:
    """Documents to read.

    Attributes:
        addresses: where they lie, each with the hash of what was read there before, or an empty one.
        environ: says where LibreOffice is; None: the environment of the process that reads, on a computer of its own.
    """

    addresses: tuple[tuple[Address, str], ...]
    environ: Mapping[str, str] | None


@dataclass(frozen=True, slots=True)
class ReadResult:
    """What became of one document.

    Attributes:
        survey: None where there is nothing to mine, or nothing new.
        is_known: whether the same was read there before.
        said: what was noticed, errors as warnings.
    """

    address: Address
    survey: "Survey | None"
    is_known: bool
    said: tuple[Diagnostic, ...]


def read(task: ReadTask) -> tuple[ReadResult, ...]:
    """Read and survey documents."""
    _collect_garbage_less()
    return tuple(_read(task))


@lru_cache(maxsize=1)
def _collect_garbage_less() -> None:
    """Reading makes many small objects and no cycles to speak of: looking for these takes 3 % of the time."""
    gc.freeze()
    gc.set_threshold(100_000, 50, 50)


def _read(task: ReadTask) -> Iterator[ReadResult]:
    from draftkit.mining.model import Material
    from draftkit.mining.survey import survey
    from draftkit.workflows.documents.read import read_addressed

    known = dict(task.addresses)
    environ = os.environ if task.environ is None else task.environ
    for address, outcome in read_addressed(tuple(known), environ, known):
        said, parsed = tuple(map(as_warning, outcome.diagnostics)), outcome.value
        if parsed is None:
            yield ReadResult(address, None, not said, said)
        elif parsed.is_draft:
            left_out = messages_documents.DRAFT_LEFT_OUT(path=address.path)
            yield ReadResult(address, None, is_known=False, said=(*said, left_out))
        else:
            material = Material(kept_name(address.path.name), parsed.digest, parsed.source, parsed.reading)
            yield ReadResult(address, survey(material), is_known=False, said=said)


@dataclass(frozen=True, slots=True)
class CollectTask:
    """What all documents offer in one part, and in how many of them a text must stand."""

    part: int
    sections: Iterable[bytes]
    least: int


def collect(names: bytes, task: CollectTask) -> bytes:
    """The dictionary of a part; `names` are those of all documents, one a line."""
    from draftkit.mining import dictionary

    return dictionary.entries_to_bytes(dictionary.collect(task.part, task.sections, _judge(names), task.least))


@lru_cache(maxsize=1)
def _judge(names: bytes) -> "Judge":
    from draftkit.lexicon.words import words
    from draftkit.mining.judge import Judge
    from draftkit.mining.names import Names

    return Judge(words(), Names.of(names.decode().split("\n"), words()))


@dataclass(frozen=True, slots=True)
class PageTask:
    """A page and the numbers of its blocks that are not counted."""

    page: bytes
    left_out: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TallyTask:
    """Pages to be counted together."""

    pages: tuple[PageTask, ...]


def count(known: bytes, task: TallyTask) -> list[bytes]:
    """What pages hold of a dictionary, by part."""
    from draftkit.mining.tally import tally

    return tally(known, ((each.page, each.left_out) for each in task.pages))


@dataclass(frozen=True, slots=True)
class ReduceTask:
    """The dictionary of a part, and what was counted of it."""

    entries: Iterable[bytes]
    tallies: Iterable[bytes]
    least: int


@dataclass(frozen=True, slots=True)
class Reduced:
    """The candidates of a part.

    Attributes:
        laid: they themselves in bundles, see `store.candidates.laid`.
        count: how many they are.
        sure: of those the miner is sure of, the score, negative, and the id.
    """

    laid: tuple[bytes, ...]
    count: int
    sure: tuple[tuple[int, str], ...]


def reduce(task: ReduceTask) -> Reduced:
    """The candidates of a part."""
    from draftkit.mining.dictionary import entries_from_bytes
    from draftkit.mining.entries import candidates
    from draftkit.mining.tally import tallies_of
    from draftkit.store.candidates.laid import lay_down

    found = tuple(candidates(entries_from_bytes(b"".join(task.entries)), tallies_of(task.tallies), task.least))
    sure = tuple((-each.score, each.phrase.id) for each in found if each.standing is Standing.ACCEPTED)
    return Reduced(lay_down(found), len(found), sure)
