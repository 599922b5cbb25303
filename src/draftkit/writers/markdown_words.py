"""Words as Markdown: what is escaped, and how."""

import re
from collections.abc import Callable
from typing import assert_never

from draftkit.text.signs import BLANKS
from draftkit.tree.nodes import Count, Counted, Inline, Slot, Strong, Text, Word
from draftkit.tree.walk import gap_label

_SIGNS = re.compile(r"[\\*{\[<`]|&(?=#[0-9]{1,7};)")
_UNSEEN = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")
"""Characters that editors break lines at, drop or cannot store."""
_LEADING = re.compile(rf"\A(?:(?=[#>+|-])|[0-9]+(?=[.)](?:[{BLANKS}]|\Z)))")
_IN_SLOT = re.compile(r"[\\{}|]|&(?=#[0-9]{1,7};)")
_RESERVED = frozenset(Counted)


def line(content: tuple[Inline, ...], word: Callable[[Word], str]) -> str:
    """The content on one line, no blanks at its edges; `word` renders what is not emphasis."""
    return edged("".join(_inline(item, word) for item in content))


def paragraph(content: tuple[Inline, ...], word: Callable[[Word], str]) -> str:
    """The content as a block of its own: its first characters are no sign of another block."""
    return opening(line(content, word))


def opening(text: str) -> str:
    """Words at the beginning of a line: their first characters are no sign of a block."""
    return _LEADING.sub(lambda found: f"{found.group()}\\", text, count=1)


def draft_word(word: Word) -> str:
    """A word as people edit it: a gap by its name, a count by what it counts."""
    match word:
        case Text(text=text):
            return escaped(text)
        case Slot(name=name, unit=unit):
            shown = _referred(name[0]) + _in_slot(name[1:]) if name in _RESERVED else edged(_in_slot(name))
            return f"{{{{{shown}|{edged(_in_slot(unit))}}}}}" if unit else f"{{{{{shown}}}}}"
        case Count(of=of):
            return f"{{{{{of}}}}}"
        case _:
            assert_never(word)


def final_word(word: Word) -> str:
    """A word as people read it: the figure where it is known, else its gap.

    Raises:
        ValueError: the word is a count; counts are written out before.
    """
    match word:
        case Text(text=text):
            return escaped(text)
        case Slot(value=value):
            return escaped(gap_label(word) if value is None else value)
        case Count():
            raise ValueError("a count must be written out first")
        case _:
            assert_never(word)


def escaped(text: str) -> str:
    """A text whose signs mean nothing."""
    return _UNSEEN.sub(lambda found: _referred(found.group()), _SIGNS.sub(r"\\\g<0>", text))


def _inline(item: Inline, word: Callable[[Word], str]) -> str:
    if isinstance(item, Strong):
        return f"**{''.join(word(inner) for inner in item.content)}**"
    return word(item)


def _in_slot(text: str) -> str:
    return _UNSEEN.sub(lambda found: _referred(found.group()), _IN_SLOT.sub(r"\\\g<0>", text))


def edged(text: str) -> str:
    """The text with a blank at either edge written so that it is not lost."""
    if text and text[0] in BLANKS:
        text = _referred(text[0]) + text[1:]
    return text[:-1] + _referred(text[-1]) if text and text[-1] in BLANKS else text


def _referred(character: str) -> str:
    return f"&#{ord(character)};"
