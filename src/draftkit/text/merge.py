"""Merge two edits of one text, paragraph by paragraph. Nothing that either side wrote is lost without a word."""

from dataclasses import dataclass, field
from itertools import takewhile

from draftkit.text.align import depth, heads
from draftkit.text.merge_sentences import as_read, merge_sentences
from draftkit.text.sides import Change, Names, Paragraphs, Side, stretches


@dataclass(frozen=True, slots=True)
class Conflict:
    """A place that both sides changed, each in its own way.

    Attributes:
        base: the paragraphs as they were; empty where both sides put something in.
        ours: as one side has them; empty where it took them out.
        theirs: as the other side has them.
        at: the offset in the text of `ours` where they stand, or stood.
    """

    base: str
    ours: str
    theirs: str
    at: int


@dataclass(frozen=True, slots=True)
class Merge:
    """The outcome of a merge.

    Attributes:
        text: with the changes of both sides; in a conflict, with the words of `ours`.
        conflicts: in the order of the text; none where the merge is clean.
        kept: how many changes of `ours` that `theirs` does not have are in the text.
    """

    text: str
    conflicts: tuple[Conflict, ...] = ()
    kept: int = 0


def merge3(
    base: str, ours: str, theirs: str, names: tuple[Names, Names] | None = None, *, by_sentence: bool = False
) -> Merge:
    """Bring together what two sides made of one text.

    Paragraphs are runs of lines that are not blank. Changes to different paragraphs go together; the same change on
    both sides is one change; paragraphs changed in two ways, or two texts put in at one place, are a conflict. A text
    put in between paragraphs that the other side only reworded, each in its place, goes with them. Blank lines between
    paragraphs are kept as the side that changed them has them.

    With names, a paragraph of `theirs` is the one of the base that is called the same, however it is worded; all
    others are taken out or put in, each by itself. What `ours` changed meets that one paragraph alone. A change in
    what `theirs` takes out is a conflict, and the heading it stands under stays with it. What both put in at one place
    goes together.

    Args:
        base: the text as it was.
        ours: as one side has it.
        theirs: as the other side has it.
        names: of the paragraphs of `base` and of `theirs`; not heeded where they are not as many as the paragraphs.
        by_sentence: whether changes to different sentences of a paragraph go together, and a paragraph is known by its
            words where others beside it are put in or taken out. Not where names are heeded.
    """
    if ours in (base, theirs):
        return Merge(theirs)
    paragraphs = Paragraphs(base)
    side = Side(paragraphs, ours, by_likeness=by_sentence)
    if theirs == base:
        return Merge(ours, kept=max(1, len(side.changes)))
    other = Side(paragraphs, theirs, names, by_likeness=by_sentence)
    return _Merger(paragraphs, side, other, by_sentence=by_sentence and not other.named).merge()


def names_after(base: str, names: Names, text: str) -> Names:
    """What the paragraphs of a text are called that somebody made of `base`.

    Args:
        base: the text as it was.
        names: of its paragraphs.
        text: as it is now.

    Returns:
        One name for each paragraph, empty for a new one; nothing at all where `names` do not fit the base.
    """
    paragraphs = Paragraphs(base)
    if len(names) != len(paragraphs.texts):
        return ()
    side = Side(paragraphs, text)
    found = [""] * len(side.paragraphs.texts)
    for at, place in side.places.items():
        found[place] = names[at]
    for change in side.changes:
        if (change.end - change.start, change.last - change.first) == (1, 1):
            found[change.first] = names[change.start]
    return tuple(found)


