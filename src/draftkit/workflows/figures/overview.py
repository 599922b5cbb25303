"""The local figures of a speech: which there are, where they stand, what is open, and what became of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from draftkit.diagnostics import Outcome
from draftkit.figures.gaps import Gap, open_gaps
from draftkit.figures.history import Change, Event, History, Issue, Mark, values_written
from draftkit.figures.model import Figure, FigureType, Sheet
from draftkit.figures.report import FigureRecord, figure_report, in_order_of_page
from draftkit.figures.usage import Gaps, gaps
from draftkit.figures.values import parse_value
from draftkit.figures.versions import Difference, differences, values_before
from draftkit.store.speech_folder import SpeechFolder, find_speech_folder
from draftkit.tree.nodes import Speech
from draftkit.workflows.figures import messages
from draftkit.workflows.figures.history import edits_by_hand, load_history
from draftkit.workflows.figures.names import known_name
from draftkit.workflows.reading import read_current
from draftkit.workflows.sources import open_sheet
from draftkit.workflows.steps import Steps

_ISSUES: dict[str, str] = {Issue.DRAFTED: "draft", Issue.EXPORTED: "export"}
"""What people call a version by what was issued."""
_DAYS = {"今天": 0, "today": 0, "昨天": 1, "yesterday": 1, "前天": 2}
"""How many days ago a day was that goes by a word."""
_LISTED = 10
"""Versions that are named where another one is asked for."""


@dataclass(frozen=True, slots=True)
class FigureReport:
    """The figures of a folder.

    Attributes:
        records: every figure with its uses, in the order of figures.yaml.
        by_page: the same in the order of the page.
        gaps: what nobody has supplied yet.
        open: of these, what the text waits for.
        sheet: the figures themselves, what is derived worked out.
    """

    folder: SpeechFolder
    records: tuple[FigureRecord, ...]
    by_page: tuple[FigureRecord, ...]
    gaps: Gaps
    open: tuple[Gap, ...]
    sheet: Sheet


@dataclass(frozen=True, slots=True)
class FigureHistory:
    """What became of the figures: what the log tells, and edits by hand that no command has noted yet."""

    events: tuple[Event, ...]
    unrecorded: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """Two versions: `mark` is the older one where it is one on record, `day` the day (2026-11-22) where it is one."""

    differences: tuple[Difference, ...]
    mark: Mark | None = None
    day: str = ""


def report_figures(path: Path, office: Path | None = None, only: Iterable[str] = ()) -> Outcome[FigureReport]:
    """Every figure of the folder with its uses; without a draft no figure has a use yet.

    Args:
        path: the speech folder.
        office: the office's own folder, whose formats.yaml says how figures are written.
        only: names of figures; all where there are none.
    """
    steps = Steps()
    folder = steps.take(find_speech_folder(path))
    if folder.speech.exists():
        current = steps.take(read_current(folder, office))
        speech, sheet = current.speech, current.sheet.value
    else:
        speech, sheet = Speech(), steps.take(open_sheet(folder.figures, office)).value
    records = figure_report(speech, sheet)
    wanted = _wanted(only, records, steps)
    shown = tuple(record for record in records if record.name in wanted)
    lacking = tuple(gap for gap in open_gaps(in_order_of_page(speech, records)) if gap.name in wanted)
    by_page = in_order_of_page(speech, shown)
    return steps.done(FigureReport(folder, shown, by_page, gaps(speech, sheet), lacking, sheet))


def figure_history(path: Path, office: Path | None = None, only: Iterable[str] = ()) -> Outcome[FigureHistory]:
    """Who changed what when, the oldest first; with `only`, no versions that were issued. Nothing is written."""
    steps = Steps()
    only = tuple(only)
    report = steps.take(report_figures(path, office))
    history = steps.take(load_history(report.folder)).history
    by_hand = edits_by_hand(report.folder, history, report.sheet, "") if history.events else ()
    logged = {event.name for event in history.events if isinstance(event, Change)}
    names = {record.name for record in report.records}
    wanted = {*steps.take_all(known_name(name, dict.fromkeys((*names, *logged))) for name in only)} or {*names, *logged}
    events = tuple(event for event in history.events if (not only if isinstance(event, Mark) else event.name in wanted))
    return steps.done(FigureHistory(events, tuple(change for change in by_hand if change.name in wanted)))


def figures_since(
    path: Path, version: str, office: Path | None = None, only: Iterable[str] = (), today: str = ""
) -> Outcome[Compared]:
    """What changed since a version that was issued, or since a day began.

    Args:
        path: the speech folder.
        version: its number; `draft` or `export` for the last one; or a day, 2026-11-22 or 昨天.
        office: as for `report_figures`.
        only: names of figures of either version; all where there are none.
        today: 2026-11-23; without it no day goes by a word.

    Raises:
        DraftkitError: there is no such version on record.
    """
    steps = Steps()
    report = steps.take(report_figures(path, office))
    history = steps.take(load_history(report.folder)).history
    by_hand = edits_by_hand(report.folder, history, report.sheet, "")
    day, mark = _day(version, today), None
    if day:
        changes = [event for event in (*history.events, *by_hand) if isinstance(event, Change) and event.when >= day]
        old: Mapping[str, str | None] = values_before(report.sheet, changes)
    else:
        mark = _mark(history, version, report.folder, steps)
        after = history.events[history.events.index(mark) + 1 :]
        changes = [event for event in (*after, *by_hand) if isinstance(event, Change)]
        old = mark.values
    found = differences(old, report.sheet, report.records, changes)
    wanted = _either(only, old, report, steps)
    return steps.done(Compared(tuple(one for one in found if one.name in wanted), mark, day))


def figures_against(path: Path, other: Path, office: Path | None = None, only: Iterable[str] = ()) -> Outcome[Compared]:
    """What a speech has otherwise than another one: a speech folder, or a figures.yaml; the rest as above."""
    steps = Steps()
    report = steps.take(report_figures(path, office))
    place = steps.take(find_speech_folder(other)).figures if other.is_dir() else other
    if not place.exists():
        steps.refuse(messages.NOTHING_TO_COMPARE(path=place))
    old = values_written(steps.take(open_sheet(place, office)).value)
    found = differences(old, report.sheet, report.records, ())
    wanted = _either(only, old, report, steps)
    return steps.done(Compared(tuple(one for one in found if one.name in wanted)))


def _wanted(only: Iterable[str], records: Iterable[FigureRecord], steps: Steps) -> frozenset[str]:
    known = tuple(record.name for record in records)
    return frozenset(steps.take_all(known_name(name, known) for name in only) or known)


def _either(only: Iterable[str], old: Iterable[str], report: FigureReport, steps: Steps) -> frozenset[str]:
    """The figures that are asked for, of an older version and of the speech."""
    known = tuple(dict.fromkeys((*(record.name for record in report.records), *old)))
    return frozenset(steps.take_all(known_name(name, known) for name in only) or known)


def _day(version: str, today: str) -> str:
    """The day somebody means, 2026-11-22; empty where it is none."""
    if version in _DAYS and today:
        return (date.fromisoformat(today) - timedelta(_DAYS[version])).isoformat()
    parsed = parse_value(Figure("day", FigureType.DATE), version).value
    return (parsed.value or "") if parsed else ""


def _mark(history: History, version: str, folder: SpeechFolder, steps: Steps) -> Mark:
    """The version somebody means."""
    marks = [mark for mark in history.marks if version in (str(mark.number), _ISSUES.get(mark.what))]
    if not marks:
        known = ", ".join(str(mark.number) for mark in history.marks[-_LISTED:])
        message = messages.NO_SUCH_VERSION if known else messages.NO_VERSIONS
        steps.refuse(message(version=version, folder=folder.root, known=known))
    return marks[-1]
