"""The returned document laid over the page that was issued: what became of every character of both."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from draftkit.review.align import Line, grouped
from draftkit.review.items import Atom, Away, Became, Here, Item
from draftkit.review.steps import OriginalLine, Step, changes, original_lines, steps
from draftkit.review.views import Run, lines_and_marks, settled_runs
from draftkit.tree.marks import paragraph_mark
from draftkit.tree.page import Page, page_starts, page_text
from draftkit.tree.returned import Hand, Returned


@dataclass(frozen=True, slots=True)
class Layout:
    """What became of every character, in the order of the returned document.

    Every issued character stands in exactly one item: kept or gone, or away and then once more among the atoms of the
    place it came to. Those that are not moved stand in the order they were issued in.

    Attributes:
        issued: the issued text.
    """

    issued: str
    items: tuple[Item, ...]
    restored: bool


def laid_out(issued: Page, returned: Returned) -> Layout:
    """Compare a returned document, with every tracked change refused, to the issued page."""
    texts = [paragraph.text for paragraph in issued]
    text = page_text(issued)
    runs = settled_runs(returned, texts)
    original = original_lines(runs)
    lines = [Line(each.text.strip(), (paragraph_mark(each.block),)) for each in issued]
    came = [Line(line.text.strip(), tuple(_bookmarks(returned, line, runs))) for line in original]
    way = steps(text, page_starts(issued), original, grouped(lines, came))
    restored = [line.text for line in lines] == [line.text for line in came]
    return Layout(text, tuple(_over(runs, way)), restored)


def _bookmarks(returned: Returned, line: OriginalLine, runs: Sequence[Run]) -> Iterator[str]:
    for paragraph in dict.fromkeys(run.paragraph for run in runs[line.start : line.end]):
        yield from returned.paragraphs[paragraph].bookmarks


def laid_over(runs: Sequence[Run], issued: str, at: int) -> Iterator[Atom]:
    """Runs laid over a stretch of the issued text, which stands at that offset.

    Those that are in the original view are compared to it; others came.
    """
    after = "".join(run.text for run in runs if run.original)
    return (item for item in _simple(runs, changes(issued, after, at)) if isinstance(item, Atom))


def _over(runs: Sequence[Run], way: Iterable[Step]) -> Iterator[Item]:
    """The items: where a moved group begins, its runs are taken together."""
    done, waiting = 0, list[Step]()
    for step in way:
        if not step.inner:
            waiting.append(step)
            continue
        start, end = step.runs
        yield from _simple(runs[done:start], waiting)
        atoms = tuple(each for each in _simple(runs[start:end], step.inner) if isinstance(each, Atom))
        yield Here(step.at, step.away, atoms)
        done, waiting = end, []
    yield from _simple(runs[done:], waiting)


def _simple(runs: Sequence[Run], steps: Iterable[Step]) -> Iterator[Atom | Away]:
    """Runs and steps side by side; what is gone stands before what came at the same place."""
    way = iter(steps)
    room, at = 0, -1
    for run in runs:
        done = 0
        while not room and (step := next(way, None)):
            room, at = step.size, step.at
            yield from _nothing_left(step)
        if not run.original:
            yield _atom(run, run.text, -1)
            continue
        while done < len(run.text):
            while not room:
                step = next(way)
                room, at = step.size, step.at
                yield from _nothing_left(step)
            size = min(room, len(run.text) - done)
            yield _atom(run, run.text[done : done + size], at)
            done, room, at = done + size, room - size, at + size if at >= 0 else -1
    for step in way:
        yield from _nothing_left(step)


def _nothing_left(step: Step) -> Iterator[Atom | Away]:
    """What was issued and does not stand here."""
    if step.away:
        yield Away(step.at, step.away)
    done = 0
    for part in lines_and_marks(step.gone):
        yield Atom(part, step.at + done, Became.GONE)
        done += len(part)


def _atom(run: Run, text: str, at: int) -> Atom:
    undone: Hand | None = None
    if at >= 0:
        became, hand = (Became.KEPT, None) if run.accepted else (Became.GONE, run.deleted)
    elif run.accepted:
        became, hand = Became.CAME, run.inserted
    elif run.inserted and run.deleted and run.inserted.author != run.deleted.author:
        became, hand, undone = Became.CAME, run.inserted, run.deleted
    else:
        became, hand = Became.UNDONE, run.deleted
    return Atom(text, at, became, hand, run.paragraph, run.grains, run.move, run.bookmark, undone)
