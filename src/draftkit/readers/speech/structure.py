"""Give blocks their roles and levels by what the document does: the nesting of its own families of numbers."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from draftkit.readers.manuscript import Kind
from draftkit.readers.speech import leads
from draftkit.readers.speech.leads import HEADING_FAMILIES, Lead
from draftkit.readers.speech.paragraphs import Paragraph
from draftkit.readers.speech.wraps import LONGEST_HEADING
from draftkit.source import Span
from draftkit.text.han import count_han
from draftkit.tree.reading import Doubt, ReadBlock, Role

BARE = "标题"
LONGEST_LEAD = 30
"""Han characters; the longest unnumbered heading or lead."""
_SHORTEST_HEADING = 3
_STYLES = tuple(f"样式{level}" for level in range(1, 10))
"""Headings that a style of the file names, by its level."""
_NUMBERED = frozenset({"——", "第一，", "首先，", "一是", "一要", "一抓", "其一", leads.LOOSE, leads.INLINE})
_RUN_IN = _NUMBERED | {leads.SAME_SHAPE, leads.SAME_LENGTH, leads.MUST}
_BELOW = {
    "第一部分": _RUN_IN | {"一、", "（一）", "1.", "（1）", BARE},
    BARE: _RUN_IN,
    "一、": _RUN_IN | {"（一）", "1.", "（1）"},
    "（一）": _RUN_IN | {"1.", "（1）"},
    "1.": frozenset({"（1）"}),
} | {style: _RUN_IN | set(_STYLES[level:]) for level, style in enumerate(_STYLES, 1)}
"""What cannot stand above a heading (GB/T 9704-2012, 7.3.3: 一、 above （一） above 1. above （1）)."""
_OUTER = HEADING_FAMILIES[:-1]
_DOUBTS = {
    BARE: Doubt.BARE_HEADING,
    leads.GLUED: Doubt.GLUED_HEADING,
    leads.SAME_SHAPE: Doubt.SHARED_SHAPE,
    leads.SAME_LENGTH: Doubt.SERIES,
    leads.MUST: Doubt.SERIES,
}
_HEADINGS = frozenset((*HEADING_FAMILIES, *_STYLES, leads.GLUED, BARE))
_LONGEST_REFRAIN = 70
_END_MARKS = "。！？；：，,;:!?.”…）"


@dataclass(slots=True)
class Stack:
    """The families of numbers that are open at a place, outermost first."""

    open: list[tuple[str, int, bool]] = field(default_factory=list)

    def enter(self, lead: Lead, *, inside: bool) -> tuple[int, Doubt | None]:
        """The level of a point: that of its family where it is open, otherwise one deeper; and what speaks against it.

        Args:
            lead: the point.
            inside: whether it begins in the middle of a paragraph.
        """
        family = self._family(lead)
        below = {family} | _BELOW.get(family, frozenset())
        first = next((at for at, (name, _, _) in enumerate(self.open) if name in below), len(self.open))
        before = next((index for name, index, _ in self.open[first:] if name == family), 0)
        del self.open[first:]
        self.open.append((family, lead.index, inside))
        gap = lead.index and lead.index != before + 1
        return len(self.open), Doubt.NUMBER_GAP if gap else _doubt(lead)

    def leave_paragraph(self) -> None:
        """Close the points that began inside a paragraph: a new one without a number belongs above them."""
        while self.open and self.open[-1][2]:
            self.open.pop()

    def _family(self, lead: Lead) -> str:
        """Its own, except that 第三 after 其次 goes on with the list that 首先 began."""
        names = {name: index for name, index, _ in self.open}
        continues = lead.family == "第一，" and lead.index > 1 and lead.family not in names
        return "首先，" if continues and names.get("首先，") == lead.index - 1 else lead.family


def _doubt(lead: Lead) -> Doubt | None:
    """Why a point may be none, where it has no number and too few others like it."""
    if lead.sure:
        return None
    alike = lead.family.startswith(leads.SAME_BEGINNING)
    return Doubt.SERIES if alike else _DOUBTS.get(lead.family)


def stack_of(found: tuple[tuple[Lead, ...], ...]) -> Stack:
    """An empty stack, or one with the family of headings open whose first number was lost with the text's beginning.

    Args:
        found: the numbered points of each paragraph.
    """
    order = [lead for points in found for lead in points if lead.family in HEADING_FAMILIES]
    for family in _OUTER:
        first = next((lead for lead in order if lead.family == family), None)
        if first is not None:
            return Stack([(family, 0, False)] if first.index > 1 and order[0] is not first else [])
    return Stack()


def with_points(paragraph: Paragraph, found: tuple[Lead, ...], stack: Stack) -> Iterator[ReadBlock]:
    """The paragraph's blocks: what stands before its first point, then each point and its body."""
    if not found or found[0].start:
        if not found:
            stack.leave_paragraph()
        yield plain(paragraph, Role.BODY, 0, found[0].start if found else len(paragraph.text))
    for lead, following in pairwise([*found, None]):
        if lead is not None:
            end = len(paragraph.text) if following is None else following.start
            level, doubt = stack.enter(lead, inside=lead.start > 0)
            yield from _point(paragraph, lead, end, level, doubt)


