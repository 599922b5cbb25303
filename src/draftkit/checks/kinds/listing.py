"""Things that are named and counted in one breath: 甲、乙、丙三个县."""

import re
from collections.abc import Iterator

from draftkit.checks.amounts import clause_around
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


def listing(fields: Fields) -> Find:
    """A list whose number is not that of the things in it; with 等 there may be more than are named.

    Without 等 only lists of three short names or more before a number in Chinese are judged: 教育、医疗12个项目 says
    what the projects are for.
    """
    del fields
    return _find


def _find(subject: Subject) -> Iterator[Hit]:
    for passage in subject.passages:
        if "、" in passage.text:
            for match in _COUNT.finditer(passage.text):
                yield from _judged(passage, match)


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
