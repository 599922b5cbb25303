"""Bytes or text to tree, one module per format."""
