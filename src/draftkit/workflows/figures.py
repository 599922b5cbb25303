"""The local figures of a speech: which there are, where they stand, what is open."""

from dataclasses import dataclass
from pathlib import Path

from draftkit.diagnostics import Outcome
from draftkit.figures.model import Sheet
from draftkit.figures.usage import FigureRecord, Gaps, figure_report, gaps
from draftkit.store.speech_folder import find_speech_folder
from draftkit.tree.nodes import Speech
from draftkit.workflows.reading import read_current
from draftkit.workflows.sources import open_sheet
from draftkit.workflows.steps import Steps


@dataclass(frozen=True, slots=True)
class FigureReport:
    """Every figure with its uses, and what nobody has supplied yet."""

    records: tuple[FigureRecord, ...]
    gaps: Gaps


def report_figures(path: Path) -> Outcome[FigureReport]:
    """Every figure of the folder with its uses; without a draft no figure has a use yet."""
    steps = Steps()
    folder = steps.take(find_speech_folder(path))
    if folder.speech.exists():
        current = steps.take(read_current(folder))
        return steps.done(_report(current.speech, current.sheet.value))
    return steps.done(_report(Speech(), steps.take(open_sheet(folder.figures)).value))


def _report(speech: Speech, sheet: Sheet) -> FigureReport:
    return FigureReport(figure_report(speech, sheet), gaps(speech, sheet))
