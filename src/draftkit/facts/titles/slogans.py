"""The goals a place sets itself: “…”新云溪, 美好“五城”, what it builds in quotation marks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from draftkit.facts.model import Mention
from draftkit.facts.titles.data.campaigns import AIMED, CITY, HALF_END, NEW_WORDS
from draftkit.facts.titles.own_places import OwnPlaces
from draftkit.figures.model import FigureType

_MARKS = re.compile("[“”]")
_QUALITY = (
    "美好|幸福|美丽|魅力|活力|富裕|富强|富美|文明|和谐|绿色|现代化?|宜居"
    "|开放|创新|平安|实力|品质|生态|秀美|繁荣|智慧|清廉|富饶|宜业|和美|清朗|共同富裕"
)
_COUNTED = re.compile("[两三四五六七八九十](?:[城都](?![市乡镇区])|(?<=“.)[城区地县都乡市州]”)")
_QUALIFIED = re.compile(f"(?:{_QUALITY})+$")
_GOAL = re.compile(
    "(?:实现|朝着|围绕|锚定|聚焦|建设|谱写|奋力|打造)[\u4e00-\u9fff]{0,6}(“[^“”，、]{2,8}(?:[，、][^“”，、]{2,8}){1,4}”)"
    "[\u4e00-\u9fff]{0,4}(?:目标|定位|愿景|蓝图|贡献|篇章|战略|作出|做出)"
)
_BUILT = re.compile(f"(?:建设|打造|建成|争创|创建|迈向|奋力)[\u4e00-\u9fff]{{0,4}}?(“[^“”，、]{{3,16}}(?:{CITY})”)")
_RANKED = re.compile(
    "(?:建设|打造|建成|争创|建好|迈向)(?:成为|成)?((?:[\u4e00-\u9fff]{0,10}?"
    f"(?:全[国省市县区]|世界(?!重要|科技)|国际|国内|区域性|一流|高水平|最具|特色鲜明)[\u4e00-\u9fff]{{0,14}}?)(?:{CITY}))"
    "(?=[，。；！]|的(?:目标|关键|征程|奋斗|重要)|而|提供|作出|做出|贡献)"
)
_GATE = re.compile(
    "(?:建设|打造|建成|做强)([\u4e00-\u9fff]{2,4}[东西南北]大门)|([\u4e00-\u9fff]{2}[东西南北]大门)(?=打造|建设)"
)
_BEHIND = "(?=[，。；！、]|建设|创造|作出|做出|提供|贡献|的|而|篇章|新)"
_NEW = re.compile(
    "(?:“[^“”]{2,12}”|建设|建成|打造|谱写|共建|共创)(?:(?<=”)|(?<!”)((?:[\u4e00-\u9fff]|、){2,10}?))(?<!创)"
    "新([\u4e00-\u9fff]{2,3}?)" + _BEHIND
)
_FINE = re.compile(
    f"(?:建设|建成|打造|谱写|共建|共创)((?:{_QUALITY}|社会主义|中国式|更高水平|更加|[、的])+)([\u4e00-\u9fff]{{2,3}}?)"
    + _BEHIND
)
_COMMON = re.compile(
    "社会主义|中国|民族|国家(?!级)|我国|文明城市|卫生城市|森林城市|园林城市|[了是把为]|一批|一个|平台|体系|[并其]|支持"
)
_HALVES = re.compile("“([^“”，、]{3,8})[，、]([^“”，、]{3,8})”")
_AIM = re.compile(f"(?:{AIMED})[\u4e00-\u9fff]{{0,4}}：?$")
_AIMED_AT = re.compile("的?(?:奋斗|发展|战略|总体)?(?:目标|定位|愿景|蓝图)")
_NO_GOAL = re.compile("应.尽.|一网|一公开|人民城市|[两三四五六七八九十]个")
_HALF_END = re.compile(f"(?:{HALF_END})$")
_UNIT = "市县镇乡州"
_REACH = 8


@dataclass(frozen=True, slots=True)
class Slogans:
    """What a document says about the goals in it.

    Attributes:
        places: names without unit that may stand behind 新.
        named: all places the document names.
    """

    places: frozenset[str]
    named: OwnPlaces

    @classmethod
    def of(cls, everything: str, named: OwnPlaces) -> "Slogans":
        """Of the words behind 新, keep those that the document or the gazetteer knows as a place."""
        behind = {match[2] for match in chain(_NEW.finditer(everything), _FINE.finditer(everything))}
        return cls(frozenset(word for word in behind - NEW_WORDS if _is_place(word, everything, named)), named)

    def mentions(self, text: str) -> Iterator[Mention]:
        """The slogans in a block's words; they may overlap each other."""
        if "城" in text or "都" in text or "”" in text:
            yield from _qualified(text)
        yield from _ranked(text)
        if "“" in text:
            for match in chain(_GOAL.finditer(text), _BUILT.finditer(text)):
                yield _mention(text, match.start(1), match.end(1))
            yield from self._halves(text)
        if any(place in text for place in self.places):
            yield from self._placed(text)

    def _halves(self, text: str) -> Iterator[Mention]:
        """“云溪先行、共富争先”: two halves of one length with a place in one; doubtful where there is none."""
        for match in _HALVES.finditer(text):
            halves = match[1], match[2]
            aimed = _AIM.search(text, max(0, match.start() - _REACH), match.start()) or _AIMED_AT.match(
                text, match.end()
            )
            sure = any(map(self.named.inside, halves)) or (aimed and any(map(_HALF_END.search, halves)))
            even = len(match[1]) == len(match[2]) and not _NO_GOAL.search(match[0])
            if even and (sure or aimed or _HALF_END.search(match[2])):
                yield _mention(text, match.start(), match.end())._replace(doubtful=not sure)

    def _placed(self, text: str) -> Iterator[Mention]:
        for match in _NEW.finditer(text):
            if match[2] in self.places:
                yield _mention(text, match.start(1) if match[1] else match.start(), match.end())
        for match in _FINE.finditer(text):
            if match[2] in self.places:
                yield _mention(text, match.start(1), match.end())


def _qualified(text: str) -> Iterator[Mention]:
    """美好“五城”: counted cities with what they are to be."""
    for match in _COUNTED.finditer(text):
        start = match.start() - text.startswith("“", match.start() - 1)
        end = match.end() + (start < match.start() and text.startswith("”", match.end()))
        if quality := _QUALIFIED.search(text, max(0, start - _REACH), start):
            yield _mention(text, quality.start(), end)


def _ranked(text: str) -> Iterator[Mention]:
    """What a place is to become, without marks, among all of its kind: 世界一流山地公园之城."""
    gates = _GATE.finditer(text) if "大门" in text else ()
    for match in chain(_RANKED.finditer(text), gates):
        group = match.lastindex or 1
        if not _COMMON.search(match[group]):
            yield _mention(text, match.start(group), match.end(group))._replace(doubtful=True)


def _is_place(word: str, everything: str, named: OwnPlaces) -> bool:
    """Whether the document names the place with its unit, or the gazetteer has it."""
    if word[-1] in _UNIT:
        return False
    return named.names(word) or any(word + unit in everything for unit in _UNIT)


def _mention(text: str, start: int, end: int) -> Mention:
    return Mention(FigureType.SLOGAN, start, end, _MARKS.sub("", text[start:end]))
