"""export."""

NAME = "export"
EXAMPLES = ""


def command() -> None:
    """Not there yet."""
