"""Text to nodes, through PyYAML's event stream, which needs no constructor and so can build nothing by itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.source import Source, Span
from draftkit.strictyaml import messages
from draftkit.strictyaml.nodes import Entry, Mapping, Node, Scalar, Sequence

MAX_CHARACTERS = 4_000_000
MAX_EVENTS = 400_000
MAX_DEPTH = 32
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULLS = {"", "~", "null", "Null", "NULL"}
_BYTE_ORDER_MARK = "\ufeff"
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What YAML 1.1 allows nowhere (section 5.1). Looked for here because the library gives its place in bytes."""


class _RefusedError(Exception):
    """Parsing cannot go on."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic)
        self.diagnostic = diagnostic


@dataclass(slots=True)
class _Builder:
    source: Source
    events: Iterator[Any]
    diagnostics: list[Diagnostic] = field(default_factory=list)
    count: int = 0

    def span(self, event: Any) -> Span:
        """Where an event stands in the source; the library does not count a byte order mark."""
        shift = self.source.text.startswith(_BYTE_ORDER_MARK)
        return Span(event.start_mark.index + shift, event.end_mark.index + shift)

    def next(self) -> Any:
        self.count += 1
        event = next(self.events)
        if self.count > MAX_EVENTS:
            raise _RefusedError(messages.TOO_LARGE(self.source.place(self.span(event)), limit=f"{MAX_EVENTS} entries"))
        found = "*" if isinstance(event, yaml.AliasEvent) else _decoration(event)
        if found:
            raise _RefusedError(messages.ALIAS(self.source.place(self.span(event)), found=found))
        return event

    def node(self, event: Any, depth: int) -> Node:
        if depth > MAX_DEPTH:
            limit = f"{MAX_DEPTH} levels"
            raise _RefusedError(messages.TOO_LARGE(self.source.place(self.span(event)), limit=limit))
        if isinstance(event, yaml.ScalarEvent):
            is_null = not event.style and event.value in _NULLS
            return Scalar("" if is_null else str(event.value), self.span(event), is_null)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(event, depth)
        return self.mapping(event, depth)

    def sequence(self, start: Any, depth: int) -> Sequence:
        items = []
        while not isinstance(event := self.next(), yaml.SequenceEndEvent):
            items.append(self.node(event, depth + 1))
        return Sequence(tuple(items), Span(self.span(start).start, self.span(event).end))

    def mapping(self, start: Any, depth: int) -> Mapping:
        entries: dict[str, Entry] = {}
        while not isinstance(event := self.next(), yaml.MappingEndEvent):
            key = self.node(event, depth + 1)
            value = self.node(self.next(), depth + 1)
            if not isinstance(key, Scalar):
                problem = "a key must be a plain word"
                self.diagnostics.append(messages.NOT_YAML(self.source.place(key.span), problem=problem))
            elif key.text in entries:
                self.diagnostics.append(messages.DOUBLE_KEY(self.source.place(key.span), key=key.text))
            else:
                entries[key.text] = Entry(key, value)
        return Mapping(tuple(entries.values()), Span(self.span(start).start, self.span(event).end))


def parse_yaml(source: Source, *, expected: str = "a mapping") -> Outcome[Mapping]:
    """The top mapping of a YAML text.

    Args:
        source: at most `MAX_CHARACTERS` characters; one document.
        expected: what the file must hold, for the message about an empty one.
    """
    outcome = _parsed(source, expected)
    if outcome.value is None or isinstance(outcome.value, Mapping):
        return Outcome(outcome.value, outcome.diagnostics)
    return Outcome(None, _of_another_kind(source, outcome.value, "a mapping (key: value)"))


def parse_yaml_list(source: Source, *, expected: str = "a list") -> Outcome[Sequence]:
    """The same of a text whose top is a list."""
    outcome = _parsed(source, expected)
    if outcome.value is None or isinstance(outcome.value, Sequence):
        return Outcome(outcome.value, outcome.diagnostics)
    return Outcome(None, _of_another_kind(source, outcome.value, "a list"))


def _parsed(source: Source, expected: str) -> Outcome[Node]:
    if (unfit := _unfit(source)) is not None:
        return Outcome(None, (unfit,))
    builder = _Builder(source, iter(yaml.parse(source.text.removeprefix(_BYTE_ORDER_MARK), Loader=_LOADER)))
    try:
        top = _document(builder)
    except _RefusedError as refused:
        return Outcome(None, (*builder.diagnostics, refused.diagnostic))
    except yaml.YAMLError as error:
        return Outcome(None, (*builder.diagnostics, *_not_yaml(source, error)))
    if top is None or (isinstance(top, Scalar) and top.is_null):
        return Outcome(None, (messages.EMPTY_FILE(source.place(Span(0, 0)), expected=expected),))
    return Outcome(top, tuple(builder.diagnostics))


def _document(builder: _Builder) -> Node | None:
    top: Node | None = None
    while not isinstance(event := builder.next(), yaml.StreamEndEvent):
        if isinstance(event, yaml.DocumentStartEvent):
            if top is not None:
                problem = "a second document begins here"
                raise _RefusedError(messages.NOT_YAML(builder.source.place(builder.span(event)), problem=problem))
            top = builder.node(builder.next(), 1)
    return top


def kind(node: Node) -> str:
    """What a node is, in the words of the messages."""
    match node:
        case Scalar(is_null=True):
            return "nothing"
        case Scalar():
            return "a word"
        case Sequence():
            return "a list"
        case Mapping():
            return "a mapping (key: value)"


def _decoration(event: Any) -> str:
    anchor = getattr(event, "anchor", None)
    tag = getattr(event, "tag", None)
    return f"&{anchor}" if anchor else str(tag or "")


def _of_another_kind(source: Source, top: Node, expected: str) -> tuple[Diagnostic, ...]:
    """What is wrong with a text that is something else: a single word may be a key whose colon is none."""
    from draftkit.strictyaml.slips import slips

    if isinstance(top, Scalar) and (slipped := slips(source, top.span.end)):
        return slipped
    return (messages.WRONG_TYPE(source.place(top.span), where="the file", expected=expected, found=kind(top)),)


def _not_yaml(source: Source, error: yaml.YAMLError) -> tuple[Diagnostic, ...]:
    """What was probably meant where that can be seen, else what the library says."""
    from draftkit.strictyaml.slips import slips

    at = _place_of(error, source)
    if slipped := slips(source, at):
        return slipped
    problem = getattr(error, "problem", None) or str(error)
    return (messages.NOT_YAML(source.place(Span(at, at + 1)), problem=problem),)


def _place_of(error: yaml.YAMLError, source: Source) -> int:
    mark = error.problem_mark or error.context_mark if isinstance(error, yaml.MarkedYAMLError) else None
    shift = source.text.startswith(_BYTE_ORDER_MARK)
    return min(mark.index + shift, len(source.text)) if mark else 0


def _unfit(source: Source) -> Diagnostic | None:
    """Why a text is not even handed to the library."""
    if len(source.text) > MAX_CHARACTERS:
        return messages.TOO_LARGE(source.place(Span(0, 0)), limit=f"{MAX_CHARACTERS} characters")
    if found := _UNPRINTABLE.search(source.text):
        return messages.NOT_TEXT(source.place(Span(*found.span())), character=f"U+{ord(found.group()):04X}")
    return None
