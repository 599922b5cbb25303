"""What is checked: the passages of one document, the tree of its parts, the facts in it, and what is known besides."""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from operator import itemgetter

from draftkit.brief.model import Brief
from draftkit.checks.verbatim import verbatim
from draftkit.facts.forms import OldValue
from draftkit.facts.model import Mention
from draftkit.figures.model import Sheet
from draftkit.formulations.model import FixedOrder, Term
from draftkit.source import Source, Span
from draftkit.text.sentences import sentences
from draftkit.tree.markers import Marker
from draftkit.tree.nodes import Slot, Speech
from draftkit.tree.reading import Doubt, ReadDocument, Repair, Role

MEETING_DATE, SPEAKER, OFFICE = "会议日期", "姓名", "职务"
"""The figures, or facts of a brief, that say the day of the meeting, who speaks, and as what."""

_NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Generated:
    """Words of a passage that nobody typed there: a figure, or a number that is counted (`slot` is None).

    Attributes:
        start, end: in the passage's text.
        span: the braces they come from, in the source.
    """

    start: int
    end: int
    slot: Slot | None
    span: Span


@dataclass(frozen=True)
class Passage:
    """A block of the document as it is read; pieces that a page number cut are one.

    Attributes:
        index: its place among the passages of the subject.
        text: the words, cleaned, without the number; figures and counts written out.
        origins: for each character of `text` its offset in the source.
        marker: the number as it stands on the page (一、), empty where there is none.
        marker_span: where the number stands in the source; empty where it is not written there.
        level: depth of a heading or point, 1 = top; 0 otherwise.
        inline: whether it is a run-in lead; its body is the next passage and follows on the same line.
        where: the place as people say it: 题目, 开头, 二（三）.
        part: the number of the top part it stands in, from 1; 0 before the first and after the last.
        generated: in order.
        doubt: why the reader may be wrong about it; None where the document shows what it is.
    """

    index: int
    role: Role
    text: str
    origins: Sequence[int]
    marker: str = ""
    marker_span: Span = _NOWHERE
    level: int = 0
    inline: bool = False
    where: str = ""
    part: int = 0
    generated: tuple[Generated, ...] = ()
    doubt: Doubt | None = None

    def span(self, start: int, end: int) -> Span:
        """Where the characters `start` to `end` (exclusive, at least one) of `text` stand in the source.

        What touches words that nobody typed takes in the whole braces they come from.
        """
        low, high = self.origins[start], self.origins[end - 1] + 1
        for made in self.generated:
            if made.start < end and start < made.end:
                low, high = min(low, made.span.start), max(high, made.span.end)
        return Span(low, high)

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Start and end of each sentence of `text`, its end mark included."""
        return tuple(sentences(self.text))

    @cached_property
    def quoted(self) -> tuple[tuple[int, int], ...]:
        """What stands between “ and ” or 《 and 》, the marks left out, in order; the outermost where they nest."""
        return tuple(_between_marks(self.text))

    def is_quoted(self, start: int, end: int) -> bool:
        """Whether the characters stand inside quotation marks or the title of a work."""
        at = bisect_right(self.quoted, (start, len(self.text))) - 1
        return at >= 0 and end <= self.quoted[at][1]

    def is_generated(self, start: int, end: int) -> bool:
        """Whether any of the characters comes from a figure or is counted."""
        return any(made.start < end and start < made.end for made in self.generated)


@dataclass(frozen=True, slots=True)
class Aside:
    """Words beside the speech: a note of `speech.md`, a comment at the margin, a header, a footer or a footnote.

    Attributes:
        text: what it says.
        about: where to show it, at least one character of the source: the note itself, what a comment is about.
        origins: for each character of `text` its offset in the source; empty where it does not stand there.
    """

    text: str
    about: Span
    origins: Sequence[int] = ()

    def span(self, start: int, end: int) -> Span:
        """Where to show the characters `start` to `end` (exclusive, at least one) of `text`."""
        return Span(self.origins[start], self.origins[end - 1] + 1) if self.origins else self.about


@dataclass(frozen=True)
class Part:
    """A heading or point with what stands below it.

    Attributes:
        lead: its passage; `lead.level` is its depth as read.
        family: of its number; None where it has none, or one of no family that is known.
        number: the value of its number (第三 → 3; 最后 counts as the one that follows); None where it has none.
        passages: those directly below, in order.
        parts: the points directly below, in order.
    """

    lead: Passage
    family: Marker | None
    number: int | None
    passages: tuple[Passage, ...] = ()
    parts: tuple["Part", ...] = ()

    @cached_property
    def all_passages(self) -> tuple[Passage, ...]:
        """Its lead and everything below, in the order of the text."""
        below = (passage for part in self.parts for passage in part.all_passages)
        return tuple(sorted((self.lead, *self.passages, *below), key=lambda passage: passage.index))


@dataclass(frozen=True, slots=True)
class Person:
    """One line of the office's roster.

    Attributes:
        rank: 1 comes first where several are named; 0 for none.
        since, until: the days from and up to which the office is held; None for open.
    """

    name: str
    office: str
    rank: int = 0
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """What an office, or one speech, says of itself. The speech's own file comes before the office's.

    Attributes:
        rate: characters a minute; the speaker's own where it was measured.
        minutes: the most a speech may take; None for no limit.
        characters: the most Han characters a speech may have; None for no limit.
        pages: the most pages of the standard layout it may fill; None for no limit.
        theme: the education campaign that is current now; empty where nothing was set.
        own: names of places and bodies that are the office's own.
        readings: pinyin of rare characters where the speaker wants another one.
    """

    rate: int = 200
    minutes: int | None = None
    characters: int | None = None
    pages: int | None = None
    theme: str = ""
    own: tuple[str, ...] = ()
    readings: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Draft:
    """The speech folder a subject comes from; its document is the `speech.md`, figures filled in."""

    speech: Speech
    sheet: Sheet
    brief: Brief


@dataclass(frozen=True, slots=True)
class Overlap:
    """Words that stand in an older text too: a stretch of a passage, and where it stood."""

    passage: int
    start: int
    end: int
    document: str
    words: str = ""


Lookup = Callable[[Sequence[str]], Sequence[Overlap]]
"""Texts of passages → what of them stands in the office's past speeches."""


