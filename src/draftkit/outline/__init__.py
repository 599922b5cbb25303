"""Outlines: the frame of a genre as data, with text that becomes tree nodes."""
