"""The example texts of rules as subjects: what a rule says it flags and passes can be tried."""

from datetime import date

from draftkit.brief.model import Brief
from draftkit.brief.parse import parse_brief
from draftkit.checks.model import Example
from draftkit.checks.overlap.find import lookup_in
from draftkit.checks.patterns import pattern_at
from draftkit.checks.roster import parse_roster
from draftkit.checks.settings import parse_settings
from draftkit.checks.subject import Draft, Subject
from draftkit.diagnostics import Outcome
from draftkit.formulations.parse import parse_orders, parse_terms
from draftkit.source import Source
from draftkit.workflows.checking.context import Besides, House, context_of
from draftkit.workflows.checking.drafts import fill_draft
from draftkit.workflows.checking.subjects import subjects_in_text
from draftkit.workflows.checking.tables import Tables, built_in_tables
from draftkit.workflows.sources import read_sheet
from draftkit.workflows.steps import Steps


def subject_of_example(example: Example, tables: Tables | None = None) -> Outcome[Subject]:
    """The subject of an example.

    Args:
        example: where its text holds several documents, the first one is meant.
        tables: in force; the program's own if None.
    """
    steps = Steps()
    source = Source("example", example.text)
    house, besides = _house(example, tables or built_in_tables(), steps), _besides(example, steps)
    if example.draft:
        return steps.done(_draft(source, example, (house, besides), steps))
    return steps.done(steps.take(subjects_in_text(source, context_of(house, besides)))[0])


def _house(example: Example, tables: Tables, steps: Steps) -> House:
    roster = steps.take(parse_roster(Source("roster", example.roster)))
    settings = steps.take(parse_settings(Source("settings", example.settings)))
    terms = steps.take(parse_terms(Source("terms", example.terms), pattern_at, tables.terms))
    orders = steps.take(parse_orders(Source("orders", example.orders), pattern_at, tables.orders))
    return House(None, (), terms.over(tables.terms), orders.over(tables.orders), settings, roster)


def _besides(example: Example, steps: Steps) -> Besides:
    return Besides(
        meeting=date.fromisoformat(example.date) if example.date else None,
        genre=example.genre,
        base=tuple(passage.text for subject in _subjects(example.base, steps) for passage in subject.passages),
        beside=_subjects(example.beside, steps),
        past=lookup_in(example.past) if example.past else None,
    )


def _subjects(text: str, steps: Steps) -> tuple[Subject, ...]:
    return steps.take(subjects_in_text(Source("other", text))) if text else ()


def _draft(source: Source, example: Example, known: tuple[House, Besides], steps: Steps) -> Subject:
    sheet = steps.take(read_sheet(Source("figures.yaml", example.figures)))
    brief = steps.take(parse_brief(Source("brief.yaml", example.brief))) if example.brief else Brief("")
    filled = steps.take(fill_draft(source, sheet))
    return filled.subject(context_of(*known, draft=Draft(filled.speech, sheet, brief)))
