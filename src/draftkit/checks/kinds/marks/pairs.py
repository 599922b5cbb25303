"""Quotation marks and brackets without their other half."""

import re
from collections.abc import Iterator, Sequence

from draftkit.checks.model import Find, Hit
from draftkit.checks.subject import Passage, Subject
from draftkit.strictyaml import Fields

_CLOSES = {
    "“": "”",
    "‘": "’",
    "《": "》",
    "〈": "〉",
    "（": "）",
    "【": "】",
    "〔": "〕",
    "「": "」",
    "『": "』",
    "[": "]",
}
_OPENS = {closing: opening for opening, closing in _CLOSES.items()}
_SAME = {"(": "（", ")": "）", "［": "[", "］": "]"}
"""Half-width ones pair with full-width ones: their width is another rule's."""
_COUNTED = re.compile(r"(?:^|[，、；：。！？\s])[0-9一二三四五六七八九十①-⑳a-zA-Z]{1,3}$")
"""Before the bracket of a number such as 1）."""
_AROUND = 5

_Site = tuple[Passage, int]


def pairs(_: Fields) -> Find:
    """Each mark of a paragraph that nothing pairs with. No options. Values: found, and words (what stands around it).

    A quotation over several paragraphs opens each of them and closes the last.
    """
    return _find


def _find(subject: Subject) -> Iterator[Hit]:
    paragraphs = list(_paragraphs(subject))
    for at, paragraph in enumerate(paragraphs):
        following = paragraphs[at + 1][0].text[:1] if at + 1 < len(paragraphs) else ""
        for number, (passage, place) in enumerate(_alone(paragraph)):
            sign = passage.text[place]
            goes_on = not number and place == 0 and passage is paragraph[0] and sign == following == "“"
            if not goes_on:
                words = passage.text[max(0, place - _AROUND) : place + _AROUND + 1]
                yield Hit(passage.span(place, place + 1), (("found", sign), ("words", words)))


def _paragraphs(subject: Subject) -> Iterator[list[Passage]]:
    """Passages with no line break between them: a lead that is run in and its body, pieces the reader cut."""
    open_: list[Passage] = []
    for passage in subject.passages:
        if open_ and "\n" in subject.source.text[open_[-1].origins[-1] : passage.origins[0]]:
            yield open_
            open_ = []
        open_.append(passage)
    if open_:
        yield open_


def _alone(paragraph: Sequence[Passage]) -> list[_Site]:
    """The marks without a partner, in order."""
    waiting: list[tuple[str, _Site]] = []
    alone: list[_Site] = []
    for passage in paragraph:
        for at, written in enumerate(passage.text):
            sign = _SAME.get(written, written)
            if sign in _CLOSES:
                waiting.append((sign, (passage, at)))
            elif sign in _OPENS and not _is_no_half(passage.text, at, sign):
                alone.extend(_closed(waiting, _OPENS[sign], (passage, at)))
    return sorted([*alone, *(site for _, site in waiting)], key=lambda site: (site[0].index, site[1]))


def _closed(waiting: list[tuple[str, _Site]], opening: str, site: _Site) -> list[_Site]:
    """Take the partner out of those that wait; what stands between them, or the mark itself, is alone."""
    partner = next((at for at in reversed(range(len(waiting))) if waiting[at][0] == opening), None)
    if partner is None:
        return [site]
    between = [each for _, each in waiting[partner + 1 :]]
    del waiting[partner:]
    return between


def _is_no_half(text: str, at: int, sign: str) -> bool:
    """An apostrophe, or the bracket behind a number."""
    if sign == "’":
        return text[at - 1 : at].isascii() and text[at + 1 : at + 2].isascii()
    return sign == "）" and bool(_COUNTED.search(text, max(0, at - 4), at))
