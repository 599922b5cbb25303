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


class Shelves:
    """A bank sorted by form, head and theme, so that many wishes are answered without looking at every phrase."""

    def __init__(self, bank: Bank) -> None:
        """Sort the phrases of a bank."""
        self._shelves: dict[tuple[Form, str, str], list[Phrase]] = {}
        for phrase in bank.phrases:
            for theme in phrase.themes or ("",):
                self._shelves.setdefault((phrase.form, phrase.head, theme), []).append(phrase)

    def fitting(self, wish: Wish) -> tuple[Phrase, ...]:
        """The phrases that fit, each once, in an order that depends on the bank alone."""
        shelves = (
            phrases
            for (form, head, theme), phrases in self._shelves.items()
            if (not wish.forms or form in wish.forms)
            and (not wish.heads or head in wish.heads)
            and (not wish.themes or theme in wish.themes)
        )
        found = {phrase.id: phrase for phrases in shelves for phrase in phrases if _fits_further(phrase, wish)}
        return tuple(found.values())


def _fits_further(phrase: Phrase, wish: Wish) -> bool:
    """Role, length and what is banned."""
    if wish.roles and not any(role in phrase.roles for role in wish.roles):
        return False
    return wish.shortest <= phrase.length <= wish.longest and not _is_banned(phrase, wish)


def candidates(bank: Bank, wish: Wish) -> tuple[Phrase, ...]:
    """The phrases that fit: first those a person decided on, then the most widespread and frequent, then by id."""
    return tuple(sorted(Shelves(bank).fitting(wish), key=_standing))


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
