"""A document that came back: its words in both views of the tracked changes, who did what, and what is no text.

The *original* view has every tracked change refused, the *accepted* view every one taken. The characters of both, and
those that stand in neither (put in and taken out again), are the characters of the document. The mark of a paragraph,
which ends it, is one character more.
"""

from dataclasses import dataclass
from typing import Final

from draftkit.tree.page import Form


@dataclass(frozen=True, slots=True)
class Hand:
    """Who changed something and when, as the file says; empty where it does not."""

    author: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Marked:
    """Characters of a returned paragraph that share everything. Not empty, no line breaks.

    Attributes:
        inserted: who put them in with tracking on; None where they are in the original view.
        deleted: who took them out with tracking on; None where they are in the accepted view.
        move: the name both ends of a tracked move share; empty for anything else.
        restyled: who changed their format with tracking on.
        bookmark: the figure's bookmark they stand in, as it was issued (`_dk_2_3_p1_f1`); empty outside.
    """

    text: str
    inserted: Hand | None = None
    deleted: Hand | None = None
    move: str = ""
    restyled: Hand | None = None
    bookmark: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """What a paragraph looks like, for those that nobody issued.

    Attributes:
        form: by its style, outline level or bold lead; PARAGRAPH where nothing says more.
        level: of a heading; 0 where it is not known.
        number: an automatic number before it, as it is shown; empty for none.
        lead: how many characters at its beginning (accepted view) are bold, as the lead of a point is.
    """

    form: Form = Form.PARAGRAPH
    level: int = 0
    number: str = ""
    lead: int = 0


PLAIN: Final = Look()


@dataclass(frozen=True, slots=True)
class ReturnedParagraph:
    """A paragraph, from one mark to the next, whatever became of the mark.

    Attributes:
        marked: its characters in order.
        bookmarks: the paragraphs' bookmarks that begin in it, as they were issued (`_dk_2_3_p1`), in order.
        inserted, deleted: who put its mark in, or took it out, with tracking on.
        move: the name of the move its mark belongs to.
        formatted: who changed its format with tracking on.
    """

    marked: tuple[Marked, ...] = ()
    bookmarks: tuple[str, ...] = ()
    inserted: Hand | None = None
    deleted: Hand | None = None
    move: str = ""
    formatted: tuple[Hand, ...] = ()
    look: Look = PLAIN

    @property
    def text(self) -> str:
        """All its characters, those of both views."""
        return "".join(each.text for each in self.marked)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place: the paragraph by its number from 0, and how many of its characters stand before."""

    paragraph: int
    offset: int


@dataclass(frozen=True, slots=True)
class Note:
    """A comment.

    Attributes:
        start, end: the words it is about; None where it has no anchor.
        answers: the number, from 0, of the comment it replies to; None for the first of a thread.
        done: marked as dealt with.
    """

    text: str
    hand: Hand = Hand()
    start: Spot | None = None
    end: Spot | None = None
    answers: int | None = None
    done: bool = False


@dataclass(frozen=True, slots=True)
class Blank:
    """A tracked change of nothing but blanks or an empty paragraph.

    Attributes:
        after: the number of the paragraph it stands behind or in; -1 before the first one.
    """

    hand: Hand
    after: int = -1


BEHIND: Final = "table behind the speech"
"""What is called an extra that was written into what the program had put behind the speech."""


@dataclass(frozen=True, slots=True)
class Extra:
    """Something that is no paragraph of a speech: a table, a picture, a footnote, a text box, a header.

    Attributes:
        kind: `table`, `picture`, `footnote`, `text box`, `header`, `footer`, `BEHIND`, or what `ooxml` calls it.
        text: the words in it, one line each row; empty where it has none. Of a row behind the speech that was changed
            its cells, and what became of them.
        after: the number of the paragraph it stands behind or in; -1 before the first one.
        hand: who put it in with tracking on; None where the file does not say.
        gone: taken out with tracking on; of a row behind the speech, in silence too where there is no hand.
    """

    kind: str
    text: str = ""
    after: int = -1
    hand: Hand | None = None
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Identity:
    """What a document says of the draft it was issued from; empty and 0 where it says nothing.

    Attributes:
        speech: the same for all versions of one speech folder.
        version: the number of the version, from 1.
        digest: of what was issued (`store.states`).
    """

    speech: str = ""
    version: int = 0
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Returned:
    """A document that came back.

    Paragraphs without characters in either view are left out; a tracked change that only concerns one of them is among
    `blanks`. Blanks at the edges of a paragraph are left out likewise.

    Attributes:
        name: what the file goes by in messages.
        notes: comments, in the order of their anchors; those that the program issued itself are left out.
        blanks: tracked changes of nothing but blanks and empty paragraphs, in order.
    """

    name: str
    paragraphs: tuple[ReturnedParagraph, ...]
    notes: tuple[Note, ...] = ()
    extras: tuple[Extra, ...] = ()
    blanks: tuple[Blank, ...] = ()
    identity: Identity = Identity()
