"""Parts and points of an outline: groups of siblings, nested."""

from collections.abc import Iterator
from dataclasses import replace

from draftkit.outline import messages
from draftkit.outline.gaps import parse_pair
from draftkit.outline.model import Group, Item, Sentences, Template
from draftkit.outline.texts import Texts
from draftkit.phrases.taxonomy import THEMES
from draftkit.source import Span
from draftkit.strictyaml import Fields, Mapping, Node, Sequence
from draftkit.strictyaml import messages as yaml_messages
from draftkit.tree.markers import Marker
from draftkit.tree.nodes import MAX_DEPTH

MAX_ITEMS = 60
_BELOW = ".points["


def parse_group(fields: Fields, default: Marker, texts: Texts, base: Group | None = None) -> Group:
    """A group of siblings.

    Args:
        fields: its mapping; `where` names the groups it stands in.
        default: the family of its numbers where the outline says none.
        texts: reads its texts.
        base: the group of another outline that this one changes; what it does not say stays as it is there.
    """
    marker = Marker(fields.choice("marker", Marker, base.marker if base else default))
    above = Group(
        marker,
        (),
        opens=_opens(fields, known=base.opens if base else None),
        as_is=fields.flag("as_is", default=bool(base and base.as_is)),
    )
    if base and not isinstance(fields.node("items"), Sequence):
        items = _changed(fields, base, above, texts)
        nodes: tuple[Node, ...] = ()
    else:
        nodes = fields.items("items", required=True)
        items = tuple(_item(node, f"{fields.where}.items[{at}]", above, texts) for at, node in enumerate(nodes))
    leads = tuple(_lead_sets(fields, len(items), texts, as_is=above.as_is))
    leads = leads or (base.leads if base and not nodes else ())
    own = not leads
    for at, node in enumerate(nodes):
        _own_lead(node, f"{fields.where}.items[{at}]", texts, own=own)
    if own and nodes and not above.as_is:
        texts.parallel((node.get("lead") if isinstance(node, Mapping) else None for node in nodes), fields.where)
    chosen = base.choose if base and not nodes else (len(items), len(items))
    low, high = parse_pair(fields, "choose", chosen, MAX_ITEMS)
    fields.done()
    if not items or len(items) > MAX_ITEMS:
        texts.log.add(messages.NO_BODY, fields.mapping.span, where=fields.where, limit=MAX_ITEMS)
    chosen = min(low, len(items)), min(high, len(items))
    group = replace(above, items=items, leads=leads, choose=chosen)
    _in_order(fields, group, texts)
    return group


def _opens(fields: Fields, *, known: bool | None) -> bool | None:
    """Whether a heading opens a paragraph, where the outline says so."""
    return known if fields.node("run_in") is None else fields.flag("run_in")


def _in_order(fields: Fields, group: Group, texts: Texts) -> None:
    """Below a part, points that open a paragraph stand first: after a heading they would belong to it."""
    first = next((at for at, item in enumerate(group.items) if not group.is_run_in(item)), len(group.items))
    late = next((at for at, item in enumerate(group.items[first:], first + 1) if group.is_run_in(item)), None)
    if late is not None and _BELOW in fields.where:
        texts.log.add(messages.RUN_IN_LATE, fields.mapping.span, where=fields.where, item=late)


def _changed(fields: Fields, base: Group, above: Group, texts: Texts) -> tuple[Item, ...]:
    """The items of another outline's group with some of them changed: a mapping of their numbers, from 1 on."""
    items = list(base.items)
    changes = fields.fields("items")
    numbers = [str(at) for at in range(1, len(items) + 1)]
    for at, number in enumerate(numbers):
        change = changes.mapping_at(number) if changes else None
        if change is not None:
            items[at] = _item(change, f"{fields.where}.items.{number}", above, texts, items[at])
    if changes:
        changes.done()
    return tuple(items)


