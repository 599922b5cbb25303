"""Say that something is no local fact: its old words stand in the speech again, and its figure is gone."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from draftkit.diagnostics import Outcome
from draftkit.figures.edit_old import drop_figures, without_doubt
from draftkit.figures.fill import fill
from draftkit.figures.history import How
from draftkit.figures.model import Figure, Sheet
from draftkit.figures.values import display
from draftkit.readers.markdown import MarkdownReading, read_markdown, read_markdown_blocks
from draftkit.source import Source, Span
from draftkit.store.journal import Event, What
from draftkit.store.save import Write, save
from draftkit.store.speech_folder import find_speech_folder
from draftkit.strictyaml.edit import Edit, apply_edits
from draftkit.tree.change import content, map_words
from draftkit.tree.nodes import Section, Slot, Speech, Text, Word
from draftkit.workflows.figures.history import Occasion, occasion_writes
from draftkit.workflows.reuse import messages_start as messages
from draftkit.workflows.sources import open_sheet, open_text, read_sheet
from draftkit.workflows.steps import Steps
from draftkit.workflows.versions.history import Deed, save_turn, texts_of
from draftkit.writers.markdown_words import edged, escaped, opening


@dataclass(frozen=True, slots=True)
class Worded:
    """What is words again.

    Attributes:
        names: of the figures that are gone, other written forms of the same among them.
        places: how many places of speech.md they stood at.
    """

    names: tuple[str, ...]
    places: int


def make_words(path: Path, names: Iterable[str], *, now: str, by: str = "") -> Outcome[Worded]:
    """Put the old words of figures in the place of their slots, and take the figures out of figures.yaml.

    Args:
        path: the speech folder.
        names: of figures that have old words and no value.
        now: date and time with the offset, ISO 8601.
        by: who says so; may be empty.

    Raises:
        DraftkitError: there is no such figure, it has a value, a formula works with it, or the files changed
            meanwhile. Then nothing was written.
    """
    steps = Steps()
    folder = steps.take(find_speech_folder(path))
    page, sheet = steps.take(open_text(folder.speech)), steps.take(open_sheet(folder.figures))
    olds = steps.take(_olds(sheet.value, tuple(names)))
    reading = read_markdown_blocks(page.source).value or MarkdownReading(Speech(), (), (), ())
    text = steps.take(_with_words(page.source, reading, olds))
    figures = steps.take(drop_figures(sheet.source, tuple(olds)))
    after = steps.take(read_sheet(Source(sheet.source.name, figures)))
    before = steps.take(texts_of(folder))
    texts = replace(before, speech=text, figures=figures)
    places = sum(use.slot.name in olds for use in reading.slots)
    event = Event(now, What.HAND, file=folder.speech.name, by=by, paragraphs=_paragraphs(reading, olds))
    deed = Deed(event, before, texts, fill(reading.speech, sheet.value).value)
    occasion = Occasion(How.HAND, now)
    writes = (Write(folder.speech, text.encode(), page.digest), Write(folder.figures, figures.encode(), sheet.digest))
    steps.take(save_turn(folder, writes, deed, lambda _: occasion_writes(folder, sheet.value, after, occasion)))
    return steps.done(Worded(tuple(olds), places))


@dataclass(frozen=True, slots=True)
class Doubt:
    """A figure that is perhaps no fact, and what to ask about it."""

    name: str
    old: str
    ask: str


def doubts(path: Path) -> Outcome[tuple[Doubt, ...]]:
    """The open figures that are perhaps no facts, without other written forms of one, in the order of figures.yaml.

    Raises:
        DraftkitError: there is no speech folder, or its figures cannot be read.
    """
    steps = Steps()
    folder = steps.take(find_speech_folder(path))
    figures = steps.take(open_sheet(folder.figures)).value.figures
    found = (each for each in figures if each.is_doubtful and each.is_open and each.old and not each.follows)
    return steps.done(tuple(Doubt(each.name, each.old, each.ask) for each in found))


def make_facts(path: Path, names: Iterable[str]) -> Outcome[tuple[str, ...]]:
    """Say of figures that they are facts: they are doubtful no longer.

    Args:
        path: the speech folder.
        names: of the figures; other written forms of the same go with them.

    Raises:
        DraftkitError: there is no such figure, or the file changed meanwhile.
    """
    steps = Steps()
    folder = steps.take(find_speech_folder(path))
    sheet = steps.take(open_sheet(folder.figures))
    olds = steps.take(_olds(sheet.value, tuple(names)))
    text = steps.take(without_doubt(sheet.source, tuple(olds)))
    steps.take(save(folder.figures, text.encode(), expected=sheet.digest))
    return steps.done(tuple(olds))


def _olds(sheet: Sheet, names: tuple[str, ...]) -> Outcome[dict[str, str]]:
    """The old words of these figures and of those that follow them, by name."""
    steps = Steps()
    steps.take_all(_named(sheet, name) for name in names)
    followers = (figure.name for figure in sheet.figures if figure.follows in names and figure.old)
    wanted = (sheet.get(name) for name in dict.fromkeys((*names, *followers)))
    return steps.done({figure.name: figure.old for figure in wanted if figure is not None})


def _named(sheet: Sheet, name: str) -> Outcome[Figure]:
    figure = sheet.get(name)
    if figure is None or not figure.old:
        known = [each.name for each in sheet.figures if each.old]
        near = "、".join(difflib.get_close_matches(name, known, n=1, cutoff=0.5))
        return Outcome(None, ((messages.UNKNOWN_WORDS_NEAR if near else messages.UNKNOWN_WORDS)(name=name, near=near),))
    if figure.value is not None and not figure.follows:
        return Outcome(None, (messages.HAS_A_VALUE(name=name, value=display(figure)),))
    return Outcome(figure)


def _with_words(page: Source, reading: MarkdownReading, olds: dict[str, str]) -> Outcome[str]:
    """The text with the old words in the place of these slots, proved by reading it again."""
    edits = (_edit(page.text, use.span, olds[use.slot.name]) for use in reading.slots if use.slot.name in olds)
    text = apply_edits(page.text, edits)

    def worded(word: Word, _: Section | None) -> Word:
        return Text(olds[word.name]) if isinstance(word, Slot) and word.name in olds else word

    read = read_markdown(Source(page.name, text)).value
    if read is None or content(read) != content(map_words(reading.speech, worded)):
        return Outcome(None, (messages.NOT_WORDED(path=page.name),))
    return Outcome(text)


def _edit(text: str, span: Span, old: str) -> Edit:
    begins = not text[text.rfind("\n", 0, span.start) + 1 : span.start].strip()
    ends = text[span.end : span.end + 1] in ("", "\n", "\r")
    words = escaped(old)
    words = edged(words) if begins or ends else words
    return Edit(span, opening(words) if begins else words)


def _paragraphs(reading: MarkdownReading, olds: dict[str, str]) -> int:
    return len({use.block for use in reading.slots if use.slot.name in olds})
