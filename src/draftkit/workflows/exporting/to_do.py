"""What is still to be done in a speech: notes of speech.md that say so."""

import re
from collections.abc import Iterator
from typing import Final

from draftkit.diagnostics import Diagnostic
from draftkit.source import Source, Span
from draftkit.text.signs import BLANKS
from draftkit.workflows.exporting import messages
from draftkit.workflows.review.home_notes import TO_DO

_NOTE: Final = re.compile(rf"^[{BLANKS}]*(<!--\s*{TO_DO})", re.MULTILINE)
_SHOWN: Final = 12
"""Lines that are named."""


def left_to_do(source: Source) -> Iterator[Diagnostic]:
    """A warning where such notes stand in the text, with the lines they stand in."""
    notes = list(_NOTE.finditer(source.text))
    if notes:
        places = [source.place(Span(*note.span(1))) for note in notes]
        lines = "、".join(str(place.line) for place in places[:_SHOWN])
        more = "…" if len(places) > _SHOWN else ""
        yield messages.LEFT_TO_DO(places[0], count=len(notes), lines=f"{lines}{more}")
