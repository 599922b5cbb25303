"""Work out what decisions on a review come to, and what of it edits by hand stand against; nothing is written."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.errors import DraftkitError
from draftkit.review.decide import Decided, Decision, taken_edits
from draftkit.review.model import Edit
from draftkit.source import Span
from draftkit.text.merge import Conflict
from draftkit.workflows.conflicts import Edited, EditsConflictError, Named, shortened, with_edits
from draftkit.workflows.review import messages, messages_home
from draftkit.workflows.review.figures import FigureWrites, figure_writes
from draftkit.workflows.review.gather import Reviewing
from draftkit.workflows.review.homecoming import Home, bring_home
from draftkit.workflows.review.notes import with_notes
from draftkit.workflows.review.terms import Terms
from draftkit.workflows.steps import Steps, as_warning


@dataclass(frozen=True, slots=True)
class Prepared:
    """All that is to be written.

    Attributes:
        decided: what counts as decided; what edits by hand stand against is open again.
        left: the numbers of the items that are open for that.
        noted: of those that are taken, the numbers of the items that become notes in speech.md, and nothing else.
        homes: what earlier reviews brought home, and what all together do.
        edited: speech.md with the edits that people made of it.
        overruled: the places where such an edit stays although the review has them otherwise.
    """

    decided: Decided
    left: tuple[int, ...]
    noted: frozenset[int]
    homes: tuple[Home, Home]
    edited: Edited
    figures: FigureWrites
    overruled: tuple[Conflict, ...] = ()


class HandEditsError(EditsConflictError):
    """Edits by hand stand against edits of a review; each is told with the numbers of these."""

    def __init__(self, conflicts: tuple[Conflict, ...], told: Iterable[Diagnostic]) -> None:
        DraftkitError.__init__(self, *told)
        self.conflicts = conflicts


def prepare(reviewing: Reviewing, decided: Decided, terms: Terms) -> Outcome[Prepared]:
    """What decisions come to.

    What earlier reviews of the same version took counts as there: only what is new is merged with speech.md as it
    stands now. An edit that meets one made by hand stays open as a whole, and is offered again.

    Raises:
        HandEditsError: an edit meets what was changed by hand meanwhile, and `keep_edits` was not asked for.
        DraftkitError: a figure has another value by now.
    """
    steps = Steps()
    trial = _Trial(reviewing, terms)
    whole = steps.take(trial.merged(decided.decisions))
    figures = steps.take(figure_writes(reviewing, decided, whole.homes, terms))
    if not whole.edited.conflicts and not figures.conflicts:
        return steps.done(_prepared(decided, whole, figures))
    against = _of_figures(reviewing, decided, figures)
    found = trial.without_conflicts(decided.decisions, against)
    if not terms.keep_edits:
        _refuse(whole.edited, found, figures, steps)
    left = tuple(sorted(against | found.left))
    steps = Steps([as_warning(problem) for problem in figures.conflicts.values()])
    decided = _left_open(decided, found.decisions, left)
    rest = steps.take(trial.merged(decided.decisions))
    rest = replace(rest, edited=replace(rest.edited, text=with_notes(rest.edited.text, whole.edited.conflicts)))
    figures = steps.take(figure_writes(reviewing, decided, rest.homes, terms))
    prepared = _prepared(decided, rest, figures)
    return steps.done(replace(prepared, left=left, overruled=whole.edited.conflicts))


@dataclass(frozen=True, slots=True)
class _Merged:
    """What decisions come to: the homes, the edits brought home, and speech.md with those made by hand."""

    homes: tuple[Home, Home]
    numbered: tuple[tuple[int, Edit], ...]
    edited: Edited


@dataclass(frozen=True, slots=True)
class _Found:
    """Decisions that meet no edit by hand, and the items that do, by the place in speech.md; `left` are all of them."""

    decisions: Mapping[int, Decision]
    left: frozenset[int]
    places: Mapping[int, frozenset[int]]


@dataclass(frozen=True, slots=True)
class _Trial:
    """Tries decisions on speech.md as it stands now."""

    reviewing: Reviewing
    terms: Terms

    def merged(self, decisions: Mapping[int, Decision]) -> Outcome[_Merged]:
        """What these decisions come to. Only what is new is told."""
        steps = Steps()
        reviewing, office = self.reviewing, self.terms.office
        known = [item for item in reviewing.items if item.earlier is not None]
        before = bring_home(reviewing.state, taken_edits(known, Decided(reviewing.settled)), office)
        decided = Decided(decisions)
        edits = taken_edits(reviewing.items, decided)
        after = bring_home(reviewing.state, edits, office)
        told = [each for each in after.diagnostics if each not in before.diagnostics]
        homes = before.unwrap(), steps.take(replace(after, diagnostics=tuple(told)))
        new, base = Named(homes[1].speech), Named(homes[0].speech)
        edited = steps.take(with_edits(reviewing.folder, new, base, by_sentence=True))
        taken = [item.number for item in reviewing.items if not item.is_told and decided.takes(item.number)]
        return steps.done(_Merged(homes, tuple(zip(taken, edits, strict=False)), edited))

    def without_conflicts(self, decisions: Mapping[int, Decision], without: Iterable[int]) -> _Found:
        """As many of the decisions as meet no edit by hand: those that hang together stand or fall together."""
        fine, left = dict(self.reviewing.settled), set[int]()
        places = dict[int, frozenset[int]]()
        waiting = [[group for group in self._groups(decisions) if group.isdisjoint(without)]]
        while waiting:
            groups = waiting.pop()
            numbers = frozenset[int]().union(*groups)
            tried = fine | {number: decisions[number] for number in numbers if number in decisions}
            conflicts = self.merged(tried).unwrap().edited.conflicts
            if not conflicts:
                fine = tried
            elif len(groups) == 1:
                left |= numbers
                places |= {each.at: places.get(each.at, frozenset()) | numbers for each in conflicts}
            else:
                half = len(groups) // 2
                waiting += [groups[half:], groups[:half]]
        return _Found(fine, frozenset(left), places)

    def _groups(self, decisions: Mapping[int, Decision]) -> Iterator[frozenset[int]]:
        """The items that are decided otherwise than before; those that exclude each other are one."""
        settled = self.reviewing.settled
        waiting = {item.number for item in self.reviewing.items if item.number in decisions}
        waiting = {number for number in waiting if decisions[number] != settled.get(number)}
        against = {item.number: set(item.against) for item in self.reviewing.items}
        for number in sorted(waiting):
            group, fringe = set[int](), {number} & waiting
            while fringe:
                group |= fringe
                fringe = {other for one in fringe for other in against[one]} & waiting - group
            waiting -= group
            if group:
                yield frozenset(group)


def _prepared(decided: Decided, merged: _Merged, figures: FigureWrites) -> Prepared:
    notes = (*merged.homes[1].noted, *merged.homes[1].unplaced)
    noted = frozenset(number for number, edit in merged.numbered if edit in notes)
    return Prepared(decided, (), noted, merged.homes, merged.edited, figures)


def _of_figures(reviewing: Reviewing, decided: Decided, figures: FigureWrites) -> frozenset[int]:
    """The items that give a figure another value than the one it was given by hand."""
    return frozenset(
        item.number
        for item in reviewing.items
        if item.edit.figure in figures.conflicts
        and decided.decisions.get(item.number) != reviewing.settled.get(item.number)
    )


def _left_open(decided: Decided, fine: Mapping[int, Decision], left: Sequence[int]) -> Decided:
    """The decisions that are carried out; what is left is open, but for what was decided on it before."""
    return Decided(fine, tuple(sorted({*decided.open, *left} - fine.keys())), decided.clashes)


def _refuse(edited: Edited, found: _Found, figures: FigureWrites, steps: Steps) -> None:
    """Stop, and tell every place with the numbers of the edits that meet there.

    Raises:
        HandEditsError: always where there is such a place in speech.md.
        DraftkitError: otherwise.
    """
    told = list(figures.conflicts.values())
    if not edited.conflicts:
        steps.refuse(*told)
    for conflict in edited.conflicts:
        numbers = found.places.get(conflict.at) or found.left
        told.append(_told(edited, conflict, "、".join(map(str, sorted(numbers)))))
    raise HandEditsError(edited.conflicts, (*steps.said, *told, messages.HAND_EDITS(count=len(edited.conflicts))))


def _told(edited: Edited, conflict: Conflict, numbers: str) -> Diagnostic:
    place = edited.yours.place(Span(conflict.at, conflict.at + 1))
    if not conflict.theirs:
        return messages_home.TAKES_OUT(place, numbers=numbers)
    message = messages_home.TEXT_CHANGED_HERE if conflict.ours else messages_home.TAKEN_OUT_HERE
    return message(place, numbers=numbers, new=shortened(conflict.theirs))
