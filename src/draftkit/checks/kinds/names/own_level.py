"""Words for the own place that go with the level the older speech was on: 全市, 市委 in the speech of a county."""

import re
from collections.abc import Iterator

from draftkit.checks.model import Find, Hit
from draftkit.checks.subject import Subject
from draftkit.facts.forms import OldValue
from draftkit.figures.model import FigureType
from draftkit.lexicon.gazetteer import gazetteer, stem_of
from draftkit.source import Span
from draftkit.strictyaml import Fields

_LEVELS = "省市县区州盟旗"
_WORDS = (
    "(?:(?<=[我全本])|(?<=我们)|(?<![\u4e00-\u9fff])){0}(?:委(?![员会托派])|政府|直(?=[机部单各]))?(?![场域间块位民])"
)
_FIRST = re.compile("(?:我们|[我全本])?$")


def own_level(_: Fields) -> Find:
    """Words that say on which level the own place is (我市, 全市, 市委), where that place is on another one now.

    Each word once, with its other places: it may mean the place above, or be what has to be changed everywhere.

    Values of a hit are `found`, `other` (the word for the present level), `old` and `new` (the places).
    """
    return _of_other_level


def _of_other_level(subject: Subject) -> Iterator[Hit]:
    own = _own_change(subject)
    if own is None:
        return
    value, before, now = own
    places: dict[str, list[Span]] = {}
    for word, span in _words_of(subject, before):
        places.setdefault(word, []).append(span)
    for word, spans in places.items():
        words = (("found", word), ("other", word.replace(before, now, 1)), ("old", value.text), ("new", value.new))
        yield Hit(spans[0], words, also=tuple(spans[1:]))


def _words_of(subject: Subject, level: str) -> Iterator[tuple[str, Span]]:
    pattern = re.compile(_WORDS.format(level))
    for passage in subject.passages:
        for found in pattern.finditer(passage.text):
            start = found.start() - len(_first_of(passage.text, found.start()))
            if found.end() - start > 1 and not passage.is_generated(start, found.end()):
                yield passage.text[start : found.end()], passage.span(start, found.end())


def _first_of(text: str, end: int) -> str:
    found = _FIRST.search(text[max(0, end - 2) : end])
    return found[0] if found else ""


def _own_change(subject: Subject) -> tuple[OldValue, str, str] | None:
    """The place that the speech is about, if it was on another level before, with both levels."""
    places = {value for value in subject.context.old if value.type is FigureType.PLACE and value.new and value.text}
    own = max(places, key=lambda value: (subject.text.count(stem_of(value.new) or value.new), value), default=None)
    if own is None:
        return None
    before, now = _level(own.text), _level(own.new)
    return (own, before, now) if before and now and before != now else None


def _level(name: str) -> str:
    """The unit a place has; of one without unit that of the table, the later one of a county that became more."""
    if stem_of(name) not in ("", name) and name[-1] in _LEVELS:
        return name[-1]
    known = {level for level in _LEVELS if f"{name}{level}" in gazetteer().full}
    known -= {"县"} if len(known) > 1 else set()
    return known.pop() if len(known) == 1 else ""
