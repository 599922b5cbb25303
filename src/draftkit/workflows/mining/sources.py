"""What is to be mined: the documents of folders, single files, and addresses."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from draftkit.decode import decode_any
from draftkit.diagnostics import Outcome
from draftkit.store.addresses import Address, address_of, read_addresses
from draftkit.store.files import DOCUMENT, OWN, load
from draftkit.store.walk import find_documents, is_folder
from draftkit.workflows.documents.kinds import ENDINGS
from draftkit.workflows.mining import messages
from draftkit.workflows.steps import Steps


def expanded(sources: Iterable[Path], steps: Steps, *, deep: bool) -> Iterator[Address]:
    """Every document, with a word on every folder that holds more than was taken from it."""
    for source in sources:
        if not is_folder(source):
            yield address_of(source)
            continue
        found = steps.take(find_documents(source, ENDINGS.keys(), deep=deep))
        if found.folders or found.others:
            steps.said.append(messages.LEFT_ALONE(path=source, folders=found.folders, files=found.others))
        yield from map(address_of, found.paths)


def digest_at(address: Address) -> str:
    """The hash of what lies there now; empty where that is not known without the network, or is no document.

    A file that was put in the place of a document may have no end, or wait for somebody to write.
    """
    loaded = load(address.local, DOCUMENT).value if address.local else None
    return loaded.digest if loaded else ""


def listed(listing: Path) -> Outcome[tuple[Address, ...]]:
    """The documents of a list, one a line: paths, counted from the folder of the list, or addresses."""
    steps = Steps()
    loaded = steps.take(load(listing, OWN))
    source = steps.take(decode_any(loaded.data, str(listing.absolute())))
    return steps.done(steps.take(read_addresses(source)))
