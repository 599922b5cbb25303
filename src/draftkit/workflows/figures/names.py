"""Figures by the names that outlines declare and people type."""

import difflib
from collections.abc import Iterable

from draftkit.diagnostics import Outcome
from draftkit.figures.model import Figure
from draftkit.outline.model import SlotSpec
from draftkit.workflows import messages

_NAMED = 8
"""Names that are shown in place of one that does not exist."""


def known_name(name: str, known: Iterable[str]) -> Outcome[str]:
    """The name, if it is one of the known; otherwise a problem with the nearest match."""
    known = tuple(known)
    if name in known:
        return Outcome(name)
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
    alike = difflib.get_close_matches(name, known, n=_NAMED, cutoff=0.0)
    allowed = "、".join(alike) + ("…" if len(alike) < len(known) else "")
    message = messages.UNKNOWN_FIGURE_NEAR if near else messages.UNKNOWN_FIGURE
    return Outcome(None, (message(name=name, near="".join(near), allowed=allowed or "—"),))


def figure_of(slot: SlotSpec) -> Figure:
    """The open figure a slot of an outline asks for."""
    return Figure(slot.name, slot.type, slot.unit, ask=slot.ask, least=slot.least, most=slot.most)
