"""What people wrote beside values, or in place of them: it goes into the notes of figures, behind what is there."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from draftkit.brief.names import MAX_VALUE
from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.figures.model import Figure, Sheet
from draftkit.figures.returned.headings import BY, SOURCE
from draftkit.workflows.figures import messages_fill as messages
from draftkit.workflows.figures.fill import Offer

_BETWEEN = "；"


def notes_of(offers: Mapping[str, tuple[Offer, ...]], sheet: Sheet) -> Outcome[dict[str, dict[str, str]]]:
    """The new notes of figures, as `set_fields` takes them; nothing for those whose note says it already.

    A row without a value is told, with what stands there; if that is only who filled it in, it is no remark.
    """
    telling = _Telling()
    notes = {figure.name: telling.note(figure, offers.get(figure.name, ())) for figure in sheet.figures}
    changed = {name: {"note": note} for name, note in notes.items() if note != (sheet.get(name) or Figure(name)).note}
    return Outcome(changed, tuple(telling.said()))


@dataclass(slots=True)
class _Telling:
    """What is to be told, the figures of one remark in one file together.

    Attributes:
        remarks: by file and words: the offers that say so.
        signed: by file and person: the offers that say nothing else.
    """

    remarks: dict[tuple[str, str], list[Offer]] = field(default_factory=dict)
    signed: dict[tuple[str, str], list[Offer]] = field(default_factory=dict)
    full: list[Diagnostic] = field(default_factory=list)

    def note(self, figure: Figure, offers: Iterable[Offer]) -> str:
        """The note of a figure with what was returned."""
        note = figure.note
        for offer in offers:
            remarks = tuple(_remarks(offer, figure))
            self._note_signature(offer, figure, remarks)
            longer = with_remarks(note, remarks)
            if len(longer) > MAX_VALUE:
                self.full.append(messages.NOTE_FULL(offer.place, name=offer.name, remark=_BETWEEN.join(remarks)))
            elif longer != note:
                note = longer
                self._note_remark(offer, remarks)
        return note

    def _note_remark(self, offer: Offer, remarks: tuple[str, ...]) -> None:
        if not offer.new.value:
            self.remarks.setdefault((_file(offer), _BETWEEN.join(remarks)), []).append(offer)

    def _note_signature(self, offer: Offer, figure: Figure, remarks: tuple[str, ...]) -> None:
        if not remarks and not offer.new.value and offer.new.by not in ("", figure.by):
            self.signed.setdefault((_file(offer), offer.new.by), []).append(offer)

    def said(self) -> Iterator[Diagnostic]:
        """All of it."""
        for (_, remark), offers in self.remarks.items():
            yield messages.REMARK(offers[0].place, names=_names(offers), remark=remark)
        for (_, by), offers in self.signed.items():
            yield messages.SIGNED_ONLY(offers[0].place, names=_names(offers), by=by)
        yield from self.full


def _remarks(offer: Offer, figure: Figure) -> Iterator[str]:
    """What a row says, in words that can stand in the note of its figure; beside a value, that is its own note."""
    new = offer.new
    if new.note:
        yield new.note
    if new.value:
        return
    source = new.source if new.source != figure.source else ""
    if source:
        yield f"{SOURCE}：{source}"
    if (source or new.note not in ("", figure.note)) and new.by not in ("", figure.by):
        yield f"{BY}：{new.by}"


def with_remarks(note: str, remarks: Iterable[str]) -> str:
    """A note with more words behind it; doing so again changes nothing.

    Words it begins with, in it or behind a “；” of it, are there already. Words that begin with all of it take its
    place: somebody wrote on where it stood in the form.
    """
    for remark in remarks:
        if f"{_BETWEEN}{remark}" not in f"{_BETWEEN}{note}":
            note = remark if remark.startswith(note) else f"{note}{_BETWEEN}{remark}"
    return note


def _names(offers: Iterable[Offer]) -> str:
    return "、".join(dict.fromkeys(offer.name for offer in offers))


def _file(offer: Offer) -> str:
    return offer.place.file if offer.place else ""