@dataclass(frozen=True, slots=True)
class Context:
    """What is known besides the text.

    Attributes:
        meeting: the date of the meeting; None where nobody gave it: then nothing is out of date.
        genre: the id of the genre (G05) or empty.
        ranks: words for bodies, the first in rank first; empty for the usual order.
        terms, orders: the tables in force.
        base: the texts of the passages of the speech this one was made from; empty where there is none.
        old: what figures were in the older speech that the folder was made from, and what they are now.
        beside: other speeches of the same meeting.
        past: looks words up in past speeches; None where there are none.
    """

    meeting: date | None = None
    genre: str = ""
    draft: Draft | None = None
    settings: Settings = Settings()
    roster: tuple[Person, ...] = ()
    ranks: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()
    orders: tuple[FixedOrder, ...] = ()
    base: tuple[str, ...] = ()
    old: tuple[OldValue, ...] = ()
    beside: tuple["Subject", ...] = ()
    past: Lookup | None = None


@dataclass(frozen=True)
class Subject:
    """One document under check.

    Attributes:
        source: the text that spans count in.
        document: as it was read.
        passages: in the order of the text; noise is left out.
        parts: the tree of headings and points.
        points: those the opening makes before the first of them.
        asides: words beside the speech; only rules for what must stand nowhere look at them.
        repairs: what the reader cleaned (half-width punctuation, blanks inside words); a draft is not cleaned.
    """

    source: Source
    document: ReadDocument
    passages: tuple[Passage, ...]
    parts: tuple[Part, ...]
    context: Context = Context()
    repairs: tuple[Repair, ...] = ()
    points: tuple[Part, ...] = ()
    asides: tuple[Aside, ...] = ()

    @cached_property
    def text(self) -> str:
        """The words of all passages, each on a line of its own: to see quickly what is not there at all."""
        return "\n".join(passage.text for passage in self.passages)

    @cached_property
    def _verbatim(self) -> tuple[tuple[int, int], ...]:
        return verbatim(self.source.text)

    def is_verbatim(self, offset: int) -> bool:
        """Whether the character of the source belongs to an address, code or markup."""
        at = bisect_right(self._verbatim, offset, key=itemgetter(0)) - 1
        return at >= 0 and offset < self._verbatim[at][1]

    @cached_property
    def mentions(self) -> tuple[tuple[Mention, ...], ...]:
        """The local facts of each passage, by its index."""
        from draftkit.facts.find import find_mentions

        return tuple(map(tuple, find_mentions([passage.text for passage in self.passages])))

    @cached_property
    def names(self) -> tuple[tuple[Mention, ...], ...]:
        """The people, places and bodies in each passage, by its index, also those inside titles; they may overlap."""
        from draftkit.facts.names.find import find_names

        return tuple(find_names([passage.text for passage in self.passages]))


_PAIRS = {"“": "”", "《": "》"}


def _between_marks(text: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    closing, start, depth = "", 0, 0
    for at, sign in enumerate(text):
        if not depth and sign in _PAIRS:
            closing, start, depth = _PAIRS[sign], at + 1, 1
        elif depth and sign == closing:
            depth -= 1
            if not depth:
                found.append((start, at))
        elif depth and _PAIRS.get(sign) == closing:
            depth += 1
    return found
