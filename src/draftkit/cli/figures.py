"""figures."""

NAME = "figures"
EXAMPLES = ""


def command() -> None:
    """Not there yet."""
