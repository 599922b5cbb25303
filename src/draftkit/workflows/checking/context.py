"""What is known besides the text: the office's rules, tables and people, the speech's own settings, what was asked."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from draftkit.checks.model import Rule, Silence
from draftkit.checks.old import old_values
from draftkit.checks.roster import Roster, parse_roster
from draftkit.checks.settings import SettingsFile, parse_settings, settings_of
from draftkit.checks.subject import MEETING_DATE, SPEAKER, Context, Draft, Lookup, Subject
from draftkit.diagnostics import Outcome
from draftkit.facts.forms import OldValue
from draftkit.figures.model import Figure, FigureType
from draftkit.figures.values import parse_value
from draftkit.formulations.model import FixedOrder, Term
from draftkit.tree.reading import Role
from draftkit.workflows.checking import messages
from draftkit.workflows.checking.office import office_file
from draftkit.workflows.checking.rules import built_in_rules, rules_in_force
from draftkit.workflows.checking.silence import parse_silences
from draftkit.workflows.checking.tables import built_in_tables, tables_in_force
from draftkit.workflows.steps import Steps

_UNDER_TITLE = re.compile(
    r"[（(—\s]*(?P<year>(?:19|20)[0-9]{2})年(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})日(?:在[^，。；]{2,60}[上中])?[)）\s]*"
)

SETTINGS, ROSTER, SILENCES = "settings.yaml", "roster.yaml", "silence.yaml"


@dataclass(frozen=True, slots=True)
class House:
    """What holds for all speeches of an office.

    Attributes:
        rules: in force.
        terms, orders: the tables in force.
        silences: what the office lets stand.
    """

    office: Path | None
    rules: tuple[Rule, ...]
    terms: tuple[Term, ...] = ()
    orders: tuple[FixedOrder, ...] = ()
    settings: SettingsFile = field(default_factory=SettingsFile)
    roster: Roster = field(default_factory=Roster)
    silences: tuple[Silence, ...] = ()

    @property
    def ids(self) -> frozenset[str]:
        """All that can be let stand: rules, and entries of tables."""
        return frozenset(each.id for group in (self.rules, self.terms, self.orders) for each in group)

    def id_of(self, word: str) -> str:
        """The id of the rule that somebody calls by its name; anything else as it is."""
        return next((rule.id for rule in self.rules if word in (rule.name.zh, rule.name.en)), word)

    def meant(self, silences: Iterable[Silence]) -> tuple[Silence, ...]:
        """Silences that name their rule by its id."""
        return tuple(replace(each, rule=self.id_of(each.rule)) for each in silences)


@dataclass(frozen=True, slots=True)
class Besides:
    """What somebody who checks says of the documents.

    Attributes:
        meeting: the day of the meeting; for a speech folder that says another one this one counts.
        genre: the id of the genre (G05), or empty.
        base: the texts of the passages of the speech that it was made from.
        old: what figures were in that speech, and what they are now; else those of the folder itself.
        beside: other speeches of the same meeting.
        past: looks words up in past speeches.
    """

    meeting: date | None = None
    genre: str = ""
    base: tuple[str, ...] = ()
    old: tuple[OldValue, ...] = ()
    beside: tuple[Subject, ...] = ()
    past: Lookup | None = None


def open_house(office: Path | None) -> Outcome[House]:
    """The rules and tables in force. What is wrong with a file of the office is a warning; the rest of it holds."""
    if office is None:
        return Outcome(House(None, built_in_rules(), built_in_tables().terms, built_in_tables().orders))
    steps = Steps()
    rules = steps.take(rules_in_force(office))
    tables = steps.take(tables_in_force(office))
    settings = office_file(office, SETTINGS, parse_settings)
    roster = office_file(office, ROSTER, parse_roster)
    silences = office_file(office, SILENCES, parse_silences)
    for outcome in (settings, roster, silences):
        steps.said.extend(outcome.diagnostics)
    house = House(
        office,
        rules,
        tables.terms,
        tables.orders,
        settings=settings.value or SettingsFile(),
        roster=roster.value or Roster(),
    )
    return steps.done(replace(house, silences=house.meant(silences.value or ())))


def context_of(
    house: House, besides: Besides, draft: Draft | None = None, own: SettingsFile | None = None, genre: str = ""
) -> Context:
    """The context of one document.

    Args:
        house: what holds for all.
        besides: what was said when the check was asked for.
        draft: the speech folder, where it is one.
        own: the settings in its checks.yaml.
        genre: of its outline.
    """
    return Context(
        meeting=besides.meeting or (meeting_of(draft) if draft else None),
        genre=besides.genre or genre,
        draft=draft,
        settings=settings_of(house.settings, *([own] if own else []), speaker=_speaker(draft)),
        roster=house.roster.people,
        ranks=house.roster.ranks,
        terms=house.terms,
        orders=house.orders,
        base=besides.base,
        old=besides.old or (old_values(draft.sheet) if draft else ()),
        beside=besides.beside,
        past=besides.past,
    )


def day(text: str) -> Outcome[date]:
    """The day of a meeting as somebody wrote it."""
    found = parse_value(Figure(MEETING_DATE, FigureType.DATE), text).value
    known = _date(found.value or "") if found else None
    return Outcome(known, () if known else (messages.BAD_DATE(value=text),))


def meeting_of(draft: Draft) -> date | None:
    """The day of the meeting by figures.yaml, else by the brief; None where neither says it."""
    return next(filter(None, map(_date, _said(draft, MEETING_DATE))), None)


def day_under_title(subject: Subject) -> date | None:
    """The day that stands under the title: （2026年11月27日）, or ——2026年11月27日在……会上; None where none does."""
    for passage in subject.passages:
        if passage.role is Role.SALUTATION:
            return None
        if passage.role is Role.TITLE and (found := _UNDER_TITLE.fullmatch(passage.text.strip())):
            return _date("-".join(found[part].zfill(2) for part in ("year", "month", "day")))
    return None


def _speaker(draft: Draft | None) -> str:
    return next((text for text in _said(draft, SPEAKER) if text), "") if draft else ""


def _said(draft: Draft, name: str) -> Iterable[str]:
    """What figures and brief say under a name, the figure first; a day as 2026-12-03."""
    figure = draft.sheet.get(name)
    if figure and figure.value:
        yield figure.value
    for fact in draft.brief.facts:
        if fact.name == name:
            read = parse_value(Figure(name, FigureType.DATE), fact.text).value if name == MEETING_DATE else None
            yield (read.value or "") if read else fact.text


def _date(text: str) -> date | None:
    """A day, or the first of several: the meeting begins on it."""
    try:
        return date.fromisoformat(text[: len("2026-12-03")])
    except ValueError:
        return None
