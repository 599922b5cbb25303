"""Parsed outlines and sentence frames as JSON and back, for the cache: reading YAML takes longer than drafting.

A record is a list: the name of its class, then its fields in their order. A tuple is a list that begins with "".
"""

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
    Kind,
    Literal,
    Minutes,
    Outline,
    Reference,
    Sentence,
    SentenceFrame,
    SlotSpec,
    Template,
)
from draftkit.phrases.taxonomy import Form, PhraseRole
from draftkit.tree.markers import Marker

VERSION = 7
_KINDS: dict[str, Any] = {
    kind.__name__: kind
    for kind in (
        *(Condition, GapSpec, Given, Group, Item, Kind, Literal, Minutes, Outline, Reference, Sentence, SentenceFrame),
        *(SlotSpec, Template, FigureType, Form, PhraseRole, Marker),
    )
}

Parsed = Outline | tuple[SentenceFrame, ...]


def to_json(parsed: Parsed) -> str:
    """One line of JSON that `from_json` of the same version reads."""
    return json.dumps([VERSION, _dump(parsed)], ensure_ascii=False, separators=(",", ":"))


def from_json(text: str) -> Any:
    """What was written, or None where the text is not of this version or not whole."""
    try:
        version, data = json.loads(text)
        return _load(data) if version == VERSION else None
    except (KeyError, IndexError, TypeError, ValueError, RecursionError):
        return None


def _dump(value: Any) -> Any:
    if isinstance(value, StrEnum):
        return [type(value).__name__, str(value)]
    if is_dataclass(value):
        return [type(value).__name__, *(_dump(getattr(value, field.name)) for field in fields(value))]
    if isinstance(value, tuple):
        return ["", *map(_dump, value)]
    return value


def _load(value: Any) -> Any:
    if type(value) is not list:
        return value
    kind, *rest = value
    loaded = [_load(item) if type(item) is list else item for item in rest]
    return _KINDS[kind](*loaded) if kind else tuple(loaded)
