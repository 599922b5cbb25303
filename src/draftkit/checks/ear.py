"""How long a speech takes to say, part by part, and how many pages it fills."""

from dataclasses import dataclass
from math import ceil

from draftkit.checks.subject import Passage, Subject
from draftkit.text.han import count_han
from draftkit.tree.places import CLOSING, OPENING, TEXT
from draftkit.tree.reading import Role

LINE, LINES = 28, 22
"""Characters of a line and lines of a page (GB/T 9704-2012, 5.2.3)."""
_INDENT = 2
_GAP = 4
"""Characters an open figure is taken for, as where a draft is fitted to its minutes (`assemble.said`)."""


@dataclass(frozen=True, slots=True)
class PartTime:
    """What one part of a speech takes.

    Attributes:
        name: the number and words of its heading; 开头, 结尾 or 正文 for what stands under none.
        part: its number, from 1; 0 for what stands under no heading.
        characters: Han characters that are spoken, its number among them.
        minutes: at the speaker's rate.
    """

    name: str
    part: int
    characters: int
    minutes: float


@dataclass(frozen=True, slots=True)
class Timing:
    """What a speech takes.

    Attributes:
        rate: characters a minute.
        characters: Han characters that are spoken: all but the title and what stands under it.
        minutes: at that rate.
        pages: of the standard layout, the title among them; the last one may be partly filled.
        parts: in the order of the text; none where nothing is said.
    """

    rate: int
    characters: int
    minutes: float
    pages: int
    parts: tuple[PartTime, ...]


def timing(subject: Subject) -> Timing:
    """How long the speech takes at the rate of `subject.context.settings`.

    As everywhere in the drafting of speeches, Han characters are counted, and no marks, digits and Latin letters.
    """
    rate = subject.context.settings.rate
    counts: dict[tuple[int, str], int] = {}
    for passage in subject.passages:
        if passage.role is not Role.TITLE:
            key = passage.part, "" if passage.part else _apart(passage)
            counts[key] = counts.get(key, 0) + _spoken(passage)
    names = {at: part.lead.marker + part.lead.text for at, part in enumerate(subject.parts, 1)}
    parts = tuple(
        PartTime(names.get(part, "") or apart, part, count, count / rate) for (part, apart), count in counts.items()
    )
    total = sum(counts.values())
    return Timing(rate, total, total / rate, _pages(subject), parts)


def _spoken(passage: Passage) -> int:
    """Han characters of a passage and its number; what will stand in a gap is not known yet and taken for a few."""
    gaps = [made for made in passage.generated if made.slot is not None and made.slot.value is None]
    empty = sum(count_han(passage.text[gap.start : gap.end]) for gap in gaps)
    return count_han(passage.marker + passage.text) - empty + _GAP * len(gaps)


def _apart(passage: Passage) -> str:
    """What people call the words that stand under no heading; the salutation belongs to the opening."""
    return passage.where if passage.where in (CLOSING, TEXT) else OPENING


def _pages(subject: Subject) -> int:
    """Paragraphs line by line; a run-in lead and its body are one."""
    lines = carried = 0
    for passage in subject.passages:
        carried += len(passage.marker) + len(passage.text)
        if not passage.inline:
            lines += ceil((_INDENT + carried) / LINE)
            carried = 0
    return ceil((lines + ceil(carried / LINE)) / LINES)
