"""The tables of figures: what is written and where, what changed when, what two versions have otherwise."""

from collections.abc import Iterable, Iterator, Sequence

from draftkit.cli.gaps import waiting
from draftkit.cli.language import _, word
from draftkit.cli.moments import moment
from draftkit.cli.tables import print_heading, print_table
from draftkit.cli.talk import show
from draftkit.cli.wide import columns, printable, wrap
from draftkit.figures.history import Change, Event, How, Issue, Mark
from draftkit.figures.quotations import shown_fields
from draftkit.figures.report import FigureRecord, State, Use
from draftkit.figures.versions import Difference, Kind

Row = tuple[str, ...]


def print_figures(records: Iterable[FigureRecord]) -> None:
    """Every figure on a line: what is written, and what is known of it; below them formulas, and records to complete.

    Columns nobody has filled are left out.
    """
    records = tuple(records)
    known = (_("figure"), _("value"), _("old value"), _("unit"), _("type"))
    headings = (*known, _("source"), _("by"), _("where"), _("state"))
    _print(headings, [_figure(record) for record in records])
    _print_formulas((record.name, record.formula, record.waits) for record in records)
    _print_unverified(record for record in records if record.lacks)


def print_history(events: Iterable[Event], unrecorded: Iterable[Change]) -> None:
    """What became of the figures, the oldest first."""
    headings = (_("when"), _("figure"), _("before"), _("after"), _("by"), _("source"), _("how"))
    rows = [_event(event) for event in events]
    _print(headings, rows + [_change(change) for change in unrecorded])


def print_differences(differences: Iterable[Difference]) -> None:
    """What two versions have otherwise."""
    headings = (_("figure"), _("before"), _("after"), _("by"), _("source"), _("when"), _("where"))
    differences = tuple(differences)
    _print(headings, [_difference(one) for one in differences])
    _print_formulas((one.name, one.formula, ()) for one in differences)


def issued(mark: Mark) -> str:
    """A version in words: its number, what was issued and when."""
    return _("{version} ({when})").format(version=_issued(mark), when=moment(mark.when))


def _issued(mark: Mark) -> str:
    exported = _("version {number}, exported as {file}")
    said = exported if mark.what == Issue.EXPORTED else _("version {number}, drafted as {file}")
    return said.format(number=mark.number, file=mark.file)


def _print(headings: Sequence[str], rows: Sequence[Row]) -> None:
    """A table without its empty columns; nothing where it has no rows."""
    shown = [at for at in range(len(headings)) if any(row[at] for row in rows)]
    if rows:
        print_table([headings[at] for at in shown], [[row[at] for at in shown] for row in rows])


def _print_formulas(derived: Iterable[tuple[str, str, tuple[str, ...]]]) -> None:
    """A line for each name that has a formula, with the open figures it waits for."""
    formulas = [each for each in derived if each[1]]
    if formulas:
        print_heading(_("worked out:"))
    for name, formula, waits in formulas:
        for line in wrap(printable(waiting(f"{name} = {formula}", waits)), columns()):
            show(line)


def _print_unverified(quotations: Iterable[FigureRecord]) -> None:
    """A line for each quotation whose record is not complete, with what it lacks."""
    quotations = tuple(quotations)
    if quotations:
        print_heading(_("not verified:"))
    for each in quotations:
        line = _("{name} lacks {fields}").format(name=each.name, fields=shown_fields(each.lacks))
        for part in wrap(printable(line), columns()):
            show(part)


def _figure(record: FigureRecord) -> Row:
    value = record.written or (_("(open)") if record.uses else _("(empty)"))
    owner = record.by or (_("(to come from {who})").format(who=record.who) if record.who else "")
    where = " ".join(_places(record.uses))
    known = (record.name, value, record.old or "", record.unit, word(record.type))
    return (*known, record.source, owner, where, _state(record))


def _state(record: FigureRecord) -> str:
    if record.follows:
        return _("follows {name}").format(name=record.follows)
    match record.state:
        case State.OPEN:
            return ""
        case State.GIVEN:
            return _("still true") if record.old and record.written == record.old else ""
        case State.CARRIED:
            return _("doubtful") if record.doubtful else _("not looked at")
        case State.DERIVED:
            return _("worked out")
        case State.UNVERIFIED:
            return _("not verified")


def _places(uses: Iterable[Use]) -> Iterator[str]:
    """The places, each once, with the number of uses where it has several."""
    counts: dict[str, int] = {}
    for use in uses:
        counts[use.where] = counts.get(use.where, 0) + 1
    return (f"{where}×{count}" if count > 1 else where for where, count in counts.items())


def _event(event: Event) -> Row:
    if isinstance(event, Mark):
        return moment(event.when), "", "", "", "", "", _issued(event)
    return _change(event)


def _change(change: Change) -> Row:
    old, new = change.old or "", change.new or _("(open)")
    return moment(change.when), change.name, old, new, change.by, change.source, how_words(change.how)


def how_words(how: str) -> str:
    """How a value came into the sheet; what a later version of the program writes stays as it is."""
    words = {
        How.START: _("there at the start"),
        How.FILL: _("filled in"),
        How.SHEET: _("from a form"),
        How.HAND: _("edited by hand"),
        How.BRIEF: _("from the brief"),
        How.UNDO: _("draft taken back"),
        How.RESTORE: _("state restored"),
        How.REVIEW: _("from a returned document"),
    }
    return next((said for each, said in words.items() if each == how), how)


def _difference(one: Difference) -> Row:
    old, new = one.old or _("(open)"), one.new or _("(open)")
    if one.kind is Kind.ADDED:
        old = _("(not there)")
    elif one.kind is Kind.GONE:
        new = _("(gone)")
    by = one.by or (_("worked out") if one.formula else how_words(one.how))
    return one.name, old, new, by, one.source, moment(one.when), " ".join(_places(one.uses))
