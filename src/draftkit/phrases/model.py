"""A phrase, where it was found, and a bank of them."""

import re
from dataclasses import dataclass

from draftkit.phrases.taxonomy import Form, PhraseRole, Register
from draftkit.text.han import count_han

MAX_HAN = 16
GAP = re.compile(r"\{([^{}]+)\}")
"""A gap of a frame and its name: {甲}."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place a phrase was found in.

    Attributes:
        document: its id.
        start, end: offsets in its decoded text, in characters, end exclusive.
        block: what the block does in its document that it stands in (`heading`), as the reader says; may be empty.
    """

    document: str
    start: int
    end: int
    block: str = ""


@dataclass(frozen=True, slots=True)
class PhraseSlot:
    """A gap in a frame (以{甲}为统领): its name and the type of what fills it."""

    name: str
    type: str = "text"


@dataclass(frozen=True, slots=True)
class Phrase:
    """One entry of a bank.

    Attributes:
        id: stable, derived from the text.
        text: at most `MAX_HAN` Han characters; gaps of a frame stand as {甲}.
        roles: what it did where it was found, most frequent first.
        themes: what it speaks of, strongest first.
        head: how it joins a sentence: `v` can be said directly after 要, 必须, 坚持 or 做到 (真抓实干); `n` names a
            thing (头雁效应); `a` says what something is or how it is done (任务艰巨, 不折不扣); empty for a turn that
            stands by itself and where nothing told.
        count: how often it was found.
        documents: in how many different documents.
        sources: the places, at most as many as the bank keeps.
        since, until: years between which its formulation is current; empty for no bound.
        first, last: the first and the last year it was seen in; empty where no document says its year.
        variants: texts that say nearly the same, whose places are counted as this phrase's.
        checked: the day a person decided on it (2026-11-23); empty where the miner alone did.
    """

    id: str
    text: str
    form: Form
    roles: tuple[PhraseRole, ...]
    themes: tuple[str, ...]
    register: Register = Register.POLITICAL
    head: str = ""
    count: int = 1
    documents: int = 1
    sources: tuple[Occurrence, ...] = ()
    slots: tuple[PhraseSlot, ...] = ()
    since: str = ""
    until: str = ""
    note: str = ""
    first: str = ""
    last: str = ""
    variants: tuple[str, ...] = ()
    checked: str = ""

    @property
    def length(self) -> int:
        """How many Han characters it has, gaps not counted."""
        return count_han(GAP.sub("", self.text) if self.slots else self.text)


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """A document phrases were mined from.

    Attributes:
        id: the first 12 hexadecimal digits of `sha256`.
        name: the file's name, without its folder. A name is no provenance: the hash is.
        sha256: of the file's bytes.
        title: at most 16 characters of its first line.
        year: in which it was given, four digits; empty where it does not say.
    """

    id: str
    name: str
    sha256: str
    title: str
    year: str = ""


@dataclass(frozen=True, slots=True)
class Rejected:
    """A phrase a person does not want: no mining brings it back.

    Attributes:
        id: of the phrase as it was mined.
        checked: the day it was decided; may be empty.
    """

    id: str
    text: str
    note: str = ""
    checked: str = ""


@dataclass(frozen=True, slots=True)
class Bank:
    """Phrases, sorted by id, the documents they come from, and what was rejected, sorted by id."""

    phrases: tuple[Phrase, ...] = ()
    documents: tuple[SourceDocument, ...] = ()
    rejected: tuple[Rejected, ...] = ()
