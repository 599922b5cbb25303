"""Mend mechanical faults in a text file: what would change is proposed first, and written when somebody says so."""

import codecs
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from draftkit.checks.fixes import fix_text
from draftkit.checks.model import Finding, Silence
from draftkit.checks.subject import Subject
from draftkit.diagnostics import Outcome, Severity
from draftkit.errors import DraftkitError
from draftkit.figures.model import Sheet
from draftkit.source import Source
from draftkit.store.files import DOCUMENT, Digest, Loaded, load
from draftkit.store.save import save
from draftkit.workflows.checking import messages_fix as messages
from draftkit.workflows.checking.check import Bench, CheckedFile
from draftkit.workflows.checking.drafts import fill_draft
from draftkit.workflows.checking.open import STDIN, Opened
from draftkit.workflows.checking.silence import silences_in_text
from draftkit.workflows.checking.subjects import subjects_in_reading
from draftkit.workflows.desk import Desk
from draftkit.workflows.documents.kinds import Kind
from draftkit.workflows.documents.read import read_loaded
from draftkit.workflows.drafting.oneshot import Target, refuse_own, save_document
from draftkit.workflows.steps import Steps

_CODECS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"", "utf-8"),
    (b"", "gb18030"),
    (b"", "gbk"),
    (b"", "big5"),
    (b"", "utf-16-le"),
    (b"", "utf-16-be"),
)
"""A byte order mark and the encoding behind it, as files of people have them."""
_MENDED = frozenset({Kind.TEXT, Kind.MARKDOWN})


@dataclass(frozen=True, slots=True)
class Proposal:
    """What mending would make of a file.

    Attributes:
        path: the file.
        before, after: its text.
        done: what was mended.
        data: the bytes that would be written.
        expected: the digest of the file as it was read.
    """

    path: Path
    before: str
    after: str
    done: tuple[Finding, ...]
    data: bytes
    expected: Digest

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to write."""
        return self.before == self.after


def propose_fixes(bench: Bench, file: CheckedFile) -> Outcome[Proposal]:
    """Mend what carries a fix in a file that was checked; nothing is written.

    Every stretch that no finding names stays as it is, to the byte. Findings that a baseline knows stay. What nobody
    typed, figures and numbers that are counted, is never changed. Places whose fix does not prove itself are told.

    Args:
        bench: the rules, and what is asked of them.
        file: as it was checked.

    Raises:
        DraftkitError: it is no text file, changed since it was checked, or could not be written as it was.
    """
    steps = Steps()
    opened, path = file.opened, file.opened.target.shown
    if path == STDIN:
        steps.refuse(messages.STDIN_NOT_MENDED())
    loaded = steps.take(load(path, DOCUMENT))
    parsed = read_loaded(loaded).unwrap()
    if parsed.kind not in _MENDED:
        steps.refuse(messages.NOT_MENDED_HERE(path=path))
    if parsed.source.text != opened.source.text:
        steps.refuse(messages.CHANGED_SINCE(path=path))
    text = parsed.source.text
    encoding = _encoding(loaded.data, text)
    if encoding is None:
        steps.refuse(messages.NO_WAY_BACK(path=path))
    fixed = fix_text(text, _Look(with_all_rules(bench), opened, parsed.is_draft), bench.is_asked)
    if fixed.refused:
        steps.said.append(messages.NOT_PROVED(count=len(fixed.refused)))
    mark, codec = encoding
    proposal = Proposal(path, text, fixed.text, fixed.done, mark + fixed.text.encode(codec), loaded.digest)
    return steps.done(proposal)


def write_fixes(proposal: Proposal) -> Outcome[Digest]:
    """Write what was proposed, if the file is still the one that was read; the value is its new digest."""
    return save(proposal.path, proposal.data, expected=proposal.expected)


def write_copy(proposal: Proposal, target: Target, desk: Desk) -> Outcome[Digest]:
    """Write what was proposed into another file.

    Raises:
        DraftkitError: it is the file itself, or a file of a speech, or was changed by hand since it was written.
    """
    steps = Steps()
    refuse_own(target.path, (), steps)
    if target.path.resolve() == proposal.path.resolve():
        steps.refuse(messages.ONTO_ITSELF(path=proposal.path))
    return steps.done(steps.take(save_document(target, proposal.data, desk)))


def with_all_rules(bench: Bench) -> Bench:
    """With all rules, whatever is asked for: none of them may find a new error. Past speeches have none to find."""
    rules = tuple(rule for rule in bench.house.rules if rule.kind != "overlap")
    return replace(bench, rules=rules, asked=replace(bench.asked, only=(), least=Severity.HINT))


def _encoding(data: bytes, text: str) -> tuple[bytes, str] | None:
    """The byte order mark and the codec that give these very bytes."""
    for mark, codec in _CODECS:
        try:
            if data == mark + text.encode(codec):
                return mark, codec
        except UnicodeEncodeError:
            continue
    return None


@dataclass(frozen=True, slots=True)
class _Look:
    """Checks a changed text of a file as the file itself was checked.

    Attributes:
        is_draft: whether it is a `speech.md`, in its folder or alone.
    """

    bench: Bench
    opened: Opened
    is_draft: bool

    def __call__(self, text: str) -> Sequence[Finding] | None:
        """What is found; None where it cannot be read any more, or what nobody typed in it changed."""
        source = Source(self.opened.source.name, text)
        try:
            subjects = self._subjects(source)
        except DraftkitError:
            return None
        if _generated(subjects) != _generated(self.opened.subjects):
            return None
        opened = replace(self.opened, source=source, subjects=subjects, silences=self._silences(source))
        documents = (self.bench.document(subject, opened) for subject in subjects)
        return [finding for each in documents for finding in each.report.findings]

    def _subjects(self, source: Source) -> tuple[Subject, ...]:
        context = self.opened.subjects[0].context
        if self.is_draft:
            sheet = self.opened.draft.sheet if self.opened.draft else Sheet()
            return (fill_draft(source, sheet).unwrap().subject(context),)
        parsed = read_loaded(Loaded(Path(source.name), source.text.encode())).unwrap()
        return subjects_in_reading(parsed.source, parsed.reading, context)

    def _silences(self, source: Source) -> tuple[Silence, ...]:
        """Those of the folder, and the notes where they stand now."""
        lasting = tuple(each for each in self.opened.silences if each.span is None)
        notes = (silences_in_text(source).value or ()) if self.is_draft else ()
        return (*lasting, *self.bench.house.meant(notes))


def _generated(subjects: Sequence[Subject]) -> list[tuple[str, str]]:
    """The figures and counts of a text, each with its words."""
    return [
        (made.slot.name if made.slot else "", passage.text[made.start : made.end])
        for subject in subjects
        for passage in subject.passages
        for made in passage.generated
    ]
