"""A phrase the miner found, how sure it is, and what was decided on it."""

from dataclasses import dataclass
from enum import StrEnum

from draftkit.phrases.model import Phrase


class Standing(StrEnum):
    """What has become of a candidate."""

    NEW = "new"
    """Nobody decided, and the miner is not sure enough: it stands in the candidates alone."""
    ACCEPTED = "accepted"
    """It stands in the bank's YAML files: a person took it, or the miner is sure."""
    REJECTED = "rejected"
    """A person does not want it."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A phrase the miner found.

    Attributes:
        phrase: with all its counts; `checked` says whether a person decided.
        left, right: boundary entropy in bits: how many different characters stood before and after it, and how evenly.
            0 where there was always the same one; the ends of clauses count as one character each time they occur.
        score: how sure the miner is, in thousandths; candidates are shown in the order of falling scores, then ids.
    """

    phrase: Phrase
    left: float
    right: float
    score: int
    standing: Standing = Standing.NEW


class Verdict(StrEnum):
    """What a person decides on a phrase."""

    ACCEPT = "accept"
    REJECT = "reject"


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided on one phrase.

    Attributes:
        id: of the phrase as it was mined (an edit of the words does not change it).
        phrase: as it should stand in the bank, with the words, themes, note… the person gave it; of a rejected phrase
            as it stood, `note` being the reason.
        day: when, as 2026-11-23; the phrase's `checked` becomes it.
    """

    id: str
    verdict: Verdict
    phrase: Phrase
    day: str
