"""What a reader finds in a document it did not write: blocks that tile the text, each with its role and place."""

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
        origins: for each character of `text`, its offset in the original.
        continued: a piece of a block cut by a page number or caption; no start of its own.
    """

    role: Role
    level: int
    marker: str
    inline: bool
    span: Span
    text: str
    origins: tuple[int, ...]
    continued: bool = False


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """One document of a file; a collection holds several."""

    title: str
    span: Span
    blocks: tuple[ReadBlock, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A file as it was read: its documents tile the decoded text."""

    documents: tuple[ReadDocument, ...]


def reading_as_json(reading: Reading) -> dict[str, Any]:
    """What `parse --json` prints; offsets are characters of the decoded source text, ends exclusive."""
    return {"version": 1, "documents": [_document_as_json(document) for document in reading.documents]}


def _document_as_json(document: ReadDocument) -> dict[str, Any]:
    blocks = [_block_as_json(block) for block in document.blocks]
    return {"title": document.title, "start": document.span.start, "end": document.span.end, "blocks": blocks}


def _block_as_json(block: ReadBlock) -> dict[str, Any]:
    data: dict[str, Any] = {"role": str(block.role), "level": block.level, "marker": block.marker}
    data |= {"inline": block.inline, "start": block.span.start, "end": block.span.end}
    return data | {"continued": True} if block.continued else data
