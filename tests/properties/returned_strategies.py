"""Pages, and documents that came back from people who edited them, with and without tracking."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from hypothesis import strategies as st

from draftkit.tree.marks import figure_mark, paragraph_mark
from draftkit.tree.nodes import Slot
from draftkit.tree.page import Form, Made, Page, PageParagraph, Stretch
from draftkit.tree.returned import Blank, Hand, Marked, Returned, ReturnedParagraph

HANDS = (Hand("甲", "2026-11-20T09:00:00Z"), Hand("乙", "2026-11-21T10:00:00Z"))
WORDS = st.text("抓好落实突出重点，。人1", min_size=1, max_size=6)
LONG = st.sampled_from(
    (
        "临江市要抓好秋粮收购，把好事办好。",
        "云溪县统筹力量，压实责任，务求实效。",
        "各级干部要到一线去，把问题解决在一线。",
        "坚持底线思维，守住安全生产的底线。",
        "要",
    )
)
FIGURES = st.sampled_from(("120人", "3.5%", "2026年", "【待填：户数（户）】"))


@dataclass(frozen=True, slots=True)
class Cell:
    """A character or a mark on its way back."""

    sign: str
    came: Hand | None = None
    gone: Hand | None = None
    move: str = ""
    owner: str = ""
    figure: str = ""


Cells = list[Cell]


@st.composite
def stretches(draw: st.DrawFn) -> Stretch:
    if draw(st.integers(0, 3)):
        return Stretch(draw(LONG | WORDS))
    text = draw(FIGURES)
    return Stretch(text, Made.FIGURE, slot=Slot("数", "", None if text.startswith("【") else text))


@st.composite
def pages(draw: st.DrawFn, most: int = 6) -> Page:
    found = list[PageParagraph]()
    for at in range(draw(st.integers(1, most))):
        content = draw(st.lists(stretches(), min_size=1, max_size=4))
        if draw(st.booleans()):
            content.insert(0, Stretch("一、", Made.NUMBER))
        found.append(PageParagraph(f"p{at + 1}", Form.PARAGRAPH, 0, tuple(content)))
    return tuple(found)


def cells_of(page: Page) -> Cells:
    found = Cells()
    for paragraph in page:
        figures = 0
        for stretch in paragraph.stretches:
            figures += stretch.made is Made.FIGURE
            figure = figure_mark(paragraph.block, figures) if stretch.made is Made.FIGURE else ""
            found += (Cell(sign, owner=paragraph.block, figure=figure) for sign in stretch.text)
        found.append(Cell("\n", owner=paragraph.block))
    return found


def returned_of(cells: Sequence[Cell], name: str = "终稿.docx", *, marked: bool = True) -> Returned:
    """The document as a reader of files would give it."""
    paragraphs, blanks, line, seen = list[ReturnedParagraph](), list[Blank](), Cells(), set[str]()
    for cell in cells:
        if cell.sign != "\n":
            line.append(cell)
            continue
        if line:
            owners = [paragraph_mark(each.owner) for each in line if each.owner and each.owner not in seen]
            seen |= {each.owner for each in line}
            bookmarks = tuple(dict.fromkeys(owners)) if marked else ()
            paragraphs.append(
                ReturnedParagraph(_marked(line, marked=marked), bookmarks, cell.came, cell.gone, cell.move)
            )
        else:
            blanks += [Blank(hand, len(paragraphs) - 1) for hand in (cell.came or cell.gone,) if hand]
        line = Cells()
    return Returned(name, tuple(paragraphs), blanks=tuple(blanks))


def _marked(line: Cells, *, marked: bool) -> tuple[Marked, ...]:
    runs = ((key, list(group)) for key, group in groupby(line, key=lambda each: replace(each, sign="", owner="")))
    return tuple(
        Marked("".join(each.sign for each in run), key.came, key.gone, key.move, bookmark=key.figure if marked else "")
        for key, run in runs
    )


@st.composite
def edited(draw: st.DrawFn, page: Page, most: int = 5, *, tracked: bool | None = None) -> Cells:
    """What some edits, one after another, make of a page."""
    cells = cells_of(page)
    for number in range(draw(st.integers(0, most))):
        on = draw(st.booleans()) if tracked is None else tracked
        hand = draw(st.sampled_from(HANDS)) if on else None
        edit: Callable[[Cells, Hand | None, int], Cells] = draw(st.sampled_from((_insert, _delete, _delete, _move)))(
            draw
        )
        cells = edit(cells, hand, number)
    return cells


def _insert(draw: st.DrawFn) -> Callable[[Cells, Hand | None, int], Cells]:
    text = draw(WORDS | st.just("\n") | st.builds("{}\n".format, LONG) | st.builds("\n{}".format, LONG))

    def edit(cells: Cells, hand: Hand | None, _: int) -> Cells:
        at = draw(st.integers(0, max(0, len(cells) - 1)))
        if draw(st.booleans()):
            at = _line_start(cells, at)
        return [*cells[:at], *(Cell(sign, hand) for sign in text), *cells[at:]]

    return edit


def _delete(draw: st.DrawFn) -> Callable[[Cells, Hand | None, int], Cells]:
    def edit(cells: Cells, hand: Hand | None, _: int) -> Cells:
        start = draw(st.integers(0, max(0, len(cells) - 1)))
        end = min(start + draw(st.integers(1, 12)), len(cells) - 1)
        if draw(st.booleans()):
            start, end = _line_start(cells, start), min(_line_end(cells, end), len(cells) - 1)
        return [*cells[:start], *_taken_out(cells[start:end], hand), *cells[end:]]

    return edit


def _move(draw: st.DrawFn) -> Callable[[Cells, Hand | None, int], Cells]:
    def edit(cells: Cells, hand: Hand | None, number: int) -> Cells:
        start = _line_start(cells, draw(st.integers(0, max(0, len(cells) - 1))))
        end = _line_end(cells, start)
        if end >= len(cells) or any(cell.came or cell.gone for cell in cells[start:end]):
            return cells
        block, at = cells[start:end], _line_start(cells, draw(st.integers(0, len(cells) - 1)))
        if start <= at <= end:
            return cells
        if hand is None:
            here, there = Cells(), block
        else:
            name = draw(st.sampled_from(("", f"move{number}")))
            here = [replace(cell, gone=hand, move=name) for cell in block]
            there = [Cell(cell.sign, hand, move=name) for cell in block]
        if at < start:
            return [*cells[:at], *there, *cells[at:start], *here, *cells[end:]]
        return [*cells[:start], *here, *cells[end:at], *there, *cells[at:]]

    return edit


def _taken_out(cells: Cells, hand: Hand | None) -> Cells:
    """Silent, or what one put in oneself: nothing is left; otherwise marked, unless it is already."""
    if hand is None:
        return []
    mine = [cell for cell in cells if cell.came is None or cell.came.author != hand.author]
    return [cell if cell.gone else replace(cell, gone=hand) for cell in mine]


def _line_start(cells: Cells, at: int) -> int:
    while at and cells[at - 1].sign != "\n":
        at -= 1
    return at


def _line_end(cells: Cells, at: int) -> int:
    while at < len(cells) and cells[at].sign != "\n":
        at += 1
    return min(at + 1, len(cells))
