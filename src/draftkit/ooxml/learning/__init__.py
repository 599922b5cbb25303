"""A page profile learnt from an office's own document."""

from draftkit.ooxml.learning.learn import Learnt, learn_profile

__all__ = ["Learnt", "learn_profile"]
