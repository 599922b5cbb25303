"""Tables of words, written as running text."""


def listed(text: str) -> tuple[str, ...]:
    """The words of a table, separated by blanks and line breaks."""
    return tuple(text.split())
