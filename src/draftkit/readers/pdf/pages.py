"""What stands on the pages of a PDF: printed lines with their places."""

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any


@dataclass(frozen=True, slots=True)
class Printed:
    """A printed line; lengths in points from the lower left corner of its page.

    Attributes:
        em: the width of a Han character in it; 0 where it holds none.
    """

    text: str
    left: float
    bottom: float
    right: float
    top: float
    em: float


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its lines in the order of the file.

    Attributes:
        picture: it shows pictures, and three lines at most.
        damaged: it cannot be read.
    """

    width: float
    lines: tuple[Printed, ...]
    picture: bool = False
    damaged: bool = False


class Refusal(Enum):
    """Why there are no pages."""

    PASSWORD = auto()
    DAMAGED = auto()
    PAGES = auto()
    LENGTH = auto()
    TIME = auto()
    BROKE = auto()


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much is read: pages, characters, seconds."""

    pages: int = 2000
    characters: int = 3_000_000
    seconds: float = 60.0


def pages_of(data: bytes, bounds: Bounds) -> tuple[Page, ...] | Refusal:
    """The pages of a PDF, read in a process of its own, or why there are none."""
    command = (sys.executable, "-P", "-m", "draftkit.readers.pdf.child", str(bounds.pages), str(bounds.characters))
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=bounds.seconds, check=False)  # noqa: S603
    except subprocess.TimeoutExpired:
        return Refusal.TIME
    except OSError:
        return Refusal.BROKE
    return Refusal.BROKE if done.returncode else _told(done.stdout)


def _told(output: bytes) -> tuple[Page, ...] | Refusal:
    try:
        values = [json.loads(line) for line in output.splitlines()]
        found = next((value["problem"] for value in values if value and "problem" in value), None)
        return Refusal[str(found).upper()] if found else _pages(values)
    except (ValueError, TypeError, KeyError):
        return Refusal.BROKE


def _pages(values: Sequence[Any]) -> tuple[Page, ...]:
    return tuple(
        Page(0.0, (), damaged=True)
        if value is None
        else Page(float(value["width"]), tuple(Printed(*line) for line in value["lines"]), bool(value["picture"]))
        for value in values
    )
