"""YAML to `Outline`: every problem at once, each with its place and the nearest allowed word."""

import re
from collections.abc import Iterable, Iterator
from typing import TypeVar

from draftkit.diagnostics import Outcome
from draftkit.figures.model import Figure, FigureType
from draftkit.figures.parse_fits import check_fits, with_bounds
from draftkit.figures.values import is_unit
from draftkit.outline import messages
from draftkit.outline.gaps import checked, parse_gaps
from draftkit.outline.groups import parse_group
from draftkit.outline.model import COMMON_SLOTS, GapSpec, Group, Kind, Minutes, Outline, Sentences, SlotSpec, Template
from draftkit.outline.texts import Texts
from draftkit.outline.walk import names, sentences, templates
from draftkit.phrases.taxonomy import THEMES
from draftkit.source import Source
from draftkit.strictyaml import Fields, Log, Mapping, Node, Scalar, Sequence, parse_yaml
from draftkit.strictyaml import messages as yaml_messages
from draftkit.tree.markers import Marker
from draftkit.tree.nodes import Counted

_LONGEST = 180
"""Minutes."""
_Named = TypeVar("_Named", SlotSpec, GapSpec)


def parse_outline(source: Source, base: Outline | None = None, label: str = "") -> Outcome[Outline]:
    """The outline in a YAML text. Its form is described in docs/formats/outline.md and `outline.schema.json`.

    Args:
        source: the text.
        base: the outline that its `extends` names; what the text does not say, it takes from there.
        label: what it is called in the places of its texts; its id if empty.
    """
    parsed = parse_yaml(source, expected="an outline")
    if parsed.value is None:
        return Outcome(None, parsed.diagnostics)
    log = Log(source, list(parsed.diagnostics))
    outline = _outline(parsed.value, base, label, log)
    return Outcome(outline, tuple(log.diagnostics))


def _outline(mapping: Mapping, base: Outline | None, label: str, log: Log) -> Outline:
    top = Fields(mapping, "", log)
    whole, known = base is None, base or Outline("", "")
    slots = _added(known.slots, tuple(_slots(top.mapping_at("slots"), log)))
    gaps = _added(known.gaps, tuple(parse_gaps(top.mapping_at("phrases"), log)))
    units = {slot.name: slot.unit for slot in slots} | dict.fromkeys((gap.name for gap in gaps), "")
    name = _identifier(top, log)
    texts = Texts(log, label or name, units | dict.fromkeys(Counted, ""))
    top.text("extends")
    outline = Outline(
        id=name,
        name=top.text("name", known.name, required=whole),
        genre=top.text("genre", known.genre),
        summary=top.text("summary", known.summary),
        minutes=_minutes(top, known.minutes, log),
        rate=top.integer("rate", known.rate, low=100, high=400),
        themes=top.choices("themes", THEMES) or known.themes,
        slots=slots,
        gaps=gaps,
        title=_templates(top, "title", texts, required=whole) or known.title,
        byline=_templates(top, "byline", texts) or known.byline,
        salutation=next(iter(_templates(top, "salutation", texts)), known.salutation),
        opening=_kinds(top, "opening", texts, required=whole) or known.opening,
        body=_body(top, texts, known.body, whole=whole),
        closing=_kinds(top, "closing", texts, required=whole) or known.closing,
    )
    top.done()
    inherited = {name for template in templates(outline) for name in names(template.pieces)} if base else set[str]()
    drawn = COMMON_SLOTS if any(sentence.frame for sentence in sentences(outline)) else ()
    _names_twice_or_never(mapping, {*texts.used, *inherited, *drawn}, log)
    return outline


def _body(top: Fields, texts: Texts, known: Group, *, whole: bool) -> Group:
    """The parts; an empty list for a speech without any."""
    node = top.node("body")
    if isinstance(node, Sequence) and not node.items:
        return Group(Marker.CHINESE, ())
    body = top.fields("body", required=whole)
    return parse_group(body, Marker.CHINESE, texts, None if whole else known) if body else known


def _added(known: tuple[_Named, ...], own: tuple[_Named, ...]) -> tuple[_Named, ...]:
    """The base's slots or gaps with the own ones in the place of those they are named like, and the others after."""
    given = {spec.name: spec for spec in own}
    replaced = tuple(given.get(spec.name, spec) for spec in known)
    taken = {spec.name for spec in known}
    return replaced + tuple(spec for spec in own if spec.name not in taken)


