"""Render a speech folder as a document for readers."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from draftkit.diagnostics import Outcome
from draftkit.figures.gaps import Gap, open_gaps
from draftkit.figures.history import How, Issue
from draftkit.figures.model import Sheet
from draftkit.figures.quotations import unrecorded
from draftkit.figures.report import figure_report, in_order_of_page
from draftkit.figures.usage import Gaps, gaps
from draftkit.store.save import Write, make_folder
from draftkit.store.speech_folder import SpeechFolder, find_speech_folder
from draftkit.workflows import messages
from draftkit.workflows.desk import Desk
from draftkit.workflows.exported import expected_at, key_of, record_write, save_noted
from draftkit.workflows.figure_history import Occasion, occasion_writes, save_with_history
from draftkit.workflows.formats import Format, prove_speech, write_speech
from draftkit.workflows.oneshot import own_files, refuse_own
from draftkit.workflows.reading import read_current
from draftkit.workflows.sources import Opened
from draftkit.workflows.steps import Steps
from draftkit.workflows.unfinished import complaints


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """How to export.

    Attributes:
        output: where to; None for `out/<name of the folder>.<ending>`.
        final: refuse while a figure is open.
        replace: give up what somebody changed in the document exported before.
        sources: write the table of sources beside the document, under its name with 依据表 after it, with what this
            desk knows of them; None for no table.
        office: the office's own folder, whose formats.yaml says how figures are written.
        when: now, ISO 8601 with the offset; the version is put on record with it, and not without.
    """

    wanted: Format
    output: Path | None = None
    final: bool = False
    replace: bool = False
    sources: Desk | None = None
    office: Path | None = None
    when: str = ""


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written.

    Attributes:
        gaps: the figures nobody has supplied yet.
        open: of these, what the text waits for.
        sources: the table, where one was wanted.
    """

    path: Path
    gaps: Gaps
    open: tuple[Gap, ...] = ()
    sources: Path | None = None


@dataclass(frozen=True, slots=True)
class _Rendered:
    """A document, and the figures it was made with."""

    data: bytes
    sheet: Opened[Sheet]
    gaps: Gaps
    open: tuple[Gap, ...]


def export_speech(path: Path, options: ExportOptions) -> Outcome[Exported]:
    """Write the document.

    Raises:
        DraftkitError: there is no draft or no text in it, a figure is open and `final` was asked for, or the document
            or its table was changed by hand since it was exported. Then nothing was written.
    """
    steps = Steps()
    folder = steps.take(find_speech_folder(path))
    _refuse_output(folder, options, steps)
    rendered = steps.take(_rendered(folder, options))
    output = options.output or folder.out / f"{path.resolve().name}.{options.wanted}"
    documents = {output: rendered.data} | steps.take(_table_beside(path, output, options))
    steps.said = list(dict.fromkeys(steps.said))
    writes = tuple(
        Write(file, content, steps.take(expected_at(folder, file, replace=options.replace)))
        for file, content in documents.items()
    )
    if options.output is None:
        steps.take(make_folder(folder.out))
    noted = (*writes, record_write(folder, documents))
    sheet = rendered.sheet.value
    occasion = Occasion(How.HAND, options.when, Issue.EXPORTED, key_of(folder, output), rendered.sheet.digest)
    history = partial(occasion_writes, folder, sheet, sheet, occasion)
    steps.take(save_noted(folder, writes, lambda: save_with_history(folder, noted, history)))
    table = next(reversed(documents)) if len(documents) > 1 else None
    return steps.done(Exported(output, rendered.gaps, rendered.open, table))


def render_speech(path: Path, options: ExportOptions) -> Outcome[bytes]:
    """The document, for the standard output; nothing is written."""
    steps = Steps()
    folder = steps.take(find_speech_folder(path))
    return steps.done(steps.take(_rendered(folder, options)).data)


def _rendered(folder: SpeechFolder, options: ExportOptions) -> Outcome[_Rendered]:
    steps = Steps()
    current = steps.take(read_current(folder, options.office))
    if not current.speech.blocks:
        steps.refuse(messages.NO_TEXT(path=folder.speech))
    speech, sheet = current.speech, current.sheet.value
    lacking = open_gaps(in_order_of_page(speech, figure_report(speech, sheet)))
    steps.said.extend(unrecorded(speech, sheet))
    if options.final:
        _refuse_unfinished(folder, lacking, steps)
    data = steps.take(write_speech(speech, options.wanted))
    if options.final:
        steps.take(prove_speech(data, speech, options.wanted))
    return steps.done(_Rendered(data, current.sheet, gaps(speech, sheet), lacking))


def _refuse_unfinished(folder: SpeechFolder, lacking: tuple[Gap, ...], steps: Steps) -> None:
    """Stop where a figure is open or something is warned of, with all of it at once."""
    refused = tuple(complaints(lacking, folder.root))
    if steps.warned:
        refused = (*refused, messages.NOT_FINAL(count=len(steps.warned), folder=folder.root))
    if refused:
        steps.refuse(*refused)


def _refuse_output(folder: SpeechFolder, options: ExportOptions, steps: Steps) -> None:
    """Stop where the document would be another format than its name says, or one of the speech's own files."""
    if options.output is None:
        return
    refuse_own(options.output, own_files(folder), steps)
    ending = options.output.suffix.lower().removeprefix(".")
    if ending in set(Format) - {options.wanted}:
        steps.refuse(messages.OTHER_ENDING(path=options.output, wanted=options.wanted))


def _table_beside(path: Path, output: Path, options: ExportOptions) -> Outcome[dict[Path, bytes]]:
    """The table of sources and its place, by the document's name; nothing where none is wanted."""
    if options.sources is None:
        return Outcome({})
    from draftkit.explain.messages import NO_TABLE_IN_TEXT
    from draftkit.explain.table import TITLE
    from draftkit.workflows.explain import explain_speech
    from draftkit.workflows.explain_kinds import TableKind, write_table

    steps = Steps()
    if options.wanted is Format.TEXT:
        steps.refuse(NO_TABLE_IN_TEXT())
    ending = f".{options.wanted}"
    name = output.stem if output.suffix.lower() == ending else output.name
    place = output.with_name(f"{name}-{TITLE}{ending}")
    explained = explain_speech(path, options.sources)
    return Outcome({place: write_table(explained.unwrap(), TableKind(options.wanted))}, explained.diagnostics)
