"""Offer phrases to the assembler: what may stand in a gap, in an order that depends on the bank alone."""

from collections.abc import Callable
from dataclasses import dataclass

from draftkit.phrases.model import MAX_HAN, Bank, Phrase
from draftkit.phrases.taxonomy import Form, PhraseRole


@dataclass(frozen=True, slots=True)
class Wish:
    """What a gap takes; an empty tuple takes anything.

    Attributes:
        forms, roles, themes, heads: a phrase fits where it has one of each.
        shortest, longest: Han characters, gaps not counted, both inclusive.
        banned: ids or texts that must not be offered.
    """

    forms: tuple[Form, ...] = ()
    roles: tuple[PhraseRole, ...] = ()
    themes: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    shortest: int = 1
    longest: int = MAX_HAN
    banned: frozenset[str] = frozenset()


_AXES: tuple[tuple[str, Callable[[Phrase, Wish], bool]], ...] = (
    ("form", lambda phrase, wish: not wish.forms or phrase.form in wish.forms),
    ("head", lambda phrase, wish: not wish.heads or phrase.head in wish.heads),
    ("role", lambda phrase, wish: not wish.roles or not set(wish.roles).isdisjoint(phrase.roles)),
    ("theme", lambda phrase, wish: not wish.themes or not set(wish.themes).isdisjoint(phrase.themes)),
    ("length", lambda phrase, wish: wish.shortest <= phrase.length <= wish.longest),
)
"""What a phrase is measured by, the test that most phrases fail first."""


def candidates(bank: Bank, wish: Wish) -> tuple[Phrase, ...]:
    """The phrases that fit: first those a person decided on, then the most widespread and frequent, then by id."""
    # The form alone rules most of a bank out; asked here, it costs no call for each phrase.
    formed = [phrase for phrase in bank.phrases if not wish.forms or phrase.form in wish.forms]
    found = (phrase for phrase in formed if all(fits(phrase, wish) for _, fits in _AXES))
    return tuple(sorted((phrase for phrase in found if not _is_banned(phrase, wish)), key=_standing))


def misses(phrase: Phrase, wish: Wish) -> tuple[str, ...]:
    """On which axes a phrase is not what is wanted: of `form`, `head`, `role`, `theme` and `length`."""
    return tuple(name for name, fits in _AXES if not fits(phrase, wish))


def is_current(phrase: Phrase, day: str) -> bool:
    """Whether the formulation is current on a day.

    `last`, the last year it was seen in, says nothing of that: it tells which documents the office kept.

    Args:
        phrase: its `since` and `until` are a year, a month or a day (2018, 2018-09, 2018-09-21), both inclusive.
        day: 2026-12-03; empty where it is not known: then a formulation that has come to an end is not current.
    """
    if not day:
        return not phrase.until
    return phrase.since <= day[: len(phrase.since)] and (not phrase.until or day[: len(phrase.until)] <= phrase.until)


def _is_banned(phrase: Phrase, wish: Wish) -> bool:
    return phrase.id in wish.banned or phrase.text in wish.banned


def _standing(phrase: Phrase) -> tuple[bool, int, int, str]:
    return not phrase.checked, -phrase.documents, -phrase.count, phrase.id
