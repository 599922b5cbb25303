"""From paths to documents that can be checked."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import IO

from draftkit.brief.model import Brief
from draftkit.checks.model import Silence
from draftkit.checks.old import old_values
from draftkit.checks.subject import Draft, Subject
from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.figures.gaps import open_gaps
from draftkit.figures.model import Sheet
from draftkit.figures.report import figure_report, in_order_of_page
from draftkit.source import Source
from draftkit.store.old_speech import load_old
from draftkit.store.speech_folder import SpeechFolder
from draftkit.store.states import latest
from draftkit.store.walk import is_file, is_folder
from draftkit.text.han import count_han
from draftkit.workflows import messages as common
from draftkit.workflows.checking import messages
from draftkit.workflows.checking.context import Besides, House, context_of, day_under_title
from draftkit.workflows.checking.drafts import fill_draft
from draftkit.workflows.checking.office import file_if_there
from draftkit.workflows.checking.reports import is_report
from draftkit.workflows.checking.silence import SpeechChecks, parse_speech_checks, silences_in_text
from draftkit.workflows.checking.subjects import subjects_in_reading
from draftkit.workflows.desk import Desk
from draftkit.workflows.documents.convert import Environ
from draftkit.workflows.documents.kinds import ENDINGS
from draftkit.workflows.documents.parse import list_documents
from draftkit.workflows.documents.read import Parsed, read_document, read_stream
from draftkit.workflows.sources import open_brief, open_sheet, open_text, read_sheet
from draftkit.workflows.steps import Steps, as_warning

STDIN = Path("-")
CHECKS = "checks.yaml"
"""Of a speech folder: settings of its own, and what it lets stand."""
_LEAST = 0.3
"""The share of Han characters among letters below which a text is hardly Chinese."""
_JUDGED = 40
"""Letters from which on that is judged."""
_LEFT = 0.2
"""The share of the last version below which a speech has lost its words."""


@dataclass(frozen=True, slots=True)
class Target:
    """Something to check: a speech folder, or a document.

    Attributes:
        path: of the folder or the file, as it was named.
    """

    path: Path
    is_speech: bool = False

    @property
    def shown(self) -> Path:
        """The file that findings stand in."""
        return SpeechFolder(self.path).speech if self.is_speech else self.path


@dataclass(frozen=True)
class Opened:
    """A file that can be checked.

    Attributes:
        source: the text that findings count in.
        subjects: the documents in it.
        silences: what the file itself and its folder let stand.
        draft: of a speech folder.
        is_extracted: whether the text was taken out of a file that is no text.
    """

    target: Target
    source: Source
    subjects: tuple[Subject, ...]
    silences: tuple[Silence, ...] = ()
    draft: Draft | None = None
    is_extracted: bool = False

    @cached_property
    def waiting(self) -> tuple[str, ...]:
        """The figures that the text of a speech folder waits for, in the order of the page."""
        if self.draft is None:
            return ()
        report = figure_report(self.draft.speech, self.draft.sheet)
        return tuple(gap.name for gap in open_gaps(in_order_of_page(self.draft.speech, report)))


@dataclass(frozen=True, slots=True)
class Inlet:
    """Where files are read from.

    Attributes:
        desk: the office's folder, and what is remembered of its outlines.
        environ: the environment, which says where LibreOffice is.
        stdin: what `-` stands for.
    """

    desk: Desk = field(default_factory=Desk)
    environ: Environ = field(default_factory=dict)
    stdin: IO[bytes] | None = None


def find_targets(places: tuple[Path, ...]) -> Outcome[tuple[Target, ...]]:
    """What is to be checked at some places, each once.

    A speech folder is one target, and so is each of its own files. Of another folder the documents in it and below are
    taken, but no report of ours; of a speech folder among them its draft, and not what was exported or came back.
    """
    targets: dict[Target, None] = {}
    said: list[Diagnostic] = []
    for place in places:
        own = _speech_of(place)
        if own is not None:
            targets[own] = None
        elif is_folder(place):
            listed = list_documents((place,))
            said += [each for each in listed.diagnostics if not each.is_error]
            targets |= dict.fromkeys(_in_folder(place, listed.value.paths if listed.value else ()))
        else:
            targets[Target(place)] = None
    if not targets:
        return Outcome(None, (*said, messages.NOTHING_TO_CHECK(places="、".join(map(str, places)))))
    return Outcome(tuple(targets), tuple(said))


def _speech_of(place: Path) -> Target | None:
    """The speech folder that a path is, or whose file it is."""
    folder = SpeechFolder(place)
    if is_folder(place):
        return Target(place, is_speech=True) if is_file(folder.brief) else None
    beside = SpeechFolder(place.parent)
    own = (beside.brief, beside.speech, beside.figures, beside.root / CHECKS)
    return Target(place.parent, is_speech=True) if place in own and is_file(beside.brief) else None


def _in_folder(folder: Path, paths: tuple[Path, ...]) -> Iterator[Target]:
    for path in paths:
        if is_report(path):
            continue
        above = [each for each in path.parents if each.is_relative_to(folder) and is_file(SpeechFolder(each).brief)]
        if not above:
            yield Target(path)
        elif path == SpeechFolder(above[-1]).speech:
            yield Target(above[-1], is_speech=True)


def open_target(target: Target, house: House, besides: Besides, inlet: Inlet) -> Outcome[Opened]:
    """Read what is to be checked.

    Raises:
        DraftkitError: it cannot be read, is refused, or holds no text.
    """
    if target.is_speech:
        return open_speech(target.path, house, besides, inlet.desk)
    steps = Steps()
    if target.path == STDIN:
        parsed = steps.take(read_stream(inlet.stdin or BytesIO(), inlet.environ))
    else:
        parsed = steps.take(read_document(target.path, inlet.environ))
    steps.said.extend(_foreign(parsed.source))
    return steps.done(steps.take(_of_document(target, parsed, house, besides)))


def open_speech(path: Path, house: House, besides: Besides, desk: Desk) -> Outcome[Opened]:
    """The speech of a folder, its figures filled in.

    Raises:
        DraftkitError: there is no draft, or a file of the folder is wrong.
    """
    steps = Steps()
    folder = SpeechFolder(path)
    if not is_file(folder.speech):
        steps.refuse(common.NO_DRAFT(path=path))
    source = steps.take(open_text(folder.speech)).source
    brief = steps.take(open_brief(folder.brief)).value
    sheet = steps.take(open_sheet(folder.figures, house.office)).value
    own = file_if_there(folder.root / CHECKS, parse_speech_checks)
    steps.said.extend(map(as_warning, own.diagnostics))
    notes = silences_in_text(source)
    steps.said.extend(notes.diagnostics)
    filled = steps.take(fill_draft(source, sheet))
    draft = Draft(filled.speech, sheet, brief)
    checks = own.value or SpeechChecks()
    genre = _genre(brief, folder, replace(desk, office=house.office))
    old = old_values(sheet, *_first(folder, steps)) or besides.old
    context = context_of(house, replace(besides, old=old), draft, checks.settings, genre)
    steps.said.extend(_lost(folder, source))
    silences = house.meant((*checks.silences, *(notes.value or ())))
    return steps.done(Opened(Target(path, is_speech=True), source, (filled.subject(context),), silences, draft))


def _first(folder: SpeechFolder, steps: Steps) -> tuple[str, Sheet]:
    """The first `speech.md` and figures of a folder that was made of an older speech; nothing for any other."""
    found = load_old(folder)
    if found is None:
        return "", Sheet()
    steps.said.extend(map(as_warning, found.diagnostics))
    old = found.value
    figures = read_sheet(Source(str(folder.old / folder.figures.name), old.figures)).value if old else None
    return old.speech if old else "", figures or Sheet()


def _of_document(target: Target, parsed: Parsed, house: House, besides: Besides) -> Outcome[Opened]:
    """A draft that stands alone goes without brief; any other document as it was read."""
    steps = Steps()
    context = context_of(house, besides)
    if not parsed.is_draft:
        subjects = tuple(map(_dated, subjects_in_reading(parsed.source, parsed.reading, context)))
        return steps.done(Opened(target, parsed.source, subjects, is_extracted=parsed.is_extracted))
    subject = steps.take(fill_draft(parsed.source, Sheet())).subject(context)
    notes = silences_in_text(parsed.source)
    steps.said.extend(notes.diagnostics)
    return steps.done(Opened(target, parsed.source, (_dated(subject),), house.meant(notes.value or ())))


def _dated(subject: Subject) -> Subject:
    """With the day that stands under the title, where nobody gave one."""
    day = None if subject.context.meeting else day_under_title(subject)
    return replace(subject, context=replace(subject.context, meeting=day)) if day else subject


def _lost(folder: SpeechFolder, source: Source) -> Iterator[Diagnostic]:
    """Whether hardly anything is left of what the last version had: an editor that failed, or a slip of the hand."""
    last = (latest(folder) or Outcome(None)).value
    before, now = count_han(last.texts.speech or "") if last else 0, count_han(source.text)
    if last and before >= _JUDGED and now < _LEFT * before:
        values = {"now": now, "before": before, "number": last.number}
        yield messages.LOST_WORDS(None, path=folder.speech, folder=folder.root, **values)


def _genre(brief: Brief, folder: SpeechFolder, desk: Desk) -> str:
    """The genre of the outline; what is wrong with an outline is not said here."""
    from draftkit.workflows.drafting.outlines import find_outline

    found = find_outline(brief.outline, desk, folder.root).value
    return found.outline.genre if found else ""


def _foreign(source: Source) -> Iterator[Diagnostic]:
    letters = sum(sign.isalpha() for sign in source.text)
    if letters >= _JUDGED and count_han(source.text) < _LEAST * letters:
        yield messages.HARDLY_CHINESE(path=source.name)


def subjects_at(path: Path, house: House, inlet: Inlet) -> Outcome[tuple[Subject, ...]]:
    """Another document that is looked at beside: the one a speech was made from, or one of the same meeting."""
    steps = Steps()
    target = next(iter(steps.take(find_targets((path,)))))
    return Outcome(steps.take(open_target(target, house, Besides(), inlet)).subjects)


def is_worth_a_look(path: Path) -> bool:
    """Whether a change of this file can change what is found: a document, or a file of a folder; nothing we write."""
    is_hidden = any(part.startswith((".", "~$")) for part in path.parts[-3:])
    return not is_hidden and path.suffix.lower() in {*ENDINGS, ".yaml"} and path.parent.name != "out"
