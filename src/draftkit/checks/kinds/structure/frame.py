"""Parts in the order of a frame: why, what, how (认识—任务—保障)."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise

from draftkit.checks.model import Find, Hit
from draftkit.checks.places import at_words
from draftkit.checks.subject import Part, Subject
from draftkit.strictyaml import Fields

_FEWEST = 3


def frame(fields: Fields) -> Find:
    """Options: `steps`, words of a heading for each step, a list of texts with words between blanks; `genres`, where
    it holds.

    Gaps: `found`, the heading that comes too early; `later`, the one that belongs before it.
    """  # noqa: D205 - a list of options
    steps = tuple(tuple(text.split()) for text in fields.texts("steps", required=True))
    return partial(_find, steps=steps, genres=frozenset(fields.texts("genres")))


def _find(subject: Subject, steps: Sequence[tuple[str, ...]], genres: frozenset[str]) -> Iterator[Hit]:
    genre = subject.context.genre
    if (genre and genre not in genres) or len(subject.parts) < _FEWEST:
        return
    known = [(step, part) for part in subject.parts if (step := _step_of(part, steps)) is not None]
    for (step, part), (following, later) in pairwise(known):
        if following < step:
            values = (("found", _words(part)), ("later", _words(later)))
            yield Hit(at_words(part.lead), values, also=(at_words(later.lead),))
            return


def _words(part: Part) -> str:
    return part.lead.text.rstrip("。")


def _step_of(part: Part, steps: Sequence[tuple[str, ...]]) -> int | None:
    """The step whose words stand in the heading; None where none does, or those of several."""
    found = [at for at, words in enumerate(steps) if any(word in part.lead.text for word in words)]
    return found[0] if len(found) == 1 else None
