"""A review as it is put on record: what came back, what became of it; as plain data and back."""

from collections import Counter
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, assert_never

from draftkit.review.decide import Decided, Decision, Verdict
from draftkit.review.model import Change, Cut, Edit, Kept, New, Splice, Words
from draftkit.review.sameness import key_of
from draftkit.review.together import Item
from draftkit.tree.page import Form
from draftkit.tree.returned import PLAIN, Hand, Look

_VERSION = 1


class NotARecordError(ValueError):
    """The data is no review of a version this program knows; `reason` says what is wrong with it."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class ReviewedFile:
    """A file that came back.

    Attributes:
        name: what it is called.
        digest: of its bytes.
        kept: where it is kept, as seen from the speech folder.
    """

    name: str
    digest: str
    kept: str


@dataclass(frozen=True, slots=True)
class Reviewed:
    """An edit and what became of it.

    Attributes:
        decision: None where it is open, or only told.
        noted: whether it was taken, but only as a note of what is to be done.
    """

    edit: Edit
    hands: tuple[Hand, ...]
    decision: Decision | None = None
    noted: bool = False


@dataclass(frozen=True, slots=True)
class Review:
    """One review.

    Attributes:
        version: the number of the issued version the files were compared with.
        digest: of that version.
        when: ISO 8601 with the offset.
        edits: every edit of the files; with those of earlier reviews that were decided otherwise.
    """

    version: int
    digest: str
    when: str
    files: tuple[ReviewedFile, ...]
    edits: tuple[Reviewed, ...]


def reviewed(items: Sequence[Item], decided: Decided, noted: Container[int] = ()) -> tuple[Reviewed, ...]:
    """What became of each item; `noted` are the numbers of those that became notes."""
    return tuple(
        Reviewed(item.edit, item.hands, decided.decisions.get(item.number), item.number in noted) for item in items
    )


def settled(reviews: Sequence[Review], version: int) -> tuple[Reviewed, ...]:
    """What the reviews of one version decided, the last decision on each edit; what is open is left out."""
    found: dict[object, Reviewed] = {}
    for review in reviews:
        seen: Counter[object] = Counter()
        for each in review.edits if review.version == version else ():
            key = key_of(each.edit)
            seen[key] += 1
            if each.decision is not None:
                found[key, seen[key]] = each
    return tuple(found.values())


def dump_review(review: Review) -> dict[str, Any]:
    """The review as JSON can hold it."""
    return {
        "version": _VERSION,
        "state": review.version,
        "digest": review.digest,
        "when": review.when,
        "files": [{"name": file.name, "digest": file.digest, "kept": file.kept} for file in review.files],
        "edits": [_dump_reviewed(each) for each in review.edits],
    }


def parse_review(data: Any) -> Review:
    """The review in JSON data.

    Raises:
        NotARecordError: it is of another version, or damaged.
    """
    try:
        if data["version"] != _VERSION:
            raise NotARecordError(f"version {data['version']!r}")
        files = tuple(ReviewedFile(str(f["name"]), str(f["digest"]), str(f["kept"])) for f in data["files"])
        edits = tuple(_parse_reviewed(each) for each in data["edits"])
        return Review(int(data["state"]), str(data["digest"]), str(data["when"]), files, edits)
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        if isinstance(error, NotARecordError):
            raise
        raise NotARecordError(str(error)) from error


def _dump_reviewed(each: Reviewed) -> dict[str, Any]:
    edit, decision = each.edit, each.decision
    return {
        "change": edit.change,
        "block": edit.block,
        "hands": [_dump_hand(hand) for hand in each.hands],
        "hand": _dump_hand(edit.hand),
        "tracked": edit.tracked,
        "before": edit.before,
        "after": edit.after,
        "figure": edit.figure,
        "splices": [_dump_splice(splice) for splice in edit.splices],
        "decision": None if decision is None else [decision.verdict, decision.text],
        "noted": each.noted,
    }


def _parse_reviewed(data: Mapping[str, Any]) -> Reviewed:
    edit = Edit(
        Change(data["change"]),
        str(data["block"]),
        _parse_hand(data["hand"]),
        bool(data["tracked"]),
        str(data["before"]),
        str(data["after"]),
        tuple(map(_parse_splice, data["splices"])),
        str(data["figure"]),
    )
    decision, noted = data["decision"], bool(data.get("noted", False))
    hands = tuple(map(_parse_hand, data["hands"]))
    return Reviewed(edit, hands, None if decision is None else Decision(Verdict(decision[0]), str(decision[1])), noted)


def _dump_hand(hand: Hand) -> list[str]:
    return [hand.author, hand.date]


def _parse_hand(data: Any) -> Hand:
    author, date = data
    return Hand(str(author), str(date))


def _dump_splice(splice: Splice) -> dict[str, Any]:
    return {
        "start": splice.start,
        "end": splice.end,
        "words": [_dump_words(word) for word in splice.words],
        "rank": splice.rank,
        "looks": [[look.form, look.level, look.number, look.lead] for look in splice.looks],
    }


def _parse_splice(data: Mapping[str, Any]) -> Splice:
    words = tuple(map(_parse_words, data["words"]))
    looks = tuple(map(_parse_look, data["looks"]))
    return Splice(int(data["start"]), int(data["end"]), words, int(data["rank"]), looks)


def _dump_words(word: Words) -> str | list[int | str]:
    match word:
        case New(text=text):
            return text
        case Kept(start=start, end=end):
            return [start, end]
        case Cut(of=of, start=start, end=end):
            return [start, end, of]
        case _:
            assert_never(word)


def _parse_words(data: Any) -> Words:
    if isinstance(data, str):
        return New(data)
    start, end, *of = data
    return Cut(str(of[0]), int(start), int(end)) if of else Kept(int(start), int(end))


def _parse_look(data: Any) -> Look:
    form, level, number, lead = data
    look = Look(Form(form), int(level), str(number), int(lead))
    return PLAIN if look == PLAIN else look
