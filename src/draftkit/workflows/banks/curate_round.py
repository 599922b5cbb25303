"""A person going through the phrases of a bank, one after the other."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.phrases.candidate import Candidate, Decision, Standing, Verdict
from draftkit.phrases.messages import GAP_UNKNOWN, NO_WORDS, TOO_LONG
from draftkit.phrases.model import GAP, MAX_HAN, Phrase, PhraseSlot
from draftkit.phrases.search import PhraseQuery, documents_meant, fits
from draftkit.phrases.taxonomy import Form
from draftkit.store.candidates.file import CandidateFile
from draftkit.workflows.banks import messages
from draftkit.workflows.banks.contexts import Context, contexts_in_pages
from draftkit.workflows.banks.curate import Curated

_TOGETHER = 500
"""Phrases that are fetched at a time."""
_SKIPPED = "curate-skipped"
_BY_LENGTH = {3: Form.THREE, 4: Form.FOUR}


@dataclass(frozen=True, slots=True)
class Asked:
    """Which phrases are gone through.

    Attributes:
        query: what they must be like.
        rejected_too: whether a query that names no standing means the rejected ones too.
        again: whether those decided on already are gone through as well.
    """

    query: PhraseQuery
    rejected_too: bool = False
    again: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """A phrase that is to be decided on.

    Attributes:
        number: which one of the round it is, from 1.
        contexts: the sentences it stands in, with the name of their document.
        decision: what was decided on it before.
    """

    candidate: Candidate
    number: int
    contexts: tuple[tuple[str, Context], ...]
    decision: Decision | None


@dataclass(slots=True)
class Round:
    """One person going through candidates.

    Attributes:
        total: how many there are to go through.
        decided: on how many a decision was made in this round.
    """

    bank: Curated
    asked: Asked
    day: str
    total: int = 0
    decided: int = 0
    _queue: list[str] = field(default_factory=list)
    _met: set[str] = field(default_factory=set)
    _touched: set[str] = field(default_factory=set)
    _at: int = 0

    def __post_init__(self) -> None:
        """Find what is to be gone through; what was skipped in an earlier round comes last."""
        self.total = self._count()
        self._fetch()

    @property
    def file(self) -> CandidateFile:
        """The candidates."""
        return self.bank.file

    @property
    def skipped(self) -> frozenset[str]:
        """Ids that were passed over, in earlier rounds too."""
        return frozenset(self.file.note(_SKIPPED).split())

    def card(self) -> Card | None:
        """The phrase at hand; None where all were gone through."""
        if self._at >= len(self._queue):
            self._fetch()
        while self._at < len(self._queue):
            key = self._queue[self._at]
            candidate = self._candidate(key)
            if candidate is not None:
                return Card(candidate, self._at + 1, self._contexts(candidate), self.file.decisions().get(key))
            del self._queue[self._at]
        return None

    def decide(self, verdict: Verdict, phrase: Phrase) -> None:
        """Take down a decision on the phrase at hand, and go to the next."""
        key = self._queue[self._at]
        self._touched.add(key)
        self.file.decide([Decision(key, verdict, phrase, self.day)])
        self.decided += 1
        self._pass_over(key, skipped=False)
        self._at += 1

    def skip(self) -> None:
        """Leave the phrase at hand as it is, and go to the next; the next round begins behind it."""
        self._pass_over(self._queue[self._at], skipped=True)
        self._at += 1

    def back(self) -> bool:
        """Go to the phrase before; False where there is none."""
        if not self._at:
            return False
        self._at -= 1
        return True

    def undo(self) -> Decision | None:
        """Take back the last decision, of an earlier round too, and go to its phrase; None where there is none."""
        undone = self.file.undo()
        if undone is None:
            return None
        self._touched.add(undone.id)
        if undone.id in self._queue:
            self._at = self._queue.index(undone.id)
            self.decided = max(0, self.decided - 1)
        else:
            self._queue.insert(self._at, undone.id)
            self._met.add(undone.id)
            self.total += 1
        return undone

    def _candidate(self, key: str) -> Candidate | None:
        """A candidate as it stands now: what the files say prevails, what was decided in this round even more."""
        candidate = self.file.candidate(key)
        if candidate is None or candidate.phrase.id != key:
            return None
        own = None if key in self._touched else self.bank.own.get(key)
        return replace(candidate, phrase=own) if own else candidate

    def _contexts(self, candidate: Candidate) -> tuple[tuple[str, Context], ...]:
        """Two sentences, of two documents where there are such."""
        phrase = candidate.phrase
        names = {document.id: document for document in self.file.documents()}
        kept = {source.document: source for source in reversed(phrase.sources) if source.document in names}
        sources = [*kept.values(), *(source for source in phrase.sources if source not in kept.values())][:2]
        some = replace(phrase, sources=tuple(source for source in sources if source.document in names))
        found = contexts_in_pages(
            some, {source.document: names[source.document] for source in some.sources}.values(), self.file
        )
        pairs = zip(some.sources, found, strict=True)
        return tuple((names[source.document].name, context) for source, context in pairs if context)

    def _pass_over(self, key: str, *, skipped: bool) -> None:
        before = self.skipped
        after = before | {key} if skipped else before - {key}
        if after != before:
            self.file.set_note(_SKIPPED, " ".join(sorted(after)))

    def _count(self) -> int:
        found = sum(self.file.search(query, 1).total for query in self._queries())
        if self.asked.again:
            return found
        return found - sum(1 for each in self._decided() if self._fits(each))

    def _decided(self) -> Iterator[Candidate]:
        """The candidates nobody needs to look at any more."""
        for key in self._decided_ids():
            candidate = self.file.candidate(key)
            if candidate and candidate.phrase.id == key:
                yield candidate

    def _decided_ids(self) -> set[str]:
        return {*self.file.decisions(), *self.bank.checked}

    def _fits(self, candidate: Candidate) -> bool:
        return any(
            fits(candidate.phrase, candidate.standing, query, documents_meant(self.file.documents(), query))
            for query in self._queries()
        )

    def _queries(self) -> tuple[PhraseQuery, ...]:
        query = self.asked.query
        if query.standing is None and self.asked.rejected_too:
            return query, replace(query, standing=Standing.REJECTED)
        return (query,)

    def _fetch(self) -> None:
        """The next phrases behind those met so far, skipped ones last."""
        skipped = self.skipped
        passed = set() if self.asked.again else self._decided_ids()
        limit = _TOGETHER + len(passed) + len(self._met) + len(skipped)
        found = [each for query in self._queries() for each in self.file.search(query, limit).candidates]
        ids = [each.phrase.id for each in found if each.phrase.id not in passed | self._met]
        fresh = [key for key in ids if key not in skipped][:_TOGETHER] or ids[:_TOGETHER]
        self._queue += fresh
        self._met.update(fresh)


def with_words(phrase: Phrase, text: str) -> Outcome[Phrase]:
    """The phrase with other words; gaps that are new take any text, 三字格 and 四字格 are what their length says."""
    gaps = GAP.findall(text)
    known = {slot.name: slot for slot in phrase.slots}
    changed = replace(phrase, text=text, slots=tuple(known.get(name, PhraseSlot(name)) for name in gaps))
    if phrase.form in _BY_LENGTH.values() and not gaps:
        changed = replace(changed, form=_BY_LENGTH.get(changed.length, phrase.form))
    problem: Diagnostic | None = None
    if not changed.length or not text.isprintable():
        problem = NO_WORDS(text=text)
    elif changed.length > MAX_HAN:
        problem = TOO_LONG(text=text, count=changed.length, limit=MAX_HAN)
    elif len(set(gaps)) < len(gaps):
        problem = GAP_UNKNOWN(text=text, names="、".join(sorted({name for name in gaps if gaps.count(name) > 1})))
    return Outcome(None, (problem,)) if problem else Outcome(changed)


def same_words(file: CandidateFile, key: str, text: str) -> tuple[Diagnostic, ...]:
    """A hint where another phrase of the bank has these words already."""
    other = file.candidate(text)
    if other is None or other.phrase.id == key or other.standing is Standing.REJECTED:
        return ()
    return (messages.ALREADY_THERE(text=text, id=other.phrase.id),)
