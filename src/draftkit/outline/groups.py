"""Parts and points of an outline: groups of siblings, nested."""

from collections.abc import Iterator

from draftkit.outline import messages
from draftkit.outline.gaps import parse_pair
from draftkit.outline.model import Group, Item, Template
from draftkit.outline.texts import Texts
from draftkit.phrases.taxonomy import THEMES
from draftkit.source import Span
from draftkit.strictyaml import Fields, Mapping, Node, Sequence
from draftkit.strictyaml import messages as yaml_messages
from draftkit.tree.markers import RUN_IN, Marker
from draftkit.tree.nodes import MAX_DEPTH

MAX_ITEMS = 12
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
    if base and not isinstance(fields.node("items"), Sequence):
        items = _changed(fields, base, marker, texts)
        nodes: tuple[Node, ...] = ()
    else:
        nodes = fields.items("items", required=True)
        items = tuple(_item(node, f"{fields.where}.items[{at}]", marker, texts) for at, node in enumerate(nodes))
    leads = tuple(_lead_sets(fields, len(items), texts)) or (base.leads if base and not nodes else ())
    own = not leads
    for at, node in enumerate(nodes):
        _own_lead(node, f"{fields.where}.items[{at}]", texts, own=own)
    if own and nodes:
        texts.parallel((node.get("lead") if isinstance(node, Mapping) else None for node in nodes), fields.where)
    chosen = base.choose if base and not nodes else (len(items), len(items))
    low, high = parse_pair(fields, "choose", chosen, MAX_ITEMS)
    fields.done()
    if not items or len(items) > MAX_ITEMS:
        texts.log.add(messages.NO_BODY, fields.mapping.span, where=fields.where, limit=MAX_ITEMS)
    return Group(marker, items, leads, (min(low, len(items)), min(high, len(items))))


def _changed(fields: Fields, base: Group, marker: Marker, texts: Texts) -> tuple[Item, ...]:
    """The items of another outline's group with some of them changed: a mapping of their numbers, from 1 on."""
    items = list(base.items)
    changes = fields.fields("items")
    numbers = [str(at) for at in range(1, len(items) + 1)]
    for at, number in enumerate(numbers):
        change = changes.mapping_at(number) if changes else None
        if change is not None:
            items[at] = _item(change, f"{fields.where}.items.{number}", marker, texts, items[at])
    if changes:
        changes.done()
    return tuple(items)


def _lead_sets(fields: Fields, expected: int, texts: Texts) -> Iterator[tuple[Template, ...]]:
    for at, node in enumerate(fields.items("leads")):
        where = f"{fields.where}.leads[{at}]"
        if not isinstance(node, Sequence):
            texts.log.wrong_type(node, where, "a list")
            continue
        if len(node.items) != expected:
            texts.log.add(messages.LEADS_COUNT, node.span, where=where, found=len(node.items), expected=expected)
        texts.parallel(node.items, where)
        yield tuple(texts.lead(child, f"{where}[{place}]") for place, child in enumerate(node.items))


def _own_lead(node: Node, where: str, texts: Texts, *, own: bool) -> None:
    lead = node.get("lead") if isinstance(node, Mapping) else None
    if own and lead is None:
        texts.log.add(messages.LEAD_MISSING, Span(node.span.start, node.span.start + 1), where=where)
    if lead is not None and not own:
        texts.log.add(messages.LEAD_TWICE, lead.span, where=where)


def _item(node: Node, where: str, marker: Marker, texts: Texts, base: Item | None = None) -> Item:
    """A part or a point; what it does not say stays as it is in `base`."""
    known = base or Item()
    if not isinstance(node, Mapping):
        texts.log.wrong_type(node, where, "a mapping (key: value)")
        return Item()
    fields = Fields(node, where, texts.log)
    lead, cue = fields.scalar("lead"), fields.scalar("cue")
    item = Item(
        lead=texts.lead(lead, f"{where}.lead") if lead else known.lead,
        role=fields.text("role", known.role),
        themes=fields.choices("themes", THEMES) or known.themes,
        text=tuple(texts.sentences(fields.items("text"), f"{where}.text")) or known.text,
        cue=texts.template(cue, f"{where}.cue") if cue else known.cue,
        points=tuple(_points(fields, marker, texts, known.points)) or known.points,
    )
    fields.done()
    return item


def _points(fields: Fields, parent: Marker, texts: Texts, known: tuple[Group, ...]) -> Iterator[Group]:
    """One group, or a list of alternative groups; a single group without a list of items changes the known one."""
    value = fields.node("points")
    default = Marker.IS if parent in RUN_IN else Marker.ORDINAL
    for at, node in enumerate(value.items if isinstance(value, Sequence) else (value,) if value else ()):
        where = f"{fields.where}.points[{at}]"
        if not isinstance(node, Mapping):
            texts.log.wrong_type(node, where, "a mapping (key: value)")
        elif where.count(_BELOW) >= MAX_DEPTH:
            texts.log.add(yaml_messages.TOO_LARGE, node.span, limit=f"{MAX_DEPTH} levels")
        else:
            base = known[0] if len(known) == 1 and not isinstance(value, Sequence) else None
            group = parse_group(Fields(node, where, texts.log), default, texts, base)
            _no_heading_below_run_in(node, where, (parent, group.marker), texts)
            yield group


def _no_heading_below_run_in(node: Mapping, where: str, markers: tuple[Marker, Marker], texts: Texts) -> None:
    """A page cannot show a heading on a line of its own inside a paragraph."""
    above, below = markers
    written = node.get("marker")
    if written is not None and above in RUN_IN and below not in RUN_IN:
        allowed = ", ".join(marker for marker in Marker if marker in RUN_IN)
        texts.log.add(yaml_messages.BAD_VALUE, written.span, where=f"{where}.marker", value=below, allowed=allowed)