@dataclass(slots=True)
class _Merger:
    """A merge on its way.

    Attributes:
        heads: what `theirs` takes out and an edit below needs, by its place in the base.
        homeless: where `ours` puts something in below such a head.
    """

    base: Paragraphs
    ours: Side
    theirs: Side
    by_sentence: bool = False
    out: list[tuple[str, str]] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    kept: int = 0
    heads: set[int] = field(default_factory=set)
    homeless: set[int] = field(default_factory=set)

    def merge(self) -> Merge:
        at = 0
        if self.theirs.named:
            self._find_heads()
        for start, end, by_ours, by_theirs in stretches(self.ours.changes, self.theirs.changes):
            self._unchanged(at, start)
            if by_ours:
                self._edited(start, end, by_ours, by_theirs)
            elif start in self.heads and start < end:
                self._take(self.ours, self.ours.stretch(start, end, []))
            else:
                self._take(self.theirs, self.theirs.stretch(start, end, by_theirs))
            at = end
        self._unchanged(at, len(self.base.texts))
        return Merge(self._text(), tuple(self.conflicts), self.kept)

    def _find_heads(self) -> None:
        texts, gone = self.base.texts, {change.start for change in self.theirs.changes if change.takes_out}
        for change in self.ours.changes:
            if change.takes_out:
                continue
            if change.puts_in:
                above = gone.intersection(heads(texts, change.start, depth(self.ours.paragraphs.texts[change.first])))
                self.homeless |= {change.start} if above else set()
                self.heads |= above
            for at in gone.intersection(range(change.start, change.end)):
                self.heads |= gone.intersection(heads(texts, at, depth(texts[at])))

    def _unchanged(self, start: int, end: int) -> None:
        for at in range(start, end):
            self.out.append((self.base.texts[at], _newer(self.base.gaps[at], self.ours.gap(at), self.theirs.gap(at))))

    def _take(self, side: Side, stretch: slice) -> None:
        self.out += zip(side.paragraphs.texts[stretch], side.paragraphs.gaps[stretch], strict=True)

    def _edited(self, start: int, end: int, by_ours: list[Change], by_theirs: list[Change]) -> None:
        """A stretch that ours changed, and theirs perhaps too."""
        base, stretch = self.base.texts[start:end], self.ours.stretch(start, end, by_ours)
        ours = self.ours.paragraphs.texts[stretch]
        other = self.theirs.stretch(start, end, by_theirs) if by_theirs else slice(0, 0)
        if by_theirs and ours == self.theirs.paragraphs.texts[other]:
            self._take(self.ours, stretch)
            return
        put_in = [change for change in by_theirs if self.theirs.named and change.puts_in]
        theirs = self._without(other, put_in) if by_theirs else base
        if self.by_sentence and by_theirs and self._mended(base, stretch, other):
            return
        if self.by_sentence and by_theirs and list(map(as_read, ours)) == list(map(as_read, base)):
            self._take(self.theirs, other)
            return
        deeper = sum(self._deeper(change, ours[0]) for change in put_in) if start == end else 0
        for change in put_in:
            self._take(self.theirs, slice(change.first, change.first + deeper))
        self._take(self.ours, stretch)
        for change in put_in:
            self._take(self.theirs, slice(change.first + deeper, change.last))
        if ours == theirs:
            return
        if theirs != base or (start == end and start in self.homeless):
            at = self.ours.paragraphs.starts[stretch.start]
            self.conflicts.append(Conflict("\n\n".join(base), "\n\n".join(ours), "\n\n".join(theirs), at))
        else:
            self.kept += 1

    def _mended(self, base: list[str], ours: slice, theirs: slice) -> bool:
        """Whether the changes of both sides are in different sentences; if so, both are taken."""
        left, right = _run(self.ours.paragraphs, ours), _run(self.theirs.paragraphs, theirs)
        text = merge_sentences("\n\n".join(base), left, right) if base and left and right else None
        if text is None or not text.strip():
            return False
        self.out.append((text.rstrip(), self.ours.paragraphs.gaps[ours.stop - 1]))
        self.kept += 1
        return True

    def _without(self, stretch: slice, put_in: list[Change]) -> list[str]:
        """The paragraphs of theirs in a stretch that the base has too."""
        beside = {at for change in put_in for at in range(change.first, change.last)}
        return [self.theirs.paragraphs.texts[at] for at in range(stretch.start, stretch.stop) if at not in beside]

    def _deeper(self, change: Change, paragraph: str) -> int:
        """How many of the paragraphs that theirs puts in go on with a section that this paragraph ends."""
        level = depth(paragraph)
        put_in = self.theirs.paragraphs.texts[change.first : change.last]
        return sum(1 for _ in takewhile(lambda text: depth(text) > level, put_in))

    def _text(self) -> str:
        sides = self.base, self.ours.paragraphs, self.theirs.paragraphs
        before = _newer(*(side.before for side in sides))
        parts = [before if before.endswith("\n") or not self.out else ""]
        for text, gap in self.out:
            parts += (text, gap if gap.endswith("\n") and gap.count("\n") > 1 else "\n\n")
        if self.out:
            parts[-1] = _newer(*((side.gaps or [""])[-1] for side in sides))
        return "".join(parts)


def _run(paragraphs: Paragraphs, stretch: slice) -> str:
    return "\n\n".join(paragraphs.texts[stretch])


def _newer(base: str, ours: str, theirs: str) -> str:
    return theirs if ours == base else ours
