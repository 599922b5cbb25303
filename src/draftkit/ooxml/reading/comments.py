"""Comments, and which of them answers which: the thread stands in a part of its own (MS-DOCX, 2.5.4.3)."""

from dataclasses import dataclass, replace
from typing import Final

from lxml import etree

from draftkit.ooxml.reading.blocks import read_blocks
from draftkit.ooxml.reading.model import Comment, Paragraph
from draftkit.ooxml.reading.scope import Definitions
from draftkit.ooxml.reading.tags import W15, wn

_ON: Final = frozenset({"1", "true", "on"})


@dataclass(frozen=True, slots=True)
class _Thread:
    """What commentsExtended says of the comment whose last paragraph has that id."""

    parent: str
    done: bool


def read_comments(
    root: etree._Element, extended: etree._Element | None, definitions: Definitions
) -> tuple[Comment, ...]:
    """The comments of a file in the order of their part.

    Args:
        root: of the comments' part.
        extended: of commentsExtended; without it there are no replies.
        definitions: styles and lists.
    """
    comments = [_comment(each, definitions) for each in root.iterchildren(wn("comment"))]
    threads = _threads(extended)
    by_paragraph = {each.para_id: each.identifier for each in comments if each.para_id}
    return tuple(_threaded(each, threads, by_paragraph) for each in comments)


def _comment(element: etree._Element, definitions: Definitions) -> Comment:
    blocks = read_blocks(element, definitions)
    paragraphs = [block for block in blocks if isinstance(block, Paragraph)]
    return Comment(
        element.get(wn("id"), ""),
        element.get(wn("author"), ""),
        element.get(wn("initials"), ""),
        element.get(wn("date"), ""),
        blocks,
        paragraphs[-1].para_id if paragraphs else "",
    )


def _threads(extended: etree._Element | None) -> dict[str, _Thread]:
    found: dict[str, _Thread] = {}
    for each in () if extended is None else extended.iter(f"{{{W15}}}commentEx"):
        parent, done = each.get(f"{{{W15}}}paraIdParent", ""), each.get(f"{{{W15}}}done", "") in _ON
        found.setdefault(each.get(f"{{{W15}}}paraId", ""), _Thread(parent, done))
    return found


def _threaded(comment: Comment, threads: dict[str, _Thread], by_paragraph: dict[str, str]) -> Comment:
    thread = threads.get(comment.para_id) if comment.para_id else None
    if thread is None:
        return comment
    parent = by_paragraph.get(thread.parent, "")
    return replace(comment, parent="" if parent == comment.identifier else parent, done=thread.done)
