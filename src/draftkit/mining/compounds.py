"""Phrases of several runs: pairs that answer each other and series of members of one length."""

import re
from itertools import pairwise

from draftkit.mining import clauses
from draftkit.mining.data.phrases import KNOWN
from draftkit.mining.data.worth import BOILERPLATE, LOCAL_THINGS, SECTORS
from draftkit.mining.find import Judged
from draftkit.mining.heads import head_of
from draftkit.mining.judge import Judge
from draftkit.mining.polarity import is_fault
from draftkit.mining.roles import role_by_words
from draftkit.phrases.taxonomy import Form, PhraseRole

_BETWEEN = re.compile("[、，]")
_SHORTEST, _TWO = 2, 2
_NOT_A_FRAME = frozenset("的了和与、化性")
_WORTH = {"known": 860, "answering": 760, "alike": 600, "joined": 480}


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
    whole = all(_stands(member, judge) for member in members)
    if _share_a_frame(members):
        return "answering" if whole or _is_even(members, judge) else ""
    if not whole:
        return ""
    if _is_even(members, judge):
        return "alike"
    formed = all(clauses.form_of(member, judge, listed=False) for member in members)
    return "joined" if formed and is_list else ""


def _share_a_frame(members: list[str]) -> bool:
    """Whether all have a character in common at one place, but no more than half of them."""
    size = len(members[0])
    shared = [
        at for at in range(size) if len({m[at] for m in members}) == 1 and members[0][at] not in _NOT_A_FRAME
    ]
    answering = any(
        sum(a == b for a in first for b in second if a not in _NOT_A_FRAME) > 1 for first, second in pairwise(members)
    )
    return bool(shared) and (len(shared) * 2 <= size + 1 or answering)


def _is_even(members: list[str], judge: Judge) -> bool:
    """Whether all are built of words of the same lengths and classes."""
    shapes = {tuple((len(word), _class(tag)) for word, tag in judge.words.tag(member)) for member in members}
    return len(shapes) == 1 and not judge.is_fragment(members[0])


def _class(tag: str) -> str:
    return "v" if tag == "vn" else tag[:1]


def _stands(member: str, judge: Judge) -> bool:
    if len(member) == _SHORTEST:
        tag = judge.words.tag_of(member)
        return tag.startswith(("v", "a", "i")) or (not tag and member[-1] not in "性力")
    if member in KNOWN or is_fault(member):
        return True
    return not judge.is_fragment(member) and clauses.form_of(member, judge, listed=False) is not None
