"""Keep names out of phrases once more: those found anywhere in the documents, and words that look like one.

The finder of local facts hides names before anything is cut out. A name it found in one document may stand unseen in
another; and the tagger and the gazetteer are asked of every phrase. The tagger alone is no judge: it takes 美丽 for a
place and 文明 for a person.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from draftkit.lexicon.gazetteer import gazetteer
from draftkit.lexicon.listed import listed
from draftkit.lexicon.namelike import COMMON_WORDS, EVERYDAY_PLACES, SURNAMES
from draftkit.lexicon.words import Words

_UNIT = "省|市|县|区|镇|乡|村|州|盟|旗"
_COMMON = frozenset(listed("乡镇 城镇 城乡 县区 市县 社区 地区 城区 辖区 园区 景区 片区 小区 省市 各区 各县 农村 乡村"))
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
