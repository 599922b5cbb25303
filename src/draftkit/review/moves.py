"""Moves that were tracked: what was taken out here and put in there is one and the same."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from draftkit.review.align import Line, paired
from draftkit.review.items import Atom, Away, Became, Here, Item
from draftkit.review.layout import laid_over
from draftkit.review.views import MARK, Run
from draftkit.text.diff import SAME, likeness
from draftkit.tree.returned import Hand

Place = tuple[int, int]
"""The items from one number up to another one: what went, or what came."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph all of which went, or came."""

    place: Place
    text: str


def with_moves(items: Sequence[Item], issued: str) -> list[Item]:
    """The items, with moves told as such.

    A move has one name at both ends; or whole paragraphs were taken out in one place and put in, reworded perhaps, in
    another.

    Args:
        items: marks settled (`review.settle.settled`).
        issued: the issued text.
    """
    found = list[Item | None](items)
    for search in (_named, _alike):
        for source, target in list(search(found)):
            _carry(found, issued, source, target)
    return list(_present(item for item in found if item is not None))


def _present(items: Iterable[Item]) -> Iterator[Item]:
    """The items, but for moves of what was taken out afterwards: that is gone from where it stood."""
    found = list(items)
    vanished = {item.start: item for item in found if isinstance(item, Here) and not _is_left(item)}
    for item in found:
        if isinstance(item, Away) and item.start in vanished:
            first, *gone = (atom for atom in vanished[item.start].atoms if atom.became is Became.GONE)
            yield replace(first, grains=(*vanished[item.start].grains, *first.grains))
            yield from gone
        elif isinstance(item, Here) and item.start in vanished:
            yield from (atom for atom in item.atoms if atom.became is not Became.GONE)
        else:
            yield item


def _is_left(here: Here) -> bool:
    return any(atom.became is Became.KEPT for atom in here.atoms)


def _named(items: Sequence[Item | None]) -> Iterator[tuple[Place, Place]]:
    """Both ends of each move that has a name."""
    went, came = defaultdict[str, list[int]](list), defaultdict[str, list[int]](list)
    movers = {item.move: item.hand for item in items if isinstance(item, Atom) and item.became is Became.GONE}
    for at, item in enumerate(items):
        if isinstance(item, Atom) and item.move and item.became is not Became.KEPT:
            goes = item.became is Became.GONE or _took(movers.get(item.move), item)
            (went if goes else came)[item.move].append(at)
    for name in (each for each in went if each in came):
        source, target = (went[name][0], went[name][-1] + 1), (came[name][0], came[name][-1] + 1)
        yield _with_marks(items, source, target)


def _with_marks(items: Sequence[Item | None], source: Place, target: Place) -> tuple[Place, Place]:
    """Both ends with a mark, or both without one."""
    if _ends(items, source) and not _ends(items, target):
        wider = target[0], target[1] + 1
        return (source, wider) if _ends(items, wider) else ((source[0], source[1] - 1), target)
    if _ends(items, target) and not _ends(items, source):
        wider = source[0], source[1] + 1
        return (wider, target) if _ends(items, wider) else (source, (target[0], target[1] - 1))
    return source, target


def _ends(items: Sequence[Item | None], place: Place) -> bool:
    """Whether a stretch ends with a mark that went or came."""
    last = items[place[1] - 1] if place[0] < place[1] <= len(items) else None
    return isinstance(last, Atom) and last.text == MARK and last.became is not Became.KEPT


def _alike(items: Sequence[Item | None]) -> Iterator[tuple[Place, Place]]:
    """Paragraphs that went in one place and came in another; neighbours that moved together, together."""
    went, came = list(_lines(items, Became.GONE)), list(_lines(items, Became.CAME))
    texts = [Line(line.text.rstrip(MARK)) for line in went], [Line(line.text.rstrip(MARK)) for line in came]
    pairs = sorted((went[at].place, came[by].place) for by, at in paired(*texts).items())
    run: tuple[Place, Place] | None = None
    for source, target in pairs:
        if run and (run[0][1], run[1][1]) == (source[0], target[0]):
            run = (run[0][0], source[1]), (run[1][0], target[1])
            continue
        if run:
            yield run
        run = source, target
    if run:
        yield run


