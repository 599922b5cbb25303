"""Render a speech folder as a document for readers, and put on record which version went out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from draftkit.diagnostics import Diagnostic, Outcome, Severity
from draftkit.figures.gaps import Gap, open_gaps
from draftkit.figures.history import How, Issue
from draftkit.figures.model import Sheet
from draftkit.figures.quotations import unrecorded
from draftkit.figures.report import figure_report, in_order_of_page
from draftkit.figures.usage import Gaps, gaps
from draftkit.store.files import Digest
from draftkit.store.journal import Event, Journal, What, load_journal
from draftkit.store.save import Write, make_folder
from draftkit.store.speech_folder import SpeechFolder, find_speech_folder
from draftkit.store.turns import in_turn
from draftkit.tree.nodes import Speech
from draftkit.tree.returned import Identity
from draftkit.workflows import messages
from draftkit.workflows.desk import Desk
from draftkit.workflows.drafting.oneshot import own_files, refuse_own
from draftkit.workflows.exporting.formats import Format, prove_speech, write_speech
from draftkit.workflows.exporting.record import expected_at, key_of, record_write, save_noted
from draftkit.workflows.exporting.word import Matter, WordWishes, refuse_wishes, word_options
from draftkit.workflows.figures.history import Occasion, occasion_writes, save_with_history
from draftkit.workflows.figures.unfinished import complaints
from draftkit.workflows.reading import Current, read_current
from draftkit.workflows.sources import open_text
from draftkit.workflows.steps import Steps
from draftkit.workflows.versions.history import Deed, Turn, noted, texts_of, turned
from draftkit.writers.options import WordOptions

if TYPE_CHECKING:
    from draftkit.workflows.exporting.checked import Say
    from draftkit.workflows.reuse.gate import Waiting

Render = Callable[["_Version | None"], Outcome[bytes]]
"""Writes the document; as the version that it goes out as, where that is put on record."""


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """How to export.

    Attributes:
        output: where to; None for `out/<name of the folder>.<ending>`.
        final: refuse while a figure is open; the document has the speech in it and nothing else.
        replace: give up what somebody changed in the document exported before.
        sources: write the table of sources beside the document, under its name with 依据表 after it, with what this
            desk knows of them; None for no table.
        office: the office's own folder, whose formats.yaml says how figures are written, and its profiles how pages
            look.
        when: now, ISO 8601 with the offset; the version is put on record with it, and not without.
        word: what a Word document is to have besides.
        say: the words of a rule in the language that is spoken; Chinese if None.
    """

    wanted: Format
    output: Path | None = None
    final: bool = False
    replace: bool = False
    sources: Desk | None = None
    office: Path | None = None
    when: str = ""
    word: WordWishes = field(default_factory=WordWishes)
    say: "Say | None" = None


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written.

    Attributes:
        gaps: the figures nobody has supplied yet.
        open: of these, what the text waits for.
        sources: the table, where one was wanted.
        version: the number of the version that went out; 0 where it was not put on record.
    """

    path: Path
    gaps: Gaps
    open: tuple[Gap, ...] = ()
    sources: Path | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class _Version:
    """What goes out, and since when there is such a version: that does not depend on how often it goes out."""

    identity: Identity
    since: datetime | None


@dataclass(frozen=True, slots=True)
class _Ready:
    """A document that can be written, and what it is made of."""

    current: Current
    render: Render
    gaps: Gaps
    open: tuple[Gap, ...]


def export_speech(path: Path, options: ExportOptions) -> Outcome[Exported]:
    """Write the document, and note in the folder what it was made of.

    Raises:
        DraftkitError: there is no draft or no text in it, a figure is open and `final` was asked for, or the document
            or its table was changed by hand since it was exported. Then nothing was written.
    """
    steps = Steps()
    folder = steps.take(find_speech_folder(path))
    _refuse_output(folder, options, steps)
    ready = steps.take(_ready(folder, path, options))
    output = options.output or folder.out / f"{path.resolve().name}.{options.wanted}"
    beside = steps.take(_table_beside(path, output, options))
    steps.said = list(dict.fromkeys(steps.said))
    expected = {file: steps.take(expected_at(folder, file, replace=options.replace)) for file in (output, *beside)}
    if options.output is None:
        steps.take(make_folder(folder.out))
    issue = _Issue(folder, output, beside, expected, options.when)
    steps.take(save_noted(folder, lambda: issue.noted(ready), lambda: issue.writes(steps.take(ready.render(None)))))
    return steps.done(Exported(output, ready.gaps, ready.open, next(iter(beside), None), issue.version))


