"""Quotations that may not be printed yet, since nobody has recorded who said them where and who looked it up."""

from draftkit.diagnostics import Diagnostic, Message, Severity
from draftkit.errors import ExitCode
from draftkit.figures.model import Figure, FigureType, Sheet
from draftkit.tree.nodes import Speech
from draftkit.tree.walk import slots

UNRECORDED = Message(
    "DK829",
    Severity.WARNING,
    "the quotation '{name}' lacks {missing}",
    "look the words up in print and add what is missing in figures.yaml",
    ExitCode.FINDINGS,
)


def unrecorded(speech: Speech, sheet: Sheet) -> tuple[Diagnostic, ...]:
    """A warning for each quotation that the speech uses and that is not recorded in full, in the order of the page.

    A quotation needs speaker, occasion, date, source, and who checked it when. One that is open is a gap and no
    quotation yet.
    """
    used = dict.fromkeys(slot.name for _, slot in slots(speech))
    figures = (figure for name in used if (figure := sheet.get(name)))
    quotations = (figure for figure in figures if figure.type is FigureType.QUOTATION and not figure.is_open)
    return tuple(
        UNRECORDED(name=figure.name, missing=", ".join(missing))
        for figure in quotations
        if (missing := missing_of(figure))
    )


def missing_of(figure: Figure) -> tuple[str, ...]:
    """The fields that a quotation's record still lacks, by their names in figures.yaml."""
    record = figure.record
    needed = {
        "speaker": record.speaker,
        "occasion": record.occasion,
        "date": record.date,
        "source": figure.source,
        "checked_by": record.checked_by,
        "checked_on": record.checked_on,
    }
    return tuple(name for name, value in needed.items() if not value.strip())
