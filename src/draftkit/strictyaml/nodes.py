"""What a YAML text holds, each piece with its span in the text."""

from dataclasses import dataclass, field

from draftkit.source import Span


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value as text; `is_null` where nothing, `~` or `null` was written without quotes."""

    text: str
    span: Span
    is_null: bool = False


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple["Node", ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Entry:
    """A key and its value."""

    key: Scalar
    value: "Node"


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values, in the order of the text; no key twice."""

    entries: tuple[Entry, ...]
    span: Span
    _values: dict[str, "Node"] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Remember where each key's value is: a file may have a hundred thousand keys."""
        object.__setattr__(self, "_values", {entry.key.text: entry.value for entry in self.entries})

    def get(self, key: str) -> "Node | None":
        """The value of a key, None where it is absent."""
        return self._values.get(key)


Node = Scalar | Sequence | Mapping
