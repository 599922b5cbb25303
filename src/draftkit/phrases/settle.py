"""What a bank should say, from what was mined, what people decided, and what they changed by hand.

People own the YAML files. What the program wrote or read there last is remembered as `published`; an entry that reads
otherwise now was changed by a person since, one that is missing was taken out by a person.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from draftkit.phrases.candidate import Candidate, Decision, Standing, Verdict
from draftkit.phrases.model import Bank, Phrase, Rejected, SourceDocument
from draftkit.phrases.refresh import refreshed

_HEX = 20
_OWN, _REJECTED = "own:", "rejected:"
"""What an entry was when it was published: one a person wrote, or one rejected. Others may go with their documents."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What was settled.

    Attributes:
        bank: what the YAML files should say: accepted and rejected phrases; `documents` are those of `own`.
        standings: of every phrase that is accepted or rejected, by id; all others are new. A phrase mined whose words
            stand in the bank under another id is accepted, and one whose words were rejected is rejected.
        published: to be kept, and handed to the next `settle`, once the files are written; opaque.
        edited, deleted, added: ids a person changed, took out, put in by hand since the last time, sorted. Where
            `published` was lost, all entries the miner would not have written just so count as added.
        kept: ids a person decided on that no document has any more; they stay.
        gone: ids taken out because no document has them any more, or too few, and nobody decided on them.
        overruled: ids whose waiting decision gave way to a later edit by hand.
    """

    bank: Bank
    standings: Mapping[str, Standing]
    published: Mapping[str, str]
    edited: tuple[str, ...] = ()
    deleted: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    overruled: tuple[str, ...] = ()


def settle(
    mined: Iterable[Candidate],
    own: Bank,
    published: Mapping[str, str],
    decisions: Mapping[str, Decision],
    *,
    day: str,
) -> Settled:
    """What the bank should say.

    A waiting decision prevails over the miner and over what stands in the files, but for an entry changed by hand
    since it was published: the person saw the file last. To keep that true, settle and note `published` before people
    are asked for decisions.

    Args:
        mined: what the miner found now, over all documents of the bank, each text once; `ACCEPTED` stands for one the
            miner is sure of. Read once; only what can enter the bank is kept in memory.
        own: the YAML files as they stand, documents included. An empty bank where something was published is a bank
            whose files are lost, and is written anew: nobody rejects phrases by removing all files at once.
        published: `Settled.published` of the last time; empty where it was lost. Then every entry stays, and nothing
            counts as taken out.
        decisions: those not yet written, the latest of each id; forget them once the bank is written.
        day: today, as 2026-11-23.
    """
    seen = {} if own == Bank() else published
    desk = _Desk(_relevant(mined, own, seen, decisions), own, seen, decisions, day)
    for key in sorted({*desk.phrases, *desk.barred, *seen, *decisions}):
        _person(desk, key)
    _miner(desk)
    return _settled(desk, own.documents)


def _relevant(
    mined: Iterable[Candidate], own: Bank, seen: Mapping[str, str], decisions: Mapping[str, Decision]
) -> dict[str, Candidate]:
    """Those that can enter the bank, and those whose id or words a person may have spoken of."""
    entries: tuple[Phrase | Rejected, ...] = (*own.phrases, *own.rejected)
    ids = {entry.id for entry in entries}.union(seen, decisions)
    words = {entry.text for entry in entries} | {_words(was) for was in seen.values()}
    words |= {decision.phrase.text for decision in decisions.values()}
    return {
        each.phrase.id: each
        for each in mined
        if each.standing is Standing.ACCEPTED or each.phrase.id in ids or each.phrase.text in words
    }


def list_documents(bank: Bank, mined: Iterable[SourceDocument]) -> Bank:
    """The bank with the documents mined now, and of those it listed the ones a phrase still names; sorted by id."""
    named = {source.document for phrase in bank.phrases for source in phrase.sources}
    found = {document.id: document for document in bank.documents if document.id in named}
    found |= {document.id: document for document in mined}
    return replace(bank, documents=tuple(found[key] for key in sorted(found)))


def digest_of_phrase(phrase: Phrase) -> str:
    """Tells whether a person changed an entry: covers all a person writes, nothing mining refreshes.

    The words stand in it as they are, so that a phrase taken out of the files can be rejected by name even where no
    document has it any more.
    """
    slots = [[slot.name, slot.type] for slot in phrase.slots]
    axes = [phrase.form, phrase.roles, phrase.themes, phrase.register, phrase.head]
    said = [*axes, slots, phrase.since, phrase.until, phrase.note, phrase.checked]
    return f"{_hash(said)} {phrase.text}"


def _hash(said: object) -> str:
    return hashlib.sha256(json.dumps(said, ensure_ascii=True).encode()).hexdigest()[:_HEX]


def digest_of_rejected(rejected: Rejected) -> str:
    """The same of a rejected phrase."""
    return f"{_REJECTED}{_hash([rejected.note, rejected.checked])} {rejected.text}"


def _words(was: str) -> str:
    """The words of an entry that was published."""
    return was.partition(" ")[2]


@dataclass(slots=True)
class _Desk:
    """All that is known, and what is settled so far."""

    mined: Mapping[str, Candidate]
    own: Bank
    seen: Mapping[str, str]
    decisions: Mapping[str, Decision]
    day: str
    phrases: dict[str, Phrase] = field(init=False)
    barred: dict[str, Rejected] = field(init=False)
    accepted: dict[str, Phrase] = field(default_factory=dict)
    rejected: dict[str, Rejected] = field(default_factory=dict)
    owned: set[str] = field(default_factory=set)
    folded: dict[str, list[Phrase]] = field(default_factory=dict)
    barred_too: set[str] = field(default_factory=set)
    noticed: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.phrases = {phrase.id: phrase for phrase in self.own.phrases}
        self.barred = {rejected.id: rejected for rejected in self.own.rejected if rejected.id not in self.phrases}

    def notice(self, what: str, key: str) -> None:
        self.noticed.setdefault(what, []).append(key)

    def reject(self, rejected: Rejected) -> None:
        self.rejected[rejected.id] = rejected

    def accept(self, phrase: Phrase) -> None:
        """Take a phrase a person wants; what mining knows of it is added at the end."""
        self.accepted[phrase.id] = phrase


def _person(desk: _Desk, key: str) -> None:
    """Settle what a person has a say in; what is left is the miner's."""
    entry, barred, decision = desk.phrases.get(key), desk.barred.get(key), desk.decisions.get(key)
    if decision is not None and _is_newer(desk, decision):
        desk.notice("overruled", key)
    elif decision is not None:
        _decided(desk, decision)
        return
    if entry is not None:
        _standing(desk, entry)
    elif barred is not None:
        desk.reject(barred)
    elif not desk.seen[key].startswith(_REJECTED):
        desk.reject(Rejected(key, _words(desk.seen[key]), checked=desk.day))
        desk.notice("deleted", key)


