"""Turns of speech that open, lead over, close or tell of a meeting: whole clauses by their pattern."""

import re

from draftkit.mining.data.frames import REGISTER_OF
from draftkit.mining.data.turns import TURNS
from draftkit.mining.find import Judged
from draftkit.mining.frames import FIXED
from draftkit.mining.heads import head_of
from draftkit.mining.judge import Judge
from draftkit.phrases.taxonomy import Form

_TURN = re.compile("|".join(f"({pattern})" for _, _, pattern in TURNS))
_FIXED_WORTH = 800


def fixed(text: str, judge: Judge) -> Judged | None:
    """What a fixed wording of the table is."""
    if text not in FIXED:
        return None
    form, role = FIXED[text]
    head = "" if form is Form.FRAME else head_of(text, judge)
    return Judged(form, head, role, REGISTER_OF.get(role), _FIXED_WORTH)


def turn(text: str) -> Judged | None:
    """What a clause is that has the pattern of a turn."""
    found = _TURN.fullmatch(text)
    if found is None or found.lastindex is None:
        return None
    role, worth, _ = TURNS[found.lastindex - 1]
    return Judged(Form.FRAME, "", role, REGISTER_OF.get(role), worth)
