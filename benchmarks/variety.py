"""How varied a folder's text is: what share of its clauses and of its sequences of four characters is new."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

SIZES = (0.1, 0.5, 1.0, 2.0, 3.4, 10.0, 24.0)
"""Megabytes after which to say how things stand; the shares fall as texts grow, so only equal sizes compare."""

CLAUSE = re.compile("[㐀-䶿一-鿿]+")


@dataclass(slots=True)
class Variety:
    """What was counted so far. A clause is a run of Han characters; sequences do not go past its ends."""

    bytes: int = 0
    clauses: int = 0
    grams: int = 0
    characters: int = 0
    distinct: set[str] = field(default_factory=set)
    fours: set[str] = field(default_factory=set)

    def add(self, line: str) -> None:
        """Count one line."""
        self.bytes += len(line.encode())
        for clause in CLAUSE.findall(line):
            self.clauses += 1
            self.characters += len(clause)
            self.distinct.add(clause)
            found = [clause[at : at + 4] for at in range(len(clause) - 3)]
            self.grams += len(found)
            self.fours.update(found)

    def row(self) -> str:
        """One line of the table."""
        new = f"{len(self.distinct) / self.clauses:16.3f}   {len(self.fours) / self.grams:16.3f}"
        return f"{self.bytes / 1e6:6.1f}   {new}   {self.characters / self.clauses:13.2f}"


def describe(folder: Path) -> None:
    """Print how varied the first megabytes of a folder's `.txt` files are, up to the largest size or the end."""
    print("    MB   distinct clauses   distinct 4-grams   clause length")
    seen, sizes = Variety(), list(SIZES)
    for line in lines(folder):
        seen.add(line)
        if seen.bytes >= sizes[0] * 1e6:
            print(seen.row())
            sizes.pop(0)
        if not sizes:
            return
    if seen.clauses:
        print(seen.row())


def lines(folder: Path) -> Iterator[str]:
    """The lines of all files; what is no UTF-8 is dropped."""
    for path in sorted(folder.rglob("*.txt")):
        yield from path.read_text(encoding="utf-8", errors="ignore").splitlines(keepends=True)
