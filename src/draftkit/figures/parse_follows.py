"""Figures that are another written form of one before: whether what they follow is there."""

import difflib
from collections.abc import Iterable
from dataclasses import replace

from draftkit.figures import messages_old as messages
from draftkit.figures.arithmetic.order import cycles_in
from draftkit.figures.model import Figure
from draftkit.source import Span
from draftkit.strictyaml import Entry, Log, Mapping, Scalar


def with_leaders(figures: tuple[Figure, ...], entries: Iterable[Entry], log: Log) -> tuple[Figure, ...]:
    """The figures; what follows nothing that can be followed is noted, and follows nothing any more."""
    by_name = {figure.name: figure for figure in figures}
    spans = {entry.key.text: _span(entry) for entry in entries}
    bad = {name for name, figure in by_name.items() if figure.follows and _is_bad(figure, by_name, spans[name], log)}
    chain = {each.name: (each.follows,) for each in figures if each.follows and each.name not in bad}
    needed = {name: tuple(one for one in leaders if one in chain) for name, leaders in chain.items()}
    for cycle in cycles_in(needed):
        log.add(messages.IN_A_CIRCLE, spans[cycle[0]], name=cycle[0], names=" → ".join((*cycle, cycle[0])))
        bad.update(cycle)
    return tuple(replace(figure, follows="") if figure.name in bad else figure for figure in figures)


def _is_bad(figure: Figure, figures: dict[str, Figure], span: Span, log: Log) -> bool:
    """Whether it cannot follow what it names, which the log then says; circles are seen later."""
    leader = figures.get(figure.follows)
    if leader is None:
        near = difflib.get_close_matches(figure.follows, figures, n=1, cutoff=0.5)
        message = messages.NO_LEADER_NEAR if near else messages.NO_LEADER
        log.add(message, span, name=figure.name, leader=figure.follows, near="".join(near))
        return True
    without = next((each.name for each in (figure, leader) if not each.old), None)
    if without is not None:
        log.add(messages.NOTHING_TO_GO_BY, span, name=figure.name, leader=figure.follows, without=without)
    return without is not None


def _span(entry: Entry) -> Span:
    told = entry.value.get("follows") if isinstance(entry.value, Mapping) else None
    return told.span if isinstance(told, Scalar) else entry.key.span
