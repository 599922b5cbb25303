"""Weigh words in quotation marks: names of campaigns and brands, or formulas, figures of speech, quotations.

What speaks for a local name: a class word behind (“…”工程), a verb of a campaign before (开展“…”), what the words end
with, numbers in them, and whether they come again.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from draftkit.facts.titles.data.quoted import CRITICISED, FIGURATIVE, FORMULA, NAMED, NATIONAL, PROVINCIAL
from draftkit.facts.titles.quoted_around import CLASSED, around, campaign_behind, class_behind, is_worked_out

FIRM = 3
DOUBTFUL = 2
NEVER = -9
"""Weight of words that no other hint makes a name."""

_QUOTED = re.compile("“([^“”]{1,40})”")
_BETWEEN = re.compile("(?:、|和|与|及|以及|或)?")
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
_EACH = re.compile("(一.)(?:一|多).{1,3}")
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
        settled = [_settled(text, match) for match in run]
        context = around(text, run[0].start(), run[-1].end()) if None in settled else 0
        for match, fixed in zip(run, settled, strict=True):
            named = fixed is None and match is not run[-1] and class_behind(text, match.end())
            weight = _weight(match[1], CLASSED if named else context) if fixed is None else fixed
            yield Quoted(match[1], match.start(), match.end(), weight)


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


def _settled(text: str, match: re.Match[str]) -> int | None:
    """The weight of quoted words that they have in any context; None where that has to be weighed."""
    inner = match[1]
    if inner in NATIONAL:
        return FIRM if is_worked_out(text, match.start()) else NEVER
    if inner in CRITICISED or "习近平" in inner or _SENTENCE.search(inner):
        return NEVER
    if inner in FIGURATIVE:
        return None if campaign_behind(text, match.end()) else 0
    return NEVER if _IZED.search(inner) and not _is_plan(inner) else None


def _weight(inner: str, context: int) -> int:
    """The weight of quoted words, in the context they stand in."""
    if inner in FIGURATIVE:
        return FIRM if context > FIRM else 0
    if context < FIRM and (len(inner) > _LONG or _is_formula(inner)):
        return min(context, 0)
    return context + _by_itself(inner, context)


def _by_itself(inner: str, context: int) -> int:
    """What the words say themselves: that they are known for a name, end like one, are a code or a number."""
    weight = 2 if inner in PROVINCIAL or (_NAMED.search(inner) and len(inner) >= _NAME) else 0
    weight += 2 if _CODED.search(inner) or _is_plan(inner) else 0
    return weight + (1 if _NUMBERED.match(inner) and context + weight > 0 else 0)


def _is_plan(inner: str) -> bool:
    """Whether words number what one place plans: 六大片区, 三清两建."""
    return bool(_PLAN.fullmatch(inner)) and not _is_formula(inner)


def _is_formula(inner: str) -> bool:
    """Whether numbered words give a rule, 三个坚持, or say that each has its own, 一镇一策."""
    if not _NUMERAL.match(inner):
        return False
    return bool(_EACH.fullmatch(inner)) or all(_FORMULA.search(part) for part in inner.split("、"))
