"""What one document offers as phrases, before anybody judged them."""

from dataclasses import dataclass
from enum import StrEnum

from draftkit.phrases.taxonomy import Form, PhraseRole, Register


class Kind(StrEnum):
    """How a text was cut out of its block; what may be said of it depends on that."""

    CLAUSE = "c"
    """A whole run of Han characters between marks that end clauses, without what leads to it (要, 必须)."""
    MEMBER = "m"
    """A member of a series joined by 、, without what leads to the first and what follows the last."""
    LISTED = "l"
    """A member of a series that ends in 等: a topic unless it is a set phrase."""
    SERIES = "s"
    """Two or more members or clauses that answer each other, with the marks between them."""
    TAIL = "t"
    """The end of a longer run, from a verb that takes an object on (提供了…, 走在…)."""
    IDIOM = "i"
    """Four characters that the dictionary or the tables know, wherever they stand."""
    MODIFIER = "d"
    """Four characters, 的 and the noun they describe, at the end of a clause."""
    QUOTED = "q"
    """A figure of speech or an abbreviation in quotation marks, the marks included."""
    TURN = "n"
    """A whole block or first clause of one that opens, leads over or closes; a heading without its number."""
    FRAME = "f"
    """A turn of speech with gaps: 以{甲}为{乙}, or a run whose local facts became gaps: 在{会议}上讲话."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What a text is as a phrase.

    Attributes:
        head: how it joins a sentence, see `Phrase.head`.
        role: what it does wherever it stands, where its own words say so.
        register: how it sounds, where its own words say so.
        worth: how likely a drafter wants it by its build alone, 0 to 1000; how often it was found counts apart.
    """

    form: Form
    head: str = ""
    role: PhraseRole | None = None
    register: Register | None = None
    worth: int = 500
