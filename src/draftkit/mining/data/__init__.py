"""Tables of the miner: words and frames of the genre, in our own selection."""


def listed(text: str) -> tuple[str, ...]:
    """The words of a table, separated by blanks and line breaks."""
    return tuple(text.split())
