"""The line that addresses the audience: flush left, on a line of its own, a colon at its end."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from draftkit.checks.kinds.scope import fix_at
from draftkit.checks.model import Find, Fix, Hit
from draftkit.checks.subject import Passage, Subject
from draftkit.source import Span
from draftkit.strictyaml import Fields
from draftkit.text.signs import BLANKS, SALUTATION
from draftkit.tree.reading import Role

_COLON = "："
_PEOPLE = "同志们?|同事们|代表|委员|领导|嘉宾|来宾|朋友们?|学员们?|老师们?|同学们|乡亲们"
_WHO = f"(?:尊敬的|敬爱的|亲爱的)?[^，。！？；、]{{0,12}}(?:{_PEOPLE})"
_LIKE = re.compile(f"{_WHO}(?:[，、]{_WHO}){{0,4}}(?P<mark>[，。！,.!、；;]?)")
_GREETS = re.compile("^(?:尊敬|敬爱|亲爱|各位|同志|全体|乡亲|同学|老师|朋友|同事)")
_FIRST = frozenset({Role.TITLE, Role.SALUTATION, Role.OPENING, Role.BODY})


def salutation(fields: Fields) -> Find:
    """A salutation without a full-width colon, one that is indented, and one that other words stand before.

    Option `test`: colon or line (what stands before it). Values: found and instead.
    """
    test = fields.choice("test", ("colon", "line"), "colon", required=True)
    return _without_colon if test == "colon" else _out_of_line


def _without_colon(subject: Subject) -> Iterator[Hit]:
    for passage in _first(subject.passages):
        text = passage.text
        match = _LIKE.fullmatch(text) if passage.role in _FIRST and _GREETS.match(text) else None
        if match is not None:
            words = text[: match.start("mark")]
            values = ("found", text), ("instead", words + _COLON)
            yield Hit(passage.span(0, len(text)), values, fix=_colon(passage, match.start("mark")))
            return
        if passage.role is Role.SALUTATION and subject.source.text[passage.origins[-1]] == ":":
            end = len(text)
            fix = fix_at(passage, end - 1, end, _COLON)
            values = ("found", text[:-1] + ":"), ("instead", text[:-1] + _COLON)
            yield Hit(passage.span(end - 1, end), values, fix=fix)


def _first(passages: Sequence[Passage]) -> Iterator[Passage]:
    """The title, and what stands behind it up to the first whole sentence."""
    yield from takewhile(lambda passage: passage.role is not Role.HEADING, passages[:6])


def _colon(passage: Passage, at: int) -> Fix | None:
    """A colon in the place of the last mark, or behind the words where they have none."""
    if at < len(passage.text):
        return fix_at(passage, at, at + 1, _COLON)
    return fix_at(passage, at - 1, at, passage.text[at - 1] + _COLON)


def _out_of_line(subject: Subject) -> Iterator[Hit]:
    if subject.context.draft is not None:
        return
    text = subject.source.text
    for passage in subject.passages:
        if passage.role is not Role.SALUTATION:
            continue
        start = passage.origins[0]
        before = text[text.rfind("\n", 0, start) + 1 : start]
        if before and before.strip(BLANKS) != SALUTATION:
            words = passage.text
            fix = Fix(Span(start - len(before), start), "") if not before.strip(BLANKS) else None
            yield Hit(passage.span(0, len(words)), (("found", words), ("instead", words)), fix=fix)
