"""The same words in several headings of one list that are neither their frame nor the theme above them."""

from collections.abc import Iterator
from functools import partial
from itertools import groupby

from draftkit.checks.kinds.headings.headline import are_headings, segments, words_of
from draftkit.checks.model import Find, Hit
from draftkit.checks.own import main_place
from draftkit.checks.places import at_words
from draftkit.checks.series import Series, series_of
from draftkit.checks.subject import Part, Subject
from draftkit.lexicon.gazetteer import stem_of
from draftkit.lexicon.words import NOUN_TAGS, words
from draftkit.strictyaml import Fields
from draftkit.text.han import count_han

_FEWEST = 3


def repeated_words(fields: Fields) -> Find:
    """Options: `length`, from how many Han characters on words are told; `set_words`, those that may come again, as
    the name of the place may that the speech is about.

    Gaps: `words`, what comes again; `first` and `second`, two headings that have it.
    """  # noqa: D205 - a list of options
    length = fields.integer("length", 4, low=2, high=30)
    return partial(_find, length=length, set_words=fields.texts("set_words"))


def _find(subject: Subject, length: int, set_words: tuple[str, ...]) -> Iterator[Hit]:
    found = [series for series in series_of(subject) if len(series.items) >= _FEWEST and are_headings(series)]
    kept = (*set_words, *_places(subject)) if found else ()
    for series in found:
        yield from _again(series, length, kept)


def _places(subject: Subject) -> Iterator[str]:
    """Those a speech cannot help to name, without units: its office's, and the one it names most."""
    named = (
        *map(stem_of, subject.context.settings.own),
        main_place([each.text for each in subject.passages], subject.names),
    )
    yield from filter(None, named)


def _again(series: Series, length: int, set_words: tuple[str, ...]) -> Iterator[Hit]:
    headings = [words_of(item) for item in series.items]
    theme = words_of(series.above) if series.above else ""
    first: dict[str, int] = {}
    told: set[int] = set()
    for at, heading in enumerate(headings):
        for piece in _pieces(heading, length):
            before = first.setdefault(piece, at)
            new = (
                before != at and at not in told and piece not in theme and not any(word in piece for word in set_words)
            )
            if new and not _is_frame(piece, headings, heading, headings[before]):
                told.add(at)
                yield _hit(series.items[before], series.items[at], piece)


def _pieces(heading: str, length: int) -> Iterator[str]:
    """Nouns in a row, the longest rows first, and what is left of each without its first words."""
    runs = (list(run) for is_noun, run in groupby(words().tag(heading), lambda each: each[1] in NOUN_TAGS) if is_noun)
    for run in runs:
        for low in range(len(run)):
            for high in range(len(run), low, -1):
                piece = "".join(word for word, _ in run[low:high])
                if count_han(piece) >= length:
                    yield piece


def _is_frame(piece: str, headings: list[str], *two: str) -> bool:
    """Whether it stands in most of them, or each of the two ends or begins a segment with it: then it was meant."""
    often = 2 * sum(piece in heading for heading in headings) > len(headings)
    last = all(each.endswith(piece) for each in two)
    return often or last or all(any(part.startswith(piece) for part in segments(each)) for each in two)


def _hit(first: Part, second: Part, piece: str) -> Hit:
    values = (("words", piece), ("first", words_of(first)), ("second", words_of(second)))
    return Hit(at_words(second.lead), values, also=(at_words(first.lead),))
