"""An outline as a page for the terminal."""

from collections.abc import Iterator

from draftkit.cli.language import _, word
from draftkit.outline.model import Condition, Group, Kind, Literal, Minutes, Reference, SlotSpec, Template
from draftkit.workflows.drafting.outlines import FoundOutline


def outline_page(found: FoundOutline) -> str:
    """Its head, the figures it asks for, and its parts with their alternatives."""
    outline = found.outline
    lines = [
        f"{outline.id}  {outline.name}",
        *([outline.summary] if outline.summary else []),
        _("genre {genre}, {minutes} min, themes: {themes}").format(
            genre=outline.genre or "—", minutes=minutes_text(outline.minutes), themes="、".join(outline.themes) or "—"
        ),
        str(found.path),
        "",
        _("Figures it uses (* = needed):"),
        *(_slot(slot) for slot in outline.slots),
        "",
        *_kinds(_("Opening: {kinds}"), outline.opening),
        _("Parts:"),
        *_group(outline.body, "  "),
        *_kinds(_("Closing: {kinds}"), outline.closing),
    ]
    return "\n".join(lines)


def minutes_text(minutes: Minutes) -> str:
    """How long: 10–15–20, or one number."""
    return "–".join(map(str, dict.fromkeys((minutes.shortest, minutes.usual, minutes.longest))))


def _slot(slot: SlotSpec) -> str:
    unit = f"（{slot.unit}）" if slot.unit else ""
    ask = f"  {slot.ask}" if slot.ask else ""
    return f"{'*' if slot.required else ' '} {slot.name}{unit}  {word(slot.type)}{ask}"


def _kinds(words: str, kinds: tuple[Kind, ...]) -> Iterator[str]:
    """The ways to open or to close, where there are several: one is taken."""
    if any(kind.name for kind in kinds):
        yield words.format(kinds=" / ".join(kind.name for kind in kinds))


def _group(group: Group, indent: str) -> Iterator[str]:
    """How many of the items are spoken, where not all are; then each with what it does and its alternative headings."""
    fewest, most = group.choose
    if fewest < len(group.items):
        span = str(most) if fewest == most else f"{fewest}–{most}"
        yield indent + _("{some} of {all}:").format(some=span, all=len(group.items))
    for at, item in enumerate(group.items):
        leads = [leads[at] for leads in group.leads] or ([item.lead] if item.lead else [])
        role = f"{item.role}：" if item.role else ""
        yield indent + role + " / ".join(_text(lead) for lead in leads)
        for below in item.points:
            yield from _group(below, indent + "  ")


def _text(template: Template) -> str:
    return "".join(_piece(piece) for piece in template.pieces)


def _piece(piece: Literal | Reference | Condition) -> str:
    match piece:
        case Literal(text=text):
            return text
        case Reference(name=name):
            return f"{{{{{name}}}}}"
        case Condition(then=then):
            return "".join(_piece(inner) for inner in then)
