"""The sentences of rules: their gaps, and how they are filled."""

from collections.abc import Iterable
from string import Formatter

MISSING = "……"
"""Stands where a hit has no value for a gap; the tests of the rules see that none of ours comes to that."""

_SECOND_LEVEL = str.maketrans("“”", "‘’")


def gaps(sentence: str) -> tuple[str, ...]:
    """The names of a sentence's gaps.

    Raises:
        ValueError: a brace has no partner, or a gap is more than a name.
    """
    found = []
    for _, name, shape, conversion in Formatter().parse(sentence):
        if name is None:
            continue
        if not name.isidentifier() or shape or conversion:
            raise ValueError(f"no name: {name}")
        found.append(name)
    return tuple(found)


def filled(sentence: str, values: Iterable[tuple[str, str]]) -> str:
    """A sentence with the values of a hit in its gaps.

    Marks of quotation inside a value that stands between such marks become those of the second level (GB/T 15834-2011).
    """
    given, said, depth = dict(values), [], 0
    for words, name, _, _ in Formatter().parse(sentence):
        depth += words.count("“") - words.count("”")
        value = "" if name is None else given.get(name, MISSING)
        said += [words, value.translate(_SECOND_LEVEL) if depth > 0 else value]
    return "".join(said)
