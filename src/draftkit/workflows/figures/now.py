"""The figures of a speech folder as they stand now, ready to be asked for and supplied."""

from dataclasses import dataclass, replace
from pathlib import Path

from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.figures.arithmetic import check_relations, work_out
from draftkit.figures.edit import add_figures
from draftkit.figures.fill import fill
from draftkit.figures.gather import missing_in
from draftkit.figures.model import Figure, Sheet
from draftkit.figures.parse import parse_sheet
from draftkit.source import Source
from draftkit.store.files import Digest
from draftkit.store.speech_folder import SpeechFolder, find_speech_folder
from draftkit.tree.nodes import Speech
from draftkit.tree.walk import slots
from draftkit.workflows.figures.names import known_name
from draftkit.workflows.reading import read_current
from draftkit.workflows.sources import open_sheet
from draftkit.workflows.steps import Steps


@dataclass(frozen=True, slots=True)
class FiguresNow:
    """A speech and its figures.

    Attributes:
        speech: with the values there are; empty where there is no draft yet.
        sheet: with an entry for every slot the speech names, what is derived worked out.
        source: the text of figures.yaml, with these entries.
        digest: of figures.yaml when it was read.
    """

    folder: SpeechFolder
    speech: Speech
    sheet: Sheet
    source: Source
    digest: Digest

    def with_text(self, text: str) -> Outcome["FiguresNow"]:
        """The same with another text of figures.yaml; the outcome says what does not go together in it."""
        steps = Steps()
        source = Source(self.source.name, text)
        parsed = steps.take(parse_sheet(source))
        sheet = steps.take(work_out(replace(parsed, styles=self.sheet.styles)))
        steps.said.extend(check_relations(sheet))
        speech = steps.take(fill(self.speech, sheet))
        return steps.done(replace(self, speech=speech, sheet=sheet, source=source))


def figures_now(path: Path, office: Path | None = None) -> Outcome[FiguresNow]:
    """The figures of the speech folder at a path; `office` is the folder whose formats.yaml is used."""
    steps = Steps()
    folder = steps.take(find_speech_folder(path))
    if folder.speech.exists():
        current = steps.take(read_current(folder, office))
        speech, sheet = current.speech, current.sheet
    else:
        speech, sheet = Speech(), steps.take(open_sheet(folder.figures, office))
    lacking = missing_in(sheet.value, (slot for _, slot in slots(speech)))
    text = steps.take(add_figures(sheet.source, lacking))
    whole = replace(sheet.value, figures=(*sheet.value.figures, *lacking))
    return steps.done(FiguresNow(folder, speech, whole, Source(sheet.source.name, text), sheet.digest))


def named_figure(name: str, sheet: Sheet) -> Outcome[Figure]:
    """The figure of that name; without one, a problem that says which there are."""
    known = known_name(name, (figure.name for figure in sheet.figures))
    return Outcome(sheet.get(name), known.diagnostics)


def disagreements(now: FiguresNow) -> tuple[Diagnostic, ...]:
    """What does not go together in figures that are accepted one by one."""
    return (*check_relations(now.sheet), *fill(now.speech, now.sheet).diagnostics)
