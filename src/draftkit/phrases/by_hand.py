"""What a bank's files say that its candidates do not know: what people wrote, changed or took out there."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from draftkit.phrases.candidate import Candidate, Standing
from draftkit.phrases.model import Bank, Phrase, Rejected
from draftkit.phrases.settle import (
    digest_of_rejected,
    publish_again,
    stands_as_mined,
    stands_as_published,
    was_rejected,
)

Said = Phrase | Rejected | None
"""What the files say of a phrase: the entry, that it is rejected, or that it is not rejected any more."""


def said_by_hand(own: Bank, published: Mapping[str, str], waiting: Collection[str]) -> dict[str, Said]:
    """What the files say of the phrases a person has had a hand in, by id; candidates tell the truth of all others.

    Args:
        own: the files as they stand. An empty bank where something was published is a bank whose files are lost.
        published: what was written there last, see `settle`.
        waiting: ids of decisions made or taken back since: the candidates know more, unless the files were changed.
    """
    seen = {} if own == Bank() else published
    said: dict[str, Said] = {
        phrase.id: phrase
        for phrase in own.phrases
        if _is_by_hand(phrase, seen.get(phrase.id), is_waiting=phrase.id in waiting)
    }
    phrases, rejected = {phrase.id for phrase in own.phrases}, {each.id: each for each in own.rejected}
    said |= {key: each for key, each in rejected.items() if key not in waiting or not was_rejected(seen.get(key))}
    for key, was in seen.items():
        if key in phrases or key in rejected or key in waiting:
            continue
        said[key] = None if was_rejected(was) else Rejected(key, was.partition(" ")[2])
    return said


def _is_by_hand(phrase: Phrase, was: str | None, *, is_waiting: bool) -> bool:
    if is_waiting:
        return not stands_as_published(was, phrase)
    return bool(phrase.checked) or not stands_as_mined(was, phrase)


def is_in_step(own: Bank, published: Mapping[str, str]) -> bool:
    """Whether the files say what was written there last, so that there is nothing to take over from them."""
    ids = {phrase.id for phrase in own.phrases} | {each.id for each in own.rejected}
    return (
        ids == published.keys()
        and all(stands_as_published(published[phrase.id], phrase) for phrase in own.phrases)
        and all(was_rejected(published[each.id]) for each in own.rejected)
    )


def published_halfway(own: Bank, before: Mapping[str, str], after: Mapping[str, str]) -> dict[str, str]:
    """What the files were published as, where somebody was cut off while writing them.

    An entry that reads as before or as it was to read afterwards was published so; any other was changed by hand since.

    Args:
        own: the files as they stand.
        before: what was published before.
        after: what would have been published.
    """
    stand: dict[str, Phrase | Rejected] = {each.id: each for each in own.rejected}
    stand |= {phrase.id: phrase for phrase in own.phrases}
    marks = {}
    for key in before.keys() | after.keys():
        old, new = before.get(key, ""), after.get(key, "")
        marks[key] = next((mark for mark in (new, old) if _reads(stand.get(key), mark)), new or old)
    return {key: marks[key] for key in sorted(marks) if marks[key]}


def _reads(entry: Phrase | Rejected | None, mark: str) -> bool:
    match entry:
        case None:
            return not mark
        case Phrase():
            return stands_as_published(mark, entry)
        case Rejected():
            return mark == digest_of_rejected(entry)


def taken_back(own: Bank, published: Mapping[str, str], before: Mapping[str, Candidate]) -> tuple[Bank, dict[str, str]]:
    """The files, and what was published, as if decisions that were taken back had never been written there.

    An entry that was changed by hand since then stays as it is.

    Args:
        own: the files as they stand.
        published: what was written there last.
        before: what each phrase was before the decision, by id.
    """
    phrases, rejected = {each.id: each for each in own.phrases}, {each.id: each for each in own.rejected}
    known = dict(published)
    for key, candidate in before.items():
        stands = phrases.get(key)
        if key not in known or (stands is not None and not stands_as_published(known[key], stands)):
            continue
        was = known.pop(key)
        phrases.pop(key, None)
        rejected.pop(key, None)
        words = candidate.phrase
        match candidate.standing:
            case Standing.ACCEPTED:
                phrases[key] = words
                known[key] = publish_again(was, words)
            case Standing.REJECTED:
                rejected[key] = Rejected(key, words.text, words.note, words.checked)
            case Standing.NEW:
                pass
    entries = tuple(phrases[key] for key in sorted(phrases))
    return replace(own, phrases=entries, rejected=tuple(rejected[key] for key in sorted(rejected))), known
