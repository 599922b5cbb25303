"""Render a speech folder as a document for readers."""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.figures.usage import Gaps, gaps
from draftkit.store.files import ABSENT, DOCUMENT, Digest, digest_of, load_if_there
from draftkit.store.save import Write, make_folder, save_all
from draftkit.store.speech_folder import SpeechFolder, find_speech_folder
from draftkit.tree.nodes import Speech
from draftkit.tree.walk import slots
from draftkit.workflows import messages
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
    """

    wanted: Format
    output: Path | None = None
    final: bool = False
    replace: bool = False


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written, and the figures nobody has supplied yet."""

    path: Path
    gaps: Gaps


def export_speech(path: Path, options: ExportOptions) -> Outcome[Exported]:
    """Write the document.

    Raises:
        DraftkitError: there is no draft or no text in it, a figure is open and `final` was asked for, or the document
            was changed by hand since it was exported. Then nothing was written.
    """
    steps = Steps()
    folder = steps.take(find_speech_folder(path))
    _refuse_output(folder, options, steps)
    data, lacking = steps.take(_rendered(folder, options))
    output = options.output or folder.out / f"{path.resolve().name}.{options.wanted}"
    expected = _expected(folder, output, options, steps)
    steps.take(make_folder(folder.kept))
    if options.output is None:
        steps.take(make_folder(folder.out))
    record = _record(folder, output, digest_of(data))
    steps.take(save_all((Write(output, data, expected), Write(_exported(folder), record))))
    return steps.done(Exported(output, lacking))


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


def _expected(folder: SpeechFolder, output: Path, options: ExportOptions, steps: Steps) -> Digest:
    """The digest the target has now; refused where that is not what draftkit wrote there last."""
    found = None if output.is_dir() else load_if_there(output, DOCUMENT)
    if found is None:
        return ABSENT
    now = steps.take(found).digest
    if not options.replace and now != _known(folder).get(_key(folder, output)):
        steps.refuse(messages.EXPORT_EDITED(path=output))
    return now


def _exported(folder: SpeechFolder) -> Path:
    return folder.kept / "exported.json"


def _key(folder: SpeechFolder, output: Path) -> str:
    """The path as seen from the folder, so that the record stays true where the folder is moved."""
    return Path(os.path.relpath(output.resolve(), folder.root.resolve())).as_posix()


def _known(folder: SpeechFolder) -> dict[str, str]:
    """The digests of what was exported before, by path; nothing where the record is absent or damaged."""
    found = load_if_there(_exported(folder), DOCUMENT)
    if found is None or found.value is None:
        return {}
    try:
        files = json.loads(found.value.data)["files"]
    except (ValueError, KeyError, TypeError):
        return {}
    return {str(key): str(digest) for key, digest in files.items()} if isinstance(files, dict) else {}


def _record(folder: SpeechFolder, output: Path, digest: Digest) -> bytes:
    files = _known(folder) | {_key(folder, output): str(digest)}
    return (json.dumps({"version": 1, "files": files}, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()
