"""Which part of a speech somebody means."""

from collections.abc import Mapping

from draftkit.assemble.vary import CLOSING, OPENING
from draftkit.diagnostics import Outcome
from draftkit.workflows import messages

_NAMES = {"opening": OPENING, "closing": CLOSING, "开头": OPENING, "结尾": CLOSING}
_NUMERALS = "一二三四五六七八九十"


def find_part(name: str, headings: Mapping[str, str]) -> Outcome[str]:
    """The id of a part somebody named, `OPENING` or `CLOSING`.

    Args:
        name: 开头 or `opening`, 结尾 or `closing`, a number (2, 2.1, 第二部分, 二), or a heading or a piece of one.
        headings: what each part and point says, by its id (`2.1`), in the order of the speech.
    """
    name = name.strip()
    by_number = _NAMES.get(name.lower()) or _number(name)
    if by_number in (OPENING, CLOSING, *headings):
        return Outcome(by_number)
    exact = [place for place, said in headings.items() if name == said]
    found = exact or [place for place, said in headings.items() if name and name in said]
    if len(found) == 1:
        return Outcome(found[0])
    allowed = "; ".join((OPENING, *(f"{place} {said}" for place, said in headings.items()), CLOSING))
    message = messages.PART_NAMED_TWICE if found else messages.UNKNOWN_PART
    return Outcome(None, (message(part=name, allowed=allowed),))


def _number(name: str) -> str:
    """二, 第二部分 and 二、 as 2; anything else as it stands."""
    core = name.removeprefix("第").removesuffix("部分").removesuffix("、").strip("（）")
    return str(_NUMERALS.index(core) + 1) if len(core) == 1 and core in _NUMERALS else core
