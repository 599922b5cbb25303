"""What became of the sentences of a speech over several drafts, with the edits that people made in between."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from draftkit.explain.lines import Line
from draftkit.explain.trace import Changed, New, Same, Trace, same_places, trace

Lines = tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Stage:
    """One draft, from the moment it was made to the next.

    Attributes:
        tree: as it was assembled, with provenance.
        page: what it left in speech.md: where an edit was kept, that and no sentence of its own.
        left: what people had made of the page when the next draft came; of the last one, what stands there now.
    """

    tree: Lines
    page: Lines
    left: Lines


@dataclass(frozen=True, slots=True)
class Lost:
    """No draft that is on record has the sentence, and no edit either."""


Fate = Same | Changed | New | Lost


@dataclass(frozen=True, slots=True)
class History:
    """What became of the drafts.

    Attributes:
        lines: every sentence that is there now, in order.
        fates: of each.
        removed: the sentences of the last page that are gone, by the block of now in which, or after which, they stood.
        drafted: the keys of all sentences that a draft on record had.
        by_hand: the keys of other ones, gone or changed, that people had written.
    """

    lines: Lines
    fates: tuple[Fate, ...]
    removed: Mapping[str, Lines]
    drafted: frozenset[str]
    by_hand: frozenset[str]

    def cited(self) -> Iterator[Line]:
        """The drafts' sentences, with provenance, that are there, or that were taken out or changed."""
        yield from (fate.line for fate in self.fates if isinstance(fate, Same | Changed))
        yield from (line for lines in self.removed.values() for line in lines)


def unrecorded(now: Lines) -> Stage:
    """The stage of a text of which it is not known how it came to be."""
    return Stage((), now, now)


def look_back(stages: tuple[Stage, ...]) -> History:
    """Tell what a draft had, the last or an earlier one, from what people wrote.

    Only what stood on the last page can have been taken out or moved since, or changed if no draft has it. What people
    wrote before the last draft is told from the page they wrote it on.

    Args:
        stages: from the last one back; at least one. Where the first ones are not on record any more, the page of the
            oldest is what was left of it.
    """
    drafts = _Drafts(stages)
    found = drafts.trace(0)
    fates = tuple(drafts.fate(line, fate) for line, fate in zip(stages[0].left, found.fates, strict=True))
    gone = [line for lines in found.removed.values() for line in lines]
    gone += [fate.line for fate in fates if isinstance(fate, Changed)]
    unknown = {line.key for line in gone} - drafts.drafted.keys()
    by_hand = frozenset(key for key in unknown if not isinstance(drafts.written(key, 0), Lost))
    return History(stages[0].left, fates, found.removed, frozenset(drafts.drafted), by_hand)


class _Drafts:
    """All drafts on record: `drafted` has each of their sentences by its key, as the newest one has it."""

    def __init__(self, stages: tuple[Stage, ...]) -> None:
        self._stages = stages
        self._traces: dict[int, Trace] = {}
        self.drafted = {line.key: line for stage in reversed(stages) for line in reversed(stage.tree)}

    def trace(self, at: int) -> Trace:
        """A stage's page beside what was left of it; sentences of the page have their provenance."""
        if at not in self._traces:
            stage = self._stages[at]
            page = tuple(self._sourced(stage))
            elsewhere = self.drafted.keys() - {line.key for line in page}
            self._traces[at] = trace(stage.left, page, elsewhere)
        return self._traces[at]

    def fate(self, line: Line, found: Same | Changed | New) -> Fate:
        """The fate of a sentence of now: one that a draft had came from there, whoever put it back."""
        match found:
            case Same() if line.key not in self.drafted:
                return self.written(line.key, 1)
            case New() if line.key in self.drafted and not self._is_on_page(line.key):
                return Same(self.drafted[line.key])
            case _:
                return found

    def written(self, key: str, start: int) -> New | Changed | Lost:
        """How a sentence that no draft has was written, by the newest stage, from `start` on, that tells."""
        for at, stage in enumerate(self._stages[start:], start):
            places = (place for place, line in enumerate(stage.left) if line.key == key)
            fates = (self.trace(at).fates[place] for place in places)
            if (found := next((fate for fate in fates if not isinstance(fate, Same)), None)) is not None:
                return found
        return Lost()

    def _is_on_page(self, key: str) -> bool:
        return any(line.key == key for line in self._stages[0].page)

    def _sourced(self, stage: Stage) -> Iterator[Line]:
        places = same_places(stage.page, stage.tree)
        for at, line in enumerate(stage.page):
            drafted = stage.tree[places[at]] if at in places else self.drafted.get(line.key, line)
            yield line.sourced(drafted)
