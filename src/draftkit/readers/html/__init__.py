"""A web page, or HTML a word processor saved, to a manuscript."""

from draftkit.readers.html.reading import read_html

__all__ = ["read_html"]
