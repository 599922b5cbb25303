"""The files that an old speech becomes, as texts: brief, outline, figures, speech, and what a draft of it gives."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import zip_longest

from draftkit.assemble.assemble import assemble_with_sites
from draftkit.assemble.stock import Stock
from draftkit.brief.parse import parse_brief
from draftkit.brief.template import BriefValues, brief_template
from draftkit.checks.subject import MEETING_DATE
from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.figures.fill import fill
from draftkit.figures.model import Figure, FigureType, Sheet
from draftkit.figures.template import sheet_text
from draftkit.figures.values import parse_value
from draftkit.outline.parse import parse_outline
from draftkit.readers.markdown import read_markdown
from draftkit.reuse.cleaned import cleaned
from draftkit.reuse.facts import old_facts
from draftkit.reuse.model import OldFacts, Rebuilt
from draftkit.reuse.outlines.outline import Told, outline_of
from draftkit.reuse.rebuild import rebuild
from draftkit.source import Source
from draftkit.store.speech_folder import Kept, SpeechFolder
from draftkit.tree.change import map_words
from draftkit.tree.nodes import Section, Slot, Speech, Word
from draftkit.tree.reading import ReadDocument
from draftkit.workflows.drafting.places import names_of
from draftkit.workflows.reuse import messages_start as messages
from draftkit.workflows.reuse.old import OldFile
from draftkit.workflows.sources import read_sheet
from draftkit.workflows.steps import Steps
from draftkit.writers.markdown import markdown_text
from draftkit.writers.options import WriteOptions
from draftkit.writers.plain import write_plain

_SHOWN = 30
"""Characters of a line that is not as it was."""


@dataclass(frozen=True, slots=True)
class Made:
    """What an old speech becomes.

    Attributes:
        first_figures: the sheet before anybody said anything: no value, all old words.
        speech: as it stands in `text`, its figures filled in as far as they are known.
        sheet: what `figures` says.
        kept: what a draft of the outline is: the page that `text` was edited from.
    """

    facts: OldFacts
    rebuilt: Rebuilt
    text: str
    figures: str
    first_figures: str
    brief: str
    outline: str
    speech: Speech
    sheet: Sheet
    kept: Kept


@dataclass(frozen=True, slots=True)
class New:
    """What is known of the new speech.

    Attributes:
        today: the seed of its drafts, so that two speeches do not begin alike.
        meeting: the day of the meeting, where it is known.
        by: who says so; may be empty.
    """

    today: date
    meeting: date | None = None
    by: str = ""


def make(old: OldFile, speech: ReadDocument, folder: SpeechFolder, new: New) -> Outcome[Made]:
    """All that a speech folder is to hold; nothing is written.

    Args:
        old: the file.
        speech: the one of its speeches that is made new.
        folder: where the files will stand, for messages.
        new: what is known of the new one.
    """
    steps = Steps()
    facts = old_facts(speech, old.facts(speech))
    rebuilt = _with_units(rebuild(speech, facts, old.parsed.reading.remarks), facts)
    figures = tuple(_with_day(figure, new) for figure in (*facts.figures, *_day_beside(facts, new)))
    text, sheet, first = markdown_text(rebuilt.speech), sheet_text(figures), sheet_text(facts.figures)
    outline = outline_of((Told(rebuilt, facts, old.loaded.path.name),))
    brief = brief_template(outline.id, BriefValues(seed=int(new.today.strftime("%Y%m%d"))))
    known = steps.take(read_sheet(Source(str(folder.figures), sheet)))
    read = steps.take(Outcome(read_markdown(Source(str(folder.speech), text)).value))
    kept = steps.take(_drafted(brief, outline.text, known))
    filled = steps.take(fill(read, known))
    made = Made(facts, rebuilt, text, sheet, first, brief, outline.text, filled, known, kept)
    if not facts.figures:
        steps.said.append(messages.NO_FACTS(path=old.loaded.path))
    steps.said.extend(_otherwise(speech, made, folder))
    return steps.done(made)


def _with_units(rebuilt: Rebuilt, facts: OldFacts) -> Rebuilt:
    """Slots with the units of their figures, as every draft writes them."""
    units = {figure.name: figure.unit for figure in facts.figures}

    def united(word: Word, _: Section | None) -> Word:
        return replace(word, unit=units[word.name]) if isinstance(word, Slot) else word

    return replace(rebuilt, speech=map_words(rebuilt.speech, united))


def _day_beside(facts: OldFacts, new: New) -> Iterator[Figure]:
    """A figure for the day of the new meeting, which checks go by, where the old speech does not name its own."""
    if new.meeting is not None and not any(figure.name == MEETING_DATE for figure in facts.figures):
        yield Figure(MEETING_DATE, FigureType.DATE)


def _with_day(figure: Figure, new: New) -> Figure:
    """The day of the meeting, written as fully as the old one was; any other figure as it is."""
    if figure.name != MEETING_DATE or new.meeting is None:
        return figure
    typed = new.meeting.isoformat() if figure.type is FigureType.DATE else _like(figure.old, new.meeting)
    known = parse_value(figure, typed).value if typed else None
    return replace(known, by=new.by, when=new.today.isoformat()) if known else figure


def _like(old: str, meeting: date) -> str:
    """A day in the form of the old one (4月20日); empty where it has another."""
    day = f"{meeting.month}月{meeting.day}日"
    if re.fullmatch(r"[0-9]{1,2}月[0-9]{1,2}日", old):
        return day
    return f"{meeting.year}年{day}" if re.fullmatch(r"[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日", old) else ""


def _drafted(brief: str, outline: str, sheet: Sheet) -> Outcome[Kept]:
    """What a draft of the new outline gives."""
    steps = Steps()
    frame = steps.take(parse_outline(Source("outline.yaml", outline)))
    wanted = steps.take(parse_brief(Source("brief.yaml", brief)))
    given = {figure.name: figure.value for figure in sheet.figures if figure.value is not None}
    made = assemble_with_sites(wanted, frame, Stock(), seed=wanted.seed, given=given).unwrap()
    return steps.done(Kept(made.speech, markdown_text(made.speech), names_of(made, frame.id)))


def _otherwise(speech: ReadDocument, made: Made, folder: SpeechFolder) -> Iterator[Diagnostic]:
    """The first line that the new speech, with all the old values, has otherwise than the old one; else nothing."""
    olds = Sheet(tuple(replace(figure, value=None) for figure in made.sheet.figures))
    page = fill(made.speech, olds).unwrap()
    new = _lines(write_plain(page, WriteOptions()).unwrap().decode())
    old = _lines(cleaned(speech))
    for number, (one, other) in enumerate(zip_longest(old, new, fillvalue=""), 1):
        if one != other:
            yield messages.NOT_ALIKE(line=number, old=one[:_SHOWN], new=other[:_SHOWN], folder=folder.root)
            return


def _lines(text: str) -> list[str]:
    return [line for line in map(str.strip, text.splitlines()) if line]
