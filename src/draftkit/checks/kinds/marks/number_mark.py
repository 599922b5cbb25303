"""The mark behind a number: 一、 1. 第一， and nothing behind （一）."""

import re
from collections.abc import Iterator

from draftkit.checks.kinds.scope import fix_at
from draftkit.checks.model import Find, Fix, Hit
from draftkit.checks.subject import Passage, Subject
from draftkit.strictyaml import Fields

_NUMERAL = "[一二三四五六七八九十百]{1,5}"
_TYPED = (
    (re.compile(f"{_NUMERAL}(?P<mark>[，,．.：:])"), "、"),
    (re.compile("[0-9０-９]{1,3}(?P<mark>[、，,：:])"), "."),
    (re.compile(f"(?:第{_NUMERAL}|首先|其次|再次|最后)(?P<mark>[、．.：:])"), "，"),
)
"""Numbers with another mark than their own, and the one that stands there (GB/T 15834-2011, appendix B)."""
_BARE = re.compile("[（(][^（()）]{1,5}[）)]")
_TOO_MUCH = "、，,.．：:"


def number_mark(_: Fields) -> Find:
    """A number with another mark than its own. No options. Values: found and instead."""
    return _find


def _find(subject: Subject) -> Iterator[Hit]:
    for passage in subject.passages:
        if passage.marker_span.start == passage.marker_span.end:
            continue
        if _BARE.fullmatch(passage.marker):
            yield from _behind(passage)
        for shape, mark in _TYPED:
            typed = shape.fullmatch(passage.marker)
            if typed is not None:
                instead = passage.marker[: typed.start("mark")] + mark
                values = ("found", passage.marker), ("instead", instead)
                yield Hit(passage.marker_span, values, fix=Fix(passage.marker_span, instead))


def _behind(passage: Passage) -> Iterator[Hit]:
    if passage.text[0] in _TOO_MUCH:
        values = ("found", passage.marker + passage.text[0]), ("instead", passage.marker)
        yield Hit(passage.span(0, 1), values, fix=fix_at(passage, 0, 1, ""))
