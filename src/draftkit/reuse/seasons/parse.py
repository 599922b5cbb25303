"""seasons.yaml: text to seasons."""

import re
from collections.abc import Iterator

from draftkit.diagnostics import Outcome
from draftkit.reuse import messages_risks as messages
from draftkit.reuse.seasons.model import MonthDay, Season
from draftkit.source import Source
from draftkit.strictyaml import Fields, Log, Mapping, parse_yaml_list

_DAY = re.compile(r"(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])", re.ASCII)


def parse_seasons(source: Source) -> Outcome[tuple[Season, ...]]:
    """The seasons of a table, in its order; an entry with a problem is left out, beside the problem."""
    outcome = parse_yaml_list(source, expected="a list of seasons")
    if outcome.value is None:
        return Outcome(None, outcome.diagnostics)
    log = Log(source, list(outcome.diagnostics), is_ours=True)
    return Outcome(tuple(_seasons(outcome.value.items, log)), tuple(log.diagnostics))


def _seasons(items: tuple[object, ...], log: Log) -> Iterator[Season]:
    for at, node in enumerate(items):
        if not isinstance(node, Mapping):
            continue
        fields = Fields(node, f"[{at}]", log)
        first, last = _day(fields, "from"), _day(fields, "to")
        season = Season(
            fields.text("name", required=True),
            first or MonthDay(1, 1),
            last or MonthDay(12, 31),
            fields.texts("words", required=True),
            of_year=fields.flag("year"),
            before=fields.text("before"),
            behind=fields.text("behind"),
            again=_again(fields),
        )
        fields.done()
        if first and last:
            yield season


def _again(fields: Fields) -> tuple[MonthDay, MonthDay] | None:
    second = fields.fields("again")
    if second is None:
        return None
    first, last = _day(second, "from"), _day(second, "to")
    second.done()
    return (first, last) if first and last else None


def _day(fields: Fields, key: str) -> MonthDay | None:
    scalar = fields.scalar(key, required=True)
    found = _DAY.fullmatch(scalar.text) if scalar else None
    if scalar and not found:
        fields.log.add(messages.NOT_A_DAY, scalar.span, value=scalar.text)
    return MonthDay(int(found[1]), int(found[2])) if found else None
