"""new."""

NAME = "new"
EXAMPLES = ""


def command() -> None:
    """Not there yet."""
