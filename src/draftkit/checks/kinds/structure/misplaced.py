"""Parts of a speech that stand where another belongs: the usual order is title, salutation, opening, body, closing."""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from draftkit.checks.model import Find, Hit
from draftkit.checks.places import at_words
from draftkit.checks.subject import Passage, Subject
from draftkit.strictyaml import Fields
from draftkit.tree.reading import Role

_PEOPLE = "同志们?|同事们|代表|委员|领导|嘉宾|来宾|朋友们?|学员们?|老师们?|同学们|乡亲们"
_WHO = f"(?:尊敬的|敬爱的|亲爱的|各位)?[^，。！？；、：]{{0,12}}(?:{_PEOPLE})"
_SALUTATION = re.compile(f"(?=尊敬|敬爱|亲爱|各位|同志|全体|乡亲|同学|老师|朋友|同事){_WHO}(?:[，、]{_WHO}){{0,4}}：")
_TITLE = re.compile(
    "(?:在[^，。！？；：]{3,60}[上时的]的?|关于[^，。！？；：]{2,60}的?|[^，。！？；：]{2,40})"
    "(?:讲话|发言|致辞|致词|主持词|讲话稿|发言稿|发言提纲|工作报告)"
)
_TAKES_LEAVE = re.compile(
    "(?:我的?(?:讲话|发言|汇报|报告)(?:就到这里|到此结束|完了|完毕)|我就(?:讲|说|汇报)(?:到)?这(?:里|些|么多))"
    "(?:[，。！][^。！]{0,12})?[！。]?$"
)
_LAST = re.compile("最后，[^。]*(?:预祝|祝愿|祝)[^。]*！$|最后，.*谢谢(?:大家|各位)?！$")
_CALLS = re.compile("(?:同志们，|各位[^，。！]{2,6}[，！])?让我们[^。！]*(?:奋斗|贡献|篇章|前进|力量|局面|胜利)！$")
_SHOWN = 16
_AROUND_TITLE = 3
"""Passages behind the salutation among which a title is looked for."""


def misplaced(fields: Fields) -> Find:
    """Option `role`: title (it stands behind the salutation), salutation (behind the first paragraph) or closing
    (before the last heading of the first level). Only what its words show is found.

    Values: words, how it begins.
    """  # noqa: D205 - a list of options
    return partial(_find, role=Role(fields.choice("role", _TESTS, Role.CLOSING, required=True)))


def _find(subject: Subject, role: Role) -> Iterator[Hit]:
    passage = out_of_place(subject, role)
    if passage is not None:
        yield Hit(at_words(passage), (("words", passage.text.rstrip("：")[:_SHOWN]),))


def out_of_place(subject: Subject, role: Role) -> Passage | None:
    """The passage that has this role by its words, and stands where it does not belong; None where there is none."""
    return _TESTS[role](subject.passages)


def _title(passages: Sequence[Passage]) -> Passage | None:
    if not passages or passages[0].role is not Role.SALUTATION or any(each.role is Role.TITLE for each in passages):
        return None
    near = passages[1 : 1 + _AROUND_TITLE]
    return next((each for each in near if not each.marker and _TITLE.fullmatch(each.text)), None)


def _salutation(passages: Sequence[Passage]) -> Passage | None:
    if any(each.role in {Role.SALUTATION, Role.NEWS} for each in passages):
        return None
    said = False
    for each in passages:
        if said and _SALUTATION.fullmatch(each.text):
            return each
        said = said or (each.role is not Role.TITLE and each.text.endswith("。"))
    return None


def _closing(passages: Sequence[Passage]) -> Passage | None:
    last = max((at for at, each in enumerate(passages) if _is_top(each)), default=0)
    return next((each for each in passages[:last] if _closes(each)), None)


def _is_top(passage: Passage) -> bool:
    return passage.role is Role.HEADING and passage.level == 1 and bool(passage.marker) and passage.doubt is None


def _closes(passage: Passage) -> bool:
    if passage.role is Role.CLOSING:
        return True
    if passage.role not in {Role.OPENING, Role.BODY}:
        return False
    start, end = passage.sentences[-1] if passage.sentences else (0, 0)
    text = passage.text
    return bool(_TAKES_LEAVE.search(text) or _LAST.match(text) or _CALLS.fullmatch(text, start, end))


_TESTS = {Role.TITLE: _title, Role.SALUTATION: _salutation, Role.CLOSING: _closing}
