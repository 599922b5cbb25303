"""The kinds of rules: each reads its options from a rule file and gives the function that finds."""

from collections.abc import Callable, Mapping

from draftkit.checks.model import Find
from draftkit.strictyaml import Fields

Kind = Callable[[Fields], Find]
"""Reads the options of one rule; what is wrong with them goes into the log of the fields."""


def kinds() -> Mapping[str, Kind]:
    """All kinds by name. Modules are imported here, so that whoever checks nothing pays nothing."""
    from draftkit.checks.kinds.breath import breath
    from draftkit.checks.kinds.growth import growth
    from draftkit.checks.kinds.minutes import minutes
    from draftkit.checks.kinds.parts import parts
    from draftkit.checks.kinds.pattern import pattern
    from draftkit.checks.kinds.rare import rare
    from draftkit.checks.kinds.repeated import repeated
    from draftkit.checks.kinds.shares import shares
    from draftkit.checks.kinds.words import words

    return {
        "breath": breath,
        "growth": growth,
        "minutes": minutes,
        "parts": parts,
        "pattern": pattern,
        "rare": rare,
        "repeated": repeated,
        "shares": shares,
        "words": words,
    }
