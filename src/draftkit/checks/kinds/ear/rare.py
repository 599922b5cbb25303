"""Characters that a speaker may stumble on, with their reading."""

import re
from collections.abc import Iterator
from functools import partial

from draftkit.checks.model import Find, Hit
from draftkit.checks.subject import Passage, Subject
from draftkit.strictyaml import Fields
from draftkit.text.han import is_han
from draftkit.text.rare import is_uncommon
from draftkit.tree.reading import Role

_AROUND = 3
"""Characters on both sides by which a reading is chosen, and a reader knows the place."""


def rare(fields: Fields) -> Find:
    """Rare characters, each where it stands first; and the words for which the settings give a reading.

    A character is rare where the first level of GB2312, 3,755 characters by frequency, does not have it.

    Options:
        known: characters that are not on that level and that everybody reads.
    Values: found, reading, words (with what stands around).
    """
    return partial(_find, known=frozenset("".join(fields.texts("known"))))


def _find(subject: Subject, known: frozenset[str]) -> Iterator[Hit]:
    own = subject.context.settings.readings
    heard = [passage for passage in subject.passages if passage.role is not Role.NEWS]
    signs = set[str]().union(*(passage.text for passage in heard)) - known
    words = [*sorted(own, key=len, reverse=True), *filter(is_uncommon, signs)]
    if not words:
        return
    told: set[str] = set()
    pattern = re.compile("|".join(map(re.escape, words)))
    for passage in heard:
        for match in pattern.finditer(passage.text):
            found = match.group()
            if found not in told:
                told.add(found)
                yield _hit(passage, *match.span(), own.get(found) or _reading(passage.text, match.start()))


def _hit(passage: Passage, start: int, end: int, reading: str) -> Hit:
    low, high = _around(passage.text, start, end)
    values = (("found", passage.text[start:end]), ("reading", reading), ("words", passage.text[low:high]))
    return Hit(passage.span(start, end), values)


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch with the nearest Han characters on both sides."""
    low = start
    while low > max(0, start - _AROUND) and is_han(text[low - 1]):
        low -= 1
    high = end
    while high < min(len(text), end + _AROUND) and is_han(text[high]):
        high += 1
    return low, high


def _reading(text: str, at: int) -> str:
    """Its pinyin as the words around it have it."""
    from pypinyin import pinyin

    low, high = _around(text, at, at + 1)
    return str(pinyin(text[low:high])[at - low][0])
