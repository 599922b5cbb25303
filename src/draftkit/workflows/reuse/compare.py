"""How much of an older speech stands in a newer one."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import product
from pathlib import Path

from draftkit.checks.subject import Context
from draftkit.diagnostics import Outcome
from draftkit.reuse.compare.compare import compare
from draftkit.reuse.compare.model import Comparison
from draftkit.source import Source
from draftkit.store.old_speech import load_old
from draftkit.store.speech_folder import SpeechFolder, find_speech_folder
from draftkit.store.states import find_state
from draftkit.store.walk import is_file, is_folder
from draftkit.workflows.checking.drafts import FilledDraft, fill_draft
from draftkit.workflows.checking.subjects import subjects_in_reading
from draftkit.workflows.desk import Desk
from draftkit.workflows.documents.convert import NOWHERE, Environ
from draftkit.workflows.documents.read import read_document
from draftkit.workflows.drafting.oneshot import Target, own_files, refuse_own, save_document
from draftkit.workflows.messages import NO_DRAFT
from draftkit.workflows.reuse import messages_compare as messages
from draftkit.workflows.reuse.compared import Compared, compared, compared_draft
from draftkit.workflows.sources import open_sheet, open_text, read_sheet
from draftkit.workflows.steps import Steps
from draftkit.workflows.versions.numbered import numbered_version
from draftkit.workflows.versions.restore import folder_with_past

_GRAM = 6
"""Characters in a row that tell which of several speeches a speech has most in common with."""


@dataclass(frozen=True, slots=True)
class Compare:
    """What is to be compared, and where things are.

    Attributes:
        old: a document that can be read, a speech folder, or `DIR@N`, version N of one. Empty where `new` is a folder
            that was made from an old speech: that is the older one then.
        new: likewise.
        office: the office's own folder, whose formats.yaml says how figures are written.
        environ: the environment, which says where LibreOffice is.
    """

    old: str
    new: str
    office: Path | None = None
    environ: Environ = field(default_factory=lambda: NOWHERE)


@dataclass(frozen=True, slots=True)
class Beside:
    """Two speeches laid beside each other."""

    old: Compared
    new: Compared
    comparison: Comparison


def compare_speeches(wanted: Compare) -> Outcome[Beside]:
    """Lay two speeches beside each other.

    Of files that hold several speeches the two are taken that have most in common.

    Raises:
        DraftkitError: one of them cannot be read, or has no words; or there is no older one.
    """
    steps = Steps()
    newer = steps.take(_speeches(wanted.new, wanted))
    older = steps.take(_speeches(wanted.old, wanted)) if wanted.old else (steps.take(_reused(wanted)),)
    for name, found in ((wanted.old, older), (wanted.new, newer)):
        if not any(each.has_words for each in found):
            steps.refuse(messages.NO_WORDS(path=name or wanted.new))
    old, new = _most_alike(older, newer)
    return steps.done(Beside(old, new, compare(old.lines, new.lines)))


def _speeches(named: str, wanted: Compare) -> Outcome[tuple[Compared, ...]]:
    """All speeches that stand there, at least one."""
    path, numbered = Path(named), numbered_version(named)
    if numbered:
        return _kept(*numbered, wanted)
    folder = _folder_at(path)
    if is_folder(path) or is_file(folder.brief):
        return _of_folder(folder, named, wanted)
    steps = Steps()
    parsed = steps.take(read_document(path, wanted.environ))
    if parsed.is_draft:
        filled = steps.take(fill_draft(parsed.source, steps.take(read_sheet(Source("", "")))))
        return steps.done((_draft(filled, named),))
    subjects = subjects_in_reading(parsed.source, parsed.reading, Context())
    found = [compared(subject, named) for subject in subjects]
    return steps.done(tuple(replace(each, document=at) for at, each in enumerate(found, 1)) if found[1:] else (*found,))


def _folder_at(path: Path) -> SpeechFolder:
    """The speech folder that a path is, or one of whose own files it is."""
    beside = SpeechFolder(path.parent)
    return beside if path in own_files(beside) else SpeechFolder(path)


def _of_folder(folder: SpeechFolder, named: str, wanted: Compare) -> Outcome[tuple[Compared, ...]]:
    """The speech of a folder as it stands now."""
    steps = Steps()
    folder = steps.take(find_speech_folder(folder.root))
    if not is_file(folder.speech):
        steps.refuse(NO_DRAFT(path=folder.root))
    source = steps.take(open_text(folder.speech)).source
    sheet = steps.take(open_sheet(folder.figures, wanted.office)).value
    filled = steps.take(fill_draft(source, sheet))
    steps.said = list(steps.warned)
    return steps.done((_draft(filled, named),))


def _kept(path: Path, number: int, wanted: Compare) -> Outcome[tuple[Compared, ...]]:
    """A version of a folder."""
    steps = Steps()
    texts = steps.take(find_state(steps.take(folder_with_past(path)), number)).texts
    named = f"{path}@{number}"
    return steps.done((steps.take(_of_texts(texts.speech or "", texts.figures or "", named, wanted)),))


def _reused(wanted: Compare) -> Outcome[Compared]:
    """The old speech that a folder was made from, as it was before anybody changed a word."""
    steps = Steps()
    folder = _folder_at(Path(wanted.new))
    found = load_old(folder)
    if found is None:
        steps.refuse(messages.NOT_REUSED(path=wanted.new))
    old = steps.take(found)
    speech = steps.take(_of_texts(old.speech, old.figures, old.file, wanted))
    lines = tuple(replace(line, carried=()) for line in speech.lines)
    return steps.done(replace(speech, lines=lines, carried=()))


def _of_texts(speech: str, figures: str, named: str, wanted: Compare) -> Outcome[Compared]:
    """A speech that was; nobody can mend it any more, so that only what stops the work is told."""
    steps = Steps()
    sheet = steps.take(read_sheet(Source(f"{named}/figures.yaml", figures), wanted.office))
    filled = steps.take(fill_draft(Source(f"{named}/speech.md", speech), sheet))
    return Outcome(_draft(filled, named))


def _draft(filled: FilledDraft, named: str) -> Compared:
    return compared_draft(filled.subject(Context()), filled.speech, named)


def _most_alike(older: Sequence[Compared], newer: Sequence[Compared]) -> tuple[Compared, Compared]:
    """Of two files the speeches that have most in common."""
    if len(older) * len(newer) == 1:
        return older[0], newer[0]
    grams = {id(each): _grams(each) for each in (*older, *newer)}
    return max(product(older, newer), key=lambda pair: len(grams[id(pair[0])] & grams[id(pair[1])]))


def _grams(speech: Compared) -> frozenset[str]:
    return frozenset(
        line.text[at : at + _GRAM] for line in speech.lines for at in range(max(1, len(line.text) - _GRAM + 1))
    )


def save_comparison(data: bytes, target: Target, wanted: Compare, cache: Path | None) -> Outcome[Path]:
    """Write a report.

    Args:
        data: the report.
        target: where to.
        wanted: what was compared; the report does not go onto it.
        cache: the folder that remembers what was written; None where nothing does.

    Raises:
        DraftkitError: the target is one of a speech's own files or of those compared, or holds what draftkit did not
            write there last.
    """
    steps = Steps()
    refuse_own(target.path, tuple(Path(name) for name in (wanted.old, wanted.new) if name), steps)
    steps.take(save_document(target, data, Desk(wanted.office, None, cache)))
    return steps.done(target.path)
