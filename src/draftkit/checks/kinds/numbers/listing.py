"""Things that are named and counted in one breath: 甲、乙、丙三个县; 甲、乙分别增长5%、6%; “三个到位”，即……."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import pairwise, takewhile

from draftkit.checks.kinds.numbers.amounts import Amount, amounts, clause_around, inside
from draftkit.checks.model import Find, Hit
from draftkit.checks.subject import Passage, Subject
from draftkit.strictyaml import Fields
from draftkit.text.numerals import from_chinese

_COUNT = re.compile(
    "(?P<open>等)?(?P<n>[2-9](?![0-9])|1[0-9](?![0-9])|[两三四五六七八九](?![十百千万])|十[一二三四五六七八九]?)"
    "(?P<unit>[个名位家所项件条种座处支县市区镇村])"
)
_INSIDE = re.compile("（[^（）]*）|\\([^()]*\\)|“[^“”]*”|《[^《》]*》")
_JOIN = re.compile("和|及|与|暨")
_LONGEST = 6
"""Characters of a name; what is longer between two 、 may be a clause."""
_FEWEST = 3
_EACH = re.compile("分别")
_LINK = re.compile("(?:以上|左右|以下|以内|多)?[、和及与]")
_MOST_BETWEEN = 10
_NAMED = re.compile(
    "“?(?<!第)(?P<n>[两三四五六七八九])个(?P<word>[\u4e00-\u9fff]{2,4}?)”?(?:[，,]|——)?(?:即|就是|也就是|分别是|：|（|——)"
    "(?P<list>[^。；！？（）]{1,200})"
)
_NAMED_BEHIND = re.compile("“(?P<n>[两三四五六七八九])个(?P<word>[\u4e00-\u9fff]{2,4})”")
_ENDS = re.compile("[。；！？：，（）”]")
_BETWEEN_NAMED = re.compile("[、，,]|和(?!谐)|以及|(?<!普)及(?!时)")
_MOST_NAMED = 16
_FARTHEST = 120
_FEWEST_NAMED = 2


def listing(fields: Fields) -> Find:
    """A list whose number is not that of the things in it.

    `test`: `counted` looks at the number behind a list. With 等 there may be more than are named; without, only lists
    of three short names or more before a number in Chinese are judged: 教育、医疗12个项目 says what the projects are
    for. `each` looks at the values that 分别 gives to the things before it, `named` at things that share the word they
    are counted by: 思想到位、组织到位 as “三个到位”.
    """
    judges = {"counted": _counted, "each": _each, "named": _named}
    return partial(_find, judge=judges[fields.choice("test", judges, "counted")])


def _find(subject: Subject, judge: Callable[[Passage], Iterator[Hit]]) -> Iterator[Hit]:
    for passage in subject.passages:
        if "、" in passage.text or "，" in passage.text:
            yield from judge(passage)


def _counted(passage: Passage) -> Iterator[Hit]:
    for match in _COUNT.finditer(passage.text):
        yield from _judged(passage, match)


def _each(passage: Passage) -> Iterator[Hit]:
    for match in _EACH.finditer(passage.text):
        low, high = clause_around(passage.text, match.start(), match.end())
        things = _INSIDE.sub("〇", passage.text[low : match.start()])
        values = _row(passage.text, inside(amounts(passage.text), match.end(), high))
        named, most = things.count("、") + 1, things.count("、") + 1 + len(_JOIN.findall(things))
        if named == 1 or len(values) == 1 or not values or re.search("[0-9]", things):
            continue
        if values[0].start - match.end() <= _MOST_BETWEEN and not named <= len(values) <= most:
            found = passage.text[match.start() : values[-1].end]
            span = passage.span(match.start(), values[-1].end)
            yield Hit(span, (("found", found), ("named", str(named)), ("values", str(len(values)))))


def _row(text: str, found: Sequence[Amount]) -> Sequence[Amount]:
    """The first of them, and those that follow it with nothing but 、 or 和 between."""
    end = next(
        (at for at, (one, two) in enumerate(pairwise(found), 1) if not _LINK.fullmatch(text, one.end, two.start)), None
    )
    return found[:end]


def _judged(passage: Passage, match: re.Match[str]) -> Iterator[Hit]:
    low, _ = clause_around(passage.text, match.start(), match.end())
    items = _INSIDE.sub("〇", passage.text[low : match.start()]).split("、")
    if len(items) == 1 or not items[-1] or any("“" in item for item in items):
        return
    number = from_chinese(match["n"]) or int(match["n"])
    more = sum(len(_JOIN.findall(item)) for item in items)
    if match["open"]:
        wrong = len(items) > number
    else:
        judged = not match["n"].isdigit() and len(items) >= _FEWEST and all(len(item) <= _LONGEST for item in items[1:])
        wrong = judged and not len(items) <= number <= len(items) + more
    if wrong:
        yield Hit(passage.span(match.start(), match.end()), (("found", match[0]), ("listed", str(len(items)))))


def _named(passage: Passage) -> Iterator[Hit]:
    for match in _NAMED.finditer(passage.text):
        yield from _miscounted(passage, match, _BETWEEN_NAMED.split(match["list"]))
    for match in _NAMED_BEHIND.finditer(passage.text):
        before = _ENDS.split(passage.text[max(0, match.start() - _FARTHEST) : match.start()])[-1]
        yield from _miscounted(passage, match, _BETWEEN_NAMED.split(before)[::-1])


def _miscounted(passage: Passage, match: re.Match[str], items: Sequence[str]) -> Iterator[Hit]:
    """`items`: those nearest to the number first."""
    word = match["word"]
    row = list(takewhile(lambda item: _shares(item, word), items))
    # Where the word stands among other items too, the list is made another way.
    whole = sum(item.count(word) for item in items) == len(row) >= _FEWEST_NAMED
    if whole and len(row) != from_chinese(match["n"]):
        found = f"{match['n']}个{word}"
        span = passage.span(match.start("n"), match.end("word"))
        yield Hit(span, (("found", found), ("listed", str(len(row)))))


def _shares(item: str, word: str) -> bool:
    return len(item) <= _MOST_NAMED and (item.startswith(word) or item.endswith(word))
