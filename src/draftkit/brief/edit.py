"""Change one value of a brief.yaml in place."""

from draftkit.brief import messages
from draftkit.brief.names import MAX_VALUE, is_one_line
from draftkit.diagnostics import Outcome
from draftkit.source import Source, Span
from draftkit.strictyaml import Entry, Mapping, Scalar, parse_yaml
from draftkit.strictyaml.edit import Data, Edit, apply_edits, as_data, braces, entries_edit, scalar_text, value_edit

KeyPath = tuple[str] | tuple[str, str]


def set_brief_value(source: Source, path: KeyPath, value: str) -> Outcome[str]:
    """The text with one single value changed or added; nothing else is touched, no comment is lost.

    Args:
        source: a brief; its YAML must be sound, its values need not be.
        path: a key, or a group and a key: `("seed",)`, `("occasion", "会议日期")`.
        value: one line; the empty text is written as `''`.
    """
    if not all(map(is_one_line, (*path, value))):
        return Outcome(None, (messages.NOT_ONE_LINE(name=path[-1], most=MAX_VALUE),))
    before = parse_yaml(source)
    if before.value is None or before.failed:
        return Outcome(None, before.diagnostics)
    edit = _edit(source.text, before.value, path, value)
    if edit is not None:
        text = apply_edits(source.text, (edit,))
        after = parse_yaml(Source(source.name, text))
        if not after.failed and as_data(after.value) == _changed(as_data(before.value), path, value):
            return Outcome(text)
    place = source.place(_span(before.value, path[0]))
    return Outcome(None, (messages.NOT_EDITABLE(place, key=".".join(path)),))


def _edit(text: str, mapping: Mapping, path: KeyPath, value: str) -> Edit | None:
    """The edit; None where a list or a mapping stands in the value's place."""
    entry = _entry(mapping, path[0])
    match path:
        case (key,) if entry is None:
            return entries_edit(text, mapping, ((scalar_text(key), scalar_text(value)),))
        case (_,) if entry is not None:
            return _replaced(text, entry, value)
        case (group, key) if entry is None:
            return entries_edit(text, mapping, ((scalar_text(group), _one(key, value)),))
        case (_, key) if entry is not None and isinstance(entry.value, Mapping):
            return _edit(text, entry.value, (key,), value)
        case (_, key) if entry is not None and isinstance(entry.value, Scalar) and entry.value.is_null:
            return value_edit(text, entry, _one(key, value))
        case _:
            return None


def _replaced(text: str, entry: Entry, value: str) -> Edit | None:
    span = entry.value.span
    new = scalar_text(value, like=text[span.start : span.end])
    return value_edit(text, entry, new) if isinstance(entry.value, Scalar) else None


def _one(key: str, value: str) -> str:
    return braces(((scalar_text(key), scalar_text(value)),))


def _entry(mapping: Mapping, key: str) -> Entry | None:
    return next((entry for entry in mapping.entries if entry.key.text == key), None)


def _span(mapping: Mapping, key: str) -> Span:
    entry = _entry(mapping, key)
    return entry.key.span if entry else Span(mapping.span.start, mapping.span.start + 1)


def _changed(data: Data, path: tuple[str, ...], value: str) -> Data:
    """What the new text must say."""
    pairs = dict(data) if isinstance(data, dict) else {}
    return pairs | {path[0]: value if len(path) == 1 else _changed(pairs.get(path[0]), path[1:], value)}
