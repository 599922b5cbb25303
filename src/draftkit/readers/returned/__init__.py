"""A document that came back to what the comparison reads: both views of it, and who did what."""

from draftkit.readers.returned.mail import is_wrapped
from draftkit.readers.returned.plain import returned_text
from draftkit.readers.returned.reading import read_returned

__all__ = ["is_wrapped", "read_returned", "returned_text"]
