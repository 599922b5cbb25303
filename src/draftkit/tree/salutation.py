"""Which first line of a speech addresses the audience."""

from typing import assert_never

from draftkit.tree.nodes import Count, Inline, Slot, Strong, Text, Word
from draftkit.tree.walk import words

COLONS = ("：", ":")
LONGEST = 30
"""Characters of a line that is taken for a salutation because it ends in a colon; a slot counts by its name."""


def is_salutation(content: tuple[Inline, ...]) -> bool:
    """Whether a first paragraph reads as a salutation: short, without emphasis, and a colon at its end (同志们：)."""
    last = content[-1] if content else None
    if not isinstance(last, Text) or not last.text.endswith(COLONS):
        return False
    if any(isinstance(item, Strong) for item in content):
        return False
    return sum(_length(word) for word in words(content)) <= LONGEST


def _length(word: Word) -> int:
    match word:
        case Text(text=text):
            return len(text)
        case Slot(name=name):
            return len(name)
        case Count():
            return 1
        case _:
            assert_never(word)
