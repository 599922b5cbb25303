"""Read what only LibreOffice can read: .doc, .wps, .rtf and .odt become .docx through an installed LibreOffice.

A start costs about a second, a file 0.05 s more: many files share a start.
"""

import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import assert_never

from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.store import libreoffice_messages as messages
from draftkit.store.files import MEGABYTE, Loaded
from draftkit.store.office_kind import Kind, kind_of
from draftkit.store.soffice import CannotRunError, Failure, Office, convert

__all__ = ["SUFFIXES", "Office", "find_office", "to_docx", "to_docx_many"]

SUFFIXES = (".doc", ".wps", ".rtf", ".odt")
"""Endings of files this module is for. A .wps of Kingsoft is a .doc under another name."""

_PROGRAMS = ("soffice", "libreoffice")
_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
)
_FOLDERS = ("ProgramFiles", "ProgramFiles(x86)", "ProgramW6432")
"""Variables in which Windows says where programs stand."""
_TOGETHER, _TOGETHER_SIZE = 25, 40 * MEGABYTE
"""What shares a start, so that memory stays bounded and one bad file costs little."""
_USUAL = {"wps": Kind.DOC}


@dataclass(frozen=True, slots=True)
class _Job:
    """A file to convert and its number among those asked for."""

    number: int
    file: Loaded
    kind: Kind
    hints: tuple[Diagnostic, ...]


def find_office(environ: Mapping[str, str], places: Sequence[str] = _PLACES) -> Office | None:
    """The LibreOffice of this computer: on the PATH, else where installers put it; None where there is none.

    Args:
        environ: the environment, which names the PATH; LibreOffice is run in it.
        places: paths looked at after the PATH.
    """
    on_path = (shutil.which(name, path=environ.get("PATH", "")) for name in _PROGRAMS)
    folders = (Path(environ[name]) for name in _FOLDERS if name in environ)
    windows = (str(folder / "LibreOffice" / "program" / "soffice.com") for folder in folders)
    elsewhere = (shutil.which(place) for place in (*places, *windows))
    found = next((path for path in (*on_path, *elsewhere) if path), None)
    return Office(Path(found), environ) if found else None


def to_docx(file: Loaded, office: Office | None) -> Outcome[bytes]:
    """The file as .docx.

    Its content decides what it is: a `.doc` may be RTF (read, with a hint), a .docx (given back as it is, with a hint)
    or a web page (refused). Tracked changes keep author and date; a move becomes a deletion and an insertion. The
    .docx is somebody else's work and must be read as carefully as any other.

    Args:
        file: a file already loaded.
        office: None where there is no LibreOffice, which is a problem unless the file can do without.
    """
    return to_docx_many((file,), office)[0]


def to_docx_many(files: Sequence[Loaded], office: Office | None) -> tuple[Outcome[bytes], ...]:
    """Files as .docx, several in one start; the outcomes stand in the order of the files.

    A file that hangs or breaks LibreOffice is refused by itself; the others are converted.
    """
    outcomes: dict[int, Outcome[bytes]] = {}
    jobs: list[_Job] = []
    for number, file in enumerate(files):
        kind = kind_of(file)
        if kind.value is None:
            outcomes[number] = Outcome(None, kind.diagnostics)
            continue
        hints = _hints(file, kind.value)
        if kind.value is Kind.DOCX:
            outcomes[number] = Outcome(file.data, hints)
        elif office is None:
            outcomes[number] = Outcome(None, (messages.NO_OFFICE(path=file.path),))
        else:
            jobs.append(_Job(number, file, kind.value, hints))
    if office is not None:
        for batch in _batches(jobs):
            outcomes |= _converted(batch, office)
    return tuple(outcomes[number] for number in range(len(files)))


def _hints(file: Loaded, kind: Kind) -> tuple[Diagnostic, ...]:
    ending = file.path.suffix.lower().removeprefix(".")
    return () if _USUAL.get(ending, ending) == kind else (messages.OTHER_FORMAT(path=file.path, format=f".{kind}"),)


def _batches(jobs: Sequence[_Job]) -> Iterator[tuple[_Job, ...]]:
    batch: list[_Job] = []
    for job in jobs:
        size = sum(len(other.file.data) for other in batch)
        if batch and (len(batch) == _TOGETHER or size + len(job.file.data) > _TOGETHER_SIZE):
            yield tuple(batch)
            batch = []
        batch.append(job)
    if batch:
        yield tuple(batch)


def _converted(jobs: tuple[_Job, ...], office: Office) -> dict[int, Outcome[bytes]]:
    """The outcomes of one batch. Where it was stopped, the file it stopped at is tried alone, then the rest."""
    outcomes: dict[int, Outcome[bytes]] = {}
    waiting = [jobs]
    while waiting:
        batch = waiting.pop(0)
        try:
            run = convert(office, [(job.kind, job.file.data) for job in batch])
        except CannotRunError as error:
            outcomes |= {job.number: _refused(job, _not_run(job, error.reason)) for job in batch}
            continue
        made = tuple(zip(batch, run.files, strict=True))
        outcomes |= {job.number: Outcome(data, job.hints) for job, data in made if data is not None}
        missing = tuple(job for job, data in made if data is None)
        if run.stopped is None or len(batch) == 1:
            outcomes |= {job.number: _refused(job, _why(job, run.stopped, office)) for job in missing}
        else:
            waiting += [part for part in (missing[:1], missing[1:]) if part]
    return outcomes


def _not_run(job: _Job, reason: str) -> Diagnostic:
    return messages.CANNOT_RUN(path=job.file.path, reason=reason)


def _refused(job: _Job, problem: Diagnostic) -> Outcome[bytes]:
    return Outcome(None, (*job.hints, problem))


def _why(job: _Job, failure: Failure | None, office: Office) -> Diagnostic:
    match failure:
        case None | Failure.UNREADABLE:
            return messages.UNREADABLE(path=job.file.path)
        case Failure.TOO_SLOW:
            return messages.TOO_SLOW(path=job.file.path, seconds=f"{office.seconds:g}")
        case Failure.TOO_LARGE:
            return messages.INFLATED(path=job.file.path, limit=office.size // MEGABYTE)
        case _ as other:
            assert_never(other)