def _identifier(top: Fields, log: Log) -> str:
    scalar = top.scalar("id", required=True)
    if scalar is None:
        return ""
    if not re.fullmatch(r"[\w-]{1,60}", scalar.text):
        allowed = "letters, digits, Han characters, - and _"
        log.add(yaml_messages.BAD_VALUE, scalar.span, where="id", value=scalar.text, allowed=allowed)
    return scalar.text


def _minutes(top: Fields, default: Minutes, log: Log) -> Minutes:
    """One number, or the shortest, the usual and the longest."""
    value = top.node("minutes")
    if value is None:
        return default
    if not isinstance(value, Mapping):
        usual = top.integer("minutes", default.usual, low=1, high=_LONGEST)
        return Minutes(usual, usual, usual)
    fields = Fields(value, "minutes", log)
    usual = fields.integer("usual", 10, low=1, high=_LONGEST)
    shortest = fields.integer("shortest", usual, low=1, high=_LONGEST)
    longest = fields.integer("longest", usual, low=1, high=_LONGEST)
    fields.done()
    if not shortest <= usual <= longest:
        found = f"{shortest}, {usual}, {longest}"
        log.add(messages.MINUTES_ORDER, value.span, found=found)
    return Minutes(shortest, usual, longest)


def _slots(mapping: Mapping | None, log: Log) -> Iterator[SlotSpec]:
    """Each slot is a mapping, or simply the question to ask for it."""
    for entry in mapping.entries if mapping else ():
        name, where = entry.key.text, f"slots.{entry.key.text}"
        if isinstance(entry.value, Mapping):
            fields = Fields(entry.value, where, log)
            kind = FigureType(fields.choice("type", FigureType, FigureType.TEXT))
            unit = checked(fields, "unit", "", is_unit, "人, 家, 万元, %")
            required, ask, leave_out = fields.flag("required"), fields.text("ask"), fields.flag("leave_out")
            figure = with_bounds(Figure(name, kind, unit), fields)
            yield SlotSpec(name, kind, unit, required, ask, leave_out, figure.least, figure.most)
            fields.done()
            check_fits(entry.value, kind, name, log)
        elif isinstance(entry.value, Scalar):
            yield SlotSpec(name, ask=entry.value.text)
        else:
            log.wrong_type(entry.value, where, "a mapping (key: value)")


def _templates(top: Fields, key: str, texts: Texts, *, required: bool = False) -> tuple[Template, ...]:
    return tuple(texts.template(scalar, key) for scalar in top.scalars(key, required=required))


def _kinds(top: Fields, key: str, texts: Texts, *, required: bool) -> tuple[Kind, ...]:
    """A list of paragraphs, or several such lists by name."""
    value = top.node(key, required=required)
    if not isinstance(value, Mapping):
        return (Kind("", _paragraphs(top.items(key), key, texts)),) if value else ()
    kinds = Fields(value, key, top.log)
    names = [entry.key.text for entry in value.entries]
    return tuple(Kind(name, _paragraphs(kinds.items(name, required=True), f"{key}.{name}", texts)) for name in names)


def _paragraphs(nodes: Iterable[Node], where: str, texts: Texts) -> tuple[Sentences, ...]:
    """Each item is a paragraph: a list of sentences, or a single one."""
    items = ((at, node.items if isinstance(node, Sequence) else (node,)) for at, node in enumerate(nodes))
    return tuple(tuple(texts.sentences(found, f"{where}[{at}]")) for at, found in items)


def _names_twice_or_never(mapping: Mapping, used: set[str], log: Log) -> None:
    slots, gaps = mapping.get("slots"), mapping.get("phrases")
    declared = [entry.key for section in (slots, gaps) if isinstance(section, Mapping) for entry in section.entries]
    taken: set[str] = set(Counted)
    for key in declared:
        if key.text in taken:
            log.add(messages.DOUBLE_NAME, key.span, where="slots, phrases", name=key.text)
        taken.add(key.text)
        if key.text not in used:
            log.add(messages.UNUSED_NAME, key.span, name=key.text)
