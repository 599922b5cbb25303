"""Find where the entries of a dictionary stand in a page, all of them in one pass."""

from dataclasses import dataclass
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, Implementation

from draftkit.mining import roles
from draftkit.mining.data.phrases import KNOWN
from draftkit.mining.dictionary import Entry, entries_from_bytes
from draftkit.mining.keys import parts_of
from draftkit.mining.page import Page
from draftkit.text.han import is_han

_LONG_ENOUGH = 4


Hit = tuple[int, int, bool, tuple[str, ...]]
"""A place of an entry in a page: start, end, whether no longer entry holds it, and of a frame the kind of what fills
each gap."""


@dataclass(frozen=True)
class Dictionary:
    """The entries, and what finds them in a text."""

    entries: tuple[Entry, ...]
    automaton: AhoCorasick
    numbers: tuple[int, ...]
    """For each pattern of the automaton, the number of its entry."""
    frames: dict[str, int]
    parts: tuple[int, ...]
    """For each entry, the part it belongs to."""
    themed: tuple[bool, ...]
    """For each entry, whether its own words say what it speaks of."""
    plain: tuple[bool, ...]
    """For each entry, whether it has no marks: what stands inside one that has is not hidden by it."""
    anywhere: tuple[bool, ...]
    """For each entry, whether it is so well known that the tagger's edges are not asked (力争|在工|作中|争先|进位)."""
    asks_role: tuple[bool, ...]
    """For each entry, whether its own words leave open what it does."""
    settled: tuple[bool, ...]
    """For each entry, whether its own words say how it joins a sentence, and that it is no fault."""


@lru_cache(maxsize=1)
def dictionary(data: bytes) -> Dictionary:
    """The dictionary in such bytes; a process makes it once."""
    entries = tuple(entries_from_bytes(data))
    patterns = [
        (words, number)
        for number, entry in enumerate(entries)
        if not entry.is_frame
        for words in (entry.text, *entry.variants)
    ]
    return Dictionary(
        entries,
        AhoCorasick([words for words, _ in patterns], implementation=Implementation.ContiguousNFA),
        numbers=tuple(number for _, number in patterns),
        frames={
            words: at for at, entry in enumerate(entries) if entry.is_frame for words in (entry.text, *entry.variants)
        },
        parts=tuple(parts_of([entry.text for entry in entries])),
        themed=tuple(bool(roles.own_themes(entry.text)) for entry in entries),
        plain=tuple(is_han(entry.text) for entry in entries),
        anywhere=tuple(len(entry.text) >= _LONG_ENOUGH and entry.text in KNOWN for entry in entries),
        asks_role=tuple(entry.judged.role is None for entry in entries),
        settled=tuple(entry.is_frame or entry.judged.head in ("v", "a") for entry in entries),
    )


def hits(page: Page, hidden: str, left_out: frozenset[int], known: Dictionary) -> dict[int, list[Hit]]:
    """The places of each entry as whole words, in order.

    Args:
        page: to look through.
        hidden: its masked words.
        left_out: the numbers of its blocks that are not looked at.
        known: what is looked for.
    """
    edges, numbers, plain, anywhere = page.edges, known.numbers, known.plain, known.anywhere
    matches = known.automaton.find_matches_as_indexes(hidden, overlapping=True)
    whole = [
        (start, -end, numbers[pattern])
        for pattern, start, end in matches
        if (edges[start] and edges[end]) or anywhere[numbers[pattern]]
    ]
    found: dict[int, list[Hit]] = {}
    reach = quoted = -1
    for start, minus_end, number in sorted(whole):
        end = -minus_end
        if end <= quoted or (left_out and page.block_at(start) in left_out):
            continue
        found.setdefault(number, []).append((start, end, end > reach, ()))
        if plain[number]:
            reach = max(reach, end)
        elif hidden[start] == "“":
            quoted = end
    for framed in page.framed:
        frame = known.frames.get(framed.text)
        if frame is not None and page.block_at(framed.start) not in left_out:
            found.setdefault(frame, []).append((framed.start, framed.end, True, framed.gaps))
    return found
