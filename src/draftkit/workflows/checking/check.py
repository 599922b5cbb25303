"""Check speeches: what the rules find in each, and what of it is known, silenced, or too light to be shown."""

import difflib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from draftkit.checks.ear import Timing, timing
from draftkit.checks.model import Finding, Report, Rule, Silence
from draftkit.checks.run import check
from draftkit.checks.subject import Subject
from draftkit.diagnostics import Diagnostic, Outcome, Severity
from draftkit.store.walk import is_folder
from draftkit.workflows.checking import messages
from draftkit.workflows.checking.baseline import Baseline, baseline_of, load_baseline, new_in, save_baseline
from draftkit.workflows.checking.context import Besides, House, day, open_house
from draftkit.workflows.checking.genres import genre_named
from draftkit.workflows.checking.open import Inlet, Opened, Target, find_targets, open_target, subjects_at
from draftkit.workflows.desk import Desk
from draftkit.workflows.steps import Steps, attempted

if TYPE_CHECKING:
    from draftkit.workflows.checking.past import PastSpeeches

Progress = Callable[[int, int, str], None]
"""Called with how many files are done, of how many, and the name of the one at hand."""

PAST = "past"
"""Where an office keeps its past speeches, in its folder."""

WEIGHTS = {Severity.ERROR: 2, Severity.WARNING: 1, Severity.HINT: 0}


def _unseen(_done: int, _total: int, _name: str) -> None:
    """Nobody watches."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be checked, and how.

    Attributes:
        paths: speech folders, documents, folders of documents; `-` for the standard input.
        date: the day of the meeting as it was typed; empty where it was not.
        genre: the id of the genre or the name of an outline that has it, or empty.
        only: ids of the rules, or of entries of tables, that are asked for; none means all.
        least: what is lighter is not shown.
        base: the document that the speeches were made from; or a folder that was made from an older speech: then its
            own words may stand, and the values it had before may not.
        beside: other speeches of the same meeting.
        baseline: of old findings that stay quiet.
        past: folders of past speeches besides the office's own.
        index: the file that keeps what was read of past speeches; None for one in the cache.
    """

    paths: tuple[Path, ...]
    date: str = ""
    genre: str = ""
    only: tuple[str, ...] = ()
    least: Severity = Severity.HINT
    base: Path | None = None
    beside: tuple[Path, ...] = ()
    baseline: Path | None = None
    past: tuple[Path, ...] = ()
    index: Path | None = None


@dataclass(frozen=True)
class Checked:
    """One document with what was found in it.

    Attributes:
        report: what is shown.
        known: how many findings the baseline keeps quiet.
        lighter: what is not shown because heavier findings were asked for.
        is_dated_by_title: whether the day of the meeting is the one under the title.
    """

    subject: Subject
    report: Report
    known: int = 0
    lighter: tuple[Finding, ...] = ()
    is_dated_by_title: bool = False

    @cached_property
    def timing(self) -> Timing:
        """How long it takes to say."""
        return timing(self.subject)


