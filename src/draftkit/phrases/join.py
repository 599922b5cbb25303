"""Two banks becoming one: what another office accepted and rejected, beside what was decided here."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from draftkit.phrases.model import Bank, Phrase, Rejected
from draftkit.phrases.settle import digest_of_phrase

_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class Conflict:
    """A phrase decided otherwise here: its words, and the values of each side where they differ."""

    text: str
    ours: tuple[str, ...]
    theirs: tuple[str, ...]


@dataclass(slots=True)
class Imported:
    """What was taken in, or would be.

    Attributes:
        added: words of new phrases; `decided`: of phrases of this bank that the other side decided on; `rejected`: of
            phrases it rejected.
        documents: how many documents came with the new phrases.
        unchanged: how many phrases say nothing new.
        conflicts: decisions made here that differ.
    """

    added: list[str] = field(default_factory=list)
    decided: list[str] = field(default_factory=list)
    rejected: list[str] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    documents: int = 0
    unchanged: int = 0


@dataclass(frozen=True, slots=True)
class Joined:
    """What the bank says afterwards, and what was taken in for that."""

    bank: Bank
    taken: Imported


def join_banks(ours: Bank, theirs: Bank, mined: Collection[str], *, day: str, overwrite: bool = False) -> Joined:
    """Take in what the other side accepted and rejected.

    What a person decided or wrote here stays, and is listed as a conflict where the other side says otherwise.

    Args:
        ours: this bank.
        theirs: what is handed over.
        mined: ids of entries of this bank that the miner alone wrote: these give way to a decision.
        day: today, as 2026-11-23.
        overwrite: whether the other side's decisions prevail even over those made here.
    """
    join = _Join(ours, theirs, mined, day, overwrite)
    for phrase in theirs.phrases:
        join.phrase(phrase, join.home(phrase))
    for rejected in theirs.rejected:
        join.rejected(rejected, join.home(rejected))
    return Joined(join.bank, join.taken)


class _Join:
    """The bank as it becomes another."""

    def __init__(self, ours: Bank, theirs: Bank, mined: Collection[str], day: str, overwrite: bool) -> None:  # noqa: FBT001 - positional inside this module only
        self._mined, self._day, self._overwrite = mined, day, overwrite
        self._known = {document.id: document for document in theirs.documents}
        self._phrases = {phrase.id: phrase for phrase in ours.phrases}
        self._barred = {rejected.id: rejected for rejected in ours.rejected}
        self._documents = {document.id: document for document in ours.documents}
        self._ids = {rejected.text: rejected.id for rejected in ours.rejected}
        self._ids |= {phrase.text: phrase.id for phrase in ours.phrases}
        self.taken = Imported()

    @property
    def bank(self) -> Bank:
        """What has become of it."""
        return Bank(_by_id(self._phrases), _by_id(self._documents), _by_id(self._barred))

    def home(self, each: Phrase | Rejected) -> str:
        """The id it has here, by its id or its words."""
        return each.id if each.id in self._phrases or each.id in self._barred else self._ids.get(each.text, each.id)

    def phrase(self, theirs: Phrase, key: str) -> None:
        """Take in an entry of the other side that has this id here."""
        ours = self._phrases.get(key)
        if key in self._barred:
            if self._may(key, Conflict(theirs.text, ("rejected",), ("accepted",))):
                del self._barred[key]
                self._add(replace(theirs, id=key))
                self.taken.decided.append(theirs.text)
        elif ours is None:
            self._add(theirs)
            self.taken.added.append(theirs.text)
        elif not theirs.checked or (ours.checked and _same(ours, theirs)):
            self.taken.unchanged += 1
        elif _same(ours, theirs) or self._may(key, Conflict(theirs.text, *_differing(ours, theirs))):
            self._phrases[key] = _joined(ours, theirs)
            self.taken.decided.append(theirs.text)

    def rejected(self, theirs: Rejected, key: str) -> None:
        """Take in what the other side rejected."""
        if key in self._barred:
            self.taken.unchanged += 1
        elif key not in self._phrases or self._may(key, Conflict(theirs.text, ("accepted",), ("rejected",))):
            self._phrases.pop(key, None)
            self._barred[key] = replace(theirs, id=key, checked=theirs.checked or self._day)
            self.taken.rejected.append(theirs.text)

    def _may(self, key: str, conflict: Conflict) -> bool:
        """Whether what stands here may give way: the miner alone wrote it, or it was so ordered."""
        phrase = self._phrases.get(key)
        if phrase is not None and not phrase.checked and key in self._mined:
            return True
        self.taken.conflicts.append(conflict)
        return self._overwrite

    def _add(self, phrase: Phrase) -> None:
        """A new phrase, and the documents it was found in."""
        self._phrases[phrase.id] = phrase
        for source in phrase.sources:
            if source.document in self._known and source.document not in self._documents:
                self._documents[source.document] = self._known[source.document]
                self.taken.documents += 1


def _by_id(known: Mapping[str, _Item]) -> tuple[_Item, ...]:
    return tuple(known[key] for key in sorted(known))


def _same(ours: Phrase, theirs: Phrase) -> bool:
    """Whether both say the same, whenever it was decided."""
    return digest_of_phrase(replace(ours, checked="")) == digest_of_phrase(replace(theirs, checked=""))


def _differing(ours: Phrase, theirs: Phrase) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What each says where they differ."""
    fields = ("text", "form", "roles", "themes", "register", "head", "since", "until", "note")
    pairs = ((_shown(getattr(ours, name)), _shown(getattr(theirs, name))) for name in fields)
    left, right = zip(*(pair for pair in pairs if pair[0] != pair[1]), strict=True)
    return left, right


def _shown(value: str | tuple[str, ...]) -> str:
    return (value if isinstance(value, str) else "、".join(value)) or "—"


def _joined(ours: Phrase, theirs: Phrase) -> Phrase:
    """What the other side wrote, with what was counted here."""
    counted = {name: getattr(ours, name) for name in ("count", "documents", "sources", "first", "last", "variants")}
    return replace(theirs, id=ours.id, **counted)
