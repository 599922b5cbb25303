"""Open a file of candidates, and everything that can be done with it."""

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Self, TypeVar

from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.phrases.candidate import Candidate, Decision, Standing
from draftkit.phrases.model import Phrase, SourceDocument
from draftkit.phrases.search import PhraseQuery
from draftkit.store import messages as file_messages
from draftkit.store.candidates import decisions, figures, messages, notes, replacing, schema, search, surveys
from draftkit.store.candidates.laid import Laid, laid_of
from draftkit.store.candidates.link import Link, problem
from draftkit.store.candidates.rows import ALL, candidate_of, readable
from draftkit.store.walk import is_folder, is_there

T = TypeVar("T")
NAME = "candidates.sqlite"
"""What the file is called in a bank's folder."""

WAIT = 10.0
"""Seconds to wait for another process before it is called busy; 200,000 candidates are brought over in 3 s."""
_MEMORY = 32
"""Megabytes of the file kept in memory at most."""


def open_candidates(path: Path, *, create: bool) -> Outcome["CandidateFile"]:
    """Open a file of candidates; use it in a `with`.

    A file that may only be read is opened for reading where `create` is not asked for.

    Args:
        path: of the file.
        create: make it where there is none, and be able to write.
    """
    if is_folder(path):
        return Outcome(None, (file_messages.IS_FOLDER(path=path),))
    if not create and not is_there(path):
        return Outcome(None, (messages.NONE(path=path),))
    writable = os.access(path.parent, os.W_OK) and (os.access(path, os.W_OK) or not is_there(path))
    if create and is_folder(path.parent) and not writable:
        return Outcome(None, (messages.READ_ONLY(path=path),))
    try:
        return _opened(path, writable=writable, create=create)
    except sqlite3.Error as error:
        return Outcome(None, (problem(error, path),))
    except (OSError, ValueError) as error:
        return Outcome(None, (messages.CANNOT_OPEN(path=path, reason=error),))


def _opened(path: Path, *, writable: bool, create: bool) -> Outcome["CandidateFile"]:
    mode = "rwc" if create else "rw" if writable else "ro"
    db = sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", WAIT, isolation_level=None, uri=True)
    try:
        if create and schema.is_empty(db):
            schema.create(db)
        trouble = _trouble(db, path)
        if trouble is None:
            db.execute(f"PRAGMA cache_size = -{_MEMORY * 1000}")
            return Outcome(CandidateFile(Link(db, path, writable)))
    except BaseException:
        db.close()
        raise
    db.close()
    return Outcome(None, (trouble,))


def _trouble(db: sqlite3.Connection, path: Path) -> Diagnostic | None:
    """Why an open file cannot be used."""
    if schema.is_empty(db):
        return messages.NONE(path=path)
    version = schema.number(db, "user_version")
    if schema.number(db, "application_id") != schema.APPLICATION or version < 1:
        return messages.FOREIGN(path=path)
    if version > schema.VERSION:
        return messages.NEWER(path=path, found=version, known=schema.VERSION)
    if schema.number(db, "page_count") * schema.number(db, "page_size") > path.stat().st_size:
        return messages.DAMAGED(path=path, reason="its end is missing")
    return None


