"""Find where the documents of a collection begin."""

import re

from draftkit.readers.speech.paragraphs import Paragraph
from draftkit.text.han import count_han
from draftkit.text.numerals import from_chinese

_NUMBER = "([1-9][0-9]?|[一二三四五六七八九十]{1,3})"
_HEADS = tuple(
    re.compile(pattern.replace("#", _NUMBER))
    for pattern in (
        ".{2,60}?(?:篇|之|范文|精选)#：?",
        "[【（]?第#篇[】）]?(?:[：、].{0,60})?",
        "[【（]?(?:篇|范文|例文|文稿|讲话稿?|发言稿?)#[】）]?[：、]?.{0,60}",
        ".{2,60}?[（【]#[）】]",
    )
)
"""How a line that heads a document carries its number: 讲话稿范文 篇1; 第一篇：…; 【篇一】…; 发言稿（一）."""
_LEAST = 2
_LONGEST = 80
"""Characters; none of these patterns fits more."""


def heads(found: tuple[Paragraph, ...], first: int, last: int) -> tuple[int, ...]:
    """The index of each document's first paragraph; one where the text is no collection.

    The heads of documents have one form and rising numbers; a line that only looks like one has no second.

    Args:
        found: all paragraphs.
        first: the first of them that is not the page's frame.
        last: the first after it that is.
    """
    short = [at for at in range(first, last) if len(found[at].text) <= _LONGEST]
    for pattern in _HEADS:
        starts: list[int] = []
        highest = 0
        for at in short:
            number = _number(pattern.fullmatch(found[at].text))
            if number > highest and count_han(found[at].text) > 1:
                starts.append(at)
                highest = number
        if len(starts) >= _LEAST:
            return tuple(starts)
    return (first,)


def _number(match: re.Match[str] | None) -> int:
    if match is None:
        return 0
    return int(match[1]) if match[1].isdecimal() else from_chinese(match[1]) or 0
