"""A parsed outline as JSON and back, for the cache: reading YAML and templates takes longer than drafting."""

import json
from dataclasses import fields, is_dataclass
from enum import StrEnum
from typing import Any

from draftkit.figures.model import FigureType
from draftkit.outline.model import (
    Condition,
    GapSpec,
    Given,
    Group,
    Item,
    Literal,
    Outline,
    Reference,
    Sentence,
    SlotSpec,
    Template,
)
from draftkit.phrases.taxonomy import Form, PhraseRole
from draftkit.tree.markers import Marker

VERSION = 1
_RECORDS: dict[str, Any] = {
    kind.__name__: kind
    for kind in (Condition, GapSpec, Given, Group, Item, Literal, Outline, Reference, Sentence, SlotSpec, Template)
}
_WORDS: dict[str, type[StrEnum]] = {kind.__name__: kind for kind in (FigureType, Form, PhraseRole, Marker)}


def outline_to_json(outline: Outline) -> str:
    """One line of JSON that `outline_from_json` of the same version reads."""
    return json.dumps({"version": VERSION, "outline": _dump(outline)}, ensure_ascii=False, separators=(",", ":"))


def outline_from_json(text: str) -> Outline | None:
    """The outline, or None where the text is not of this version or not whole."""
    try:
        data = json.loads(text, object_hook=_load)
        outline = data["outline"] if data["version"] == VERSION else None
    except (KeyError, TypeError, ValueError, RecursionError):
        return None
    return outline if isinstance(outline, Outline) else None


def _dump(value: Any) -> Any:
    if isinstance(value, StrEnum):
        return {"": type(value).__name__, "word": str(value)}
    if is_dataclass(value):
        return {"": type(value).__name__} | {field.name: _dump(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [_dump(item) for item in value]
    return value


def _load(data: dict[str, Any]) -> Any:
    kind = data.pop("", None)
    if kind is None:
        return data
    if kind in _WORDS:
        return _WORDS[kind](data["word"])
    return _RECORDS[kind](**{name: _tuples(value) for name, value in data.items()})


def _tuples(value: Any) -> Any:
    return tuple(_tuples(item) for item in value) if isinstance(value, list) else value
