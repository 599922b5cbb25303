"""A person's entry with what mining knows of it now."""

from collections.abc import Sequence
from dataclasses import replace

from draftkit.phrases.model import Phrase

MOST_SOURCES = 5
"""How many places an entry keeps; as many as the miner gives it."""


def refreshed(phrase: Phrase, found: Sequence[Phrase]) -> Phrase:
    """The phrase with counts, places, years and variants of what was found.

    Args:
        phrase: as a person wants it.
        found: its first words, its words as they are now, or both, as mined; at least one.

    Both may stand in one document: in how many they stand together is known only of the places kept, so that
    `documents` is the least it can be.
    """
    places = tuple(dict.fromkeys(source for each in found for source in each.sources))
    sources = found[0].sources if len(found) == 1 else places[:MOST_SOURCES]
    return replace(
        phrase,
        count=sum(each.count for each in found),
        documents=max(len({place.document for place in places}), *(each.documents for each in found)),
        sources=sources,
        first=min((each.first for each in found if each.first), default=""),
        last=max(each.last for each in found),
        variants=tuple(dict.fromkeys(text for each in found for text in each.variants)),
    )
