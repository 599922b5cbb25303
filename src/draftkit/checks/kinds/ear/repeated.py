"""Words that a listener hears again and again."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from draftkit.checks.model import Find, Hit
from draftkit.checks.subject import Passage, Subject
from draftkit.lexicon.words import words as tagger
from draftkit.strictyaml import Fields
from draftkit.text.han import count_han
from draftkit.tree.reading import Role

_HAN_RUN = re.compile("[\u3400-\u9fff]+")
_DOING = frozenset({"v", "d", "p"})
"""Tags of words that begin no name of a thing: 打造示范区 is one that a speaker may say otherwise."""
_NOT_HEARD = frozenset({Role.TITLE, Role.SALUTATION, Role.NEWS})

_Site = tuple[int, int]
"""A passage by its index, and an offset in its text."""


@dataclass(frozen=True, slots=True)
class _Options:
    """See `repeated`."""

    run: int
    sentence: int
    times: int
    words: tuple[str, ...]
    names: re.Pattern[str] | None
    things: tuple[str, ...]
    apart: int
    row: int


def repeated(fields: Fields) -> Find:
    """The same run of Han characters, or the same empty phrase, too often in one speech; told where it stands first.

    Options:
        run: how many characters make the same words; 0, the default, for none.
        sentence: from how many Han characters on a sentence is not said word for word again; 0, the default, for never.
        words: phrases that wear out, of any length.
        times: how often is too often; default 3.
        names: words that a run may hold and be repeated.
        things: nouns that end the name of a thing; a run that ends with one, or stands in quotation marks somewhere,
            may be repeated.
        apart: up to how many Han characters a sentence that opens a paragraph may open another one in another part of
            the speech; 0, the default, for none.
        row: from how many Han characters on a statement that is too short for `sentence` is not said twice in a row; 0,
            the default, for never. Calls (加油！) and questions may be.
    Values: words, count. Names, titles, what stands between quotation marks, and figures are no repetition.
    """
    names = fields.texts("names")
    options = _Options(
        run=fields.integer("run", 0, low=0, high=100),
        sentence=fields.integer("sentence", 0, low=0, high=1000),
        times=fields.integer("times", 3, low=2, high=1000),
        words=fields.texts("words"),
        names=re.compile("|".join(map(re.escape, names))) if names else None,
        things=fields.texts("things"),
        apart=fields.integer("apart", 0, low=0, high=1000),
        row=fields.integer("row", 0, low=0, high=1000),
    )
    return partial(_find, options=options)


def _find(subject: Subject, options: _Options) -> Iterator[Hit]:
    heard = [passage for passage in subject.passages if passage.role not in _NOT_HEARD]
    for word in options.words:
        yield from _hits(subject, _places(heard, word), len(word), options.times)
    if options.sentence:
        yield from _sentences(subject, heard, options)
    if options.row:
        yield from _rows(subject, heard, options)
    if options.run:
        yield from _runs(subject, heard, options)


def _hits(subject: Subject, sites: Sequence[_Site], length: int, times: int) -> Iterator[Hit]:
    if len(sites) >= times:
        spans = [subject.passages[index].span(at, at + length) for index, at in sites]
        index, at = sites[0]
        words = subject.passages[index].text[at : at + length]
        yield Hit(spans[0], (("words", words), ("count", str(len(sites)))), also=tuple(spans[1:]))


def _places(passages: Sequence[Passage], word: str) -> list[_Site]:
    return [
        (passage.index, match.start()) for passage in passages for match in re.finditer(re.escape(word), passage.text)
    ]


def _sentences(subject: Subject, heard: Sequence[Passage], options: _Options) -> Iterator[Hit]:
    said: dict[str, list[_Site]] = {}
    for passage in heard:
        for start, end in passage.sentences:
            words = passage.text[start:end]
            if end - start >= options.sentence and count_han(words) >= options.sentence:
                said.setdefault(words, []).append((passage.index, start))
    for words, sites in said.items():
        if count_han(words) > options.apart or not _are_leads(subject, sites):
            yield from _hits(subject, sites, len(words), options.times)


def _rows(subject: Subject, heard: Sequence[Passage], options: _Options) -> Iterator[Hit]:
    """Short statements that are said twice in a row."""
    for passage in heard:
        for (start, end), (again, last) in pairwise(passage.sentences):
            words = passage.text[start:end]
            is_short = not options.sentence or count_han(words) < options.sentence
            if is_short and count_han(words) >= options.row and words == passage.text[again:last] and words[-1] == "。":
                yield from _hits(subject, ((passage.index, start), (passage.index, again)), len(words), 2)


def _are_leads(subject: Subject, sites: Sequence[_Site]) -> bool:
    """Whether each opens a paragraph, every one in another part: the review and the plan may share a lead."""
    parts = [subject.passages[index].part for index, at in sites if at == 0]
    return len(set(parts)) == len(sites)


def _runs(subject: Subject, heard: Sequence[Passage], options: _Options) -> Iterator[Hit]:
    """Each repeated run once, as long as it is the same everywhere."""
    size = options.run
    sites: dict[str, list[_Site]] = {}
    for passage in heard:
        for at in _starts(subject, passage, options):
            sites.setdefault(passage.text[at : at + size], []).append((passage.index, at))
    often = {run: places for run, places in sites.items() if len(places) >= options.times}
    for places in often.values():
        if not _goes_on_before(subject, places, often, size):
            length = _length(subject, places, often, size)
            if not _is_name(subject, places[0], length, options.things):
                yield from _hits(subject, places, length, options.times)


def _is_name(subject: Subject, site: _Site, length: int, things: tuple[str, ...]) -> bool:
    """Whether so many characters there name a thing, or are quoted somewhere in the speech."""
    index, at = site
    run = subject.passages[index].text[at : at + length]
    if things and f"“{run}”" in subject.text:
        return True
    return run.endswith(things) and tagger().tag(run)[0][1] not in _DOING


def _starts(subject: Subject, passage: Passage, options: _Options) -> Iterator[int]:
    """Where a run of that size stands in which nothing is a name."""
    text = passage.text
    names = [(mention.start, mention.end) for mention in subject.mentions[passage.index]]
    names += [*passage.quoted, *((made.start, made.end) for made in passage.generated)]
    if options.names is not None:
        names += [match.span() for match in options.names.finditer(text)]
    masked = list(text)
    for start, end in names:
        masked[start:end] = " " * (end - start)
    for run in _HAN_RUN.finditer("".join(masked)):
        yield from range(run.start(), run.end() - options.run + 1)


def _goes_on_before(subject: Subject, places: Sequence[_Site], often: dict[str, list[_Site]], size: int) -> bool:
    """Whether one character earlier the same words stand at all of these places: then they are told of there."""
    index, at = places[0]
    earlier = often.get(subject.passages[index].text[at - 1 : at - 1 + size], []) if at else []
    return [(index, at + 1) for index, at in earlier] == list(places)


def _length(subject: Subject, places: Sequence[_Site], often: dict[str, list[_Site]], size: int) -> int:
    index, at = places[0]
    text = subject.passages[index].text
    more = 1
    while [(i, j - more) for i, j in often.get(text[at + more : at + more + size], [])] == list(places):
        more += 1
    return size + more - 1
