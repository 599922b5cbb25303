"""Load the files of a speech folder, each with the digest it had, so that nothing is written over a change."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Generic, TypeVar

from draftkit.brief.model import Brief
from draftkit.brief.parse import parse_brief
from draftkit.decode import decode_own
from draftkit.diagnostics import Outcome
from draftkit.figures.arithmetic import work_out
from draftkit.figures.model import FigureType, Sheet, Style
from draftkit.figures.parse import parse_sheet
from draftkit.figures.parse_styles import parse_formats
from draftkit.source import Source
from draftkit.store.files import ABSENT, OWN, Digest, Loaded, load, load_if_there
from draftkit.workflows.steps import Steps

T = TypeVar("T")

FORMATS = "formats.yaml"
"""Of an office's folder: how figures of each type are written."""


@dataclass(frozen=True, slots=True)
class Opened(Generic[T]):
    """A file of a speech folder: its text, what it says, and its digest when it was read."""

    source: Source
    value: T
    digest: Digest


def open_text(path: Path) -> Outcome[Opened[None]]:
    """A text file that must be there."""
    return _decoded(load(path, OWN))


def open_brief(path: Path) -> Outcome[Opened[Brief]]:
    """A brief."""
    return _parsed(load(path, OWN), parse_brief)


def open_sheet(path: Path, office: Path | None = None) -> Outcome[Opened[Sheet]]:
    """The figures of a speech, what is derived worked out; an empty sheet where the file is not there.

    Args:
        path: of figures.yaml.
        office: the office's own folder, whose formats.yaml says how figures are written where the sheet does not.
    """
    steps = Steps()
    found = load_if_there(path, OWN)
    text = steps.take(_decoded(found)) if found else Opened(Source(str(path), ""), None, ABSENT)
    sheet = steps.take(read_sheet(text.source, office))
    return steps.done(Opened(text.source, sheet, text.digest))


def read_sheet(source: Source, office: Path | None = None) -> Outcome[Sheet]:
    """The same of a text that is at hand."""
    steps = Steps()
    styles = steps.take(_office_styles(office))
    sheet = steps.take(_sheet(source))
    return steps.done(steps.take(work_out(replace(sheet, styles=_joined(sheet.styles, styles)))))


@lru_cache(maxsize=2)
def _sheet(source: Source) -> Outcome[Sheet]:
    """What a text says; one command reads the same text several times, and a long one takes a while."""
    return parse_sheet(source)


def _office_styles(office: Path | None) -> Outcome[Mapping[FigureType, Style]]:
    """What an office says of the writing of figures; nothing where it has no formats.yaml."""
    found = load_if_there(office / FORMATS, OWN) if office else None
    if found is None:
        return Outcome({})
    opened = _parsed(found, parse_formats)
    return Outcome(opened.value.value if opened.value else None, opened.diagnostics)


def _joined(own: Mapping[FigureType, Style], office: Mapping[FigureType, Style]) -> dict[FigureType, Style]:
    """The styles of a sheet, each filled up with what the office says of its type."""
    kinds = (kind for kind in FigureType if kind in own or kind in office)
    return {kind: own.get(kind, Style()).over(office.get(kind, Style())) for kind in kinds}


def _parsed(loaded: Outcome[Loaded], parse: Callable[[Source], Outcome[T]]) -> Outcome[Opened[T]]:
    steps = Steps()
    text = steps.take(_decoded(loaded))
    return steps.done(Opened(text.source, steps.take(parse(text.source)), text.digest))


def _decoded(loaded: Outcome[Loaded]) -> Outcome[Opened[None]]:
    steps = Steps()
    file = steps.take(loaded)
    source = steps.take(decode_own(file.data, str(file.path)))
    return steps.done(Opened(source, None, file.digest))
