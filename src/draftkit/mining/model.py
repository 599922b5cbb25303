"""What the miner is given and what it finds."""

from dataclasses import dataclass
from typing import NamedTuple

from draftkit.phrases.taxonomy import Form, PhraseRole, Register
from draftkit.source import Source
from draftkit.tree.reading import Reading


@dataclass(frozen=True, slots=True)
class Material:
    """A document to mine.

    Attributes:
        name: the file's name without its folder.
        sha256: of the file's bytes, 64 hexadecimal digits.
        source: its decoded text; offsets count its characters.
        reading: its structure.
    """

    name: str
    sha256: str
    source: Source
    reading: Reading


class Candidate(NamedTuple):
    """A phrase as it was found once.

    Attributes:
        text: the words; gaps of a frame stand as {甲}.
        start, end: offsets in the cleaned words of its block, end exclusive.
        role: where the way it was found already says what it does.
    """

    text: str
    form: Form
    start: int
    end: int
    head: str = ""
    role: PhraseRole | None = None
    register: Register | None = None
