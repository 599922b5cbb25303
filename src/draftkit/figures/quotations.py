"""Quotations: who said the words where, who looked them up; without that they may not be printed yet."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Final

from draftkit.brief.names import MAX_VALUE, is_one_line
from draftkit.diagnostics import Diagnostic, Message, Outcome, Severity
from draftkit.errors import ExitCode
from draftkit.figures import messages
from draftkit.figures.basis import says_its_basis
from draftkit.figures.model import Figure, FigureType, Sheet
from draftkit.figures.returned.headings import CHECKED_BY, CHECKED_ON, DATE, OCCASION, SOURCE, SPEAKER
from draftkit.figures.typed.value import parse_value
from draftkit.source import Place
from draftkit.tree.nodes import Speech
from draftkit.tree.walk import slots

UNRECORDED = Message(
    "DK829",
    Severity.WARNING,
    "the quotation '{name}' lacks {missing}",
    "look the words up in print, and add what is missing: draftkit fill asks for it",
    ExitCode.FINDINGS,
)
RECORD: Final[Mapping[str, str]] = {
    "speaker": SPEAKER,
    "occasion": OCCASION,
    "date": DATE,
    "source": SOURCE,
    "checked_by": CHECKED_BY,
    "checked_on": CHECKED_ON,
}
"""The fields that a quotation needs, as figures.yaml calls them → as people do."""


def unrecorded(speech: Speech, sheet: Sheet) -> tuple[Diagnostic, ...]:
    """A warning for each quotation that the speech uses and that is not recorded in full, in the order of the page.

    A quotation needs speaker, occasion, date, source, and who checked it when. One that is open is a gap and no
    quotation yet.
    """
    return tuple(
        UNRECORDED(name=figure.name, missing=shown_fields(missing_of(figure)))
        for figure in unrecorded_in(speech, sheet)
    )


def unrecorded_in(speech: Speech, sheet: Sheet) -> tuple[Figure, ...]:
    """The quotations themselves."""
    used = dict.fromkeys(slot.name for _, slot in slots(speech))
    figures = (figure for name in used if (figure := sheet.get(name)))
    quotations = (figure for figure in figures if figure.type is FigureType.QUOTATION and not figure.is_open)
    return tuple(figure for figure in quotations if missing_of(figure))


def record_of(figure: Figure) -> dict[str, str]:
    """What is recorded of a quotation, by the fields of figures.yaml; empty where nothing is.

    The form that the words came in is no source of theirs.
    """
    said = {**asdict(figure.record), "source": figure.source if says_its_basis(figure.source) else ""}
    return {field: said[field].strip() for field in RECORD}


def missing_of(figure: Figure) -> tuple[str, ...]:
    """The fields that a quotation's record still lacks, by their names in figures.yaml."""
    return tuple(field for field, words in record_of(figure).items() if not words)


def shown_fields(fields: Iterable[str]) -> str:
    """Fields of a record as people are told them: as figures.yaml has them, beside it what they are called."""
    return "、".join(f"{field}（{RECORD[field]}）" for field in fields)


def label_of(name: str, field: str) -> str:
    """A field of a quotation's record, as people are told it and type it: 金句.讲话人."""
    return f"{name}.{RECORD[field]}"


def parse_record(name: str, field: str, text: str, place: Place | None = None) -> Outcome[str]:
    """The words to record for a quotation: one line, and the day of the check a day of the calendar (2026-12-03).

    Args:
        name: of the quotation.
        field: of `RECORD`.
        text: what was typed.
        place: where it stands, for the messages.
    """
    label = label_of(name, field)
    if field == "checked_on":
        parsed = parse_value(Figure(label, FigureType.DATE), text, place)
        return Outcome(parsed.value.value if parsed.value else None, parsed.diagnostics)
    if not text.strip():
        return Outcome(None, (messages.NO_VALUE(place, name=label),))
    if not is_one_line(text.strip()):
        return Outcome(None, (messages.NOT_ONE_LINE(place, name=label, most=MAX_VALUE),))
    return Outcome(text.strip())
