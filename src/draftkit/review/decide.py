"""What becomes of each edit: taken, refused, or taken in other words; decided by rules, by a file, or one by one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from draftkit.review.model import Change, Edit, New, Splice
from draftkit.review.ranks import ranked
from draftkit.review.rules import Breadth, Rule
from draftkit.review.together import REWORDABLE, Item, can_both
from draftkit.tree.returned import PLAIN


class Verdict(StrEnum):
    """What becomes of an edit."""

    TAKE = "take"
    REFUSE = "refuse"
    EDIT = "edit"
    """Taken in other words."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What becomes of an edit; `text` are the other words of EDIT."""

    verdict: Verdict
    text: str = ""

    @property
    def takes(self) -> bool:
        """Whether the edit, or other words in its place, are to stand in the speech."""
        return self.verdict is not Verdict.REFUSE


TAKEN, REFUSED = Decision(Verdict.TAKE), Decision(Verdict.REFUSE)


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided.

    Attributes:
        decisions: by the number of the item; none for those that are open or only told.
        open: the items nobody has decided on, in order.
        clashes: of these, those that several rules would take although they exclude each other.
    """

    decisions: Mapping[int, Decision] = field(default_factory=dict)
    open: tuple[int, ...] = ()
    clashes: tuple[int, ...] = ()

    def takes(self, number: int) -> bool:
        """Whether it is taken."""
        return number in self.decisions and self.decisions[number].takes


@dataclass(frozen=True, slots=True)
class _Wish:
    """A decision, and how closely somebody looked."""

    decision: Decision
    breadth: Breadth


def decide(
    items: Sequence[Item],
    rules: Iterable[Rule] = (),
    single: Mapping[int, Decision] | None = None,
    settled: Mapping[int, Decision] | None = None,
) -> Decided:
    """Bring decisions together.

    The narrower rule counts: one edit by its number, before a kind or an author, before all; of two alike the refusal.
    Taking one edit by itself refuses those it excludes. Where a wider rule takes several that exclude each other, or
    one that what was taken earlier excludes, they stay open.

    Args:
        items: all there are.
        rules: in any order.
        single: what was decided one by one; it comes before all rules.
        settled: what an earlier review decided.
    """
    wishes = {number: _Wish(one, Breadth.EARLIER) for number, one in (settled or {}).items()}
    for rule in sorted(rules, key=lambda rule: (rule.breadth, not rule.takes)):
        for number in rule.numbers:
            if number not in wishes or wishes[number].breadth <= rule.breadth:
                wishes[number] = _Wish(TAKEN if rule.takes else REFUSED, rule.breadth)
    wishes |= {number: _Wish(one, Breadth.SINGLE) for number, one in (single or {}).items()}
    clashes = _settle(items, wishes)
    deciding = [item.number for item in items if not item.is_told]
    decisions = {number: wishes[number].decision for number in deciding if number in wishes}
    return Decided(decisions, tuple(number for number in deciding if number not in wishes), clashes)


def _settle(items: Sequence[Item], wishes: dict[int, _Wish]) -> tuple[int, ...]:
    """Leave no two that exclude each other taken; those that nobody chose between."""
    clashes = _refuse_excluded(items, wishes)
    for item in items:
        mine = _taken(wishes, item.number)
        if mine is None or mine.breadth >= Breadth.NUMBER:
            continue
        for other in item.against:
            theirs = _taken(wishes, other)
            if theirs is not None and theirs.breadth <= mine.breadth:
                clashes |= {other, item.number} if theirs.breadth == mine.breadth else {other}
    for number in clashes:
        wishes.pop(number, None)
    return tuple(sorted(clashes))


def _refuse_excluded(items: Sequence[Item], wishes: dict[int, _Wish]) -> set[int]:
    """Refuse what is excluded by an edit that was chosen by itself; those that were chosen although they clash."""
    by_number = {item.number: item for item in items}
    clashes: set[int] = set()
    for item in items:
        mine = _taken(wishes, item.number)
        if mine is None or mine.breadth < Breadth.NUMBER:
            continue
        for other in item.against:
            theirs = wishes.get(other)
            if theirs is None or theirs.breadth < mine.breadth:
                wishes[other] = _Wish(REFUSED, mine.breadth)
            elif theirs.decision.takes and theirs.breadth == mine.breadth and not can_both(item, by_number[other]):
                clashes |= {item.number, other}
    return clashes


def _taken(wishes: Mapping[int, _Wish], number: int) -> _Wish | None:
    wish = wishes.get(number)
    return wish if wish and wish.decision.takes else None


def words_of(edit: Edit) -> str | None:
    """The words of an edit that can be taken in other words; None where it can only be taken or refused."""
    if edit.change not in REWORDABLE:
        return None
    if edit.change is Change.COMMENT:
        return edit.after
    if len(edit.splices) != 1 or not all(isinstance(word, New) for word in edit.splices[0].words):
        return None
    text = _written(edit.splices[0])
    if edit.change is Change.FIGURE and text != edit.after:
        return None
    return text.strip("\n") or None


def reworded(edit: Edit, text: str) -> Edit:
    """The edit with other words; one that `words_of` has words of."""
    if edit.change is Change.COMMENT:
        return replace(edit, after=text)
    splice = edit.splices[0]
    before = _written(splice)
    bare = before.strip("\n")
    lead, tail = before[: len(before) - len(before.lstrip("\n"))], before[len(before.rstrip("\n")) :]
    written = lead + text.strip("\n") + tail
    lacking = written.count("\n") - len(splice.looks)
    looks = (*splice.looks, *(PLAIN,) * lacking)[: written.count("\n")]
    after = text if edit.after in ("", bare) else edit.after.replace(bare, text, 1)
    return replace(edit, after=after, splices=(replace(splice, words=(New(written),), looks=looks),))


def taken_edits(items: Iterable[Item], decided: Decided) -> tuple[Edit, ...]:
    """The edits to be brought home, in their own or in other words.

    Splices of several files that begin at one place have new ranks, so that all of them can be applied.
    """
    chosen = [item for item in items if not item.is_told and decided.takes(item.number)]
    edits = [_as_decided(item.edit, decided.decisions[item.number]) for item in chosen]
    return ranked(edits, [item.files[0] if item.files else -1 for item in chosen])


def _as_decided(edit: Edit, decision: Decision) -> Edit:
    return reworded(edit, decision.text) if decision.verdict is Verdict.EDIT else edit


def _written(splice: Splice) -> str:
    return "".join(word.text for word in splice.words if isinstance(word, New))
