"""terms.yaml and fixed_order.yaml: text to tables, every problem with its place; an entry with one is left out."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Generic, TypeVar

from draftkit.diagnostics import Outcome, errors_in
from draftkit.formulations import messages
from draftkit.formulations.model import FixedOrder, Term, TermKind, Trust, unmarked
from draftkit.source import Source
from draftkit.strictyaml import Fields, Log, Node, Scalar, parse_yaml_list
from draftkit.strictyaml import Mapping as YamlMapping
from draftkit.strictyaml.messages import EMPTY_FILE
from draftkit.text.days import first_day, last_day

CheckPattern = Callable[[Scalar, Log], object]
"""Notes in the log what is wrong with a regular expression."""

Entry = TypeVar("Entry", Term, FixedOrder)
_ID = re.compile(r"[A-Z][0-9]{2,3}")


@dataclass(frozen=True, slots=True)
class Table(Generic[Entry]):
    """What a file of entries says.

    Attributes:
        entries: new ones and those that take the place of one with the same id.
        off: ids of entries that are left out, and why.
    """

    entries: tuple[Entry, ...] = ()
    off: Mapping[str, str] = field(default_factory=dict)

    def over(self, base: Iterable[Entry]) -> tuple[Entry, ...]:
        """The entries in force where this file comes on top of others; new ones come last."""
        own = {entry.id: entry for entry in self.entries}
        known = tuple(own.pop(entry.id, entry) for entry in base if entry.id not in self.off)
        return known + tuple(own.values())


def parse_terms(source: Source, check_pattern: CheckPattern, base: Iterable[Term] = ()) -> Outcome[Table[Term]]:
    """The formulations of a text; the value is None where it is no YAML list, an empty text has none.

    Args:
        source: the text.
        check_pattern: looks at every regular expression.
        base: the entries below: one with the id of one of them takes from it what it does not say.
    """

    def term(fields: Fields, name: str, below: Term | None) -> Term:
        return _term(fields, name, below, check_pattern)

    return _table(source, term, {each.id: each for each in base})


def parse_orders(
    source: Source, check_pattern: CheckPattern, base: Iterable[FixedOrder] = ()
) -> Outcome[Table[FixedOrder]]:
    """The sets with a fixed order of a text, in the same way."""

    def order(fields: Fields, name: str, below: FixedOrder | None) -> FixedOrder:
        return _order(fields, name, below, check_pattern)

    return _table(source, order, {each.id: each for each in base})


def _table(
    source: Source, read: Callable[[Fields, str, Entry | None], Entry], base: Mapping[str, Entry]
) -> Outcome[Table[Entry]]:
    parsed = parse_yaml_list(source)
    if parsed.value is None:
        empty = [each.message for each in parsed.diagnostics] == [EMPTY_FILE]
        return Outcome(Table() if empty else None, () if empty else parsed.diagnostics)
    said = list(parsed.diagnostics)
    entries: dict[str, Entry] = {}
    off: dict[str, str] = {}
    for at, node in enumerate(parsed.value.items):
        log = Log(source)
        fields = _fields(node, f"[{at}]", log)
        name = _name(fields, {*entries, *off}) if fields else ""
        if fields is not None and name:
            _read_one(fields, name, (read, base), (entries, off))
        said.extend(log.diagnostics)
    return Outcome(Table(tuple(entries.values()), off), tuple(said))


def _read_one(
    fields: Fields,
    name: str,
    reader: tuple[Callable[[Fields, str, Entry | None], Entry], Mapping[str, Entry]],
    found: tuple[dict[str, Entry], dict[str, str]],
) -> None:
    """One entry, or one that is taken out, into what was found; nothing where there is a problem."""
    read, base = reader
    entries, off = found
    if fields.flag("off"):
        reason = _reason(fields, name, base)
        fields.done()
        if not errors_in(fields.log.diagnostics):
            off[name] = reason
        return
    entry = read(fields, name, base.get(name))
    fields.done()
    if not errors_in(fields.log.diagnostics):
        entries[name] = entry


def _fields(node: Node, where: str, log: Log) -> Fields | None:
    if isinstance(node, YamlMapping):
        return Fields(node, where, log)
    log.wrong_type(node, where, "a mapping (key: value)")
    return None


def _name(fields: Fields, taken: set[str]) -> str:
    scalar = fields.scalar("id", required=True)
    if scalar is None:
        return ""
    if scalar.text in taken:
        fields.log.add(messages.DOUBLE_ID, scalar.span, id=scalar.text)
        return ""
    if not _ID.fullmatch(scalar.text):
        fields.log.add(messages.BAD_ENTRY_ID, scalar.span, id=scalar.text, example="T61, F41")
        return ""
    fields.where = scalar.text
    return scalar.text


def _reason(fields: Fields, name: str, base: Mapping[str, Entry]) -> str:
    if name not in base:
        fields.log.add(messages.UNKNOWN_ID, fields.mapping.span, id=name)
    return fields.text("reason", required=True).strip()


def _term(fields: Fields, name: str, below: Term | None, check_pattern: CheckPattern) -> Term:
    new = below is None
    fields.node("re", required=new)
    since = _day(fields, "from", first_day, below.since if below else None)
    until = _day(fields, "to", last_day, below.until if below else None)
    if since and until and until < since:
        fields.log.add(messages.IMPOSSIBLE_PERIOD, fields.mapping.span, id=name, since=since, until=until)
    return Term(
        id=name,
        pattern=_pattern(fields, "re", below.pattern if below else "", check_pattern),
        since=since,
        until=until,
        now=fields.text("now", below.now if below else ""),
        kind=TermKind(fields.choice("kind", tuple(TermKind), below.kind if below else TermKind.WORDING, required=new)),
        trust=Trust(fields.choice("conf", tuple(Trust), below.trust if below else Trust.KNOWN, required=new)),
        source=_source(fields, name, below.source if below else ""),
    )


def _order(fields: Fields, name: str, below: FixedOrder | None, check_pattern: CheckPattern) -> FixedOrder:
    new = below is None
    near = _pattern(fields, "near", below.near if below else "", check_pattern)
    unless = _pattern(fields, "unless", below.unless if below else "", check_pattern)
    written = fields.scalars("members", required=new)
    members = tuple(member.text for member in written) or (below.members if below else ())
    _check_members(fields, name, written)
    for key in ("verbs", "tail"):
        fields.node(key)
    return FixedOrder(
        id=name,
        name=fields.text("name", below.name if below else "", required=new),
        members=members,
        trust=Trust(fields.choice("conf", tuple(Trust), below.trust if below else Trust.KNOWN, required=new)),
        least=fields.integer("least", below.least if below else min(3, max(2, len(members))), low=2, high=99),
        apart=fields.flag("apart", default=below.apart if below else False),
        near=near,
        unless=unless,
        source=_source(fields, name, below.source if below else ""),
    )


def _pattern(fields: Fields, key: str, below: str, check_pattern: CheckPattern) -> str:
    scalar = fields.scalar(key)
    if scalar is None:
        return below
    check_pattern(scalar, fields.log)
    return scalar.text


def _check_members(fields: Fields, name: str, members: tuple[Scalar, ...]) -> None:
    """Two at least, each with words and none twice; the marks of its own are no words of a member."""
    least = 2
    if len(members) < least and fields.node("members") is not None and not errors_in(fields.log.diagnostics):
        fields.log.add(messages.FEW_MEMBERS, fields.mapping.span, id=name)
    known: set[str] = set()
    for member in members:
        words = unmarked(member.text).strip()
        if not words:
            fields.log.add(messages.NO_MEMBER, member.span, id=name)
        elif words in known:
            fields.log.add(messages.DOUBLE_MEMBER, member.span, id=name, member=member.text)
        known.add(words)


def _source(fields: Fields, name: str, below: str) -> str:
    source = fields.text("source", below).strip()
    if not source:
        fields.log.add(messages.NO_SOURCE, fields.mapping.span, id=name)
    return source


def _day(fields: Fields, key: str, read: Callable[[str], date | None], below: date | None) -> date | None:
    """A date of the entry; that of the one below where it says nothing, none where it says null."""
    scalar = fields.scalar(key)
    if scalar is None or not scalar.text.strip():
        return None if fields.mapping.get(key) is not None else below
    found = read(scalar.text)
    if found is None:
        fields.log.add(messages.BAD_DATE, scalar.span, where=f"{fields.where}.{key}", value=scalar.text)
    return found
