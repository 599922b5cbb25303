"""Find candidates by the index of their characters, in the order of their ranks."""

from dataclasses import dataclass

from draftkit.phrases.candidate import Candidate


@dataclass(frozen=True, slots=True)
class FoundCandidates:
    """The first candidates that fit, in the order of falling scores, then ids.

    Attributes:
        total: how many fit altogether.
        is_exact: whether `total` is exact; otherwise there are at least so many.
    """

    candidates: tuple[Candidate, ...]
    total: int
    is_exact: bool = True
