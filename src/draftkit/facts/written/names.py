"""Names in all forms they are written in: 天门市, 天门; 陈玉雄, 玉雄同志, 陈书记; 《条例》, 条例."""

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from draftkit.facts.names.people.tables import FAMILY, FIRST_NAMES_OF_TWO, OFFICE_ENDS, TITLES_AFTER
from draftkit.facts.names.places.tables import LONG_UNITS, NOT_BEFORE_UNIT, NOT_IN_NAME
from draftkit.figures.model import FigureType
from draftkit.lexicon.gazetteer import stem_of
from draftkit.lexicon.listed import one_of


class Trust(Enum):
    """What it takes to be sure that a form is what it looks like."""

    SURE = auto()
    """Nothing: it is long, or says what it is."""
    WORD = auto()
    """It stands as a word of its own: 天门, not 一天|门."""
    NAME = auto()
    """The same, but a word of every day may be it: 安康, 县委."""
    GIVEN = auto()
    """Somebody's given name: 玉雄."""
    CALLED = auto()
    """A surname with an office: 陈书记; it must not be the end of another word, and may be somebody else."""
    FAMILIAR = auto()
    """A surname with 老 or 小: 老韩; neither side may make another word with it, and it may be somebody else."""
    WEAK = auto()
    """There is no being sure: 全县, 今年."""


class Form(NamedTuple):
    """One way to write a value, as `plain` has it."""

    text: str
    trust: Trust


_LONG = 4
"""Characters from which a form is no word of every day."""
_PAIR = 2
_NAME = 3
_LONGEST_NAME = 4
_AREA = re.compile("[\u4e00-\u9fff]{2,12}?(?:特别行政区|自治区|自治州|自治县|自治旗|地区|新区|省|市|县|区|州|盟|旗)")
_SMALL = re.compile(f"([\u4e00-\u9fff]{{2,4}})(?:{one_of((*LONG_UNITS, '镇', '乡', '村', '街', '路', '组'))})$")
_AUTONOMOUS = ("自治州", "自治县", "自治旗")
_VILLAGE = re.compile("([\u4e00-\u9fff]{1,3}[\u4e00-\u9fff])(?:镇|(?<!族)[乡村])")
"""Small places that are also called without their unit."""
_SITE = re.compile(
    "([\u4e00-\u9fff]{2,6}?)(?:国有|国营|省级|国家级|国家|自然|风景|森林|湿地)*"
    "(?:林场|农场|牧场|渔场|茶场|林区|林业站|灌区|水库|电站|开发区|产业园|工业园|园区|保护区|名胜区|景区|公园|街道|社区|度假区)$"
)
"""Works and grounds that are called by the name of where they are: 青龙山 of 青龙山林场."""
_OFFICE_S_AREA = re.compile(
    "([\u4e00-\u9fff]{2,4})([省市县区州盟旗])(?=委|人民|政府|政协|人大|纪委|监委|第|[\u4e00-\u9fff]{2,10}(?:局|会议|大会|全会|会))"
)
_OWN = re.compile("[我本全这该](?:省|市|县|区|州|盟|旗|镇|乡|村|街道|社区|校|院|局|厂|公司|集团)")
_UNITS = "省市县区州"
_BETWEEN = re.compile("([0-9%一-鿿])[-至到]([0-9一二两三四五六七八九十])")
_OFFICES = one_of(OFFICE_ENDS)
_CALLED = (
    *("书记", "主席", "主任", "部长", "市长", "县长", "区长", "省长", "局长", "处长", "科长", "镇长", "乡长", "院长"),
    *("校长", "秘书长", "常委", "总", "厅长", "州长", "主编", "董事长", "站长", "所长", "村长", "支书"),
)
_PERSON = re.compile(
    f"(?:.*(?:{_OFFICES}|代表|委员|党员))?(?P<name>[\u4e00-\u9fff·]{{2,8}}?)(?:{one_of(TITLES_AFTER)})?$"
)
_TURNED = re.compile("(.*[\u4e00-\u9fff])(?:之|以)([前后])$")
_PLAIN_TURN = re.compile("(.*[\u4e00-\u9fff][^之以日年月])([前后])$")


