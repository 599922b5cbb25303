"""Tell what a speech blames from what it asks for."""

import re
from collections.abc import Mapping
from functools import lru_cache

from draftkit.mining.data.criticism import FAULTY_THINGS, FAULTY_WAYS, REMOVING
from draftkit.mining.data.idioms import HEADS
from draftkit.mining.data.lexicon import FORBIDDING, PROBLEM_TAILS, VERBS
from draftkit.mining.surroundings import Hint, most
from draftkit.phrases.model import GAP
from draftkit.phrases.taxonomy import Form

_FAULTS = FAULTY_THINGS | FAULTY_WAYS
_LONG_FAULTS = re.compile("|".join(sorted(fault for fault in _FAULTS if len(fault) > 3)))  # noqa: PLR2004
_BETWEEN = re.compile("[、，]")
_DENIED = ("不", "不能", "不可", "不得", "不容", "不会", "绝不")
_AGAINST = (*REMOVING, *FORBIDDING)
_LACKING = re.compile("缺乏|缺少|欠缺|有待(?:加强|提高|提升|改进|完善)")
_BLAMABLE = (Form.FOUR, Form.THREE)


def members_of(text: str) -> tuple[str, ...]:
    """The parts of a pair or series, without quotation marks; a single phrase is the only part."""
    return tuple(_BETWEEN.split(text.replace("“", "").replace("”", "")))


def names_fault(text: str) -> bool:
    """Whether a run ends in what is wrong with its subject (…淡薄), and does not deny it (…不动摇)."""
    if not text.endswith(PROBLEM_TAILS):
        return False
    subject = text.removesuffix(next(tail for tail in PROBLEM_TAILS if text.endswith(tail)))
    return not subject.endswith(_DENIED) and not subject.startswith(_AGAINST)


@lru_cache(maxsize=4096)
def is_fault(text: str) -> bool:
    """Whether a phrase names a fault by its own words; one that turns against a fault does not (杜绝文山会海)."""
    return all(_is_fault(member) for member in members_of(text))


def _is_fault(text: str) -> bool:
    if text in HEADS:
        return False
    if _LACKING.search(text) and not text.startswith(_AGAINST):
        return True
    if text in _FAULTS or names_fault(text):
        return True
    return _LONG_FAULTS.search(text) is not None and not text.startswith(_AGAINST)


def is_blamed(text: str, form: Form, head: str, hints: Mapping[Hint, int]) -> bool:
    """Whether a set phrase is a fault by its own words, or by the words around it in most of its places.

    Words that are known to be asked for, or to praise, are no fault wherever they stand.
    """
    if GAP.search(text):
        return False
    if is_fault(text):
        return True
    blamable = (
        form in _BLAMABLE and text not in HEADS and head in ("", "n") and not text.startswith((*VERBS, *REMOVING))
    )
    return blamable and most(hints) is Hint.BLAMED
