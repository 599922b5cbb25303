"""Load the files of a speech folder, each with the digest it had, so that nothing is written over a change."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
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
from draftkit.store.files import ABSENT, OWN, Digest, load, load_if_there
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
    steps = Steps()
    loaded = steps.take(load(path, OWN))
    source = steps.take(decode_own(loaded.data, str(path)))
    return steps.done(Opened(source, None, loaded.digest))


def open_brief(path: Path) -> Outcome[Opened[Brief]]:
    """A brief."""
    return _opened(path, parse_brief)


def open_sheet(path: Path, office: Path | None = None) -> Outcome[Opened[Sheet]]:
    """The figures of a speech, what is derived worked out; an empty sheet where the file is not there.

    Args:
        path: of figures.yaml.
        office: the office's own folder, whose formats.yaml says how figures are written where the sheet does not.
    """
    steps = Steps()
    styles = steps.take(_office_styles(office))
    there = load_if_there(path, OWN) is not None
    opened = steps.take(_opened(path, parse_sheet)) if there else Opened(Source(str(path), ""), Sheet(), ABSENT)
    sheet = replace(opened.value, styles=_joined(opened.value.styles, styles))
    return steps.done(replace(opened, value=steps.take(worked_out(sheet))))


def worked_out(sheet: Sheet) -> Outcome[Sheet]:
    """The sheet with the values of its derived figures."""
    return work_out(sheet)


def _office_styles(office: Path | None) -> Outcome[Mapping[FigureType, Style]]:
    """What an office says of the writing of figures; nothing where it has no formats.yaml."""
    if office is None or load_if_there(office / FORMATS, OWN) is None:
        return Outcome({})
    opened = _opened(office / FORMATS, parse_formats)
    return Outcome(opened.value.value if opened.value else None, opened.diagnostics)


def _joined(own: Mapping[FigureType, Style], office: Mapping[FigureType, Style]) -> dict[FigureType, Style]:
    """The styles of a sheet, each filled up with what the office says of its type."""
    kinds = (kind for kind in FigureType if kind in own or kind in office)
    return {kind: _filled_up(own.get(kind, Style()), office.get(kind, Style())) for kind in kinds}


def _filled_up(own: Style, other: Style) -> Style:
    said = {field.name: value for field in fields(own) if (value := getattr(own, field.name)) is not None}
    return replace(other, **said)


def _opened(path: Path, parse: Callable[[Source], Outcome[T]]) -> Outcome[Opened[T]]:
    steps = Steps()
    text = steps.take(open_text(path))
    return steps.done(Opened(text.source, steps.take(parse(text.source)), text.digest))
