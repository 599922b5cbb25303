"""What else a place is called, and what is named after it: 天门, 我市, 市委, 天门人."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from draftkit.figures.following.ways import Way

_UNITS = "特别行政区|自治区|自治州|自治县|自治旗|新区|地区|林区|特区|省|市|州|盟|县|区|旗"
_SMALL = "街道|办事处|苏木|社区|镇|乡|村"
_PEOPLES = "(?:.{1,3}族)+|维吾尔|蒙古|哈萨克"
_OURS = "我全本该各"


def _pattern(units: str) -> re.Pattern[str]:
    return re.compile(rf"(?P<stem>\S{{2,}}?)(?P<unit>(?:(?:{_PEOPLES})(?=自治))?(?:{units}))")


_OF_PLACES, _OF_BODIES = _pattern(f"{_UNITS}|{_SMALL}"), _pattern(_UNITS)


class _Part(NamedTuple):
    """A place within a name; its unit is empty where the name has none."""

    stem: str
    unit: str

    @property
    def has_stem(self) -> bool:
        """Whether it can be called by its stem: 和 for 和县 cannot."""
        return len(self.stem) > 1


class _Named(NamedTuple):
    """The places a name begins with, at least one, and what is behind them: 云溪县, 水利局."""

    parts: tuple[_Part, ...]
    rest: str

    @property
    def last(self) -> _Part:
        return self.parts[-1]


def ways(leader: str, old: str) -> Iterator[Way]:
    """The forms of a place, villages and streets too."""
    yield from _ways(leader, old, _OF_PLACES)


def ways_of_bodies(leader: str, old: str) -> Iterator[Way]:
    """The forms of what has a place of a county's rank or above at its head: an office, a meeting, a document."""
    if _named(leader, _OF_BODIES).last.unit:
        yield from _ways(leader, old, _OF_BODIES)


def _ways(leader: str, old: str, pattern: re.Pattern[str]) -> Iterator[Way]:
    for form in _FORMS:
        yield _way(form, pattern)
    named = _named(leader, pattern)
    if old[0] in _OURS and named.last.unit:
        yield _way(lambda new: old[0] + new.last.unit + new.rest if new.last.unit else None, pattern)
    if not named.last.unit and old.startswith(leader) and not named.rest:
        yield _with_unit(leader, old, pattern)
    if leader in old:
        yield lambda words: old.replace(leader, words)
    if not named.rest and named.last.has_stem and named.last.stem in old:
        yield _way(lambda new: old.replace(named.last.stem, new.last.stem) if new.last.has_stem else None, pattern)


def _with_unit(leader: str, old: str, pattern: re.Pattern[str]) -> Way:
    """The name with a unit that the leader was without: the new one has to say its own."""

    def way(words: str) -> str | None:
        if words == leader:
            return old if _named(old, pattern).last.unit else None
        return words if _named(words, pattern).last.unit else None

    return way


def _way(form: "_Form", pattern: re.Pattern[str]) -> Way:
    return lambda words: form(_named(words, pattern)) or None


def _named(words: str, pattern: re.Pattern[str]) -> _Named:
    parts, at = [], 0
    while found := pattern.match(words, at):
        parts.append(_Part(found["stem"], found["unit"]))
        at = found.end()
    if parts:
        return _Named(tuple(parts), words[at:])
    short = re.fullmatch(rf"(\S)({_UNITS})", words)
    return _Named((_Part(short[1], short[2]) if short else _Part(words, ""),), "")


def _last(named: _Named) -> str | None:
    """Without the places above: 天门市 of 湖北省天门市."""
    return named.last.stem + named.last.unit + named.rest


def _stem(named: _Named) -> str | None:
    return named.last.stem + named.rest if named.last.has_stem else None


def _stems(named: _Named) -> str | None:
    """All places without their units: 湖北天门."""
    return "".join(part.stem for part in named.parts) + named.rest if named.last.has_stem else None


def _unit(named: _Named) -> str | None:
    """The unit for the place: 市委 of 天门市委."""
    return named.last.unit + named.rest if named.last.unit and named.rest else None


def _rest(named: _Named) -> str | None:
    return named.rest


_Form = Callable[[_Named], str | None]
_FORMS: tuple[_Form, ...] = (_last, _stem, _stems, _unit, _rest)
