"""Change single values in a YAML text that people own: spans are replaced, everything else stays as it is.

The functions here make edits; whoever applies them reads the new text back and compares before it trusts it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from draftkit.source import Span
from draftkit.strictyaml.nodes import Entry, Mapping, Node, Scalar, Sequence

_PLAIN = re.compile(r"\w(?:[\w\-.%/（）《》“”‘’，。、；：！？—…·℃ ]*[\w\-.%/（）《》“”‘’，。、；：！？—…·℃])?")
_READ_OTHERWISE = frozenset(["null", "true", "false", "yes", "no", "on", "off", "y", "n"])
"""Words that other YAML programs do not take for text."""
_ESCAPED = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")

Data = str | None | list["Data"] | dict[str, "Data"]


@dataclass(frozen=True, slots=True)
class Edit:
    """Words that take the place of a span; an empty span inserts them."""

    span: Span
    text: str


def scalar_text(value: str, like: str = "") -> str:
    """A text as a YAML scalar on one line that reads back as that text, in a block as well as in braces.

    Args:
        value: any text without lone surrogates.
        like: the scalar that stood there before, whose quotes are kept.
    """
    if like[:1] not in ("'", '"') and _PLAIN.fullmatch(value) and value.lower() not in _READ_OTHERWISE:
        return value
    if _ESCAPED.search(value) or like.startswith('"'):
        escaped = value.replace("\\", "\\\\").replace('"', '\\"')
        return '"' + _ESCAPED.sub(lambda match: f"\\u{ord(match.group()):04X}", escaped) + '"'
    return "'" + value.replace("'", "''") + "'"


def braces(pairs: Iterable[tuple[str, str]]) -> str:
    """A mapping on one line: `{value: 126, by: 张三}`.

    Args:
        pairs: keys and values as YAML.
    """
    return "{" + ", ".join(f"{key}: {value}" for key, value in pairs) + "}"


def value_edit(text: str, entry: Entry, value: str) -> Edit:
    """Put a value (as YAML) in the place of an entry's single value, which may be missing.

    An empty one leaves the key alone, without blanks at the end of its line.
    """
    span = entry.value.span
    if not value:
        return _blanked(text, span)
    if text[span.start : span.end].strip():
        return Edit(span, value + ("\n" if text[span.start : span.end].endswith("\n") else ""))
    at = _after_colon(text, entry)
    return Edit(Span(at, _before_sign(text, at)), f" {value}" if text[at - 1] == ":" else f": {value}")


def entries_edit(text: str, mapping: Mapping | None, pairs: tuple[tuple[str, str], ...]) -> Edit:
    """Add entries behind the last one of a mapping.

    Args:
        text: the whole text.
        mapping: None where the text has none yet (it is empty, or holds comments only).
        pairs: keys and values as YAML; outside braces a value may be a block, which begins with a line break.
    """
    if mapping is not None and in_braces(text, mapping):
        return _entries_in_braces(mapping, pairs)
    newline = "\r\n" if "\r\n" in text else "\n"
    last = mapping.entries[-1] if mapping else None
    column = _column(text, mapping.entries[0].key.span.start) if mapping else 0
    at = _behind_comments(text, _line_end(text, _end(text, last) if last else len(text)), column)
    indent = " " * column
    lines = "".join(indent + _line(key, value).replace("\n", newline + indent) + newline for key, value in pairs)
    return Edit(Span(at, at), lines if at == 0 or text[at - 1] == "\n" else newline + lines)


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits made; they must not overlap. Insertions at one place keep their order."""
    pieces, at = [], 0
    for edit in sorted(edits, key=lambda edit: edit.span.start):
        pieces += [text[at : edit.span.start], edit.text]
        at = edit.span.end
    return "".join((*pieces, text[at:]))


def as_data(node: Node | None) -> Data:
    """What a node says, without places: to compare a text before and after an edit."""
    match node:
        case None | Scalar(is_null=True):
            return None
        case Scalar(text=text):
            return text
        case Sequence(items=items):
            return [as_data(item) for item in items]
        case Mapping(entries=entries):
            return {entry.key.text: as_data(entry.value) for entry in entries}


def in_braces(text: str, mapping: Mapping) -> bool:
    """Whether it is written as `{key: value}`, where no block can stand."""
    return text[mapping.span.start] == "{"


def _line(key: str, value: str) -> str:
    return f"{key}:{value}" if value.startswith("\n") else f"{key}: {value}"


def _entries_in_braces(mapping: Mapping, pairs: tuple[tuple[str, str], ...]) -> Edit:
    inner = ", ".join(f"{key}: {value}" for key, value in pairs)
    last = mapping.entries[-1].value if mapping.entries else None
    if last is not None and last.span.end > last.span.start:
        return Edit(Span(last.span.end, last.span.end), f", {inner}")
    at = mapping.span.start + 1
    return Edit(Span(at, at), f"{inner}, " if mapping.entries else inner)


def _blanked(text: str, span: Span) -> Edit:
    """Nothing in the place of a value; at the end of its line no blanks before it either."""
    words = text[span.start : span.end]
    if not words.strip():
        return Edit(span, words)
    is_block = words.endswith("\n")
    is_last = is_block or text[span.end : span.end + 1] in ("", "\n", "\r")
    start = len(text[: span.start].rstrip(" \t")) if is_last else span.start
    return Edit(Span(start, span.end), "\n" if is_block else "")


def _after_colon(text: str, entry: Entry) -> int:
    """Where the value of an entry without one belongs: behind the colon, or behind the key where there is none."""
    found = re.compile(r"[ \t]*:").match(text, entry.key.span.end)
    return found.end() if found else entry.key.span.end


def _before_sign(text: str, at: int) -> int:
    """Past the blanks before the comma or the brace that ends an entry without a value; `at` where there is none."""
    found = re.compile(r"[ \t]+(?=[,}])").match(text, at)
    return found.end() if found else at


def _end(text: str, item: Entry | Node) -> int:
    """The end of the last word of a value; a block's own span reaches on to whatever comes next."""
    value = item.value if isinstance(item, Entry) else item
    if isinstance(value, Sequence) and text[value.span.start] != "[":
        return _end(text, value.items[-1])
    if isinstance(value, Mapping) and text[value.span.start] != "{":
        return _end(text, value.entries[-1])
    if isinstance(item, Entry) and value.span.start == value.span.end:
        return _after_colon(text, item)
    return value.span.end


def _line_end(text: str, at: int) -> int:
    """The start of the next line; `at` itself where it stands at the start of one."""
    if at and text[at - 1] == "\n":
        return at
    found = text.find("\n", at)
    return len(text) if found < 0 else found + 1


def _behind_comments(text: str, at: int, column: int) -> int:
    """Past the comments that stand further right than the entries: they belong to the last one."""
    comments = re.compile(rf"(?:(?:[ \t]*\r?\n)*[ ]{{{column + 1},}}#[^\n]*(?:\n|\Z))*").match(text, at)
    return comments.end() if comments else at


def _column(text: str, at: int) -> int:
    return at - (text.rfind("\n", 0, at) + 1)
