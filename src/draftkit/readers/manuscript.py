"""What every format comes down to before its structure is looked for: a text, its lines, and what is no word in it."""

from dataclasses import dataclass
from enum import Enum, auto

from draftkit.source import Source, Span
from draftkit.tree.reading import Remark, Revision


class Kind(Enum):
    """What a file's format says of a line."""

    TEXT = auto()
    TITLE = auto()
    """A style names it a title."""
    HEADING = auto()
    """A style or tag names it a heading; see `Line.level`."""
    CELL = auto()
    """A row of a table."""
    APART = auto()
    """Kept, but not part of what is spoken: page header and footer, footnote, endnote, navigation of a web page."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line as its file marks it off.

    Attributes:
        span: its characters in the source, without its break. Lines come in order and never overlap; what stands
            between two of them holds no words.
        level: the depth of a heading, 1 = top; 0 otherwise.
    """

    span: Span
    kind: Kind = Kind.TEXT
    level: int = 0


@dataclass(frozen=True, slots=True)
class Markup:
    """Characters of the source that are not read as they stand.

    Attributes:
        span: at least one character.
        text: what is read instead: empty for a tag, `“` for `&ldquo;`. It stands at the first character of the span.
    """

    span: Span
    text: str = ""


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A document ready for its structure to be found.

    Attributes:
        source: the text offsets count in. For text, Markdown and HTML it is the decoded file; for Word and PDF the text
            a reader sees, one line a paragraph.
        lines: None where line breaks alone mark lines off (plain text).
        markup: in order, without overlap.
        revisions, remarks: passed on to the reading.
    """

    source: Source
    lines: tuple[Line, ...] | None = None
    markup: tuple[Markup, ...] = ()
    revisions: tuple[Revision, ...] = ()
    remarks: tuple[Remark, ...] = ()
