"""Bytes to text, never by guessing: an encoding is accepted only where the text it gives is plausible."""

from draftkit.decode.declared import declared_charset
from draftkit.decode.reading import decode_any, decode_own

__all__ = ["declared_charset", "decode_any", "decode_own"]
