"""fill."""

NAME = "fill"
EXAMPLES = ""


def command() -> None:
    """Not there yet."""
