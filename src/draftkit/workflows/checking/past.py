"""The office's past speeches, read once and looked words up in."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TypeVar

from draftkit.checks.overlap.find import find_overlaps
from draftkit.checks.overlap.library import OldText
from draftkit.checks.overlap.winnow import VERSION
from draftkit.checks.subject import Lookup
from draftkit.diagnostics import Outcome
from draftkit.errors import DraftkitError
from draftkit.parallel.runner import Failure, Runner, serial, usable_cores
from draftkit.store.addresses import Address, address_of
from draftkit.store.fingerprints import messages as index_messages
from draftkit.store.fingerprints.file import TEMPORARY, IndexFile, NewFile, Stamp, discard, open_index
from draftkit.store.save import make_folder
from draftkit.store.walk import find_documents, is_folder, is_there
from draftkit.workflows.checking import messages as common
from draftkit.workflows.checking import messages_past as messages
from draftkit.workflows.checking.past_reading import RULES, PastResult, PastTask, read_past, stamp_at
from draftkit.workflows.documents.convert import Environ
from draftkit.workflows.documents.kinds import ENDINGS
from draftkit.workflows.documents.read import Progress
from draftkit.workflows.drafting.oneshot import is_of_a_folder
from draftkit.workflows.steps import Steps, as_warning

T = TypeVar("T")
FOLDER = "past"
"""Where indexes stand in the cache."""

_RULES = f"{VERSION} {RULES}"
_PRIVATE = 0o700
"""An index holds the words of speeches: in a cache its folder is for its user alone."""
_PASSING = (index_messages.DAMAGED.code, index_messages.BUSY.code)
"""What an index can be that does not stop a check."""
_TOGETHER = 8
"""Documents that one task reads; old formats among them share a start of LibreOffice."""
_FEW = 24
"""Documents that are read here: to start other processes takes as long."""
_BATCH = 4_000_000
"""Fingerprints that are written together: some 100 MB of text, 100 MB of memory."""
_PRELOAD = ("draftkit.readers.speech", "draftkit.checks.overlap.winnow")


@dataclass(frozen=True, slots=True)
class Past:
    """Where past speeches are, and where what was read of them is kept.

    Attributes:
        folders: with speeches, folders below included; or single documents. None: the index is used as it is.
        index: the file that keeps what was read; None for one in the cache.
        cache: see `cli.places.cache_folder`; None where nothing can be kept, and all is read every time.
    """

    folders: tuple[Path, ...]
    index: Path | None = None
    cache: Path | None = None

    @property
    def file(self) -> Path:
        """The index: of the cache, one for these folders."""
        if self.index is not None:
            return self.index
        named = "\n".join(sorted(str(folder.absolute()) for folder in self.folders))
        digest = hashlib.sha256(named.encode(errors="surrogateescape")).hexdigest()[:16]
        return self.cache / FOLDER / f"{digest}.sqlite" if self.cache else TEMPORARY


class PastSpeeches:
    """Past speeches that words are looked up in; `close` it in the end."""

    def __init__(self, index: IndexFile) -> None:
        self._index = index

    def __len__(self) -> int:
        return self._index.count()

    def close(self) -> None:
        """Close the index."""
        self._index.close()

    def lookup(self, but: Path | None = None) -> Lookup:
        """A function that finds what of some passages stands in past speeches.

        Args:
            but: the file or folder under check: what lies in the past speeches too is not held against itself.
        """
        own = self._index.numbers_at(address_of(but).key) if but else frozenset()
        return self._without(own)

    def lookup_beside(self, digest: str, names: Iterable[str] = ()) -> Lookup:
        """The same beside copies of a file, which may lie anywhere, and beside documents that go by some names.

        Args:
            digest: of the file's bytes.
            names: as overlaps have them.
        """
        return self._without(self._index.numbers_of(digest) | self._index.numbers_called(names))

    def _without(self, own: frozenset[int]) -> Lookup:
        library = _Shelf(self._index, own)
        return lambda texts: find_overlaps(texts, library)


@dataclass(frozen=True, slots=True)
class _Shelf:
    """The index as the checks see it, without some documents."""

    index: IndexFile
    without: frozenset[int]

    def standing(self, prints: Iterable[int], most: int) -> Mapping[int, Sequence[int]]:
        found = self.index.standing(prints, most + len(self.without))
        if not self.without:
            return found
        return {value: [number for number in numbers if number not in self.without] for value, numbers in found.items()}

    def document(self, number: int) -> OldText:
        return OldText(*self.index.document(number))


def past_speeches(past: Past, progress: Progress, environ: Environ) -> Outcome[PastSpeeches]:
    """Bring the index up to date: what is new is read, what is gone is dropped, what is as it was is not opened.

    Where a folder is not there, or is empty as that of a disk which is not connected, nothing is dropped. A document
    that cannot be read is a warning. What was read is kept now and then, so that a run that was cut off goes on where
    it stopped. A damaged index is told and made anew, or left as it is where it cannot be; one that cannot be kept is
    made for this time; one that another process is writing is told and used as it is.

    Raises:
        DraftkitError: a folder or the index that was named cannot be used.
    """
    steps = Steps()
    if past.index and is_of_a_folder(past.index):
        steps.refuse(common.OVER_WHAT_IS_READ(path=past.index, option="--index"))
    if not past.folders:
        return steps.done(PastSpeeches(steps.take(open_index(past.file, create=False))))
    addresses, all_there = _addresses(past.folders, steps)
    index = _open(past, steps, is_spare=all_there)
    try:
        _renew(_Renewal(index, progress, environ, steps, all_there), addresses)
    except DraftkitError as error:
        code = error.diagnostics[-1].message.code
        if code not in _PASSING:
            raise
        steps.said.extend(map(as_warning, error.diagnostics))
        if code == index_messages.DAMAGED.code:
            index = _open(past, steps, is_spare=True)
            _renew(_Renewal(index, progress, environ, steps), addresses)
    return steps.done(PastSpeeches(index))


def _addresses(folders: Iterable[Path], steps: Steps) -> tuple[tuple[Address, ...], bool]:
    """Where the documents are, and whether every folder was there and could be looked through."""
    addresses, all_there = list[Address](), True
    for folder in folders:
        if is_folder(folder):
            found = find_documents(folder, ENDINGS.keys())
            paths = steps.take(found).paths
            all_there = all_there and bool(paths) and not found.diagnostics
        else:
            paths = (folder,) if is_there(folder) else ()
            all_there = all_there and bool(paths)
        if not paths:
            message = messages.NO_PAST if is_folder(folder) else messages.PAST_MISSING
            steps.said.append(message(path=folder))
        addresses.extend(map(address_of, paths))
    return tuple(addresses), all_there


def _open(past: Past, steps: Steps, *, is_spare: bool) -> IndexFile:
    """The index; where its place in the cache cannot be used, one for this time.

    Args:
        past: where it is.
        steps: what was said.
        is_spare: whether it can be made anew from the past speeches; one in the cache can be given up in any case.
    """
    path = past.file
    if past.index is not None and not is_spare and is_there(path):
        return steps.take(open_index(path, create=False))
    if past.index is not None or path == TEMPORARY:
        return steps.take(_opened(path, steps))
    made = make_folder(path.parent, _PRIVATE)
    steps.said.extend(map(as_warning, made.diagnostics))
    if made.value is not None:
        opened = _opened(path, steps, is_ours=True)
        steps.said.extend(map(as_warning, opened.diagnostics))
        if opened.value is not None:
            return opened.value
    return steps.take(open_index(TEMPORARY, create=True))


def _opened(path: Path, steps: Steps, *, is_ours: bool = False) -> Outcome[IndexFile]:
    """An index; one that was damaged is told and made anew, as is what else stands at a place of our own."""
    opened = open_index(path, create=True)
    code = opened.diagnostics[-1].message.code if opened.diagnostics else ""
    if is_ours and code == index_messages.FOREIGN.code:
        opened = Outcome(None, (discard(path, "it does not begin like an index"),))
    elif code != index_messages.DAMAGED.code:
        return opened
    steps.said.extend(map(as_warning, opened.diagnostics))
    return open_index(path, create=True)


@dataclass(slots=True)
class _Renewal:
    """One run through the documents; `held` are those read and not yet written.

    Attributes:
        all_there: whether what is not met is gone; else nothing is dropped.
    """

    index: IndexFile
    progress: Progress
    environ: Environ
    steps: Steps
    all_there: bool = True
    held: list[NewFile] = field(default_factory=list)
    prints: int = 0

    def take(self, result: PastResult) -> None:
        """Hold a document, and write where there are enough."""
        self.steps.said.extend(result.said)
        if result.file is not None:
            self.held.append(result.file)
            self.prints += sum(len(document.prints) for document in result.file.documents)
        if self.prints >= _BATCH:
            self.write()

    def write(self) -> None:
        """Write what is held."""
        if self.held:
            self.index.keep(self.held)
        self.held, self.prints = [], 0


def _renew(run: _Renewal, addresses: Sequence[Address]) -> None:
    if not run.all_there and not run.index.is_of(_RULES):
        return
    run.index.begin(_RULES)
    known = run.index.stamps(_RULES)
    gone = known.keys() - {address.key for address in addresses} if run.all_there else set()
    fresh = tuple(_fresh(addresses, known))
    if gone:
        run.index.forget(gone)
    if fresh:
        _read(run, fresh, known)
    if gone or fresh:
        run.index.settle()


def _fresh(addresses: Iterable[Address], known: Mapping[str, Stamp]) -> Iterator[tuple[Address, str]]:
    """What has to be looked at, with the hash of what was read there before."""
    for address in addresses:
        stamp = known.get(address.key)
        if stamp is None or stamp_at(address, stamp.digest) != stamp:
            yield address, stamp.digest if stamp else ""


def _read(run: _Renewal, fresh: Sequence[tuple[Address, str]], known: Mapping[str, Stamp]) -> None:
    tasks = (PastTask(some, dict(run.environ)) for some in _groups(fresh, _TOGETHER))
    same: dict[str, Stamp] = {}
    met = 0
    with _runner(len(fresh)) as runner:
        for task, result in runner.run(read_past, tasks):
            for each in _singly(runner, task) if isinstance(result, Failure) else result:
                run.take(each)
                if each.is_known:
                    same[each.address.key] = stamp_at(each.address, known[each.address.key].digest)
            met += len(task.addresses)
            run.progress(met, len(fresh), task.addresses[-1][0].path.name)
    run.write()
    if same:
        run.index.touch(same)


def _singly(runner: Runner, task: PastTask) -> Iterator[PastResult]:
    """What becomes of documents whose task failed: each is tried once more by itself."""
    for tried, result in runner.run(read_past, (PastTask((one,), task.environ) for one in task.addresses)):
        if isinstance(result, Failure):
            address = tried.addresses[0][0]
            yield PastResult(address, None, said=(messages.READER_BROKE(path=address.path, reason=result.reason),))
        else:
            yield from result


def _runner(documents: int) -> AbstractContextManager[Runner]:
    """A few documents are read here, many by all cores."""
    if documents <= _FEW or usable_cores() == 1:
        return serial()
    from draftkit.parallel.processes import processes

    return processes(usable_cores(), _PRELOAD)


def _groups(items: Iterable[T], size: int) -> Iterator[tuple[T, ...]]:
    iterator = iter(items)
    while group := tuple(islice(iterator, size)):
        yield group
