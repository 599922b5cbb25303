"""The words of a heading: its segments and their lengths."""

from functools import lru_cache

from draftkit.checks.series import Series
from draftkit.checks.subject import Part
from draftkit.text.han import count_han
from draftkit.tree.reading import Doubt

END_MARKS = "。；，：、！？;,:!?"
_SEGMENT_ENDS = "，；：,;:"
_NO_DOUBT = (None, Doubt.NUMBER_GAP)


def words_of(part: Part) -> str:
    """The words of a heading or a lead without its end mark."""
    return part.lead.text.rstrip(END_MARKS + " ")


@lru_cache(maxsize=4096)
def segments(words: str) -> tuple[str, ...]:
    """What stands between the commas of a heading; a comma inside quotation marks parts nothing."""
    found, start, depth = [], 0, 0
    for at, sign in enumerate(words):
        depth += (sign in "“《（") - (sign in "”》）")
        if sign in _SEGMENT_ENDS and depth <= 0:
            found.append(words[start:at])
            start = at + 1
    return (*found, words[start:])


def sizes(words: str) -> tuple[int, ...]:
    """The Han characters of each segment."""
    return tuple(map(count_han, segments(words)))


def are_headings(series: Series) -> bool:
    """Whether a list is one of headings or leads: each has a body of its own, and nothing about them is in doubt."""
    return all((item.passages or item.parts) and item.lead.doubt in _NO_DOUBT for item in series.items)
