"""What the checks find in a speech that is to go out: errors that stop a final document, and comments at the margin."""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from draftkit.checks.model import Finding, Words
from draftkit.checks.wording import filled
from draftkit.diagnostics import Diagnostic, Outcome, Severity
from draftkit.figures.model import Sheet
from draftkit.readers.markdown.reading import read_markdown_blocks
from draftkit.reuse.model import RiskKind
from draftkit.source import Source, Span
from draftkit.store.old_speech import load_old
from draftkit.store.speech_folder import SpeechFolder
from draftkit.tree.page import Page
from draftkit.workflows.checking import messages
from draftkit.workflows.checking.check import CheckedFile, check_speech
from draftkit.workflows.desk import Desk
from draftkit.workflows.exporting import messages as export_messages
from draftkit.writers.options import Remark

if TYPE_CHECKING:
    from draftkit.workflows.reuse.gate import Waiting

Say = Callable[[Words], str]
"""The words of a rule in the language that is spoken."""

_FIRST = 3
"""Errors of a rule that are told one by one."""
_QUOTED = 20
"""Characters of a place that are quoted in a comment, which stands at its whole paragraph."""


def in_chinese(words: Words) -> str:
    """As documents say it."""
    return words.zh or words.en


def found_in(path: Path, desk: Desk) -> Outcome[CheckedFile]:
    """What the rules find in the draft of a folder."""
    return check_speech(path, desk)


def errors_of(file: CheckedFile, folder: Path, say: Say) -> Iterator[Diagnostic]:
    """The errors that stand, and at the end that they stop the document; open figures apart.

    The first ones of each rule are told at their places, how many more it has only counted.
    """
    errors = _errors(file)
    seen = Counter[str]()
    for finding in errors:
        seen[finding.rule.id] += 1
        if seen[finding.rule.id] <= _FIRST:
            place = file.opened.source.place(finding.hit.span)
            words, cure = _filled(finding, finding.rule.message, say), _filled(finding, finding.rule.cure, say)
            yield messages.ERROR_STANDS(place, words=words, cure=cure, rule=finding.rule.id)
    for rule, count in seen.items():
        if count > _FIRST:
            yield export_messages.MORE_ERRORS(count=count - _FIRST, rule=rule)
    if errors:
        yield messages.ERRORS_STAND(count=len(errors), folder=folder)


def left_by_old(file: CheckedFile, sheet: Sheet, desk: Desk, today: date | None) -> "Waiting":
    """What nobody changed or confirmed of the old speech that this one was made from; nothing of any other speech.

    Quotations that are errors of the checks are not told again.

    Raises:
        DraftkitError: what is kept of the old speech cannot be read.
    """
    from draftkit.workflows.reuse.gate import old_gone, open_risks

    path = file.opened.target.path
    if load_old(SpeechFolder(path)) is None:
        return old_gone(SpeechFolder(path), sheet)
    is_told = any(finding.rule.kind == "quotations" for finding in _errors(file))
    return open_risks(path, desk, today, (RiskKind.QUOTATION,) if is_told else ()).unwrap()


def remarks_of(file: CheckedFile, page: Page) -> tuple[Remark, ...]:
    """Comments, each at the paragraph where its words stand; what stands in none that is printed is left out."""
    source = file.opened.source
    blocks = _Blocks(source, page)
    found = ((blocks.at(finding.hit.span.start), finding) for finding in _found(file))
    return tuple(Remark(block, 0, _comment(finding, source)) for block, finding in found if block)


def _errors(file: CheckedFile) -> tuple[Finding, ...]:
    return tuple(finding for finding in _found(file) if finding.severity is Severity.ERROR)


def _found(file: CheckedFile) -> tuple[Finding, ...]:
    """What was found outside of gaps: of a figure that is open more is said, and by who supplies it."""
    passages = (passage for document in file.documents for passage in document.subject.passages)
    gaps = [made.span for passage in passages for made in passage.generated if made.slot and made.slot.value is None]
    return tuple(each for each in file.findings if not any(_is_in(each.hit.span, gap) for gap in gaps))


def _is_in(span: Span, other: Span) -> bool:
    return other.start <= span.start and span.end <= other.end


class _Blocks:
    """The paragraph of the page that an offset of the draft belongs to."""

    def __init__(self, source: Source, page: Page) -> None:
        reading = read_markdown_blocks(source).value
        self._spans = reading.spans if reading else ()
        shown = {paragraph.block: paragraph.block for paragraph in page}
        self._shown = shown | {paragraph.body: paragraph.block for paragraph in page if paragraph.body}

    def at(self, offset: int) -> str:
        """Its block; empty where the page has none."""
        before = [block for block, span in self._spans if span.start <= offset]
        return self._shown.get(before[-1], "") if before else ""


def _comment(finding: Finding, source: Source) -> str:
    span = finding.hit.span
    text = " ".join(source.text[span.start : span.end].split())
    words = text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…"
    message, cure = (_filled(finding, each, in_chinese) for each in (finding.rule.message, finding.rule.cure))
    return f"“{words}”：{message}。{cure}。[{finding.rule.id}]".replace("。。", "。")


def _filled(finding: Finding, words: Words, say: Say) -> str:
    return filled(say(words), finding.hit.values)
