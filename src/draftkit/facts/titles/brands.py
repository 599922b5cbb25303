"""Brands and campaigns of a place, in quotation marks and where they come again without."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from draftkit.facts.model import Mention
from draftkit.facts.titles.data.quoted import CAMPAIGN_VERBS, FIGURATIVE, NATIONAL, WEAK_VERBS
from draftkit.facts.titles.own_places import OwnPlaces
from draftkit.facts.titles.quoted import DOUBTFUL, FIRM, NEVER, Quoted, quoted
from draftkit.figures.model import FigureType

_UNMARKED = 4
_MOST_LOOSE = 500
"""Looking for more names without their marks in a whole document would take too long."""
_NOUN = range(2, 5)
_NAME = range(3, 13)
"""Lengths of what may be a name."""
_COMMON = FIGURATIVE | NATIONAL
_IN_BRACKETS = re.compile("（[^（）]*）")
_MARKS = re.compile("[“”]")
_CODE = re.compile(r"[\dN+×xX*＋Ｎ\-—.]+")
_CLASS_BEHIND = re.compile("[^，。；：、！？“”（）《》的是为在了和与]{0,6}(?:工程|行动|活动|计划|战略)")
_HAN_BEFORE = re.compile("[\u4e00-\u9fff]{2,10}$")
_DOING = re.compile(f"{CAMPAIGN_VERBS}|{WEAK_VERBS}|优化|重塑|聚焦|围绕|按照|升级|提升|加快|[的了和]")
_COUNTED = re.compile("[一二两三四五六七八九十]个")
_PLAIN = re.compile(
    "(?:实施|启动|开展|推行)(?:了|好)?([\u4e00-\u9fff]{4,9}?(?:工程|行动计划|行动|计划))(?=[，。；、]|和|，)"
)
_NO_NAME = re.compile("重点|重大|民生|基础|一批|一系列|系列|重要|专项|[的了等各]|年度")


@dataclass(frozen=True, slots=True)
class Brands:
    """The names of a document.

    Attributes:
        firm: what is surely the name of something local, without marks.
        doubtful: what may be one.
        loose: the firm ones that also stand without marks.
        seen: the quoted words of each block, so that they are weighed once.
    """

    firm: frozenset[str]
    doubtful: frozenset[str]
    loose: tuple[str, ...]
    seen: Mapping[str, tuple[Quoted, ...]] = field(repr=False)

    @classmethod
    def of(cls, texts: Iterable[str], everything: str, places: OwnPlaces) -> "Brands":
        """Weigh every quoted word of a document; one that comes again or names a place is more likely a name.

        Args:
            texts: the words of its blocks, those that come again only once.
            everything: the same in one text.
            places: the places it names.
        """
        seen = {text: tuple(quoted(text)) for text in texts}
        weights: dict[str, int] = {}
        counts: Counter[str] = Counter()
        for found in chain.from_iterable(seen.values()):
            weights[found.inner] = max(weights.get(found.inner, NEVER), found.weight)
            counts[found.inner] += 1
        known = {inner: weight for inner, weight in weights.items() if inner not in _COMMON}
        total = {inner: _in_document(inner, weight, counts[inner], places) for inner, weight in known.items()}
        firm = {inner for inner, weight in total.items() if weight >= FIRM}
        doubtful = {inner for inner, weight in total.items() if weight >= DOUBTFUL} - firm
        long = sorted((inner for inner in firm if len(inner) >= _UNMARKED), key=lambda inner: (-counts[inner], inner))
        loose = (inner for inner in long[:_MOST_LOOSE] if everything.count(inner) > counts[inner])
        return cls(frozenset(firm), frozenset(doubtful), tuple(loose), seen)

    def mentions(self, text: str) -> Iterator[Mention]:
        """The brands in a block's words; they may overlap each other."""
        found = self.seen[text] if text in self.seen else quoted(text)
        yield from _joined(text, (one for one in found if self._is_name(one)), self.doubtful)
        for inner in self.loose:
            for at in _unmarked(inner, text):
                yield Mention(FigureType.BRAND, at, at + len(inner), inner)
        plain = _PLAIN.finditer(text) if "工程" in text or "行动" in text or "计划" in text else ()
        for match in plain:
            if not _NO_NAME.search(match[1]):
                yield Mention(FigureType.BRAND, match.start(1), match.end(1), match[1], doubtful=True)

    def _is_name(self, found: Quoted) -> bool:
        return found.inner in self.firm or found.inner in self.doubtful or found.weight >= FIRM


def _unmarked(inner: str, text: str) -> Iterator[int]:
    """Where a name stands without its mark."""
    at = text.find(inner)
    while at >= 0:
        is_marked = text.startswith("“", at - 1, at)
        if not is_marked:
            yield at
        at = text.find(inner, at + (1 if is_marked else len(inner)))


def _in_document(inner: str, weight: int, count: int, places: OwnPlaces) -> int:
    """The weight of quoted words, with how often they come and the place they name."""
    if weight < 0 or weight >= FIRM:
        return weight
    again = 2 if count > 1 and len(_IN_BRACKETS.sub("", inner)) in _NAME else 1 if count > 1 else 0
    return weight + again + (2 if len(inner) in _NAME and places.inside(inner) else 0)


def _joined(text: str, found: Iterable[Quoted], doubtful: frozenset[str]) -> Iterator[Mention]:
    """Each name as a mention; counted names side by side (“三个…”“五个…”) are one."""
    last: Mention | None = None
    for one in found:
        mention = _mention(text, one, doubtful=one.inner in doubtful)
        if last and last.end == mention.start and _COUNTED.match(one.inner) and _COUNTED.match(last.value):
            last = last._replace(end=mention.end, value=last.value + mention.value)
            continue
        if last:
            yield last
        last = mention
    if last:
        yield last


def _mention(text: str, found: Quoted, *, doubtful: bool) -> Mention:
    """The quoted words; those that say nothing alone (“123”, “领头雁”) with the words that make a name of them."""
    start, end = found.start, found.end
    if _CODE.fullmatch(found.inner) or found.inner in FIGURATIVE:
        behind = _CLASS_BEHIND.match(text, end)
        end = behind.end() if behind else end
    if _CODE.fullmatch(found.inner):
        start -= _noun_before(text[max(0, start - 10) : start])
    return Mention(FigureType.BRAND, start, end, _MARKS.sub("", text[start:end]), doubtful=doubtful)


def _noun_before(before: str) -> int:
    """The length of the noun right before the mark, behind verb and punctuation: 农村 of 实施农村“123”人才工程."""
    noun = _HAN_BEFORE.search(before)
    if not noun:
        return 0
    doing = list(_DOING.finditer(noun[0]))
    length = len(noun[0]) - (doing[-1].end() if doing else 0)
    return length if length in _NOUN else 0
