"""Write the values that came back in files, but those that somebody has to decide on."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from draftkit.diagnostics import Diagnostic, Outcome, errors_in
from draftkit.errors import DraftkitError
from draftkit.figures.basis import says_its_basis
from draftkit.figures.edit import NewValue, set_fields, set_values
from draftkit.figures.history import How
from draftkit.figures.model import Sheet
from draftkit.figures.values import display, parse_value
from draftkit.source import Source
from draftkit.workflows.figures import messages_fill as messages
from draftkit.workflows.figures.fill import (
    Conflict,
    Filled,
    Offer,
    Supplied,
    Taken,
    bases_of,
    saved,
    says_the_same,
    sources_in,
)
from draftkit.workflows.figures.history import Occasion
from draftkit.workflows.figures.now import FiguresNow, figures_now, named_figure
from draftkit.workflows.figures.records import Recorded, as_fields, recorded, target_of, to_record
from draftkit.workflows.figures.remarks import notes_of
from draftkit.workflows.figures.returned_files import FromFile, firsts, read_files
from draftkit.workflows.steps import Steps, attempted

Offers = Mapping[str, tuple[Offer, ...]]
"""By the names of figures, in the order of the files."""


class ReturnedError(DraftkitError):
    """Something in the files is wrong, and nothing was written.

    Attributes:
        conflicts: the figures with two values among what is right, so that all can be mended at once.
    """

    def __init__(self, problems: Iterable[Diagnostic], conflicts: tuple[Conflict, ...]) -> None:
        """Tell every problem, and that nothing was written."""
        said = tuple(problems)
        wrong = errors_in(said)
        conflict = (undecided(conflicts),) if conflicts else ()
        nothing = (messages.NOTHING_TAKEN(count=len(wrong)),) if any(each.place for each in wrong) else ()
        super().__init__(*said, *conflict, *nothing)
        self.conflicts = conflicts


def fill_from(
    path: Path, files: tuple[Path, ...], supplied: Supplied, only: tuple[str, ...] = (), office: Path | None = None
) -> Outcome[Filled]:
    """Write what came back into figures.yaml; a figure with two values is left as it is and told in the result.

    Args:
        path: of the speech folder.
        files: tables, sheets, or folders that hold such, at whatever depth.
        supplied: its values decide over those of the files, and a warning tells which gave way; its source and who
            supplied it stand for rows that say neither. A row without a source has its form's name, one without a
            person its department.
        only: take these figures only; empty for all.
        office: the folder whose formats.yaml is used.

    Raises:
        ReturnedError: a file cannot be read, a name is unknown or a value is not accepted: all of it is told, and
            nothing was written.
        DraftkitError: what was given beside the files is wrong, or figures.yaml changed meanwhile.
    """
    steps = Steps()
    now = steps.take(figures_now(path, office))
    wanted = {figure.name for figure in steps.take_all(named_figure(name, now.sheet) for name in only)}
    typed = steps.take_all(attempted(partial(_typed, name, now.sheet, supplied)) for name in supplied.values)
    read = read_files(files, now, supplied)
    back = read.value or ()
    offers = _by_name(back, wanted)
    values = {each.name: (_with_basis(each, offers),) for each in typed if isinstance(each, Offer)}
    steps.said.extend((*read.diagnostics, *_overruled(values, offers)))
    given = _values(offers) | values
    new, conflicts = _decided(given, now, replacing=supplied.replace)
    if errors_in(read.diagnostics):
        raise ReturnedError(steps.said, conflicts)
    records = (each for each in typed if isinstance(each, Recorded))
    renewed = {figure.name for figure in now.sheet.figures if figure.name in new and not figure.is_open}
    more = steps.take(to_record(records, now.sheet, renewed, replacing=supplied.replace))
    left = {conflict.figure.name for conflict in conflicts}
    notes = steps.take(notes_of({name: all_ for name, all_ in offers.items() if name not in left}, now.sheet))
    text = steps.take(set_values(now.source, new))
    kept = (figure for figure in now.sheet.figures if figure.name not in left)
    bases = bases_of((figure, each.new) for figure in kept for each in given.get(figure.name, ()))
    for fields in (notes, bases, as_fields(more)):
        text = steps.take(set_fields(Source(now.source.name, text), fields))
    done = saved(now, text, Occasion(How.SHEET, supplied.when), steps, (*sources_in(bases), *more))
    return replace(done, value=replace(done.unwrap(), conflicts=conflicts, files=tuple(_taken(back, new, now.sheet))))


def undecided(conflicts: tuple[Conflict, ...]) -> Diagnostic:
    """That somebody has to decide, and how."""
    is_between_files = any(len(conflict.offers) > 1 for conflict in conflicts)
    message = messages.CONFLICTS_RETURNED if is_between_files else messages.CONFLICTS
    return message(count=len(conflicts))


def _typed(name: str, sheet: Sheet, supplied: Supplied) -> Outcome[Offer | Recorded]:
    """What was given beside the files: a value, or what is recorded of a quotation."""
    steps = Steps()
    target = steps.take(target_of(name, sheet))
    if target.field:
        return steps.done(steps.take(recorded(target, supplied.values[name])))
    parsed = steps.take(parse_value(target.figure, supplied.values[name]))
    return steps.done(Offer(name, supplied.new_value(display(parsed)), "--set"))


def _with_basis(typed: Offer, offers: Offers) -> Offer:
    """A value given beside the files; where a file has the same, its row says what else is not said of it."""
    same = [each.new for each in offers.get(typed.name, ()) if each.new.value == typed.new.value]
    row = next((each for each in same if says_its_basis(each.source)), same[0] if same else typed.new)
    new = replace(typed.new, source=typed.new.source or row.source, by=typed.new.by or row.by)
    return replace(typed, new=new)


def _by_name(files: Iterable[FromFile], wanted: set[str]) -> Offers:
    """What the files say of each figure that is wanted; of all where none is named."""
    found: dict[str, tuple[Offer, ...]] = {}
    for offer in (offer for file in files for offer in file.offers):
        if not wanted or offer.name in wanted:
            found[offer.name] = (*found.get(offer.name, ()), offer)
    return found


def _values(offers: Offers) -> dict[str, tuple[Offer, ...]]:
    return {name: tuple(each for each in all_ if each.new.value) for name, all_ in offers.items()}


def _overruled(typed: Offers, offers: Offers) -> Iterator[Diagnostic]:
    """Every returned value that is another than the one given beside the files."""
    for name, (given,) in typed.items():
        for offer in offers.get(name, ()):
            if offer.new.value not in ("", given.new.value):
                yield messages.OVERRULED(offer.place, name=name, value=offer.new.value, other=given.new.value)


def _decided(offers: Offers, now: FiguresNow, *, replacing: bool) -> tuple[dict[str, NewValue], tuple[Conflict, ...]]:
    """The values that are to be written, and those somebody has to decide on."""
    new: dict[str, NewValue] = {}
    conflicts: list[Conflict] = []
    for figure in now.sheet.figures:
        differing = firsts((offer.new.value, offer) for offer in offers.get(figure.name, ()))
        if not differing or (len(differing) == 1 and says_the_same(figure, differing[0].new)):
            continue
        if len(differing) == 1 and (figure.is_open or replacing):
            new[figure.name] = replace(differing[0].new, note="")
        else:
            conflicts.append(Conflict(figure, "" if figure.is_open else display(figure), differing))
    return new, tuple(conflicts)


def _taken(files: Iterable[FromFile], new: Mapping[str, NewValue], sheet: Sheet) -> Iterator[Taken]:
    """For each file, how much of it stands in figures.yaml from now on."""
    there = {figure.name: display(figure) for figure in sheet.figures if not figure.is_open}
    there |= {name: value.value for name, value in new.items()}
    for file in files:
        given = [offer for offer in file.offers if offer.new.value]
        taken = sum(there.get(offer.name) == offer.new.value for offer in given)
        yield Taken(file.path, len(given), taken, len(file.offers) - len(given))
