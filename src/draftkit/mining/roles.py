"""What a phrase does where it stands, and what it speaks of."""

import re
from collections import Counter

from draftkit.mining.data.cues import CUES
from draftkit.mining.data.figurative import CLASSICAL, COLLOQUIAL
from draftkit.mining.data.themes import KEYWORDS
from draftkit.phrases.taxonomy import PhraseRole, Register
from draftkit.tree.reading import ReadBlock, Role

_OF_BLOCK = {
    Role.TITLE: PhraseRole.TITLE,
    Role.SALUTATION: PhraseRole.SALUTATION,
    Role.OPENING: PhraseRole.OPENING,
    Role.HEADING: PhraseRole.HEADING,
    Role.CLOSING: PhraseRole.CLOSING,
    Role.NEWS: PhraseRole.NEWS,
}
_CUES = tuple((role, re.compile(pattern)) for role, pattern in CUES)
_FAR = (PhraseRole.REQUIREMENT,)
_DEFAULT = PhraseRole.REQUIREMENT
_LONGEST_LEAD = 30
_OWN, _NEAR, _ABOVE, _ENOUGH = 8, 2, 1, 2
GENERAL = "综合"


def role_in(block: ReadBlock, clause: str, sentence: str) -> PhraseRole:
    """The role of a phrase in a block: the block's own, otherwise what its clause or its sentence shows."""
    of_block = _OF_BLOCK.get(block.role)
    if of_block is not None:
        return of_block
    if block.role is Role.REQUIREMENT and len(block.text) <= _LONGEST_LEAD:
        return PhraseRole.REQUIREMENT
    return next((role for role, pattern in _CUES if pattern.search(sentence if role in _FAR else clause)), _DEFAULT)


def weigh_themes(text: str, sentence: str, headings: str) -> Counter[str]:
    """How much each theme has to do with a phrase: its own words most, then its sentence, then the headings above."""
    weights: Counter[str] = Counter()
    for theme, keywords in KEYWORDS.items():
        own = sum(len(word) for word in keywords if word in text)
        near = sum(word in sentence for word in keywords)
        above = sum(word in headings for word in keywords)
        weights[theme] = _OWN * own + min(_NEAR * near, _OWN) + min(_ABOVE * above, _OWN)
    return weights


def choose_themes(weights: Counter[str], kept: int) -> tuple[str, ...]:
    """The strongest themes, at most `kept`; those far behind the first are left out, and 综合 stands for none."""
    order = {theme: at for at, theme in enumerate(KEYWORDS)}
    ranked = sorted((theme for theme in weights if weights[theme] >= _ENOUGH), key=lambda t: (-weights[t], order[t]))
    if not ranked:
        return (GENERAL,)
    return tuple(theme for theme in ranked[:kept] if weights[theme] * 2 > weights[ranked[0]])


def register_of(text: str, role: PhraseRole, *, classical: bool = False) -> Register:
    """How a phrase sounds."""
    if any(word in text for word in COLLOQUIAL):
        return Register.COLLOQUIAL
    if classical or any(word in text for word in CLASSICAL):
        return Register.CLASSICAL
    if role in (PhraseRole.DISCIPLINE, PhraseRole.PROBLEM):
        return Register.WARNING
    if role is PhraseRole.NEWS:
        return Register.NEWS
    return Register.STATISTICAL if role is PhraseRole.FIGURE else Register.POLITICAL
