"""A new text of speech.md and the edits people made of the last one."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from draftkit.diagnostics import Diagnostic, Message, Outcome
from draftkit.errors import DraftkitError
from draftkit.source import Source, Span
from draftkit.store.files import ABSENT, OWN, Digest, load_if_there
from draftkit.store.speech_folder import Kept, SpeechFolder
from draftkit.text.line_ends import ended_like, offset_in, plain_ends
from draftkit.text.merge import Conflict, merge3
from draftkit.text.sides import Names
from draftkit.workflows import messages
from draftkit.workflows.sources import open_text
from draftkit.workflows.steps import Steps

_SHOWN = 60
"""Characters of a new paragraph that a conflict shows."""


@dataclass(frozen=True, slots=True)
class Edited:
    """The text for speech.md.

    Attributes:
        kept: in how many places an edit was kept.
        before: the digest of what is there now.
        yours: the text that is there now.
        conflicts: where an edit stands although the new text changes the same place.
    """

    text: str
    kept: int
    before: Digest
    yours: Source
    conflicts: tuple[Conflict, ...] = ()


@dataclass(frozen=True, slots=True)
class Named:
    """A text, and what its paragraphs are called; no names where nobody knows."""

    text: str
    names: Names = ()


def with_edits(folder: SpeechFolder, new: Named, base: Named | None, *, by_sentence: bool = False) -> Outcome[Edited]:
    """A new text with the edits people made. A blank file holds none.

    How lines end is no edit: all of the text has the line ends of the file, whatever the others have.

    Args:
        folder: of the speech.
        new: the text that is to stand there.
        base: what the edits were made of; None where that is not kept.
        by_sentence: whether edits of other sentences of a paragraph go together with the new text.
    """
    if load_if_there(folder.speech, OWN) is None:
        return Outcome(Edited(new.text, 0, ABSENT, Source(str(folder.speech), "")))
    steps = Steps()
    yours = steps.take(open_text(folder.speech))
    text, wanted = yours.source.text, plain_ends(new.text)
    mine, before = plain_ends(text), None if base is None else plain_ends(base.text)
    if mine == wanted:
        return steps.done(Edited(text, 0, yours.digest, yours.source))
    if mine == before or not mine.strip():
        return steps.done(Edited(ended_like(text, wanted), 0, yours.digest, yours.source))
    if base is None or before is None:
        return Outcome(None, (*steps.said, messages.EDITED_WITHOUT_BASE(path=folder.speech)))
    merged = merge3(before, mine, wanted, (base.names, new.names), by_sentence=by_sentence)
    kept = merged.kept + len(merged.conflicts)
    conflicts = tuple(replace(each, at=offset_in(text, mine, each.at)) for each in merged.conflicts)
    return steps.done(Edited(ended_like(text, merged.text), kept, yours.digest, yours.source, conflicts))


def named(kept: Kept) -> Named | None:
    """The last assembled text; None where it is not kept."""
    return None if kept.base is None else Named(kept.base, kept.places or ())


@dataclass(frozen=True, slots=True)
class Kinds:
    """What conflicts are told by: where both have words, where an edit took them out, where the new text does."""

    reworded: Message
    taken_out: Message
    takes_out: Message


OF_DRAFTS: Final = Kinds(messages.EDIT_CONFLICT, messages.EDIT_TAKEN_OUT, messages.DRAFT_TAKES_OUT)
"""Between an edit and a new draft."""


class EditsConflictError(DraftkitError):
    """Edits by hand and a new text change the same places.

    Attributes:
        conflicts: both sides of each, in the order of speech.md.
    """

    def __init__(self, edited: Edited, way_out: Diagnostic, kinds: Kinds = OF_DRAFTS) -> None:
        """Tell every place, and then the way out."""
        super().__init__(*complaints(edited, kinds), way_out)
        self.conflicts = edited.conflicts


def complaints(edited: Edited, kinds: Kinds = OF_DRAFTS) -> Iterator[Diagnostic]:
    """Every conflict: its place in speech.md, and what the new text has there."""
    for conflict in edited.conflicts:
        place = edited.yours.place(Span(conflict.at, conflict.at + 1))
        message = kinds.reworded if conflict.ours else kinds.taken_out
        new = shortened(conflict.theirs)
        yield message(place, new=new) if conflict.theirs else kinds.takes_out(place)


def shortened(text: str) -> str:
    """The beginning of a text on one line, as a message shows it."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"