def render_speech(path: Path, options: ExportOptions) -> Outcome[bytes]:
    """The document, for the standard output; nothing is written, and it says of no version."""
    steps = Steps()
    folder = steps.take(find_speech_folder(path))
    ready = steps.take(_ready(folder, path, options))
    return steps.done(steps.take(ready.render(None)))


@dataclass(slots=True)
class _Issue:
    """Documents on their way out.

    Attributes:
        beside: what goes with the document, ready.
        expected: the digest each file has now.
        version: the number it went out as; 0 as long as that is on no record.
    """

    folder: SpeechFolder
    output: Path
    beside: dict[Path, bytes]
    expected: dict[Path, Digest]
    when: str
    version: int = 0

    def writes(self, data: bytes) -> tuple[Write, ...]:
        """The documents."""
        return tuple(Write(path, each, self.expected[path]) for path, each in self._documents(data).items())

    def noted(self, ready: _Ready) -> Outcome[tuple[Digest, ...]]:
        """Write them together with what the folder keeps of them: the version, which stands in the document too."""
        steps = Steps()
        made = make_folder(self.folder.kept)
        if made.value is None:
            return Outcome(None, made.diagnostics)
        with in_turn(self.folder.kept):
            turn = steps.take(self._turn(ready.current))
            data = steps.take(ready.render(_version(turn, load_journal(self.folder)) if self.when else None))
            record = record_write(self.folder, self._documents(data))
            saved = save_with_history(
                self.folder, (*self.writes(data), record), lambda: (*self._figures(ready.current, turn), *noted(turn))
            )
        if saved.value is not None and self.when:
            self.version = turn.state.number
        return Outcome(saved.value, (*steps.said, *saved.diagnostics))

    def _documents(self, data: bytes) -> dict[Path, bytes]:
        return {self.output: data} | self.beside

    def _turn(self, current: Current) -> Outcome[Turn]:
        steps = Steps()
        texts = steps.take(texts_of(self.folder))
        event = Event(self.when, What.EXPORT, file=key_of(self.folder, self.output))
        return steps.done(steps.take(turned(self.folder, Deed(event, texts, texts, current.speech))))

    def _figures(self, current: Current, turn: Turn) -> tuple[Write, ...]:
        sheet = current.sheet
        key = key_of(self.folder, self.output)
        occasion = Occasion(How.HAND, self.when, Issue.EXPORTED, key, sheet.digest, turn.state.number)
        return occasion_writes(self.folder, sheet.value, sheet.value, occasion)


def _version(turn: Turn, journal: Outcome[Journal]) -> _Version:
    state = turn.state
    earlier = journal.value.events if journal.value else ()
    since = next((event.when for event in (*earlier, *turn.events) if event.state == state.number), "")
    return _Version(Identity(state.speech_id, state.number, state.digest), _moment(since))


def _moment(said: str) -> datetime | None:
    try:
        return datetime.fromisoformat(said)
    except ValueError:
        return None


def _ready(folder: SpeechFolder, path: Path, options: ExportOptions) -> Outcome[_Ready]:
    steps = Steps()
    refuse_wishes(options.word, options.wanted, steps, final=options.final)
    current = steps.take(read_current(folder, options.office))
    if not current.speech.blocks:
        steps.refuse(messages.NO_TEXT(path=folder.speech))
    speech, sheet = current.speech, current.sheet.value
    lacking = open_gaps(in_order_of_page(speech, figure_report(speech, sheet)))
    steps.said.extend(unrecorded(speech, sheet))
    if options.final:
        steps.said.extend(_left_to_do(folder))
        _refuse_unfinished(folder, lacking, _errors(path, sheet, options, steps), steps)
    else:
        steps.said.extend(_left_over(path, sheet, options))
    word = None
    if options.wanted is Format.WORD:
        matter = Matter(path, speech, sheet, lacking, tuple(steps.said))
        word = steps.take(word_options(matter, options.word, options.office))
    render = partial(_rendered, speech, options, word)
    return steps.done(_Ready(current, render, gaps(speech, sheet), lacking))


