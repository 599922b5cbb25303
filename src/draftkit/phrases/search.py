"""Find phrases in a bank, and count them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from draftkit.phrases.model import MAX_HAN, Bank, Phrase
from draftkit.phrases.taxonomy import THEMES, Form, PhraseRole


@dataclass(frozen=True, slots=True)
class PhraseQuery:
    """What is looked for; an empty field asks for nothing.

    Attributes:
        words: separated by blanks; each must stand somewhere in the phrase's text.
        role, theme, form, head: one value each.
        shortest, longest: Han characters, gaps not counted, both inclusive.
    """

    words: str = ""
    role: PhraseRole | None = None
    theme: str = ""
    form: Form | None = None
    head: str = ""
    shortest: int = 0
    longest: int = MAX_HAN


@dataclass(frozen=True, slots=True)
class BankStats:
    """How much a bank holds. A phrase counts once for each of its roles and themes."""

    phrases: int
    documents: int
    roles: tuple[tuple[str, int], ...]
    themes: tuple[tuple[str, int], ...]
    forms: tuple[tuple[str, int], ...]


def search(bank: Bank, query: PhraseQuery) -> tuple[Phrase, ...]:
    """The phrases that fit, the most frequent first, then by id."""
    found = (phrase for phrase in bank.phrases if _fits(phrase, query))
    return tuple(sorted(found, key=lambda phrase: (-phrase.count, phrase.id)))


def _fits(phrase: Phrase, query: PhraseQuery) -> bool:
    return (
        all(word in phrase.text for word in query.words.split())
        and query.role in (None, *phrase.roles)
        and query.theme in ("", *phrase.themes)
        and query.form in (None, phrase.form)
        and query.head in ("", phrase.head)
        and query.shortest <= phrase.length <= query.longest
    )


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
