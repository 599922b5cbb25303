"""What does not change from one attempt at a speech to the next."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

T = TypeVar("T")


@dataclass(slots=True)
class Memory:
    """Values by the part of an outline they were made from, which outlives every attempt."""

    kept: dict[tuple[str, int], tuple[object, object]] = field(default_factory=dict)

    def once(self, kind: str, source: object, make: Callable[[], T]) -> T:
        """What `make` gives, made once for each kind and source."""
        found = self.kept.get((kind, id(source)))
        if found is None:
            found = self.kept[kind, id(source)] = make(), source
        return found[0]  # type: ignore[return-value]
