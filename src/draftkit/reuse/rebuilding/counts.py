"""Numbers that an old speech announces (讲三点意见) and that the tree counts itself from now on."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from draftkit.text.numerals import count_word
from draftkit.text.sentences import sentences
from draftkit.tree.change import announced
from draftkit.tree.nodes import Block, Count, Counted, Inline, Paragraph, Section, Speech, Text

_SAYS: Final = "讲|谈|说|提|强调|汇报|介绍|部署|抓好|做好|归纳为|概括为|分为|把握"
_NUMBER: Final = "(?<![第这那每前后上近])(?P<number>[二两三四五六七八九十]{1,3})"
_ITEMS: Final = (
    "(?:点|个方面|方面|个问题|件事|项工作|项任务|项措施|条意见|条要求|条建议|句话|层意思|个部分|部分|个环节|个重点)"
)
_WITHIN: Final = "[^，。；：、“”0-9]{0,8}?"
_ANNOUNCES: Final = (
    re.compile(f"(?<![不没])(?:{_SAYS}){_WITHIN}{_NUMBER}{_ITEMS}"),
    re.compile(f"(?:从|就|围绕){_WITHIN}{_NUMBER}{_ITEMS}(?=[^。；]{{0,14}}(?:{_SAYS}))"),
)
_LOOKS_BACK: Final = re.compile("以上|上述|前述|刚才|过去|曾经|已经|取得")
_NEAR: Final = 2
"""Sentences before the first point in which its list may be announced."""


def count_anew(speech: Speech) -> Speech:
    """The speech with each announced number that is true counted; the page stays the same.

    A number is one that is announced where it stands shortly before the first of the points, behind a word that says
    so, and is just how many there are. What counts something else may be right by chance: it stays as it is.
    """
    blocks = tuple(_section(block) if isinstance(block, Section) else block for block in speech.blocks)
    return Speech(tuple(_counting(blocks, Counted.PARTS)))


def _section(section: Section) -> Section:
    below = tuple(_section(block) if isinstance(block, Section) else block for block in section.blocks)
    counted = (block for block in _counting(below, Counted.POINTS) if isinstance(block, Paragraph | Section))
    return replace(section, blocks=tuple(counted))


def _counting(blocks: tuple[Block, ...], of: Counted) -> Iterator[Block]:
    """The blocks, the paragraph before the first section changed."""
    total = count_word(announced(block for block in blocks if isinstance(block, Section)))
    first = next((at for at, block in enumerate(blocks) if isinstance(block, Section)), 0)
    for at, block in enumerate(blocks):
        if at == first - 1 and isinstance(block, Paragraph):
            yield Paragraph(tuple(_words(block.content, Count(of), total)))
        else:
            yield block


def _words(content: Iterable[Inline], count: Count, total: str) -> Iterator[Inline]:
    """The content, the number counted in the last of its texts that has it."""
    words = list(content)
    for at in range(len(words) - 1, -1, -1):
        word = words[at]
        place = _place(word.text, total) if isinstance(word, Text) else None
        if isinstance(word, Text) and place:
            parts = (word.text[: place[0]], word.text[place[1] :])
            before, after = ((replace(word, text=part),) if part else () for part in parts)
            return iter((*words[:at], *before, count, *after, *words[at + 1 :]))
    return iter(words)


def _place(text: str, total: str) -> tuple[int, int] | None:
    """Where the number stands in one of the last sentences."""
    for start, end in reversed(list(sentences(text))[-_NEAR:]):
        found = (match for way in _ANNOUNCES for match in way.finditer(text, start, end))
        for match in sorted(found, key=lambda match: match.start("number"), reverse=True):
            if match["number"] == total and not _LOOKS_BACK.search(text, start, match.start()):
                return match.span("number")
    return None
