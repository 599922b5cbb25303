"""Whether a Chinese numeral counts a local thing (三个县) or parts of the speech (三个方面): its noun decides."""

import re

from draftkit.facts.measures.units import ABSTRACT, CONCRETE, HAN_SURE

ANNOUNCED = re.compile(
    "方面|环节|重点(?=[，。：；、]|工作|任务|问题)|关键|问题|意见|要求|原则|特点|层面|体会|建议|意识|维护|确立|自信"
)
"""What a speech announces the number of."""
SMALL = 20
"""Larger numbers do not announce the parts of a speech."""
_NOUN_WINDOW = 9
_CLAUSE_END = re.compile("[，。；：、！？“”《》（）\n]")
_IN_ORDER = re.compile("进行|开展|推进|实施|次|[，。；]|$")
_NATIONAL = re.compile("攻坚战|纪律|法宝|理念|革命|作风|考验|危险|差[距别]|改造|优势|使命|文明")
_MOST_BIG_THINGS = 12


def doubt(match: re.Match[str], number: int) -> bool | None:
    """Whether a Chinese numeral only probably counts a local thing; None where it does not."""
    unit = match["hanunit"]
    if re.fullmatch(HAN_SURE, unit) or unit not in _CONTEXT:
        return False
    return _CONTEXT[unit](_noun_behind(match), number)


def _noun_behind(match: re.Match[str]) -> str:
    end = _CLAUSE_END.search(match.string, match.end(), match.end() + _NOUN_WINDOW)
    return match.string[match.end() : end.start() if end else match.end() + _NOUN_WINDOW]


def _of_noun(noun: str, number: int) -> bool | None:
    concrete, abstract = CONCRETE.search(noun), ABSTRACT.search(noun)
    if concrete is None:
        return None if abstract or number <= SMALL else True
    if abstract is None:
        return False
    return True if concrete.start() < abstract.start() else None


def _likely_of_noun(noun: str, number: int) -> bool | None:
    return None if _of_noun(noun, number) is None else True


def _big_things(noun: str, number: int) -> bool | None:
    """七大战略 is likely the plan of one place; 二十大 is a congress, 三大纪律 is true everywhere."""
    congress = number > _MOST_BIG_THINGS or noun.startswith(
        ("以", "报告", "精神", "代表", "召开", "和", "及", "对", "提出")
    )
    common = ANNOUNCED.match(noun) or _NATIONAL.match(noun)
    return None if number == 2 or congress or not noun or common else True  # noqa: PLR2004


def _by_size(noun: str, number: int) -> bool | None:
    """两次 and 三批 are likely a fact, 二百人 surely."""
    del noun
    return number <= SMALL


def _waves(noun: str, number: int) -> bool | None:
    """三批项目 is likely a fact, 分三批进行 the order of the work."""
    return None if number <= SMALL and _IN_ORDER.match(noun) else number <= SMALL


_CONTEXT = {"个": _of_noun, "条": _of_noun, "大": _big_things}
_CONTEXT |= dict.fromkeys(("项", "件", "支", "套"), _likely_of_noun) | dict.fromkeys(
    ("次", "场", "台", "人", "只"), _by_size
)
_CONTEXT |= {"批": _waves}
