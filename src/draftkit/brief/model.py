"""A brief as data."""

from dataclasses import dataclass

from draftkit.source import Span


@dataclass(frozen=True, slots=True)
class Fact:
    """A value the brief gives for a slot: its name, its text as the person wrote it, and where it stands."""

    name: str
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Brief:
    """What a speech is to be.

    Attributes:
        outline: the id of its outline.
        facts: everything given for slots: the entries of `occasion`, `speaker` and `facts`, in that order; entries
            without a value are left out, so that their slots stay open.
        audience: who listens; empty where not given.
        minutes: the length wanted, 1 to 180; None leaves it to the outline.
        themes: what to speak of, most important first; empty leaves it to the outline.
        seed: the number that makes every choice repeatable.
        pinned: phrases (ids or texts) to use.
        banned: phrases (ids or texts) never to use.
        varied: parts to say otherwise, one after another: 开头, 结尾, or the number of a part or point (2, 2.1).
        headings: headings somebody chose: what the draft would say, and what it is to say instead.
    """

    outline: str
    facts: tuple[Fact, ...] = ()
    audience: str = ""
    minutes: int | None = None
    themes: tuple[str, ...] = ()
    seed: int = 0
    pinned: tuple[str, ...] = ()
    banned: tuple[str, ...] = ()
    varied: tuple[str, ...] = ()
    headings: tuple[tuple[str, str], ...] = ()
