"""The speech as an immutable tree: nodes, walk, ids, numbering and native JSON. It knows no file format."""

from draftkit.tree.nodes import (
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

__all__ = [
    "Block",
    "Byline",
    "Count",
    "Counted",
    "Inline",
    "Origin",
    "Paragraph",
    "Provenance",
    "Salutation",
    "Section",
    "Slot",
    "Speech",
    "Strong",
    "Text",
    "Title",
    "Word",
]
