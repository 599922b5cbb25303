"""Words to sentences."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from draftkit.tree.nodes import Inline, Text, Word
from draftkit.tree.walk import words

_END = re.compile("(?<=[。！？])(?![”’」』）])|(?<=[。！？][”’」』）])")


def sentences(content: Iterable[Inline]) -> Iterator[tuple[Word, ...]]:
    """The sentences of a content, emphasis opened up; a closing quotation mark goes with the sentence it ends."""
    sentence: list[Word] = []
    for word in words(content):
        if not isinstance(word, Text):
            sentence.append(word)
            continue
        *whole, rest = _END.split(word.text)
        for text in whole:
            yield (*sentence, replace(word, text=text))
            sentence = []
        if rest:
            sentence.append(replace(word, text=rest))
    if sentence:
        yield tuple(sentence)
