"""What a reader calls the place of a block: 二（三） rather than an id."""

from collections.abc import Mapping
from typing import assert_never

from draftkit.tree.nodes import Byline, Paragraph, Salutation, Section, Speech, Title
from draftkit.tree.walk import Visit, plain, walk

TITLE, BYLINE, SALUTATION, OPENING, TEXT, CLOSING = "题目", "署名", "称呼", "开头", "正文", "结尾"
"""Places outside of all parts; `TEXT` where a speech has no parts."""

_STOPS = "、，."
_UNNUMBERED = 6
"""Characters of a heading that has no number to go by."""


def place_names(speech: Speech) -> Mapping[str, str]:
    """The place of every block by its id (`tree.walk.Visit.id`).

    A heading, a point and what stands in it go by the numbers above them (二（三）, 一、第二), where there are none by
    the first words of the heading.
    """
    names: dict[str, str] = {}
    parts, before = 0, OPENING if speech.sections else TEXT
    for visit in walk(speech):
        parts += isinstance(visit.block, Section) and visit.depth == 1
        outside = CLOSING if parts else before
        names[visit.id] = _name(visit, names.get(visit.id.rpartition(".")[0], ""), outside)
    return names


def _name(visit: Visit, above: str, outside: str) -> str:
    """The place of a block; `above` is the section it stands in, `outside` a paragraph's place where it is in none."""
    match visit.block:
        case Title():
            return TITLE
        case Byline():
            return BYLINE
        case Salutation():
            return SALUTATION
        case Paragraph():
            return above or outside
        case Section():
            return _joined(above, _own(visit, visit.block))
        case _:
            assert_never(visit.block)


def _own(visit: Visit, section: Section) -> str:
    words = plain(section.lead)
    cut = words if len(words) <= _UNNUMBERED else f"{words[:_UNNUMBERED]}…"
    return visit.number.rstrip(_STOPS) or f"“{cut}”"


def _joined(above: str, own: str) -> str:
    bound = not above or above.endswith(("）", "”")) or own.startswith(("（", "“"))
    return f"{above}{own}" if bound else f"{above}、{own}"
