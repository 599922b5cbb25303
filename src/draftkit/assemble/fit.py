"""Fill a time: which of the extras on offer come in."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from draftkit.assemble.build import Builder, Extra, Site
from draftkit.text.han import count_han
from draftkit.tree.nodes import Block, Byline, Paragraph, Salutation, Section, Speech, Text, Title
from draftkit.tree.walk import inlines, words

_NEAR = 0.02
"""The share of the time that is not worth another search."""
_ROUNDS = 4
"""How many extras that are too large may be passed over."""
_SLOT_LENGTH = 4
"""How many characters an open slot is taken for: 200 annotated local facts have 4.7 Han on average, 3 at the median."""


@dataclass(frozen=True, slots=True)
class Assembled:
    """A speech, and where each of its sections stands in the outline, by the section's id (`2.1`)."""

    speech: Speech
    sites: Mapping[str, Site]


@dataclass(frozen=True, slots=True)
class Attempt:
    """A speech or a part of one with some of the extras, and its length in Han characters."""

    builder: Builder
    blocks: tuple[Block, ...]
    length: int


Build = Callable[[Iterable[Extra]], Attempt]
"""Builds anew with these extras."""


def fit(build: Build, target: int) -> Attempt:
    """Bring extras in, in their order, until the time is filled as nearly as can be.

    An extra that is too much for the time left is passed over, and smaller ones after it are tried.
    """
    low, high = _bounds(build)
    best = min(low, high, key=lambda attempt: _distance(attempt, target))
    taken: tuple[Extra, ...] = ()
    rest = _in_turn(high.builder.offered)
    for _ in range(_ROUNDS):
        if not low.length < target < high.length or _distance(best, target) <= target * _NEAR:
            break
        count, low, over = _most(build, target, (taken, rest), (low, high))
        taken, rest = taken + rest[:count], rest[count + 1 :]
        high = build(taken + rest)
        best = min(best, low, over, high, key=lambda attempt: _distance(attempt, target))
    return best


def length(blocks: Iterable[Block]) -> int:
    """The length of blocks for their time: Han characters, an unfilled slot taken for four."""
    return sum(map(_length, blocks))


def _length(block: Block) -> int:
    own = sum(count_han(word.text) if isinstance(word, Text) else _SLOT_LENGTH for word in words(inlines(block)))
    match block:
        case Section(blocks=below):
            return own + length(below)
        case Title() | Byline() | Salutation() | Paragraph():
            return own


def _bounds(build: Build) -> tuple[Attempt, Attempt]:
    """The speech without any extra, and with all of them, those inside other extras included."""
    shortest = longest = build(())
    while any(extra.key not in longest.builder.extras for extra in longest.builder.offered):
        longest = build(longest.builder.offered)
    return shortest, longest


def _most(
    build: Build, target: int, extras: tuple[tuple[Extra, ...], tuple[Extra, ...]], bounds: tuple[Attempt, Attempt]
) -> tuple[int, Attempt, Attempt]:
    """How many of the rest fit, in their order; the speech with them, and with one more.

    Each extra adds about as much as another, so the search interpolates instead of halving: a build costs
    milliseconds, and a draft is something people wait for.
    """
    (taken, rest), (low, high) = extras, bounds
    least, most = 0, len(rest)
    while most - least > 1:
        share = (target - low.length) / max(1, high.length - low.length)
        middle = min(max(least + round(share * (most - least)), least + 1), most - 1)
        attempt = build(taken + rest[:middle])
        if attempt.length <= target:
            least, low = middle, attempt
        else:
            most, high = middle, attempt
    return least, low, high


def _in_turn(extras: Iterable[Extra]) -> tuple[Extra, ...]:
    """Extras in the order they come in: those that say given facts, then so that all parts grow evenly.

    When half of one part's extras are in, so are half of every other's: parts that an outline makes comparable in full
    stay comparable at every length.
    """
    parts: dict[str, list[Extra]] = {}
    for extra in sorted(extras):
        parts.setdefault(extra.part, []).append(extra)
    shares = ((at / len(part), extra) for part in parts.values() for at, extra in enumerate(part, 1))
    return tuple(extra for _, extra in sorted(shares, key=lambda pair: (pair[1].round > 0, pair[0], pair[1])))


def _distance(attempt: Attempt, target: int) -> int:
    return abs(attempt.length - target)
