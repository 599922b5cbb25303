"""The local facts of an old speech as figures: what each covers, which belong together, what they are called."""

from draftkit.reuse.facts.find import old_facts

__all__ = ["old_facts"]