def _lines(items: Sequence[Item | None], became: Became) -> Iterator[_Line]:
    """Whole paragraphs that share one fate and stand by themselves."""
    start, text = 0, ""
    for at, item in enumerate(items):
        if not isinstance(item, Atom):
            start, text = at + 1, ""
        elif item.became is Became.KEPT:
            start, text = at + 1 if item.text == MARK else -1, ""
        elif item.became is became:
            text += item.text if start >= 0 else ""
            if item.text == MARK:
                if len(text) > len(MARK):
                    yield _Line((start, at + 1), text)
                start, text = at + 1, ""
        elif item.became is not Became.UNDONE and not (item.undone and became is Became.GONE):
            start, text = at + 1 if start >= 0 and not text else -1, ""


def _carry(items: list[Item | None], issued: str, source: Place, target: Place) -> None:
    """Put what went where it came, if it is by and large the same, and something stands between."""
    went = [item for item in items[slice(*source)] if isinstance(item, Atom) and item.became is Became.GONE]
    came = [item for item in items[slice(*target)] if isinstance(item, Atom) and item.at < 0]
    whole = len(came) == target[1] - target[0] and all(isinstance(item, Atom) for item in items[slice(*source)])
    if not went or not whole or not _parted(items, source, target):
        return
    start, end = went[0].at, went[-1].at + len(went[-1].text)
    name = went[0].move
    text = "".join(atom.text for atom in came if atom.move == name)
    if sum(len(atom.text) for atom in went) < end - start or likeness(issued[start:end], text) < SAME:
        return
    moved = [atom for atom in came if atom.move == name and atom.became is Became.CAME and not atom.undone]
    grains = tuple(grain for atom in (*went, *moved) if atom.move == name for grain in atom.grains)
    by = next((atom.hand for atom in (*moved, *went) if atom.hand), None)
    others = [item for item in items[slice(*source)] if isinstance(item, Atom) and _took(went[0].hand, item)]
    inner, along = _by_others(_inner(went, came, issued[start:end]), others)
    here = Here(start, end, inner, by, grains)
    first = next(at for at in range(*source) if items[at] is went[0])
    for at in range(*source):
        item = items[at]
        items[at] = _left(item, along) if isinstance(item, Atom) and item.became is not Became.GONE else None
    items[first] = Away(start, end)
    items[slice(*target)] = [here, *[None] * (target[1] - target[0] - 1)]


def _took(mover: Hand | None, atom: Atom) -> bool:
    """Whether words that somebody else had put in were taken out by who moved what stood around them."""
    return bool(mover and atom.undone and atom.undone.author == mover.author)


def _by_others(inner: Iterable[Atom], others: Iterable[Atom]) -> tuple[tuple[Atom, ...], list[Atom]]:
    """What came, by those who had put it in before it was moved; and which of these words were moved along."""
    found, along, left = list[Atom](), list[Atom](), list(others)
    for atom in inner:
        mine = next((each for each in left if atom.became is Became.CAME and each.text == atom.text), None)
        if mine:
            left.remove(mine)
            along.append(mine)
        found.append(replace(atom, hand=mine.hand, grains=(*mine.grains, *atom.grains)) if mine else atom)
    return tuple(found), along


def _left(atom: Atom, along: Sequence[Atom]) -> Atom | None:
    """What is left of new words where others were moved away; those that did not go along have no place any more."""
    if atom in along:
        return None
    return replace(atom, became=Became.UNDONE, hand=atom.undone, undone=None) if atom.undone else atom


def _parted(items: Sequence[Item | None], source: Place, target: Place) -> bool:
    """Whether anything stands between that stayed."""
    between = items[min(source[1], target[1]) : max(source[0], target[0])]
    return any(isinstance(item, Here) or (isinstance(item, Atom) and item.became is Became.KEPT) for item in between)


def _inner(went: Sequence[Atom], came: Sequence[Atom], issued: str) -> Iterator[Atom]:
    """What came, told as what became of the words that went."""
    runs = [_run(atom, moved=atom.move == went[0].move) for atom in came]
    for atom in laid_over(runs, issued, went[0].at):
        if atom.paragraph >= 0:
            yield atom
            continue
        for each in went:
            first, last = max(atom.at, each.at), min(atom.at + len(atom.text), each.at + len(each.text))
            if first < last:
                yield replace(each, text=each.text[first - each.at : last - each.at], at=first)


def _run(atom: Atom, *, moved: bool) -> Run:
    """What came as if it had always been there, if it was moved there."""
    stays = atom.became is Became.CAME and atom.undone is None
    inserted, deleted = (atom.hand, atom.undone) if atom.became is Became.CAME else (None, atom.hand)
    return Run(atom.text, atom.paragraph, moved, stays, inserted, deleted, atom.move, atom.bookmark, atom.grains)
