"""Parts of comparable size."""

from collections.abc import Iterator
from functools import partial

from draftkit.checks.model import Find, Hit
from draftkit.checks.places import at_words
from draftkit.checks.subject import Part, Subject
from draftkit.strictyaml import Fields
from draftkit.text.han import count_han

_FEWEST = 3
"""Parts from which on a sense of proportion can be expected."""


def balance(fields: Fields) -> Find:
    """Options: `times`, how much larger than the smallest the largest part may be (3 if not given); `smallest`, the
    Han characters a part must have to count; `without`, genres that are uneven; `headings`, words of a heading that
    shows such a one.

    Gaps: `largest`, `smallest`, their headings; `most`, `least`, their Han characters.
    """  # noqa: D205 - a list of options
    return partial(
        _find,
        times=fields.integer("times", 3, low=2, high=20),
        smallest=fields.integer("smallest", 1, low=1, high=10_000),
        without=frozenset(fields.texts("without")),
        headings=fields.texts("headings"),
    )


def _find(
    subject: Subject, times: int, smallest: int, without: frozenset[str], headings: tuple[str, ...]
) -> Iterator[Hit]:
    parts = subject.parts
    if len(parts) < _FEWEST or subject.context.genre in without or _is_uneven(parts, headings):
        return
    sizes = [(sum(count_han(passage.text) for passage in part.all_passages), part) for part in parts]
    (least, small), (most, large) = min(sizes, key=lambda each: each[0]), max(sizes, key=lambda each: each[0])
    if least >= smallest and most > times * least:
        values = {"largest": _name(large), "smallest": _name(small), "most": str(most), "least": str(least)}
        yield Hit(at_words(large.lead), tuple(values.items()), also=(at_words(small.lead),))


def _is_uneven(parts: tuple[Part, ...], headings: tuple[str, ...]) -> bool:
    """Whether the document is of a kind with parts of any size, or the reader is not sure that these are its parts."""
    families = {part.family for part in parts}
    shown = any(word in part.lead.text for part in parts for word in headings)
    return shown or len(families) > 1 or any(part.lead.doubt for part in parts)


def _name(part: Part) -> str:
    return part.lead.marker.strip("、，,. ") or part.lead.text.rstrip("。")
