"""Older texts that words are looked up in."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from draftkit.checks.overlap.letters import letters
from draftkit.checks.overlap.winnow import fingerprints


@dataclass(frozen=True, slots=True)
class OldText:
    """An older document: what it goes by, and its words."""

    name: str
    text: str


class Library(Protocol):
    """Older documents by number, and their fingerprints."""

    def standing(self, prints: Iterable[int], most: int) -> Mapping[int, Sequence[int]]:
        """For each known fingerprint the numbers of documents with it; `most` + 1 of them where more have it."""
        ...

    def document(self, number: int) -> OldText:
        """The document of a number."""
        ...


class Memory:
    """A few documents in memory, numbered from 0."""

    def __init__(self, documents: Sequence[OldText]) -> None:
        """Take the fingerprints of all documents."""
        self._documents = documents
        self._standing: dict[int, list[int]] = defaultdict(list)
        for number, document in enumerate(documents):
            for value in dict.fromkeys(value for _, value in fingerprints(letters(document.text))):
                self._standing[value].append(number)

    def standing(self, prints: Iterable[int], most: int) -> Mapping[int, Sequence[int]]:
        """See `Library`."""
        return {value: self._standing[value][: most + 1] for value in prints if value in self._standing}

    def document(self, number: int) -> OldText:
        """See `Library`."""
        return self._documents[number]
