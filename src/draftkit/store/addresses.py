"""Documents by address: a path, or what fsspec can open (`s3://…`, `https://…`, `memory://…`)."""

from dataclasses import dataclass
from pathlib import Path

from draftkit.diagnostics import Outcome
from draftkit.source import Source
from draftkit.store.files import Limit, Loaded


@dataclass(frozen=True, slots=True)
class Address:
    """Where a document lies. It can be pickled.

    Attributes:
        text: a path of this computer, or an address with its scheme.
    """

    text: str

    @property
    def local(self) -> Path | None:
        """The path, where it is one of this computer (a path or `file://…`)."""
        raise NotImplementedError

    @property
    def path(self) -> Path:
        """What the document goes by in messages; its last part is the name of the file."""
        raise NotImplementedError


def read_addresses(listing: Source) -> Outcome[tuple[Address, ...]]:
    """The addresses of a list, each once, in its order: one a line; blank lines and lines that begin with # are left out.

    Relative paths count from the folder of the list (`listing.name` is its path).
    """
    raise NotImplementedError(listing)


def load_address(address: Address, limit: Limit) -> Outcome[Loaded]:
    """Read a document, wherever it lies; only an address with a scheme of its own touches the network.

    A file that changes while it is read is read once more, with a warning; one that changes again is refused.
    """
    raise NotImplementedError(address, limit)
