"""Find the names of people and places in a set of documents, so that none of them enters a bank.

The tagger alone is no judge (it takes 美丽 for a place and 文明 for a person): a name counts where its surroundings
confirm it, in any of the documents, and then it counts everywhere; or where the gazetteer has it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from draftkit.lexicon.gazetteer import gazetteer
from draftkit.lexicon.listed import listed
from draftkit.lexicon.namelike import COMMON_WORDS, EVERYDAY_PLACES, SURNAMES
from draftkit.lexicon.words import Words

_PERSON = f"[{SURNAMES}][\\u4e00-\\u9fff]{{1,2}}"
_OFFICE = (
    "书记|部长|主任|市长|县长|区长|镇长|乡长|局长|处长|科长|厅长|省长|主席|院长|校长|队长|委员|干事|代表|总理|站长|所长"
)
_PERSONS = (
    re.compile(f"({_PERSON})(?:同志|先生|女士|教授)"),
    re.compile(f"(?:{_OFFICE})({_PERSON})(?=出席|指出|强调|表示|要求|主持|作|在|、|，|。)"),
    re.compile(f"(?:^|[。；，！？])({_PERSON})(?:指出|强调|表示|要求)"),
    re.compile(f"(?:向|以|和)({_PERSON})(?:学习|为核心|为榜样|同志)"),
    re.compile(f"学习({_PERSON})、"),
    re.compile(f"学习{_PERSON}、({_PERSON})"),
)
_UNIT = "省|市|县|区|镇|乡|村|州|盟|旗"
_PLACE = re.compile(f"([\\u4e00-\\u9fff]{{2,3}})(?:{_UNIT})")
_PLACE_USED = (
    r"(?:为|加快|立足|维护|从|对|符合|推动|建设|转化为|来到)({})"
    r"(?=市|县|区|发展|改革|经济社会|实际|未来|良好|决战|人民|组工|干部|党建)"
)
_COMMON = frozenset(listed("乡镇 城镇 城乡 县区 市县 社区 地区 城区 辖区 园区 景区 片区 小区 省市 各区 各县 农村 乡村"))
_KINDS = frozenset(listed("县级 地级 直辖 大都 大城 小城 省辖 中心 各乡 后进 新建 全国 文明 百强 旅游 示范 先进 试点"))
_NAME_TAGS = ("nr", "nrfg", "nrt", "ns", "nt")
_NATIONAL = frozenset({"中国", "中华", "美丽", "党中央", "中华民族", "党组织"})
_SHORTEST, _LONGEST = 2, 8
_ADMINISTRATIVE = re.compile(f"[\\u4e00-\\u9fff](?:{_UNIT})$")


@dataclass(frozen=True)
class Names:
    """The names confirmed in a set of documents."""

    known: frozenset[str]

    @classmethod
    def of(cls, names: Iterable[str], words: Words) -> "Names":
        """The names found in documents, without those that are words of every day as well."""
        return cls(frozenset(name for name in names if len(name) >= _SHORTEST and not _is_everyday(name, words)))

    def stand_in(self, text: str, words: Words) -> bool:
        """Whether a phrase holds a name, or a word that looks like one and is in no dictionary."""
        if self._holds(text) and not (words.is_word(text) and text not in self.known):
            return True
        return any(_suspicious(word, tag, words) for word, tag in words.tag(text))

    def _holds(self, text: str) -> bool:
        """Whether a name stands in it. Phrases are short: their parts are looked up, however many names there are."""
        beginnings, known = self.beginnings, self.known
        for start in range(len(text) - 1):
            if text[start : start + _SHORTEST] in beginnings:
                rest = text[start : start + _LONGEST]
                if any(rest[:end] in known for end in range(_SHORTEST, len(rest) + 1)):
                    return True
        return False

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """The first two characters of each name."""
        return frozenset(name[:_SHORTEST] for name in self.known)


def find_names(texts: Iterable[str], words: Words) -> Names:
    """The names of people and places in the cleaned words of some documents."""
    texts = tuple(texts)
    tagged = {(word, tag) for text in texts for word, tag in words.tag(text)}
    found = {name for text in texts for name in _people(text)}
    found |= {stem for word, tag in tagged if (stem := _stem(word, tag))}
    everything = "\n".join(texts)
    found |= {word for word, tag in tagged if gazetteer().names(word, tag, words)}
    uncertain = {word for word, tag in tagged if tag.startswith("nr")} - COMMON_WORDS
    found |= {word for word in uncertain if _is_used_as_place(word, everything)}
    return Names(frozenset(found - _NATIONAL - COMMON_WORDS))


def _people(text: str) -> Iterator[str]:
    for pattern in _PERSONS:
        for match in pattern.finditer(text):
            yield match[1]


def _stem(word: str, tag: str) -> str:
    """云溪 from 云溪县: what stands before the unit, in a word that is tagged as a place or has three characters."""
    match = _PLACE.fullmatch(word)
    if not match or word in _COMMON or match[1] in _COMMON or match[1] in _KINDS:
        return ""
    return match[1] if tag.startswith("ns") or (len(word) == 3 and word[-1] in "市县") else ""  # noqa: PLR2004


def _is_used_as_place(word: str, everything: str) -> bool:
    size = len(word)
    return 2 <= size <= 3 and re.search(_PLACE_USED.format(re.escape(word)), everything) is not None  # noqa: PLR2004


def _is_everyday(name: str, words: Words) -> bool:
    if name in _NATIONAL or name in _COMMON or name in COMMON_WORDS or name in EVERYDAY_PLACES:
        return True
    return words.is_word(name) and not words.tag_of(name).startswith(_NAME_TAGS)


def _suspicious(word: str, tag: str, words: Words) -> bool:
    if gazetteer().names(word, tag, words):
        return True
    if word in _NATIONAL or word in _COMMON or word in COMMON_WORDS or not tag.startswith(_NAME_TAGS):
        return False
    if tag == "nrfg" or (tag == "ns" and len(word) > 1):
        return True
    if tag.startswith("nr") and len(word) == 3 and word[0] in SURNAMES and not words.is_word(word):  # noqa: PLR2004
        return True
    return len(word) > 2 and _ADMINISTRATIVE.search(word) is not None  # noqa: PLR2004
