"""The two ends of a speech: title lines and salutation in front, the turn to the audience at the close."""

import re
from collections import Counter
from itertools import pairwise

from draftkit.readers.manuscript import Kind
from draftkit.readers.speech import leads, structure
from draftkit.readers.speech.paragraphs import Paragraph
from draftkit.text.han import count_han

ADDRESS = re.compile(r"(?:各位|同志们|尊敬的|女士们|朋友们|同学们|乡亲们|代表们|委员们|老师们|战友们|青年朋友)")
_FINISHED = "。！？；：”）!?.;:)】》…"
_SALUTATION_HAN = 30
_TITLE_HAN = 60
_TITLE_LINES = 5
_CLOSING_CHARACTERS = 1500
_MIN_SHARED = 3


def front(found: tuple[Paragraph, ...]) -> tuple[int, int | None]:
    """How many paragraphs are title and salutation, and which of them is the salutation."""
    lines = 0
    for at, paragraph in enumerate(found[: _TITLE_LINES + 1]):
        if _is_salutation(paragraph):
            return at + 1, at
        if not _is_title_line(paragraph):
            break
        lines = at + 1
    # Without a salutation nothing parts a title from the first heading: a line before a long paragraph is a heading.
    if lines > 1 or (lines and lines == len(found)):
        following = found[lines] if lines < len(found) else None
        lines -= structure.is_bare_heading(found[lines - 1], following)
    return lines, None


def _is_salutation(paragraph: Paragraph) -> bool:
    short = count_han(paragraph.text) <= _SALUTATION_HAN
    return short and paragraph.text[-1] in "：:" and ADDRESS.match(paragraph.text) is not None


def _is_title_line(paragraph: Paragraph) -> bool:
    text = paragraph.text
    if paragraph.kind is Kind.TITLE:
        return True
    ends = text[-1] in _FINISHED and text[-1] not in "）)》”"
    return not ends and count_han(text) <= _TITLE_HAN and next(leads.numbered(text), None) is None


def closing(found: tuple[Paragraph, ...], first: int) -> tuple[int, bool]:
    """Where the closing begins, and whether the speech shows it.

    The last paragraphs are the closing where one of them turns to the audience, or where they stand after points that
    match each other.

    Args:
        found: the paragraphs of one document.
        first: where its body begins.
    """
    end = found[-1].span.end
    plain = len(found)
    while plain > first and not next(leads.numbered(found[plain - 1].text), None):
        plain -= 1
    for at in range(max(plain, first + 1), len(found)):
        if end - found[at].span.start <= _CLOSING_CHARACTERS and ADDRESS.match(found[at].text):
            return at, True
    shared = shared_shapes(found[first:])
    leading = [at for at in range(first, len(found)) if _has_shared(found[at], shared)]
    follows = leading and leading[-1] == len(found) - 2 and all(b == a + 1 for a, b in pairwise(leading))
    return (len(found) - 1 if follows else len(found)), False


def shared_shapes(found: tuple[Paragraph, ...]) -> frozenset[tuple[int, ...]]:
    """The shapes of three or more first sentences: such paragraphs begin with leads that match each other."""
    shapes = Counter(
        leads.shape(paragraph.text[: lead.end]) for paragraph in found if (lead := structure.shared_lead(paragraph))
    )
    return frozenset(shape for shape, count in shapes.items() if count >= _MIN_SHARED)


def _has_shared(paragraph: Paragraph, shared: frozenset[tuple[int, ...]]) -> bool:
    lead = structure.shared_lead(paragraph)
    return lead is not None and leads.shape(paragraph.text[: lead.end]) in shared
