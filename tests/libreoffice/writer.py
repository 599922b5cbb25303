"""Sit at a real word processor: open a document, edit it as people do, save it, look at what it shows."""

import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape

MODULE: Final = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
{basic}
</script:module>
"""

BASIC: Final = Path(__file__).with_name("writer.bas")

STEPS: Final = {
    "select": "SelectWords",
    "before": "GoBefore",
    "after": "GoBehind",
    "range": "SelectRange",
    "paragraph": "SelectParagraph",
    "paragraphs": "SelectParagraphs",
    "end": "GoToEndOfParagraph",
    "start": "GoToStartOfParagraph",
    "type": "TypeWords",
    "enter": "PressKey",
    "backspace": "PressKey",
    "delete": "PressKey",
    "cut": "PressKey",
    "copy": "PressKey",
    "paste": "PressKey",
    "bold": "PressKey",
    "centre": "PressKey",
    "down": "PressKey",
    "up": "PressKey",
    "up-key": "PressKey",
    "flip": "PressKey",
    "take": "PressKey",
    "track": "Track",
    "author": "SignIn",
    "comment": "WriteComment",
    "answer": "WriteAnswer",
    "table": "InsertTable",
    "footnote": "InsertFootnote",
    "everywhere": "ReplaceEverywhere",
    "save": "SaveAndReopen",
    "new": "PasteIntoNew",
}
"""What a step of a script is called in Basic; the first word of a step chooses it, the rest are its words."""

KEYS: Final = {
    "enter": ".uno:InsertPara",
    "backspace": ".uno:SwBackspace",
    "delete": ".uno:Delete",
    "cut": ".uno:Cut",
    "copy": ".uno:Copy",
    "paste": ".uno:Paste",
    "bold": ".uno:Bold",
    "centre": ".uno:CenterPara",
    "down": ".uno:MoveDown",
    "up": ".uno:MoveUp",
    "up-key": ".uno:GoUp",
    "flip": ".uno:TrackChanges",
    "take": ".uno:AcceptAllTrackedChanges",
}
"""The steps that are a key or a button, and the command behind it."""

Step = Sequence[str | int]


@dataclass(frozen=True, slots=True)
class Job:
    """One document to edit.

    Attributes:
        name: of the files; a plain word.
        steps: each begins with a key of `STEPS`.
        through_doc: save it as .doc in between, as an office with an old program does.
    """

    name: str
    steps: Sequence[Step]
    through_doc: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a job.

    Attributes:
        document: the .docx.
        accepted, refused: the text the program shows once every tracked change is taken or refused, a line each
            paragraph.
    """

    document: bytes
    accepted: str
    refused: str


@dataclass(frozen=True, slots=True)
class Writer:
    """LibreOffice Writer with a profile of its own in an empty folder."""

    soffice: str
    folder: Path
    seconds: int = 1200

    def edited(self, document: bytes, jobs: Iterable[Job]) -> dict[str, Done]:
        """The document after each of the jobs, every job from the same document, by the jobs' names.

        Raises:
            RuntimeError: a step could not be done; it says which.
        """
        jobs = tuple(jobs)
        source = self.folder / "issued.docx"
        source.write_bytes(document)
        self._play(line for job in jobs for line in self._lines(job, source))
        return {job.name: self._done(job.name) for job in jobs}

    def shown(self, documents: dict[str, bytes]) -> dict[str, Done]:
        """What the program shows of documents, by the same names; they stay as they are.

        Raises:
            RuntimeError: one cannot be opened.
        """
        for name, document in documents.items():
            self._file(name, ".docx").write_bytes(document)
        self._play(_call("LookOver", (name, (self.folder / name).as_uri())) for name in documents)
        return {name: self._done(name) for name in documents}

    def _play(self, lines: Iterable[str]) -> None:
        main = "\n".join(f"  {line}" for line in lines)
        # The first start lays out the profile; what stands in it before is replaced.
        self._run("--terminate_after_init")
        module = self.folder / "profile" / "user" / "basic" / "Standard" / "Module1.xba"
        log = self.folder / "log.txt"
        basic = BASIC.read_text("utf-8").replace("'JOBS", main).replace("LOG_FILE", str(log))
        module.write_text(MODULE.format(basic=escape(basic)), "utf-8")
        self._run("macro:///Standard.Module1.Main")
        if log.exists():
            raise RuntimeError(log.read_text("utf-8"))

    def _done(self, name: str) -> Done:
        views = (self._file(name, f".{view}.txt").read_text("utf-8-sig") for view in ("accepted", "refused"))
        return Done(self._file(name, ".docx").read_bytes(), *views)

    def _file(self, name: str, ending: str) -> Path:
        return self.folder / f"{name}{ending}"

    def _lines(self, job: Job, source: Path) -> tuple[str, ...]:
        base = (self.folder / job.name).as_uri()
        steps = (_line(step) for step in job.steps)
        goal = ("doc" if job.through_doc else "docx",)
        return _call("OpenIssued", (job.name, source.as_uri(), base)), *steps, _call("Finish", goal)

    def _run(self, *what: str) -> None:
        profile = f"-env:UserInstallation={(self.folder / 'profile').as_uri()}"
        command = [self.soffice, profile, "--headless", "--norestore", *what]
        subprocess.run(command, check=True, capture_output=True, timeout=self.seconds)


def _line(step: Step) -> str:
    name, *words = step
    if name in KEYS:
        return _call("PressKey", (KEYS[str(name)],))
    return _call(STEPS[str(name)], words)


def _call(name: str, words: Sequence[str | int]) -> str:
    return f"{name}({', '.join(str(word) if isinstance(word, int) else _quoted(word) for word in words)})"


def _quoted(text: str) -> str:
    return '"{}"'.format(text.replace('"', '""'))
