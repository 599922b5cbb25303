"""What stands around words in quotation marks, and what it says for a local name or against it."""

import re

from draftkit.facts.titles.data.quoted import (
    BELITTLED,
    CALLED,
    CAMPAIGN_VERBS,
    CARRIERS,
    CLASSES,
    KINDS_BEFORE,
    OF_PRACTICE,
    OWNERS,
    PLACE_UNITS,
    PRACTICES,
    REGULAR,
    ROLE,
    SEEN_ELSEWHERE,
    SOFT,
    STIRRING,
    THIS_NAME,
    WEAK_VERBS,
    WORKED_OUT,
)

CLASSED = 4
"""Weight of a class word behind the mark."""

_REACH = 24
_NEAR_REACH = 14
"""How far before the mark to look, for what gives a name or a role, and for everything else."""
_MIDDLE = "(?:等(?:[国省市县]级以上)?)?[^，。；：、！？“”（）《》的是为在了和与要以把对将让从成等\\s]{0,8}?"
_CLASS = re.compile(f"{_MIDDLE}(?:{CLASSES})")
_DIRECT = re.compile("[\u4e00-\u9fff]{0,5}?(?:工程|行动|活动|计划)")
_SOFT = re.compile(f"(?:等)?[\u4e00-\u9fff]{{0,2}}?(?:{SOFT})")
_PRACTICE = re.compile(f"(?:等)?[\u4e00-\u9fff]{{0,2}}?(?:{PRACTICES})")
_COUNTED = re.compile(r"\d+[名位户家支](?![^，。；、])")
_CARRIER = re.compile(CARRIERS)
_THIS_NAME = re.compile(THIS_NAME)
_REGULAR = re.compile(REGULAR)
_TROUBLE = re.compile("等?的?(?:突出)?(?:问题|现象|倾向|乱象|行为|陋习|思想|心态|毛病|精神(?!文明))")
_STIRS = re.compile(STIRRING)
_OF = re.compile(f"(?!{OF_PRACTICE})等?的")

_HEAD = re.compile("(?:^|[，。；：！？])$")
_KINDS = tuple(KINDS_BEFORE.split("|"))
_CALLED = re.compile(f"{CALLED}$")
_CALLED_ENDS = tuple("叫做为作名")
_VERB = re.compile(f"(?:{CAMPAIGN_VERBS})(?:了|好)?[^，。；：！？“”（）《》]{{0,9}}$")
_WEAK = re.compile(f"(?:{WEAK_VERBS})(?:了|好)?[^，。；：！？“”（）《》]{{0,5}}$")
_AWARDED = re.compile(r"(?:[\d一两百]余?多?[名户位家支批]|(?:办|建|设|有)(?:了|起)?一[个座所家])$")
_LOCAL = re.compile(f"(?:{ROLE}|{SEEN_ELSEWHERE}|{WORKED_OUT}|{PLACE_UNITS})$")
_LOCAL_ENDS = tuple("当任做成身的了回省市县区镇乡村州旗")
_OWNED = re.compile(f"(?:{OWNERS})$")
_WORKED_OUT = re.compile(f"(?:{WORKED_OUT})$")
_SAID = re.compile(
    "(?:指出|强调|说|讲|提出|所谓|正所谓|古语|俗话|常言|批示|教导|要求|做到|实现|杜绝|防止|反对|避免|克服|整治|纠正"
    f"|{BELITTLED})[^，。；“”]{{0,4}}$"
)


def around(text: str, start: int, end: int) -> int:
    """The weight of the words before and behind a run of quoted words."""
    before = text[max(0, start - _NEAR_REACH) : start]
    weight = _behind(text, end) + _before(before, text[max(0, start - _REACH) : start])
    if not weight and _HEAD.search(before) and _STIRS.match(text, end):
        weight = 2
    if _REGULAR.match(text, end):
        weight += 1
    if weight > 0 and _OF.match(text, end):
        weight -= 1
    return weight - (3 if _SAID.search(before) else 0)


def _behind(text: str, end: int) -> int:
    if _CARRIER.match(text, end) or _CLASS.match(text, end):
        return CLASSED
    if _THIS_NAME.match(text, end) or _COUNTED.match(text, end):
        return 3
    if _PRACTICE.match(text, end):
        return 2
    if _TROUBLE.match(text, end):
        return -2
    return 1 if _SOFT.match(text, end) else 0


def _before(near: str, far: str) -> int:
    """The weight of the words before; those that name or give a role are looked for farther away."""
    if near.endswith(_KINDS) or (near.endswith(_CALLED_ENDS) and _CALLED.search(far)):
        return 3
    if _AWARDED.search(near) or _VERB.search(near) or (near.endswith(_LOCAL_ENDS) and _LOCAL.search(far)):
        return 2
    return 1 if _WEAK.search(near) or (near.endswith("的") and _OWNED.search(near)) else 0


def class_behind(text: str, end: int) -> bool:
    """Whether a class word stands behind the mark that ends at `end`: “…”工程."""
    return _CLASS.match(text, end) is not None


def campaign_behind(text: str, end: int) -> bool:
    """Whether a campaign is named right behind the mark, as is needed to make a name of a figure of speech."""
    return _DIRECT.match(text, end) is not None


def is_worked_out(text: str, start: int) -> bool:
    """Whether the words before the mark say that somebody has worked the quoted practice out."""
    return _WORKED_OUT.search(text, max(0, start - _REACH), start) is not None
