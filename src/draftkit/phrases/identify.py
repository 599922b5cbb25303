"""The name a phrase keeps for life."""

import hashlib

ID_LENGTH = 10


def phrase_id(text: str) -> str:
    """The first ten hexadecimal digits of the SHA-256 of the text in UTF-8: the same text has the same id anywhere."""
    return hashlib.sha256(text.encode()).hexdigest()[:ID_LENGTH]
