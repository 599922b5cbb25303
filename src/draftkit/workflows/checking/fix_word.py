"""Mend mechanical faults in a Word file: as tracked changes in a copy, so that a person may take or refuse each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import accumulate
from pathlib import Path

from draftkit.checks.fixes import fix_text
from draftkit.checks.model import Finding
from draftkit.diagnostics import Outcome
from draftkit.errors import DraftkitError
from draftkit.ooxml.annotate import End
from draftkit.ooxml.revise import Change, Signature, revise
from draftkit.readers.docx import places_in_docx
from draftkit.source import Span
from draftkit.store.files import DOCUMENT, Loaded, load
from draftkit.text.diff import hunks
from draftkit.tree.marks import AUTHOR
from draftkit.workflows.checking import messages_fix as messages
from draftkit.workflows.checking.check import Bench, CheckedFile
from draftkit.workflows.checking.fix import Proposal, with_all_rules
from draftkit.workflows.checking.open import Opened
from draftkit.workflows.checking.places import Places
from draftkit.workflows.checking.subjects import subjects_in_reading
from draftkit.workflows.documents.kinds import Kind, identify
from draftkit.workflows.documents.read import read_loaded
from draftkit.workflows.steps import Steps


def is_word_file(path: Path) -> bool:
    """Whether a file is a .docx."""
    loaded = load(path, DOCUMENT).value
    return loaded is not None and identify(loaded.data, path).value is Kind.DOCX


def propose_revision(bench: Bench, file: CheckedFile, moment: datetime) -> Outcome[Proposal]:
    """Mend what carries a fix in a Word file that was checked; nothing is written.

    Every fix is a tracked change; what stands where it cannot be changed so (in a field, among words that somebody
    inserted) stays, and that is told. The data of the proposal read as its text, or nothing is changed.

    Args:
        bench: the rules, and what is asked of them.
        file: as it was checked.
        moment: what the changes are dated with.

    Raises:
        DraftkitError: it changed since it was checked, or cannot be read.
    """
    steps = Steps()
    path = file.opened.target.path
    loaded = steps.take(load(path, DOCUMENT))
    manuscript, stretches = steps.take(places_in_docx(loaded.data, str(path)))
    steps.said.clear()
    text = manuscript.source.text
    if text != file.opened.source.text:
        steps.refuse(messages.CHANGED_SINCE(path=path))
    look = _Look(with_all_rules(bench), file.opened, loaded, Places(text, stretches), Signature(AUTHOR, moment))
    fixed = fix_text(text, look, bench.is_asked)
    if fixed.refused:
        steps.said.append(messages.NOT_PROVED(count=len(fixed.refused)))
    data = look.revised(fixed.text) if fixed.done else loaded.data
    return steps.done(Proposal(path, text, fixed.text, fixed.done, data or loaded.data, loaded.digest))


@dataclass(frozen=True, slots=True)
class _Look:
    """Checks the file with its text changed: as tracked changes, read again."""

    bench: Bench
    opened: Opened
    loaded: Loaded
    places: Places
    signature: Signature

    def __call__(self, text: str) -> Sequence[Finding] | None:
        """What is found; None where the file cannot hold the changes, or does not read as this text then."""
        data = self.loaded.data if text == self.places.text else self.revised(text)
        if data is None:
            return None
        try:
            parsed = read_loaded(Loaded(self.loaded.path, data)).unwrap()
        except DraftkitError:
            return None
        if parsed.source.text != text:
            return None
        subjects = subjects_in_reading(parsed.source, parsed.reading, self.opened.subjects[0].context)
        documents = (self.bench.document(subject, self.opened) for subject in subjects)
        return [finding for each in documents for finding in each.report.findings]

    def revised(self, text: str) -> bytes | None:
        """The file with this text."""
        changes = list(_changes(self.places, text))
        known = [change for change in changes if change is not None]
        if len(known) < len(changes):
            return None
        return revise(self.loaded.data, str(self.loaded.path), known, self.signature).value


def _changes(places: Places, text: str) -> Iterator[Change | None]:
    """What becomes otherwise, line by line; None for what has no place of its own in the file."""
    lines = places.text.split("\n")
    starts = accumulate((len(line) + 1 for line in lines), initial=0)
    for start, before, after in zip(starts, lines, text.split("\n"), strict=False):
        if before != after:
            for hunk in hunks(before, after):
                yield _change(places, start, (hunk.start, hunk.end), after[hunk.first : hunk.last])


def _change(places: Places, line: int, span: tuple[int, int], instead: str) -> Change | None:
    start, end = line + span[0], line + span[1]
    if start < end:
        found = places.of(Span(start, end))
        return Change(found[1], found[2], instead) if found and found[0] == Span(start, end) else None
    if span[0] == 0:
        return None
    found = places.of(Span(start - 1, start))
    if found is None or found[0] != Span(start - 1, start):
        return None
    return Change(End(found[1].element, found[1].characters + 1), None, instead)
