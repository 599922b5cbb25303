"""The report on returned documents: what was done, by part; who did it; that nothing is missing."""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from draftkit.cli.colours import BOLD, DIM, YELLOW, seen_width, tinted, wrapped
from draftkit.cli.language import _
from draftkit.cli.readings import role_words
from draftkit.cli.review_words import change_words, hand_words, marked, way_words, who, words
from draftkit.cli.side_by_side import beside, half_width
from draftkit.cli.talk import has_colour, show
from draftkit.cli.wide import columns, pad, printable, width
from draftkit.review.decide import Decided, Verdict
from draftkit.review.model import Change
from draftkit.review.together import Item
from draftkit.review.whereabouts import Whereabouts

if TYPE_CHECKING:
    from draftkit.workflows.review.gather import ReturnedFile, Reviewing

_MARKS = {Verdict.TAKE: "√", Verdict.EDIT: "√", Verdict.REFUSE: "×"}
_NOTED, _OPEN, _AGAINST = "※", " ", "!"
_NAMES = 16
"""Columns of who made an edit; a longer list pushes its words to the right."""
_GAPS = 8
"""Columns of the mark and between the others."""
_MIN_ROOM = 30
"""Columns of words below which a line is not worth wrapping."""


@dataclass(frozen=True, slots=True)
class _Fates:
    """What becomes of the items, and which of them become notes."""

    decided: Decided
    noted: AbstractSet[int]


def show_report(reviewing: "Reviewing", decided: Decided, noted: AbstractSet[int] = frozenset()) -> None:
    """Everything, on stdout.

    Args:
        reviewing: what came back.
        decided: what becomes of it.
        noted: the numbers of the items that are taken, and become notes.
    """
    for file in reviewing.files:
        show(tinted(_file_line(file, reviewing), BOLD))
    show(_sum_line(reviewing))
    items = reviewing.returned_items
    shown = [item for item in items if not item.is_told]
    widths = _widths(shown, reviewing)
    for part, group in groupby(shown, key=lambda item: part_of(item, reviewing)):
        show("")
        show(tinted(part, BOLD))
        for line in _rows(tuple(group), widths, reviewing, _Fates(decided, noted)):
            show(line)
    _show_conflicts(reviewing, decided)
    _show_told([item for item in items if item.is_told], reviewing)
    show("")
    show(_account(reviewing, decided, noted))
    for line in _checked(reviewing):
        show(line)


def part_of(item: Item, reviewing: "Reviewing") -> str:
    """The heading of the part an item stands in, or what its block does outside of parts."""
    place = reviewing.places.get(item.edit.block)
    if place is None:
        return _("(at the very beginning)")
    return printable(place.part) or role_words()[place.role]


def place_words(place: Whereabouts | None) -> str:
    """A place in a few words: `二、（一）`, or what its block does."""
    if place is None:
        return _("(at the very beginning)")
    return place.numbers or role_words()[place.role]


def _file_line(file: "ReturnedFile", reviewing: "Reviewing") -> str:
    hands = Counter(hand_words(edit.hand, tracked=edit.tracked, when=False) for edit in file.comparison.edits)
    version = _("version {number}").format(number=reviewing.state.number)
    people = "、".join(f"{name} {count}" for name, count in hands.most_common())
    total = _("edits: {count}").format(count=len(file.comparison.edits))
    said = f"{total}（{people}）" if people else _("nothing was changed")
    return f"{printable(file.name)} · {version} · {said}"


def _sum_line(reviewing: "Reviewing") -> str:
    """How many of each kind, how many exclude each other, and whether the issued text was found again."""
    items = reviewing.returned_items
    kinds = Counter(item.edit.change for item in items)
    counted = [f"{word} {kinds[change]}" for change, word in change_words().items() if kinds[change]]
    against = sum(1 for item in items if item.against)
    if against:
        counted.append(tinted(_("excluding each other: {count}").format(count=against), YELLOW))
    if len(reviewing.files) > 1:
        counted.insert(0, _("together: {count}").format(count=len(items)))
    return " · ".join(counted)


