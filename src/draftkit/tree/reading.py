"""What a reader finds in a document it did not write: blocks that tile the text, each with its role and place."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from draftkit.source import Span


class Role(StrEnum):
    """What a block does in its document."""

    TITLE = "title"
    SALUTATION = "salutation"
    OPENING = "opening"
    HEADING = "heading"
    REQUIREMENT = "requirement"
    BODY = "body"
    CLOSING = "closing"
    NEWS = "news"
    NOISE = "noise"


class Doubt(StrEnum):
    """Why a decision of the reader may be wrong; a block without doubt shows its role by a visible mark."""

    BARE_HEADING = "bare-heading"
    """A short line without a number was taken for a heading."""
    GLUED_HEADING = "glued-heading"
    """A heading was cut off from the paragraph it is run together with."""
    SHARED_SHAPE = "shared-shape"
    """A first sentence was taken for a point because other paragraphs begin alike."""
    SERIES = "series"
    """Sentences in a row that begin alike were taken for points."""
    NUMBER_GAP = "number-gap"
    """The number does not follow the one before."""
    UNMARKED_TITLE = "unmarked-title"
    """First lines were taken for the title though no salutation follows."""
    UNMARKED_CLOSING = "unmarked-closing"
    """Last paragraphs were taken for the closing though they do not turn to the audience."""


class Rule(StrEnum):
    """How a place was cleaned."""

    SPACE = "space"
    """Blanks inside Chinese, where a line was wrapped or set apart, were left out."""
    LINE_BREAK = "line-break"
    """A line break in the middle of a paragraph was left out."""
    HALF_WIDTH = "half-width"
    """Half-width punctuation beside Chinese was made full-width."""
    INVISIBLE = "invisible"
    """A character without width was left out."""
    PAGE_FRAME = "page-frame"
    """Lines of a web page or a download site around the speech were set aside as noise."""
    PAGE_NUMBER = "page-number"
    """A page number or running head between two lines was set aside as noise."""
    REDACTION = "redaction"
    """Words are blacked out; they stay as they are."""


@dataclass(frozen=True, slots=True)
class Repair:
    """A place that was cleaned: the rule, and the span in the original that the words read otherwise."""

    rule: Rule
    span: Span


@dataclass(frozen=True, slots=True)
class ReadBlock:
    """A stretch of the original text.

    Attributes:
        level: depth of a heading or requirement, 1 = top; 0 otherwise.
        marker: the number as written, empty where there is none.
        inline: whether it is a run-in lead: its body follows in the same paragraph.
        span: offsets in the decoded original, noise and spaces included. Blocks tile the text: each begins where
            the one before ends.
        text: the words, cleaned of wrap spaces and with punctuation made full-width.
        origins: for each character of `text`, its offset in the original; a `range` where nothing was left out.
        continued: a piece of a block cut by a page number or caption; no start of its own.
        doubt: why the role or level may be wrong; None where the document shows it.
        runs_on: whether it stands in the paragraph of the block before: a body behind its lead, a point in the middle.
    """

    role: Role
    level: int
    marker: str
    inline: bool
    span: Span
    text: str
    origins: Sequence[int]
    continued: bool = False
    doubt: Doubt | None = None
    runs_on: bool = False

    def original(self, start: int, end: int) -> Span:
        """Where the characters `start` to `end` (exclusive, at least one) of `text` stand in the original."""
        return Span(self.origins[start], self.origins[end - 1] + 1)


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """One document of a file; a collection holds several."""

    title: str
    span: Span
    blocks: tuple[ReadBlock, ...]


class Change(StrEnum):
    """What a tracked change did."""

    INSERTED = "inserted"
    DELETED = "deleted"
    MOVED_HERE = "moved-here"
    MOVED_AWAY = "moved-away"
    FORMATTED = "formatted"


@dataclass(frozen=True, slots=True)
class Revision:
    """A tracked change.

    Attributes:
        span: where the change stands in the source text, which shows the accepted view: empty for what is no longer
            there.
        text: the words it put in or took out; empty for a change of format.
        author: as written; empty where the file does not say.
        date: as written, local time; empty where the file does not say.
    """

    change: Change
    span: Span
    text: str
    author: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment in the margin.

    Attributes:
        span: the words it is about, in the source text; empty where it has no anchor.
        text: what it says.
        answers: the number (from 0, in the order of the reading) of the remark it replies to; None for the first.
    """

    span: Span
    text: str
    author: str = ""
    date: str = ""
    answers: int | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A file as it was read: its documents tile the decoded text.

    Attributes:
        repairs: every place that was cleaned, in the order of the text.
        revisions: tracked changes, in the order of the text.
        remarks: comments, in the order of their anchors.
    """

    documents: tuple[ReadDocument, ...]
    repairs: tuple[Repair, ...] = ()
    revisions: tuple[Revision, ...] = ()
    remarks: tuple[Remark, ...] = ()


def reading_as_json(reading: Reading) -> dict[str, Any]:
    """What `parse --json` prints; offsets are characters of the decoded source text, ends exclusive."""
    return {"version": 1, "documents": [_document_as_json(document) for document in reading.documents]}


def _document_as_json(document: ReadDocument) -> dict[str, Any]:
    blocks = [_block_as_json(block) for block in document.blocks]
    return {"title": document.title, "start": document.span.start, "end": document.span.end, "blocks": blocks}


def _block_as_json(block: ReadBlock) -> dict[str, Any]:
    data: dict[str, Any] = {"role": str(block.role), "level": block.level, "marker": block.marker}
    data |= {"inline": block.inline, "start": block.span.start, "end": block.span.end}
    data |= {"continued": True} if block.continued else {}
    return data | ({"doubt": str(block.doubt)} if block.doubt else {})
