"""`speech.md` to tree; the grammar is described in docs/formats/markdown.md."""

from draftkit.readers.markdown.reading import MarkdownReading, SlotUse, read_markdown, read_markdown_blocks

__all__ = ["MarkdownReading", "SlotUse", "read_markdown", "read_markdown_blocks"]