def _widths(items: Sequence[Item], reviewing: "Reviewing") -> tuple[int, int, int]:
    """The columns of numbers, kinds and names."""
    kinds = change_words()
    of_kinds = max((width(kinds[item.edit.change]) for item in items), default=0)
    of_names = max((width(who(item, reviewing.names)) for item in items), default=0)
    return len(str(len(reviewing.items))), of_kinds, min(_NAMES, of_names)


def _rows(items: Sequence[Item], widths: tuple[int, int, int], reviewing: "Reviewing", fates: _Fates) -> Iterator[str]:
    """A line for each item: what becomes of it, its number, its kind, who, the words."""
    kinds = change_words()
    of_numbers, of_kinds, of_names = widths
    for item in items:
        head = f"{mark(item, fates)} {item.number:>{of_numbers}}  {pad(kinds[item.edit.change], of_kinds)}  "
        head += f"{pad(who(item, reviewing.names), of_names)}  "
        yield from _hanging(head, _said(item, reviewing, fates.decided), sum(widths) + _GAPS)


def mark(item: Item, fates: _Fates) -> str:
    """What becomes of an item, in one sign; an open one that another excludes is marked, too."""
    decision = fates.decided.decisions.get(item.number)
    if item.number in fates.noted:
        return _NOTED
    if decision is not None:
        return _MARKS[decision.verdict]
    return tinted(_AGAINST, YELLOW) if item.against else _OPEN


def _said(item: Item, reviewing: "Reviewing", decided: Decided) -> str:
    colour = has_colour(sys.stdout)
    said = words(reviewing.text, item, colour=colour)
    if item.edit.change is Change.MOVE:
        said = f"{said}（{way_words(item.edit, reviewing.text)}）"
    if item.edit.figure and uses_of(item.edit.figure, reviewing) > 1:
        said = f"{said}（{places_words(item, reviewing)}）"
    if item.answers:
        said = _("reply to {number}: {words}").format(number=item.answers, words=said)
    if item.against:
        said = f"{said}  {tinted(_excluded(item, reviewing), YELLOW)}"
    if item.beside:
        beside = _("(at one place with {numbers})").format(numbers=_others(item.beside, reviewing))
        said = f"{said}  {tinted(beside, DIM)}"
    decision = decided.decisions.get(item.number)
    if decision is not None and decision.verdict is Verdict.EDIT:
        said = f"{said} ⇒ {printable(' '.join(decision.text.split()))}"
    if item.number in reviewing.settled:
        known = _("(decided before)")
        said = f"{said}  {tinted(known, DIM)}"
    return said


def _excluded(item: Item, reviewing: "Reviewing") -> str:
    """What it cannot be taken with."""
    return _("(not with {numbers})").format(numbers=_others(item.against, reviewing))


def _others(numbers: Sequence[int], reviewing: "Reviewing") -> str:
    """The numbers of other items; what only an earlier review knows has no row, and so no number."""
    rows = {each.number for each in reviewing.returned_items}
    others = [str(number) for number in numbers if number in rows]
    if len(others) < len(numbers):
        others.append(_("what was taken before"))
    return "、".join(others)


def places_words(item: Item, reviewing: "Reviewing") -> str:
    """In how many places a figure stands, and in how many of them it was given this value."""
    edit = item.edit
    alike = [
        each for each in reviewing.returned_items if each.edit.figure == edit.figure and each.edit.after == edit.after
    ]
    count = uses_of(edit.figure, reviewing)
    return _("it stands in {count} places; changed so in {changed}").format(count=count, changed=len(alike))


def uses_of(figure: str, reviewing: "Reviewing") -> int:
    """In how many places of the issued page a figure stands."""
    stretches = (stretch for paragraph in reviewing.issued for stretch in paragraph.stretches)
    return sum(1 for stretch in stretches if stretch.slot is not None and stretch.slot.name == figure)


