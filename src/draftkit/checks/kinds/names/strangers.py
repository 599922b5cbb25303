"""Names in a draft that nobody knows: typed into it, and neither in its figures nor in its brief."""

import re
from collections.abc import Iterator
from functools import partial

from draftkit.checks.base import left_from_base
from draftkit.checks.kinds.names.named import SPOKEN
from draftkit.checks.model import Find, Hit
from draftkit.checks.own import is_of_country, own_of
from draftkit.checks.subject import Passage, Subject
from draftkit.facts.model import Mention
from draftkit.facts.names.people.shape import is_national
from draftkit.figures.model import FigureType
from draftkit.lexicon.listed import listed
from draftkit.strictyaml import Fields

_TYPES = (FigureType.PERSON, FigureType.MEETING, FigureType.BRAND, FigureType.SLOGAN, FigureType.DOCUMENT)
_FULL_NAME = 3
_REACH = 8
_CLASS = re.compile(
    "[^，。；“”]{0,4}?(?:活动|行动|工程|品牌|计划|机制|模式|工作法|专项|平台|项目|制度|服务|小组|队|站|室|节|会|赛|战略|经验)"
)
_DOING = re.compile("(?:开展|实施|启动|推出|打造|推行|建立|擦亮|叫响|用好|办好|办了|创建|深化|组织)(?:了|好|起)?$")
_KIN = listed("大爷 大伯 老伯 大叔 大婶 大娘 大妈 大嫂 大哥 大姐 奶奶 爷爷 阿姨 叔叔 婆婆 老汉 老爹")
"""What people of a village or a street are called; the name before it is a family name."""
_SCOPED = re.compile("[全省市县区州镇乡第首本]|(?:19|20)\\d\\d")
"""How the name of a meeting begins; others are words of a sentence, 想想发展大会."""


def strangers(fields: Fields) -> Find:
    """Names that stand in a draft without being figures, and that neither brief, roster nor settings know.

    Those that the base text left there are told by a rule of their own.

    Options:
        types: what kind of names, of person, meeting, brand, slogan and document.
    """
    types = frozenset(FigureType(each) for each in fields.choices("types", _TYPES))
    return partial(_strangers, types=types)


def _strangers(subject: Subject, types: frozenset[FigureType]) -> Iterator[Hit]:
    if subject.context.draft is None:
        return
    own, left = own_of(subject.context), left_from_base(subject)
    for passage, mentions in zip(subject.passages, subject.mentions, strict=True):
        for mention in mentions:
            is_known = own.has(mention.value) or mention.value in left
            if mention.type in types and not is_known and _is_name(passage, mention):
                yield Hit(passage.span(mention.start, mention.end), (("name", mention.value),))


def _is_name(passage: Passage, mention: Mention) -> bool:
    """Whether it is typed, and surely the name of somebody or something that one place has."""
    if mention.doubtful or passage.is_generated(mention.start, mention.end):
        return False
    match mention.type:
        case FigureType.PERSON:
            return _is_full_name(mention) and not is_national(mention.value)
        case FigureType.MEETING:
            return _SCOPED.match(mention.value) is not None and not is_of_country(mention.value)
        case FigureType.BRAND:
            return _is_campaign(passage.text, mention) and not is_of_country(mention.value)
        case _:
            return not is_of_country(mention.value)


def _is_full_name(mention: Mention) -> bool:
    """Whether a person is named; 陈大爷 and 王书记 are somebody whose name is not said."""
    if (mention.unit and mention.value.endswith(mention.unit)) or mention.value.endswith(_KIN):
        return False
    return len(mention.value) >= _FULL_NAME and SPOKEN.isdisjoint(mention.value)


def _is_campaign(text: str, mention: Mention) -> bool:
    """Whether quoted words are what something is called: “红砖巷议事”|活动, and not an excuse, 拿“特殊情况”当挡箭牌."""
    if not text.startswith("“", mention.start):
        return False
    return bool(_CLASS.match(text, mention.end) or _DOING.search(text[max(0, mention.start - _REACH) : mention.start]))
