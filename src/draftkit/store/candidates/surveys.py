"""What was read of each document: kept by the hash of its bytes, found by its address."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Survey:
    """What was read of one document.

    Attributes:
        sha256: of the document's bytes, 64 hexadecimal digits.
        address: where it was read from; a path or an address of another kind.
        name: the file's name without its folder.
        title: at most 16 characters of its first line.
        year: in which it was given, four digits; empty where it does not say.
        chars: how many characters its text has.
        page: what is kept of its text, as the miner packs it.
        finds: the raw finds in it, as the miner packs them.
    """

    sha256: str
    address: str
    name: str
    title: str
    year: str
    chars: int
    page: bytes
    finds: bytes


@dataclass(frozen=True, slots=True)
class SurveyHead:
    """A survey without what fills disks; the name is that of the first address in the order of their characters."""

    sha256: str
    addresses: tuple[str, ...]
    name: str
    title: str
    year: str
    chars: int
