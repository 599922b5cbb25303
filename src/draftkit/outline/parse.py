"""YAML to `Outline`: every problem at once, each with its place and the nearest allowed word."""

import re
from collections.abc import Callable, Iterator

from draftkit.brief.names import is_one_line
from draftkit.diagnostics import Outcome
from draftkit.figures.model import FigureType
from draftkit.figures.values import is_unit
from draftkit.outline import messages
from draftkit.outline.groups import parse_group, parse_pair
from draftkit.outline.model import GapSpec, Group, Outline, Sentences, SlotSpec, Template
from draftkit.outline.texts import Texts
from draftkit.phrases.taxonomy import THEMES, Form, PhraseRole
from draftkit.source import Source
from draftkit.strictyaml import Fields, Log, Mapping, Scalar, Sequence, parse_yaml
from draftkit.strictyaml import messages as yaml_messages
from draftkit.tree.markers import Marker
from draftkit.tree.nodes import Counted


def parse_outline(source: Source) -> Outcome[Outline]:
    """The outline in a YAML text. Its form is described in docs/formats/outline.md and `outline.schema.json`."""
    parsed = parse_yaml(source, expected="an outline")
    if parsed.value is None:
        return Outcome(None, parsed.diagnostics)
    log = Log(source, list(parsed.diagnostics))
    outline = _outline(parsed.value, log)
    return Outcome(outline, tuple(log.diagnostics))


def _outline(mapping: Mapping, log: Log) -> Outline:
    top = Fields(mapping, "", log)
    slots = tuple(_slots(top.mapping_at("slots"), log))
    gaps = tuple(_gaps(top.mapping_at("phrases"), log))
    units = {slot.name: slot.unit for slot in slots} | dict.fromkeys((gap.name for gap in gaps), "")
    texts = Texts(log, units | dict.fromkeys(Counted, ""))
    body = top.fields("body", required=True)
    outline = Outline(
        id=_identifier(top, log),
        name=top.text("name", required=True),
        genre=top.text("genre"),
        summary=top.text("summary"),
        minutes=top.integer("minutes", 10, low=1, high=180),
        rate=top.integer("rate", 200, low=100, high=400),
        themes=top.choices("themes", THEMES),
        slots=slots,
        gaps=gaps,
        title=_templates(top, "title", texts, required=True),
        byline=_templates(top, "byline", texts),
        salutation=next(iter(_templates(top, "salutation", texts)), None),
        opening=_paragraphs(top, "opening", texts),
        body=parse_group(body, Marker.CHINESE, texts) if body else Group(Marker.CHINESE, ()),
        closing=_paragraphs(top, "closing", texts),
    )
    top.done()
    _names_twice_or_never(mapping, texts.used, log)
    return outline


def _identifier(top: Fields, log: Log) -> str:
    scalar = top.scalar("id", required=True)
    if scalar is None:
        return ""
    if not re.fullmatch(r"[\w-]{1,60}", scalar.text):
        allowed = "letters, digits, Han characters, - and _"
        log.add(yaml_messages.BAD_VALUE, scalar.span, where="id", value=scalar.text, allowed=allowed)
    return scalar.text


def _slots(mapping: Mapping | None, log: Log) -> Iterator[SlotSpec]:
    """Each slot is a mapping, or simply the question to ask for it."""
    for entry in mapping.entries if mapping else ():
        name, where = entry.key.text, f"slots.{entry.key.text}"
        if isinstance(entry.value, Mapping):
            fields = Fields(entry.value, where, log)
            kind = FigureType(fields.choice("type", FigureType, FigureType.TEXT))
            unit = _checked(fields, "unit", "", is_unit, "人, 家, 万元, %")
            yield SlotSpec(name, kind, unit, fields.flag("required"), fields.text("ask"))
            fields.done()
        elif isinstance(entry.value, Scalar):
            yield SlotSpec(name, ask=entry.value.text)
        else:
            log.wrong_type(entry.value, where, "a mapping (key: value)")


def _gaps(mapping: Mapping | None, log: Log) -> Iterator[GapSpec]:
    for entry in mapping.entries if mapping else ():
        where = f"phrases.{entry.key.text}"
        if not isinstance(entry.value, Mapping):
            log.wrong_type(entry.value, where, "a mapping (key: value)")
            continue
        fields = Fields(entry.value, where, log)
        yield GapSpec(
            name=entry.key.text,
            forms=tuple(Form(form) for form in fields.choices("forms", Form)),
            roles=tuple(PhraseRole(role) for role in fields.choices("roles", PhraseRole)),
            themes=fields.choices("themes", THEMES),
            head=fields.choice("head", ("v", "n", "a")),
            length=parse_pair(fields, "length", (2, 16), 16),
            count=fields.integer("count", 1, low=1, high=4),
            join=_checked(fields, "join", "、", is_one_line, "、, ，"),
        )
        fields.done()


def _checked(fields: Fields, key: str, default: str, accepts: Callable[[str], bool], examples: str) -> str:
    """A text that some of the words of a document are made of."""
    scalar = fields.scalar(key)
    if scalar is None or accepts(scalar.text):
        return default if scalar is None else scalar.text
    where = f"{fields.where}.{key}"
    fields.log.add(yaml_messages.BAD_VALUE, scalar.span, where=where, value=repr(scalar.text), allowed=examples)
    return default


def _templates(top: Fields, key: str, texts: Texts, *, required: bool = False) -> tuple[Template, ...]:
    return tuple(texts.template(scalar, key) for scalar in top.scalars(key, required=required))


def _paragraphs(top: Fields, key: str, texts: Texts) -> tuple[Sentences, ...]:
    """Each item is a paragraph: a list of sentences, or a single one."""
    nodes = enumerate(top.items(key, required=True))
    items = ((at, node.items if isinstance(node, Sequence) else (node,)) for at, node in nodes)
    return tuple(tuple(texts.sentences(found, f"{key}[{at}]")) for at, found in items)


def _names_twice_or_never(mapping: Mapping, used: set[str], log: Log) -> None:
    slots, gaps = mapping.get("slots"), mapping.get("phrases")
    declared = [entry.key for section in (slots, gaps) if isinstance(section, Mapping) for entry in section.entries]
    for at, key in enumerate(declared):
        if key.text in set(Counted) or key.text in (earlier.text for earlier in declared[:at]):
            log.add(messages.DOUBLE_NAME, key.span, where="slots, phrases", name=key.text)
        if key.text not in used:
            log.add(messages.UNUSED_NAME, key.span, name=key.text)
