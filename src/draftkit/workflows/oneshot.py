"""The main job in one line: a brief or a folder in, a document out, nothing else touched."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from draftkit.diagnostics import Outcome
from draftkit.figures.usage import Gaps
from draftkit.store.save import save
from draftkit.store.speech_folder import find_speech_folder
from draftkit.tree.walk import slots
from draftkit.workflows.assembly import draft_brief
from draftkit.workflows.desk import Desk
from draftkit.workflows.formats import Format, format_of, write_speech
from draftkit.workflows.steps import Steps
from draftkit.workflows.wishes import Wishes


@dataclass(frozen=True, slots=True)
class Document:
    """A document and the figures that are open in it."""

    data: bytes
    gaps: Gaps


def write_draft(source: Path, wishes: Wishes, desk: Desk, target: Path | None, now: datetime) -> Outcome[Document]:
    """Assemble a new speech and write it as a document for readers.

    Args:
        source: a brief, or a speech folder; its `speech.md` and what people edited in it play no part.
        wishes: what is to be otherwise than in the brief.
        desk: where outlines and phrases are.
        target: the file to write, replaced if it is there; None gives Markdown and writes nothing.
        now: recorded in formats that record a moment.
    """
    steps = Steps()
    wanted = steps.take(format_of(target)) if target else Format.MARKDOWN
    brief = steps.take(find_speech_folder(source)).brief if source.is_dir() else source
    speech = steps.take(draft_brief(brief, wishes, desk))
    data = steps.take(write_speech(speech, wanted, now))
    if target:
        steps.take(save(target, data, expected=None))
    still_open = dict.fromkeys(slot.name for _, slot in slots(speech) if slot.value is None)
    return steps.done(Document(data, Gaps(tuple(still_open))))
