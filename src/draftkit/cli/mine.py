"""mine."""

NAME = "mine"
EXAMPLES = ""


def command() -> None:
    """Not there yet."""
