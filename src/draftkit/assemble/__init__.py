"""Brief, outline and bank to tree: every choice follows from the seed, and from nothing else."""

from draftkit.assemble.assemble import assemble

__all__ = ["assemble"]