@dataclass(frozen=True)
class CheckedFile:
    """A file, and the documents in it."""

    opened: Opened
    documents: tuple[Checked, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All that is shown, in the order of the text."""
        return tuple(finding for document in self.documents for finding in document.report.findings)


@dataclass(frozen=True, slots=True)
class Bench:
    """Everything that is needed to check one file after the other; `rules` are those that are asked for."""

    asked: Asked
    targets: tuple[Target, ...]
    house: House
    rules: tuple[Rule, ...]
    besides: Besides
    inlet: Inlet
    baseline: Baseline = field(default_factory=lambda: baseline_of(()))
    past: "PastSpeeches | None" = None

    def check(self, target: Target) -> Outcome[CheckedFile]:
        """Read a file and run the rules over it."""
        return attempted(lambda: self._checked(target))

    def _checked(self, target: Target) -> Outcome[CheckedFile]:
        steps = Steps()
        besides = replace(self.besides, past=self.past.lookup(target.path)) if self.past else self.besides
        opened = steps.take(open_target(target, self.house, besides, self.inlet))
        steps.said.extend(_unknown_silences(opened.silences, self.house.ids))
        documents = tuple(self.document(subject, opened) for subject in opened.subjects)
        steps.said.extend(self._unused(opened, documents))
        steps.said.extend(trouble for each in documents for trouble in each.report.troubles)
        return steps.done(CheckedFile(opened, documents))

    def document(self, subject: Subject, opened: Opened) -> Checked:
        """Run the rules over one document of a file."""
        found = check(subject, self.rules, (*opened.silences, *self.house.silences))
        asked = tuple(finding for finding in found.findings if self._is_named(finding))
        shown = tuple(finding for finding in asked if self.is_asked(finding))
        lighter = tuple(finding for finding in asked if not self.is_asked(finding))
        report, known = new_in(replace(found, findings=shown), subject.source, self.baseline)
        left, _known = new_in(replace(found, findings=lighter), subject.source, self.baseline)
        by_title = self.besides.meeting is None and opened.draft is None and subject.context.meeting is not None
        return Checked(subject, report, known, left.findings, by_title)

    def is_asked(self, finding: Finding) -> bool:
        """Whether a finding is one of those that are asked for."""
        return self._is_named(finding) and WEIGHTS[finding.severity] >= WEIGHTS[self.asked.least]

    def _is_named(self, finding: Finding) -> bool:
        only = self.asked.only
        return not only or finding.rule.id in only or finding.hit.entry in only

    def _unused(self, opened: Opened, documents: Sequence[Checked]) -> Iterator[Diagnostic]:
        """What the file lets stand and is not found in it; of what was looked for."""
        used = {id(silence) for each in documents for _finding, silence in each.report.silenced}
        idle = [] if self.asked.only else [each for each in opened.silences if id(each) not in used]
        looked_for = {rule.id for rule in self.rules if all(_is_at_work(rule, each.subject) for each in documents)}
        for silence in idle:
            if silence.rule in looked_for:
                yield messages.UNUSED_SILENCE(silence.at, rule=silence.rule)


def open_bench(asked: Asked, inlet: Inlet, progress: Progress = _unseen, *, anew: bool = False) -> Outcome[Bench]:
    """Get ready to check.

    Args:
        asked: what, and how.
        inlet: where files are read from.
        progress: is told how far the reading of past speeches has come.
        anew: the baseline is to be written: what it knows is not kept quiet, and it need not be there yet.

    Raises:
        DraftkitError: something that was asked for does not exist.
    """
    steps = Steps()
    meeting = steps.take(day(asked.date)) if asked.date else None
    genre = steps.take(genre_named(asked.genre, inlet.desk)) if asked.genre else ""
    house = steps.take(open_house(inlet.desk.office))
    asked = replace(asked, only=tuple(map(house.id_of, asked.only)))
    rules = steps.take(_wanted(house, asked.only))
    targets = steps.take(find_targets(asked.paths))
    base = [subject for path in filter(None, (asked.base,)) for subject in steps.take(subjects_at(path, house, inlet))]
    beside = [subject for path in asked.beside for subject in steps.take(subjects_at(path, house, inlet))]
    old = tuple(value for subject in base for value in subject.context.old)
    texts = () if old else tuple(passage.text for subject in base for passage in subject.passages)
    besides = Besides(meeting, genre, texts, old, tuple(beside))
    baseline = baseline_of(()) if anew or asked.baseline is None else steps.take(_baseline(asked.baseline))
    past = past_speeches_of(asked, inlet, progress, steps) if any(rule.kind == "overlap" for rule in rules) else None
    return steps.done(Bench(asked, targets, house, rules, besides, inlet, baseline, past))


def check_speech(path: Path, desk: Desk) -> Outcome[CheckedFile]:
    """Run all rules over the speech of a folder.

    Raises:
        DraftkitError: it cannot be read.
    """
    steps = Steps()
    house = steps.take(open_house(desk.office))
    bench = Bench(Asked((path,)), (), house, house.rules, Besides(), Inlet(desk))
    return steps.done(steps.take(bench.check(Target(path, is_speech=True))))


def check_files(bench: Bench, progress: Progress) -> Iterator[tuple[Target, Outcome[CheckedFile]]]:
    """Check one file after the other; what is wrong with one stops no other."""
    for done, target in enumerate(bench.targets):
        progress(done, len(bench.targets), target.path.name)
        yield target, _attempted(bench, target) if len(bench.targets) > 1 else bench.check(target)


def undated(files: Iterable[CheckedFile]) -> Iterator[Diagnostic]:
    """That nothing could be out of date, where the day of the meeting is not known."""
    for file in files:
        if any(document.subject.context.meeting is None for document in file.documents):
            is_speech, path = file.opened.target.is_speech, file.opened.target.path
            yield messages.NO_MEETING_DATE(path=path) if is_speech else messages.NO_DATE()


def write_baseline(bench: Bench, path: Path, files: Iterable[CheckedFile]) -> Outcome[Baseline]:
    """Remember all findings of some files, so that they stay quiet; a baseline that is there is written anew.

    Raises:
        DraftkitError: something else than a baseline stands there, or it cannot be written.
    """
    steps = Steps()
    there = load_baseline(path)
    digest = steps.take(there).digest if there else bench.baseline.digest
    found = baseline_of((each.report, each.subject.source) for file in files for each in file.documents)
    steps.take(save_baseline(path, found, digest))
    return steps.done(found)


def past_speeches_of(asked: Asked, inlet: Inlet, progress: Progress, steps: Steps) -> "PastSpeeches | None":
    """The past speeches that were named, and those of the office; None where there are none."""
    own = inlet.desk.office / PAST if inlet.desk.office else None
    folders = (*asked.past, *filter(None, (own if own and is_folder(own) else None,)))
    if not folders and asked.index is None:
        return None
    from draftkit.workflows.checking.past import Past, past_speeches

    return steps.take(past_speeches(Past(folders, asked.index, inlet.desk.cache), progress, inlet.environ))


def _baseline(path: Path) -> Outcome[Baseline]:
    return load_baseline(path) or Outcome(None, (messages.NO_BASELINE(path=path),))


def _attempted(bench: Bench, target: Target) -> Outcome[CheckedFile]:
    try:
        return bench.check(target)
    except Exception as error:  # noqa: BLE001 - what breaks on one file must not cost the others
        return Outcome(None, (messages.FAULT(path=target.path, problem=f"{type(error).__name__}: {error}"),))


def _wanted(house: House, only: Sequence[str]) -> Outcome[tuple[Rule, ...]]:
    """The rules that are asked for; all of them where an entry of a table is, which any rule may find."""
    unknown = next((name for name in only if name not in house.ids), None)
    if unknown is not None:
        names = {name: name for rule in house.rules for name in (rule.name.zh, rule.name.en)}
        known = names | {name.upper(): name for name in house.ids}
        near = [known[each] for each in difflib.get_close_matches(unknown.upper(), known, n=1, cutoff=0.5)]
        message = messages.UNKNOWN_RULE_NEAR if near else messages.UNKNOWN_RULE
        return Outcome(None, (message(name=unknown, near="".join(near)),))
    ids = {rule.id for rule in house.rules}
    if not only or not ids.issuperset(only):
        return Outcome(house.rules)
    return Outcome(tuple(rule for rule in house.rules if rule.id in only))


def _unknown_silences(silences: Iterable[Silence], ids: frozenset[str]) -> Iterator[Diagnostic]:
    unknown = (silence for silence in silences if silence.rule not in ids)
    return (messages.NO_SUCH_SILENCE(silence.at, rule=silence.rule) for silence in unknown)


def _is_at_work(rule: Rule, subject: Subject) -> bool:
    """Whether all that a rule could need is known: without a day, a base or past speeches some find nothing at all."""
    context = subject.context
    needs_more = {"overlap": context.past is None, "from_base": not context.base}
    return context.meeting is not None and not needs_more.get(rule.kind, False)
