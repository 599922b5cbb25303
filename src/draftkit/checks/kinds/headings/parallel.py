"""Headings of one list that match: as many segments, of much the same length."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from draftkit.checks.kinds.headings.headline import are_headings, segments, sizes, words_of
from draftkit.checks.model import Find, Hit
from draftkit.checks.places import at_words
from draftkit.checks.series import series_of
from draftkit.checks.subject import Part, Subject
from draftkit.diagnostics import Severity
from draftkit.strictyaml import Fields


@dataclass(frozen=True, slots=True)
class _Bounds:
    """How many headings a list must have, their most characters, and by how many those that match may differ."""

    fewest: int
    longest: int
    spread: int

    def fit(self, items: Sequence[Part]) -> bool:
        """Whether these match; one more stands out."""
        lengths = [sum(sizes(words_of(item))) for item in items]
        matching = max(lengths) <= self.longest and max(lengths) - min(lengths) <= self.spread
        return matching and len(items) >= self.fewest - 1


def parallel(fields: Fields) -> Find:
    """Options: `fewest`, how many headings a list must have; `longest`, their most Han characters; `spread`, by how
    many characters those that match may differ. The same with `short_` before it: then it is a warning.

    Gaps: `heading`, the one that stands out; `segments` and `others`, how many segments it and the others have;
    `like`, one of the others.
    """  # noqa: D205 - a list of options
    usual = _bounds(fields, "", _Bounds(3, 40, 12))
    return partial(_find, usual=usual, short=_bounds(fields, "short_", _Bounds(4, 14, 2)))


def _bounds(fields: Fields, prefix: str, default: _Bounds) -> _Bounds:
    return _Bounds(
        fields.integer(f"{prefix}fewest", default.fewest, low=3, high=20),
        fields.integer(f"{prefix}longest", default.longest, low=4, high=100),
        fields.integer(f"{prefix}spread", default.spread, low=0, high=100),
    )


def _find(subject: Subject, usual: _Bounds, short: _Bounds) -> Iterator[Hit]:
    for series in series_of(subject):
        if not are_headings(series):
            continue
        counts = [len(segments(words_of(item))) for item in series.items]
        most = Counter(counts).most_common(1)[0][0]
        like = [item for item, count in zip(series.items, counts, strict=True) if count == most]
        strange = [item for item, count in zip(series.items, counts, strict=True) if count != most]
        if len(strange) == 1 and usual.fit(like):
            yield _hit(strange[0], like[0], most, Severity.WARNING if short.fit(like) else None)


def _hit(item: Part, like: Part, usual: int, severity: Severity | None) -> Hit:
    found = len(segments(words_of(item)))
    values = {"heading": words_of(item), "segments": str(found), "others": str(usual), "like": words_of(like)}
    return Hit(at_words(item.lead), tuple(values.items()), severity=severity, also=(at_words(like.lead),))
