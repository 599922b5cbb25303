"""Bring home what reviewers did to an issued document: words into `speech.md`, figures as values, the rest as notes."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.figures.model import Sheet
from draftkit.review.model import Change, Edit, New
from draftkit.source import Source
from draftkit.store.states import State
from draftkit.tree.markers import Marker, typed_number
from draftkit.tree.page import Form, Made, page_of
from draftkit.workflows.review import messages_home as messages
from draftkit.workflows.review.home_figures import NewFigure, figures_home
from draftkit.workflows.review.home_notes import note_of
from draftkit.workflows.review.home_script import IssuedText, issued_text
from draftkit.workflows.review.home_text import Proposal, marked, number_of, placed
from draftkit.workflows.review.home_words import figures_as_words, numbers_as_words
from draftkit.workflows.sources import read_sheet
from draftkit.workflows.steps import Steps

_TEXT = frozenset({Change.WORDING, Change.INSERT, Change.DELETE, Change.MOVE, Change.SPLIT, Change.JOIN})
_TO_DO = frozenset({Change.COMMENT, Change.EXTRA})
_TOLD = frozenset({Change.FORMAT, Change.UNDONE})
"""What leaves `speech.md` as it is."""
_MADE = (Made.NUMBER, Made.COUNT)
_SHOWN, _BEHIND = 60, 12
"""Characters of a note that a message shows, and of the words before the place of an edit."""


@dataclass(frozen=True, slots=True)
class Home:
    """What the edits of an issued document come to.

    Attributes:
        speech: the `speech.md` it was issued from, with the edits.
        figures: the values they give.
        placed: edits that are in the text or among the figures.
        noted: comments, and what a speech does not have: notes in the text.
        unplaced: edits that fit nowhere; they are notes in the text, too.
    """

    speech: str
    figures: tuple[NewFigure, ...] = ()
    placed: tuple[Edit, ...] = ()
    noted: tuple[Edit, ...] = ()
    unplaced: tuple[Edit, ...] = ()


def bring_home(state: State, edits: Sequence[Edit], office: Path | None = None) -> Outcome[Home]:
    """What edits of a state come to. Reading the new text again gives the page they describe, numbers excepted.

    Args:
        state: what was issued.
        edits: those that are taken, of one comparison or several; their splices do not overlap.
        office: the folder whose formats.yaml is used.

    Returns:
        No value where the state cannot be used. What is not taken as it was meant is told in warnings.
    """
    steps = Steps()
    found = None if state.issued is None else issued_text(page_of(state.issued), state.texts.speech or "")
    if found is None:
        return Outcome(None, (messages.NOT_ITS_TEXT(number=state.number),))
    sheet = read_sheet(Source("figures.yaml", state.texts.figures or ""), office).value or Sheet()
    numbers = [each for each in edits if each.change is Change.NUMBER]
    text, unplaced = _placed(found, [each for each in edits if each.change in _TEXT or _is_figure_gone(each)], numbers)
    figures = figures_home([each for each in edits if _is_value(each)], found.page, sheet, text.page)
    differing = tuple(_other_numbers(text, numbers))
    left = (*unplaced, *figures.left, *(edit for edit, _ in differing))
    steps.said += (*(_unplaced(text, each) for each in unplaced), *_as_words(text))
    steps.said += (*figures.told, *(problem for _, problem in differing))
    noted = tuple(each for each in edits if each.change in _TO_DO)
    as_notes = {id(each) for each in (*noted, *left)}
    notes = _notes(text, (each for each in edits if id(each) in as_notes))
    done = tuple(each for each in edits if id(each) not in as_notes and each.change not in _TOLD)
    return steps.done(Home(text.with_notes(notes), figures.figures, done, noted, left))


def _placed(issued: IssuedText, edits: list[Edit], numbers: Sequence[Edit]) -> tuple[Proposal, tuple[Edit, ...]]:
    """The text with the edits. A number whose paragraph became part of another one is words there.

    A number that somebody gave another family, or took off, has that family where that makes it the one that is wanted.
    """
    text, unplaced = placed(issued, edits)
    words = {each.splices[0].start: each for each in numbers if _is_words(text, each)}
    if words:
        text, unplaced = placed(issued, [*edits, *words.values()])
    for edit in numbers:
        at, wanted = _line_of(text, edit.block), _wanted_number(issued, edit)
        typed = typed_number(wanted)
        if at is None or text.page[at].form not in (Form.HEADING, Form.POINT) or number_of(text.page[at]) == wanted:
            continue
        if typed or not wanted:
            other = marked(text, {at: typed[0] if typed else Marker.NONE})
            text = other if number_of(other.page[at]) == wanted else text
    return text, unplaced


def _is_words(text: Proposal, number: Edit) -> bool:
    """Whether a number still stands on the page, but in a paragraph that is another one."""
    pieces = [piece for line in text.lines for piece in line.pieces if not isinstance(piece, str)]
    return (
        bool(number.splices)
        and all(any(start <= splice.start and splice.end <= end for start, end in pieces) for splice in number.splices)
        and _line_of(text, number.block) is None
    )


def _is_value(edit: Edit) -> bool:
    return edit.change is Change.FIGURE and bool(edit.after.strip())


def _is_figure_gone(edit: Edit) -> bool:
    return edit.change is Change.FIGURE and not edit.after.strip()


def _note(text: Proposal, edit: Edit) -> str:
    """The note an edit becomes, with the words before its place where it has one."""
    at = edit.splices[0].start if edit.splices else 0
    line = text.issued.script.page[:at].rstrip().rpartition("\n")[2]
    if edit.change is Change.WORDING and (number := _number_around(text.issued, edit)):
        edit = replace(edit, before=number, after=_wanted_number(text.issued, edit))
    return note_of(edit, line if len(line) <= _BEHIND else f"…{line[-_BEHIND:]}")


def _unplaced(text: Proposal, edit: Edit) -> Diagnostic:
    words = " ".join(_note(text, edit).removeprefix("<!--").removesuffix("-->").split())
    return messages.UNPLACED(what=words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…")


def _as_words(text: Proposal) -> Iterator[Diagnostic]:
    """Numbers and figures that stand in the text as words now."""
    for number, behind in numbers_as_words(text.issued, text.lines):
        yield messages.NUMBER_AS_WORDS(number=number, behind=behind[:_BEHIND])
    for use in dict.fromkeys((use.name, use.text) for use in figures_as_words(text.issued, text.lines)):
        yield messages.FIGURE_AS_WORDS(name=use[0], value=use[1])


def _other_numbers(text: Proposal, edits: Iterable[Edit]) -> Iterator[tuple[Edit, Diagnostic]]:
    """Numbers and counts that a reviewer wanted otherwise than the structure makes them."""
    for edit in edits:
        at = _line_of(text, edit.block)
        if at is None or at >= len(text.page):
            continue
        made = [each.text for each in text.page[at].stretches if each.made in _MADE]
        wanted = _wanted_number(text.issued, edit)
        if wanted not in made and (wanted or any(made)):
            yield edit, messages.NUMBER_DIFFERS(before=edit.before, after=edit.after, now=" ".join(made))


def _wanted_number(issued: IssuedText, edit: Edit) -> str:
    """The whole number or count, as the edit has it."""
    for splice in edit.splices:
        at = issued.starts[bisect_right(issued.starts, splice.start) - 1]
        for stretch in issued.paragraphs[bisect_right(issued.starts, splice.start) - 1].stretches:
            if stretch.made in _MADE and at <= splice.start < at + len(stretch.text):
                new = "".join(word.text for word in splice.words if isinstance(word, New))
                return stretch.text[: splice.start - at] + new + stretch.text[splice.end - at :]
            at += len(stretch.text)
    return edit.after


def _number_around(issued: IssuedText, edit: Edit) -> str:
    """The whole number that an edit changes a part of and nothing else; empty where it does not."""
    if len(edit.splices) != 1:
        return ""
    splice = edit.splices[0]
    at = bisect_right(issued.starts, splice.start) - 1
    start, end = issued.starts[at], issued.places[at].at
    is_within = start <= splice.start and splice.end <= end and start < splice.end and splice.start < end
    return issued.script.page[start:end] if is_within else ""


def _line_of(text: Proposal, block: str) -> int | None:
    """The number of the paragraph that a block, or the words that continue it, stands in now; None where it is gone."""
    place = _place_of(text.issued, block)
    return next((at for at, line in enumerate(text.lines) if line.place is not None and line.place == place), None)


def _place_of(issued: IssuedText, block: str) -> int | None:
    return next(
        (at for at, paragraph in enumerate(issued.paragraphs) if block in (paragraph.block, paragraph.body)), None
    )


def _notes(text: Proposal, edits: Iterable[Edit]) -> dict[int, list[str]]:
    """The notes that edits become, by the paragraph they are to stand before."""
    notes: dict[int, list[str]] = {}
    for edit in edits:
        at = _before(text, edit) if edit.block else 0
        notes.setdefault(at, []).append(_note(text, edit))
    return notes


def _before(text: Proposal, edit: Edit) -> int:
    """The paragraph an edit is about; of new ones the next; where it is gone, the one that follows."""
    at = _line_of(text, edit.block)
    if at is not None:
        return at + (edit.change is Change.INSERT)
    place = _place_of(text.issued, edit.block) or 0
    behind = (at for at, line in enumerate(text.lines) if line.place is not None and line.place > place)
    return next(behind, len(text.lines))