def plain(paragraph: Paragraph, role: Role, start: int, end: int) -> ReadBlock:
    """A stretch of a paragraph without a number."""
    span = Span(_begin(paragraph, start), paragraph.offset(end) if end < len(paragraph.text) else paragraph.span.end)
    words, origins = paragraph.text[start:end], paragraph.origins[start:end]
    return ReadBlock(role, 0, "", inline=False, span=span, text=words, origins=origins, runs_on=start > 0)


def _point(paragraph: Paragraph, lead: Lead, end: int, level: int, doubt: Doubt | None) -> Iterator[ReadBlock]:
    stop = min(lead.end, end)
    role = Role.HEADING if lead.family in _HEADINGS else Role.REQUIREMENT
    start = lead.start
    if lead.family == leads.RELAY:
        yield plain(paragraph, Role.NEWS, start, lead.words)
        start = lead.words
    # A lead on a line of its own has nothing after it; one inside a paragraph is run in even then.
    inline = stop < end or lead.start > 0 or end < len(paragraph.text)
    close = paragraph.offset(stop) if stop < len(paragraph.text) else paragraph.span.end
    yield ReadBlock(
        role,
        level,
        paragraph.original(start, lead.words),
        inline=inline,
        span=Span(_begin(paragraph, start), close),
        text=paragraph.text[lead.words : stop],
        origins=paragraph.origins[lead.words : stop],
        doubt=doubt,
        runs_on=start > 0,
    )
    if stop < end:
        yield plain(paragraph, Role.BODY, stop, end)


def shared_lead(paragraph: Paragraph, end: int, *, repeated: bool = False) -> Lead | None:
    """The first sentence of a paragraph that goes on after it, where it is short enough to be a lead.

    Args:
        paragraph: the paragraph.
        end: where its first sentence ends.
        repeated: whether it begins with words that others begin with too; then the sentence may be longer.
    """
    text = paragraph.text
    longest = _LONGEST_REFRAIN if repeated else LONGEST_LEAD
    if end >= len(text) or end > _LONGEST_REFRAIN or count_han(text[:end]) > longest:
        return None
    return Lead(leads.SAME_SHAPE, 0, 0, 0, end) if text[end - 1] == "。" else None


def heading(paragraph: Paragraph, numbered: tuple[Lead, ...], following: Paragraph | None) -> Lead | None:
    """The heading a whole line is: by its style, or because it is short and a longer paragraph follows; else None."""
    if paragraph.kind is not Kind.HEADING and not _is_bare_heading(paragraph, following):
        return None
    family = _STYLES[min(paragraph.level, len(_STYLES)) - 1] if paragraph.kind is Kind.HEADING else BARE
    return next(iter(numbered), None) or Lead(family, 0, 0, 0, len(paragraph.text))


def _is_bare_heading(paragraph: Paragraph, following: Paragraph | None) -> bool:
    """Whether a line without a style is a heading: short, no end mark, a longer paragraph after it."""
    text = paragraph.text
    if following is None or len(text) >= len(following.text) or len(text) > LONGEST_HEADING:
        return False
    ends = text[-1] in _END_MARKS or "。" in text
    return not ends and _SHORTEST_HEADING <= count_han(text) <= LONGEST_LEAD


def _begin(paragraph: Paragraph, index: int) -> int:
    """The span's start for words that begin at `index`: blanks before the first word belong to the paragraph."""
    return paragraph.span.start if index == 0 else paragraph.offset(index)
