"""A bank as its users get it: what `draftkit phrases search` lists, in its order."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

MOST = 100_000
"""The most phrases the program lists at once: of a larger bank the rest is not looked at, which is said."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A phrase of a bank: what a benchmark looks at."""

    id: str
    text: str
    form: str
    roles: tuple[str, ...]
    themes: tuple[str, ...]
    head: str
    count: int
    documents: int
    variants: tuple[str, ...]


def listed(bank: Path) -> list[Listed]:
    """Every phrase of a bank, in the order the program shows them in.

    Raises:
        SystemExit: the bank cannot be read; the program has said why.
    """
    command = (sys.executable, "-m", "draftkit", "phrases", "search", "--json", "--limit", str(MOST))
    done = subprocess.run((*command, "--bank", str(bank)), check=False, stdout=subprocess.PIPE)
    if done.returncode:
        sys.exit(done.returncode)
    found = json.loads(done.stdout)["phrases"]
    if len(found) == MOST:
        print(f"note: only the first {MOST} phrases of {bank} are looked at", file=sys.stderr)
    return [
        Listed(
            id=entry["id"],
            text=entry["text"],
            form=entry["form"],
            roles=tuple(entry["roles"]),
            themes=tuple(entry["themes"]),
            head=entry["head"],
            count=entry["count"],
            documents=entry["documents"],
            variants=tuple(entry.get("variants", ())),
        )
        for entry in found
    ]