def _hanging(head: str, text: str, indent: int) -> Iterator[str]:
    """A line that goes on under its words where the terminal is too narrow; colours do not run into the margin."""
    room = columns() - indent
    if room < _MIN_ROOM or seen_width(head + text) <= columns():
        yield f"{head}{text}".rstrip()
        return
    lines = list(wrapped(text, room))
    if seen_width(head) > indent:
        yield head.rstrip()
    else:
        yield f"{head}{lines.pop(0)}"
    yield from (f"{' ' * indent}{line}" for line in lines)


def _show_conflicts(reviewing: "Reviewing", decided: Decided) -> None:
    """Those that exclude each other, side by side."""
    by_number = {item.number: item for item in reviewing.items}
    pairs = [
        (item, by_number[other])
        for item in reviewing.items
        for other in item.against
        if item.number < other and not (item.number in decided.decisions and other in decided.decisions)
    ]
    if not pairs:
        return
    show("")
    show(tinted(_("They exclude each other; one of two can be taken"), BOLD))
    for one, other in pairs:
        for line in conflict_lines(one, other, reviewing):
            show(line)


def conflict_lines(one: Item, other: Item, reviewing: "Reviewing") -> Iterator[str]:
    """Two items side by side."""
    before = [f"  {_('(decided before)')}" if item.number in reviewing.settled else "" for item in (one, other)]
    heads = [
        f"{item.number if item.files else '·'}  {who(item, reviewing.names)}{said}"
        for item, said in zip((one, other), before, strict=True)
    ]
    texts = [marked(reviewing.text, item, colour=False) for item in (one, other)]
    sides = list(zip(heads, texts, strict=True))
    yield from (f"  {line}" for line in beside(sides[0], sides[1], half_width() - 1))


def _show_told(items: Sequence[Item], reviewing: "Reviewing") -> None:
    """What there is nothing to decide about: each kind on one line."""
    if not items:
        return
    show("")
    show(tinted(_("Only told; nothing in the speech depends on it"), BOLD))
    kinds = change_words()
    for change in dict.fromkeys(item.edit.change for item in items):
        alike = [item for item in items if item.edit.change is change]
        where = "；".join(f"{item.number} {place_words(reviewing.places.get(item.edit.block))}" for item in alike)
        names = Counter(who(item, reviewing.names, when=False) for item in alike)
        people = "，".join(f"{name} {count}" for name, count in names.items())
        show(f"  {kinds[change]} {len(alike)}（{people}）：{where}")
        if change is Change.UNDONE:
            show("    " + _("put in and taken out again before the document came back: nothing of it is left"))


def _account(reviewing: "Reviewing", decided: Decided, noted: AbstractSet[int]) -> str:
    """The sum: every edit is in it once; it claims no more than was proved."""
    items = reviewing.returned_items
    verdicts = Counter(
        decided.decisions[item.number].takes for item in items if item.number in decided.decisions and not item.is_told
    )
    told = sum(1 for item in items if item.is_told)
    still = len(items) - told - verdicts[True] - verdicts[False]
    as_notes = sum(1 for item in items if item.number in noted)
    counts = (
        (_("taken: {count}"), verdicts[True] - as_notes),
        (_("as notes (※): {count}"), as_notes),
        (_("refused: {count}"), verdicts[False]),
        (_("open: {count}"), still),
        (_("only told: {count}"), told),
    )
    parts = " + ".join(words.format(count=count) for words, count in counts if count)
    if reviewing.unaccounted:
        found = _("edits found: {count}; the sum does not come out").format(count=len(items))
        return f"{found} = {parts}" if parts else found
    whole = _("every edit is accounted for: {count}").format(count=len(items))
    return f"{whole} = {parts}" if parts else _("nothing was changed in what came back")


def _checked(reviewing: "Reviewing") -> Iterator[str]:
    """Whether the files give the issued text once every tracked change is refused."""
    other = [file.name for file in reviewing.files if not file.comparison.restored]
    if not other:
        yield _("with every tracked change refused, what came back reads as it was issued")
    for name in other:
        yield _("{name}: with every tracked change refused it reads otherwise; see the edits without tracking").format(
            name=printable(name)
        )
