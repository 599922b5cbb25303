"""What a speech is made from, besides its outline."""

from dataclasses import dataclass, field

from draftkit.outline.model import SentenceFrame
from draftkit.phrases.model import Bank


@dataclass(frozen=True, slots=True)
class Stock:
    """Phrases and sentence frames.

    Attributes:
        bank: mined from documents; where a phrase of it fits a theme as well as one of `house`, it is taken.
        house: written for themes that documents at hand say little about.
        frames: sentences an outline may draw.
    """

    bank: Bank = field(default_factory=Bank)
    house: Bank = field(default_factory=Bank)
    frames: tuple[SentenceFrame, ...] = ()
