"""Which phrases are meant: the options that search, curate and export share."""

from enum import StrEnum
from typing import Annotated

import typer

from draftkit.cli import messages
from draftkit.errors import DraftkitError
from draftkit.phrases.candidate import Standing
from draftkit.phrases.taxonomy import THEMES, Form, PhraseRole, Register

_LONGEST = 16
ThemeName = StrEnum("ThemeName", {name: theme for theme, name in THEMES.items()})  # type: ignore[misc]


class StandingName(StrEnum):
    """What has become of a phrase, as it is asked for."""

    NEW = "new"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    ALL = "all"


Words = Annotated[
    list[str] | None, typer.Argument(metavar="WORDS", help="Words that must stand in the phrase, in any order.")
]
Role = Annotated[PhraseRole | None, typer.Option("--role", metavar="ROLE", help="What the phrase does in a speech.")]
Theme = Annotated[ThemeName | None, typer.Option("--theme", metavar="THEME", help="What it speaks of.")]
FormOption = Annotated[Form | None, typer.Option("--form", metavar="FORM", help="How it is built.")]
RegisterOption = Annotated[Register | None, typer.Option("--register", metavar="REGISTER", help="How it sounds.")]
Length = Annotated[
    str,
    typer.Option("--length", metavar="LENGTH", help="How many Han characters: one number or a range, such as 4-8."),
]
FromDocument = Annotated[
    str,
    typer.Option("--source", metavar="DOCUMENT", help="A document it was found in: its id, or a part of its name."),
]
StandingOption = Annotated[
    StandingName | None,
    typer.Option(
        "--standing", metavar="STANDING", help="What has become of it; all but the rejected ones if not given."
    ),
]


def length_of(text: str) -> tuple[int, int]:
    """The bounds a person typed: `4`, `4-8`, or nothing for any length."""
    if not text:
        return 0, _LONGEST
    low, dash, high = text.partition("-")
    bounds = (low, high if dash else low)
    if not all(bound.isascii() and bound.isdigit() and len(bound) <= 2 for bound in bounds):  # noqa: PLR2004
        raise DraftkitError(messages.NOT_A_RANGE(value=text))
    shortest, longest = int(bounds[0]), int(bounds[1])
    if not shortest <= longest:
        raise DraftkitError(messages.NOT_A_RANGE(value=text))
    return shortest, longest


def standing_of(name: StandingName | None) -> Standing | None:
    """The one standing that was asked for; None for several."""
    return None if name in (None, StandingName.ALL) else Standing(name)
