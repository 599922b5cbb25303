"""Sentence frames for an outline: each at most once in a speech."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain, islice

from draftkit.assemble.pick import rank
from draftkit.outline.model import SentenceFrame
from draftkit.phrases.taxonomy import PhraseRole

_TRIED = 3
"""How many free frames are held against one another at one place."""
_GENERAL = "综合"


@dataclass(slots=True)
class Pool:
    """Hands out sentence frames.

    Attributes:
        frames: those whose slots the outline declares.
        themes: what the brief asks for, most important first; empty where it asks for nothing.
        spent: ids said already in this speech.
    """

    frames: tuple[SentenceFrame, ...]
    seed: int
    themes: tuple[str, ...] = ()
    spent: set[str] = field(default_factory=set)
    _shuffled: dict[tuple[PhraseRole, tuple[str, ...]], tuple[tuple[SentenceFrame, ...], ...]] = field(
        default_factory=dict
    )
    _shelves: dict[tuple[PhraseRole, str], list[SentenceFrame]] = field(default_factory=dict)

    def fresh(self, seed: int | None = None) -> "Pool":
        """The same pool with nothing spent; with another seed, its orders are other ones."""
        if seed is None:
            return Pool(self.frames, self.seed, self.themes, set(), self._shuffled, self._shelves)
        return Pool(self.frames, seed, self.themes)

    def free(self, role: PhraseRole, themes: tuple[str, ...], key: str) -> tuple[SentenceFrame, ...]:
        """A few frames for a place that are not spent, best first: of its themes, then of no theme in particular."""
        ordered = self._ordered(role, themes, key)
        return tuple(islice((frame for frame in ordered if frame.id not in self.spent), _TRIED))

    def _ordered(self, role: PhraseRole, themes: tuple[str, ...], key: str) -> Iterator[SentenceFrame]:
        for at, tier in enumerate(self._tiers(role, themes)):
            start = rank(self.seed, key, "frame", at) % max(1, len(tier))
            yield from chain(tier[start:], tier[:start])

    def _tiers(self, role: PhraseRole, themes: tuple[str, ...]) -> tuple[tuple[SentenceFrame, ...], ...]:
        """What fits: of the brief's own themes, or the first of the place; of its others; and general ones.

        Each tier is shuffled once for a speech.
        """
        if (role, themes) not in self._shuffled:
            wanted = {theme for theme in themes if theme in self.themes} or {*themes[:1]}
            tiers = (wanted, {*themes} - wanted, {_GENERAL} - {*themes})
            self._shuffled[role, themes] = tuple(tuple(self._of(role, tier)) for tier in tiers)
        return self._shuffled[role, themes]

    def _of(self, role: PhraseRole, themes: set[str]) -> list[SentenceFrame]:
        if not self._shelves:
            for frame in self.frames:
                self._shelves.setdefault((frame.role, frame.theme), []).append(frame)
        found = (frame for theme in themes for frame in self._shelves.get((role, theme), ()))
        return sorted(found, key=lambda frame: rank(self.seed, frame.id))
