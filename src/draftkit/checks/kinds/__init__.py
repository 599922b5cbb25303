"""The kinds of rules: each reads its options from a rule file and gives the function that finds."""

from collections.abc import Mapping

from draftkit.checks.kinds.kind import Kind

__all__ = ["Kind", "kinds"]


def kinds() -> Mapping[str, Kind]:
    """All kinds by name. Modules are imported here, so that whoever checks nothing pays nothing."""
    from draftkit.checks.kinds import ear, headings, marks, names, numbers, structure, wordings
    from draftkit.checks.kinds.overlap import overlap
    from draftkit.checks.kinds.pattern import pattern
    from draftkit.checks.kinds.words import words

    rooms = (structure, headings, numbers, names, wordings, marks, ear)
    general = {"overlap": overlap, "pattern": pattern, "words": words}
    return {name: kind for table in (general, *(room.kinds() for room in rooms)) for name, kind in table.items()}
