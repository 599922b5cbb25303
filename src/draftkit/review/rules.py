"""Rules that decide on many edits at once: `all`, `figures`, `author=王某`, `3,5-7`."""

import difflib
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.review import messages_decide as messages
from draftkit.review.model import Change
from draftkit.review.together import Item
from draftkit.review.words import kind_named

_NUMBERS = re.compile(r"\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*")
_SIGNS = str.maketrans("，、－—～~＝", ",,----=")
"""What a Chinese input method gives for the signs of a rule."""
_MOST_DIGITS = 6


class Breadth(IntEnum):
    """How closely somebody looked at what is decided; a closer look comes before a wider one."""

    ALL = 0
    GROUP = 1
    EARLIER = 2
    """In an earlier review."""
    NUMBER = 3
    SINGLE = 4


@dataclass(frozen=True, slots=True)
class Rule:
    """A decision on several edits.

    Attributes:
        numbers: of the items it is about.
    """

    takes: bool
    breadth: Breadth
    numbers: frozenset[int]


GROUPS: Mapping[str, Callable[[Item], bool]] = {
    "figures": lambda item: item.edit.change is Change.FIGURE,
    "wording": lambda item: item.edit.change is Change.WORDING,
    "comments": lambda item: item.edit.change is Change.COMMENT,
    "tracked": lambda item: item.edit.tracked,
    "untracked": lambda item: not item.edit.tracked,
}
"""Words that stand for a group of edits."""


_KEYS: Mapping[str, str] = {
    **{key: key for key in ("author", "kind", "file")},
    "作者": "author",
    "修改人": "author",
    "类别": "kind",
    "种类": "kind",
    "文件": "file",
}
"""What may stand before the sign of equality, and what it means."""

_CHINESE_GROUPS: Mapping[str, str] = {
    "全部": "all",
    "全不": "none",
    "数据": "figures",
    "文字": "wording",
    "批注": "comments",
    "留痕": "tracked",
    "未留痕": "untracked",
}
"""Chinese words for groups."""


def parse_rule(text: str, items: Sequence[Item], names: Sequence[str], *, takes: bool) -> Outcome[Rule]:
    """The rule in a word of the command line.

    Args:
        text: as typed.
        items: what there is to decide on.
        names: of the files, in their order.
        takes: whether it takes, or refuses; `none` turns it round and is about all.
    """
    plain = text.strip().translate(_SIGNS).replace(" ", "")
    plain = _CHINESE_GROUPS.get(plain, plain if "=" in plain else plain.lower())
    if plain in ("all", "none"):
        return Outcome(Rule(takes == (plain == "all"), Breadth.ALL, _where(items, lambda _: True)))
    if plain in GROUPS:
        return Outcome(Rule(takes, Breadth.GROUP, _where(items, GROUPS[plain])))
    if _NUMBERS.fullmatch(plain):
        return _numbered(text, plain, items, takes=takes)
    word, sign, _ = plain.partition("=")
    key = _KEYS.get(word.lower(), "")
    if sign and key:
        return _named(
            key, text.strip().translate(str.maketrans("＝", "=")).partition("=")[2].strip(), items, names, takes
        )
    return Outcome(None, (messages.UNKNOWN_RULE(rule=text, groups=", ".join(GROUPS)),))


def _numbered(text: str, plain: str, items: Sequence[Item], *, takes: bool) -> Outcome[Rule]:
    parts = [part.partition("-") for part in plain.split(",")]
    if any(len(bound) > _MOST_DIGITS for first, _, last in parts for bound in (first, last)):
        return Outcome(None, (messages.NO_SUCH_NUMBER(rule=text, last=len(items)),))
    wanted = {number for first, _, last in parts for number in range(int(first), int(last or first) + 1)}
    if not wanted or not wanted <= {item.number for item in items}:
        return Outcome(None, (messages.NO_SUCH_NUMBER(rule=text, last=len(items)),))
    return Outcome(Rule(takes, Breadth.NUMBER, frozenset(wanted)))


def _named(key: str, name: str, items: Sequence[Item], names: Sequence[str], takes: bool) -> Outcome[Rule]:  # noqa: FBT001 - as `_numbered` has it
    """The rule about an author, a kind of change, or a file."""
    of: Callable[[Item], Iterable[str]]
    match key:
        case "author":
            of = _authors
            known = list(dict.fromkeys(author for item in items for author in _authors(item)))
        case "kind":
            of = _kinds
            known = [str(change) for change in Change]
            change = kind_named(name)
            name = name if change is None else str(change)
        case _:
            known = list(names)

            def of(item: Item) -> Iterable[str]:
                return (names[file] for file in item.files)

    if name not in known:
        return Outcome(None, (_unknown(key, name, known),))
    return Outcome(Rule(takes, Breadth.GROUP, _where(items, lambda item: name in of(item))))


def _authors(item: Item) -> tuple[str, ...]:
    return tuple(hand.author for hand in item.hands if hand.author)


def _kinds(item: Item) -> tuple[str, ...]:
    return (str(item.edit.change),)


def _where(items: Iterable[Item], holds: Callable[[Item], bool]) -> frozenset[int]:
    return frozenset(item.number for item in items if holds(item))


def _unknown(key: str, name: str, known: Sequence[str]) -> Diagnostic:
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
    message = messages.UNKNOWN_NAME_NEAR if near else messages.UNKNOWN_NAME
    return message(key=key, name=name, near="".join(near), allowed="、".join(known) or "—")
