"""Read what came back to a speech folder, and bring together what is to be decided; nothing is written."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from draftkit.diagnostics import Outcome
from draftkit.review.compare import compare
from draftkit.review.decide import REFUSED, Decided, Decision, decide
from draftkit.review.model import Comparison, Edit
from draftkit.review.plan import Subject, parse_plan, plan_text
from draftkit.review.record import NotARecordError, Review, Reviewed, parse_review, settled
from draftkit.review.rules import parse_rule
from draftkit.review.sameness import key_of
from draftkit.review.together import Item, together
from draftkit.review.whereabouts import Whereabouts, whereabouts
from draftkit.store.files import ABSENT, Loaded
from draftkit.store.journal import What, load_journal
from draftkit.store.messages_reviews import DAMAGED_REVIEW
from draftkit.store.reviews import load_reviews, returned_writes
from draftkit.store.save import make_folder, save
from draftkit.store.speech_folder import SpeechFolder, find_speech_folder
from draftkit.store.states import State
from draftkit.tree.page import Page, page_of, page_text
from draftkit.tree.returned import Returned
from draftkit.workflows.documents.returned import load_returned
from draftkit.workflows.review import messages
from draftkit.workflows.review.leftovers import leftovers, old_values_of
from draftkit.workflows.review.version import version_of
from draftkit.workflows.sources import open_text
from draftkit.workflows.steps import Steps


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be reviewed.

    Attributes:
        files: that came back, of one version.
        version: the number of that version, where a person says so.
        environ: of the process; converters are found by it.
    """

    files: tuple[Path, ...]
    version: int | None = None
    environ: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ReturnedFile:
    """A file that came back, and what it has otherwise."""

    loaded: Loaded
    returned: Returned
    comparison: Comparison

    @property
    def name(self) -> str:
        """What it is called."""
        return self.loaded.path.name


@dataclass(frozen=True, slots=True)
class Reviewing:
    """All that is to be decided.

    Attributes:
        state: the version the files were made from.
        issued: its page.
        settled: what earlier reviews decided on the items, by their numbers.
        places: of every block of the page.
    """

    folder: SpeechFolder
    state: State
    issued: Page
    files: tuple[ReturnedFile, ...]
    items: tuple[Item, ...]
    settled: Mapping[int, Decision]
    places: Mapping[str, Whereabouts]

    @property
    def text(self) -> str:
        """The issued page as one text, which offsets count in."""
        return page_text(self.issued)

    @property
    def returned_items(self) -> tuple[Item, ...]:
        """Those that the files have; the others are known from earlier reviews only."""
        return tuple(item for item in self.items if item.files)

    @property
    def names(self) -> tuple[str, ...]:
        """What the files are called."""
        return tuple(file.name for file in self.files)

    @property
    def unaccounted(self) -> int:
        """What no edit accounts for; 0 where all is well."""
        return sum(file.comparison.unaccounted for file in self.files)

    @property
    def subject(self) -> Subject:
        """What decisions are about."""
        files = tuple((file.name, str(file.loaded.digest)) for file in self.files)
        places = {block: place.numbers for block, place in self.places.items()}
        return Subject(self.state.speech_id, self.state.number, files, places)


def open_review(path: Path, asked: Asked) -> Outcome[Reviewing]:
    """Read the files and compare them with the version they were made from; a file that was reviewed before, as then.

    Old values of a speech that was made from an older one are told, where the files bring them back.

    Raises:
        DraftkitError: there is no such folder, a file cannot be read or is none of this speech, or the files were made
            from different versions.
    """
    steps = Steps()
    folder = steps.take(find_speech_folder(path))
    read = steps.take_all(load_returned(file, asked.environ) for file in asked.files)
    once = {loaded.digest: (returned, loaded) for returned, loaded in read}.values()
    past = steps.take(past_reviews(folder))
    known = {file.digest: review.version for review in past.values() for file in review.files}
    states = steps.take_all(version_of(folder, one, asked.version, known.get(loaded.digest)) for one, loaded in once)
    _refuse_mixed(once, states, steps)
    state = states[0]
    issued = page_of(state.issued) if state.issued else ()
    files = tuple(ReturnedFile(loaded, returned, compare(issued, returned)) for returned, loaded in once)
    gone = steps.take(taken_back(folder))
    standing = [review for number, review in past.items() if number not in gone]
    items, decisions = _items(issued, files, settled(standing, state.number))
    steps.said.extend(leftovers(items, old_values_of(folder.figures)))
    return steps.done(Reviewing(folder, state, issued, files, items, decisions, whereabouts(issued)))