def _rendered(
    speech: Speech, options: ExportOptions, word: WordOptions | None, version: _Version | None
) -> Outcome[bytes]:
    """The document; a final one once it was read back."""
    steps = Steps()
    if word and version:
        word = replace(word, identity=version.identity, remarked=version.since)
    data = steps.take(write_speech(speech, options.wanted, final=options.final, word=word))
    if options.final:
        steps.take(prove_speech(data, speech, options.wanted))
    return steps.done(data)


def _left_to_do(folder: SpeechFolder) -> Iterator[Diagnostic]:
    from draftkit.workflows.exporting.to_do import left_to_do

    text = open_text(folder.speech).value
    yield from left_to_do(text.source) if text else ()


def _left_over(path: Path, sheet: Sheet, options: ExportOptions) -> Iterator[Diagnostic]:
    """What a draft still has of an older speech; of a final document it is among the errors."""
    if any(figure.old and not figure.is_open for figure in sheet.figures):
        from draftkit.workflows.exporting.leftovers import leftovers

        yield from leftovers(path, options.word.desk or Desk(options.office))


def _errors(path: Path, sheet: Sheet, options: ExportOptions, steps: Steps) -> "Waiting":
    """What the checks find, and what an old speech left open. Where they could not do all, that is a warning."""
    from draftkit.workflows.exporting.checked import errors_of, found_in, in_chinese, left_by_old

    desk, say = options.word.desk or Desk(options.office), options.say or in_chinese
    outcome = found_in(path, desk)
    warned = (each for each in outcome.diagnostics if each.message.severity is Severity.WARNING)
    steps.said.extend(each for each in warned if each not in steps.said)
    moment, file = _moment(options.when), outcome.unwrap()
    left = left_by_old(file, sheet, desk, moment.date() if moment else None)
    return replace(left, told=(*errors_of(file, path, say), *left.told))


def _refuse_unfinished(folder: SpeechFolder, lacking: tuple[Gap, ...], waiting: "Waiting", steps: Steps) -> None:
    """Stop where a figure is open, something is warned of, or the checks find an error, with all of it at once."""
    untold = tuple(gap for gap in lacking if gap.name not in waiting.facts)
    refused = (*waiting.told, *complaints(untold, folder.root))
    if steps.warned:
        refused = (*refused, messages.NOT_FINAL(count=len(steps.warned), folder=folder.root))
    if refused:
        steps.refuse(*refused)


def _refuse_output(folder: SpeechFolder, options: ExportOptions, steps: Steps) -> None:
    """Stop where the document would be another format than its name says, or one of the speech's own files."""
    if options.output is None:
        return
    refuse_own(options.output, own_files(folder), steps)
    ending = options.output.suffix.lower().removeprefix(".")
    if ending in set(Format) - {options.wanted}:
        steps.refuse(messages.OTHER_ENDING(path=options.output, wanted=options.wanted))


def _table_beside(path: Path, output: Path, options: ExportOptions) -> Outcome[dict[Path, bytes]]:
    """The table of sources and its place, by the document's name; nothing where none is wanted."""
    if options.sources is None:
        return Outcome({})
    from draftkit.explain.messages import NO_TABLE_IN_TEXT
    from draftkit.explain.table import TITLE
    from draftkit.workflows.explaining.explain import explain_speech
    from draftkit.workflows.explaining.kinds import TableKind, write_table

    steps = Steps()
    if options.wanted is Format.TEXT:
        steps.refuse(NO_TABLE_IN_TEXT())
    ending = f".{options.wanted}"
    name = output.stem if output.suffix.lower() == ending else output.name
    place = output.with_name(f"{name}-{TITLE}{ending}")
    explained = explain_speech(path, options.sources)
    return Outcome({place: write_table(explained.unwrap(), TableKind(options.wanted))}, explained.diagnostics)
