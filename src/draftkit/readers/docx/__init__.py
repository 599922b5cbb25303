"""A Word file to a manuscript: the accepted view of its text, and everything that is no part of it."""

from draftkit.readers.docx.reading import places_in_docx, read_docx

__all__ = ["places_in_docx", "read_docx"]
