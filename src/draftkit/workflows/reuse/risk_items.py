"""What in an old speech may be wrong in a new one: everything but its facts."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from draftkit.checks.kinds.names.quotations import is_label, said_by_others
from draftkit.checks.model import Finding, Rule, Silence
from draftkit.checks.run import check
from draftkit.checks.structure import number_of
from draftkit.checks.subject import Lookup, Passage, Subject
from draftkit.checks.wording import filled
from draftkit.checks.worked_out import Reckoning, WorkedOut, worked_out
from draftkit.figures.model import FigureType, Sheet
from draftkit.reuse.model import Risk, RiskKind
from draftkit.reuse.seasons.counted import count_advice, counted_in
from draftkit.reuse.seasons.find import SeasonFinder
from draftkit.reuse.seasons.judge import advice, judge
from draftkit.reuse.seasons.parse import parse_seasons
from draftkit.store.resources import packaged
from draftkit.tree.markers import Marker, typed_number
from draftkit.tree.reading import Role
from draftkit.workflows.reuse.risk_texts import OldText, passage_at
from draftkit.workflows.sources import open_text

if TYPE_CHECKING:
    from draftkit.source import Span

_BY_DAY = frozenset({"period", "theme"})
"""Kinds of rules that go by the day of the meeting, or by what is said now."""


@dataclass(frozen=True, slots=True)
class Found:
    """One place that may be wrong.

    Attributes:
        words: by which it is known again; places with the same words of one kind are one item.
        same: what makes places with other words the same item; empty where only their words do.
        start, end: in the text of the passage.
        parts: stretches of the passage that matter: the numbers of a sum. Empty where all of it does.
    """

    kind: RiskKind
    words: str
    passage: Passage
    start: int
    end: int
    advice: tuple[str, str]
    type: str = ""
    doubtful: bool = False
    parts: tuple[tuple[int, int], ...] = ()
    same: str = ""


def found_formulations(old: OldText, rules: Iterable[Rule], silences: Sequence[Silence]) -> Iterator[Found]:
    """What is no formulation of the day of the context.

    Where figures are gaps, a year of the old speech no longer excuses what stands in its sentence: that is doubtful.
    """
    at_work = tuple(rule for rule in rules if rule.kind in _BY_DAY)
    seen: set[Span] = set()
    for subject, doubtful in ((old.subject, False), (old.gaps, True)):
        for finding in check(subject, at_work, silences).findings:
            place = old.passage_at(finding.hit.span)
            if place and finding.hit.span not in seen:
                seen.add(finding.hit.span)
                yield _formulation(*place, finding, doubtful=doubtful)


def flagged_formulations(subject: Subject, rules: Iterable[Rule], silences: Sequence[Silence]) -> frozenset[str]:
    """The words that the same rules find in another text."""
    at_work = tuple(rule for rule in rules if rule.kind in _BY_DAY)
    found = (passage_at(subject, each.hit.span) for each in check(subject, at_work, silences).findings)
    return frozenset(place[0].text[place[1] : place[2]] for place in found if place)


def _formulation(passage: Passage, start: int, end: int, finding: Finding, *, doubtful: bool) -> Found:
    rule, values = finding.rule, finding.hit.values
    said = ((filled(rule.message.zh, values), filled(rule.cure.zh, values)),)
    also = (filled(rule.message.en, values), filled(rule.cure.en, values))
    advice_ = "；".join(said[0]), "; ".join(also)
    words = passage.text[start:end]
    return Found(RiskKind.FORMULATION, words, passage, start, end, advice_, finding.hit.entry, doubtful)


def found_seasons(old: OldText, then: date | None, now: date | None) -> Iterator[Found]:
    """What is bound to a part of the year, and stands otherwise to the new day than to the old one; what was counted.

    Words for one season that mean the same (清明, 清明节期间) are one item.
    """
    finder = season_finder()
    for passage in old.subject.passages:
        if passage.role is not Role.TITLE:
            yield from _counted(old, passage, then, now)
        for words in finder.find(passage.text) if passage.role is not Role.TITLE else ():
            verdict = judge(words, then, now)
            if verdict is not None and not _is_in_name(old.sheet, passage, words.start, words.end):
                said = passage.text[words.start : words.end]
                told = advice(words, verdict, now)
                same = f"{words.season.name} {words.relation.name} {words.year} {words.calendar}"
                place = (passage, words.start, words.end)
                yield Found(RiskKind.SEASON, said, *place, told, words.season.name, verdict.doubtful, same=same)


def _counted(old: OldText, passage: Passage, then: date | None, now: date | None) -> Iterator[Found]:
    for each in counted_in(passage.text, season_finder()):
        told = count_advice(each, then, now)
        if told and not _is_in_name(old.sheet, passage, each.start, each.end):
            words, kind = passage.text[each.start : each.end], each.count.name.lower()
            yield Found(RiskKind.SEASON, words, passage, each.start, each.end, told, kind)


def _is_in_name(sheet: Sheet, passage: Passage, start: int, end: int) -> bool:
    """Whether they are part of a title, or of the name of a meeting, a place …: that is a fact as a whole."""
    if any(passage.text[low - 1] == "《" and low <= start and end <= high for low, high in passage.quoted):
        return True
    figure = sheet.get(_figure_at(passage, start, end))
    return figure is not None and figure.type in _NAMES


_NAMES = frozenset(
    {
        FigureType.PLACE,
        FigureType.PERSON,
        FigureType.ORGANISATION,
        FigureType.MEETING,
        FigureType.DOCUMENT,
        FigureType.BRAND,
        FigureType.SLOGAN,
    }
)


@lru_cache(maxsize=1)
def season_finder() -> SeasonFinder:
    """The seasons of the program's table."""
    (path,) = packaged("reuse/data")
    return SeasonFinder(parse_seasons(open_text(path).unwrap().source).unwrap())


