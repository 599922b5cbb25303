"""Tables that were filled in for another speech."""

from collections.abc import Container, Iterable
from typing import Final

from draftkit.diagnostics import Diagnostic
from draftkit.figures.returned.messages import OTHER_SPEECH
from draftkit.source import Place

FEWEST: Final = 3
"""Names nobody knows, from which on a table may be another speech's; fewer are slips, and each is told."""
_SHOWN: Final = 3


def of_another_speech(table: str, names: Iterable[str], known: Container[str], place: Place) -> Diagnostic | None:
    """That a table is about another speech: most of its names are not known. None where it is not.

    Args:
        table: what people call it: its title, or its file.
        names: of the figures it has values for.
        known: those of this speech.
        place: of the table.
    """
    named = tuple(dict.fromkeys(names))
    strange = [name for name in named if name not in known]
    if len(strange) < FEWEST or 2 * len(strange) <= len(named):
        return None
    shown = "、".join(strange[:_SHOWN]) + ("…" if len(strange) > _SHOWN else "")
    return OTHER_SPEECH(place, table=table, count=len(strange), total=len(named), names=shown)
