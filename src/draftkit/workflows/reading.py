"""The speech of a folder as it stands in speech.md now, with its figures."""

from dataclasses import dataclass
from pathlib import Path

from draftkit.diagnostics import Outcome
from draftkit.figures.arithmetic import check_relations
from draftkit.figures.fill import fill
from draftkit.figures.model import Sheet
from draftkit.readers.markdown import read_markdown
from draftkit.store.speech_folder import SpeechFolder
from draftkit.tree.nodes import Speech
from draftkit.workflows import messages
from draftkit.workflows.sources import Opened, open_sheet, open_text
from draftkit.workflows.steps import Steps


@dataclass(frozen=True, slots=True)
class Current:
    """What people see when they open the folder: the speech with its figures filled in, and the figures."""

    speech: Speech
    sheet: Opened[Sheet]


def read_current(folder: SpeechFolder, office: Path | None = None) -> Outcome[Current]:
    """The speech and its figures; both files belong to people and are only read. What does not add up is told.

    Args:
        folder: of the speech.
        office: the office's own folder, see `open_sheet`.
    """
    steps = Steps()
    if not folder.speech.exists():
        steps.refuse(messages.NO_DRAFT(path=folder.root))
    source = steps.take(open_text(folder.speech)).source
    speech = steps.take(read_markdown(source))
    sheet = steps.take(open_sheet(folder.figures, office))
    steps.said.extend(check_relations(sheet.value))
    return steps.done(Current(steps.take(fill(speech, sheet.value)), sheet))
