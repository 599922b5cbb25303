"""Words of the tree to templates of an outline."""

import re
from collections.abc import Iterable, Iterator
from typing import assert_never

from draftkit.outline.template import MAX_CHARACTERS
from draftkit.tree.nodes import Count, Inline, Slot, Text, Word
from draftkit.tree.sentences import sentences
from draftkit.tree.walk import words

_REFUSED = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]+")
"""What no outline may hold: control characters, halves of characters, line ends."""
_RAW = "{{% raw %}}{}{{% endraw %}}"
_WRITTEN = re.compile(r"\{% raw %\}.*?\{% endraw %\}", re.DOTALL)
_NAME = re.compile(r"\{\{(.*?)\}\}")
_ROOM = MAX_CHARACTERS - len(_RAW.format(""))


def line_template(content: Iterable[Inline]) -> str:
    """The words of a line as one template, as many as an outline takes; empty where there are none."""
    return next(iter(templates(content)), "")


def templates(content: Iterable[Inline]) -> tuple[str, ...]:
    """All words as templates that follow one another; one is enough but for very many words."""
    return tuple(_parted(words(content)))


def sentence_templates(content: Iterable[Inline]) -> tuple[str, ...]:
    """A paragraph as one template for each sentence; one that is too long for an outline is parted."""
    return tuple(found for sentence in sentences(content) for found in _parted(sentence))


def one_line(words: str) -> str:
    """Words for people as any file may hold them: what is no visible sign is a blank."""
    return "".join(sign if sign.isprintable() else " " for sign in words).strip()


def names_in(text: str) -> tuple[str, ...]:
    """The names in a template, each once."""
    return tuple(dict.fromkeys(_NAME.findall(_WRITTEN.sub("", text))))


def _parted(sentence: Iterable[Word]) -> Iterator[str]:
    text = ""
    for word in sentence:
        for piece in _pieces(word):
            if len(text) + len(piece) > MAX_CHARACTERS:
                yield text
                text = ""
            text += piece
    if text:
        yield text


def _pieces(word: Word) -> Iterator[str]:
    """A word as templates that are short enough; braces that somebody wrote are no signs of the outline."""
    match word:
        case Slot(name=name):
            yield f"{{{{{name}}}}}"
        case Count(of=of):
            yield f"{{{{{of}}}}}"
        case Text(text=text):
            known = _REFUSED.sub(" ", text).replace("endraw", "end raw")
            for at in range(0, len(known), _ROOM):
                cut = known[at : at + _ROOM]
                yield _RAW.format(cut) if "{" in cut else cut
        case _:
            assert_never(word)
