"""What keeps a document from being final: slots that are open."""

from draftkit.diagnostics import Diagnostic
from draftkit.tree.nodes import Speech
from draftkit.tree.walk import slots
from draftkit.writers.messages_text import OPEN_SLOT


def open_slots(speech: Speech) -> tuple[Diagnostic, ...]:
    """A problem for every open slot, for documents that may not show any."""
    return tuple(OPEN_SLOT(name=slot.name, block=visit.id) for visit, slot in slots(speech) if slot.is_open)
