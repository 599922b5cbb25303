"""Where every character of an issued page stands in the `speech.md` it was issued from."""

from collections.abc import Iterator
from dataclasses import dataclass

from draftkit.readers.markdown import MarkdownReading, read_markdown_blocks
from draftkit.readers.markdown.atoms import read_atoms
from draftkit.readers.markdown.blocks import column_of
from draftkit.source import Source, Span
from draftkit.text.signs import BLANKS
from draftkit.tree.atoms import Atom
from draftkit.tree.markers import Marker
from draftkit.tree.nodes import Count, Slot
from draftkit.tree.page import Form, Made, Page, PageParagraph, page_text
from draftkit.tree.walk import walk
from draftkit.writers.markdown_bits import Placed, Script
from draftkit.writers.markdown_paragraph import Written


@dataclass(frozen=True, slots=True)
class IssuedText:
    """An issued page, and the text it was issued from.

    Attributes:
        page: as it was issued.
        paragraphs: those of them that show anything but blanks; others are never compared.
        places: where each of these is written.
        starts: where each of them begins on the page, its number included.
    """

    page: Page
    script: Script
    paragraphs: tuple[PageParagraph, ...]
    places: tuple[Written, ...]
    starts: tuple[int, ...]


def issued_text(page: Page, text: str) -> IssuedText | None:
    """The page with its places in the text; None where the text is not the one it was issued from."""
    reading = read_markdown_blocks(Source("speech.md", text)).value
    if reading is None:
        return None
    finder = _Finder(reading, text)
    atoms, shown, places, starts, at = list[Placed](), list[PageParagraph](), list[Written](), list[int](), 0
    for paragraph in page:
        found = finder.atoms(paragraph, at)
        if found is None:
            return None
        atoms += found
        if paragraph.text.strip():
            shown.append(paragraph)
            places.append(finder.place(paragraph, at))
            starts.append(at)
        at += len(paragraph.text) + 1
    return IssuedText(page, Script(text, page_text(page), tuple(atoms)), tuple(shown), tuple(places), tuple(starts))


class _Finder:
    """Knows where the blocks of a text stand."""

    def __init__(self, reading: MarkdownReading, text: str) -> None:
        self.text = text
        self.spans = dict(reading.spans)
        names = (block for block, _ in reading.spans)
        self.contents = dict(zip(names, reading.contents, strict=True))
        self.visits = {visit.id: visit for visit in walk(reading.speech)}

    def atoms(self, paragraph: PageParagraph, at: int) -> list[Placed] | None:
        """What the paragraph is written as; None where other words stand there."""
        contents = [self.contents.get(block) for block in (paragraph.block, paragraph.body) if block]
        atoms = [atom for span in contents if span for atom in read_atoms(self.text, span)]
        return None if None in contents else _placed(paragraph, atoms, at)

    def place(self, paragraph: PageParagraph, at: int) -> Written:
        """Where it stands."""
        span, content = self.spans[paragraph.block], self.contents[paragraph.block]
        body = self.contents.get(paragraph.body) if paragraph.body else None
        end = max(span.end, body.end if body else 0)
        start = len(self.text[: span.start].rstrip(BLANKS))
        numbers = sum(len(each.text) for each in paragraph.stretches if each.made is Made.NUMBER)
        leads = sum(len(each.text) for each in paragraph.stretches if each.lead)
        section = self.visits[paragraph.block].section
        is_section = paragraph.form in (Form.HEADING, Form.POINT)
        return Written(
            paragraph.block,
            paragraph.form,
            start=start,
            sign=span.start,
            words=content.start,
            end=end,
            at=at + numbers,
            till=at + len(paragraph.text),
            lead=at + leads if paragraph.form is Form.POINT else -1,
            between=Span(content.end, body.start if body else end),
            marker=section.marker if section and is_section else Marker.NONE,
            level=paragraph.level,
            column=column_of(self.text[start : span.start]) if paragraph.form is Form.POINT else 0,
        )


def _placed(paragraph: PageParagraph, atoms: list[Atom], at: int) -> list[Placed] | None:
    """The atoms with their characters on the page; None where they do not show the paragraph."""
    shown = list(_shown(paragraph, at))
    found: list[Placed] = []
    for atom in atoms:
        if not isinstance(atom.shown, str):
            if not shown or not _is_of(atom.shown, shown[0]):
                return None
            at, words, _ = shown.pop(0)
            found.append(Placed(atom, at, at + len(words)))
            continue
        rest = atom.shown
        start = at = shown[0][0] if shown else (found[-1].end if found else at)
        while rest:
            if not shown or shown[0][2] is not None:
                return None
            at, words, _ = shown.pop(0)
            length = min(len(words), len(rest))
            if words[:length] != rest[:length]:
                return None
            if length < len(words):
                shown.insert(0, (at + length, words[length:], None))
            rest, at = rest[length:], at + length
        found.append(Placed(atom, start, at))
    return None if shown else found


def _shown(paragraph: PageParagraph, at: int) -> Iterator[tuple[int, str, Slot | Made | None]]:
    """Its characters but its number: where they stand, and the figure or count they are of."""
    for stretch in paragraph.stretches:
        if stretch.made is not Made.NUMBER:
            of = stretch.slot if stretch.made is Made.FIGURE else Made.COUNT if stretch.made is Made.COUNT else None
            yield at, stretch.text, of
        at += len(stretch.text)


def _is_of(word: Slot | Count, shown: tuple[int, str, Slot | Made | None]) -> bool:
    of = shown[2]
    if isinstance(word, Count):
        return of is Made.COUNT
    return isinstance(of, Slot) and (of.name, of.unit) == (word.name, word.unit)
