"""Which paragraphs of a sample show how title, byline, salutation, text and headings look."""

import re
from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from typing import Final

from draftkit.ooxml.learning.seen import Seen
from draftkit.ooxml.profiles.model import HEADINGS, Align, Style
from draftkit.tree.markers import Marker, typed_number
from draftkit.tree.salutation import COLONS, LONGEST

_LEVELS: Final = {
    Marker.CHINESE: HEADINGS[0],
    Marker.CHINESE_BRACKETS: HEADINGS[1],
    Marker.ARABIC: HEADINGS[2],
    Marker.ARABIC_BRACKETS: HEADINGS[3],
}
_STYLES: Final = {f"{name} {level}": style for name in ("heading", "标题") for level, style in enumerate(HEADINGS, 1)}
_TEXT: Final = 40
"""Characters from which a paragraph is taken for running text."""
_DOCUMENT_NUMBER: Final = re.compile(r"[〔\[（(【]\d{4}[〕\]）)】] ?\d{1,5} ?号")
"""The number of an official document (GB/T 9704-2012, 7.2.5), as people type it: 临政发〔2026〕3号."""
_LONGEST_HEAD: Final = 12
"""Paragraphs of a title page: title lines, bylines, a date."""


def roles(paragraphs: Sequence[Seen]) -> dict[Style, tuple[Seen, ...]]:
    """The paragraphs that show each style; a style that none shows is not there."""
    body = tuple(each for each in paragraphs if len(each.text) >= _TEXT and _heading(each) is None)
    body = body or tuple(each for each in paragraphs[-1:] if _heading(each) is None)
    found: dict[Style, tuple[Seen, ...]] = {Style.BODY: _alike(body)} if body else {}
    head = _head(paragraphs)
    found |= _of_head(_below_letterhead(head), body)
    following = paragraphs[len(head) : len(head) + 1]
    if following and _is_salutation(following[0]):
        found[Style.SALUTATION] = tuple(following)
    for style in HEADINGS:
        shown = tuple(each for each in paragraphs[len(head) :] if _heading(each) is style)
        if shown:
            found[style] = _alike(shown, lambda each: (each.first, each.indent, each.align))
    return found


def _alike(paragraphs: Sequence[Seen], key: Callable[[Seen], Hashable] | None = None) -> tuple[Seen, ...]:
    """Those that look as most of the characters do."""
    look = key or (lambda each: (each.most, each.indent, each.align))
    weights: Counter[Hashable] = Counter()
    for each in paragraphs:
        weights[look(each)] += len(each.text)
    most = weights.most_common(1)[0][0]
    return tuple(each for each in paragraphs if look(each) == most)


def _heading(paragraph: Seen) -> Style | None:
    """The heading a paragraph begins with: by its number, or by Word's own style."""
    number = typed_number(paragraph.text)
    if number is not None and number[0] in _LEVELS:
        return _LEVELS[number[0]]
    return _STYLES.get(paragraph.style)


def _head(paragraphs: Sequence[Seen]) -> Sequence[Seen]:
    """The paragraphs above the first that is running text, a heading or a salutation."""
    for at, each in enumerate(paragraphs[: _LONGEST_HEAD + 1]):
        is_text = len(each.text) >= _TEXT and each.align is not Align.CENTER
        if is_text or _heading(each) is not None or _is_salutation(each):
            return paragraphs[:at]
    return ()


def _below_letterhead(head: Sequence[Seen]) -> Sequence[Seen]:
    """The head without the name of the office and the number of the document that stand above an official one."""
    numbers = (at for at, each in enumerate(head, 1) if _DOCUMENT_NUMBER.search(each.text))
    return head[max(numbers, default=0) :]


def _of_head(head: Sequence[Seen], body: Sequence[Seen]) -> dict[Style, tuple[Seen, ...]]:
    """Title lines are the largest of the head, bylines what stands below them."""
    found: dict[Style, tuple[Seen, ...]] = {}
    largest = max((each.most.size for each in head), default=0)
    titles = tuple(each for each in head if each.most.size == largest)
    distinct = bool(body) and largest > body[0].most.size
    if titles and (distinct or titles[0].align is Align.CENTER):
        found[Style.TITLE] = titles
        below = tuple(each for each in head if each.number > titles[-1].number)
        if below:
            found[Style.BYLINE] = _alike(below)
    return found


def _is_salutation(paragraph: Seen) -> bool:
    return paragraph.text.endswith(COLONS) and len(paragraph.text) <= LONGEST
