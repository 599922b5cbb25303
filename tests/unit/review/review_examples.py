"""A page and edits of it, for the tests of reviews."""

from draftkit.review.model import Change, Edit, Kept, New, Splice
from draftkit.tree.page import Form, Made, Page, PageParagraph, Stretch, page_text
from draftkit.tree.returned import PLAIN, Hand, Look

WANG, LI, SILENT = Hand("王某", "2026-11-20T10:05:00Z"), Hand("李某", "2026-11-20T11:30:00Z"), Hand()

PAGE: Page = (
    PageParagraph("t1", Form.TITLE, 0, (Stretch("在茶话会上的讲话"),)),
    PageParagraph("p1", Form.PARAGRAPH, 0, (Stretch("今天来了"), Stretch("126人", Made.FIGURE), Stretch("。"))),
    PageParagraph("1", Form.HEADING, 1, (Stretch("一、", Made.NUMBER), Stretch("把家底看清"))),
    PageParagraph("1.p1", Form.PARAGRAPH, 1, (Stretch("今年要抓实产业，抓好茶园。"),)),
    PageParagraph("2", Form.HEADING, 1, (Stretch("二、", Made.NUMBER), Stretch("把路子走宽"))),
    PageParagraph("2.p1", Form.PARAGRAPH, 1, (Stretch("茶厂要办好。"),)),
)
TEXT = page_text(PAGE)


def wording(old: str, new: str, hand: Hand = WANG, block: str = "1.p1") -> Edit:
    """Other words in place of those that stand once on the page."""
    at = TEXT.index(old)
    splice = Splice(at, at + len(old), (New(new),) if new else ())
    return Edit(Change.WORDING, block, hand, bool(hand.author), old, new, (splice,))


def put_in(before: str, new: str, hand: Hand = WANG, block: str = "1.p1") -> Edit:
    """Words put in before those that stand once on the page."""
    at = TEXT.index(before)
    return Edit(Change.WORDING, block, hand, bool(hand.author), "", new, (Splice(at, at, (New(new),)),))


def figure(new: str, hand: Hand = WANG) -> Edit:
    """Another value of the figure of the page."""
    at = TEXT.index("126人")
    splice = Splice(at, at + 4, (New(new),))
    return Edit(Change.FIGURE, "p1", hand, bool(hand.author), "126人", new, (splice,), "参会人数")


def comment(text: str, hand: Hand = WANG, answers: int | None = None) -> Edit:
    """A comment on the second part."""
    return Edit(Change.COMMENT, "2.p1", hand, bool(hand.author), "茶厂", text, answers=answers)


def moved() -> Edit:
    """The first part's paragraph moved to the end."""
    at, end = TEXT.index("今年要"), TEXT.index("二、")
    splices = (Splice(at, end), Splice(len(TEXT), len(TEXT), (Kept(at, end),)))
    return Edit(Change.MOVE, "1.p1", WANG, bool(WANG.author), TEXT[at:end], TEXT[at:end], splices)


def format_change(hand: Hand = WANG) -> Edit:
    """A change of nothing but the look."""
    return Edit(Change.FORMAT, "1.p1", hand, bool(hand.author), "抓实产业")


def number() -> Edit:
    """The number of the second part, typed anew."""
    at = TEXT.index("二、")
    return Edit(Change.NUMBER, "2", WANG, bool(WANG.author), "二、", "三、", (Splice(at, at + 2, (New("三、"),)),))


def new_paragraph(text: str, look: Look = PLAIN, hand: Hand = WANG) -> Edit:
    """A paragraph put in at the end of the first part."""
    at = TEXT.index("二、")
    splice = Splice(at, at, (New(f"{text}\n"),), 0, (look,))
    return Edit(Change.INSERT, "1.p1", hand, bool(hand.author), "", text, (splice,))