def _is_newer(desk: _Desk, decision: Decision) -> bool:
    """Whether the files were changed by hand after the decision was made.

    An entry that never was published is older, but for one that bears the day of the decision: it was written by a
    run that was cut off before it could note so, and the decision is in it or was changed there.
    """
    now = _digest(desk, decision.id)
    was = desk.seen.get(decision.id)
    if now == _digest_of_decision(decision):
        return False
    if was is not None and not now:
        # Taking an entry out means to reject it, taking a rejection out means to let it in again.
        return was.startswith(_REJECTED) is (decision.verdict is Verdict.REJECT)
    if was is not None:
        return was.removeprefix(_OWN) != now
    entry = desk.phrases.get(decision.id) or desk.barred.get(decision.id)
    return entry is not None and entry.checked >= decision.day


def _digest(desk: _Desk, key: str) -> str:
    """What the files say of it now, in the form it is published in; empty where they say nothing."""
    if (entry := desk.phrases.get(key)) is not None:
        return digest_of_phrase(entry)
    barred = desk.barred.get(key)
    return "" if barred is None else digest_of_rejected(barred)


def _wanted(decision: Decision) -> Phrase:
    return replace(decision.phrase, id=decision.id, checked=decision.day)


def _unwanted(decision: Decision) -> Rejected:
    return Rejected(decision.id, decision.phrase.text, decision.phrase.note, decision.day)


def _digest_of_decision(decision: Decision) -> str:
    match decision.verdict:
        case Verdict.ACCEPT:
            return digest_of_phrase(_wanted(decision))
        case Verdict.REJECT:
            return digest_of_rejected(_unwanted(decision))


def _decided(desk: _Desk, decision: Decision) -> None:
    match decision.verdict:
        case Verdict.ACCEPT:
            desk.accept(_wanted(decision))
        case Verdict.REJECT:
            desk.reject(_unwanted(decision))


