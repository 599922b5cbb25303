"""What a phrase does where it stands, and what it speaks of."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from ahocorasick_rs import AhoCorasick

from draftkit.lexicon.listed import one_of
from draftkit.mining.data.cues import CUES, OWN, Own
from draftkit.mining.data.figurative import CLASSICAL, COLLOQUIAL
from draftkit.mining.data.idioms import THEMES_OF
from draftkit.mining.data.themes import KEYWORDS
from draftkit.phrases.taxonomy import PhraseRole, Register
from draftkit.tree.reading import Role

_OF_BLOCK = {
    Role.TITLE: PhraseRole.TITLE,
    Role.SALUTATION: PhraseRole.SALUTATION,
    Role.OPENING: PhraseRole.OPENING,
    Role.HEADING: PhraseRole.HEADING,
    Role.CLOSING: PhraseRole.CLOSING,
    Role.NEWS: PhraseRole.NEWS,
}
_CUES = tuple((role, re.compile(pattern)) for role, pattern in CUES)
_ANY_CUE = re.compile("|".join(pattern for role, pattern in CUES if role is not PhraseRole.REQUIREMENT))
_COLLOQUIAL, _CLASSICAL = re.compile(one_of(COLLOQUIAL)), re.compile(one_of(CLASSICAL))
_FAR = (PhraseRole.REQUIREMENT,)
_DEFAULT = PhraseRole.REQUIREMENT
_LONGEST_LEAD = 30
_OWN, _NEAR, _ABOVE, _ENOUGH = 8, 2, 1, 2
GENERAL = "综合"
_ORDER = {theme: at for at, theme in enumerate((*KEYWORDS, GENERAL))}


SIGN_OF_ROLE = {role: chr(ord("A") + at) for at, role in enumerate(PhraseRole)}
"""A sign for each role, to count them by."""
ROLE_OF_SIGN = {sign: role for role, sign in SIGN_OF_ROLE.items()}


def role_at(role: Role, size: int, clause: str, sentence: Callable[[], str]) -> PhraseRole:
    """The role of a phrase where it stands: its block's own, otherwise what its clause or its sentence shows.

    Args:
        role: of its block.
        size: how many characters the block has.
        clause: the words between the marks around it that end clauses.
        sentence: gives the words of its sentence; few places need them.
    """
    if role is Role.REQUIREMENT and size <= _LONGEST_LEAD:
        return PhraseRole.REQUIREMENT
    of_clause = role_by_words(clause)
    if of_clause is PhraseRole.PROBLEM:
        of_clause = None  # a neutral phrase in a clause about problems is none itself
    of_block = _OF_BLOCK.get(role)
    if of_block is not None:
        return of_clause if of_clause and role is not Role.HEADING and role is not Role.TITLE else of_block
    if of_clause is not None:
        return of_clause
    if _ANY_CUE.search(clause) is None:
        return _DEFAULT  # which is the only role that the sentence alone may show
    return next((cue for cue, pattern in _CUES if pattern.search(sentence() if cue in _FAR else clause)), _DEFAULT)


def role_by_words(text: str) -> PhraseRole | None:
    """What a clause does by its own words, None where they do not tell."""
    if not _ANY_OWN.shown_in(text):
        return None
    return next((role for role, cue in _OWN_CUES if cue.shown_in(text)), None)


class _OwnCue:
    """What shows one of some roles by the words of a clause."""

    def __init__(self, *rows: Own) -> None:
        self._anywhere = _any(row.anywhere for row in rows).search
        self._first = _any(row.first for row in rows).match
        self._later = _any(row.later for row in rows).search

    def shown_in(self, text: str) -> bool:
        return bool(self._first(text) or self._anywhere(text) or self._later(text, 1))


def _any(patterns: Iterable[str]) -> re.Pattern[str]:
    """One of these patterns, empty ones left out; nothing where there is none."""
    return re.compile("|".join(filter(None, patterns)) or "(?!)")


_OWN_CUES = tuple((row.role, _OwnCue(row)) for row in OWN)
_ANY_OWN = _OwnCue(*OWN)
"""Most clauses show none: that is told at once."""


@lru_cache(maxsize=4096)
def own_themes(text: str) -> tuple[tuple[str, int], ...]:
    """The themes of the words in a phrase; the table of set phrases knows what keywords cannot."""
    weights: Counter[str] = Counter()
    for number in _numbers_in(_themed_words(), text):
        word, themes = _THEMED[number]
        weights.update(dict.fromkeys(themes, _OWN * len(word)))
    if not weights:
        for number in _numbers_in(_keyword_words(), text):
            theme, word = _KEYWORDS[number]
            weights[theme] += _OWN * len(word) * text.count(word)
    return tuple((theme, weight) for theme, weight in weights.items() if weight)


_THEMED = tuple(THEMES_OF.items())
_KEYWORDS = tuple((theme, word) for theme, words in KEYWORDS.items() for word in words)


def _numbers_in(words: AhoCorasick, text: str) -> list[int]:
    """The numbers of the words that stand in a text, each once, rising."""
    return sorted({number for number, _, _ in words.find_matches_as_indexes(text, overlapping=True)})


@lru_cache(maxsize=1)
def _themed_words() -> AhoCorasick:
    return AhoCorasick([word for word, _ in _THEMED])


@lru_cache(maxsize=1)
def _keyword_words() -> AhoCorasick:
    return AhoCorasick([word for _, word in _KEYWORDS])


def choose_themes(text: str, weights: Mapping[str, int], kept: int) -> tuple[str, ...]:
    """The strongest themes, at most `kept`; those far behind the first are left out, and 综合 stands for none.

    A phrase whose own words name no theme has at most one: what stands around it is weak evidence.
    """
    kept = kept if own_themes(text) else 1
    ranked = sorted((theme for theme in weights if weights[theme] >= _ENOUGH), key=lambda t: (-weights[t], _ORDER[t]))
    if not ranked:
        return (GENERAL,)
    return tuple(theme for theme in ranked[:kept] if weights[theme] * 2 > weights[ranked[0]])


def register_of(text: str, role: PhraseRole, *, classical: bool = False) -> Register:
    """How a phrase sounds."""
    if _COLLOQUIAL.search(text):
        return Register.COLLOQUIAL
    if classical or _CLASSICAL.search(text):
        return Register.CLASSICAL
    if role in (PhraseRole.DISCIPLINE, PhraseRole.PROBLEM):
        return Register.WARNING
    if role is PhraseRole.NEWS:
        return Register.NEWS
    return Register.STATISTICAL if role is PhraseRole.FIGURE else Register.POLITICAL
