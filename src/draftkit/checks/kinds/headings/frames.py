"""Headings of one list that share a frame: 坚持×为×, 做到×过硬, or a verb at the head of each."""

from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial

from draftkit.checks.kinds.headings.headline import are_headings, segments, words_of
from draftkit.checks.model import Find, Hit
from draftkit.checks.places import at_words
from draftkit.checks.series import series_of
from draftkit.checks.subject import Part, Subject
from draftkit.lexicon.words import words
from draftkit.strictyaml import Fields
from draftkit.text.han import is_han


def frames(fields: Fields) -> Find:
    """Options: `fewest`, how many headings a list must have; `openers`, single characters that make a frame (把, 以);
    `width`, how many characters shared at the beginning or the end make one.

    Gaps: `heading`, the one that stands out; `frame`, what the others share; `like`, one of them.
    """  # noqa: D205 - a list of options
    width, openers = fields.integer("width", 2, low=2, high=8), frozenset(fields.texts("openers"))
    return partial(
        _find,
        fewest=fields.integer("fewest", 4, low=3, high=20),
        shapes=(partial(_opening, width=width, openers=openers), partial(_ending, width=width)),
    )


_MOST_TAGGED_WRONG = 1
_Shape = Callable[[str], str]
"""What a heading may share with the others, empty for nothing."""


def _find(subject: Subject, fewest: int, shapes: tuple[_Shape, ...]) -> Iterator[Hit]:
    for series in series_of(subject):
        if len(series.items) >= fewest and are_headings(series):
            for shape in shapes:
                yield from _odd(series.items, shape)


def _odd(items: tuple[Part, ...], shape: _Shape) -> Iterator[Hit]:
    headings = [words_of(item) for item in items]
    frame, count = Counter(map(shape, headings)).most_common(1)[0]
    strange = [at for at, heading in enumerate(headings) if not _has(heading, frame)]
    if not frame or len(strange) != 1 or count < len(items) - _MOST_TAGGED_WRONG - 1:
        return
    at = strange[0]
    like = items[1] if at == 0 else items[0]
    values = (("heading", headings[at]), ("frame", frame), ("like", words_of(like)))
    yield Hit(at_words(items[at].lead), values, also=(at_words(like.lead),))


def _has(heading: str, frame: str) -> bool:
    """Whether a heading has the frame, even where the tagger cuts its words otherwise."""
    return heading.startswith(frame) or heading.endswith(frame)


def _opening(heading: str, width: int, openers: frozenset[str]) -> str:
    if heading[:1] in openers:
        return heading[0]
    start = heading[:width]
    return start if is_han(start) and width in words().edges(heading) else ""


def _ending(heading: str, width: int) -> str:
    """Of a heading of several segments: a single one ends with its noun, which is no frame."""
    end = heading[-width:]
    whole = is_han(end) and len(heading) - width in words().edges(heading)
    return end if whole and len(segments(heading)) > 1 else ""
