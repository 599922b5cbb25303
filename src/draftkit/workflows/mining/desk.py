"""What the stages of one run of mining share."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import TypeVar

from draftkit.parallel.runner import Failure, Runner
from draftkit.store.candidates.file import CandidateFile
from draftkit.workflows.documents.read import Progress
from draftkit.workflows.mining import messages
from draftkit.workflows.steps import Steps

T = TypeVar("T")
R = TypeVar("R")


class Stage(Enum):
    """What mining is doing."""

    READING = auto()
    COLLECTING = auto()
    COUNTING = auto()
    REDUCING = auto()


Progresses = Callable[[Stage], Progress]
"""Gives for each stage what is told how far it has come."""


@dataclass(frozen=True, slots=True)
class MineDesk:
    """What the stages of one run share.

    Attributes:
        runner: has the work done.
        watch: see `Progresses`.
        file: the candidates of the bank, locked.
        folder: of the bank; temporary files lie there too.
        steps: what was said so far.
    """

    runner: Runner
    watch: Progresses
    file: CandidateFile
    folder: Path
    steps: Steps

    def each(self, results: Iterable[tuple[T, R | Failure]]) -> Iterator[tuple[T, R]]:
        """The results of tasks none of which may fail: a bank with a part missing would be wrong without a sign."""
        for task, result in results:
            if isinstance(result, Failure):
                self.steps.refuse(messages.STAGE_FAILED(reason=result.reason))
            yield task, result
