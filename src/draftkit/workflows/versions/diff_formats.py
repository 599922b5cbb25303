"""The formats the difference of two versions can be written in."""

from enum import StrEnum
from pathlib import Path

from draftkit.diagnostics import Outcome
from draftkit.store.messages_states import NEEDS_OUTPUT
from draftkit.workflows.messages import OTHER_ENDING, UNKNOWN_FORMAT


class DiffFormat(StrEnum):
    """What a difference can be written as; the value is the ending of the file."""

    MARKDOWN = "md"
    WORD = "docx"


def diff_format(to: DiffFormat | None, output: str) -> Outcome[DiffFormat]:
    """The format that is meant by an option and by the name of a file, which may be `-` or empty.

    There is no value, and no problem, where nothing is to be written as a document.
    """
    path = Path(output) if output not in ("", "-") else None
    if path is None:
        refused = to is DiffFormat.WORD and not output
        return Outcome(None, (NEEDS_OUTPUT(),)) if refused else Outcome(to)
    ending = path.suffix.lower().removeprefix(".")
    if to is None:
        allowed = ", ".join(f".{each}" for each in DiffFormat)
        return (
            Outcome(DiffFormat(ending))
            if ending in set(DiffFormat)
            else Outcome(None, (UNKNOWN_FORMAT(path=path, allowed=allowed),))
        )
    return Outcome(None, (OTHER_ENDING(path=path, wanted=to),)) if ending in set(DiffFormat) - {to} else Outcome(to)
