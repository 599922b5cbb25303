"""What was seen of a text, as a candidate for the bank: its axes, its places, how sure the miner is."""

from collections.abc import Iterable, Iterator, Mapping
from math import log2

from draftkit.mining import roles
from draftkit.mining.data.periods import period_of
from draftkit.mining.data.phrases import KNOWN
from draftkit.mining.dictionary import Entry
from draftkit.mining.heads import settled_head
from draftkit.mining.polarity import is_blamed
from draftkit.mining.scene import END
from draftkit.mining.tally import Counts, Tally
from draftkit.phrases.candidate import Candidate, Standing
from draftkit.phrases.identify import phrase_id
from draftkit.phrases.model import GAP, Occurrence, Phrase, PhraseSlot
from draftkit.phrases.taxonomy import Form, PhraseRole, Register
from draftkit.text.han import is_han

ROLES_KEPT, THEMES_KEPT = 3, 2
COUNT_GAP = "数"
SURE = 450
"""The score from which a candidate enters the bank without a person."""

_BY_BUILD, _BY_USE = 0.7, 300
_STUCK = 200
"""Taken from the score of a text that always has the same neighbour: it is a piece of something longer."""
_OFTEN, _MOST = 5, 0.6
_LEADING = frozenset("要的和与地了在是以为对及并将会能更等就都也再着力求须做到来去之其被把使让请向从给")
"""Neighbours that say nothing: what leads to a phrase or follows any."""
_LOOSE = 0.5
_ORDER = {role: at for at, role in enumerate(PhraseRole)}


def candidates(entries: Iterable[Entry], tallies: Mapping[str, Tally], least: int) -> Iterator[Candidate]:
    """The candidates among the entries of a part, those with enough documents left after copies were folded."""
    for entry in entries:
        seen = tallies.get(entry.text)
        if seen is None or not seen.count or (seen.documents < least and not _is_set(entry)) or _is_nested(entry, seen):
            continue
        yield _candidate(entry, seen)


def _is_set(entry: Entry) -> bool:
    """Whether the language itself knows it: one place is enough."""
    return entry.judged.form in (Form.FOUR, Form.NUMBERED, Form.METAPHOR)


def _is_nested(entry: Entry, seen: Tally) -> bool:
    """Whether it never stands but inside longer ones of the dictionary, and is no set phrase by itself."""
    return not seen.alone and not entry.is_frame and not _is_set(entry) and seen.count > 1


def _candidate(entry: Entry, seen: Tally) -> Candidate:
    text, judged = entry.text, entry.judged
    blamed = judged.role in (None, PhraseRole.PROBLEM) and is_blamed(text, judged.form, judged.head, seen.hints)
    found = _roles(entry, seen, blamed=blamed)
    since, until = period_of(text)
    phrase = Phrase(
        id=phrase_id(text),
        text=text,
        form=judged.form,
        roles=found[:ROLES_KEPT],
        themes=roles.choose_themes(text, _themes(text, seen), THEMES_KEPT),
        register=Register.WARNING if blamed else judged.register or roles.register_of(text, found[0]),
        head=judged.head if entry.is_frame else settled_head(text, judged.head, seen.hints, blamed=blamed),
        count=seen.count,
        documents=seen.documents,
        sources=tuple(
            sorted(
                (Occurrence(document, start, end, block) for _, document, start, end, block in seen.places),
                key=lambda place: (place.document, place.start),
            )
        ),
        slots=tuple(_slots(text, seen)),
        since=since,
        until=until,
        first=seen.first,
        last=seen.last,
        variants=entry.variants,
    )
    left, right = entropy(seen.left), entropy(seen.right)
    score = _score(entry, seen, min(left, right))
    if until:
        score = min(score, SURE - 1)  # its time has passed, or will: a person decides
    return Candidate(phrase, left, right, score, Standing.ACCEPTED if score >= SURE else Standing.NEW)


def _roles(entry: Entry, seen: Tally, *, blamed: bool) -> tuple[PhraseRole, ...]:
    """What it does by its own words, else where it stood, most frequent first."""
    if blamed:
        return (PhraseRole.PROBLEM,)
    if entry.judged.role is not None:
        return (entry.judged.role,)
    return tuple(sorted(seen.roles, key=lambda role: (-seen.roles[role], _ORDER[role])))


def _themes(text: str, seen: Tally) -> Counts:
    return dict(roles.own_themes(text)) or seen.themes


def _slots(text: str, seen: Tally) -> Iterator[PhraseSlot]:
    """The gaps with the type of what filled most of their places."""
    for at, name in enumerate(GAP.findall(text)):
        kinds = {key[len(str(at)) :]: count for key, count in seen.gaps.items() if key.startswith(str(at))}
        kind = min(kinds, key=lambda kind: (-kinds[kind], kind), default="text")
        yield PhraseSlot(name, "count" if name == COUNT_GAP else kind)


def entropy(neighbours: Mapping[str, int]) -> float:
    """Boundary entropy in bits, rounded to hundredths; each end of a clause is a neighbour of its own."""
    total = sum(neighbours.values())
    ends = neighbours.get(END, 0)
    bits = ends / total * log2(total) if ends else 0.0
    for sign in sorted(neighbours):
        if sign != END:
            share = neighbours[sign] / total
            bits -= share * log2(share)
    return round(bits + 0.0, 2)


def _score(entry: Entry, seen: Tally, freedom: float) -> int:
    """By its build, by the documents that use it, and by how freely it stands."""
    use = 1 - 1 / (1 + log2(seen.documents)) if seen.documents else 0.0
    score = round(entry.judged.worth * _BY_BUILD + use * _BY_USE)
    if entry.is_frame or seen.count < _OFTEN:
        return score
    if entry.text not in KNOWN and is_han(entry.text) and (_leans(seen.left) or _leans(seen.right)):
        return min(score, SURE - 1)
    return max(0, score - _STUCK) if freedom < _LOOSE else score


def _leans(neighbours: Mapping[str, int]) -> bool:
    """Whether one character stands beside most places: it belongs to the phrase (谱写新篇|章, 全面|从严治党)."""
    total = sum(neighbours.values())
    return any(count > total * _MOST and sign not in _LEADING for sign, count in neighbours.items() if sign != END)
