"""Search a phrase bank and look into it."""

import difflib
from dataclasses import dataclass

from draftkit.diagnostics import Outcome
from draftkit.phrases.model import Phrase, SourceDocument
from draftkit.phrases.search import BankStats, PhraseQuery, search, stats
from draftkit.workflows import messages
from draftkit.workflows.banks import load_bank
from draftkit.workflows.desk import Desk
from draftkit.workflows.steps import Steps


@dataclass(frozen=True, slots=True)
class FoundPhrase:
    """A phrase and the documents its sources name."""

    phrase: Phrase
    documents: tuple[SourceDocument, ...]


def search_phrases(query: PhraseQuery, desk: Desk) -> Outcome[tuple[Phrase, ...]]:
    """The phrases of the bank that fit, the most frequent first."""
    steps = Steps()
    return steps.done(search(steps.take(load_bank(desk)), query))


def find_phrase(name: str, desk: Desk) -> Outcome[FoundPhrase]:
    """The phrase of an id or of exactly this text."""
    steps = Steps()
    bank = steps.take(load_bank(desk))
    phrase = next((phrase for phrase in bank.phrases if name in (phrase.id, phrase.text)), None)
    if phrase is None:
        near = difflib.get_close_matches(name, (phrase.text for phrase in bank.phrases), n=3, cutoff=0.5)
        message = messages.UNKNOWN_PHRASE_NEAR if near else messages.UNKNOWN_PHRASE
        return Outcome(None, (*steps.said, message(name=name, near="、".join(near))))
    named = {source.document for source in phrase.sources}
    return steps.done(FoundPhrase(phrase, tuple(document for document in bank.documents if document.id in named)))


def bank_stats(desk: Desk) -> Outcome[BankStats]:
    """How much the bank holds."""
    steps = Steps()
    return steps.done(stats(steps.take(load_bank(desk))))
