"""From a text or a reading to what is checked."""

from collections.abc import Iterator
from dataclasses import replace

from draftkit.checks.structure import subject_of
from draftkit.checks.subject import Aside, Context, Subject
from draftkit.diagnostics import Outcome
from draftkit.readers.manuscript import Manuscript
from draftkit.source import Source, Span
from draftkit.tree.reading import ReadDocument, Reading, Role
from draftkit.workflows.steps import Steps


def subjects_in_text(source: Source, context: Context = Context()) -> Outcome[tuple[Subject, ...]]:  # noqa: B008 - frozen
    """The documents of a plain text, one after another."""
    from draftkit.readers.speech import read_manuscript

    steps = Steps()
    reading = steps.take(read_manuscript(Manuscript(source)))
    return steps.done(subjects_in_reading(source, reading, context))


def subjects_in_reading(source: Source, reading: Reading, context: Context) -> tuple[Subject, ...]:
    """The documents of a file as it was read."""
    return tuple(
        replace(
            subject_of(source, document, context, repairs=reading.repairs),
            asides=tuple(_asides(source, document, reading)),
        )
        for document in reading.documents
    )


def _asides(source: Source, document: ReadDocument, reading: Reading) -> Iterator[Aside]:
    """What is written beside a document: what was set apart from the speech, and comments at the margin."""
    for block in document.blocks:
        if block.role is Role.NOISE and block.text:
            yield Aside(block.text, block.span, block.origins)
    last = document is reading.documents[-1]
    for remark in reading.remarks:
        is_here = document.span.start <= remark.span.start < document.span.end
        if is_here or (last and remark.span.start >= document.span.end):
            yield Aside(remark.text, _shown(remark.span, len(source.text)))


def _shown(span: Span, length: int) -> Span:
    """What a comment is about; of one without anchor the character behind it, or the last one."""
    start = max(0, min(span.start, length - 1))
    return Span(start, max(span.end, start + 1))
