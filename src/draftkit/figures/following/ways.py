"""What a way to another written form is."""

from collections.abc import Callable

Way = Callable[[str], str | None]
"""Makes another written form of the words of a fact; None where these words have no such form."""
