"""From a text or a reading to what is checked."""

from draftkit.checks.structure import subject_of
from draftkit.checks.subject import Context, Subject
from draftkit.diagnostics import Outcome
from draftkit.readers.manuscript import Manuscript
from draftkit.source import Source
from draftkit.tree.reading import Reading
from draftkit.workflows.steps import Steps


def subjects_in_text(source: Source, context: Context = Context()) -> Outcome[tuple[Subject, ...]]:  # noqa: B008 - frozen
    """The documents of a plain text, one after another."""
    from draftkit.readers.speech import read_manuscript

    steps = Steps()
    reading = steps.take(read_manuscript(Manuscript(source)))
    return steps.done(subjects_in_reading(source, reading, context))


def subjects_in_reading(source: Source, reading: Reading, context: Context) -> tuple[Subject, ...]:
    """The documents of a file as it was read."""
    return tuple(subject_of(source, document, context, repairs=reading.repairs) for document in reading.documents)