def forms(type_: FigureType, words: str) -> Iterator[Form]:
    """The ways to write a value that is no amount and no day of the calendar; its own words come first.

    Args:
        type_: what it is.
        words: as `plain` gives them.
    """
    match type_:
        case FigureType.PLACE:
            yield from _of_place(words)
        case FigureType.PERSON:
            yield from _of_person(words)
        case FigureType.DATE | FigureType.PERIOD:
            yield from _of_time(words, Trust.WEAK)
        case FigureType.TEXT if _TURNED.fullmatch(words) or _PLAIN_TURN.fullmatch(words):
            yield from _of_time(words, _trust(words))
        case _ if _OWN.fullmatch(words):
            yield Form(words, Trust.WEAK)
        case FigureType.ORGANISATION:
            yield Form(words, Trust.SURE if len(words) >= _NAME else Trust.NAME)
            yield from _areas(words)
        case FigureType.TEXT:
            yield Form(words, _trust(words))
            yield from _areas(words)
        case _:
            yield Form(words, Trust.WORD if len(words) < _NAME else _trust(words))
            yield from _areas(words)


def ranges(words: str) -> Iterator[Form]:
    """A range with each of the signs between its ends: 1至2个, 1-2个, 1到2个."""
    return (Form(_BETWEEN.sub(rf"\1{sign}\2", words), Trust.SURE) for sign in "至-到")


def _trust(words: str) -> Trust:
    return Trust.SURE if len(words) >= _LONG else Trust.NAME


def _of_place(words: str) -> Iterator[Form]:
    """市 and its name alone; each area of several: 梁平区, 梁平, 柏家镇 of 梁平区柏家镇."""
    if _OWN.fullmatch(words):
        yield Form(words, Trust.WEAK if words[0] == "全" else Trust.WORD)
        return
    areas = [found[0] for found in _AREA.finditer(words)]
    rest = words[sum(map(len, areas)) :]
    is_bare = not areas and _SMALL.fullmatch(words) is None
    yield Form(words, Trust.SURE if len(words) >= _LONG or (not is_bare and len(words) >= _NAME) else Trust.NAME)
    for area in areas:
        yield Form(area, Trust.SURE if len(area) >= _NAME else Trust.NAME)
        yield from _stem(area)
    if areas and len(rest) >= _NAME:
        yield Form(rest, Trust.SURE)
    if village := _VILLAGE.fullmatch(rest):
        yield Form(village[1], Trust.NAME)
    if site := _SITE.fullmatch(rest):
        yield Form(site[1], Trust.NAME)
    if is_bare and len(words) <= _LONGEST_NAME:
        yield from (Form(f"{words}{unit}", Trust.SURE) for unit in _UNITS)


def _stem(area: str) -> Iterator[Form]:
    stem = stem_of(area)
    if stem and stem != area:
        yield Form(stem, Trust.NAME)
    if stem and area.endswith(_AUTONOMOUS):
        yield Form(stem + area[-1], Trust.SURE)


def _areas(words: str) -> Iterator[Form]:
    """The place whose body, meeting or document it is: 天门市 and 天门 of 天门市委组织部."""
    found = _OFFICE_S_AREA.match(words)
    if found and found[1] not in NOT_BEFORE_UNIT and NOT_IN_NAME.isdisjoint(found[1]):
        area = found[1] + found[2]
        yield Form(words[len(found[1]) :], Trust.WEAK)
        yield Form(area, Trust.SURE)
        yield from _stem(area)


def _of_person(words: str) -> Iterator[Form]:
    """The name, the given name, and the surname with an office."""
    yield Form(words, _trust(words))
    found = _PERSON.fullmatch(words)
    name = found["name"] if found else words
    if name != words:
        yield Form(name, Trust.NAME)
    surname = next((each for each in FIRST_NAMES_OF_TWO if name.startswith(each)), name[:1])
    given = name.removeprefix(surname)
    if (surname[0] not in FAMILY and len(surname) < _PAIR) or not _PAIR <= len(name) <= _LONGEST_NAME:
        return
    if len(given) >= _PAIR:
        yield Form(given, Trust.GIVEN)
    yield from (Form(f"{surname}{office}", Trust.CALLED) for office in _CALLED)
    yield from (Form(f"{age}{surname}", Trust.FAMILIAR) for age in "老小")


def _of_time(words: str, trust: Trust) -> Iterator[Form]:
    """春节之前, 春节前, 春节以前 are one."""
    yield Form(words, trust)
    turned = _TURNED.fullmatch(words) or _PLAIN_TURN.fullmatch(words)
    if turned:
        head, side = turned.groups()
        yield from (Form(f"{head}{middle}{side}", trust) for middle in ("", "之", "以"))