_TOLD = {
    Reckoning.TOTAL: (
        "合计与各部分要一起改，改完重新相加",
        "change the total and its parts together, and add up again",
    ),
    Reckoning.GROWTH: ("增减由前后两数算出，改完重算", "the change follows from both numbers: work it out again"),
    Reckoning.SHARE: ("比例由前面两数算出，改完重算", "the share follows from both numbers: work it out again"),
    Reckoning.REST: ("余数由前面各数算出，改完重算", "what is left follows from the numbers: work it out again"),
    Reckoning.MEAN: ("平均数由总数和个数算出，改完重算", "the mean follows from the numbers: work it out again"),
}


def found_sums(old: OldText) -> Iterator[Found]:
    """Numbers that were worked out from other numbers of the same sentence."""
    for passage in old.subject.passages:
        for each in worked_out(passage.text):
            parts = tuple((part.start, part.end) for part in (each.result, *each.others))
            words = passage.text[each.start : each.end]
            told = _with_formula(_TOLD[each.how], passage, each)
            yield Found(RiskKind.SUM, words, passage, each.start, each.end, told, each.how.name.lower(), parts=parts)


def _with_formula(told: tuple[str, str], passage: Passage, each: WorkedOut) -> tuple[str, str]:
    """With the formula that keeps a total right, where all its numbers are figures of one unit."""
    names = [_figure_at(passage, part.start, part.end) for part in (each.result, *each.others)]
    if each.how is not Reckoning.TOTAL or not all(names) or len(set(names)) < len(names):
        return told
    formula = " + ".join(names[1:])
    zh, en = f"；figures.yaml 里给{names[0]}写 formula: {formula}，以后自动相加", f"; formula: {formula} does it"
    return told[0] + zh, told[1] + en


def _figure_at(passage: Passage, start: int, end: int) -> str:
    covering = (made for made in passage.generated if made.start <= start and end <= made.end and made.slot)
    return next((made.slot.name for made in covering if made.slot), "")


_SAYING = re.compile(
    "(?:古[人语训话诗]|先贤|先哲|常言|俗话|老话|谚语|名言|名句|诗[人句云]|词云|有句话|有人|伟人|哲人|[孔孟老庄荀韩墨]子"
    "|《[^《》]{1,20}》)"
    "[^，。；：！？“”]{0,12}(?:云|曰|说|讲|道|言|写|指出|提到)[^，。；！？“”]{0,6}[：，]?$"
)
"""Ends where the quotation begins: 常言道：|“…”."""
_REACH = 40
_QUOTED = ("核对原文和出处，或删去", "look the words and their source up, or take them out")


def found_quotations(old: OldText) -> Iterator[Found]:
    """Words in marks that somebody is said to have said, or that are handed down."""
    for passage in old.subject.passages:
        for start, end, who in said_by_others(passage):
            if is_label(passage.text[start:end]):
                continue
            yield Found(RiskKind.QUOTATION, passage.text[start:end], passage, start, end, _QUOTED, who)
        for start, end in passage.quoted:
            if passage.text[start - 1] == "“" and (who := _handed_down(passage.text, start)):
                yield Found(RiskKind.QUOTATION, passage.text[start:end], passage, start, end, _QUOTED, who)


def _handed_down(text: str, start: int) -> str:
    found = _SAYING.search(text[max(0, start - 1 - _REACH) : start - 1])
    return found[0].rstrip("：，") if found else ""


def is_said_by_somebody(item: Found | Risk) -> bool:
    """Whether it is words that somebody said, and no saying: they need a record."""
    return item.kind is RiskKind.QUOTATION and _SAYING.search(item.type) is None


_MISCOUNTED = (
    "旧稿编号不连续：查是漏了一点还是编错了，再改用自动编号",
    "the old numbers do not follow: see what is missing",
)


def found_numbers(subject: Subject) -> Iterator[Found]:
    """Numbers of points that stand as words, because they do not follow the one before."""
    last: dict[Marker, int] = {}
    for passage in subject.passages:
        family, number = number_of(passage.marker) if passage.marker else (None, None)
        if family is not None and number is not None:
            last[family] = number
        typed = None if passage.marker else typed_number(passage.text)
        if typed is None:
            continue
        words = passage.text[: typed[1]]
        family, number = number_of(words)
        if family is None or number is None:
            continue
        follows = number in (1, last.get(family, 0) + 1)
        last[family] = number
        if not follows:
            end = min(len(passage.text), typed[1] + 10)
            yield Found(RiskKind.NUMBER, passage.text[:end], passage, 0, end, _MISCOUNTED, words)


def found_overlaps(old: OldText, rules: Iterable[Rule], past: Lookup) -> Iterator[Found]:
    """What stands in past speeches too; the rule says how much counts."""
    at_work = tuple(rule for rule in rules if rule.kind == "overlap")
    subject = replace(old.subject, context=replace(old.subject.context, past=past))
    for finding in check(subject, at_work).findings:
        values, rule = finding.hit.values, finding.rule
        place = old.passage_at(finding.hit.span)
        if place:
            passage, start, end = place
            document, words = dict(values)["document"], passage.text[start:end]
            told = (
                f"《{document}》里有同样的话；{filled(rule.cure.zh, values)}",
                f"{document} says the same; {filled(rule.cure.en, values)}",
            )
            yield Found(RiskKind.OVERLAP, words, passage, start, end, told, document)
