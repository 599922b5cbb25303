"""The two ends of a speech: title lines and salutation in front, the turn to the audience at the close."""

import re

from draftkit.readers.manuscript import Kind
from draftkit.readers.speech.paragraphs import Paragraph
from draftkit.readers.speech.points import Points
from draftkit.text.han import count_han

ADDRESS = re.compile(r"(?:各位|同志们|尊敬的|女士们|朋友们|同学们|乡亲们|代表们|委员们|老师们|战友们|青年朋友)")
_PEOPLE = re.compile(
    r"[^。；]{0,40}(?:同志|领导|代表|委员|来宾|嘉宾|朋友|同学|老师|师生|乡亲|干部|学员|书记|[市县区镇乡省校院部]长|主任|们)们?[：:]"
)
_LAST_WORDS = re.compile("最后，|谢谢|祝|预祝|让我们|请(?:组织|领导|大家|各位|县委|市委)|我的(?:发言|汇报)|以上")
_FINISHED = "。！？；：”）!?.;:)】》…"
_SALUTATION_HAN = 40
_TITLE_HAN = 60
_TITLE_LINES = 7
_CLOSING_CHARACTERS = 1500
_CLOSING_PARAGRAPHS = 2


def front(found: tuple[Paragraph, ...], points: Points) -> tuple[int, int | None]:
    """How many paragraphs are title and salutation, and which of them is the salutation."""
    salutation = next((at for at, paragraph in enumerate(found[: _TITLE_LINES + 1]) if _is_salutation(paragraph)), None)
    if salutation is not None and all(map(_is_line, found[:salutation])):
        return salutation + 1, salutation
    lines = int(_is_styled_title(found))
    while lines < min(len(found), _TITLE_LINES) and _is_title_line(found[lines]) and not points.numbered[lines]:
        lines += 1
    # Without a salutation nothing parts a title from the first heading, unless there are more headings like it.
    if lines > 1 or (lines and lines == len(found)):
        lines -= any(points.is_bare_heading(at) for at in range(lines, len(found)))
    return lines, None


def _is_salutation(paragraph: Paragraph) -> bool:
    text = paragraph.text
    short = count_han(text) <= _SALUTATION_HAN and text[-1] in "：:"
    return short and (ADDRESS.match(text) is not None or _PEOPLE.fullmatch(text) is not None)


def _is_line(paragraph: Paragraph) -> bool:
    """Whether a paragraph may stand above the salutation."""
    return count_han(paragraph.text) <= _TITLE_HAN and paragraph.text[-1] not in "。；;"


def _is_styled_title(found: tuple[Paragraph, ...]) -> bool:
    """Whether the first line is the one heading of the outermost style."""
    levels = [paragraph.level for paragraph in found if paragraph.kind is Kind.HEADING]
    return found[0].kind is Kind.HEADING and levels.count(min(levels)) == 1 and levels[0] == min(levels)


def _is_title_line(paragraph: Paragraph) -> bool:
    text = paragraph.text
    ends = text[-1] in _FINISHED and text[-1] not in "）)》”"
    plain = paragraph.kind is Kind.TEXT and not ends and count_han(text) <= _TITLE_HAN
    return paragraph.kind is Kind.TITLE or plain


def closing(found: tuple[Paragraph, ...], first: int, points: Points) -> tuple[int, bool]:
    """Where the closing begins, and whether the speech shows it.

    The last paragraphs are the closing where one of them turns to the audience, or where they stand after a point that,
    like those before it, was one paragraph.

    Args:
        found: the paragraphs of one document.
        first: where its body begins.
        points: its points.
    """
    end = found[-1].span.end
    plain = len(found)
    while plain > first and not points.numbered[plain - 1]:
        plain -= 1
    for at in range(max(plain, first + 1), len(found)):
        if end - found[at].span.start <= _CLOSING_CHARACTERS and ADDRESS.match(found[at].text):
            return at, True
    if _LAST_WORDS.match(found[-1].text) and plain < len(found) - 1 > first:
        return len(found) - 1, True
    families = [points.family(at, first) for at in range(first, len(found))]
    last = max((at for at, family in enumerate(families) if family), default=0)
    one_each = last and families[last] == families[last - 1]
    begin = first + last + 1
    closes = one_each and begin >= plain and 0 < len(found) - begin <= _CLOSING_PARAGRAPHS
    return (begin if closes else len(found)), False
