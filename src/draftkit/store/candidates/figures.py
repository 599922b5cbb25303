"""How much a file of candidates holds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CandidateStats:
    """Counts of all phrases but the rejected ones (`standings` counts these too).

    A phrase counts once for each of its roles and themes. Values that never occur are left out.

    Attributes:
        standings: how many phrases are new, accepted, rejected.
        matrix: (role, theme, how many phrases have both).
        growth: (year, how many phrases were first seen in it), in the order of years; "" for unknown years, last.
        documents: (year, how many documents were given in it), likewise.
        checked: how many phrases, the rejected ones among them, a person decided on.
    """

    phrases: int
    standings: tuple[tuple[str, int], ...]
    roles: tuple[tuple[str, int], ...]
    themes: tuple[tuple[str, int], ...]
    forms: tuple[tuple[str, int], ...]
    registers: tuple[tuple[str, int], ...]
    matrix: tuple[tuple[str, str, int], ...]
    growth: tuple[tuple[str, int], ...]
    documents: tuple[tuple[str, int], ...]
    checked: int
