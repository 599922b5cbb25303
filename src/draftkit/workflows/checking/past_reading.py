"""Read past speeches for the index, as a plain function that another process can be asked to do.

What a task needs is imported by it, so that who hands out tasks stays small.
"""

import os
from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from draftkit.diagnostics import Diagnostic
from draftkit.store.addresses import Address, kept_name
from draftkit.store.fingerprints.file import NewFile, NewText, Stamp, packed
from draftkit.workflows.steps import as_warning

if TYPE_CHECKING:
    from draftkit.tree.reading import ReadDocument
    from draftkit.workflows.documents.read import Parsed

RULES = 1
"""Goes up with any change to what of a document is kept, such as which blocks count."""


@dataclass(frozen=True, slots=True)
class PastTask:
    """Documents to read, each with the hash of what was read there before; where LibreOffice is."""

    addresses: tuple[tuple[Address, str], ...]
    environ: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PastResult:
    """What became of one document.

    Attributes:
        file: None where it could not be read, or holds what it held before.
        is_known: whether it holds what it held before.
        said: what was noticed, errors as warnings.
    """

    address: Address
    file: NewFile | None
    is_known: bool = False
    said: tuple[Diagnostic, ...] = ()


def read_past(task: PastTask) -> tuple[PastResult, ...]:
    """Read documents and take their fingerprints."""
    return tuple(_read(task))


def stamp_at(address: Address, digest: str = "") -> Stamp:
    """What the file of an address is now."""
    try:
        status = os.stat(address.text)  # noqa: PTH116 - the text of an address is a path already
    except (OSError, ValueError):
        return Stamp(digest, -1, -1)
    return Stamp(digest, status.st_size, status.st_mtime_ns)


def _read(task: PastTask) -> Iterator[PastResult]:
    from draftkit.workflows.documents.read import read_addressed

    known = dict(task.addresses)
    stamps = {address: stamp_at(address) for address in known}
    for address, outcome in read_addressed(tuple(known), task.environ, known):
        said = tuple(map(as_warning, outcome.diagnostics))
        if outcome.value is None:
            yield PastResult(address, None, is_known=not said, said=said)
        else:
            stamp = replace(stamps[address], digest=str(outcome.value.digest))
            yield PastResult(address, NewFile(address.key, stamp, tuple(_documents(address.path, outcome.value))))


def _documents(path: Path, parsed: "Parsed") -> Iterator[NewText]:
    from draftkit.checks.overlap.letters import letters
    from draftkit.checks.overlap.winnow import fingerprints

    for document in parsed.reading.documents:
        text = _words(document)
        prints = array("Q", dict.fromkeys(value for _, value in fingerprints(letters(text))))
        yield NewText(_name(path, document, alone=len(parsed.reading.documents) == 1), packed(text), prints)


def _words(document: "ReadDocument") -> str:
    """What can be shared: everything but titles, salutations and the frames of pages."""
    from draftkit.tree.reading import Role

    left_out = (Role.TITLE, Role.SALUTATION, Role.NOISE)
    return "\n".join(block.text for block in document.blocks if block.role not in left_out)


def _name(path: Path, document: "ReadDocument", *, alone: bool) -> str:
    """The file; of one that holds several speeches, the title too."""
    name = kept_name(path.name)
    return name if alone or not document.title else f"{name}《{document.title}》"
