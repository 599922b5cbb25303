"""Candidates on their way into a file: made rows where they were found, so that who writes them only moves these."""

import marshal
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from draftkit.phrases.candidate import Candidate, Standing
from draftkit.store.candidates.rows import Row, candidate_of, row_of
from draftkit.store.candidates.tokens import bare_words, with_standing

_BUNDLE = 500
"""Candidates, of about two kilobytes each."""


class Laid(NamedTuple):
    """A candidate as it goes into a file.

    Attributes:
        row: the values of its columns, see `rows.COLUMNS`.
        bare: its words of the index but for that of its standing.
    """

    row: Row
    bare: str

    @property
    def id(self) -> str:
        """Of its phrase."""
        return str(self.row[0])

    @property
    def text(self) -> str:
        """Of its phrase."""
        return str(self.row[1])

    @property
    def standing(self) -> Standing:
        """What has become of it."""
        return Standing(self.row[-1])

    @property
    def words(self) -> str:
        """What it stands under in the index; empty for a rejected one."""
        return with_standing(self.bare, self.standing)

    @property
    def candidate(self) -> Candidate:
        """The candidate itself."""
        return candidate_of(self.row)

    def standing_as(self, standing: Standing) -> "Laid":
        """The same with another standing."""
        return self if self.standing is standing else Laid((*self.row[:-1], standing.value), self.bare)


def laid_of(candidate: Candidate) -> Laid:
    """A candidate, ready to be written."""
    return Laid(row_of(candidate), bare_words(candidate.phrase))


def lay_down(candidates: Sequence[Candidate]) -> tuple[bytes, ...]:
    """Candidates as bytes, for this run alone; in bundles, so that who reads them holds few at a time."""
    bundles = (candidates[at : at + _BUNDLE] for at in range(0, len(candidates), _BUNDLE))
    return tuple(marshal.dumps([tuple(laid_of(candidate)) for candidate in bundle]) for bundle in bundles)


def take_up(data: bytes) -> Iterator[Laid]:
    """The candidates in such a bundle."""
    return map(Laid._make, marshal.loads(data))  # noqa: S302 - our own, and of this run
