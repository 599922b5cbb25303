"""A document that came back to what the comparison reads: both views of it, and who did what."""

from draftkit.readers.returned.plain import returned_text
from draftkit.readers.returned.reading import read_returned

__all__ = ["read_returned", "returned_text"]
