"""Search a phrase bank and look into it."""

from dataclasses import dataclass
from pathlib import Path

from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.phrases.candidate import Decision
from draftkit.phrases.entry import Entry
from draftkit.phrases.model import Phrase, SourceDocument
from draftkit.phrases.picture import Picture
from draftkit.phrases.search import PhraseQuery, documents_meant
from draftkit.workflows import messages
from draftkit.workflows.banks import messages as own_messages
from draftkit.workflows.banks.contexts import Context, contexts_in_documents, contexts_in_pages
from draftkit.workflows.banks.open_bank import FoundEntries, OpenBank, opened
from draftkit.workflows.desk import Desk
from draftkit.workflows.documents.convert import NOWHERE, Environ
from draftkit.workflows.steps import Steps

_NAMES = 8
"""Documents that are named where none fits."""


@dataclass(frozen=True, slots=True)
class FoundPhrase:
    """A phrase, the documents its sources name, and what is known around it.

    Attributes:
        contexts: the words around each source, in the order of the sources; None where the document is not at hand.
        decision: the last one a person made on it here.
    """

    entry: Entry
    documents: tuple[SourceDocument, ...]
    contexts: tuple[Context | None, ...] = ()
    decision: Decision | None = None


def search_phrases(
    query: PhraseQuery, desk: Desk, limit: int = 100_000, *, rejected_too: bool = False
) -> Outcome[FoundEntries]:
    """The entries of the bank that fit, the best first; see `OpenBank.search`."""
    steps = Steps()
    with opened(desk, steps) as bank:
        if query.source and not documents_meant(bank.documents, query):
            steps.said.append(_no_source(query.source, bank))
        return steps.done(bank.search(query, limit, rejected_too=rejected_too))


def _no_source(name: str, bank: OpenBank) -> Diagnostic:
    names = [document.name for document in bank.documents]
    more = "…" if len(names) > _NAMES else ""
    return own_messages.NO_SUCH_SOURCE(name=name, names="、".join(names[:_NAMES]) + more)


def find_phrase(
    name: str, desk: Desk, documents: Path | None = None, environ: Environ = NOWHERE
) -> Outcome[FoundPhrase]:
    """The phrase of an id or of exactly this text.

    Args:
        name: its id or its text.
        desk: where the bank is.
        documents: a folder with the documents the bank was mined from; read only where the bank keeps no text of them.
        environ: the environment, which says where LibreOffice is.
    """
    steps = Steps()
    with opened(desk, steps) as bank:
        entry = bank.find(name)
        if entry is None:
            near = bank.near(name)
            message = messages.UNKNOWN_PHRASE_NEAR if near else messages.UNKNOWN_PHRASE
            return Outcome(None, (*steps.said, message(name=name, near="、".join(near))))
        decision = bank.file.decisions().get(entry.phrase.id) if bank.file else None
        if not isinstance(entry.phrase, Phrase):
            return steps.done(FoundPhrase(entry, (), (), decision))
        named = _documents(bank, entry.phrase)
        contexts = contexts_in_pages(entry.phrase, named, bank.file)
    if documents is not None and None in contexts:
        read = steps.take(contexts_in_documents(entry.phrase, named, documents, environ))
        contexts = tuple(kept or found for kept, found in zip(contexts, read, strict=True))
    return steps.done(FoundPhrase(entry, named, contexts, decision))


def _documents(bank: OpenBank, phrase: Phrase) -> tuple[SourceDocument, ...]:
    named = {source.document for source in phrase.sources}
    return tuple(document for document in bank.documents if document.id in named)


def bank_picture(desk: Desk) -> Outcome[Picture]:
    """How much the bank holds."""
    steps = Steps()
    with opened(desk, steps) as bank:
        return steps.done(bank.picture())
