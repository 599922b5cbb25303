"""Find phrases in a bank, and count them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from draftkit.phrases.candidate import Standing
from draftkit.phrases.model import MAX_HAN, Bank, Phrase, SourceDocument
from draftkit.phrases.taxonomy import THEMES, Form, PhraseRole, Register


@dataclass(frozen=True, slots=True)
class PhraseQuery:
    """What is looked for; an empty field asks for nothing.

    Attributes:
        words: separated by blanks; each must stand somewhere in the phrase's text.
        role, theme, form, head: one value each.
        shortest, longest: Han characters, gaps not counted, both inclusive.
        register: how it sounds.
        standing: None for all but the rejected ones.
        source: the id of a document it was found in, or a part of such a document's name; only the places that the
            bank keeps of a phrase are looked at.
    """

    words: str = ""
    role: PhraseRole | None = None
    theme: str = ""
    form: Form | None = None
    head: str = ""
    shortest: int = 0
    longest: int = MAX_HAN
    register: Register | None = None
    standing: Standing | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class BankStats:
    """How much a bank holds. A phrase counts once for each of its roles and themes."""

    phrases: int
    documents: int
    roles: tuple[tuple[str, int], ...]
    themes: tuple[tuple[str, int], ...]
    forms: tuple[tuple[str, int], ...]


def search(bank: Bank, query: PhraseQuery) -> tuple[Phrase, ...]:
    """The phrases that fit, the most frequent first, then by id. What stands in a bank is accepted."""
    meant = documents_meant(bank.documents, query)
    found = (phrase for phrase in bank.phrases if fits(phrase, Standing.ACCEPTED, query, meant))
    return tuple(sorted(found, key=lambda phrase: (-phrase.count, phrase.id)))


def documents_meant(documents: Iterable[SourceDocument], query: PhraseQuery) -> frozenset[str]:
    """The ids of the documents a query's `source` means; none where it asks for nothing."""
    wanted = query.source
    return frozenset(d.id for d in documents if wanted and (wanted == d.id or wanted in d.name))


def fits(phrase: Phrase, standing: Standing, query: PhraseQuery, meant: frozenset[str]) -> bool:
    """Whether a phrase is what is looked for; every index must find what this says, and nothing else.

    Args:
        phrase: looked at.
        standing: what has become of it.
        query: what is looked for.
        meant: what `documents_meant` says of the query and the bank's documents.
    """
    return (
        all(word in phrase.text for word in query.words.split())
        and query.role in (None, *phrase.roles)
        and query.theme in ("", *phrase.themes)
        and query.form in (None, phrase.form)
        and query.head in ("", phrase.head)
        and query.register in (None, phrase.register)
        and query.shortest <= phrase.length <= query.longest
        and standing_fits(standing, query)
        and (not query.source or any(place.document in meant for place in phrase.sources))
    )


def standing_fits(standing: Standing, query: PhraseQuery) -> bool:
    """Whether a phrase of this standing is looked for."""
    return standing is query.standing or (query.standing is None and standing is not Standing.REJECTED)


def stats(bank: Bank) -> BankStats:
    """How many phrases the bank holds, by role, theme and form; values that never occur are left out."""
    return BankStats(
        phrases=len(bank.phrases),
        documents=len(bank.documents),
        roles=_counted(PhraseRole, (role for phrase in bank.phrases for role in phrase.roles)),
        themes=_counted(THEMES, (theme for phrase in bank.phrases for theme in phrase.themes)),
        forms=_counted(Form, (phrase.form for phrase in bank.phrases)),
    )


def _counted(order: Iterable[str], values: Iterable[str]) -> tuple[tuple[str, int], ...]:
    counts = Counter(map(str, values))
    return tuple((str(value), counts[str(value)]) for value in order if counts[str(value)])
