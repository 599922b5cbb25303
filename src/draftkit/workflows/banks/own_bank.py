"""A bank that is mined and looked after: its YAML files, its candidates, and how both are kept in step."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from draftkit.decode import decode_own
from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.phrases.by_hand import published_halfway, taken_back
from draftkit.phrases.candidate import Candidate, Standing
from draftkit.phrases.dump import dump_bank
from draftkit.phrases.model import Bank, Phrase, SourceDocument
from draftkit.phrases.search import PhraseQuery
from draftkit.phrases.settle import Settled, list_documents, settle
from draftkit.source import Source
from draftkit.store.candidates.file import CandidateFile
from draftkit.store.candidates.laid import Laid
from draftkit.store.files import ABSENT, OWN, Loaded, load
from draftkit.store.save import Write, save_all
from draftkit.workflows.banks import messages as messages_phrases
from draftkit.workflows.banks.find import bank_files
from draftkit.workflows.banks.write_ahead import announce, begun, completed, forget
from draftkit.workflows.steps import Steps

_ALL = 100_000_000
"""More candidates than any bank has."""
NO_PHRASES = "version: 1\nphrases: []\n"
"""What a file says that has nothing left to say."""


@dataclass(frozen=True, slots=True)
class OwnFiles:
    """The YAML files of a bank as they stand now."""

    loaded: tuple[Loaded, ...]
    sources: tuple[Source, ...]
    bank: Bank


def read_files(folder: Path, *, afresh: bool = False) -> Outcome[OwnFiles]:
    """The YAML files of a bank's folder; an empty bank where there are none.

    Args:
        folder: of the bank. A faulty file in it is refused: people own them.
        afresh: whether what they say is given up, so that it does not matter.
    """
    steps = Steps()
    loaded = steps.take_all(load(path, OWN) for path in bank_files(folder))
    if afresh or not loaded:
        return steps.done(OwnFiles(loaded, (), Bank()))
    # YAML is read with what takes 10 ms to load, and a new bank has none.
    from draftkit.phrases.parse import parse_bank

    sources = steps.take_all(decode_own(file.data, str(file.path)) for file in loaded)
    return steps.done(OwnFiles(loaded, sources, steps.take(parse_bank(sources))))


def settled_bank(file: CandidateFile, own: OwnFiles, mined: Iterable[Candidate], day: str) -> Settled:
    """What the bank should say now; see `phrases.settle`."""
    unpublished = file.unpublished()
    waiting = {key: decision for key, decision in unpublished.items() if decision is not None}
    undone = ((key, file.candidate(key)) for key, decision in unpublished.items() if decision is None)
    before = {key: candidate for key, candidate in undone if candidate and candidate.phrase.id == key}
    bank, published = taken_back(own.bank, file.published(), before)
    return settle(mined, bank, published, waiting, day=day)


def finish_writing(file: CandidateFile, folder: Path) -> Outcome[bool]:
    """Finish what a run that was cut off began to write into the files, so that nothing of it looks done by hand.

    `keep_in_step` is to follow.

    Returns:
        Whether there was something of the kind.
    """
    unfinished = begun(file)
    if unfinished is None:
        return Outcome(value=False)
    steps = Steps()
    steps.take(completed(unfinished, folder))
    own = steps.take(read_files(folder))
    file.set_published(published_halfway(own.bank, file.published(), unfinished.published))
    return steps.done(value=True)


def write_settled(
    file: CandidateFile, folder: Path, own: OwnFiles, settled: Settled, documents: Iterable[SourceDocument]
) -> Outcome[int]:
    """Write what was settled, see `write_files`; `keep_in_step` is to follow, else `finish_writing` in the next run."""
    writes = _changed(folder, own, list_documents(settled.bank, documents))
    if writes:
        announce(file, writes, settled.published)
    return _written(writes)


def write_files(folder: Path, own: OwnFiles, bank: Bank) -> Outcome[int]:
    """Write what changed, all of it or nothing, unless a file changed since it was read.

    Returns:
        How many files were written.
    """
    return _written(_changed(folder, own, bank))


def _changed(folder: Path, own: OwnFiles, bank: Bank) -> tuple[Write, ...]:
    known = {file.path.name: file for file in own.loaded}
    given_up = {} if own.sources else dict.fromkeys(known, NO_PHRASES)
    texts = given_up | {Path(name).name: text for name, text in _rewritten(own.sources, bank)}
    return tuple(
        Write(folder / name, text.encode(), known[name].digest if name in known else ABSENT)
        for name, text in texts.items()
        if name not in known or known[name].data != text.encode()
    )


def _rewritten(sources: Sequence[Source], bank: Bank) -> Iterable[tuple[str, str]]:
    if not sources:
        return dump_bank(bank)
    from draftkit.phrases.rewrite import rewrite_bank

    return rewrite_bank(sources, bank)


def _written(writes: Sequence[Write]) -> Outcome[int]:
    steps = Steps()
    steps.take(save_all(writes))
    return steps.done(len(writes))


def wanted(candidates: Iterable[Laid], file: CandidateFile, own: OwnFiles) -> Iterator[Candidate]:
    """The candidates that have a say in what the bank says: accepted ones, and those a person has to do with."""
    known = _known(file, own) | {phrase.text for phrase in own.bank.phrases}
    accepted = Standing.ACCEPTED
    return (
        each.candidate for each in candidates if each.standing is accepted or each.id in known or each.text in known
    )


def _known(file: CandidateFile, own: OwnFiles) -> set[str]:
    return {phrase.id for phrase in own.bank.phrases} | file.unpublished().keys() | file.published().keys()


def _wanted_of(file: CandidateFile, own: OwnFiles) -> Iterator[Candidate]:
    """The same of those in a file, without looking at the others, which may be a hundred times as many."""
    accepted = file.search(PhraseQuery(standing=Standing.ACCEPTED), _ALL).candidates
    yield from accepted
    for key in sorted(_known(file, own) - {candidate.phrase.id for candidate in accepted}):
        candidate = file.candidate(key)
        if candidate and candidate.phrase.id == key:
            yield candidate


def publish(file: CandidateFile, folder: Path, day: str) -> Outcome[Settled]:
    """Bring the YAML files in step with what was decided, and the candidates with what was edited by hand.

    Call it with the bank locked. Whatever it stops at, nothing decided is lost: decisions stay unpublished until the
    files hold them.
    """
    steps = Steps()
    steps.take(finish_writing(file, folder))
    own = steps.take(read_files(folder))
    settled = settled_bank(file, own, _wanted_of(file, own), day)
    steps.take(write_settled(file, folder, own, settled, file.documents()))
    keep_in_step(file, settled)
    return steps.done(settled)


def taken_over(settled: Settled) -> tuple[Diagnostic, ...]:
    """A word on what was changed by hand; a file that was lost shows as many entries taken out."""
    edited, deleted, added = map(len, (settled.edited, settled.deleted, settled.added))
    if not (edited or deleted or added):
        return ()
    return (messages_phrases.TAKEN_OVER(edited=edited, deleted=deleted, added=added),)


def keep_in_step(file: CandidateFile, settled: Settled) -> None:
    """Remember what the files say now, and show it in the candidates."""
    file.set_standings(settled.standings)
    file.show(_reading_otherwise(file, settled))
    file.set_published(settled.published)
    file.mark_published(file.unpublished())
    forget(file)


def _reading_otherwise(file: CandidateFile, settled: Settled) -> tuple[tuple[Phrase, Standing], ...]:
    """What the files say of candidates that do not say so yet: words, axes and notes people wrote."""
    found = list(settled.bank.phrases)
    for barred in settled.bank.rejected:
        candidate = file.candidate(barred.id)
        if candidate is not None and candidate.phrase.id == barred.id:
            found.append(replace(candidate.phrase, note=barred.note, checked=barred.checked))
    return file.reading_otherwise(found)
