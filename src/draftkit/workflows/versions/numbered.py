"""The name of a version: DIR@N."""

import re
from pathlib import Path
from typing import Final

from draftkit.store.walk import is_there

_NUMBERED: Final = re.compile(r"(.+)@([0-9]{1,9})", re.ASCII | re.DOTALL)


def numbered_version(named: str) -> tuple[Path, int] | None:
    """The folder and the number of `DIR@N`; None of anything else, and where something goes by that very name."""
    numbered = None if is_there(Path(named)) else _NUMBERED.fullmatch(named)
    return (Path(numbered[1]), int(numbered[2])) if numbered else None
