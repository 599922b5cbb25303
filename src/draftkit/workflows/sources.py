"""Load the files of a speech folder, each with the digest it had, so that nothing is written over a change."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from draftkit.brief.model import Brief
from draftkit.brief.parse import parse_brief
from draftkit.decode import decode_own
from draftkit.diagnostics import Outcome
from draftkit.figures.model import Sheet
from draftkit.figures.parse import parse_sheet
from draftkit.source import Source
from draftkit.store.files import ABSENT, OWN, Digest, load, load_if_there
from draftkit.workflows.steps import Steps

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Opened(Generic[T]):
    """A file of a speech folder: its text, what it says, and its digest when it was read."""

    source: Source
    value: T
    digest: Digest


def open_text(path: Path) -> Outcome[Opened[None]]:
    """A text file that must be there."""
    steps = Steps()
    loaded = steps.take(load(path, OWN))
    source = steps.take(decode_own(loaded.data, str(path)))
    return steps.done(Opened(source, None, loaded.digest))


def open_brief(path: Path) -> Outcome[Opened[Brief]]:
    """A brief."""
    return _opened(path, parse_brief)


def open_sheet(path: Path) -> Outcome[Opened[Sheet]]:
    """The figures of a speech; an empty sheet where the file is not there."""
    if load_if_there(path, OWN) is None:
        return Outcome(Opened(Source(str(path), ""), Sheet(), ABSENT))
    return _opened(path, parse_sheet)


def _opened(path: Path, parse: Callable[[Source], Outcome[T]]) -> Outcome[Opened[T]]:
    steps = Steps()
    text = steps.take(open_text(path))
    return steps.done(Opened(text.source, steps.take(parse(text.source)), text.digest))
