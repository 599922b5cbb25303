"""The old speech as it became a draft, and the draft as it is now, ready to be compared."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from datetime import date

from draftkit.checks.subject import MEETING_DATE, Context, Passage, Subject
from draftkit.diagnostics import Outcome
from draftkit.figures.model import Figure, FigureType, Sheet
from draftkit.figures.values import parse_value
from draftkit.source import Source, Span
from draftkit.store.old_speech import OldSpeech
from draftkit.store.speech_folder import SpeechFolder
from draftkit.workflows.checking.context import day_under_title
from draftkit.workflows.checking.drafts import fill_draft
from draftkit.workflows.sources import read_sheet
from draftkit.workflows.steps import Steps

_MONTH_DAY = re.compile(
    "(?:(?P<year>(?:19|20)[0-9]{2})年)?(?P<month>1[0-2]|0?[1-9])月(?P<day>[12][0-9]|3[01]|0?[1-9])[日号]"
)


@dataclass(frozen=True)
class OldText:
    """The draft that an old speech became before anybody changed a word.

    Attributes:
        subject: its figures show the old words.
        gaps: the same with gaps in their place: an old year is no sign that the new speech looks back. Their passages
            and the offsets in the source are the same.
    """

    sheet: Sheet
    subject: Subject
    gaps: Subject

    def passage_at(self, span: Span) -> tuple[Passage, int, int] | None:
        """The passage that a stretch of the source belongs to, and where in its text; None where it is in none."""
        return passage_at(self.subject, span)


def passage_at(subject: Subject, span: Span) -> tuple[Passage, int, int] | None:
    """The same in any text."""
    at = bisect_right(subject.passages, span.end - 1, key=lambda passage: passage.origins[0]) - 1
    if at < 0:
        return None
    passage = subject.passages[at]
    start, end = bisect_left(passage.origins, span.start), bisect_left(passage.origins, span.end)
    return (passage, start, end) if start < end else None


def old_text(folder: SpeechFolder, old: OldSpeech, context: Context) -> Outcome[OldText]:
    """The old speech, to be looked at in what is known for the new one."""
    steps = Steps()
    sheet = steps.take(read_sheet(Source(str(folder.figures), old.figures)))
    source = Source(str(folder.speech), old.speech)
    shown, open_ = (steps.take(fill_draft(source, each)) for each in (sheet, Sheet()))
    plain = replace(context, draft=None)
    return Outcome(OldText(sheet, shown.subject(plain), open_.subject(plain)))


def old_day(old: OldText, today: date | None) -> date | None:
    """The day of the old meeting, by its figure or under the title; None where neither says it.

    A day without its year is put into the year before today, or into 2001: only its place in the year matters then.
    """
    figure = old.sheet.get(MEETING_DATE)
    said = day_in(figure.old, today) if figure and figure.old else None
    return said or day_under_title(old.subject)


def new_day(sheet: Sheet, today: date | None) -> date | None:
    """The day of the new meeting where only its month and day were given: that one which is nearest to today."""
    figure = sheet.get(MEETING_DATE)
    return day_in(figure.value, today) if figure and figure.value else None


def day_in(words: str, today: date | None) -> date | None:
    """The first day that some words name."""
    known = parse_value(Figure(MEETING_DATE, FigureType.DATE), words).value
    if known and known.value:
        return date.fromisoformat(known.value[:10])
    found = _MONTH_DAY.search(words)
    if not found:
        return None
    month, day = int(found["month"]), int(found["day"])
    if found["year"]:
        return _date(int(found["year"]), month, day)
    if today is None:
        return None
    near = (_date(today.year + each, month, day) for each in (-1, 0, 1))
    return min(filter(None, near), key=lambda each: abs((each - today).days), default=None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
