"""The local figures of a speech: which there are, where they stand, what is open."""

from pathlib import Path

from draftkit.diagnostics import Outcome
from draftkit.figures.usage import FigureRecord, figure_report
from draftkit.store.speech_folder import find_speech_folder
from draftkit.tree.nodes import Speech
from draftkit.workflows.reading import read_current
from draftkit.workflows.sources import open_sheet
from draftkit.workflows.steps import Steps


def report_figures(path: Path) -> Outcome[tuple[FigureRecord, ...]]:
    """Every figure of the folder with its uses; without a draft no figure has a use yet."""
    steps = Steps()
    folder = steps.take(find_speech_folder(path))
    if folder.speech.exists():
        current = steps.take(read_current(folder))
        return steps.done(figure_report(current.speech, current.sheet.value))
    return steps.done(figure_report(Speech(), steps.take(open_sheet(folder.figures)).value))
