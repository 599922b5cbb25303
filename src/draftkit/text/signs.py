"""The signs of `speech.md` that whoever reads it and whoever writes it must agree on."""

BLANKS = " \t\u3000\u00a0\ufeff"
"""Characters without meaning at the edges of a line: spaces, tabs, full-width and fixed spaces, a byte order mark."""

SALUTATION = "[称呼]"
"""Before a salutation that is long or does not end in a colon."""

ENDS_SECTIONS = "---"
"""The line after which everything stands at the top level again."""


def wrap_shows(before: str, after: str) -> str:
    """What a line break in a paragraph is read as: a space between Latin words and nothing in Chinese.

    Args:
        before: the character before it and the blanks round it; empty at the very beginning.
        after: the one behind.
    """
    return " " if before.isascii() and after.isascii() and before not in "}*" and after not in "{*" else ""
