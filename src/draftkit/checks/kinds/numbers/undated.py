"""Days of a month in a document that names no year, so that nobody can tell which year they are of."""

import re
from collections.abc import Iterator

from draftkit.checks.model import Find, Hit
from draftkit.checks.subject import Passage, Subject
from draftkit.strictyaml import Fields

_NUMBER = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
_DAY = re.compile(f"(?<![0-9.年一二三四五六七八九十]){_NUMBER}月{_NUMBER}[日号]")
_EVERY_YEAR = re.compile("(?:每年|历年|年年|每到|一年一度)[^，。；]{0,6}$")
_IS_A_FEAST = re.compile("，?(?:是|为|这天|这一天)?[^，。；]{0,16}(?:节|纪念日|宣传日|[世国]界?[^，。；]{1,8}日)")
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}\s*(?:年|[.\-/—][0-9])|[一二][〇○零九][〇○零一二三四五六七八九]{2}年")


def undated(_: Fields) -> Find:
    """The first day without a year in a document that has no year anywhere, where the day of the meeting is not known.

    One for a document; drafts know their day or have a gap for it. Values: found, and count (of such days).
    """
    return _find


def _find(subject: Subject) -> Iterator[Hit]:
    context, span = subject.context, subject.document.span
    if context.draft is not None or context.meeting is not None:
        return
    if _YEAR.search(subject.source.text, span.start, span.end):
        return
    days = [(passage, *day) for passage in subject.passages for day in _days(passage)]
    if days:
        spans = [passage.span(start, end) for passage, start, end in days]
        passage, start, end = days[0]
        values = ("found", passage.text[start:end]), ("count", str(len(days)))
        yield Hit(spans[0], values, also=tuple(spans[1:]))


def _days(passage: Passage) -> Iterator[tuple[int, int]]:
    """Start and end of each day that is not one of every year."""
    text = passage.text
    for match in _DAY.finditer(text) if "月" in text else ():
        start, end = match.span()
        is_yearly = _EVERY_YEAR.search(text[max(0, start - 12) : start]) or _IS_A_FEAST.match(text, end)
        if not is_yearly and not passage.is_quoted(start, end):
            yield start, end
