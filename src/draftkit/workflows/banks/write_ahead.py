"""What is about to be written into a bank's files, kept beside its candidates until all of it is done.

Several files change together, one rename each, and what was written is noted only afterwards. A run that is killed in
between would leave an entry that moves from one file to another in none of them, and its own changes would look like
changes people made by hand. So the next one finishes what was begun.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from draftkit.diagnostics import Outcome
from draftkit.store.candidates.file import CandidateFile
from draftkit.store.files import ABSENT, OWN, Digest, load_if_there
from draftkit.store.save import Write, save_all

_NOTE = "writing"


@dataclass(frozen=True, slots=True)
class Begun:
    """What somebody began to write.

    Attributes:
        texts: by the name of the file: the digest it had, and what it is to say.
        published: see `phrases.settle.Settled`; what is to be noted of the files then.
    """

    texts: Mapping[str, tuple[str, str]]
    published: Mapping[str, str]


def announce(file: CandidateFile, writes: Sequence[Write], published: Mapping[str, str]) -> None:
    """Note what is about to be written."""
    texts = {each.path.name: (each.expected or ABSENT, each.data.decode()) for each in writes}
    file.set_note(_NOTE, json.dumps({"texts": texts, "published": dict(published)}))


def begun(file: CandidateFile) -> Begun | None:
    """What somebody began to write and did not finish; None where there is nothing of the kind."""
    note = file.note(_NOTE)
    return Begun(**json.loads(note)) if note else None


def completed(begun: Begun, folder: Path) -> Outcome[int]:
    """Write what was begun into the files that still stand as they did before; people may have changed the others.

    Returns:
        How many files were written.
    """
    writes = tuple(
        Write(folder / name, text.encode(), Digest(before))
        for name, (before, text) in begun.texts.items()
        if _digest(folder / name) == before
    )
    outcome = save_all(writes)
    return Outcome(None if outcome.value is None else len(writes), outcome.diagnostics)


def forget(file: CandidateFile) -> None:
    """Note that all of it is done."""
    file.set_note(_NOTE, "")


def _digest(path: Path) -> str:
    loaded = load_if_there(path, OWN)
    return ABSENT if loaded is None else loaded.value.digest if loaded.value else "unreadable"
