"""Where a figure stands in a speech, for somebody who is asked for it: under which heading, in which sentence."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from draftkit.text.sentences import sentences
from draftkit.tree.change import with_counts
from draftkit.tree.nodes import Section, Slot, Speech
from draftkit.tree.places import place_names
from draftkit.tree.walk import Visit, inlines, plain, walk, words

MAX_HEADING = 16
"""Characters of a heading that say which one is meant."""
_PAUSES = "，。；：、！？"


@dataclass(frozen=True, slots=True)
class Context:
    """What stands around the first use of a figure.

    Attributes:
        place: the heading it stands under, with its number and the numbers above it (二、（一）压实责任，第三); outside
            all headings as in `tree.places`.
        sentence: the one it stands in, in its words; what is open in it shows as a gap.
        uses: how many places it has in the speech, at least one.
    """

    place: str
    sentence: str
    uses: int


def contexts(speech: Speech) -> dict[str, Context]:
    """The context of every figure the speech names, in the order of their first uses."""
    found: dict[str, Context] = {}
    for visit, place in _places(with_counts(speech)):
        content = tuple(words(inlines(visit.block)))
        for at, word in enumerate(content):
            if not isinstance(word, Slot):
                continue
            known = found.get(word.name)
            if known is None:
                text = plain(content)
                found[word.name] = Context(place, _sentence(text, len(plain(content[:at]))), 1)
            else:
                found[word.name] = replace(known, uses=known.uses + 1)
    return found


def _sentence(text: str, at: int) -> str:
    return next((text[start:end].strip() for start, end in sentences(text) if start <= at < end), text)


def _places(speech: Speech) -> Iterator[tuple[Visit, str]]:
    """Every block with the words for its place."""
    above: list[Visit] = []
    outside = place_names(speech)
    for visit in walk(speech):
        if isinstance(visit.block, Section):
            above[visit.depth - 1 :] = [visit]
        yield visit, _under(above[: visit.depth]) if visit.depth else outside[visit.id]


def _under(above: list[Visit]) -> str:
    """Numbers of the headings, the words of the last of them, numbers of the points below it."""
    headings = [at for at, visit in enumerate(above) if isinstance(visit.block, Section) and not visit.block.run_in]
    last = headings[-1] if headings else 0
    numbers = "".join(visit.number for visit in above[: last + 1])
    points = (visit.number.rstrip(_PAUSES) for visit in above[last + 1 :])
    named = numbers + _short(plain(inlines(above[last].block)))
    return "，".join((named, *(point for point in points if point)))


def _short(heading: str) -> str:
    """A heading as people quote it: its first clause where the whole is long."""
    whole = heading.rstrip(_PAUSES)
    if len(whole) <= MAX_HEADING:
        return whole
    pause = next((at for at, sign in enumerate(whole) if sign in _PAUSES), len(whole))
    return whole[:pause] if 1 < pause <= MAX_HEADING else f"{whole[: MAX_HEADING - 1]}…"
