"""The items of the report of risks: facts, and what else was found, with their places and how they stand."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from draftkit.checks.subject import MEETING_DATE, Passage
from draftkit.figures.model import Figure, FigureType
from draftkit.figures.typed.measured import is_measured
from draftkit.reuse.model import Risk, RiskKind, RiskPlace, RiskState
from draftkit.reuse.seasons.counted import count_advice, counted_in
from draftkit.reuse.seasons.judge import Fault, advice, judge
from draftkit.workflows.reuse.risk_items import Found, season_finder
from draftkit.workflows.reuse.risk_states import Present, Stand
from draftkit.workflows.reuse.risk_texts import OldText

IDS = {
    RiskKind.FACT: "事实",
    RiskKind.FORMULATION: "提法",
    RiskKind.QUOTATION: "引文",
    RiskKind.SUM: "核算",
    RiskKind.SEASON: "时令",
    RiskKind.OVERLAP: "重复",
    RiskKind.NUMBER: "序号",
}
"""What the items of a kind are called, before their number; facts go by the names of their figures."""

ORDER = {kind: at for at, kind in enumerate(RiskKind)}
_FACT = ("换成现在的，或确认仍然是它", "give the one of now, or confirm that it is still this")
_DOUBTFUL = (
    "可能不是地方性内容：是，就换或确认；不是，就改成文字",
    "it may be no local fact: if it is, change or confirm it; if not, make it words",
)
_NO_DAY = (
    "定下新会议的日期，才知道哪些提法、时令和期限过了时",
    "with the day of the new meeting it can be said what is out of date",
)
_AROUND = 14
"""Characters on either side of a place that are shown."""


@dataclass(frozen=True, slots=True)
class Days:
    """The days of the old meeting and of the new one; None where not known."""

    then: date | None
    now: date | None


def facts_of(text: OldText, present: Present, days: Days) -> Iterator[Risk]:
    """The facts in the order of their first places."""
    places: dict[str, list[RiskPlace]] = {}
    for passage in text.subject.passages:
        for made in passage.generated:
            if made.slot:
                place = _place(text, passage, made.start, made.end)
                places.setdefault(made.slot.name, []).append(place)
    for name, there in places.items():
        figure = text.sheet.get(name)
        if figure and figure.old:
            yield _fact(figure, tuple(there), present.of_figure(figure), days)


def _fact(figure: Figure, places: tuple[RiskPlace, ...], stand: Stand, days: Days) -> Risk:
    told = _DOUBTFUL if figure.is_doubtful else _FACT
    for words in season_finder().find(figure.old):
        verdict = judge(words, days.then, days.now)
        if verdict and verdict.fault is not Fault.UNKNOWN:
            told = advice(words, verdict, days.now)
    for counted in counted_in(figure.old, season_finder()) if days.now else ():
        told = count_advice(counted, days.then, days.now) or told
    return Risk(
        id=figure.name,
        kind=RiskKind.FACT,
        words=figure.old,
        places=places,
        advice=told,
        type=_type(figure),
        state=stand.state,
        now=stand.now,
        doubtful=figure.is_doubtful,
        follows=figure.follows,
        by=stand.by,
        when=stand.when,
        why=stand.why,
    )


def _type(figure: Figure) -> FigureType:
    """Sums and numbers in words stand beside those in digits: 三百八十万元 with 380万元."""
    if not is_measured(figure):
        return figure.type
    return FigureType.MONEY if figure.unit.endswith("元") else FigureType.COUNT


def day_wanted(text: OldText, present: Present, days: Days) -> Iterator[Risk]:
    """That the day of the new meeting is not known; not twice where the old one is a fact that waits for its value."""
    figure = text.sheet.get(MEETING_DATE)
    if days.now is not None or (figure and figure.old and present.of_figure(figure).state is RiskState.OPEN):
        return
    stand = present.confirmed(RiskKind.SEASON, MEETING_DATE) or Stand(RiskState.OPEN)
    yield Risk(
        id=MEETING_DATE,
        kind=RiskKind.SEASON,
        words=MEETING_DATE,
        places=(),
        advice=_NO_DAY,
        state=stand.state,
        by=stand.by,
        when=stand.when,
        why=stand.why,
    )


def items_of(found: Iterable[Found], text: OldText, present: Present) -> Iterator[Risk]:
    """What was found, the places with the same words, or the same sense, of one kind together, by kind and numbered."""
    together: dict[tuple[RiskKind, str], list[Found]] = {}
    for each in found:
        together.setdefault((each.kind, each.same or each.words), []).append(each)
    by_kind = sorted(together.values(), key=lambda same: (ORDER[same[0].kind], _offset(same[0])))
    for _, of_kind in groupby(by_kind, key=lambda same: same[0].kind):
        for number, same in enumerate(of_kind, 1):
            yield _item(f"{IDS[same[0].kind]}{number}", tuple(same), text, present)


def _item(name: str, found: tuple[Found, ...], text: OldText, present: Present) -> Risk:
    """It goes by the shortest of its words: those most likely stand in the others (清明, 清明前后)."""
    first = min(found, key=lambda each: len(each.words))
    stand = _stand(first, found, present)
    return Risk(
        id=name,
        kind=first.kind,
        words=first.words,
        places=tuple(_place(text, each.passage, each.start, each.end) for each in found),
        advice=stand.told or first.advice,
        type=first.type,
        state=stand.state,
        now=stand.now,
        doubtful=all(each.doubtful for each in found),
        by=stand.by,
        when=stand.when,
        why=stand.why,
    )


def _stand(first: Found, found: tuple[Found, ...], present: Present) -> Stand:
    """Open as long as one of the words is; what is confirmed of the words it goes by is of all of them."""
    words = dict.fromkeys(each.words for each in found)
    stands = [present.of_found(tuple(each for each in found if each.words == said)) for said in words]
    open_ = next((stand for stand in stands if stand.state is RiskState.OPEN), None)
    if open_:
        return (present.confirmed(first.kind, first.words) if len(words) > 1 else None) or open_
    return next((stand for stand in stands if stand.state is RiskState.CONFIRMED), stands[0])


def _offset(found: Found) -> int:
    return found.passage.origins[found.start]


def _place(text: OldText, passage: Passage, start: int, end: int) -> RiskPlace:
    line = text.subject.source.place(passage.span(start, end)).line
    low, high = max(0, start - _AROUND), min(len(passage.text), end + _AROUND)
    around = f"{'…' if low else ''}{passage.text[low:high]}{'…' if high < len(passage.text) else ''}"
    return RiskPlace(passage.where, line, around)
