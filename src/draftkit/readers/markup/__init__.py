"""Markdown somebody else wrote, to a manuscript; and which of the two a Markdown file is."""

from draftkit.readers.markup.drafts import has_own_sign, is_draft
from draftkit.readers.markup.reading import read_foreign_markdown

__all__ = ["has_own_sign", "is_draft", "read_foreign_markdown"]
