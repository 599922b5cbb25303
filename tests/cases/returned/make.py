"""Make the returned files again, with LibreOffice, from the exporter as it is.

usage: python -m tests.cases.returned.make [--lay-out FOLDER]

With --lay-out nothing is made: the files that are kept are laid out as documents, with the edits expected of each.
"""

import json
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.cases.returned.corpus import ISSUED, Script, keep, returned_files, scripts
from tests.cases.returned.word_files import WORD_CASES, made
from tests.cases.returned.word_markup import REVIEWER
from tests.libreoffice.writer import Done, Job, Writer

from draftkit.workflows.exporting.export import ExportOptions, export_speech
from draftkit.workflows.exporting.formats import Format

WHEN = datetime(2026, 12, 1, 8, 0, tzinfo=UTC)
WAYS = ("docx", "doc")


def issued_document(folder: Path) -> bytes:
    """The document that is issued, from a copy of the speech folder in that empty folder."""
    copy = folder / "speech"
    shutil.copytree(ISSUED, copy)
    options = ExportOptions(Format.WORD, copy / "speech.docx", when=WHEN.isoformat())
    return export_speech(copy, options).unwrap().path.read_bytes()


def _jobs(script: Script) -> Iterator[Job]:
    for tracking in (True, False):
        start = (("author", REVIEWER), ("track", "on" if tracking else "off"))
        for way in WAYS:
            name = f"{script.name}-{'tracked' if tracking else 'silent'}-{way}"
            yield Job(name, (*start, *script.steps), through_doc=way == "doc")


def _record(case: str, way: str, done: Done, *, tracking: bool) -> dict[str, Any]:
    return {"case": case, "way": way, "tracking": tracking, "accepted": done.accepted, "refused": done.refused}


def make(soffice: str) -> None:
    """Play every script and keep what comes of it."""
    documents: dict[str, bytes] = {}
    records: dict[str, dict[str, Any]] = {}
    with tempfile.TemporaryDirectory() as folder:
        writer = Writer(soffice, Path(folder))
        issued = issued_document(writer.folder)
        done = writer.edited(issued, [job for script in scripts() for job in _jobs(script)])
        shown = writer.shown({case.name: made(case, issued) for case in WORD_CASES})
    for script in scripts():
        for job in _jobs(script):
            way = "doc" if job.through_doc else "docx"
            documents[job.name] = done[job.name].document
            records[job.name] = _record(script.name, way, done[job.name], tracking=("track", "on") in job.steps)
    for case in WORD_CASES:
        documents[case.name] = shown[case.name].document
        tracking = any(edit.tracked for edit in case.expected)
        records[case.name] = _record(case.name, "word", shown[case.name], tracking=tracking)
    keep({"issued": issued, **documents}, records)
    sys.stdout.write(f"{len(records)} files\n")


def lay_out(folder: Path) -> None:
    """Write the files as documents, each with its expected edits as JSON."""
    folder.mkdir(parents=True, exist_ok=True)
    for each in returned_files():
        (folder / f"{each.name}.docx").write_bytes(each.document)
        edits = [asdict(edit) for edit in each.expected]
        (folder / f"{each.name}.json").write_text(json.dumps(edits, ensure_ascii=False, indent=1) + "\n", "utf-8")


def main() -> None:
    """Do what the command line says."""
    if sys.argv[1:2] == ["--lay-out"]:
        lay_out(Path(sys.argv[2]))
    else:
        make(shutil.which("soffice") or "libreoffice")


if __name__ == "__main__":
    main()
