"""Dated campaigns and policies, and what a place has been declared to be."""

import re
from collections.abc import Iterator

from draftkit.facts.model import Mention
from draftkit.facts.titles.data.campaigns import (
    CAMPAIGN_BEGINS,
    CAMPAIGN_HINTS,
    CAMPAIGNS,
    DECLARED,
    RANKS,
    STATUS,
    TURNOVER,
)
from draftkit.figures.model import FigureType

_CAMPAIGN = re.compile(f"(?=[{CAMPAIGN_BEGINS}])(?:{'|'.join(CAMPAIGNS)})")
_HINT = re.compile(CAMPAIGN_HINTS)
_TURNOVER = re.compile(TURNOVER)
_DECLARED = re.compile(f"(?:{'|'.join(DECLARED)})(?={'|'.join(RANKS)})")
_STATUS = re.compile(STATUS)


def campaigns(text: str) -> Iterator[Mention]:
    """The campaigns and policies of a time in a block's words."""
    if _HINT.search(text):
        for match in _CAMPAIGN.finditer(text):
            yield _term(text, match.start(), match.end())
    if "换届" in text:
        for match in _TURNOVER.finditer(text):
            yield _term(text, match.start(), match.end())
    for verb in _DECLARED.finditer(text):
        if declared := _STATUS.match(text, verb.end()):
            yield _term(text, declared.start(), declared.end())


def _term(text: str, start: int, end: int) -> Mention:
    return Mention(FigureType.TERM, start, end, re.sub("[“”]", "", text[start:end]))
