"""`--set name=value` and `--assign owner=names`, taken apart."""

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


def parse_owners(words: Iterable[str] | None) -> tuple[tuple[str, str], ...]:
    """Owners, each with a list of names; the first equals sign parts them. One owner may stand in several words.

    Raises:
        DraftkitError: a word has no equals sign, no owner or no names.
    """
    parted = [(word, *(part.strip() for part in word.partition("="))) for word in words or ()]
    problems = tuple(messages.NOT_AN_OWNER(value=word) for word, owner, _, names in parted if not (owner and names))
    if problems:
        raise DraftkitError(*problems)
    return tuple((owner, names) for _, owner, _, names in parted)
