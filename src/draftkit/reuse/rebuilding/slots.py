"""Put figures in the place of the words they had."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from draftkit.reuse.model import OldFacts, Placed
from draftkit.tree.nodes import Slot, Text, Word


@dataclass(frozen=True, slots=True)
class Slots:
    """The places of all figures of a speech."""

    facts: OldFacts
    _old: dict[str, str] = field(init=False, repr=False)
    _starts: list[int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Remember what is looked up for every line."""
        object.__setattr__(self, "_old", {figure.name: figure.old for figure in self.facts.figures})
        object.__setattr__(self, "_starts", [placed.span.start for placed in self.facts.places])

    def words(self, text: str, origins: Sequence[int]) -> tuple[Word, ...]:
        """The words of a stretch with its figures.

        A figure stands only where its old words stand in full: what the stretch cuts stays as it is.

        Args:
            text: the stretch.
            origins: for each of its characters the offset in the source, in order.
        """
        return tuple(self._words(text, origins))

    def _words(self, text: str, origins: Sequence[int]) -> Iterator[Word]:
        at = 0
        for placed in self._inside(origins):
            start, end = bisect_left(origins, placed.span.start), bisect_left(origins, placed.span.end)
            if start < at or not text[start:end] or text[start:end] != self._old.get(placed.name):
                continue
            if at < start:
                yield Text(text[at:start])
            yield Slot(placed.name, value=text[start:end], is_old=True)
            at = end
        if at < len(text):
            yield Text(text[at:])

    def _inside(self, origins: Sequence[int]) -> Sequence[Placed]:
        if not origins:
            return ()
        first, last = bisect_left(self._starts, origins[0]), bisect_left(self._starts, origins[-1] + 1)
        return self.facts.places[first:last]
