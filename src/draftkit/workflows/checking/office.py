"""The files of an office that its checks go by: each may be missing, and what is wrong with one stops nothing."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from draftkit.decode import decode_own
from draftkit.diagnostics import Outcome
from draftkit.source import Source
from draftkit.store.files import OWN, load_if_there
from draftkit.workflows.steps import Steps, as_warning, attempted

T = TypeVar("T")

FOLDER = "checks"
"""In the office's folder."""


def office_file(office: Path | None, name: str, parse: Callable[[Source], Outcome[T]]) -> Outcome[T]:
    """What a file in the folder `checks/` of an office says.

    The value is None where there is no such file, or nothing of it can be used. Its problems are warnings.

    Args:
        office: the office's folder; None where there is none.
        name: of the file.
        parse: reads its text.
    """
    if office is None:
        return Outcome(None)
    found = attempted(lambda: file_if_there(office / FOLDER / name, parse))
    return Outcome(found.value, tuple(map(as_warning, found.diagnostics)))


def file_if_there(path: Path, parse: Callable[[Source], Outcome[T]]) -> Outcome[T]:
    """What a file says; no value and no problem where nothing of that name exists."""
    loaded = load_if_there(path, OWN)
    if loaded is None:
        return Outcome(None)
    steps = Steps()
    parsed = parse(steps.take(decode_own(steps.take(loaded).data, str(path))))
    return Outcome(parsed.value, (*steps.said, *parsed.diagnostics))
