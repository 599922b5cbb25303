"""What else a person is called: 玉雄同志, 陈书记, and the two characters of a short name set apart."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from draftkit.figures.following.ways import Way
from draftkit.text.han import is_han

_BLANKS = re.compile(r"\s+")
_OF_TWO = "欧阳司马上官诸葛司徒东方独孤南宫夏侯皇甫尉迟公孙慕容令狐长孙宇文轩辕端木澹台"
_DOUBLE = frozenset(_OF_TWO[at : at + 2] for at in range(0, len(_OF_TWO), 2))
"""Family names of two characters."""
_SHORT = 2
"""Characters of a name whose two halves are set apart in a line of names."""
_LONGEST = 4


class _Name(NamedTuple):
    family: str
    given: str

    @property
    def whole(self) -> str:
        return self.family + self.given


def ways(leader: str, old: str) -> Iterator[Way]:
    """The name with other words around it, the given name with its words, the family name with a title."""
    name = _name(leader)
    if name is None:
        if leader in old:
            yield lambda words: old.replace(leader, words)
        return
    if _squeezed(old) == name.whole:
        yield lambda words: _apart(words, _BLANKS.search(old))
    if name.whole in old:
        yield lambda words: old.replace(name.whole, _squeezed(words))
    if len(name.given) > 1 and name.given in old:
        yield _around(old, name.given, lambda new: new.given if len(new.given) > 1 else None)
    if old.startswith(name.family):
        yield lambda words: new.family + old.removeprefix(name.family) if (new := _name(words)) else None


def _around(old: str, part: str, of: Callable[[_Name], str | None]) -> Way:
    """The old words with a part of the new name in the place of that of the old one."""

    def way(words: str) -> str | None:
        new = _name(words)
        part_now = of(new) if new else None
        return old.replace(part, part_now) if part_now else None

    return way


def _apart(words: str, blank: re.Match[str] | None) -> str:
    """A name of two characters with the blank between them, any other without."""
    squeezed = _squeezed(words)
    return f"{squeezed[0]}{blank[0]}{squeezed[1]}" if blank and len(squeezed) == _SHORT else squeezed


def _name(words: str) -> _Name | None:
    """A Chinese name in its two parts, rare family names too; None for what is no such name."""
    squeezed = _squeezed(words)
    if not is_han(squeezed) or not _SHORT <= len(squeezed) <= _LONGEST:
        return None
    if squeezed[:2] in _DOUBLE and len(squeezed) > _SHORT:
        return _Name(squeezed[:2], squeezed[2:])
    return _Name(squeezed[0], squeezed[1:]) if len(squeezed) < _LONGEST else None


def _squeezed(words: str) -> str:
    return _BLANKS.sub("", words)
