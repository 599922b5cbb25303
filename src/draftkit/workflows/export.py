"""Render a speech folder as a document for readers."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.figures.usage import Gaps, gaps
from draftkit.store.save import Write, make_folder, save_all
from draftkit.store.speech_folder import SpeechFolder, find_speech_folder
from draftkit.tree.nodes import Speech
from draftkit.tree.walk import slots
from draftkit.workflows import messages
from draftkit.workflows.desk import Desk
from draftkit.workflows.exported import expected_at, record_write
from draftkit.workflows.formats import Format, prove_speech, write_speech
from draftkit.workflows.oneshot import own_files, refuse_own
from draftkit.workflows.reading import read_current
from draftkit.workflows.steps import Steps


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """How to export.

    Attributes:
        output: where to; None for `out/<name of the folder>.<ending>`.
        final: refuse while a figure is open.
        replace: give up what somebody changed in the document exported before.
        sources: write the table of sources beside the document, under its name with 依据表 after it, with what this
            desk knows of them; None for no table.
    """

    wanted: Format
    output: Path | None = None
    final: bool = False
    replace: bool = False
    sources: Desk | None = None


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written, and the figures nobody has supplied yet; `sources` is the table, where one was wanted."""

    path: Path
    gaps: Gaps
    sources: Path | None = None


def export_speech(path: Path, options: ExportOptions) -> Outcome[Exported]:
    """Write the document.

    Raises:
        DraftkitError: there is no draft or no text in it, a figure is open and `final` was asked for, or the document
            or its table was changed by hand since it was exported. Then nothing was written.
    """
    steps = Steps()
    folder = steps.take(find_speech_folder(path))
    _refuse_output(folder, options, steps)
    data, lacking = steps.take(_rendered(folder, options))
    output = options.output or folder.out / f"{path.resolve().name}.{options.wanted}"
    documents = {output: data} | steps.take(_table_beside(path, output, options))
    steps.said = list(dict.fromkeys(steps.said))
    writes = tuple(
        Write(file, content, steps.take(expected_at(folder, file, replace=options.replace)))
        for file, content in documents.items()
    )
    steps.take(make_folder(folder.kept))
    if options.output is None:
        steps.take(make_folder(folder.out))
    steps.take(save_all((*writes, record_write(folder, documents))))
    return steps.done(Exported(output, lacking, next(reversed(documents)) if len(documents) > 1 else None))


def render_speech(path: Path, options: ExportOptions) -> Outcome[bytes]:
    """The document, for the standard output; nothing is written."""
    steps = Steps()
    folder = steps.take(find_speech_folder(path))
    return steps.done(steps.take(_rendered(folder, options))[0])


def _rendered(folder: SpeechFolder, options: ExportOptions) -> Outcome[tuple[bytes, Gaps]]:
    steps = Steps()
    current = steps.take(read_current(folder))
    if not current.speech.blocks:
        steps.refuse(messages.NO_TEXT(path=folder.speech))
    speech, lacking = current.speech, gaps(current.speech, current.sheet.value)
    if options.final and lacking.open:
        steps.refuse(*_complaints(folder, speech, lacking.open))
    if options.final and steps.warned:
        steps.refuse(messages.NOT_FINAL(count=len(steps.warned), path=folder.speech))
    data = steps.take(write_speech(speech, options.wanted))
    if options.final:
        steps.take(prove_speech(data, speech, options.wanted))
    return steps.done((data, lacking))


def _refuse_output(folder: SpeechFolder, options: ExportOptions, steps: Steps) -> None:
    """Stop where the document would be another format than its name says, or one of the speech's own files."""
    if options.output is None:
        return
    refuse_own(options.output, own_files(folder), steps)
    ending = options.output.suffix.lower().removeprefix(".")
    if ending in set(Format) - {options.wanted}:
        steps.refuse(messages.OTHER_ENDING(path=options.output, wanted=options.wanted))


def _complaints(folder: SpeechFolder, speech: Speech, names: tuple[str, ...]) -> Iterator[Diagnostic]:
    for name in names:
        uses = sum(slot.name == name for _, slot in slots(speech))
        yield messages.OPEN_FIGURE(name=name, uses=uses, folder=folder.root)


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
