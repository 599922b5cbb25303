"""The example texts of rules as subjects: what a rule says it flags and passes can be tried."""

from dataclasses import replace
from datetime import date

from draftkit.brief.model import Brief
from draftkit.brief.parse import parse_brief
from draftkit.checks.model import Example, Rule
from draftkit.checks.roster import Roster, parse_roster
from draftkit.checks.settings import SettingsFile, parse_settings, settings_of
from draftkit.checks.subject import Context, Draft, Settings, Subject
from draftkit.diagnostics import Outcome
from draftkit.figures.fill import fill
from draftkit.readers.markdown.reading import read_markdown_blocks
from draftkit.source import Source
from draftkit.workflows.checking.drafts import draft_subject
from draftkit.workflows.checking.subjects import subjects_in_text
from draftkit.workflows.sources import read_sheet
from draftkit.workflows.steps import Steps


def is_flagged(rule: Rule, subject: Subject) -> bool:
    """Whether the rule finds anything.

    Raises:
        TimeoutError: the rule takes too long on this text.
    """
    return any(True for _ in rule.find(subject))


def subject_of_example(example: Example, context: Context = Context()) -> Outcome[Subject]:  # noqa: B008 - frozen
    """The subject of an example.

    Args:
        example: where its text holds several documents, the first one is meant.
        context: what is known of every example: the tables in force.
    """
    steps = Steps()
    context = _context(example, context, steps)
    source = Source("example", example.text)
    if example.draft:
        return steps.done(_draft(source, example, context, steps))
    return steps.done(steps.take(subjects_in_text(source, context))[0])


def _context(example: Example, context: Context, steps: Steps) -> Context:
    roster = steps.take(parse_roster(Source("roster", example.roster))) if example.roster else Roster()
    settings = steps.take(parse_settings(Source("settings", example.settings))) if example.settings else SettingsFile()
    beside = steps.take(subjects_in_text(Source("beside", example.beside))) if example.beside else ()
    return replace(
        context,
        meeting=date.fromisoformat(example.date) if example.date else context.meeting,
        genre=example.genre or context.genre,
        settings=settings_of(settings) if example.settings else Settings(),
        roster=roster.people,
        ranks=roster.ranks,
        base=_texts(example.base, steps),
        beside=beside,
    )


def _texts(text: str, steps: Steps) -> tuple[str, ...]:
    """The texts of the passages of a document."""
    if not text:
        return ()
    subjects = steps.take(subjects_in_text(Source("base", text)))
    return tuple(passage.text for subject in subjects for passage in subject.passages)


def _draft(source: Source, example: Example, context: Context, steps: Steps) -> Subject:
    sheet = steps.take(read_sheet(Source("figures.yaml", example.figures)))
    brief = steps.take(parse_brief(Source("brief.yaml", example.brief))) if example.brief else Brief("")
    reading = steps.take(read_markdown_blocks(source))
    filled = steps.take(fill(reading.speech, sheet))
    return draft_subject(source, reading, filled, replace(context, draft=Draft(filled, sheet, brief)))
