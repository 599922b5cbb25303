"""The signs of `speech.md` that whoever reads it and whoever writes it must agree on."""

BLANKS = " \t\u3000\u00a0\ufeff"
"""Characters without meaning at the edges of a line: spaces, tabs, full-width and fixed spaces, a byte order mark."""

SALUTATION = "[称呼]"
"""Before a salutation that is long or does not end in a colon."""

ENDS_SECTIONS = "---"
"""The line after which everything stands at the top level again."""
