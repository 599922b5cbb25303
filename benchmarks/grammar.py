"""Text without end from a grammar, fast: every rule is an iterator of strings, built of `map` and so run in C.

A rule is a mapping of templates to weights; `{name}` in a template is what the rule or the list of words of that name
gives next. Lists of words are drawn from as words are used: the word of rank r with a weight of 1 / (r + 2.7)
(Mandelbrot's form of Zipf's law, his offset). One seed gives one text.
"""

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice, repeat
from typing import TypeVar

Rules = Mapping[str, Mapping[str, float]]
Lists = Mapping[str, Sequence[str]]

OFFSET = 2.7
SIZE = 1 << 16
"""What an index of two bytes reaches."""

BLOCK = 1 << 14
"""Bytes of chance asked for at once."""
_T = TypeVar("_T")
_NAME = re.compile(r"\{(\w+)\}")


class Grammar:
    """Rules and words, and the chance they are drawn with.

    Args:
        rules: templates and weights of each rule; rules do not lead back to themselves.
        lists: words by name; the names differ from those of the rules. Each list is put into an order of chance, which
            decides how often each word comes.
        rng: where chance comes from.
        pooled: rules whose strings are used so many times on average, within a stretch of text, before new ones come:
            as the things a document speaks of, and it saves time.
    """

    def __init__(self, rules: Rules, lists: Lists, rng: random.Random, pooled: Mapping[str, int]) -> None:
        self._rules, self._lists, self._rng, self._pooled = rules, lists, rng, pooled
        self._made: dict[str, Iterator[str]] = {}

    def __getitem__(self, name: str) -> Iterator[str]:
        """The endless strings of a rule or a list, the same iterator for everybody who asks.

        Raises:
            KeyError: no rule and no list has this name.
        """
        if name not in self._made:
            self._made[name] = self._words(name) if name in self._lists else self._rule(name)
            if name in self._pooled:
                self._made[name] = pool(self._made[name], self._pooled[name], self._rng)
        return self._made[name]

    def _words(self, name: str) -> Iterator[str]:
        words = sorted(self._lists[name])
        self._rng.shuffle(words)
        return draws(words, [1 / (rank + OFFSET) for rank in range(len(words))], self._rng)

    def _rule(self, name: str) -> Iterator[str]:
        templates = self._rules[name]
        ways = [self._template(template) for template in templates]
        if len(ways) == 1:
            return ways[0]
        return map(next, draws(ways, list(templates.values()), self._rng))

    def _template(self, template: str) -> Iterator[str]:
        pieces = enumerate(_NAME.split(template))
        parts = [self[piece] if place % 2 else repeat(piece) for place, piece in pieces if piece]
        return parts[0] if len(parts) == 1 else map("".join, zip(*parts, strict=False))


def draws(items: Sequence[_T], weights: Sequence[float], rng: random.Random) -> Iterator[_T]:
    """Items without end, each as often as its weight says, to one part in 65,536 (at most 65,536 items)."""
    table = spread(items, weights)
    blocks = iter(lambda: memoryview(rng.randbytes(BLOCK)).cast("H"), None)
    return map(table.__getitem__, chain.from_iterable(blocks))


def pool(strings: Iterator[str], times: int, rng: random.Random) -> Iterator[str]:
    """65,536 of the strings, drawn `times` times as often without order, then the next 65,536, without end."""

    def stretch() -> Iterator[str]:
        table = tuple(islice(strings, SIZE))
        blocks = (memoryview(rng.randbytes(BLOCK)).cast("H") for _ in range(SIZE * 2 * times // BLOCK))
        return map(table.__getitem__, chain.from_iterable(blocks))

    return chain.from_iterable(iter(stretch, None))


def spread(items: Sequence[_T], weights: Sequence[float], size: int = SIZE) -> list[_T]:
    """The items, each repeated in proportion to its weight, `size` places in all."""
    total, so_far, table = sum(weights), 0.0, list[_T]()
    for item, weight in zip(items, weights, strict=True):
        so_far += weight
        table += [item] * (round(so_far / total * size) - len(table))
    return table
