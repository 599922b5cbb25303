"""Phrases of several runs: pairs that answer each other and series of members of one length."""

import re
from itertools import pairwise

from draftkit.mining import clauses
from draftkit.mining.data.lexicon import ADVERBS, FUNCTION_FIRST, FUNCTION_LAST, VERBS
from draftkit.mining.data.phrases import KNOWN
from draftkit.mining.data.worth import BOILERPLATE, LOCAL_THINGS, SECTORS
from draftkit.mining.find import Judged
from draftkit.mining.heads import head_of
from draftkit.mining.judge import Judge
from draftkit.mining.polarity import is_fault
from draftkit.mining.roles import role_by_words
from draftkit.mining.worth import worth_of
from draftkit.phrases.taxonomy import Form, PhraseRole

_PREDICATE = re.compile(
    "[\u4e00-\u9fff](?:[好难易可能]|不)[\u4e00-\u9fff]|[\u4e00-\u9fff]{2,4}不[\u4e00-\u9fff]|"
    "[\u4e00-\u9fff](?:有|无|见|成)[\u4e00-\u9fff]"
)
"""A thing and what it is: 门好进, 作风不实, 思有方."""

_BETWEEN = re.compile("[、，]")
_SHORTEST, _TWO, _LONGEST_HALF = 2, 2, 5
_NOT_A_FRAME = frozenset("的了和与、化性")
_STRONG = 600
_WORTH = {"known": 860, "answering": 760, "alike": 600, "joined": 480, "listed": 400}


def judged(text: str, judge: Judge) -> Judged | None:
    """What members of one length are together: a pair, a series, or qualities all with 化."""
    members = _BETWEEN.split(text)
    size = len(members[0])
    if len(members) < _TWO or any(len(member) != size for member in members) or len(set(members)) < len(members):
        return None
    if BOILERPLATE.search(text) or LOCAL_THINGS.search(text):
        return None
    link = _link(members, judge, is_list="、" in text)
    if not link:
        return None
    worth = _WORTH[link] - (SECTORS.search(text) is not None) * 250
    form = _form(members)
    role = PhraseRole.PROBLEM if all(map(is_fault, members)) else role_by_words(text)
    return Judged(form, head_of(text, judge), role, worth=worth)


def _form(members: list[str]) -> Form:
    if all(member.endswith("化") for member in members):
        return Form.IZE
    return Form.PAIR if len(members) == _TWO else Form.SERIES


def _link(members: list[str], judge: Judge, *, is_list: bool) -> str:
    """What holds the members together; empty where nothing does."""
    if all(member in KNOWN for member in members):
        return "known"
    if all(map(is_fault, members)):
        return "answering"
    if _form(members) is Form.IZE:
        return "alike"
    if _is_list(members) and not any(map(role_by_words, members)):
        return "listed"
    whole = all(_stands(member, judge) for member in members)
    even = _is_even(members, judge)
    if _share_a_frame(members):
        return "answering" if whole or even or _is_firm(members) else ""
    return _unframed(members, judge, even=even, is_list=is_list) if whole else ""


def _unframed(members: list[str], judge: Judge, *, even: bool, is_list: bool) -> str:
    """What holds members together that are phrases each and have no character in common at one place."""
    if even:
        return "alike"
    worths = [worth_of(m, form, judge) for m in members if (form := clauses.form_of(m, judge, listed=False))]
    return "joined" if len(worths) == len(members) and (is_list or min(worths) >= _STRONG) else ""


def _is_list(members: list[str]) -> bool:
    """Whether all speak of the parts of one thing, or of one thing in many: 城市品质、城市治理."""
    if len({member[-2:] for member in members}) == 1:
        return True
    first = members[0][:2]
    return all(member.startswith(first) for member in members) and first not in VERBS and first not in ADVERBS


def _share_a_frame(members: list[str]) -> bool:
    """Whether all have a character in common at one place, but no more than half of them."""
    size = len(members[0])
    shared = [at for at in range(size) if len({m[at] for m in members}) == 1 and members[0][at] not in _NOT_A_FRAME]
    answering = any(
        sum(a == b for a in first for b in second if a not in _NOT_A_FRAME) > 1 for first, second in pairwise(members)
    )
    return bool(shared) and (len(shared) * 2 <= size + 1 or answering)


def _is_firm(members: list[str]) -> bool:
    """Whether members that are no phrases by themselves hold together by their frame: 思有方、谋有据."""
    size = len(members[0])
    shared = [at for at in range(size) if len({m[at] for m in members}) == 1 and members[0][at] not in _NOT_A_FRAME]
    short = size <= _LONGEST_HALF and any(0 < at < size - 1 for at in shared)
    ends = all(member[-1] not in FUNCTION_LAST and member[0] not in FUNCTION_FIRST for member in members)
    return ends and (short or len(shared) > 1)


def _is_even(members: list[str], judge: Judge) -> bool:
    """Whether all are built of words of the same lengths and classes."""
    shapes = {tuple((len(word), _class(tag)) for word, tag in judge.words.tag(member)) for member in members}
    return len(shapes) == 1 and not judge.is_fragment(members[0])


def _class(tag: str) -> str:
    return "v" if tag == "vn" else tag[:1]


def _stands(member: str, judge: Judge) -> bool:
    if len(member) == _SHORTEST:
        tag = judge.words.tag_of(member)
        return (
            member[-1] == "化"
            or tag.startswith(("v", "a", "i"))
            or (not tag and judge.words.tag_of(member[0])[:1] in ("v", "a"))
        )
    if member in KNOWN or is_fault(member) or _PREDICATE.fullmatch(member):
        return True
    return not judge.is_fragment(member) and clauses.form_of(member, judge, listed=False) is not None
