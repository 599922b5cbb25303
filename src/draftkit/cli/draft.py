"""draft."""

NAME = "draft"
EXAMPLES = ""


def command() -> None:
    """Not there yet."""
