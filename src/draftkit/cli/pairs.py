"""`--set name=value`, taken apart."""

from collections.abc import Iterable

from draftkit.cli import messages
from draftkit.diagnostics import Diagnostic
from draftkit.errors import DraftkitError


def parse_pairs(words: Iterable[str] | None) -> dict[str, str]:
    """Names and values; the first equals sign parts them, so that a value may hold one.

    Raises:
        DraftkitError: a word has no equals sign or no name, or a name is given twice with different values.
    """
    pairs: dict[str, str] = {}
    problems = tuple(_add(word, pairs) for word in words or ())
    if any(problems):
        raise DraftkitError(*(problem for problem in problems if problem))
    return pairs


def _add(word: str, pairs: dict[str, str]) -> Diagnostic | None:
    name, sign, value = (part.strip() for part in word.partition("="))
    if not sign or not name:
        return messages.NOT_A_PAIR(value=word)
    return messages.GIVEN_TWICE(name=name) if pairs.setdefault(name, value) != value else None
