"""Weigh words in quotation marks: names of campaigns and brands, or formulas, figures of speech, quotations.

What speaks for a local name: a class word behind (“…”工程), a verb of a campaign before (开展“…”), what the words end
with, numbers in them, and whether they come again.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from draftkit.facts.data.quoted import (
    CAMPAIGN_VERBS,
    CARRIERS,
    CLASSES,
    CRITICISED,
    FIGURATIVE,
    FORMULA,
    KINDS_BEFORE,
    NAMED,
    NATIONAL,
    OF_PRACTICE,
    PRACTICES,
    SOFT,
    STIRRING,
    WEAK_VERBS,
)

FIRM = 3
DOUBTFUL = 2
NEVER = -9
"""Weight of words that no other hint makes a name."""

_QUOTED = re.compile("“([^“”]{1,40})”")
_BETWEEN = re.compile("(?:、|和|与|及|以及|或)?")
_MIDDLE = "(?:等(?:[国省市县]级以上)?)?[^，。；：、！？“”（）《》的是为在了和与要以把对将让从成等\\s]{0,8}?"
_CLASS = re.compile(f"{_MIDDLE}(?:{CLASSES})")
_DIRECT = re.compile("[\u4e00-\u9fff]{0,5}?(?:工程|行动|活动|计划)")
_SOFT = re.compile(f"(?:等)?[\u4e00-\u9fff]{{0,2}}?(?:{SOFT})")
_PRACTICE = re.compile(f"(?:等)?[\u4e00-\u9fff]{{0,2}}?(?:{PRACTICES})")
_HEAD = re.compile("(?:^|[，。；：！？])$")
_STIRS = re.compile(STIRRING)
_CARRIER = re.compile(CARRIERS)
_OF = re.compile(f"(?!{OF_PRACTICE})等?的")
_KIND = re.compile(f"(?:{KINDS_BEFORE})$")
_VERB = re.compile(f"(?:{CAMPAIGN_VERBS})(?:了|好)?[^，。；：！？“”（）《》]{{0,9}}$")
_WEAK = re.compile(f"(?:{WEAK_VERBS})(?:了|好)?[^，。；：！？“”（）《》]{{0,5}}$")
_SAID = re.compile(
    "(?:指出|强调|说|讲|提出|所谓|正所谓|古语|俗话|常言|批示|教导|要求|做到|实现|杜绝|防止|反对|避免|克服|整治|纠正)[^，。；“”]{0,4}$"
)
_SENTENCE = re.compile("[。！？；]")
_NAMED = re.compile(f"(?:{NAMED})(?:（[^（）]+）)?$")
_CODED = re.compile(r"\d|[A-Za-z](?![^（]*）)|^[+×N]+$|(?:[一二三四五六七八九十][^一二三四五六七八九十，、]{1,2}){3,}")
_PLAN = re.compile(
    "[二两三四五六七八九十]{1,2}(?:个|大|项|张|条)(?![一二两三四五六七八九十])[^，、]{2,6}"
    "|(?=[^，。]*[二两三四五六七八九十])(?:[一二两三四五六七八九十]{1,2}(?:个[^一二两三四五六七八九十、]{1,4}"
    "|[^一二两三四五六七八九十个、]{1,3})、?){2,8}"
)
_NUMERAL = re.compile("[一二两三四五六七八九十]")
_FORMULA = re.compile(FORMULA)
_TROUBLE = re.compile("等?的?(?:突出)?(?:问题|现象|倾向|乱象|行为|陋习|思想|心态|毛病)")
_EACH = re.compile("(一.)(?:一|多).{1,3}")
_AWARDED = re.compile(r"(?:[\d一两百]余?多?[名户位家支批]|(?:办|建|设|有)(?:了|起)?一[个座所家])$")
_NUMBERED = re.compile("^(?:[一二两三四五六七八九十百千双]|\\d)(?:个|大|项|条)?[^一二两三四五六七八九十，]{1,3}$")
_IZED = re.compile("化$")
_LONG = 14
_NAME = 3


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words in quotation marks: `start` and `end` include the marks."""

    inner: str
    start: int
    end: int
    weight: int


def quoted(text: str) -> Iterator[Quoted]:
    """The quoted words of a block, each with the weight of what speaks for a local name; 0 where nothing does."""
    if "“" not in text:
        return
    for run in _runs(text):
        around = _around(text, run[0].start(), run[-1].end())
        for match in run:
            named = match is not run[-1] and _CLASS.match(text, match.end())
            yield Quoted(match[1], match.start(), match.end(), _weight(text, match, 4 if named else around))


def _runs(text: str) -> Iterator[list[re.Match[str]]]:
    """Quoted words that stand in a row."""
    run: list[re.Match[str]] = []
    for match in _QUOTED.finditer(text):
        if run and not _BETWEEN.fullmatch(text, run[-1].end(), match.start()):
            yield run
            run = []
        run.append(match)
    if run:
        yield run


def _around(text: str, start: int, end: int) -> int:
    """The weight of the words before and behind a run."""
    before = text[max(0, start - 14) : start]
    weight = _behind(text, end) + _before(before)
    if not weight and _HEAD.search(before) and _STIRS.match(text, end):
        weight = 2
    if weight > 0 and _OF.match(text, end):
        weight -= 1
    return weight - (3 if _SAID.search(before) else 0)


def _behind(text: str, end: int) -> int:
    if _CARRIER.match(text, end) or _CLASS.match(text, end):
        return 4
    if _PRACTICE.match(text, end):
        return 2
    if _TROUBLE.match(text, end):
        return -2
    return 1 if _SOFT.match(text, end) else 0


def _before(before: str) -> int:
    if _KIND.search(before):
        return 3
    if _AWARDED.search(before) or _VERB.search(before):
        return 2
    return 1 if _WEAK.search(before) else 0


def _weight(text: str, match: re.Match[str], around: int) -> int:
    """The weight of quoted words, among what stands around them."""
    inner = match[1]
    if inner in NATIONAL or inner in CRITICISED or _SENTENCE.search(inner):
        return NEVER
    if inner in FIGURATIVE:
        return FIRM if _DIRECT.match(text, match.end()) and around > FIRM else 0
    if _IZED.search(inner) and not _is_plan(inner):
        return NEVER
    if around < FIRM and (len(inner) > _LONG or _is_formula(inner)):
        return min(around, 0)
    weight = around + (2 if _NAMED.search(inner) and len(inner) >= _NAME else 0)
    weight += 2 if _CODED.search(inner) or _is_plan(inner) else 0
    return weight + (1 if _NUMBERED.match(inner) and weight > 0 else 0)


def _is_plan(inner: str) -> bool:
    """Whether words number what one place plans: 六大片区, 三清两建."""
    return bool(_PLAN.fullmatch(inner)) and not _is_formula(inner)


def _is_formula(inner: str) -> bool:
    """Whether numbered words give a rule, 三个坚持, or say that each has its own, 一镇一策."""
    if not _NUMERAL.match(inner):
        return False
    return bool(_EACH.fullmatch(inner)) or all(_FORMULA.search(part) for part in inner.split("、"))
