"""Where something stands: places of the returned document and of the issued page, one from the other."""

from bisect import bisect_right

from draftkit.review.items import Atom, Became, Here
from draftkit.review.layout import Layout
from draftkit.tree.page import Page, PageParagraph, page_starts
from draftkit.tree.returned import Spot


class Places:
    """Where the paragraphs of the issued page are, and where those that came back stand in it."""

    def __init__(self, issued: Page, layout: Layout) -> None:
        """Take a page and what became of it."""
        self.issued = issued
        self.starts = page_starts(issued)
        self._atoms = dict[int, list[tuple[int, int, Atom]]]()
        self._layout = layout

    def paragraph(self, at: int) -> PageParagraph | None:
        """The issued paragraph that an offset is in; None for a page without any."""
        number = min(bisect_right(self.starts, at), len(self.issued)) - 1
        return self.issued[number] if number >= 0 else None

    def block(self, at: int) -> str:
        """The id of the issued block that an offset is in."""
        paragraph = self.paragraph(at)
        if paragraph is None:
            return ""
        start = self.starts[min(bisect_right(self.starts, at), len(self.issued)) - 1]
        lead = sum(len(stretch.text) for stretch in paragraph.stretches if stretch.lead)
        return paragraph.body if paragraph.body and at - start >= lead else paragraph.block

    def block_before(self, at: int) -> str:
        """The id of the paragraph that ends before an offset; empty at the beginning."""
        paragraph = self.paragraph(at - 1) if at else None
        return paragraph.block if paragraph else ""

    def issued_at(self, spot: Spot) -> int:
        """The offset in the issued text of a place of the returned document, or that of what stands before it."""
        for number in range(spot.paragraph, -1, -1):
            for offset, at, atom in reversed(self._by_paragraph().get(number, ())):
                step = spot.offset - offset if number == spot.paragraph else len(atom.text)
                if step >= 0:
                    return at + (min(step, len(atom.text)) if atom.at >= 0 else 0)
        return 0

    def words(self, start: Spot, end: Spot) -> str:
        """What stands between two places of the returned document; what was taken out only where nothing else does."""
        every, left = list[str](), list[str]()
        for number in range(start.paragraph, end.paragraph + 1):
            for offset, _, atom in self._by_paragraph().get(number, ()):
                first = max(0, start.offset - offset) if number == start.paragraph else 0
                last = max(0, end.offset - offset) if number == end.paragraph else len(atom.text)
                every.append(atom.text[first:last])
                left.append(
                    atom.text[first:last] if atom.became in {Became.KEPT, Became.CAME} and not atom.undone else ""
                )
        return ("".join(left) or "".join(every)).strip("\n")

    def length(self, number: int) -> int:
        """How many characters a returned paragraph has, without its mark."""
        atoms = self._by_paragraph().get(number, [])
        return atoms[-1][0] if atoms else 0

    def _by_paragraph(self) -> dict[int, list[tuple[int, int, Atom]]]:
        """The atoms of each returned paragraph, with their offsets in it and their places in the issued text."""
        if self._atoms:
            return self._atoms
        at = 0
        for item in self._layout.items:
            for atom in item.atoms if isinstance(item, Here) else (item,):
                if isinstance(atom, Atom):
                    at = atom.at if atom.at >= 0 else at
                    self._put(atom, at)
                    at += len(atom.text) if atom.at >= 0 else 0
        return self._atoms

    def _put(self, atom: Atom, at: int) -> None:
        if atom.paragraph >= 0:
            atoms = self._atoms.setdefault(atom.paragraph, [])
            offset = atoms[-1][0] + len(atoms[-1][2].text) if atoms else 0
            atoms.append((offset, at, atom))
