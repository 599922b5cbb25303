"""Find many names in a text at once."""

from collections.abc import Iterable, Iterator
from operator import itemgetter

from ahocorasick_rs import AhoCorasick


def occurrences(text: str, names: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Every name at every place where its characters stand, with the offset; at one place the longest comes first.

    The time grows with the text, not with the number of the names.
    """
    names = list(frozenset(names))
    if not names:
        return
    found = AhoCorasick(names).find_matches_as_indexes(text, overlapping=True)
    found.sort(key=itemgetter(2), reverse=True)
    found.sort(key=itemgetter(1))
    for number, start, _ in found:
        yield start, names[number]
