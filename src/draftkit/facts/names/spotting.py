"""Find many names in a text at once."""

import re
from collections.abc import Iterable, Iterator

_PAIR = 2


def occurrences(text: str, names: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Every name at every place where its characters stand, with the offset; at one place the longest comes first.

    Names have at least two characters. The time grows with the text, not with the number of the names.
    """
    names = frozenset(names)
    sizes: dict[str, set[int]] = {}
    for name in names:
        sizes.setdefault(name[:_PAIR], set()).add(len(name))
    if not sizes:
        return
    longest = {pair: sorted(found, reverse=True) for pair, found in sizes.items()}
    first = "".join(sorted({pair[0] for pair in sizes}))
    for match in re.finditer(f"[{re.escape(first)}]", text):
        at = match.start()
        for size in longest.get(text[at : at + _PAIR], ()):
            name = text[at : at + size]
            if len(name) == size and name in names:
                yield at, name
