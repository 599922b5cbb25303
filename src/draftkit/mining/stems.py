"""Cut a run of Han characters down to the phrase in it: without what leads to it, or from a verb on to its end."""

import re
from collections.abc import Iterator

from draftkit.mining.data.idioms import HEADS
from draftkit.mining.data.leads import NO_URGING
from draftkit.mining.data.phrases import KNOWN
from draftkit.mining.data.tails import TAILS

_URGED = (
    f"(?:(?:我们|大家|同志们|各级各部门|各单位|各部门|各级)?(?:一定|就是|也|就|还|更|都|仍|既|"
    f"又)?(?:要(?![{NO_URGING}])|必须|务必|应当|应该|需要|须))"
    "(?:要)?(?:进一步|切实|不断|始终|继续)?"
)
_BARE = (
    "进一步|切实(?=[加做抓把增提转解保维履改落])|不断(?=[加增提完深强推优扩健创改壮巩丰拓夯提])|"
    "始终(?=[坚保把牢])|继续(?=[加做抓把增提推深完保])|"
    "并(?![且非存联轨列重])|仍(?=[然存有需])(?:然(?=存))?|同时|从而|而且|特别是|尤其是|严格(?=按)|真正做到|切实做到"
)
_LEAD = re.compile(f"(?:{_URGED}|{_BARE})(?=.{{3}})").match
_FIRST_OF_LEADS = frozenset("我大同各一就也还更都仍既又要必务应需须进切不始继并从而特尤严真")
"""Most runs begin with none: a set tells it in a third of the time that the pattern takes."""

_SETTINGS = frozenset({"坚持", "做到", "确保", "实现", "力求", "始终"})
_INSIDE = re.compile(
    f"(?<![重主需纲首紧摘概简只既就还更又是])(?:要|必须|务必|应当)(?![{NO_URGING}])(?:进一步|切实|不断|"
    f"始终|继续|带头|自觉|认真|主动)?(?=.{{3}})"
).search
_LONG, _LONG_TAIL, _MOST, _SHORTEST = 12, 8, 2, 4
_TAIL = re.compile(TAILS).finditer


_DONE = frozenset(phrase for phrase in KNOWN if len(phrase) > 2 and HEADS.get(phrase, "v") in ("v", "a"))  # noqa: PLR2004
"""What 坚持 and 做到 may be taken off from: 坚持政治统领 is one phrase, 坚持实事求是 is 实事求是."""


def without_lead(run: str) -> str:
    """The run without 要, 必须, 要切实 and the like before it, 坚持 and 做到 where a set phrase follows.

    In a run of more than 12 characters that has no lead, the words up to an urging one are the subject and go too.
    What is left has at least three characters.
    """
    lead = _LEAD(run) if run[:1] in _FIRST_OF_LEADS else None
    if lead:
        run = run[lead.end() :]
    elif len(run) > _LONG and (inside := _INSIDE(run, 2)):
        run = run[inside.end() :]
    return run[2:] if run[:2] in _SETTINGS and run[2:] in _DONE else run


def tails(run: str) -> Iterator[int]:
    """The places in a run of more than eight characters from which its end may stand by itself; at most two.

    They are the places of resulting, evaluating and urging verbs (提供了…, 走在…), of what leads to a noun
    (…的简要回顾) and of what was done at a meeting (在…上作了发言).
    """
    if len(run) <= _LONG_TAIL:
        return
    found = 0
    for match in _TAIL(run, 1):
        if len(run) - match.start() >= _SHORTEST:
            yield match.start()
            found += 1
            if found == _MOST:
                return
