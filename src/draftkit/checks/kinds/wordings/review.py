"""How far back a speech looks where it reviews the work that was done."""

import re
from collections.abc import Iterator
from datetime import date

from draftkit.checks.subject import Passage, Subject
from draftkit.tree.reading import Role

_YEARS = re.compile("(?P<count>[一二两三四五六七八九十]|[1-9][0-9]?)年(?:多)?来|过去的?(?P<past>[一两二三四五])年")
_LAST_YEAR = re.compile("去年|上年|上一年|回顾")
_CALENDAR = re.compile(r"(?<!\d)(20\d{2})年")
_DEMANDS = re.compile("(?<![重主需首纪摘简])要|必须|务必|下一步|明年|继续")
_PLANS = re.compile("安排|任务|打算|部署|计划|思路|总体要求|工作目标|预期目标|重点工作")
"""Words of a heading over what is to be done: 2024年重点工作 in a later year is left over, and no review."""
_DIGITS = "一二三四五六七八九十"


def reviewed_since(subject: Subject, passage: Passage, at: int, meeting: date) -> date | None:
    """The first day of the time under review at the offset `at` in a passage; None where nothing is reviewed there.

    The words of the paragraph up to the place tell it (一年来, 过去五年, the year before that of the meeting), or the
    headings above (2023年工作回顾). A sentence that demands something reviews nothing.
    """
    start = max((low for low, _ in passage.sentences if low <= at), default=0)
    if _DEMANDS.search(passage.text, start, at):
        return None
    said = passage.text[:at]
    years = [*_spans(said, meeting.year), *(year for year in _calendar(said) if year == meeting.year - 1)]
    for heading in _headings(subject, passage):
        if _PLANS.search(heading.text) and not _LAST_YEAR.search(heading.text):
            continue
        years += _spans(heading.text, meeting.year)
        years += (year for year in _calendar(heading.text) if year < meeting.year)
    return date(min(years), 1, 1) if years else None


def _headings(subject: Subject, passage: Passage) -> Iterator[Passage]:
    """The nearest heading of each level before a passage, up to the one of its top part."""
    level = None
    for index in range(passage.index, -1, -1):
        each = subject.passages[index]
        if each.part != passage.part:
            return
        if each.role is Role.HEADING and (level is None or each.level < level):
            level = each.level
            yield each


def _spans(words: str, now: int) -> Iterator[int]:
    """The years from which on these words count (三年来 in 2026: 2023)."""
    for match in _YEARS.finditer(words):
        yield now - _count(match["count"] or match["past"])
    if _LAST_YEAR.search(words):
        yield now - 1


def _calendar(words: str) -> Iterator[int]:
    return map(int, _CALENDAR.findall(words))


def _count(words: str) -> int:
    return int(words) if words.isdecimal() else _DIGITS.index(words.replace("两", "二")) + 1
