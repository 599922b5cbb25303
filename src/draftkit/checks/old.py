"""What a speech had where it has figures now, when it was made from an older one."""

import re
from collections.abc import Iterator
from functools import lru_cache

from draftkit.facts.forms import OldValue, OldValues
from draftkit.figures.model import Figure, Sheet
from draftkit.figures.written.words import full_and_short

_SLOT = re.compile(r"\{\{[^{}\n]*\}\}")
_MARKS = "“”《》"


def old_values(sheet: Sheet, first: str = "") -> tuple[OldValue, ...]:
    """What may not be left in the text, and what stands for it now.

    Figures that have no old words are there for their value: what belongs to it is no leftover.

    Args:
        sheet: the figures as they are now.
        first: the `speech.md` that was first made of the older speech. Words that are perhaps no fact, and stood there
            as words as well, are none where they stand now.
    """
    if not any(figure.old for figure in sheet.figures):
        return ()
    typed = _SLOT.sub("\n", first)
    figures = (each for each in sheet.figures if not (each.is_doubtful and each.old.strip(_MARKS) in typed))
    return tuple(value for figure in figures for value in _values(figure, sheet))


def _values(figure: Figure, sheet: Sheet) -> Iterator[OldValue]:
    if figure.is_open:
        if figure.old and not figure.is_doubtful:
            yield OldValue(figure.type, figure.old)
        return
    full, short = full_and_short(figure, sheet.styles)
    yield OldValue(figure.type, figure.old, full, is_doubtful=figure.is_doubtful)
    if short != full:
        yield OldValue(figure.type, "", short)


@lru_cache(maxsize=4)
def search_of(values: tuple[OldValue, ...]) -> OldValues:
    """What finds them; made once for all rules and texts."""
    return OldValues(values)
