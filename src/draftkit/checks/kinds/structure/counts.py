"""How many parts a speech has, and how many points a part."""

import re
from collections.abc import Iterator, Mapping
from functools import partial

from draftkit.checks.model import Find, Hit
from draftkit.checks.places import at_number, at_words
from draftkit.checks.series import Series, series_of
from draftkit.checks.subject import Subject
from draftkit.strictyaml import Fields, Scalar, messages

_RANGE = re.compile("([0-9]{1,2})[-—–~～]([0-9]{1,2})")
_LEVELS = ("parts", "points", "lower")
_ANY = "any"

Range = tuple[int, int]
"""The fewest and the most."""


def counts(fields: Fields) -> Find:
    """Options: `parts`, `points`, `lower`, how many there are at the top, below a part, and further down: a range by
    genre (`{any: 2-8, G05: 3-5}`).

    Gaps: `found`, how many there are; `fewest` and `most`, how many there should be; `above`, the heading above them.
    """  # noqa: D205 - a list of options
    return partial(_find, levels=tuple(_ranges(fields, level) for level in _LEVELS))


def _ranges(fields: Fields, key: str) -> Mapping[str, Range]:
    table = fields.fields(key)
    if table is None:
        return {}
    scalars = {entry.key.text: table.scalar(entry.key.text) for entry in table.mapping.entries}
    found = {genre: _range(scalar, f"{table.where}.{genre}", fields) for genre, scalar in scalars.items() if scalar}
    return {genre: each for genre, each in found.items() if each}


def _range(scalar: Scalar, where: str, fields: Fields) -> Range | None:
    match = _RANGE.fullmatch(scalar.text)
    if match is None or int(match[1]) > int(match[2]):
        fields.log.add(messages.BAD_VALUE, scalar.span, where=where, value=scalar.text, allowed="2-8")
        return None
    return int(match[1]), int(match[2])


def _find(subject: Subject, levels: tuple[Mapping[str, Range], ...]) -> Iterator[Hit]:
    for series in series_of(subject):
        if not series.is_sure or _is_aside(series):
            continue
        lead = series.first.lead
        table = levels[min(lead.level + (not lead.part), len(levels)) - 1]
        fits = table.get(subject.context.genre) or table.get(_ANY)
        if fits and not fits[0] <= len(series.items) <= fits[1]:
            yield _hit(series, fits)


def _is_aside(series: Series) -> bool:
    """Whether its items are sentences that are counted and no points that are made; a single one is no list at all."""
    return len(series.items) == 1 or not any(item.passages or item.parts for item in series.items)


def _hit(series: Series, fits: Range) -> Hit:
    above = series.above
    span = at_words(above.lead) if above else at_number(series.first.lead)
    heading = above.lead.marker.strip() or above.lead.text.rstrip("。") if above else ""
    values = {"found": len(series.items), "fewest": fits[0], "most": fits[1]}
    return Hit(span, (*((name, str(value)) for name, value in values.items()), ("above", heading)))
