"""The findings of a check as comments in a copy of the Word file, each at its words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from draftkit.checks.model import Finding
from draftkit.checks.wording import filled
from draftkit.diagnostics import Outcome, Severity
from draftkit.ooxml.annotate import Note, annotate
from draftkit.ooxml.messages_annotate import SIGNED
from draftkit.readers.docx import places_in_docx
from draftkit.source import Span
from draftkit.store.files import DOCUMENT, load
from draftkit.tree.marks import AUTHOR
from draftkit.tree.reading import Remark
from draftkit.workflows.checking import messages_annotate as messages
from draftkit.workflows.checking.check import CheckedFile
from draftkit.workflows.checking.open import STDIN, Inlet
from draftkit.workflows.checking.places import Places
from draftkit.workflows.documents.convert import CONVERTED, Converter
from draftkit.workflows.documents.kinds import Kind, identify
from draftkit.workflows.drafting.oneshot import Target, refuse_own, save_document
from draftkit.workflows.steps import Steps

_WEIGHTS: Final = {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.HINT: "提示"}


@dataclass(frozen=True, slots=True)
class Annotated:
    """What was written.

    Attributes:
        comments: how many were put in.
        there: how many findings had their comment already, as this is a copy that was annotated before.
    """

    path: Path
    comments: int
    there: int


def annotate_file(file: CheckedFile, target: Target, inlet: Inlet, moment: datetime) -> Outcome[Annotated]:
    """Write a copy of a Word file with a comment for each finding.

    A .doc, .wps, .rtf or .odt is converted: the copy is always a .docx.

    Args:
        file: as it was checked.
        target: the copy; never the file itself.
        inlet: as it was checked through; its desk remembers what was written where.
        moment: what the comments are dated with.

    Raises:
        DraftkitError: it is no Word file or is refused, it changed since it was checked, or the target is no .docx, is
            a file of a speech, or was changed by hand since it was written.
    """
    steps, path = Steps(), file.opened.target.path
    _refuse_target(file, target, steps)
    data, kind = steps.take(_docx(path, inlet))
    manuscript, stretches = steps.take(places_in_docx(data, str(path)))
    text = manuscript.source.text
    if text != file.opened.source.text:
        steps.refuse(messages.CHANGED_SINCE(path=path))
    notes, there = _notes(file.findings, Places(text, stretches), manuscript.remarks)
    annotated = steps.take(annotate(data, str(path), notes, moment))
    if steps.take(places_in_docx(annotated.data, str(path)))[0].source.text != text:
        steps.refuse(messages.NOT_THE_SAME(path=path))
    comments = len(notes) - len(annotated.unplaced)
    steps.said = [each for each in dict.fromkeys(steps.said) if each.message is SIGNED]
    if kind in CONVERTED:
        steps.said.append(messages.MADE_DOCX(path=path, format=kind.value))
    if missing := len(file.findings) - there - comments:
        steps.said.append(messages.UNPLACED(count=missing))
    steps.take(save_document(target, annotated.data, inlet.desk))
    return steps.done(Annotated(target.path, comments, there))


def _docx(path: Path, inlet: Inlet) -> Outcome[tuple[bytes, Kind]]:
    """The file as a .docx, and what it is; one that holds no Word document is refused when it is opened."""
    steps = Steps()
    loaded = steps.take(load(path, DOCUMENT))
    kind = steps.take(identify(loaded.data, path))
    data = steps.take(Converter(inlet.environ).docx_of(loaded)) if kind in CONVERTED else loaded.data
    return steps.done((data, kind))


def _refuse_target(file: CheckedFile, target: Target, steps: Steps) -> None:
    path = file.opened.target.path
    if file.opened.target.is_speech or path == STDIN:
        steps.refuse(messages.NO_WORD_FILE(path=path))
    refuse_own(target.path, (), steps)
    if target.path.suffix.lower() != ".docx":
        steps.refuse(messages.NOT_DOCX(path=target.path, instead=target.path.with_suffix(".docx")))
    if target.path.resolve() == path.resolve():
        steps.refuse(messages.ONTO_ITSELF(path=path))


def _notes(findings: Iterable[Finding], places: Places, remarks: Iterable[Remark]) -> tuple[tuple[Note, ...], int]:
    """A comment for each finding that has a place; and how many have theirs already."""
    written = tuple(each for each in remarks if each.author == AUTHOR)
    notes, there = list[Note](), 0
    for finding in findings:
        found, lines = places.of(finding.hit.span), said_of(finding)
        if found is None:
            continue
        span, start, end = found
        if any(_is_said(each, span, lines) for each in written):
            there += 1
        else:
            notes.append(Note(start, end, lines))
    return tuple(notes), there


def _is_said(remark: Remark, span: Span, lines: Iterable[str]) -> bool:
    return remark.text == "\n".join(lines) and remark.span.start <= span.start and span.end <= remark.span.end


def said_of(finding: Finding) -> tuple[str, ...]:
    """The words of a comment, in Chinese as the document is: what is wrong, what to do, and which rule says so."""
    rule, values = finding.rule, finding.hit.values
    number = " ".join(filter(None, (rule.id, finding.hit.entry)))
    says = (rule.message, rule.cure)
    wrong, cure = (" ".join(filled(each.zh or each.en, values).split()) for each in says)
    return f"【{_WEIGHTS[finding.severity]}】{wrong}", cure, f"{number}（{rule.force}）"
