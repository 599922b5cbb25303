"""What has a title of its own: documents, meetings, brands and campaigns, slogans, dated terms.

Values are without quotation marks; units are empty.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from draftkit.facts.model import Mention
from draftkit.facts.overlap import best
from draftkit.facts.titles.brands import Brands
from draftkit.facts.titles.campaigns import campaigns
from draftkit.facts.titles.documents import documents
from draftkit.facts.titles.meetings import meetings
from draftkit.facts.titles.own_places import OwnPlaces
from draftkit.facts.titles.slogans import Slogans


@dataclass(frozen=True, slots=True)
class Titles:
    """What the whole document tells of its names: a brand quoted once counts where it stands without marks."""

    brands: Brands
    slogans: Slogans

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Titles":
        """Learn the names of a document from the cleaned words of all its blocks."""
        texts = tuple(dict.fromkeys(texts))
        everything = "\n".join(texts)
        places = OwnPlaces.of(everything)
        return cls(Brands.of(texts, everything, places), Slogans.of(everything, places))

    def mentions(self, text: str) -> list[Mention]:
        """The titles in a block's words, in order.

        None overlaps another: the longest stays; of two of the same length the sure one, then the first found.
        """
        found = (
            *documents(text),
            *campaigns(text),
            *meetings(text),
            *self.brands.mentions(text),
            *self.slogans.mentions(text),
        )
        return best(found, _rank)


def _rank(mention: Mention) -> tuple[int, bool]:
    return mention.start - mention.end, mention.doubtful


def titles(text: str) -> list[Mention]:
    """The titles in the words of a block that stands alone."""
    return Titles.of((text,)).mentions(text)