class CandidateFile:
    """An open file of candidates.

    Every method that writes does so in one transaction: whatever stops it, the file holds all or nothing of it.
    Every method raises DraftkitError where the file is damaged, the disk full, or another process at work.
    """

    def __init__(self, link: Link) -> None:
        self._link = link

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._link.db.close()

    def surveyed(self, rules: str = "") -> dict[str, str]:
        """The addresses that were read by these rules, each with the SHA-256 of what was read there."""
        with self._link.reading() as db:
            return surveys.surveyed(db, rules)

    def keep(self, surveyed: Iterable[surveys.Survey]) -> None:
        """Keep surveys; one of an address known with another content takes the older one's place there."""
        with self._link.writing() as db:
            for survey in surveyed:
                surveys.keep(db, survey)

    def forget(self, sha256s: Iterable[str]) -> None:
        """Forget surveys and all their addresses."""
        with self._link.writing() as db:
            for sha256 in sha256s:
                surveys.forget(db, sha256)

    def survey_heads(self) -> tuple[surveys.SurveyHead, ...]:
        """All surveys, ordered by SHA-256."""
        with self._link.reading() as db:
            return surveys.heads(db)

    def pages(self, sha256s: Iterable[str] | None = None) -> Iterator[tuple[str, bytes]]:
        """(SHA-256, page) of the given surveys in the order given, or of all, ordered by SHA-256; one at a time."""
        return self._kept("page", sha256s)

    def _kept(self, kept: surveys.Kept, sha256s: Iterable[str] | None) -> Iterator[tuple[str, bytes]]:
        with self._link.reading() as db:
            yield from surveys.every(db, kept) if sha256s is None else surveys.given(db, kept, sha256s)

    def page(self, sha256: str) -> bytes | None:
        """The page of one survey."""
        with self._link.reading() as db:
            return surveys.one(db, "page", sha256)

    def unpacked(self, unpack: Callable[[bytes], T], data: bytes) -> T:
        """What is packed in a page or in finds; whoever packed it knows how to unpack it."""
        with self._link.reading(), readable():
            return unpack(data)

    def finds(self, sha256s: Iterable[str] | None = None) -> Iterator[tuple[str, bytes]]:
        """(SHA-256, finds) as `pages`."""
        return self._kept("finds", sha256s)

    def note(self, key: str) -> str:
        """A small text remembered under a key; empty where there is none."""
        with self._link.reading() as db:
            return notes.note(db, key)

    def set_note(self, key: str, value: str) -> None:
        """Remember a small text; an empty one is forgotten."""
        with self._link.writing() as db:
            notes.set_note(db, key, value)

    def replace_candidates(self, candidates: Iterable[Candidate], documents: Iterable[SourceDocument]) -> None:
        """Put these in the place of all candidates and documents, in one transaction, in any order, ids distinct.

        Decisions stay; those not yet published prevail over what is given here.
        """
        self.replace_laid(map(laid_of, candidates), documents)

    def replace_laid(self, candidates: Iterable[Laid], documents: Iterable[SourceDocument]) -> None:
        """The same of candidates that are rows already."""
        with self._link.reading() as db:
            replacing.stage(db, candidates)
        with self._link.writing() as db:
            replacing.bring(db, documents)
            decisions.show_unpublished(db)
        with self._link.reading() as db:
            replacing.clear(db)

    def set_standings(self, standings: Mapping[str, Standing]) -> None:
        """Show what was settled of phrases, by id; a phrase that was rejected and is not named is a new one again."""
        with self._link.writing() as db:
            decisions.set_standings(db, standings)

    def documents(self) -> tuple[SourceDocument, ...]:
        """The documents of the candidates, ordered by id."""
        with self._link.reading() as db:
            return search.documents(db)

    def candidates(self) -> Iterator[Candidate]:
        """All candidates, the rejected ones too, in the order of their ranks; one at a time."""
        with self._link.reading() as db:
            for row in db.execute(f"SELECT {ALL} FROM phrase ORDER BY rank"):  # noqa: S608 - the columns are a constant
                yield candidate_of(row)

    def search(self, query: PhraseQuery, limit: int) -> search.FoundCandidates:
        """The first `limit` candidates that fit, in the order of falling scores, then ids, and how many there are."""
        with self._link.reading() as db:
            return search.search(db, query, limit)

    def candidate(self, name: str) -> Candidate | None:
        """The candidate of an id or of exactly this text."""
        with self._link.reading() as db:
            return search.candidate(db, name)

    def near(self, text: str, most: int = 3) -> tuple[str, ...]:
        """Texts of candidates like this one, the most alike first."""
        with self._link.reading() as db:
            return search.near(db, text, most)

    def stats(self) -> figures.CandidateStats:
        """How much the file holds."""
        with self._link.reading() as db:
            return figures.stats(db)

    def decide(self, given: Iterable[Decision]) -> None:
        """Take down decisions, in one commit; candidates show them at once."""
        with self._link.writing() as db:
            for decision in given:
                decisions.decide(db, decision)

    def show(self, entries: Iterable[tuple[Phrase, Standing]]) -> None:
        """Show candidates with these words, axes and notes, and as this; what was counted, and the journal, stay."""
        with self._link.writing() as db:
            for phrase, standing in entries:
                decisions.show_as(db, phrase, standing)

    def reading_otherwise(self, entries: Iterable[Phrase]) -> tuple[tuple[Phrase, Standing], ...]:
        """Those of which their candidates show other words, axes or notes, and what has become of these."""
        with self._link.reading() as db:
            return tuple(decisions.reading_otherwise(db, entries))

    def undo(self) -> Decision | None:
        """Take back the last decision not yet taken back; what was decided before it is in force again.

        Returns:
            What was taken back; None where there is nothing.
        """
        with self._link.writing() as db:
            return decisions.undo(db)

    def decisions(self) -> dict[str, Decision]:
        """The decisions in force, by the id of their phrase."""
        with self._link.reading() as db:
            return decisions.in_force(db)

    def unpublished(self) -> dict[str, Decision | None]:
        """What was decided and is not yet marked as published: the decision in force, by the id of its phrase.

        It is None where all decisions on a phrase were taken back; `candidate` then gives it as it was before.
        """
        with self._link.reading() as db:
            return decisions.unpublished(db)

    def mark_published(self, ids: Iterable[str]) -> None:
        """Say that the YAML files hold what was decided on these phrases."""
        with self._link.writing() as db:
            decisions.mark_published(db, ids)

    def published(self) -> dict[str, str]:
        """The digest of each entry as it was last written to YAML, by id."""
        with self._link.reading() as db:
            return notes.published(db)

    def set_published(self, digests: Mapping[str, str]) -> None:
        """Remember the digests of all entries as they now stand in YAML; those remembered before are forgotten."""
        with self._link.writing() as db:
            notes.set_published(db, digests)
