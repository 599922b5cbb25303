"""Where the sentences of a paragraph end, and what shape they have."""

import re
from collections.abc import Iterator, Sequence

from draftkit.text.han import count_han

Bounds = Sequence[tuple[int, int]]
"""Start and end of each sentence of a text."""
_SENTENCE = re.compile(r"[。！？；]+[”’）]?")


def sentence_bounds(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence, its mark included; no sentence ends inside quotation marks that are closed."""
    closed = 0 < text.count("“") == text.count("”")
    start = at = depth = 0
    for match in _SENTENCE.finditer(text):
        if closed:
            depth += text.count("“", at, match.start()) - text.count("”", at, match.start())
        at = match.end()
        if depth <= 0 or match.group().endswith("”"):
            yield start, at
            start, depth = at, 0
    if start < len(text):
        yield start, len(text)


def first_sentence(text: str) -> int:
    """Where the first sentence ends, its mark included."""
    return next((end for _, end in sentence_bounds(text)), len(text))


def shape(sentence: str) -> tuple[int, ...]:
    """How many Han characters each segment of a sentence has."""
    return tuple(count_han(part) for part in re.split("[，、]", sentence))
