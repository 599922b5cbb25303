"""What phrases are exchanged as; apart, so that a command's options need nothing else."""

from enum import StrEnum
from pathlib import Path

from draftkit.diagnostics import Outcome


class Kind(StrEnum):
    """The value is the ending of the file."""

    TABLE = "csv"
    YAML = "yaml"


def kind_of(path: Path) -> Outcome[Kind]:
    """What a file is by its ending."""
    ending = path.suffix.lower().removeprefix(".")
    ending = "yaml" if ending == "yml" else ending
    if ending in set(Kind):
        return Outcome(Kind(ending))
    from draftkit.workflows.banks.messages import NO_KIND

    return Outcome(None, (NO_KIND(path=path),))
