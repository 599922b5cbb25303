"""Half-width punctuation in Chinese, and full-width figures and letters."""

import re
from collections.abc import Iterator, Sequence

from draftkit.checks.kinds.scope import fix_at
from draftkit.checks.model import Find, Fix, Hit
from draftkit.checks.subject import Passage, Subject
from draftkit.source import Span
from draftkit.strictyaml import Fields
from draftkit.text.width import FULL, HALF
from draftkit.tree.reading import ReadBlock, Role, Rule

_WIDE = re.compile("[０-９Ａ-Ｚａ-ｚ]+|(?<=[0-9０-９])．(?=[0-9０-９])")
_STRAIGHT = re.compile('"')
_CHINESE = re.compile('[\u3400-\u9fff，。；：、！？）》]"|"[\u3400-\u9fff（《]')
_SHIFT = ord("０") - ord("0")
"""The full-width forms stand in the order of ASCII, the dot among them."""


def half_width(_: Fields) -> Find:
    """All marks of a paragraph together, so that a paragraph typed with half-width commas is told once.

    Those of addresses, code and markup are left alone. No options. Values: found (the signs, each once) and count.
    The colon of a salutation is left to its own rule.
    """
    return _find


def _find(subject: Subject) -> Iterator[Hit]:
    marks = (repair.span.start for repair in subject.repairs if repair.rule is Rule.HALF_WIDTH)
    yield from _cleaned(subject, [place for place in marks if not subject.is_verbatim(place)])
    for passage in subject.passages:
        if subject.context.draft is not None:
            yield from _left(subject, passage)
        yield from _wide(subject, passage)
        yield from _straight(subject, passage)


def _cleaned(subject: Subject, places: Sequence[int]) -> Iterator[Hit]:
    """Marks that the reader made full-width already, block by block."""
    at = 0
    for block in subject.document.blocks:
        while at < len(places) and places[at] < block.span.start:
            at += 1
        start = at
        while at < len(places) and places[at] < block.span.end:
            at += 1
        found = [place for place in places[start:at] if not _greets(block, place)]
        if found:
            yield _hit(subject.source.text, found)


def _greets(block: ReadBlock, place: int) -> bool:
    return block.role is Role.SALUTATION and place == block.origins[-1]


def _hit(text: str, places: Sequence[int]) -> Hit:
    signs = {place: FULL[text[place]] for place in places}
    first, last = places[0], places[-1]
    whole = "".join(signs.get(at, text[at]) for at in range(first, last + 1))
    values = ("found", "".join(dict.fromkeys(text[place] for place in places))), ("count", str(len(places)))
    also = tuple(Span(place, place + 1) for place in places[1:])
    return Hit(Span(first, first + 1), values, fix=Fix(Span(first, last + 1), whole), also=also)


def _left(subject: Subject, passage: Passage) -> Iterator[Hit]:
    """A draft is not cleaned: its marks stand as they were typed."""
    for match in HALF.finditer(passage.text):
        at = match.start()
        greets = passage.role is Role.SALUTATION and match.end() == len(passage.text)
        if not (greets or passage.is_generated(at, at + 1) or subject.is_verbatim(passage.origins[at])):
            values = ("found", match.group()), ("count", "1")
            yield Hit(passage.span(at, at + 1), values, fix=fix_at(passage, at, at + 1, FULL[match.group()]))


def _wide(subject: Subject, passage: Passage) -> Iterator[Hit]:
    """Full-width figures and letters, and the dot between two figures."""
    places = _prose(subject, passage, _WIDE)
    if places:
        first, end = places[0][0], places[-1][1]
        wide = {at for low, high in places for at in range(low, high)}
        signs = enumerate(passage.text[first:end], first)
        yield _told(passage, places, "".join(chr(ord(sign) - _SHIFT) if at in wide else sign for at, sign in signs))


def _straight(subject: Subject, passage: Passage) -> Iterator[Hit]:
    """Straight quotation marks of a paragraph; where they come in twos, each first one opens and each second closes."""
    if '"' not in passage.text or not _CHINESE.search(passage.text):
        return
    places = _prose(subject, passage, _STRAIGHT)
    if places:
        first, end = places[0][0], places[-1][1]
        signs = dict(zip((low for low, _ in places), "“”" * len(places), strict=False))
        curled = "".join(signs.get(at, sign) for at, sign in enumerate(passage.text[first:end], first))
        yield _told(passage, places, curled if len(places) % 2 == 0 else None)


def _prose(subject: Subject, passage: Passage, marks: re.Pattern[str]) -> list[tuple[int, int]]:
    """Where marks stand that belong to no address, code or markup."""
    found = (match.span() for match in marks.finditer(passage.text))
    return [place for place in found if not subject.is_verbatim(passage.origins[place[0]])]


def _told(passage: Passage, places: Sequence[tuple[int, int]], instead: str | None) -> Hit:
    """All places of a passage in one hit; `instead` is what the stretch from the first to the last should be."""
    first, end = places[0][0], places[-1][1]
    found = "".join(dict.fromkeys(passage.text[low:high] for low, high in places))
    values = ("found", found), ("count", str(len(places)))
    fix = None if instead is None else fix_at(passage, first, end, instead)
    return Hit(passage.span(*places[0]), values, fix=fix, also=tuple(passage.span(*place) for place in places[1:]))
