"""Formulations said outside their period."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from draftkit.checks.kinds.wordings.review import reviewed_since
from draftkit.checks.model import Find, Hit
from draftkit.checks.patterns import Patience, Pattern, compile_pattern, patterns_at
from draftkit.checks.subject import Passage, Subject
from draftkit.diagnostics import Severity
from draftkit.formulations.model import Term, TermKind, Trust
from draftkit.strictyaml import Fields

_GRAVE = frozenset({TermKind.BANNER, TermKind.ORGANISATION, TermKind.LAW})
"""What such an entry names is wrong in an official text; other wordings a drafter may defend (speech craft, R27)."""
_TOO_EARLY = _GRAVE | {TermKind.SEQUENCE}
"""What cannot be said before its first day. Plans, tasks and campaigns are spoken of before they begin."""
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})(?:年|[—–~-])")
_NO_WORD = "——"
_OPEN = "—"
_ITSELF = "※"
"""Stands for the formulation where its sentence is searched, so that its own words are no sign of history."""


@dataclass(frozen=True, slots=True)
class _Options:
    """See `period`."""

    dated: bool
    without: frozenset[str]
    history: tuple[Pattern, ...]


def period(fields: Fields) -> Find:
    """Formulations of the table of terms that are not those of the day of the meeting.

    Nothing is found where the day is not known. Of several at one place the longest is told. Quiet inside a longer
    quotation or title, and in sentences of history: one with a year before that of the meeting, or with one of
    `history`. Quiet too where the words or headings before it review a time in which it was right.

    Options:
        dated: false for entries without any period, which are wrong at all times; true (default) for the others.
        without: ids of entries that are left to other rules.
        history: regular expressions of sentences that look back; the words of the formulation itself
            do not count: ※ stands in their place.

    Values of a hit are `found`, `now`, `since`, `until` (YYYY-MM-DD) and `meeting`.
    """
    options = _Options(
        dated=fields.flag("dated", default=True),
        without=frozenset(fields.texts("without")),
        history=patterns_at(fields, "history"),
    )
    return partial(_find, options=options)


def _find(subject: Subject, options: _Options) -> Iterator[Hit]:
    meeting = subject.context.meeting
    if meeting is None and options.dated:
        return
    reach: tuple[int, int] = (-1, 0)
    for at, start, end, term in sorted(_met(subject, options), key=lambda met: (met[0], met[1], -met[2])):
        passage = subject.passages[at]
        if (at, start) < reach:
            continue
        reach = (at, end)
        if _is_quoted(passage, start, end, term) or _looks_back(passage, start, end, options, meeting):
            continue
        if not (meeting and _was_right(subject, passage, start, term, meeting)):
            values = _values(passage.text[start:end], term, meeting)
            yield Hit(passage.span(start, end), values, term.id, severity=_weight(term))


def _met(subject: Subject, options: _Options) -> Iterator[tuple[int, int, int, Term]]:
    """Every place where a formulation of another time stands: its passage, its start and end there."""
    patience = Patience.with_document(subject.source.text)
    for term, pattern in _out_of_date(subject, options):
        for at, passage in enumerate(subject.passages if pattern.may_be_in(subject.text, patience) else ()):
            for match in pattern.finditer(passage.text, patience):
                yield at, match.start(), match.end(), term


def _out_of_date(subject: Subject, options: _Options) -> Iterator[tuple[Term, Pattern]]:
    meeting = subject.context.meeting
    for term in subject.context.terms:
        dated = term.since is not None or term.until is not None
        if term.id in options.without or dated is not options.dated or (meeting and dated and _is_right(term, meeting)):
            continue
        if pattern := compile_pattern(term.pattern).value:
            yield term, pattern


def _is_right(term: Term, meeting: date) -> bool:
    if term.since and meeting < term.since:
        return term.kind not in _TOO_EARLY
    return term.is_current(meeting)


def _is_quoted(passage: Passage, start: int, end: int, term: Term) -> bool:
    """Whether more words than these stand in the marks around them, so that somebody else speaks.

    The marks of a formulation's own (“十四五”规划) are none; the title of a law is meant by an entry of that kind.
    """
    for low, high in passage.quoted:
        if low <= start and end <= high and (low, high) != (start, end):
            return not (term.kind is TermKind.LAW and passage.text[low - 1] == "《")
    return False


def _looks_back(passage: Passage, start: int, end: int, options: _Options, meeting: date | None) -> bool:
    low, high = next((span for span in passage.sentences if span[0] <= start < span[1]), (0, len(passage.text)))
    sentence = f"{passage.text[low:start]}{_ITSELF}{passage.text[end:high]}"
    if meeting and any(int(year) < meeting.year for year in _YEAR.findall(sentence)):
        return True
    return any(each.search(sentence) for each in options.history)


def _was_right(subject: Subject, passage: Passage, at: int, term: Term, meeting: date) -> bool:
    """Whether it was the wording of some day of the time that is reviewed there."""
    since = reviewed_since(subject, passage, at, meeting)
    return since is not None and (term.until or date.max) >= since and (term.since or date.min) <= meeting


def _weight(term: Term) -> Severity:
    return Severity.ERROR if term.kind in _GRAVE and term.trust is Trust.SEEN else Severity.WARNING


def _values(found: str, term: Term, meeting: date | None) -> tuple[tuple[str, str], ...]:
    since, until, day = (str(each) if each else _OPEN for each in (term.since, term.until, meeting))
    return (("found", found), ("now", term.now or _NO_WORD), ("since", since), ("until", until), ("meeting", day))
