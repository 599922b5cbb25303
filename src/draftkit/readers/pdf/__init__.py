"""Read the text layer of a PDF."""

from draftkit.readers.pdf.reading import read_pdf

__all__ = ["read_pdf"]
