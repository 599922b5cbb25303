"""The first stage of mining: read and survey what is new, and keep it at once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TypeVar

from draftkit.parallel.messages import NOT_SEEN
from draftkit.parallel.runner import Failure
from draftkit.store.addresses import Address
from draftkit.store.candidates.surveys import Survey
from draftkit.store.messages import MISSING
from draftkit.workflows.documents.convert import Environ
from draftkit.workflows.mining import messages
from draftkit.workflows.mining.desk import MineDesk, Stage
from draftkit.workflows.mining.rules import rules_version
from draftkit.workflows.mining.sources import digest_at
from draftkit.workflows.mining.stages import ReadResult, ReadTask, read

T = TypeVar("T")
_TOGETHER = 8
"""Documents that one task reads; old formats among them share a start of LibreOffice."""


@dataclass(slots=True)
class Read:
    """How many documents were read just now, and how many could not be.

    Attributes:
        unseen: the paths among these that lead to a document here, but not where they were to be read.
    """

    new: int = 0
    unread: int = 0
    unseen: list[Path] = field(default_factory=list)


def read_new(desk: MineDesk, addresses: Iterable[Address], environ: Environ) -> Read:
    """Survey the documents that are not known as they are now; each is kept as soon as it was read."""
    done, progress = Read(), desk.watch(Stage.READING)
    fresh = tuple(_fresh(desk, addresses))
    theirs = dict(environ) if desk.runner.is_here else None
    tasks = (ReadTask(some, theirs) for some in _groups(fresh, _TOGETHER))
    met = 0
    for task, result in desk.runner.run(read, tasks):
        results = _singly(desk, task) if isinstance(result, Failure) else result
        _keep(desk, results, done)
        met += len(task.addresses)
        progress(met, len(fresh), task.addresses[-1][0].path.name)
    if done.unseen:
        desk.steps.said.append(NOT_SEEN(count=len(done.unseen), path=min(done.unseen)))
    return done


def _fresh(desk: MineDesk, addresses: Iterable[Address]) -> Iterator[tuple[Address, str]]:
    """What has to be looked at, with the hash of what was read there before."""
    known = desk.file.surveyed(rules_version())
    for address in addresses:
        digest = known.get(address.key, "")
        if not digest or digest_at(address) != digest:
            yield address, digest


def _singly(desk: MineDesk, task: ReadTask) -> tuple[ReadResult, ...]:
    """What becomes of documents whose task failed: each is tried once more by itself."""
    results: list[ReadResult] = []
    for tried, result in desk.runner.run(read, (ReadTask((one,), task.environ) for one in task.addresses)):
        if isinstance(result, Failure):
            address = tried.addresses[0][0]
            said = (messages.READER_BROKE(path=address.path, reason=result.reason),)
            results.append(ReadResult(address, None, is_known=False, said=said))
        else:
            results += result
    return tuple(results)


def _keep(desk: MineDesk, results: Iterable[ReadResult], done: Read) -> None:
    surveys, rules = list[Survey](), rules_version()
    for result in results:
        if not desk.runner.is_here and _is_unseen(result):
            done.unseen.append(result.address.path)
        else:
            desk.steps.said.extend(result.said)
        found = result.survey
        if found is None:
            done.unread += not result.is_known
            continue
        done.new += 1
        head = (found.name, found.title, found.year, found.chars)
        surveys.append(Survey(found.sha256, result.address.key, *head, found.page, found.finds, rules))
    if surveys:
        desk.file.keep(surveys)


def _is_unseen(result: ReadResult) -> bool:
    """Whether a document is here that was not found elsewhere."""
    local = result.address.local
    return local is not None and any(said.message.code == MISSING.code for said in result.said) and local.exists()


def _groups(items: Iterable[T], size: int) -> Iterator[tuple[T, ...]]:
    iterator = iter(items)
    while group := tuple(islice(iterator, size)):
        yield group
