"""A role that a speech has to have: a title, a salutation, a closing."""

import re
from collections.abc import Iterator
from functools import partial

from draftkit.checks.kinds.structure.misplaced import out_of_place
from draftkit.checks.model import Find, Hit
from draftkit.checks.places import at_words
from draftkit.checks.subject import Passage, Subject
from draftkit.diagnostics import Severity
from draftkit.strictyaml import Fields
from draftkit.tree.reading import Role

_TURNS = re.compile("(?:同志们|各位|让我们|预祝|祝|衷心)[^。！？]*！|谢谢|预祝")
_LAST = "最后"
"""最后，再一次感谢大家 is a closing though it has a number."""


def roles(fields: Fields) -> Find:
    """Options: `role`, title, salutation or closing; `without`, genres that do without it. No gaps.

    A lost title is a warning where the genre is known: texts that were copied from elsewhere often lost theirs. What
    stands at a wrong place is not lost (`misplaced`).
    """
    role = Role(fields.choice("role", (Role.TITLE, Role.SALUTATION, Role.CLOSING), Role.CLOSING, required=True))
    return partial(_find, role=role, without=frozenset(fields.texts("without")))


def _find(subject: Subject, role: Role, without: frozenset[str]) -> Iterator[Hit]:
    """A text without any heading or point is a piece of a speech, and a report of what others said is none."""
    there = {passage.role for passage in subject.passages}
    if subject.parts and subject.context.genre not in without and not there & {role, Role.NEWS}:
        yield from _LACKS[role](subject)


def _no_title(subject: Subject) -> Iterator[Hit]:
    first = subject.passages[0]
    if first.role is Role.SALUTATION and out_of_place(subject, Role.TITLE) is None:
        yield Hit(at_words(first), severity=Severity.WARNING if subject.context.genre else None)


def _no_salutation(subject: Subject) -> Iterator[Hit]:
    if out_of_place(subject, Role.SALUTATION) is None:
        yield Hit(at_words(subject.passages[0]))


def _no_closing(subject: Subject) -> Iterator[Hit]:
    passages = subject.passages
    if not any(map(_turns_to_audience, passages[len(passages) // 2 :])):
        last = passages[-1]
        yield Hit(last.span(*last.sentences[-1]) if last.sentences else at_words(last))


def _turns_to_audience(passage: Passage) -> bool:
    """Whether a sentence calls on the audience: then a closing that the reader did not see may stand before notes."""
    return passage.marker.startswith(_LAST) or any(_TURNS.match(passage.text, start) for start, _ in passage.sentences)


_LACKS = {Role.TITLE: _no_title, Role.SALUTATION: _no_salutation, Role.CLOSING: _no_closing}
