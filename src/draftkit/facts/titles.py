"""What has a title of its own: documents, meetings, brands and campaigns, slogans, dated terms.

Values are without quotation marks; units are empty.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from draftkit.facts.brands import Brands
from draftkit.facts.campaigns import campaigns
from draftkit.facts.documents import documents
from draftkit.facts.meetings import meetings
from draftkit.facts.model import Mention
from draftkit.facts.slogans import Slogans


@dataclass(frozen=True, slots=True)
class Titles:
    """What the whole document tells of its names: a brand quoted once counts where it stands without marks."""

    brands: Brands
    slogans: Slogans

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Titles":
        """Learn the names of a document from the cleaned words of all its blocks."""
        texts = tuple(texts)
        return cls(Brands.of(texts), Slogans.of(texts))

    def mentions(self, text: str) -> Iterator[Mention]:
        """The titles in a block's words, in order; none overlaps another."""
        found = (
            *documents(text),
            *campaigns(text),
            *meetings(text),
            *self.brands.mentions(text),
            *self.slogans.mentions(text),
        )
        return _apart(found)


def titles(text: str) -> Iterator[Mention]:
    """The titles in the words of a block that stands alone."""
    return Titles.of((text,)).mentions(text)


def _apart(found: Iterable[Mention]) -> Iterator[Mention]:
    """Where mentions overlap, the longest stays; of two of the same length the sure one, then the first found."""
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda mention: (mention.start - mention.end, mention.doubtful)):
        if all(mention.end <= other.start or other.end <= mention.start for other in kept):
            kept.append(mention)
    return iter(sorted(kept, key=lambda mention: mention.start))
