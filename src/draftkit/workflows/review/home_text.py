"""The text of `speech.md` with edits taken, proved by reading it again."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from draftkit.readers.markdown import read_markdown
from draftkit.review.apply import apply
from draftkit.review.model import Edit, Kept, New, Wanted, WantedParagraph
from draftkit.source import Source
from draftkit.tree.markers import Marker, typed_number
from draftkit.tree.nodes import Count, Slot
from draftkit.tree.page import Form, Made, Page, PageParagraph, page_of
from draftkit.workflows.review.home_script import IssuedText
from draftkit.workflows.review.home_words import with_figures
from draftkit.writers.markdown_bits import Bit, Piece, bits_of
from draftkit.writers.markdown_edit import Line, edited

_NUMBERED = (Form.HEADING, Form.POINT)
_LOOSE = (Form.TITLE, Form.BYLINE, Form.SALUTATION, Form.PARAGRAPH)
"""Forms that may become another of them where their place asks for it."""

Notes = Mapping[int, Sequence[str]]
"""Notes to stand before a paragraph, by its number; those at the end of the text have the number behind the last."""


@dataclass(frozen=True)
class Proposal:
    """A text with some edits.

    Attributes:
        issued: what it was made of.
        wanted: what its page is to be.
        lines: the same, for the writer.
        afresh: numbers of paragraphs that are written as the program writes.
    """

    issued: IssuedText
    wanted: Wanted
    lines: tuple[Line, ...]
    afresh: frozenset[int] = frozenset()

    @cached_property
    def text(self) -> str:
        """The new text."""
        return self.with_notes({})

    def with_notes(self, notes: Notes) -> str:
        """The new text with notes before its paragraphs."""
        lines = [replace(line, notes=tuple(notes.get(at, ()))) for at, line in enumerate(self.lines)]
        issued = self.issued
        return edited(issued.script, issued.places, lines, self.afresh, tuple(notes.get(len(lines), ())))

    @cached_property
    def page(self) -> Page:
        """Its page without blank paragraphs; figures show as gaps."""
        speech = read_markdown(Source("speech.md", self.text)).value
        return () if speech is None else tuple(each for each in page_of(speech) if each.text.strip())

    @cached_property
    def wrong(self) -> tuple[int, ...]:
        """The numbers of the paragraphs that are not what is wanted; up to the first, where there are too many."""
        found = [
            at
            for at, (line, paragraph) in enumerate(zip(self.lines, self.page, strict=False))
            if not self._is_right(at, line, paragraph)
        ]
        if len(self.lines) == len(self.page):
            return tuple(found)
        return tuple(found[:1]) or (min(len(self.lines), len(self.page)),)

    def _is_right(self, at: int, line: Line, paragraph: PageParagraph) -> bool:
        expected = self._expected(line)
        found = _signature(paragraph)
        place = None if line.place is None else self.issued.places[line.place]
        if place is not None:
            is_of_form = paragraph.form is place.form or {paragraph.form, place.form} <= set(_LOOSE)
            return is_of_form and expected == found and self._is_number_right(at, paragraph)
        typed = typed_number(expected) if paragraph.form in _NUMBERED and not line.look.number else None
        return expected == found or (typed is not None and expected[typed[1] :] == found)

    def _expected(self, line: Line) -> str:
        own = (0, 0) if line.place is None else _own(self.issued, line.place)
        return "".join(_token(bit) for bit in bits_of(self.issued.script, line.pieces, own))

    def _is_number_right(self, at: int, paragraph: PageParagraph) -> bool:
        """Whether the number of a section is whole, with nothing before it; or gone where nothing of it is wanted.

        The structure makes numbers: one that words came into, or that lost some, can not be written.
        """
        place = self.lines[at].place or 0
        start, end = self.issued.starts[place], self.issued.places[place].at
        if start == end:
            return True
        kept = _of_number(self.wanted[at], start, end)
        if not kept:
            return not number_of(paragraph)
        return self.wanted[at].words[0] is kept[0] and kept[0].start <= start and end <= kept[0].end


def proposal(issued: IssuedText, edits: Sequence[Edit]) -> Proposal:
    """The text with the splices of these edits.

    Figures that come again among the new words stay figures where that can be proved.
    """
    wanted = apply(issued.page, tuple(splice for edit in edits for splice in edit.splices))
    whole = with_figures(issued, wanted)
    found = _of(issued, whole)
    return _of(issued, wanted) if found.wrong and whole != wanted else found


def _of(issued: IssuedText, wanted: Wanted) -> Proposal:
    """The text of a page, with paragraphs written afresh where that makes them what is wanted."""
    found = Proposal(issued, *_lines(issued, wanted))
    if not found.wrong:
        return found
    again = replace(found, afresh=frozenset(found.wrong))
    return again if not again.wrong else found


def placed(issued: IssuedText, edits: Sequence[Edit]) -> tuple[Proposal, tuple[Edit, ...]]:
    """The text with as many of the edits as can be proved, and those that cannot.

    A heading or point that stands at another depth now keeps the family of its number.
    """
    text, dropped = _as_many(issued, edits)
    return marked(text, dict(_other_families(text))), dropped


def marked(text: Proposal, families: Mapping[int, Marker]) -> Proposal:
    """The text with these families in brackets, by the numbers of paragraphs; as it is where that is read otherwise."""
    if not families:
        return text
    lines = (replace(line, marker=families.get(at, line.marker)) for at, line in enumerate(text.lines))
    found = replace(text, lines=tuple(lines))
    return text if found.wrong or any(family_at(found, at) is not families[at] for at in families) else found


def family_at(text: Proposal, at: int) -> Marker:
    """The family of the number that a paragraph has now."""
    typed = typed_number(number_of(text.page[at]))
    return typed[0] if typed else Marker.NONE


def number_of(paragraph: PageParagraph) -> str:
    """The number that a paragraph of the page has; empty where it has none."""
    return "".join(each.text for each in paragraph.stretches if each.made is Made.NUMBER)


def _other_families(text: Proposal) -> Iterator[tuple[int, Marker]]:
    for at, line in enumerate(text.lines):
        place = None if line.place is None else text.issued.places[line.place]
        is_numbered = place is not None and place.form in _NUMBERED and line.marker is None
        if place and is_numbered and at < len(text.page) and family_at(text, at) is not place.marker:
            yield at, place.marker


def _as_many(issued: IssuedText, edits: Sequence[Edit]) -> tuple[Proposal, tuple[Edit, ...]]:
    whole = proposal(issued, edits)
    if not whole.wrong:
        return whole, ()
    kept, dropped = list[Edit](), list[Edit]()
    for batch in _batches(list(edits)):
        _try(issued, batch, kept, dropped)
    return proposal(issued, _in_order(edits, kept)), tuple(_in_order(edits, dropped))


def _batches(edits: list[Edit]) -> Iterator[list[Edit]]:
    half = len(edits) // 2
    yield from (batch for batch in (edits[:half], edits[half:]) if batch)


def _try(issued: IssuedText, batch: list[Edit], kept: list[Edit], dropped: list[Edit]) -> None:
    """Take a batch, or as much of it as goes with what was taken."""
    if not proposal(issued, [*kept, *batch]).wrong:
        kept += batch
    elif len(batch) == 1:
        dropped += batch
    else:
        for part in _batches(batch):
            _try(issued, part, kept, dropped)


def _in_order(edits: Sequence[Edit], some: list[Edit]) -> list[Edit]:
    chosen = {id(edit) for edit in some}
    return [edit for edit in edits if id(edit) in chosen]


def _lines(issued: IssuedText, wanted: Wanted) -> tuple[Wanted, tuple[Line, ...]]:
    """The paragraphs that have words, and how they are written."""
    numbers = {place.block: at for at, place in enumerate(issued.places)}
    found: list[tuple[WantedParagraph, Line]] = []
    for paragraph in wanted:
        at = numbers.pop(paragraph.block, None) if paragraph.block else None
        pieces = tuple(_pieces(issued, paragraph, at))
        if at is None and pieces:
            found.append((paragraph, Line(pieces, None, paragraph.look)))
        elif at is not None and (pieces or _has_number(issued, paragraph, at)):
            marker = None if _keeps_number(issued, paragraph, at) else Marker.NONE
            found.append((paragraph, Line(_whole(issued, pieces, at), at, paragraph.look, marker=marker)))
    return tuple(each for each, _ in found), tuple(line for _, line in found)


def _pieces(issued: IssuedText, paragraph: WantedParagraph, place: int | None) -> Iterator[Piece]:
    """Its words without its own number; neighbours that stood together are one."""
    start, end = (0, 0) if place is None else (issued.starts[place], issued.places[place].at)
    last: tuple[int, int] | None = None
    for word in paragraph.words:
        kept = None
        if isinstance(word, Kept):
            kept = (max(word.start, end) if start <= word.start < end else word.start, word.end)
            if kept[0] >= kept[1]:
                continue
            if last and last[1] == kept[0]:
                last = (last[0], kept[1])
                continue
        if last:
            yield last
        last = kept
        if isinstance(word, New) and word.text:
            yield word.text
    if last:
        yield last


def _has_number(issued: IssuedText, paragraph: WantedParagraph, place: int) -> bool:
    """Whether something of its own number is among its words."""
    return bool(_of_number(paragraph, issued.starts[place], issued.places[place].at))


def _keeps_number(issued: IssuedText, paragraph: WantedParagraph, place: int) -> bool:
    """Whether something of its own number is among its words, if it had one."""
    return issued.starts[place] == issued.places[place].at or _has_number(issued, paragraph, place)


def _of_number(paragraph: WantedParagraph, start: int, end: int) -> list[Kept]:
    """The words with characters of a number that stood there."""
    return [word for word in paragraph.words if isinstance(word, Kept) and word.start < end and start < word.end]


def _whole(issued: IssuedText, pieces: tuple[Piece, ...], place: int) -> tuple[Piece, ...]:
    """The pieces with the blanks at the edges of the paragraph, which nobody sees and nobody took out."""
    (start, end), page = _own(issued, place), issued.script.page
    if not pieces:
        return () if page[start:end].strip() or start == end else ((start, end),)
    found = list(pieces)
    if not isinstance(found[0], str) and start <= found[0][0] and not page[start : found[0][0]].strip():
        found[0] = (start, found[0][1])
    if not isinstance(found[-1], str) and found[-1][1] <= end and not page[found[-1][1] : end].strip():
        found[-1] = (found[-1][0], end)
    return tuple(found)


def _own(issued: IssuedText, place: int) -> tuple[int, int]:
    return issued.places[place].at, issued.places[place].till


def _token(bit: Bit) -> str:
    match bit.shown:
        case str():
            return bit.shown
        case Slot(name=name, unit=unit):
            return _slot(name, unit)
        case Count():
            return _COUNT


_COUNT = "\ue002"


def _slot(name: str, unit: str) -> str:
    return f"\ue000{name}|{unit}\ue001"


def _signature(paragraph: PageParagraph) -> str:
    """Its words without its number; figures by their names, counts by a sign."""
    parts = []
    for stretch in paragraph.stretches:
        if stretch.slot is not None:
            parts.append(_slot(stretch.slot.name, stretch.slot.unit))
        elif stretch.made is not Made.NUMBER:
            parts.append(_COUNT if stretch.made is Made.COUNT else stretch.text)
    return "".join(parts)
