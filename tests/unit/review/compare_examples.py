"""A page, and documents that came back, written as one line, for the tests of comparing."""

import re
from collections.abc import Iterator, Sequence

from draftkit.review.compare import compare
from draftkit.review.model import Edit
from draftkit.tree.marks import paragraph_mark
from draftkit.tree.nodes import Slot
from draftkit.tree.page import Form, Made, Page, PageParagraph, Stretch
from draftkit.tree.returned import Hand, Marked, Returned, ReturnedParagraph

WANG, LI = Hand("王某", "2026-11-20T10:05:00Z"), Hand("李某", "2026-11-20T11:30:00Z")
_HANDS = {"王": WANG, "李": LI}
_PIECE = re.compile(r"\[(?P<marks>[-+>王李0-9]+):(?P<words>[^]]*)\]|(?P<plain>[^[]+)")

PAGE: Page = (
    PageParagraph("t1", Form.TITLE, 0, (Stretch("在秋收动员会上的讲话"),)),
    PageParagraph(
        "p1",
        Form.PARAGRAPH,
        0,
        (
            Stretch("今天来了"),
            Stretch("126人", Made.FIGURE, slot=Slot("参会人数", "人", "126人")),
            Stretch("，讲"),
            Stretch("两", Made.COUNT),
            Stretch("点意见。"),
        ),
    ),
    PageParagraph("1", Form.HEADING, 1, (Stretch("一、", Made.NUMBER), Stretch("把家底看清"))),
    PageParagraph("1.p1", Form.PARAGRAPH, 1, (Stretch("临江市的粮食要颗粒归仓，云溪县的机具要提前检修。"),)),
    PageParagraph("2", Form.HEADING, 1, (Stretch("二、", Made.NUMBER), Stretch("把路子走宽"))),
    PageParagraph(
        "2.p1",
        Form.PARAGRAPH,
        1,
        (
            Stretch("烘干点现有"),
            Stretch("【待填：烘干点数（处）】", Made.FIGURE, slot=Slot("烘干点数", "处", None)),
            Stretch("，年底再添一批。"),
        ),
    ),
)
TITLE, FIRST, ONE, HOME, TWO, LAST = (paragraph.text for paragraph in PAGE)


def came_back(*lines: str, marks: Sequence[str] | None = None) -> Returned:
    """A document, line by line, of which each ends with a mark.

    `[+王:新的]` was put in by 王, `[-李:旧的]` taken out by 李, `[+王-李:都有]` both; ¶ is a mark, and
    stands in brackets likewise. `[->1王:…]` and `[+>1王:…]` are the two ends of a move.

    Args:
        lines: the paragraphs.
        marks: the block whose bookmark each has; empty for none.
    """
    blocks = iter(marks or ())
    return Returned("终稿.docx", tuple(_paragraphs("".join(lines), blocks)))


def _paragraphs(text: str, blocks: Iterator[str]) -> Iterator[ReturnedParagraph]:
    runs = list[Marked]()
    for piece in _PIECE.finditer(text):
        came, gone, move = _marks(piece["marks"] or "")
        words = piece["plain"] if piece["words"] is None else piece["words"]
        for at, part in enumerate(words.split("¶")):
            if at:
                block = next(blocks, "")
                bookmarks = (paragraph_mark(block),) if block else ()
                yield ReturnedParagraph(tuple(runs), bookmarks, came, gone, move)
                runs.clear()
            if part:
                runs.append(Marked(part, came, gone, move))


def _marks(text: str) -> tuple[Hand | None, Hand | None, str]:
    moved = re.search(r">(\d)", text)
    came, gone = re.search(r"\+(?:>\d)?(\w)", text), re.search(r"-(?:>\d)?(\w)", text)
    return came and _HANDS[came[1]], gone and _HANDS[gone[1]], f"move{moved[1]}" if moved else ""


def edits(*lines: str, marks: Sequence[str] | None = None) -> tuple[Edit, ...]:
    """The edits of such a document; every one is accounted for."""
    comparison = compare(PAGE, came_back(*lines, marks=marks))
    assert comparison.unaccounted == 0
    return comparison.edits


def told(*lines: str, marks: Sequence[str] | None = None) -> list[tuple[str, str, str, str, str]]:
    """Of each edit its kind, block, author, and the words before and after."""
    return [
        (str(edit.change), edit.block, edit.hand.author, edit.before, edit.after) for edit in edits(*lines, marks=marks)
    ]
