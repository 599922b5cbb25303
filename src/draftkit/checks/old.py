"""What a speech had where it has figures now, when it was made from an older one."""

from collections.abc import Iterator
from functools import lru_cache

from draftkit.facts.forms import OldValue, OldValues
from draftkit.figures.model import Figure, Sheet
from draftkit.figures.written.words import full_and_short


def old_values(sheet: Sheet) -> tuple[OldValue, ...]:
    """What may not be left in the text, and what stands for it now.

    Figures that have no old words are there for their value: what belongs to it is no leftover.
    """
    if not any(figure.old for figure in sheet.figures):
        return ()
    return tuple(value for figure in sheet.figures for value in _values(figure, sheet))


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
