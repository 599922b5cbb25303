"""A phrase of a bank as people are shown it, whatever it is known from: the files alone, or the candidates too."""

from collections.abc import Iterable
from dataclasses import dataclass

from draftkit.phrases.candidate import Candidate, Standing
from draftkit.phrases.model import Bank, Phrase, Rejected
from draftkit.phrases.search import PhraseQuery, fits
from draftkit.text.han import count_han


@dataclass(frozen=True, slots=True)
class Entry:
    """A phrase and what has become of it.

    Attributes:
        phrase: of a rejected phrase the files hold the words alone.
        score: how sure the miner is, in thousandths; None where no miner said.
        left, right: see `Candidate`; None where no miner said.
    """

    phrase: Phrase | Rejected
    standing: Standing
    score: int | None = None
    left: float | None = None
    right: float | None = None

    @property
    def rank(self) -> tuple[int, str]:
        """Sorts the best first."""
        return -(self.score or 0), self.phrase.id


def entry_of(candidate: Candidate) -> Entry:
    """A candidate as an entry."""
    return Entry(candidate.phrase, candidate.standing, candidate.score, candidate.left, candidate.right)


def entries_of(bank: Bank) -> Iterable[Entry]:
    """What a bank's files hold."""
    yield from (Entry(phrase, Standing.ACCEPTED) for phrase in bank.phrases)
    yield from (Entry(rejected, Standing.REJECTED) for rejected in bank.rejected)


def entry_fits(entry: Entry, query: PhraseQuery, meant: frozenset[str]) -> bool:
    """Whether an entry is what is looked for; of one whose words alone are known, whether the words are.

    Args:
        entry: of a bank.
        query: what is looked for.
        meant: what `documents_meant` says of the query and the bank's documents.
    """
    phrase = entry.phrase
    if isinstance(phrase, Phrase):
        return fits(phrase, entry.standing, query, meant)
    axes = (query.role, query.theme, query.form, query.head, query.register, query.source)
    return (
        query.standing is entry.standing
        and not any(axes)
        and all(word in phrase.text for word in query.words.split())
        and query.shortest <= count_han(phrase.text) <= query.longest
    )
