"""Sentence frames for an outline: each at most once in a speech."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from draftkit.assemble.pick import overlap, rank
from draftkit.outline.model import SentenceFrame
from draftkit.phrases.taxonomy import PhraseRole

_TRIED = 6
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
    _orders: dict[tuple[PhraseRole, tuple[str, ...], str], tuple[SentenceFrame, ...]] = field(default_factory=dict)

    def fresh(self, seed: int | None = None) -> "Pool":
        """The same pool with nothing spent; with another seed, its orders are other ones."""
        if seed is None:
            return Pool(self.frames, self.seed, self.themes, set(), self._orders)
        return Pool(self.frames, seed, self.themes)

    def free(self, role: PhraseRole, themes: tuple[str, ...], key: str) -> tuple[SentenceFrame, ...]:
        """A few frames for a place that are not spent, best first: of its themes, then of no theme in particular."""
        ordered = self._ordered(role, themes, key)
        return tuple(islice((frame for frame in ordered if frame.id not in self.spent), _TRIED))

    def _ordered(self, role: PhraseRole, themes: tuple[str, ...], key: str) -> tuple[SentenceFrame, ...]:
        place = role, themes, key
        if place not in self._orders:
            self._orders[place] = tuple(
                frame
                for wanted in (set(themes), {_GENERAL} - set(themes))
                for frame in sorted(self._of(role, wanted), key=lambda frame: self._order(frame, key))
            )
        return self._orders[place]

    def _of(self, role: PhraseRole, themes: set[str]) -> Iterator[SentenceFrame]:
        return (frame for frame in self.frames if frame.role is role and frame.theme in themes)

    def _order(self, frame: SentenceFrame, key: str) -> tuple[bool, int]:
        return not overlap(self.themes, (frame.theme,)), rank(self.seed, key, frame.id)