def _lead_sets(fields: Fields, expected: int, texts: Texts, *, as_is: bool) -> Iterator[tuple[Template, ...]]:
    for at, node in enumerate(fields.items("leads")):
        where = f"{fields.where}.leads[{at}]"
        if not isinstance(node, Sequence):
            texts.log.wrong_type(node, where, "a list")
            continue
        if len(node.items) != expected:
            texts.log.add(messages.LEADS_COUNT, node.span, where=where, found=len(node.items), expected=expected)
        if not as_is:
            texts.parallel(node.items, where)
        yield tuple(texts.lead(child, f"{where}[{place}]", as_is=as_is) for place, child in enumerate(node.items))


def _own_lead(node: Node, where: str, texts: Texts, *, own: bool) -> None:
    lead = node.get("lead") if isinstance(node, Mapping) else None
    if own and lead is None:
        texts.log.add(messages.LEAD_MISSING, Span(node.span.start, node.span.start + 1), where=where)
    if lead is not None and not own:
        texts.log.add(messages.LEAD_TWICE, lead.span, where=where)


def _item(node: Node, where: str, above: Group, texts: Texts, base: Item | None = None) -> Item:
    """A part or a point of a group; what it does not say stays as it is in `base`."""
    known = base or Item()
    if not isinstance(node, Mapping):
        texts.log.wrong_type(node, where, "a mapping (key: value)")
        return Item()
    fields = Fields(node, where, texts.log)
    lead, cue, opens = fields.scalar("lead"), fields.scalar("cue"), _opens(fields, known=known.opens)
    item = Item(
        lead=texts.lead(lead, f"{where}.lead", as_is=above.as_is) if lead else known.lead,
        role=fields.text("role", known.role),
        themes=fields.choices("themes", THEMES) or known.themes,
        text=tuple(texts.sentences(fields.items("text"), f"{where}.text")) or known.text,
        cue=texts.template(cue, f"{where}.cue") if cue else known.cue,
        points=tuple(_points(fields, above if opens is None else replace(above, opens=opens), texts, known.points))
        or known.points,
        more=tuple(_more(fields, texts)) or known.more,
        marker=Marker(family) if (family := fields.choice("marker", Marker)) else known.marker,
        optional=fields.flag("optional", default=known.optional),
        opens=opens,
    )
    fields.done()
    return item


def _more(fields: Fields, texts: Texts) -> Iterator[Sentences]:
    """Further paragraphs: each a list of sentences, or a single one."""
    for at, node in enumerate(fields.items("more")):
        nodes = node.items if isinstance(node, Sequence) else (node,)
        yield tuple(texts.sentences(nodes, f"{fields.where}.more[{at}]"))


def _points(fields: Fields, parent: Group, texts: Texts, known: tuple[Group, ...]) -> Iterator[Group]:
    """One group, or a list of alternative groups; a single group without a list of items changes the known one."""
    value = fields.node("points")
    default = Marker.IS if parent.run_in else Marker.ORDINAL
    for at, node in enumerate(value.items if isinstance(value, Sequence) else (value,) if value else ()):
        where = f"{fields.where}.points[{at}]"
        if not isinstance(node, Mapping):
            texts.log.wrong_type(node, where, "a mapping (key: value)")
        elif where.count(_BELOW) >= MAX_DEPTH:
            texts.log.add(yaml_messages.TOO_LARGE, node.span, limit=f"{MAX_DEPTH} levels")
        else:
            base = known[0] if len(known) == 1 and not isinstance(value, Sequence) else None
            group = parse_group(Fields(node, where, texts.log), default, texts, base)
            _no_heading_below_run_in(node, where, (parent, group), texts)
            yield group


def _no_heading_below_run_in(node: Mapping, where: str, groups: tuple[Group, Group], texts: Texts) -> None:
    """A page cannot show a heading on a line of its own inside a paragraph."""
    above, below = groups
    if not above.run_in or all(map(below.is_run_in, below.items)):
        return
    marker, run_in = node.get("marker"), node.get("run_in")
    is_marker = run_in is None and marker is not None and not below.run_in
    allowed = ", ".join(marker for marker in Marker if Group(marker, ()).run_in) if is_marker else "true"
    written, key, value = (marker, "marker", str(below.marker)) if is_marker else (run_in, "run_in", "false")
    span = written.span if written else Span(node.span.start, node.span.start + 1)
    texts.log.add(yaml_messages.BAD_VALUE, span, where=f"{where}.{key}", value=value, allowed=allowed)
