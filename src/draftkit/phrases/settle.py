"""What a bank should say, from what was mined, what people decided, and what they changed by hand."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from draftkit.phrases.candidate import Candidate, Decision, Standing
from draftkit.phrases.model import Bank, Phrase, SourceDocument


@dataclass(frozen=True, slots=True)
class Settled:
    """What was settled.

    Attributes:
        bank: what the YAML files should say: accepted and rejected phrases; `documents` are those of `own`.
        standings: of every phrase mined, accepted or rejected, by id.
        published: to be kept, and handed to the next `settle`, once the files are written; opaque.
        edited, deleted, added: ids a person changed, took out, put in by hand since the last time.
        kept: ids a person decided on that no document has any more; they stay.
        gone: ids taken out because no document has them any more, and nobody decided on them.
        overruled: ids whose waiting decision gave way to a later edit by hand.
    """

    bank: Bank
    standings: Mapping[str, Standing]
    published: Mapping[str, str]
    edited: tuple[str, ...] = ()
    deleted: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    overruled: tuple[str, ...] = ()


def settle(
    mined: Iterable[Candidate],
    own: Bank,
    published: Mapping[str, str],
    decisions: Mapping[str, Decision],
    *,
    day: str,
) -> Settled:
    """What the bank should say.

    Args:
        mined: what the miner found now, over all documents of the bank.
        own: the YAML files as they stand.
        published: `Settled.published` of the last time; empty where it was lost.
        decisions: those not yet written, the latest of each id; forget them once the bank is written.
        day: today, as 2026-11-23.
    """
    raise NotImplementedError


def list_documents(bank: Bank, mined: Iterable[SourceDocument]) -> Bank:
    """The bank with the documents mined now, and those it listed that a phrase still names; sorted by id."""
    raise NotImplementedError


def digest_of_phrase(phrase: Phrase) -> str:
    """Tells whether a person changed an entry: covers all a person writes, nothing mining refreshes."""
    raise NotImplementedError
