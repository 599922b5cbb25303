"""Two versions of a speech in one document: as Markdown, and as a Word file with tracked changes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, groupby, islice, repeat
from typing import TYPE_CHECKING, Final

from draftkit.tree.difference import Fate, Row, Segment
from draftkit.tree.page import Form, Made, PageParagraph, Stretch
from draftkit.writers.markdown_words import escaped, opening

if TYPE_CHECKING:
    from draftkit.ooxml.model import Run
    from draftkit.ooxml.profiles.model import Profile
    from draftkit.ooxml.tracked import TrackedParagraph, TrackedRun

_HEAD: Final = (Form.TITLE, Form.BYLINE)
"""What stands above the blank line."""
_TAGS: Final = {Fate.GOES: "del", Fate.COMES: "ins"}
_PLAIN: Final = Stretch("", Made.WORDS)
_END: Final = "¶"
"""Stands for the end of a paragraph that was split or joined."""


@dataclass(frozen=True, slots=True)
class TrackedOptions:
    """How to write tracked changes.

    Attributes:
        author: who they are by.
        modified: the moment of them; None records none, so that bytes repeat.
        profile: the page; the standard one if None.
    """

    author: str
    modified: datetime | None = None
    profile: "Profile | None" = None


def write_marked_copy(rows: Iterable[Row]) -> bytes:
    """Both versions as UTF-8 Markdown: what goes in `<del>`, what comes in `<ins>`.

    Markdown has no signs of its own for both, and those of its dialects do not work beside Chinese punctuation.
    """
    return ("\n\n".join(map(_marked_line, rows)) + "\n").encode()


def write_tracked_docx(rows: Sequence[Row], options: TrackedOptions) -> bytes:
    """Both versions as a .docx: with every change taken it reads as the newer one, with none as the older one."""
    from draftkit.ooxml.markup import holdable
    from draftkit.ooxml.model import Properties
    from draftkit.ooxml.tracked import build_tracked

    title = "".join(row.after.text for row in rows if row.after and row.after.form is Form.TITLE)
    properties = Properties(holdable(title)[0], options.modified)
    return build_tracked(_tracked(rows), properties, options.author, options.profile)


def _marked_line(row: Row) -> str:
    paragraph = row.after or row.before
    inner = "".join(map(_marked, row.words))
    if row.is_torn:
        inner += _marked(Segment(_END, row.end.fate, row.end.move))
    return _sign(paragraph, row) + (inner if paragraph and paragraph.form in (*_HEAD, Form.HEADING) else opening(inner))


def _marked(segment: Segment) -> str:
    words = escaped(segment.text)
    return words if segment.fate is Fate.STAYS else f"<{_TAGS[segment.fate]}>{words}</{_TAGS[segment.fate]}>"


def _sign(paragraph: PageParagraph | None, row: Row) -> str:
    """What Markdown has before a paragraph of this form; nothing where it goes on."""
    if paragraph is None or row.begins[0 if row.after is None else 1]:
        return ""
    match paragraph.form:
        case Form.TITLE:
            return "# "
        case Form.BYLINE:
            return "> "
        case Form.HEADING:
            return "#" * (paragraph.level + 1) + " "
        case _:
            return ""


def _tracked(rows: Iterable[Row]) -> Iterator["TrackedParagraph"]:
    from draftkit.ooxml.profiles.model import Style
    from draftkit.ooxml.tracked import TrackedParagraph
    from draftkit.writers.docx import style_of

    above: Form | None = None
    for row in rows:
        paragraph = row.before if row.end.fate is Fate.GOES else row.after or row.before
        form = paragraph.form if paragraph else Form.PARAGRAPH
        if above in _HEAD and form not in _HEAD:
            yield TrackedParagraph(Style.BODY)
        above = form
        style = style_of(paragraph) if paragraph else Style.BODY
        yield TrackedParagraph(style, tuple(_runs(row)), row.end.fate, row.end.move)


def _runs(row: Row) -> Iterator["TrackedRun"]:
    """The characters of a row, as the newer version shows them; what goes, as the older one."""
    from draftkit.ooxml.markup import holdable
    from draftkit.ooxml.tracked import TrackedRun

    looks = {
        True: iter(_looks(row.before, row.begins[0])),
        False: iter(_looks(row.after, row.begins[1])),
    }
    for segment in row.words:
        goes = segment.fate is Fate.GOES
        signs = [(sign, next(looks[goes])) for sign in segment.text]
        if segment.fate is Fate.STAYS:
            for _ in signs:
                next(looks[True])
        for look, group in groupby(signs, key=lambda pair: pair[1]):
            if words := holdable("".join(sign for sign, _ in group))[0]:
                yield TrackedRun(_run(words, look), segment.fate, segment.move)


def _looks(paragraph: PageParagraph | None, start: int) -> Iterator[Stretch]:
    """For every character of a paragraph from there on the stretch it stands in; of a text without pages plain ones."""
    signs = (stretch for stretch in (paragraph.stretches if paragraph else ()) for _ in stretch.text)
    return chain(islice(signs, start, None), repeat(_PLAIN))


def _run(words: str, look: Stretch) -> "Run":
    from draftkit.ooxml.model import Run

    return Run(words, look.lead, look.strong, gap=look.slot is not None and look.slot.is_open)
