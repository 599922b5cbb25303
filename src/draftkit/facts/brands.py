"""Brands and campaigns of a place, in quotation marks and where they come again without."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain

from draftkit.facts.data.quoted import CAMPAIGN_VERBS, FIGURATIVE, NATIONAL, WEAK_VERBS
from draftkit.facts.model import Mention
from draftkit.facts.quoted import DOUBTFUL, FIRM, Quoted, quoted
from draftkit.figures.model import FigureType

_UNMARKED = 4
_NOUN = range(2, 5)
_COMMON = FIGURATIVE | NATIONAL
_MARKS = re.compile("[“”]")
_CODE = re.compile(r"[\dN+×xX*＋Ｎ\-—.]+")
_CLASS_BEHIND = re.compile("[^，。；：、！？“”（）《》的是为在了和与]{0,6}(?:工程|行动|活动|计划|战略)")
_HAN_BEFORE = re.compile("[\u4e00-\u9fff]{2,10}$")
_DOING = re.compile(f"{CAMPAIGN_VERBS}|{WEAK_VERBS}|[的了和]")
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
    def of(cls, texts: Iterable[str]) -> "Brands":
        """Weigh every quoted word of a document; a doubtful one that comes again is taken for a name."""
        seen = {text: tuple(quoted(text)) for text in texts}
        weights: dict[str, int] = {}
        counts: Counter[str] = Counter()
        for words in chain.from_iterable(seen.values()):
            weights[words.inner] = max(weights.get(words.inner, 0), words.weight)
            counts[words.inner] += 1
        known = {inner: weight for inner, weight in weights.items() if inner not in _COMMON}
        firm = {inner for inner, weight in known.items() if weight + (counts[inner] > 1) >= FIRM}
        doubtful = {inner for inner, weight in known.items() if weight >= DOUBTFUL} - firm
        everything = "\n".join(seen)
        loose = (inner for inner in firm if len(inner) >= _UNMARKED and everything.count(inner) > counts[inner])
        return cls(frozenset(firm), frozenset(doubtful), tuple(sorted(loose)), seen)

    def mentions(self, text: str) -> Iterator[Mention]:
        """The brands in a block's words; they may overlap each other."""
        found = self.seen[text] if text in self.seen else quoted(text)
        yield from _joined(text, (words for words in found if self._is_name(words)), self.doubtful)
        for inner in self.loose:
            for match in re.finditer(f"(?<!“){re.escape(inner)}", text):
                yield Mention(FigureType.BRAND, match.start(), match.end(), inner)
        for match in _PLAIN.finditer(text):
            if not _NO_NAME.search(match[1]):
                yield Mention(FigureType.BRAND, match.start(1), match.end(1), match[1], doubtful=True)

    def _is_name(self, words: Quoted) -> bool:
        return words.inner in self.firm or words.inner in self.doubtful or words.weight >= FIRM


def _joined(text: str, found: Iterable[Quoted], doubtful: frozenset[str]) -> Iterator[Mention]:
    """Each name as a mention; counted names side by side (“三个…”“五个…”) are one."""
    last: Mention | None = None
    for words in found:
        mention = _mention(text, words, doubtful=words.inner in doubtful)
        if last and last.end == mention.start and _COUNTED.match(words.inner) and _COUNTED.match(last.value):
            last = replace(last, end=mention.end, value=last.value + mention.value)
            continue
        if last:
            yield last
        last = mention
    if last:
        yield last


def _mention(text: str, words: Quoted, *, doubtful: bool) -> Mention:
    """The quoted words; those that say nothing alone (“123”, “领头雁”) with the words that make a name of them."""
    start, end = words.start, words.end
    if _CODE.fullmatch(words.inner) or words.inner in FIGURATIVE:
        behind = _CLASS_BEHIND.match(text, end)
        end = behind.end() if behind else end
    if _CODE.fullmatch(words.inner):
        start -= _noun_before(text[max(0, start - 10) : start])
    return Mention(FigureType.BRAND, start, end, _MARKS.sub("", text[start:end]), doubtful=doubtful)


def _noun_before(before: str) -> int:
    """The length of the noun right before the mark, behind verb and punctuation: 农村 of 实施农村“123”人才工程."""
    words = _HAN_BEFORE.search(before)
    if not words:
        return 0
    doing = list(_DOING.finditer(words[0]))
    length = len(words[0]) - (doing[-1].end() if doing else 0)
    return length if length in _NOUN else 0
