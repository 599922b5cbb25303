"""Lines of text as a mail program leaves them: quoted, and broken at a fixed width."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from draftkit.readers.manuscript import Line
from draftkit.readers.speech.wraps import Printed, page_width, unwrapped
from draftkit.source import Span
from draftkit.text.sentences import SENTENCE_ENDS
from draftkit.tree.markers import typed_number

_QUOTED: Final = re.compile(r"^[ \t]*>[> \t]*", re.MULTILINE)
_WORDS: Final = re.compile(r"\S(?:[^\r\n]*\S)?")
_SHARE: Final = 2
"""One line in so many is quoted where a whole text is."""


def unquoted(text: str) -> str:
    """The text without the signs of a quotation (`> `) before its lines, where most of them have one."""
    lines = len(_WORDS.findall(text))
    return _QUOTED.sub("", text) if len(_QUOTED.findall(text)) * _SHARE > lines else text


def is_wrapped(text: str) -> bool:
    """Whether its lines were broken at a fixed width."""
    text = unquoted(text)
    return page_width(text, _spans(text)) > 0


def paragraph_lines(text: str) -> Iterator[Line]:
    """The lines of a text; those that were broken at a fixed width are put together again.

    A line that begins like a numbered point behind the end of a sentence begins a paragraph: nothing else shows where
    the last line of the one before fills its width.
    """
    spans = _spans(text)
    width = page_width(text, spans)
    whole = unwrapped(text, spans, width) if width else iter(spans)
    starts = [start for start, _ in spans]
    for start, end in whole:
        begins = [start, *(at for at in starts if start < at < end and _begins(text, at)), end]
        yield from (Line(Span(first, last)) for first, last in pairwise(begins))


def _spans(text: str) -> Sequence[Printed]:
    return [found.span() for found in _WORDS.finditer(text)]


def _begins(text: str, at: int) -> bool:
    before = text[:at].rstrip()[-1:]
    return bool(before) and before in SENTENCE_ENDS and typed_number(text, at) is not None
