"""Where a use case finds what is not in the speech folder."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Desk:
    """The office's own things and the program's memory.

    Attributes:
        office: the office's own folder with `outlines/` and `phrasebank/`, may be None.
        bank: a phrase bank to use instead of the office's and the built-in one.
        cache: where parsed files are remembered, may be None.
    """

    office: Path | None = None
    bank: Path | None = None
    cache: Path | None = None


class Depth(StrEnum):
    """How much of a speech is wanted: the page of its headings, or all of it."""

    OUTLINE = "outline"
    FULL = "full"
