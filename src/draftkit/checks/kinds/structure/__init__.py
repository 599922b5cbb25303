"""Parts, their numbers and their proportions."""

from collections.abc import Mapping

from draftkit.checks.kinds.kind import Kind


def kinds() -> Mapping[str, Kind]:
    """The kinds of this room by name."""
    from draftkit.checks.kinds.structure.announced import announced
    from draftkit.checks.kinds.structure.balance import balance
    from draftkit.checks.kinds.structure.beside import beside
    from draftkit.checks.kinds.structure.counts import counts
    from draftkit.checks.kinds.structure.families import families
    from draftkit.checks.kinds.structure.frame import frame
    from draftkit.checks.kinds.structure.glued import glued
    from draftkit.checks.kinds.structure.lacking import lacking
    from draftkit.checks.kinds.structure.levels import levels
    from draftkit.checks.kinds.structure.misplaced import misplaced
    from draftkit.checks.kinds.structure.openings import openings
    from draftkit.checks.kinds.structure.roles import roles
    from draftkit.checks.kinds.structure.sequence import sequence

    return {
        "announced": announced,
        "balance": balance,
        "beside": beside,
        "counts": counts,
        "families": families,
        "frame": frame,
        "glued": glued,
        "lacking": lacking,
        "levels": levels,
        "misplaced": misplaced,
        "openings": openings,
        "roles": roles,
        "sequence": sequence,
    }
