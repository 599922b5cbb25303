"""What a kind of rules is."""

from collections.abc import Callable

from draftkit.checks.model import Find
from draftkit.strictyaml import Fields

Kind = Callable[[Fields], Find]
"""Reads the options of one rule; what is wrong with them goes into the log of the fields."""