def _standing(desk: _Desk, entry: Phrase) -> None:
    """An entry of the files nobody decided on now: a person's stays, the miner's is left to the miner."""
    was = desk.seen.get(entry.id)
    found = desk.mined.get(entry.id)
    if was is None:
        # What a run that was cut off had written, or one whose notes were lost, is the miner's all the same.
        if found is not None and _is_the_miners(entry, found):
            return
        desk.owned.add(entry.id)
        desk.notice("added", entry.id)
    elif was.startswith(_OWN):
        desk.owned.add(entry.id)
    if was is not None and was.removeprefix(_OWN) != digest_of_phrase(entry):
        desk.notice("edited", entry.id)
        desk.accept(replace(entry, checked=desk.day))
    elif entry.checked or entry.id in desk.owned:
        desk.accept(entry)


def _is_the_miners(entry: Phrase, found: Candidate) -> bool:
    return found.standing is Standing.ACCEPTED and digest_of_phrase(_bare(found)) == digest_of_phrase(entry)


def _miner(desk: _Desk) -> None:
    """Let in what the miner is sure of, unless a person said otherwise of it or of its words."""
    words = {rejected.text for rejected in desk.rejected.values()}
    homes = {phrase.text: key for key, phrase in sorted(desk.accepted.items(), reverse=True)}
    persons = dict(desk.accepted)
    for key, candidate in desk.mined.items():
        phrase = _bare(candidate)
        if key in persons:
            desk.folded.setdefault(key, []).insert(0, phrase)
        elif key in desk.rejected:
            continue
        elif (home := homes.get(phrase.text)) is not None:
            desk.folded.setdefault(home, []).append(phrase)
        elif phrase.text in words:
            desk.barred_too.add(key)
        elif candidate.standing is Standing.ACCEPTED:
            desk.accept(phrase)
    for key, found in desk.folded.items():
        desk.accepted[key] = refreshed(persons[key], found)


def _bare(candidate: Candidate) -> Phrase:
    """As the miner alone has it."""
    return replace(candidate.phrase, checked="") if candidate.phrase.checked else candidate.phrase


def _settled(desk: _Desk, documents: tuple[SourceDocument, ...]) -> Settled:
    phrases = tuple(desk.accepted[key] for key in sorted(desk.accepted))
    rejected = tuple(desk.rejected[key] for key in sorted(desk.rejected))
    into = {phrase.id for found in desk.folded.values() for phrase in found}
    standings = dict.fromkeys((*desk.rejected, *desk.barred_too), Standing.REJECTED)
    standings |= dict.fromkeys((*into, *desk.accepted), Standing.ACCEPTED)
    gone = sorted(desk.phrases.keys() - desk.rejected.keys() - {*desk.accepted, *into})
    kept = [phrase.id for phrase in phrases if _is_kept(desk, phrase)]
    noticed = {what: tuple(keys) for what, keys in desk.noticed.items()}
    bank = Bank(phrases, documents, rejected)
    return Settled(bank, standings, _published(desk), kept=tuple(kept), gone=tuple(gone), **noticed)


def _is_kept(desk: _Desk, phrase: Phrase) -> bool:
    """Whether a person decided on it who did not write it, and no document has it."""
    return bool(phrase.checked) and phrase.id not in desk.owned and phrase.id not in desk.folded


def _published(desk: _Desk) -> dict[str, str]:
    marks = {
        key: (_OWN if key in desk.owned else "") + digest_of_phrase(phrase) for key, phrase in desk.accepted.items()
    }
    return marks | {key: digest_of_rejected(rejected) for key, rejected in desk.rejected.items()}


def stands_as_mined(was: str | None, phrase: Phrase) -> bool:
    """Whether an entry is what the miner wrote, by what was published of it: no person has had a hand in it."""
    return was == digest_of_phrase(phrase)


def stands_as_published(was: str | None, phrase: Phrase) -> bool:
    """Whether an entry is what was published of it, whoever wrote that."""
    return was is not None and was.removeprefix(_OWN) == digest_of_phrase(phrase)


def was_rejected(was: str | None) -> bool:
    """Whether a phrase was published as a rejected one."""
    return was is not None and was.startswith(_REJECTED)


def publish_again(was: str, phrase: Phrase) -> str:
    """What is published of an entry that says something else now, though nobody changed it by hand."""
    return (_OWN if was.startswith(_OWN) else "") + digest_of_phrase(phrase)
