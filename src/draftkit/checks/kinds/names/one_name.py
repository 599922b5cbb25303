"""One thing, one name: spellings of a name that differ by a word, by its order, or by its quotation marks."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from draftkit.checks.model import Find, Hit
from draftkit.checks.subject import Passage, Subject
from draftkit.facts.titles.data.quoted import CRITICISED, FIGURATIVE, NATIONAL
from draftkit.figures.model import FigureType
from draftkit.source import Span
from draftkit.strictyaml import Fields, Sequence
from draftkit.strictyaml.nodes import Scalar
from draftkit.text.han import is_han

_TITLED = frozenset({FigureType.MEETING, FigureType.BRAND, FigureType.SLOGAN, FigureType.DOCUMENT})
_MEMBERS = re.compile("[、，]")
_JOINTS = re.compile("[、，和与及]")
_MARKS = re.compile("[“”《》]")
_LONG = 9
"""Characters from which a name that differs from another one in one of them is taken for the same thing. In 55 work
reports of cities all shorter pairs but two were two things (a college and a university, the carp and the bream)."""
_SHORTEST = 4
_PAIR = 2
_TELLING = frozenset(
    "0123456789一二两三四五六七八九十百千万第届次年月日省市县区镇乡村州旗全中上下左右前后东西南北男女老少新旧大小初高正副"
)
"""Characters that make another thing of a name: 全省 and 全市, 第三届 and 第四届."""
_WITH_WORD = re.compile("(?![一这那两几])([\u4e00-\u9fff]{2})“([^“”、，]{2,12})”")
_COUNTED = re.compile("[一二两三四五六七八九十0-9]+[个项大]")
"""Numbered formulas are many and alike: “四个专项整治”, “四个专项治理”."""
_RANKED = re.compile("[十百千]强")
_COMMON = NATIONAL | FIGURATIVE | CRITICISED


@dataclass(frozen=True, slots=True)
class _Name:
    """A name and where it stands; two names in one `sentence` (passage and number) are told apart on purpose."""

    text: str
    span: Span
    sentence: tuple[int, int] = (-1, 0)


def one_name(fields: Fields) -> Find:
    """Names of meetings, brands, goals and documents that are nearly the same, and phrases that mean one thing.

    Options:
        alike: lists of words that may stand for one another in a name (整治, 治理).
        sets: lists of phrases for one thing, of which a speech uses one.
    """
    table = {word: words[0] for words in _lists(fields, "alike") for word in words[1:]}
    return partial(_other_forms, alike=table, sets=_lists(fields, "sets"))


def marks_of_names(_: Fields) -> Find:
    """A name that stands once with quotation marks and once without, behind the same word."""
    return _with_and_without


def _lists(fields: Fields, key: str) -> tuple[tuple[str, ...], ...]:
    found = []
    for at, node in enumerate(fields.items(key)):
        words = (
            tuple(item.text for item in node.items if isinstance(item, Scalar)) if isinstance(node, Sequence) else ()
        )
        if len(words) < _PAIR:
            fields.log.wrong_type(node, f"{fields.where}.{key}[{at}]", "a list of words")
        else:
            found.append(words)
    return tuple(found)


def _other_forms(subject: Subject, alike: Mapping[str, str], sets: tuple[tuple[str, ...], ...]) -> Iterator[Hit]:
    yield from _near_names(subject, alike)
    yield from _mixed(subject, sets)


def _near_names(subject: Subject, alike: Mapping[str, str]) -> Iterator[Hit]:
    first: dict[str, _Name] = {}
    keys: dict[str, str] = {}
    for name in _names(subject):
        if name.text in first:
            continue
        near = next((keys[key] for key in _keys(name.text, alike) if key in keys), "")
        if near and first[near].sentence != name.sentence and _is_other_form(near, name.text, alike):
            yield _hit(name, first[near])
        first[name.text] = name
        for key in _keys(name.text, alike):
            keys.setdefault(key, name.text)


def _names(subject: Subject) -> Iterator[_Name]:
    """Titled names and quoted words as they stand, in the order of the text."""
    for passage, mentions in zip(subject.passages, subject.mentions, strict=True):
        titled = {(mention.start, mention.end) for mention in mentions if mention.type in _TITLED}
        for start, end in sorted(titled | set(passage.quoted)):
            words = _MARKS.sub("", passage.text[start:end])
            if len(words) >= _SHORTEST and words not in _COMMON and not _COUNTED.match(words):
                number = bisect_right(passage.sentences, (start, len(passage.text)))
                yield _Name(words, passage.span(start, end), (passage.index, number))


def _keys(name: str, alike: Mapping[str, str]) -> Iterator[str]:
    """What two forms of one name have in common."""
    members = _MEMBERS.split(name)
    if len(members) > 1:
        yield "order " + "、".join(sorted(members))
    yield "alike " + _leveled(name, alike)
    if len(name) >= _LONG and is_han(name.replace("、", "")):
        yield from (f"short {name[:at]}{name[at + 1 :]}" for at in range(len(name)) if name[at] not in _TELLING)
        yield f"short {name}"


def _leveled(name: str, alike: Mapping[str, str]) -> str:
    for word, instead in alike.items():
        name = name.replace(word, instead)
    return name


def _is_other_form(one: str, other: str, alike: Mapping[str, str]) -> bool:
    """Whether one name is another form of the other, and not another thing."""
    if _JOINTS.sub("", one) == _JOINTS.sub("", other):
        return False
    if _leveled(one, alike) == _leveled(other, alike):
        return True
    return (set(one) ^ set(other)).isdisjoint(_TELLING) and one not in other and other not in one


def _hit(name: _Name, earlier: _Name) -> Hit:
    return Hit(name.span, (("name", name.text), ("other", earlier.text)), also=(earlier.span,))


def _mixed(subject: Subject, sets: tuple[tuple[str, ...], ...]) -> Iterator[Hit]:
    for phrases in sets:
        first: _Name | None = None
        for found in _occurrences(subject, phrases):
            first = first or found
            if found.text != first.text:
                yield _hit(found, first)
                break


def _occurrences(subject: Subject, phrases: tuple[str, ...]) -> Iterator[_Name]:
    pattern = re.compile("|".join(map(re.escape, phrases)))
    for passage in subject.passages:
        for match in pattern.finditer(passage.text):
            if not passage.is_quoted(match.start(), match.end()):
                yield _Name(match[0], passage.span(match.start(), match.end()))


def _with_and_without(subject: Subject) -> Iterator[Hit]:
    marked: dict[str, _Name] = {}
    for passage in subject.passages:
        for match in _WITH_WORD.finditer(passage.text):
            if match[2] not in _COMMON and not _RANKED.fullmatch(match[2]):
                marked.setdefault(match[1] + match[2], _Name(match[0], passage.span(match.start(), match.end())))
    told: set[str] = set()
    for passage, (start, end) in _standing(subject, list(marked)):
        name = passage.text[start:end]
        if name not in told and not passage.is_quoted(start, end):
            told.add(name)
            yield _hit(_Name(name, passage.span(start, end)), marked[name])


def _standing(subject: Subject, names: list[str]) -> Iterator[tuple[Passage, tuple[int, int]]]:
    """Where names stand; a thousand of them cost no more than one."""
    if not names:
        return
    from ahocorasick_rs import AhoCorasick, MatchKind

    automaton = AhoCorasick(names, matchkind=MatchKind.LeftmostFirst)
    for passage in subject.passages:
        for _, start, end in automaton.find_matches_as_indexes(passage.text):
            yield passage, (start, end)
