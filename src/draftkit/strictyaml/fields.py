"""Take a mapping apart field by field and report everything that does not fit, all at once."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field

from draftkit.diagnostics import Diagnostic, Message
from draftkit.source import Source, Span
from draftkit.strictyaml import messages
from draftkit.strictyaml.nodes import Mapping, Node, Scalar, Sequence
from draftkit.strictyaml.parse import kind


@dataclass(slots=True)
class Log:
    """The problems found in one source so far.

    Attributes:
        is_ours: whether the text is a file of the program itself, whose tests answer for what it says.
    """

    source: Source
    diagnostics: list[Diagnostic] = field(default_factory=list)
    is_ours: bool = False

    def add(self, message: Message, span: Span, **values: object) -> None:
        """Note a problem at a place."""
        self.diagnostics.append(message(self.source.place(span), **values))

    def wrong_type(self, node: Node, where: str, expected: str) -> None:
        """Note that a node is of another kind than expected."""
        self.add(messages.WRONG_TYPE, node.span, where=where, expected=expected, found=kind(node))

    def choice(self, node: Scalar, where: str, allowed: Iterable[str]) -> str | None:
        """The scalar's text where it is one of the allowed; otherwise a problem with the nearest match."""
        allowed = tuple(allowed)
        if node.text in allowed:
            return node.text
        near = difflib.get_close_matches(node.text, allowed, n=1, cutoff=0.5)
        message = messages.BAD_VALUE_NEAR if near else messages.BAD_VALUE
        self.add(message, node.span, where=where, value=node.text, near="".join(near), allowed=", ".join(allowed))
        return None


class Fields:
    """Typed access to a mapping. Each getter notes what is wrong and returns a usable default.

    Call `done()` at the end: it reports every key that was never asked for.
    """

    def __init__(self, mapping: Mapping, where: str, log: Log) -> None:
        """Begin with a mapping; `where` is its name in messages (`parts[0]`)."""
        self.mapping = mapping
        self.where = where
        self.log = log
        self._asked: dict[str, None] = {}

    def node(self, key: str, *, required: bool = False) -> Node | None:
        """The value as it stands; a null counts as absent."""
        self._asked[key] = None
        value = self.mapping.get(key)
        if isinstance(value, Scalar) and value.is_null:
            value = None
        if value is None and required:
            span = Span(self.mapping.span.start, self.mapping.span.start + 1)
            self.log.add(messages.MISSING_KEY, span, key=key, where=self.where or "the file")
        return value

    def scalar(self, key: str, *, required: bool = False) -> Scalar | None:
        """A single value with its span."""
        value = self.node(key, required=required)
        if value is None or isinstance(value, Scalar):
            return value
        self._wrong(key, "a word", value)
        return None

    def text(self, key: str, default: str = "", *, required: bool = False) -> str:
        """A single value's text."""
        value = self.scalar(key, required=required)
        return default if value is None else value.text

    def integer(self, key: str, default: int, *, low: int, high: int) -> int:
        """A whole number between two bounds, both inclusive."""
        value = self.scalar(key)
        if value is None:
            return default
        if not (value.text.isascii() and value.text.isdigit() and len(value.text) < 10):  # noqa: PLR2004 - fits any bound
            where, example = self._path(key), max(low, 1)
            self.log.add(messages.NOT_A_WHOLE_NUMBER, value.span, where=where, value=value.text, example=example)
            return default
        if not low <= int(value.text) <= high:
            where = self._path(key)
            self.log.add(messages.OUT_OF_RANGE, value.span, where=where, low=low, high=high, value=value.text)
            return default
        return int(value.text)

    def flag(self, key: str, *, default: bool = False) -> bool:
        """`true` or `false`."""
        value = self.scalar(key)
        chosen = value and self.log.choice(value, self._path(key), ("true", "false"))
        return default if not chosen else chosen == "true"

    def choice(self, key: str, allowed: Iterable[str], default: str = "", *, required: bool = False) -> str:
        """One of the allowed values."""
        value = self.scalar(key, required=required)
        chosen = None if value is None else self.log.choice(value, self._path(key), allowed)
        return chosen or default

    def items(self, key: str, *, required: bool = False) -> tuple[Node, ...]:
        """The items of a list."""
        value = self.node(key, required=required)
        if value is None or isinstance(value, Sequence):
            return value.items if value else ()
        self._wrong(key, "a list", value)
        return ()

    def scalars(self, key: str, *, required: bool = False) -> tuple[Scalar, ...]:
        """The items of a list of single values; one single value stands for a list of one."""
        value = self.node(key, required=required)
        nodes = value.items if isinstance(value, Sequence) else () if value is None else (value,)
        for node in nodes:
            if not isinstance(node, Scalar) or node.is_null:
                self._wrong(key, "a list of words", node)
        return tuple(node for node in nodes if isinstance(node, Scalar) and not node.is_null)

    def texts(self, key: str, *, required: bool = False) -> tuple[str, ...]:
        """The texts of a list of single values."""
        return tuple(scalar.text for scalar in self.scalars(key, required=required))

    def choices(self, key: str, allowed: Iterable[str]) -> tuple[str, ...]:
        """A list of allowed values."""
        allowed = tuple(allowed)
        chosen = (self.log.choice(scalar, self._path(key), allowed) for scalar in self.scalars(key))
        return tuple(text for text in chosen if text is not None)

    def mapping_at(self, key: str, *, required: bool = False) -> Mapping | None:
        """A nested mapping."""
        value = self.node(key, required=required)
        if value is None or isinstance(value, Mapping):
            return value
        self._wrong(key, "a mapping (key: value)", value)
        return None

    def fields(self, key: str, *, required: bool = False) -> "Fields | None":
        """A nested mapping, ready to be taken apart; call its `done()` too."""
        value = self.mapping_at(key, required=required)
        return None if value is None else Fields(value, self._path(key), self.log)

    def done(self) -> None:
        """Report the keys nobody asked for, each with the nearest allowed one."""
        for entry in self.mapping.entries:
            if entry.key.text not in self._asked:
                self._unknown(entry.key)

    def _unknown(self, key: Scalar) -> None:
        named, colon, _ = key.text.partition("：")
        if colon and named.strip() in self._asked:
            at = key.span.start + self.log.source.text[key.span.start : key.span.end].find(colon)
            self.log.add(messages.WIDE_COLON, Span(at, at + 1), key=named.strip())
            return
        near = difflib.get_close_matches(key.text, self._asked, n=1, cutoff=0.5)
        message = messages.UNKNOWN_KEY_NEAR if near else messages.UNKNOWN_KEY
        where, allowed = self.where or "the file", ", ".join(self._asked)
        self.log.add(message, key.span, key=key.text, where=where, near="".join(near), allowed=allowed)

    def _wrong(self, key: str, expected: str, found: Node) -> None:
        self.log.wrong_type(found, self._path(key), expected)

    def _path(self, key: str) -> str:
        return f"{self.where}.{key}" if self.where else key
