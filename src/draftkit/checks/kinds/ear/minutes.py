"""Whether a speech keeps to its time."""

from collections.abc import Iterator
from functools import partial

from draftkit.checks.ear import Timing, timing
from draftkit.checks.model import Find, Hit
from draftkit.checks.subject import Subject
from draftkit.strictyaml import Fields


def minutes(fields: Fields) -> Find:
    """A speech that is too long or too short.

    Options:
        against: brief (the minutes the brief wants), limit (the most minutes by the settings), characters (the most
            Han characters by the settings) or pages (the most pages of the standard layout by the settings).
        tolerance: of the brief's minutes, in percent; default 20.
    Values: minutes, characters, pages, rate; allowed (pages); low and high (the characters that would do); longest (the
    heading of the longest part) and its share in minutes (longest_minutes).
    """
    against = fields.choice("against", ("brief", "limit", "characters", "pages"), "brief", required=True)
    tolerance = fields.integer("tolerance", 20, low=0, high=100)
    return _too_many_pages if against == "pages" else partial(_find, against=against, tolerance=tolerance)


def _too_many_pages(subject: Subject) -> Iterator[Hit]:
    allowed = subject.context.settings.pages
    if allowed is None or not subject.passages:
        return
    time = timing(subject)
    if time.parts and time.pages > allowed:
        first = subject.passages[0]
        yield Hit(first.span(0, len(first.text)), (*_values(time), ("allowed", str(allowed))))


def _find(subject: Subject, against: str, tolerance: int) -> Iterator[Hit]:
    bounds = _bounds(subject, against, tolerance)
    if bounds is None or not subject.passages:
        return
    low, high = bounds
    time = timing(subject)
    if time.parts and not low <= time.characters <= high:
        first = subject.passages[0]
        yield Hit(first.span(0, len(first.text)), (*_values(time), ("low", str(low)), ("high", str(high))))


def _bounds(subject: Subject, against: str, tolerance: int) -> tuple[int, int] | None:
    """The fewest and the most characters; None where nobody set any."""
    settings, draft = subject.context.settings, subject.context.draft
    match against:
        case "limit":
            return None if settings.minutes is None else (0, settings.minutes * settings.rate)
        case "characters":
            return None if settings.characters is None else (0, settings.characters)
        case _:
            wanted = draft.brief.minutes if draft else None
            if wanted is None:
                return None
            spare = wanted * settings.rate * tolerance // 100
            return wanted * settings.rate - spare, wanted * settings.rate + spare


def _values(time: Timing) -> tuple[tuple[str, str], ...]:
    longest = max(time.parts, key=lambda part: part.characters)
    return (
        ("minutes", f"{time.minutes:.1f}"),
        ("characters", str(time.characters)),
        ("pages", str(time.pages)),
        ("rate", str(time.rate)),
        ("longest", longest.name),
        ("longest_minutes", f"{longest.minutes:.1f}"),
    )
