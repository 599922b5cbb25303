"""A number that is announced, and the items that follow."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from draftkit.checks.model import Find, Hit
from draftkit.checks.series import Series, series_of
from draftkit.checks.subject import Passage, Subject
from draftkit.strictyaml import Fields
from draftkit.text.numerals import from_chinese

_WORD = "[一二三四五六七八九十两]{1,3}"
_NUMERAL = f"{_WORD}|[0-9]{{1,2}}"
_NOT_BEFORE = "第这那哪每前后上近逾余几其点约各万千百零之年月日时%％·.-—0-9一二三四五六七八九十两"
"""这三个方面 and 第二项 look back, 近三年 and 一百零二 are something else."""
_ENDS = "。：；！？:;，,"
_CLAUSE_ENDS = "，；："
_CLAUSE_STARTS = "，；：。！？"
_WITHIN = "[^，。；：、“”0-9不没]{0,8}?"
_NEARLY = "[^，。；：、“”0-9不没]{0,3}?"
_BEHIND = "(?![分时点%％“])"
_LOOKS_BACK = re.compile("以上|上述|前述|刚才|过去|曾经|已经|圆满|全部完成|取得")
_COUNTED_OUT = re.compile("[，：]一(?:个|样|条|件|类|头|方面|面|种|项|靠|要|在)")
_NEAR = 3
"""Sentences before a list that may announce its items."""


@dataclass(frozen=True, slots=True)
class _Said:
    """A number that a passage announces: where it stands in the text, and its value."""

    passage: Passage
    start: int
    end: int
    value: int


@dataclass(frozen=True, slots=True)
class _Ways:
    """How a number is announced; each pattern has it in the group `number`."""

    last: re.Pattern[str]
    cued: re.Pattern[str]
    near: re.Pattern[str]
    colon: re.Pattern[str]


def announced(fields: Fields) -> Find:
    """Options, all lists of words.

    - `units`: behind a number they announce items (点意见, 个方面) in the last clause before a list;
    - `measures`: they do where one of `cues` stands before the number (我讲三条, 归起来有五样), in any clause of the
      sentence where it stands right before it;
    - `before_colon`: they do where a colon ends the sentence (个到位).

    Gaps: `announced`, the words of the text; `found`, how many items follow.
    """
    units, measures = fields.texts("units"), fields.texts("measures")
    weak, cues = fields.texts("before_colon"), fields.texts("cues")
    number, word = (f"(?<![{_NOT_BEFORE}])(?P<number>{numeral})" for numeral in (_NUMERAL, _WORD))
    cue = f"(?<!不)(?<!没)(?:{_one_of(cues)})"
    ways = _Ways(
        last=re.compile(f"{number}(?:{_one_of(units)})"),
        cued=re.compile(f"{cue}{_WITHIN}{word}(?:{_one_of(measures)}){_BEHIND}"),
        near=re.compile(f"{cue}{_NEARLY}{word}(?:{_one_of((*units, *measures))}){_BEHIND}"),
        colon=re.compile(f"{number}[“]?(?:{_one_of(weak)})"),
    )
    return partial(_find, ways=ways)


def _one_of(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True)) or "(?!)"


def _find(subject: Subject, ways: _Ways) -> Iterator[Hit]:
    lists = [series for series in series_of(subject) if series.is_sure]
    for series in lists:
        index = series.first.lead.index
        before = subject.passages[index - 1] if index else None
        anywhere = series.is_numbered or subject.context.draft is not None
        said = list(_at_end(before, ways, anywhere=anywhere)) if before is not None else []
        if said and not any(each.value in _counts(series) for each in said):
            yield _hit(said[-1], series)


def _counts(series: Series) -> tuple[int, ...]:
    """What may be announced: how many there are, or what the last is called where one is missing in between."""
    return len(series.items), series.values[-1]


def _at_end(passage: Passage, ways: _Ways, *, anywhere: bool) -> Iterator[_Said]:
    """The numbers that the last sentence of a passage announces; `anywhere`: not in its last clause alone."""
    if not passage.sentences:
        return
    start, end = passage.sentences[-1]
    words = passage.text[start:end].rstrip(_ENDS)
    clause = start + max((words.rfind(sign) for sign in _CLAUSE_ENDS), default=-1) + 1
    for way in (ways.last, ways.cued):
        yield from _numbers(passage, way, clause, start + len(words))
    if passage.text[:end].endswith(("：", ":")):
        yield from _numbers(passage, ways.colon, start, end)
    if anywhere:
        yield from _latest(passage, ways.near)


def _latest(passage: Passage, way: re.Pattern[str]) -> list[_Said]:
    """The numbers of the last sentence that has any, among those near the end."""
    for sentence in passage.sentences[: -_NEAR - 1 : -1]:
        said = list(_numbers(passage, way, *sentence))
        if said:
            return said
    return []


def _numbers(passage: Passage, pattern: re.Pattern[str], start: int, end: int) -> Iterator[_Said]:
    for match in pattern.finditer(passage.text, start, end):
        number = match["number"]
        value = int(number) if number.isdigit() else from_chinese(number)
        if value and value > 1 and not _is_other(passage, match.start("number"), match.end()):
            yield _Said(passage, match.start("number"), match.end(), value)


def _is_other(passage: Passage, start: int, end: int) -> bool:
    """Whether the number is a figure of the speech, its clause looks back, or its sentence names the items itself."""
    clause = max(passage.text.rfind(sign, 0, start) for sign in _CLAUSE_STARTS) + 1
    sentence = next((stop for _, stop in passage.sentences if stop > start), end)
    if _COUNTED_OUT.search(passage.text, end, sentence):
        return True
    figure = any(made.slot and made.start < end and start < made.end for made in passage.generated)
    return figure or _LOOKS_BACK.search(passage.text, clause, start) is not None


def _hit(said: _Said, series: Series) -> Hit:
    words = said.passage.text[said.start : said.end].replace("“", "")
    values = (("announced", words), ("found", str(len(series.items))))
    return Hit(said.passage.span(said.start, said.end), values)