def is_on_record(reviewing: Reviewing) -> bool:
    """Whether every one of the files came back before, and was kept."""
    return not any(returned_writes(reviewing.folder, file.loaded) for file in reviewing.files)


def past_reviews(folder: SpeechFolder) -> Outcome[dict[int, Review]]:
    """The reviews on record by their numbers, the oldest first; damaged ones are left out with a warning."""
    steps = Steps()
    found = {}
    for path, data in steps.take(load_reviews(folder)):
        try:
            found[int(path.stem)] = parse_review(data)
        except NotARecordError as error:
            steps.said.append(DAMAGED_REVIEW(path=path, reason=error.reason))
    return steps.done(found)


def taken_back(folder: SpeechFolder) -> Outcome[frozenset[int]]:
    """The numbers of the reviews that are undone, because a version from before them was restored."""
    steps = Steps()
    standing, all_reviews = frozenset[int](), frozenset[int]()
    then: dict[int, frozenset[int]] = {}
    for event in steps.take(load_journal(folder)).events:
        if event.what == What.RESTORE:
            standing = then.get(event.of, frozenset())
        if event.review:
            standing, all_reviews = standing | {event.review}, all_reviews | {event.review}
        then[event.state] = standing
    return steps.done(all_reviews - standing)


def decided_by(
    reviewing: Reviewing, take: Iterable[str] = (), refuse: Iterable[str] = (), plan: Path | None = None
) -> Outcome[Decided]:
    """What rules and a file of decisions say, with what earlier reviews decided.

    Args:
        reviewing: what there is to decide.
        take: rules as they are typed, see `review.rules.parse_rule`.
        refuse: the same, for what is refused.
        plan: a file of decisions, see `review.plan`.

    Raises:
        DraftkitError: a rule names nothing, or the file is wrong.
    """
    steps = Steps()
    items, names = reviewing.returned_items, reviewing.names
    words = [(text, True) for text in take] + [(text, False) for text in refuse]
    rules = steps.take_all(parse_rule(text, items, names, takes=takes) for text, takes in words)
    single: Mapping[int, Decision] = {}
    if plan is not None:
        single = steps.take(parse_plan(steps.take(open_text(plan)).source, reviewing.subject, items))
    return steps.done(decide(reviewing.items, rules, single, reviewing.settled))


def _refuse_mixed(read: Iterable[tuple[Returned, Loaded]], states: Sequence[State], steps: Steps) -> None:
    if len({state.number for state in states}) > 1:
        told = (f"{loaded.path.name} ({state.number})" for (_, loaded), state in zip(read, states, strict=True))
        steps.refuse(messages.SEVERAL_VERSIONS(versions="、".join(told)))


def _items(
    issued: Page, files: Sequence[ReturnedFile], earlier: Sequence[Reviewed]
) -> tuple[tuple[Item, ...], dict[int, Decision]]:
    """What is to be decided, and what was decided of it before."""
    taken = [each for each in earlier if each.decision and each.decision.takes]
    text = page_text(issued)
    away = [each.edit for each in earlier if each.decision and not each.decision.takes]
    refused = {part for edit in away for part in _parts(edit, text)}
    items = together(issued, [file.comparison.edits for file in files], [each.edit for each in taken])
    decisions: dict[int, Decision] = {}
    for item in items:
        decision = taken[item.earlier].decision if item.earlier is not None else None
        if decision is not None:
            decisions[item.number] = decision
        elif refused.issuperset(_parts(item.edit, text)) and not item.is_told:
            decisions[item.number] = REFUSED
    return items, decisions


def _parts(edit: Edit, text: str) -> Iterator[object]:
    """What an edit does, bit by bit: what was refused as a whole is known again in parts, and the other way round."""
    key = key_of(edit, text)
    yield from key if edit.splices else (key,)


def plan_path(reviewing: Reviewing) -> Path:
    """Where decisions are kept unless a person says otherwise: in the folder of documents, by the first file's name."""
    return reviewing.folder.out / f"{reviewing.files[0].loaded.path.stem}-处理单.yaml"


def write_plan(reviewing: Reviewing, decided: Decided, path: Path, *, replace: bool = False) -> Outcome[Path]:
    """Write the list of what is to be decided, with what was decided already.

    Args:
        reviewing: what came back.
        decided: what is filled in.
        path: where to.
        replace: whether a list that is there gives way.
    """
    steps = Steps()
    steps.take(make_folder(path.parent))
    text = plan_text(reviewing.subject, reviewing.items, decided)
    steps.take(save(path, text.encode(), expected=None if replace else ABSENT))
    return steps.done(path)
