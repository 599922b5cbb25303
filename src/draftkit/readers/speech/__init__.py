"""Somebody else's document to blocks that tile it, by visible marks."""

from draftkit.readers.speech.reading import read_manuscript, read_speech

__all__ = ["read_manuscript", "read_speech"]
