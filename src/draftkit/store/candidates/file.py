"""Open a file of candidates, and everything that can be done with it."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import TracebackType

from draftkit.diagnostics import Outcome
from draftkit.phrases.candidate import Candidate, Decision
from draftkit.phrases.model import SourceDocument
from draftkit.phrases.search import PhraseQuery
from draftkit.store.candidates.figures import CandidateStats
from draftkit.store.candidates.search import FoundCandidates
from draftkit.store.candidates.surveys import Survey, SurveyHead

NAME = "candidates.sqlite"
"""What the file is called in a bank's folder."""


def open_candidates(path: Path, *, create: bool) -> Outcome["CandidateFile"]:
    """Open a file of candidates; use it in a `with`.

    A file that may only be read is opened for reading where `create` is not asked for.

    Args:
        path: of the file.
        create: make it where there is none, and be able to write.
    """
    raise NotImplementedError


class CandidateFile:
    """An open file of candidates.

    Every method that writes does so in one transaction: whatever stops it, the file holds all or nothing of it.
    Every method raises DraftkitError where the file is damaged, the disk full, or another process at work.
    """

    def __enter__(self) -> "CandidateFile":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        raise NotImplementedError

    def surveyed(self) -> dict[str, str]:
        """The addresses that were read, each with the SHA-256 of what was read there."""
        raise NotImplementedError

    def keep(self, surveys: Iterable[Survey]) -> None:
        """Keep surveys; one of an address known with another content takes the older one's place there."""
        raise NotImplementedError

    def forget(self, sha256s: Iterable[str]) -> None:
        """Forget surveys and all their addresses."""
        raise NotImplementedError

    def survey_heads(self) -> tuple[SurveyHead, ...]:
        """All surveys, ordered by SHA-256."""
        raise NotImplementedError

    def pages(self, sha256s: Iterable[str] | None = None) -> Iterator[tuple[str, bytes]]:
        """(SHA-256, page) of the given surveys in the order given, or of all, ordered by SHA-256; one at a time."""
        raise NotImplementedError

    def page(self, sha256: str) -> bytes | None:
        """The page of one survey."""
        raise NotImplementedError

    def finds(self, sha256s: Iterable[str] | None = None) -> Iterator[tuple[str, bytes]]:
        """(SHA-256, finds) as `pages`."""
        raise NotImplementedError

    def note(self, key: str) -> str:
        """A small text remembered under a key; empty where there is none."""
        raise NotImplementedError

    def set_note(self, key: str, value: str) -> None:
        """Remember a small text; an empty one is forgotten."""
        raise NotImplementedError

    def replace_candidates(self, candidates: Iterable[Candidate], documents: Iterable[SourceDocument]) -> None:
        """Put these in the place of all candidates and documents, in one transaction, in any order, ids distinct.

        Decisions stay; those not yet published prevail over what is given here.
        """
        raise NotImplementedError

    def documents(self) -> tuple[SourceDocument, ...]:
        """The documents of the candidates, ordered by id."""
        raise NotImplementedError

    def candidates(self) -> Iterator[Candidate]:
        """All candidates, the rejected ones too, in the order of their ranks; one at a time."""
        raise NotImplementedError

    def search(self, query: PhraseQuery, limit: int) -> FoundCandidates:
        """The first `limit` candidates that fit, in the order of falling scores, then ids, and how many there are."""
        raise NotImplementedError

    def candidate(self, name: str) -> Candidate | None:
        """The candidate of an id or of exactly this text."""
        raise NotImplementedError

    def near(self, text: str, most: int = 3) -> tuple[str, ...]:
        """Texts of candidates like this one, the most alike first."""
        raise NotImplementedError

    def stats(self) -> CandidateStats:
        """How much the file holds."""
        raise NotImplementedError

    def decide(self, decisions: Iterable[Decision]) -> None:
        """Take down decisions, in one commit; candidates show them at once."""
        raise NotImplementedError

    def undo(self) -> Decision | None:
        """Take back the last decision not yet taken back; what was decided before it is in force again.

        Returns:
            What was taken back; None where there is nothing.
        """
        raise NotImplementedError

    def decisions(self) -> dict[str, Decision]:
        """The decisions in force, by the id of their phrase."""
        raise NotImplementedError

    def unpublished(self) -> dict[str, Decision | None]:
        """What was decided since it was last marked as published, by id; None where a decision was taken back and

        none is in force any more: the phrase is as the miner has it, see `candidate`.
        """
        raise NotImplementedError

    def mark_published(self, ids: Iterable[str]) -> None:
        """Say that the YAML files hold what was decided on these phrases."""
        raise NotImplementedError

    def published(self) -> dict[str, str]:
        """The digest of each entry as it was last written to YAML, by id."""
        raise NotImplementedError

    def set_published(self, digests: Mapping[str, str]) -> None:
        """Remember the digests of all entries as they now stand in YAML; those remembered before are forgotten."""
        raise NotImplementedError
