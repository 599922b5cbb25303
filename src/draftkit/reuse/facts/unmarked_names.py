"""Find names of roads, waters, works and bodies by their kind and what stands before it."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from draftkit.facts.names.body_tables import NOT_BEFORE_BODY
from draftkit.facts.names.piece import NAME_TAGS
from draftkit.facts.names.places.tables import NOT_BEFORE_UNIT, NOT_IN_NAME
from draftkit.lexicon.listed import one_of
from draftkit.lexicon.namelike import COMMON_WORDS
from draftkit.lexicon.words import words
from draftkit.reuse.facts.unmarked_kinds import (
    BODIES,
    NAMED_BY_WORDS,
    NO_FIRST,
    NO_LAST,
    NO_NAMES,
    PLACES,
    STREETS,
    TRADES,
    VERBS,
    WATERS,
)

_ONE = one_of((*PLACES, *BODIES))
_KIND = re.compile(f"{_ONE}(?:{_ONE})?")
_LAST = re.compile(f"{_ONE}\\Z")
_CLAUSE = re.compile("[\u4e00-\u9fff]*\\Z")
_TRADE = re.compile(f"{one_of(TRADES)}{{1,2}}\\Z")
_LOOKED_AT = 10
"""Characters before a kind that are looked at."""
_SHORTEST, _LONGEST = 2, 4
_SHORT_CLAUSE = 6
"""Characters of a clause that may be a name from end to end, whatever its single characters mean: 中天海缆|公司."""
_SETS = NOT_BEFORE_UNIT | NOT_BEFORE_BODY | NO_NAMES
_WORDLIKE = _SETS | COMMON_WORDS
_NEVER_FIRST = NOT_IN_NAME | NO_FIRST
_NEVER_LAST = NOT_IN_NAME | NO_LAST
_ON_WATER = "河江湖山"
_CUT_AT = frozenset("vpcudrmqyefkat")
"""Classes of words over which no name reaches back."""
_SINGLE = frozenset("vfqm")
"""Classes of single characters with which a name may begin a clause all the same: 中, 引."""
_BOUND = VERBS | frozenset("和与及等的")
_WATER_WORDS = frozenset(f"{sign}{after}" for sign in _ON_WATER for after in "水") | {"矿区"}
"""Words of the dictionary that begin with the end of a name: 史河|水."""


class _Before(NamedTuple):
    """The words of a clause before a kind.

    Attributes:
        start: its offset.
        is_whole: whether the clause, or the text behind another name, begins there.
    """

    start: int
    text: str
    is_whole: bool


def named(text: str, taken_before: Callable[[int], int]) -> Iterator[tuple[int, int]]:
    """Start and end of each name in a text, from left to right.

    Args:
        text: the words of a block.
        taken_before: where the last other fact ends that ends no later than an offset; 0 where there is none.
    """
    last = 0
    for kind in _KIND.finditer(text):
        before = _before(text, kind.start(), max(last, taken_before(kind.start())))
        if before.text and not _runs_on(text, kind.end()) and not _is_quoted(text, before.start, kind.end()):
            start = _start(before, kind[0])
            if start is not None:
                last = kind.end()
                yield start, last


def _before(text: str, end: int, last: int) -> _Before:
    low = max(last, end - _LOOKED_AT)
    clause = _CLAUSE.search(text, low, end)
    start = clause.start() if clause else end
    return _Before(start, text[start:end], start > low or low == last)


def _runs_on(text: str, end: int) -> bool:
    """Whether the last character begins another word: 路|径, 山|区."""
    pair = text[end - 1 : end + 1]
    return len(pair) > 1 and pair not in _WATER_WORDS and _LAST.search(pair[0]) is not None and words().is_word(pair)


def _is_quoted(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start] == "“" and text[end : end + 1] == "”"


def _start(before: _Before, kinds: str) -> int | None:
    """Where the name begins of which this is the kind, or two of them: 路|小学."""
    last = _LAST.search(kinds)
    kind = last[0] if last else kinds
    if _is_short_name(before.text[-1], kinds, kind) and _stands_alone(before):
        return before.start + len(before.text) - 1
    if len(before.text) == 1:
        return None
    known = _known(before, kinds)
    return known if known is not None else _by_words(before, kinds, kind)


def _is_short_name(sign: str, kinds: str, kind: str) -> bool:
    """史|河, 环|湖路, 引|河水库: one character, and what it may be the name of."""
    if kinds[0] not in _ON_WATER or sign in NOT_IN_NAME:
        return False
    if kind == kinds:
        return sign in WATERS
    return kind in STREETS or kind == "水库" or not words().is_word(sign + kinds[0])


def _stands_alone(before: _Before) -> bool:
    """Whether the last character begins the clause, or is a word behind a verb: 对|环|湖路."""
    if len(before.text) == 1:
        return before.is_whole
    parts = words().tag_once(before.text)
    return len(parts) > 1 and len(parts[-1][0]) == 1 and parts[-2][1][0] in "vp"


def _known(before: _Before, kinds: str) -> int | None:
    """Where a name begins that the tagger knows with its kind: 大别山."""
    whole = before.text + kinds
    for size in (4, 3):
        at, name = len(whole) - size, whole[-size:]
        if at < 0 or name in COMMON_WORDS or name[-2] in NO_LAST or not _SETS.isdisjoint((name[:-1], name[:-2])):
            continue
        is_place = words().is_word(name) and words().tag_of(name) == "ns"
        if is_place and (at in words().edges(whole) if at or not before.is_whole else True):
            return before.start + at
    return None


def _by_words(before: _Before, kinds: str, kind: str) -> int | None:
    """Where the name begins as far back as words of a name go; None where they are only a kind."""
    parts = _parts(before)
    inner = "".join(word for word, _ in parts)
    trade = _TRADE.search(inner)
    name = inner[: trade.start()] if trade else inner
    if not _may_be_name(name, kinds):
        return None
    size, inside = 0, []
    for part in parts:
        inside += [part] if size < len(name) else []
        size += len(part[0])
    kind_words = _SETS if trade and len(name) == _SHORTEST else _WORDLIKE
    if name in kind_words or any(len(word) > 1 and word in kind_words for word, _ in inside):
        return None
    by_words = kind in NAMED_BY_WORDS and not trade and len(name) == _SHORTEST
    is_name = _is_name(inside, is_whole=before.is_whole) or (len(inside) == 1 and by_words)
    return before.start + len(before.text) - len(inner) if is_name else None


def _parts(before: _Before) -> list[tuple[str, str]]:
    """The words before a kind that may belong to a name, each with its class."""
    parts: list[tuple[str, str]] = []
    at = len(before.text)
    is_short = before.is_whole and at <= _SHORT_CLAUSE
    for word, tag in reversed(words().tag_once(before.text)):
        at -= len(word)
        is_first = at == 0 and before.is_whole and tag[0] in _SINGLE
        is_loose = len(word) == 1 and (is_first or (is_short and tag[0] in "fq"))
        if word in _BOUND or (tag[0] in _CUT_AT and tag[:2] != "vn" and not is_loose):
            break
        parts.append((word, tag))
    return parts[::-1]


def _may_be_name(name: str, kinds: str) -> bool:
    if not _SHORTEST <= len(name) <= _LONGEST or name[0] in _NEVER_FIRST or name[-1] in _NEVER_LAST:
        return False
    whole = name + kinds
    return not words().is_word(whole) or words().tag_of(whole) in NAME_TAGS


def _is_name(parts: list[tuple[str, str]], *, is_whole: bool) -> bool:
    """Whether one of the words is a name, or they are none of the dictionary."""
    if any(tag in NAME_TAGS for _, tag in parts):
        return True
    unknown = [word for word, _ in parts if len(word) > 1 and not words().is_word(word)]
    if len(parts) == 1:
        return bool(unknown)
    return all(len(word) == 1 for word, _ in parts) or (is_whole and bool(unknown))
