"""What the checks find in a speech that is to go out: errors that stop a final document, and comments at the margin."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from draftkit.checks.model import Finding, Words
from draftkit.checks.wording import filled
from draftkit.diagnostics import Diagnostic, Outcome, Severity
from draftkit.readers.markdown.reading import read_markdown_blocks
from draftkit.source import Source, Span
from draftkit.store.old_speech import load_old
from draftkit.store.speech_folder import SpeechFolder
from draftkit.tree.page import Page
from draftkit.workflows.checking import messages
from draftkit.workflows.checking.check import CheckedFile, check_speech
from draftkit.workflows.desk import Desk
from draftkit.writers.options import Remark

Say = Callable[[Words], str]
"""The words of a rule in the language that is spoken."""

_QUOTED = 20
"""Characters of a place that are quoted in a comment, which stands at its whole paragraph."""


def in_chinese(words: Words) -> str:
    """As documents say it."""
    return words.zh or words.en


def found_in(path: Path, desk: Desk) -> Outcome[CheckedFile]:
    """What the rules find in the draft of a folder."""
    return check_speech(path, desk)


def errors_of(file: CheckedFile, folder: Path, say: Say) -> Iterator[Diagnostic]:
    """The errors that stand, each at its place, and at the end that they stop the document; open figures apart."""
    errors = [finding for finding in _found(file) if finding.severity is Severity.ERROR]
    for finding in errors:
        place = file.opened.source.place(finding.hit.span)
        words, cure = _filled(finding, finding.rule.message, say), _filled(finding, finding.rule.cure, say)
        yield messages.ERROR_STANDS(place, words=words, cure=cure, rule=finding.rule.id)
    if errors:
        yield messages.ERRORS_STAND(count=len(errors), folder=folder)


def left_by_old(path: Path, desk: Desk, say: Say, today: date | None) -> tuple[Diagnostic, ...]:
    """What nobody changed or confirmed of the old speech that this one was made from; nothing of any other speech.

    Raises:
        DraftkitError: what is kept of the old speech cannot be read.
    """
    if load_old(SpeechFolder(path)) is None:
        return ()
    from draftkit.workflows.reuse.gate import open_risks

    return open_risks(path, desk, today, lambda zh, en: say(Words(zh, en))).unwrap()


def remarks_of(file: CheckedFile, page: Page) -> tuple[Remark, ...]:
    """Comments, each at the paragraph where its words stand; what stands in none that is printed is left out."""
    source = file.opened.source
    blocks = _Blocks(source, page)
    found = ((blocks.at(finding.hit.span.start), finding) for finding in _found(file))
    return tuple(Remark(block, 0, _comment(finding, source)) for block, finding in found if block)


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
