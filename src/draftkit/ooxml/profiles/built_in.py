"""The profiles that ship with the program, by name; their files lie beside this one."""

from functools import cache
from pathlib import Path
from typing import Final

from draftkit.ooxml.profiles.model import Profile
from draftkit.source import Source

STANDARD: Final = "gbt9704"
"""The profile taken where none is asked for."""
TABLE: Final = "table"
"""The page of a table that goes with a speech."""
NAMES: Final = (STANDARD, "speech")
"""The profiles a speech can be printed by."""


@cache
def built_in(name: str = STANDARD) -> Profile:
    """The profile of that name.

    Raises:
        KeyError: there is none.
    """
    if name not in {*NAMES, TABLE}:
        raise KeyError(name)
    from draftkit.ooxml.profiles.parse import parse_profile

    path = Path(__file__).with_name(f"{name}.yaml")
    return parse_profile(Source(path.name, path.read_text("utf-8")), standing).unwrap()


def standing(name: str) -> Profile | None:
    """The profile of that name that a file can extend, None where there is none."""
    return built_in(name) if name in NAMES else None
