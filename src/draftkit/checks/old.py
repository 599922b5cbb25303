"""What a speech had where it has figures now, when it was made from an older one."""

import re
from collections.abc import Iterator
from functools import lru_cache

from draftkit.facts.forms import OldValue, OldValues
from draftkit.figures.model import Figure, FigureType, Sheet
from draftkit.figures.written.words import full_and_short

_SLOT = re.compile(r"\{\{[^{}\n]*\}\}")
_MARKS = "“”《》"
_NONE = Sheet()
_TELLING = (FigureType.BRAND, FigureType.SLOGAN)
_LONG = 4
"""Characters from which a name of an own is hardly a word of every day."""


def old_values(sheet: Sheet, first: str = "", before: Sheet = _NONE) -> tuple[OldValue, ...]:
    """What may not be left in the text, and what stands for it now.

    Figures that have no old words are there for their value: what belongs to it is no leftover. Nor is what somebody
    made words again.

    Args:
        sheet: the figures as they are now.
        first: the `speech.md` that was first made of the older speech. Words that are perhaps no fact, and stood there
            as words as well, are none where they stand now; but somebody who gives a name that is known by its words
            (“一表通办”) another value says that it is one.
        before: the figures as they were made of the older speech.
    """
    if not any(figure.old for figure in sheet.figures):
        return ()
    typed = _SLOT.sub("\n", first)
    figures = (each for each in sheet.figures if not (_is_doubted(each) and each.old.strip(_MARKS) in typed))
    values = tuple(value for figure in figures for value in _values(figure, sheet))
    return (*values, *_words_again(sheet, before))


def _is_doubted(figure: Figure) -> bool:
    return figure.is_doubtful and (
        figure.is_open or figure.type not in _TELLING or len(figure.old.strip(_MARKS)) < _LONG
    )


def _words_again(sheet: Sheet, before: Sheet) -> Iterator[OldValue]:
    """What is no fact may stand, and is no part of one: 建国 of 建国75周年 is nobody's given name.

    But an old value that stands in it as a whole is one: 红石镇 in 仅红石镇.
    """
    changed = [figure.old for figure in sheet.figures if figure.old]
    for figure in before.figures:
        if sheet.get(figure.name) is None and figure.old and not any(old in figure.old for old in changed):
            yield OldValue(figure.type, "", figure.old)


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
