"""The tree as versioned JSON and back: what draftkit keeps beside a draft, with provenance and values."""

import json
from typing import Any, assert_never

from draftkit.tree.markers import Marker
from draftkit.tree.nodes import (
    MAX_DEPTH,
    Block,
    Byline,
    Count,
    Counted,
    Inline,
    Origin,
    Paragraph,
    Provenance,
    Salutation,
    Section,
    Slot,
    Speech,
    Strong,
    Text,
    Title,
    Word,
)

VERSION = 1


class NotNativeError(ValueError):
    """The JSON is not a tree of a version this program knows; `reason` says what is wrong with it."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def dump_native(speech: Speech) -> str:
    """One JSON document, stable: the same tree gives the same text."""
    return json.dumps(native_data(speech), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def native_data(speech: Speech) -> dict[str, Any]:
    """The same as data, for a document that holds more than a tree."""
    return {"version": VERSION, "blocks": [_block(block) for block in speech.blocks]}


def parse_native(text: str) -> Speech:
    """The tree in a native JSON text.

    Raises:
        NotNativeError: it is no JSON, another version, or not the shape of a tree.
    """
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NotNativeError(str(error)) from error
    return parse_native_data(data)


def parse_native_data(data: Any) -> Speech:
    """The tree in data that JSON may hold.

    Raises:
        NotNativeError: it is of another version, or not the shape of a tree.
    """
    try:
        if data["version"] != VERSION:
            raise NotNativeError(f"version {data['version']!r}")
        if not isinstance(data["blocks"], list):
            raise NotNativeError("blocks must be a list")
        return Speech(tuple(_parse_block(item, 1) for item in data["blocks"]))
    except (LookupError, TypeError, ValueError, AttributeError, RecursionError) as error:
        if isinstance(error, NotNativeError):
            raise
        raise NotNativeError(str(error)) from error


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Section(lead=lead, blocks=blocks, marker=marker, run_in=run_in):
            children = [_block(child) for child in blocks]
            return {"type": "section", "lead": _content(lead), "blocks": children, "marker": marker, "run_in": run_in}
        case Title() | Byline() | Salutation() | Paragraph():
            return {"type": type(block).__name__.lower(), "content": _content(block.content)}
        case _:
            assert_never(block)


def _content(content: tuple[Inline, ...]) -> list[dict[str, Any]]:
    return [_inline(item) for item in content]


def _inline(item: Inline) -> dict[str, Any]:
    match item:
        case Text(text=text, provenance=source):
            return {"text": text} if source is None else {"text": text, "from": [source.origin, source.reference]}
        case Slot(name=name, unit=unit, value=value, gap_unit=gap_unit):
            return {"slot": name, "unit": unit, "value": value} | ({"gap_unit": gap_unit} if gap_unit else {})
        case Count(of=of):
            return {"count": of}
        case Strong(content=content):
            return {"strong": _content(content)}
        case _:
            assert_never(item)


def _parse_block(data: dict[str, Any], depth: int) -> Block:
    match data["type"]:
        case "section":
            return _parse_section(data, depth)
        case "title":
            return Title(_parse_words(data["content"]))
        case "byline":
            return Byline(_parse_words(data["content"]))
        case "salutation":
            return Salutation(_parse_words(data["content"]))
        case "paragraph":
            return Paragraph(tuple(_parse_inline(item) for item in data["content"]))
        case other:
            raise NotNativeError(f"block type {other!r}")


def _parse_section(data: dict[str, Any], depth: int) -> Section:
    if depth > MAX_DEPTH:
        raise NotNativeError("sections nest too deeply")
    children = tuple(_parse_block(child, depth + 1) for child in data["blocks"])
    blocks = tuple(child for child in children if isinstance(child, Paragraph | Section))
    if len(blocks) != len(children):
        raise NotNativeError("a section holds paragraphs and sections only")
    return Section(_parse_words(data["lead"]), blocks, Marker(data["marker"]), bool(data["run_in"]))


def _parse_words(items: list[dict[str, Any]]) -> tuple[Word, ...]:
    return tuple(_parse_word(item) for item in items)


def _parse_inline(item: dict[str, Any]) -> Inline:
    return Strong(_parse_words(item["strong"])) if "strong" in item else _parse_word(item)


def _parse_word(item: dict[str, Any]) -> Word:
    if "text" in item:
        source = item.get("from")
        return Text(str(item["text"]), Provenance(Origin(source[0]), str(source[1])) if source else None)
    if "count" in item:
        return Count(Counted(item["count"]))
    value = item["value"]
    return Slot(
        str(item["slot"]), str(item["unit"]), None if value is None else str(value), str(item.get("gap_unit", ""))
    )
