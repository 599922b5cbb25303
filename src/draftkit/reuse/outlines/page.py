"""A frame as the YAML text that people go on with."""

from collections.abc import Iterable, Iterator

from draftkit.figures.model import Figure, FigureType
from draftkit.outline.model import Minutes
from draftkit.reuse.outlines.frame import Frame, Passage, Point, Points, Said, Way
from draftkit.reuse.outlines.words import one_line
from draftkit.strictyaml.edit import braces, scalar_text

_HEADER = """\
# 提纲：由旧讲话整理，逐段注明出处。双花括号里是要填的数据，slots 里逐项说明；写法见 draftkit 的提纲格式说明。
# 一段话下面有几种说法的，每次取一种；要改词、加说法，就改这里，再运行 draftkit draft。
"""
_STEP = "  "

Head = tuple[tuple[str, str], ...]
"""Keys and values, as they are, at the top of the file."""


def outline_text(head: Head, minutes: Minutes, slots: Iterable[tuple[Figure, bool]], frame: Frame) -> str:
    """The text of an outline.

    Args:
        head: id, name and the like; what is empty is left out.
        minutes: shortest, usual and longest.
        slots: the figures that the texts name, and whether each must be given.
        frame: the texts.
    """
    lines = [
        *(f"# {one_line(note)}" for note in frame.notes),
        *(f"{key}: {scalar_text(one_line(value))}" for key, value in head if value),
        f"minutes: {_minutes(minutes)}",
        *_slots(slots),
        "",
        *_texts("title", frame.title),
        *(_texts("byline", frame.byline) if frame.byline else ()),
        *((f"salutation: {scalar_text(frame.salutation)}",) if frame.salutation else ()),
        *_ways("opening", frame.opening),
        *(("body:", *_points(frame.body, _STEP)) if frame.body else ("body: []",)),
        *_ways("closing", frame.closing),
    ]
    return _HEADER + "\n".join(lines) + "\n"


def _minutes(minutes: Minutes) -> str:
    span = minutes.shortest, minutes.usual, minutes.longest
    return str(minutes.usual) if len(set(span)) == 1 else braces(zip(Minutes.__slots__, map(str, span), strict=True))


def _slots(slots: Iterable[tuple[Figure, bool]]) -> Iterator[str]:
    lines = [f"{_STEP}{scalar_text(figure.name)}: {braces(_spec(figure, needed=needed))}" for figure, needed in slots]
    if lines:
        yield from ("slots:", *lines)


def _spec(figure: Figure, *, needed: bool) -> Iterator[tuple[str, str]]:
    yield "type", str(figure.type or FigureType.TEXT)
    if figure.unit:
        yield "unit", scalar_text(figure.unit)
    if needed:
        yield "required", "true"
    if figure.ask or figure.follows:
        yield "ask", scalar_text(one_line(figure.ask or f"{figure.follows}的另一种写法，旧稿写作【{figure.old}】"))


def _texts(key: str, texts: tuple[str, ...]) -> Iterator[str]:
    """A text, or a list of them."""
    if len(texts) == 1:
        yield f"{key}: {scalar_text(texts[0])}"
    elif texts:
        yield from (f"{key}:", *(f"{_STEP}- {scalar_text(text)}" for text in texts))
    else:
        yield f"{key}: []"


def _ways(key: str, ways: tuple[Way, ...]) -> Iterator[str]:
    if not any(way.passages for way in ways):
        yield f"{key}: []"
    elif len(ways) == 1:
        yield from (f"{key}:", *_passages(ways[0].passages, _STEP))
    else:
        yield f"{key}:"
        for way in ways:
            yield f"{_STEP}{scalar_text(way.name)}:{'' if way.passages else ' []'}"
            yield from _passages(way.passages, _STEP * 2)


def _passages(passages: Iterable[Passage], indent: str) -> Iterator[str]:
    """A list of paragraphs, each a list of sentences."""
    for passage in passages:
        yield from _noted((passage.note,), indent)
        first, *others = _sentences(passage.sentences, f"{indent}{_STEP}")
        yield f"{indent}- {first.lstrip()}"
        yield from others


def _sentences(sentences: Iterable[Said], indent: str) -> Iterator[str]:
    for said in sentences:
        if len(said.options) == 1 and not said.optional:
            yield f"{indent}- {scalar_text(said.options[0])}"
            continue
        yield f"{indent}- any:"
        yield from (f"{indent}{_STEP * 2}- {scalar_text(option)}" for option in said.options)
        if said.optional:
            yield f"{indent}{_STEP}optional: true"


def _points(points: Points, indent: str) -> Iterator[str]:
    yield from _noted(points.notes, indent)
    yield f"{indent}marker: {scalar_text(points.marker)}"
    if not points.is_usual:
        yield f"{indent}run_in: {str(points.run_in).lower()}"
    if points.as_is:
        yield f"{indent}as_is: true"
    if points.choose:
        yield f"{indent}choose: [{points.choose[0]}, {points.choose[1]}]"
    if points.leads:
        yield f"{indent}leads:"
    for leads in points.leads:
        first, *others = (scalar_text(lead) for lead in leads)
        yield f"{indent}{_STEP}- - {first}"
        yield from (f"{indent}{_STEP * 2}- {lead}" for lead in others)
    yield f"{indent}items:"
    for point in points.items:
        yield from _noted(point.notes, f"{indent}{_STEP}")
        first, *others = _point(point, indent + _STEP * 2)
        yield f"{indent}{_STEP}- {first.lstrip()}"
        yield from others


def _point(point: Point, indent: str) -> Iterator[str]:
    """The keys of an item, at least one."""
    if point.lead:
        yield f"{indent}lead: {scalar_text(point.lead)}"
    if point.marker:
        yield f"{indent}marker: {scalar_text(point.marker)}"
    if point.run_in is not None:
        yield f"{indent}run_in: {str(point.run_in).lower()}"
    if point.optional:
        yield f"{indent}optional: true"
    first, *others = point.passages or (Passage(()),)
    if not point.lead or first.sentences:
        yield f"{indent}text:{'' if first.sentences else ' []'}"
        yield from _noted((first.note,), f"{indent}{_STEP}")
        yield from _sentences(first.sentences, f"{indent}{_STEP}")
    if others:
        yield f"{indent}more:"
        yield from _passages(others, f"{indent}{_STEP}")
    if len(point.below) == 1:
        yield from (f"{indent}points:", *_points(point.below[0], f"{indent}{_STEP}"))
    elif point.below:
        yield f"{indent}points:"
        for group in point.below:
            lines = tuple(_points(group, indent + _STEP * 2))
            yield f"{indent}{_STEP}-"
            yield from lines


def _noted(notes: Iterable[str], indent: str) -> Iterator[str]:
    return (f"{indent}# {one_line(note)}" for note in notes if note)
